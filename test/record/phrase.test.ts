import { describe, expect, test } from 'vitest';
import { parse } from '../../src/record/phrase.ts';

describe('a phrase', () => {
  test('is read as a paragraph would be', () => {
    expect(parse('力争6月底前开通53个事项', { kind: 'deadline', ref: '2024-05-27' })).toMatchObject([
      { text: '6月底前', start: 2, end: 6, date: '2024-06-30', from: null },
    ]);
    expect(parse('省委印发《湖南省质量强省方案》', { kind: 'policy' })).toMatchObject([
      { start: 5, end: 14, title: '湖南省质量强省方案', issuers: ['省委'], mentions: [[5, 14]] },
    ]);
    expect(parse('省委、省政府召开会议', { kind: 'body' })).toMatchObject([
      { text: '省委', start: 0, end: 2 },
      { text: '省政府', start: 3, end: 6 },
    ]);
    expect(parse('三分之二', { kind: 'number' })).toMatchObject([{ start: 0, end: 4 }]);
  });

  test('points into the text as given, in code points', () => {
    const text = '𬱟：投 资 2762 万 余 元';
    const [result] = parse(text, { kind: 'figure' });
    expect([...text].slice(result?.start, result?.end).join('')).toBe('2762 万 余 元');
  });

  test('may be wrapped over lines', () => {
    const text = '全省投资2762万\n余元，其中';
    const [result] = parse(text, { kind: 'figure' });
    expect(text.slice(result?.start, result?.end)).toBe('2762万\n余元');
  });

  test('in Traditional characters is read as Simplified and printed as it was', () => {
    expect(parse('全省投資2762萬餘元', { kind: 'figure' })).toMatchObject([
      { text: '2762萬餘元', start: 4, end: 11, value: 27620000, metric: '投資' },
    ]);
  });

  test('knows Traditional characters by few of them, and prints what it put together as it was', () => {
    expect(parse('18兆3034億日圓', { kind: 'figure' })).toMatchObject([{ text: '18兆3034億日圓', unit: '日圓' }]);
    expect(parse('審議通過《外國專業人才延攬及僱用法》', { kind: 'policy' })).toMatchObject([
      { title: '外國專業人才延攬及僱用法' },
    ]);
  });

  test.each([['2024-5-27'], ['today'], ['2024-13'], ['']])('has no clock like %j', (ref) => {
    expect(() => parse('今天', { kind: 'date', ref })).toThrow(RangeError);
  });

  test.each([[''], ['\n\n'], ['，'], ['\u0000']])('of nothing, %j, gives nothing', (text) => {
    for (const kind of ['number', 'figure', 'date', 'deadline', 'policy', 'body'] as const) {
      expect(parse(text, { kind, ref: '2024-05-27' })).toEqual([]);
    }
  });
});

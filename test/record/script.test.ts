import { describe, expect, test } from 'vitest';
import { AlignedText } from '../../src/core/alignment.ts';
import { fold, Print, scriptOf } from '../../src/record/script.ts';

describe('script', () => {
  test.each([
    ['湖南日报9月14日讯，记者从会上获悉', 'hans'],
    ['行政院今天通過經濟部提出的計畫', 'hant'],
    ['', 'hans'],
    ['甲乙丙丁', 'hans'],
    ['里面只有后来干了', 'hans'],
  ])('%s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});

describe('the reading of a Traditional page', () => {
  const text = '記者從會上獲悉，經濟部將於明年六月底前完成計畫。𨦫與鎿。';
  const page = AlignedText.of(text);
  const reading = fold(page);
  const print = Print.of(page, reading);

  test('is Simplified and keeps every offset', () => {
    expect(reading.text).toContain('记者从会上获悉，经济部将于明年六月底前完成计');
    for (const word of ['經濟部', '六月底前', '計']) {
      const at = text.indexOf(word);
      const span = reading.alignment.toTarget([at, at + word.length]);
      expect(span).not.toBeNull();
      expect(reading.alignment.toSource(span ?? [0, 0])).toEqual([at, at + word.length]);
    }
  });

  test('leads back to the print', () => {
    expect(print.text(reading)).toBe(text);
    expect(print.verbatim('经济部', reading)).toBe('經濟部');
    expect(print.verbatim('2027-06-30', reading)).toBe('2027-06-30');
    expect(print.verbatim('经济部完成', reading)).toBe('經濟部完成');
    expect(print.verbatim('获悉计', reading)).toBe('獲悉計');
    expect(print.within('记者', [[0, 2]])).toBe('記者');
  });
});

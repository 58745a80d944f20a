import { describe, expect, it } from 'vitest';

import { unpairedLists } from '../../../src/facts/figure/distribution.ts';
import { findFigures } from '../../../src/facts/figure/find.ts';
import type { Figure } from '../../../src/facts/figure/find.ts';
import { openSegmenter } from '../../../src/lexicon/segmenter.ts';

const segmenter = openSegmenter();

function figures(...texts: string[]): Figure[] {
  const parts = texts.map((text) => ({ role: 'body' as const, text }));
  const reference = { year: 2024, month: 5, day: 27 };
  return findFigures({ kind: 'report', parts, reference, newspaper: null, place: null, segmenter }).map(
    ({ value }) => value,
  );
}

/** Milliseconds to find and link a text's figures. */
function time(text: string): number {
  const start = performance.now();
  figures(text);
  return performance.now() - start;
}

describe('what a figure is about', () => {
  it('is the noun behind a measure word, or what stands before the number', () => {
    expect(figures('全市建成3个国家级湿地公园。')[0]?.metric).toBe('国家级湿地公园');
    expect(figures('全省森林覆盖率达59.98%。')[0]).toMatchObject({ metric: '森林覆盖率', subject: '全省' });
  });

  it('goes on over clauses, with the period said once', () => {
    const [level, growth] = figures('今年一季度，全市外贸进出口总额320亿元，同比增长12.5%。');
    expect(level).toMatchObject({ metric: '外贸进出口总额', subject: '全市', period: '今年一季度', change: null });
    expect(growth).toMatchObject({
      subject: '外贸进出口总额',
      period: '今年一季度',
      change: { basis: '同比', direction: 'increase' },
    });
    expect(growth?.metric).toContain('同比增长');
  });

  it('is told of who stands before the time', () => {
    expect(figures('星河汽车集团上半年营业收入342亿元。')[0]).toMatchObject({
      subject: '星河汽车集团',
      metric: '营业收入',
      period: '上半年',
    });
  });

  it('keeps each side of a match its own medals', () => {
    const found = figures('甲省队以51金、53银列第二，乙省队以21金、31银居第三。');
    expect(found.map(({ subject }) => subject)).toEqual(['甲省队', '甲省队', '甲省队', '乙省队', '乙省队', '乙省队']);
  });

  it('reads an average of what was just told, and deals out a ranking', () => {
    const [, average] = figures('累计发送旅客4.5亿人次，日均5625万人次。');
    expect(average?.metric).toBe('日均发送旅客');
    const cities = figures('旅客数量前2名的城市分别为广州1005万人次、北京822万人次。').slice(1);
    expect(cities.map(({ subject, metric }) => [subject, metric])).toEqual([
      ['广州', '旅客数量'],
      ['北京', '旅客数量'],
    ]);
  });

  it('says nothing where only a verb or a cut word stands', () => {
    expect(figures('预计达到80%。')[0]?.subject).toBeNull();
    expect(figures('增至30个，造成损失2万元。').map(({ subject }) => subject)).toEqual([null, null]);
    expect(figures('条约延长五年。')[0]?.metric).toContain('条约');
  });

  it('has no basis where none is printed', () => {
    expect(figures('出口3.4万亿元人民币，增长8.7%。').map(({ metric, change }) => [metric, change])).toEqual([
      ['出口', null],
      ['出口增长', { basis: null, direction: 'increase' }],
    ]);
  });

  it('does not take the year compared with for the period', () => {
    const [growth] = figures('2023年，全省粮食总产量比2022年增加3.1万吨。');
    expect(growth).toMatchObject({ period: '2023年', change: { direction: 'increase' } });
    expect(growth?.change?.basis).toContain('2022年');
  });

  it('is paired one to one by 分别', () => {
    const found = figures('岳阳市、常德市、益阳市分别有30个、25个、18个项目开工。');
    expect(found.map(({ subject, value }) => [subject, value])).toEqual([
      ['岳阳市', 30],
      ['常德市', 25],
      ['益阳市', 18],
    ]);
  });

  it('is not paired where names and values differ in number', () => {
    const found = figures('岳阳市、常德市分别有30个、25个、18个项目开工。');
    expect(found.map(({ value }) => value)).toEqual([30, 25, 18]);
    expect(found[0]?.subject).not.toBe('岳阳市');
    expect(found[1]?.subject).not.toBe('常德市');
  });

  it('reports a 分别 that does not come out even', () => {
    const texts = ['岳阳市、常德市分别有30个、25个、18个项目开工。', '岳阳市、常德市分别有30个、25个项目开工。'];
    const parts = texts.map((text) => ({ role: 'body' as const, text }));
    const reading = { kind: 'report' as const, parts, reference: null, newspaper: null, place: null, segmenter };
    expect(unpairedLists(reading, findFigures(reading))).toMatchObject([{ part: 0, names: 2, values: 3 }]);
  });

  it('keeps the bracket apart from the value', () => {
    expect(figures('衡阳市累计有56（+2）件。')[0]).toMatchObject({ value: 56, bracket: 2, unit: '件' });
  });

  it('leaves titles, slogans and dates alone', () => {
    expect(figures('《关于30条措施的意见》围绕“3+3+2”产业，2022年9月14日印发。')).toEqual([]);
  });

  it('takes time in step with the text', () => {
    const sentence = '全市完成投资12.5亿元，同比增长8.2%，';
    time(sentence.repeat(200));
    const short = time(sentence.repeat(500));
    const long = time(sentence.repeat(2000));
    expect(long).toBeLessThan(Math.max(200, short * 10));
  }, 60_000);
});

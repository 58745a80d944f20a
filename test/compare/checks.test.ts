import { describe, expect, it } from 'vitest';

import { checkFigures } from '../../src/compare/checks.ts';
import type { Check } from '../../src/compare/checks.ts';
import type { Reading } from '../../src/core/article.ts';
import { findFigures } from '../../src/facts/figure/find.ts';
import { openSegmenter } from '../../src/lexicon/segmenter.ts';

const segmenter = openSegmenter();

function check(...texts: string[]): Check[] {
  const parts = texts.map((text) => ({ role: 'body' as const, text }));
  const reference = { year: 2024, month: 5, day: 27 };
  const reading: Reading = { kind: 'report', parts, reference, newspaper: null, place: null, segmenter };
  return checkFigures(reading, findFigures(reading));
}

const results = (checks: readonly Check[]): string[] => checks.map(({ rule, result }) => `${rule} ${result}`);

describe('checkFigures', () => {
  it('adds parts up to their whole', () => {
    expect(results(check('全市共有水库500座，其中大型水库20座、中型水库80座、小型水库400座。'))).toEqual([
      'check/parts pass',
    ]);
    expect(results(check('全市共有水库500座，其中大型水库20座、中型水库86座、小型水库400座。'))).toEqual([
      'check/parts fail',
    ]);
  });

  it('does not take some parts for all', () => {
    expect(check('全市共有水库500座，其中大型水库20座、中型水库80座。')).toEqual([]);
    expect(check('共收到建议500件，其中重点建议12件。')).toEqual([]);
  });

  it('gives what decreases its sign, and takes 其中 for no whole list', () => {
    const list = '短期贷款增加60亿元，中长期贷款增加50亿元，票据融资减少10亿元。';
    expect(results(check(`企业贷款增加100亿元，其中，${list}`))).toEqual(['check/parts pass']);
    expect(results(check('全市水库500座，其中大型水库20座、中型水库80座、小型水库395座。'))).toEqual([
      'check/parts unknown',
    ]);
  });

  it('adds shares up to a hundred', () => {
    const text = '从行业看，工业占45.5%；其次是农业，占30.2%；服务业、建筑业分别占14.1%、6.2%，其他占';
    expect(results(check(`${text}4.0%。`))).toEqual(['check/shares pass']);
    expect(results(check(`${text}6.0%。`))).toEqual(['check/shares fail']);
  });

  it('tries a claimed share', () => {
    expect(results(check('全省共受理案件900件。', '甲市受理案件320件，占比超1/3。'))).toEqual(['check/claim pass']);
  });

  it('explains a second total by the brackets', () => {
    const list = '甲市有40（+2）件、乙市有30（+1）件。';
    expect(results(check('累计交办信访件300件，分解后交办303件。', list))).toContain('check/brackets pass');
    expect(results(check('累计交办信访件300件，分解后交办305件。', list))).toContain('check/brackets fail');
  });

  it('adds a breakdown by place up to the total, 各 counted for each', () => {
    const checks = check(
      '全省累计交办信访件205件。',
      '长沙市有100件，岳阳市、常德市、益阳市分别有50件、30件、15件，衡阳市、永州市各5件。',
    );
    expect(results(checks)).toContain('check/list pass');
  });

  it('points at the figures it used and shows the sum', () => {
    const [found] = check('全市共有水库500座，其中大型水库20座、中型水库80座、小型水库400座。');
    expect(found).toMatchObject({ facts: [0, 1, 2, 3], message: '20 + 80 + 400 = 500' });
  });
});

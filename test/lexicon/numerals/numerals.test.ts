import { describe, expect, it } from 'vitest';

import { findNumbers } from '../../../src/lexicon/numerals/find.ts';
import { parseNumeral } from '../../../src/lexicon/numerals/parse.ts';

describe('parseNumeral', () => {
  const values: readonly (readonly [string, number | null])[] = [
    ['1,234.5', 1234.5],
    ['１２３', 123],
    ['3.5万', 35000],
    ['1.2万亿', 1.2e12],
    ['1万5千', 15000],
    ['5亿1万4千6百', 500014600],
    ['一千二百万', 12000000],
    ['两亿', 200000000],
    ['十五', 15],
    ['廿三', 23],
    ['二〇二二', 2022],
    ['一万三', 13000],
    ['一千零五', 1005],
    ['四万万', 400000000],
    ['十万亿', 1e13],
    ['一亿二千万', 120000000],
    ['三点一四', 3.14],
    ['一点五亿', 150000000],
    ['负六点六', -6.6],
    ['壹万贰仟叁佰', 12300],
    ['半', 0.5],
    ['数百', null],
    ['十几', null],
    ['', null],
    ['三二一十', null],
  ];
  it.each(values)('%s', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it('keeps decimals free of binary dust', () => {
    expect(parseNumeral('1353.09万')).toBe(13530900);
    expect(parseNumeral('136.02亿')).toBe(13602000000);
  });
});

describe('findNumbers', () => {
  const phrases: [text: string, numbers: (number | [number, number])[], unit: string][] = [
    ['三分之二', [2 / 3], ''],
    ['百分之五', [5], '%'],
    ['千分之三', [0.3], '%'],
    ['34.7‰', [34.7], '‰'],
    ['七成', [70], '%'],
    ['7.2成', [72], '%'],
    ['八折', [80], '%'],
    ['七五折', [75], '%'],
    ['2.1个百分点', [2.1], '百分点'],
    ['2762万余元', [27620000], '元'],
    ['20万人次以上', [200000], '人次'],
    ['30—50万元', [[300000, 500000]], '元'],
    ['十八至三十万', [[180000, 300000]], ''],
    ['五六百人', [[500, 600]], '人'],
    ['123元1角1分', [123.11], '元'],
    ['两个半小时', [2.5], '小时'],
    ['一吨半', [1.5], '吨'],
    ['12千米', [12], '千米'],
    ['1 4/3', [1 + 4 / 3], ''],
    ['2^5', [32], ''],
    ['2e5', [200000], ''],
    ['40k', [40000], ''],
    ['五十打', [600], ''],
    ['1∶3', [1 / 3], ''],
    ['翻两番', [4], '倍'],
    ['一半', [0.5], ''],
    ['零下5摄氏度', [-5], '摄氏度'],
    ['一百 五 十 二', [152], ''],
    ['兩千四百五', [2450], ''],
    ['一切都好，四川的队伍', [], ''],
  ];
  it.each(phrases)('%s', (text, numbers, unit) => {
    const found = findNumbers(text);
    const read = found.map(({ value, min, max }) => (value === null ? [min, max] : Number(value.toPrecision(12))));
    expect(read).toEqual(numbers.map((one) => (typeof one === 'number' ? Number(one.toPrecision(12)) : one)));
    expect(found[0]?.unit ?? '').toBe(unit);
  });

  it('gives bounds instead of a value where none is fixed', () => {
    expect(findNumbers('数百家')[0]).toMatchObject({ value: null, min: 100, max: 1000, unit: '家', reason: 'vague' });
    expect(findNumbers('3至5个')[0]).not.toHaveProperty('reason');
    expect(findNumbers('十几万人')[0]).toMatchObject({ value: null, min: 100000, max: 200000, unit: '人' });
  });

  it('points into the text as it stands', () => {
    const text = '共有 ３ 万 余 人';
    const [number] = findNumbers(text);
    expect(text.slice(number?.span[0], number?.span[1])).toBe(number?.text);
    expect(number?.value).toBe(30000);
  });

  it('reads qualifiers before and behind', () => {
    expect(findNumbers('约1426元')[0]?.qualifier).toBe('about');
    expect(findNumbers('不足三成')[0]?.qualifier).toBe('under');
    expect(findNumbers('1/3')[0]?.qualifier).toBe('exact');
    expect(findNumbers('700多家')[0]?.qualifier).toBe('over');
  });
});

import { describe, expect, it } from 'vitest';

import { unitAndKind } from '../../../src/lexicon/numerals/quantity.ts';
import { countsAfterHan, MEASURES } from '../../../src/lexicon/units/measures.ts';
import { unitOf, UNITS } from '../../../src/lexicon/units/units.ts';

describe('units', () => {
  it('know currencies by ISO 4217 and measures by UCUM', () => {
    expect(unitOf('元')).toMatchObject({ kind: 'money', currency: 'CNY' });
    expect(unitOf('美元')).toMatchObject({ kind: 'money', currency: 'USD' });
    expect(unitOf('千瓦时')).toMatchObject({ kind: 'energy', ucum: 'kW.h' });
    expect(unitOf('亩')).toMatchObject({ kind: 'area', ucum: 'm2' });
    expect(unitOf('亩')?.factor).toBeCloseTo(666.667, 3);
    expect(unitOf('个')).toBeUndefined();
  });

  it('have one meaning a surface', () => {
    const surfaces = UNITS.map(({ surface }) => surface);
    expect(new Set(surfaces).size).toBe(surfaces.length);
    expect(UNITS.filter(({ kind, currency }) => kind === 'money' && !/^[A-Z]{3}$/u.test(currency ?? ''))).toEqual([]);
  });

  it('hold more than a hundred measure words, the longer first', () => {
    expect(MEASURES.length).toBeGreaterThan(100);
    const lengths = MEASURES.map(({ length }) => length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });

  it('tell measure words that a Chinese numeral takes from those that only make names', () => {
    expect(countsAfterHan('次')).toBe(true);
    expect(countsAfterHan('省')).toBe(false);
  });

  it('are written as the guideline has them', () => {
    expect(unitAndKind('个百分点')).toEqual({ unit: '百分点', kind: 'percentage_points' });
    expect(unitAndKind('公里/小时')).toEqual({ unit: '公里/小时', kind: 'speed' });
    expect(unitAndKind('元/吨')).toEqual({ unit: '元/吨', kind: 'money' });
    expect(unitAndKind('个多小时').unit).toBe('个小时');
  });
});

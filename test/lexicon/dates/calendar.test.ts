import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Reference } from '../../../src/core/rule.ts';
import { addMonths, civil, dayNumber, edtf, exists, iso, weekday } from '../../../src/lexicon/dates/calendar.ts';
import { addCount, findDates } from '../../../src/lexicon/dates/find.ts';
import { lunarDay, lunarMonth, solarTerm } from '../../../src/lexicon/dates/lunar.ts';

const DAY = 86_400_000;

function dayOrNull(day: string | null): number | null {
  return day === null ? null : Date.parse(day) / DAY;
}

function days(from: string | null, to: string | null): string | null {
  return edtf({ from: dayOrNull(from), to: dayOrNull(to) });
}

function read(text: string, reference: Reference | null = { year: 2022, month: 9, day: 14 }): string[] {
  return findDates(text, reference).map(
    ({ text: surface, from, to, basis }) => `${surface} ${from ?? '..'} ${to ?? '..'} ${basis}`,
  );
}

describe('calendar', () => {
  it('counts days as the platform does', () => {
    assert(
      property(integer({ min: -200_000, max: 200_000 }), (day) => {
        const date = new Date(day * DAY);
        expect(civil(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        const { year, month, day: dayOfMonth } = civil(day);
        expect(dayNumber(year, month, dayOfMonth)).toBe(day);
        expect(weekday(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
      }),
    );
  });

  it('knows the days that there are', () => {
    expect(exists(2020, 2, 29)).toBe(true);
    expect(exists(2022, 2, 29)).toBe(false);
    expect(exists(2022, 13, 1)).toBe(false);
    expect(iso(addMonths(dayNumber(2022, 8, 31), 6))).toBe('2023-02-28');
  });

  it('prints intervals as EDTF in the coarsest unit', () => {
    expect(days('2022-01-01', '2022-12-31')).toBe('2022');
    expect(days('2018-01-01', '2021-12-31')).toBe('2018/2021');
    expect(days('2022-09-01', '2022-09-30')).toBe('2022-09');
    expect(days('2022-01-01', '2022-04-30')).toBe('2022-01/2022-04');
    expect(days('2022-09-14', '2022-09-14')).toBe('2022-09-14');
    expect(days(null, '2022-06-30')).toBe('../2022-06-30');
    expect(days('2022-10-01', null)).toBe('2022-10-01/..');
    expect(days(null, null)).toBeNull();
  });

  it('agrees with ICU on the Chinese calendar', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    assert(
      property(integer({ min: dayNumber(1950, 3, 1), max: dayNumber(2050, 1, 1) }), (day) => {
        const parts = Object.fromEntries(
          format.formatToParts(new Date(day * DAY)).map(({ type, value }) => [type, value]),
        );
        const month = parts['month'] ?? '';
        expect(
          lunarDay(
            Number(parts['relatedYear']),
            Number.parseInt(month, 10),
            Number(parts['day']),
            month.endsWith('bis'),
          ),
        ).toBe(day);
      }),
    );
  });

  it('knows new year, leap months and solar terms', () => {
    expect(iso(lunarDay(2024, 1, 1) ?? 0)).toBe('2024-02-10');
    expect(lunarMonth(2022, 4, true)).toBeNull();
    expect(iso(lunarMonth(2023, 2, true)?.from ?? 0)).toBe('2023-03-22');
    expect(lunarDay(2150, 1, 1)).toBeNull();
    expect(iso(solarTerm(2022, '清明') ?? 0)).toBe('2022-04-05');
    expect(iso(solarTerm(2024, '清明') ?? 0)).toBe('2024-04-04');
    expect(iso(solarTerm(2021, '冬至') ?? 0)).toBe('2021-12-21');
  });

  it('adds counted spans to a day', () => {
    expect(addCount('2019-11-30', '3', '年')).toBe('2022-11-30');
    expect(addCount('2022-09-14', '半', '年')).toBe('2023-03-14');
    expect(addCount('2022-09-14', '48', '小时')).toBe('2022-09-16');
    expect(addCount('2022-09-14', '5', '个工作日')).toBeNull();
    expect(addCount('2022-02-30', '3', '年')).toBeNull();
  });
});

describe('time expressions', () => {
  it('take the year and month of the first end of a range', () => {
    expect(read('2022年9月13日至14日')).toEqual(['2022年9月13日至14日 2022-09-13 2022-09-14 stated']);
    expect(read('2021年7月和8月')).toEqual([
      '2021年7月 2021-07-01 2021-07-31 stated',
      '8月 2021-08-01 2021-08-31 stated',
    ]);
    expect(read('12月至次年3月')).toEqual(['12月至次年3月 2022-12-01 2023-03-31 inferred']);
  });

  it('leave a side open before 前 and 截至, and close 以来 with the reference', () => {
    expect(read('截至5月27日')).toEqual(['截至5月27日 .. 2022-05-27 inferred']);
    expect(read('年底前')).toEqual(['年底前 .. 2022-12-31 inferred']);
    expect(read('2019年3月以来')).toEqual(['2019年3月以来 2019-03-01 2022-09-14 inferred']);
    expect(read('自2022年10月1日起')).toEqual(['自2022年10月1日起 2022-10-01 .. stated']);
    expect(read('2010年之后2018年之前')).toEqual(['2010年之后2018年之前 2010-01-01 2017-12-31 stated']);
  });

  it('give nothing for days that do not exist', () => {
    expect(read('2月30日')).toEqual([]);
    expect(read('2021年2月29日')).toEqual([]);
  });

  it('need a clock for what the text does not say', () => {
    expect(read('今天', null)).toEqual(['今天 .. .. inferred']);
    expect(read('9月14日', null)).toEqual(['9月14日 .. .. inferred']);
    expect(read('2022年9月14日', null)).toEqual(['2022年9月14日 2022-09-14 2022-09-14 stated']);
    expect(read('今年', { year: 2021, month: null, day: null })).toEqual(['今年 2021-01-01 2021-12-31 inferred']);
    expect(read('昨日', { year: 2021, month: null, day: null })).toEqual(['昨日 .. .. inferred']);
  });

  it('take the nearest year for a day without one', () => {
    expect(read('1月2日')).toEqual(['1月2日 2023-01-02 2023-01-02 inferred']);
    expect(read('12月30日', { year: 2023, month: 1, day: 3 })).toEqual(['12月30日 2022-12-30 2022-12-30 inferred']);
    expect(read('2月29日')).toEqual(['2月29日 2024-02-29 2024-02-29 inferred']);
  });
});

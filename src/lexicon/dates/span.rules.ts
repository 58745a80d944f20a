import type { Context } from '../../core/rule.ts';
import { civil, dayNumber, months, referenceDay, weekday, years } from './calendar.ts';
import { moment, type Moment } from './moment.ts';
import { dateNumeral } from './numeral.ts';
import { mondayBeside, move } from './parts.ts';
import { COUNT, DAY, MONTH, WEEKDAY } from './patterns.ts';
import { weekShift, type DateRule } from './rule.ts';

const SPAN_UNIT = '个?(?:年|周年|季度|月|周|星期|礼拜|天|日)';

/** Rules of spans that hang on the reference: 近五年, 五年来, 三天前, 上周. */
export const SPAN_RULES: readonly DateRule[] = [
  {
    id: 'date/week-beside',
    needs: ['周期拜'],
    pattern:
      /(?<rel>上上个?|下下个?|上一?个?|下一?个?|(?<!日)本|这一?个?|当)(?:周(?![一二三四五六日天末年边围岁]|期性)|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天]))(?:[以之]?内)?/gu,
    value: ({ rel }, { reference }) => {
      const monday = mondayBeside(reference, weekShift(rel) ?? 0);
      return moment('week', monday === null ? null : { from: monday, to: monday + 6 }, 'inferred');
    },
  },
  {
    id: 'date/past-span',
    needs: ['过近这上前此'],
    pattern: new RegExp(
      `(?<rel>过去的?|最?近(?!平)|这|上|前|此前)(?<n>${COUNT})(?<half>多|余|几)?(?<unit>${SPAN_UNIT})(?:多)?(?:[以之]?来|间|时间|里|内)?(?![前后月日])`,
      'gu',
    ),
    value: ({ rel, n, unit }, { reference }) => {
      if (n === '数' || n === '几') return moment('span', null, 'inferred');
      if (rel === '上' && n === '一') return null;
      // 近三个月 reaches up to the day of writing, 过去三个月 ends before it.
      return pastSpan(n, unit, reference, rel?.endsWith('近') === true ? 0 : 1);
    },
  },
  {
    id: 'date/span-since',
    needs: ['来'],
    pattern: new RegExp(
      `(?<![第\\d.前近这去几数])(?<n>${COUNT})(?<more>多|余)?个?(?<more2>多)?(?<half2>半)?(?<unit>年|季度|月|周|星期|天)(?<half>半|多)?[以之]?来(?![自到了说看往源])`,
      'gu',
    ),
    value: ({ n, unit, more, more2, half, half2 }, { reference }) => {
      if (n === '数' || n === '几') return moment('span', null, 'inferred');
      const blurred = more !== undefined || more2 !== undefined || half === '多';
      return sinceSpan(n, unit, half === '半' || half2 !== undefined, blurred, reference);
    },
  },
  {
    // Alone only: inside a sentence 3年内 is a duration, whose anchor the sentence gives.
    id: 'date/within-alone',
    needs: ['内'],
    pattern: new RegExp(
      `^(?<n>${COUNT})个?(?<half2>半)?(?<unit>年|季度|月|周|星期|工作日|交易日|天|日)(?<half>半)?[以之]?内$`,
      'gu',
    ),
    value: ({ n, unit, half, half2 }, { reference }) =>
      withinSpan(n, unit, half !== undefined || half2 !== undefined, reference),
  },
  {
    id: 'date/future-span',
    needs: ['未今后此接往'],
    pattern: new RegExp(
      `(?<rel>未来的?|今后的?|(?<!\\p{Script=Han})后|此后|接下来的?|往后)(?<n>${COUNT})(?<unit>${SPAN_UNIT})(?:时间|内|里|间)?`,
      'gu',
    ),
    value: ({ rel, n, unit }, { reference }) => {
      const today = referenceDay(reference);
      const count = n === '半' ? 0.5 : dateNumeral(n ?? '');
      if (count === null || unit === undefined) return moment('span', null, 'inferred');
      if (today === null) {
        if (reference?.month != null && unit.endsWith('月') && /^(?:未来|今后)/u.test(rel ?? '')) {
          const first = dayNumber(reference.year, reference.month, 1);
          return moment('span', { from: first, to: move(first, count, unit) - 1 }, 'inferred');
        }
        if (reference !== null && unit.endsWith('年'))
          return moment('span', years(reference.year + 1, reference.year + count), 'inferred');
        return moment('span', null, 'inferred');
      }
      // 未来两天 are tomorrow and the day after; a stretch of months or years runs from today.
      const from = /[年月度]$/u.test(unit) && /^(?:未来|今后)/u.test(rel ?? '') ? today : today + 1;
      return moment('span', { from, to: move(from, count, unit) - 1 }, 'inferred');
    },
  },
  {
    id: 'date/ago',
    needs: ['前后'],
    pattern: new RegExp(
      `(?<![第\\d.几数个])(?<n>${COUNT})(?<blur>多|余)?(?<unit>个?多?(?:年|季度|月|周|星期|礼拜|天))(?<half>半)?(?<side>[之以]?[前后])(?![期列沿])`,
      'gu',
    ),
    value: ({ n, unit, half, side }, { reference }) => ago(n, unit?.replace('多', ''), half, side, reference),
  },
  {
    id: 'date/two-days',
    needs: ['两'],
    pattern: /(?<w>今明|明后|昨今)两[天日]/gu,
    value: ({ w }, { reference }) => {
      const today = referenceDay(reference);
      if (today === null) return moment('span', null, 'inferred');
      const from = today + (w === '今明' ? 0 : w === '明后' ? 1 : -1);
      return moment('span', { from, to: from + 1 }, 'inferred');
    },
  },
  {
    // 三日后; with 前 only 两日前, since 三日前 is as often a limit.
    id: 'date/days-away',
    needs: ['日'],
    pattern:
      /(?<![第\d月年十])(?:(?<n>[两三四五六七八九]|十[一二三四五六七八九]?)日(?<side>[之以]?后)|(?<two>两)日(?<before>[之以]?前))(?![期列沿])/gu,
    value: ({ n, two, side, before }, { reference }) => ago(n ?? two, '天', undefined, side ?? before, reference),
  },
  {
    id: 'date/since-this',
    needs: ['近日目当最历多一'],
    pattern:
      /(?<w>近年来|近些年来?|近几年来?|近日|近期|(?<![\d一二两三四五六七八九十几数])日前|最近|目前|当前|近来|多年来|历年来?|近段时间|一段时间以来)/gu,
    value: () => moment('span', null, 'inferred'),
  },
  {
    id: 'date/every',
    needs: ['每'],
    pattern: new RegExp(
      `每(?:隔)?(?<n>${COUNT})?个?(?:半年|年|季度|月|周(?:${WEEKDAY})?|星期(?:${WEEKDAY})?|礼拜(?:${WEEKDAY})?|天|日|逢)(?:${MONTH}月(?:份)?(?:${DAY}[日号])?|${DAY}[日号])?`,
      'gu',
    ),
    value: () => moment('set', null, 'stated'),
  },
];

/** `count` units up to the day before the reference (or up to it, `gap` 0). */
function pastSpan(
  n: string | undefined,
  unit: string | undefined,
  reference: Context['reference'],
  gap = 1,
): Moment | null {
  const today = referenceDay(reference);
  const count = n === '半' ? 0.5 : dateNumeral(n ?? '');
  if (count === null || unit === undefined) return moment('span', null, 'inferred');
  if (today === null) {
    if (reference !== null && unit.endsWith('年') && count >= 1)
      return moment('span', years(reference.year - Math.trunc(count), reference.year), 'inferred');
    return moment('span', null, 'inferred');
  }
  return moment('span', { from: move(today, -count, unit), to: today - gap }, 'inferred');
}

/** The day that a count starts from: the reference, or the first day of its month or year where it is known no closer. */
function countFrom(reference: Context['reference']): number | null {
  if (reference === null) return null;
  return referenceDay(reference) ?? dayNumber(reference.year, reference.month ?? 1, 1);
}

/** The last day that the reference covers: itself, or the end of its month or year. */
function countTo(reference: Context['reference']): number | null {
  if (reference === null) return null;
  const { year, month } = reference;
  return referenceDay(reference) ?? (month === null ? years(year).to : months(year, month).to);
}

/** 三年半以来, 三个多月以来: up to the reference; from the day where the count is whole, else from its month or year. */
function sinceSpan(
  n: string | undefined,
  unit: string | undefined,
  half: boolean,
  more: boolean,
  reference: Context['reference'],
): Moment | null {
  const base = n === '半' ? 0.5 : dateNumeral(n ?? '');
  const start = countFrom(reference);
  if (base === null || unit === undefined || start === null) return moment('span', null, 'inferred');
  if (!half && !more) return pastSpan(n, unit, reference, 0);
  const { year, month } = civil(move(start, -(base + (half ? 0.5 : 0)), unit));
  const from = unit.endsWith('年') && more ? dayNumber(year, 1, 1) : dayNumber(year, month, 1);
  return moment('span', { from, to: countTo(reference) }, 'inferred');
}

/** 60日内, 15个工作日内: from the reference on. Working days are Monday to Friday; public holidays are not known here. */
function withinSpan(
  n: string | undefined,
  unit: string | undefined,
  half: boolean,
  reference: Context['reference'],
): Moment | null {
  const base = n === '半' ? 0.5 : dateNumeral(n ?? '');
  const start = countFrom(reference);
  if (base === null || unit === undefined || start === null) return moment('span', null, 'inferred');
  if (/工作日|交易日/u.test(unit)) {
    let to = start;
    for (let left = base; left > 0;) {
      to += 1;
      if (weekday(to) <= 5) left -= 1;
    }
    return moment('span', { from: start, to }, 'inferred');
  }
  const to = move(start, base + (half ? 0.5 : 0), unit);
  if (referenceDay(reference) !== null) return moment('span', { from: start, to }, 'inferred');
  const { year, month } = civil(to);
  return moment('span', { from: start, to: months(year, month).to }, 'inferred');
}

/** 三年前, 两个月后, and with 以 or 之 everything up to or from there on. */
function ago(
  n: string | undefined,
  unit: string | undefined,
  half: string | undefined,
  side: string | undefined,
  reference: Context['reference'],
): Moment | null {
  if (n === undefined || unit === undefined || side === undefined) return null;
  if (n === '数' || n === '几' || n === '百' || n === '千') return moment('span', null, 'inferred');
  const base = n === '半' ? 0.5 : dateNumeral(n);
  const start = countFrom(reference);
  if (base === null) return null;
  if (start === null) return moment('span', null, 'inferred');
  const count = base + (half === undefined ? 0 : 0.5);
  const later = side.endsWith('后');
  const at = move(start, later ? count : -count, unit);
  const { year, month } = civil(at);
  const point =
    unit.endsWith('年') && Number.isInteger(count)
      ? moment('year', years(year), 'inferred')
      : /[年月度]$/u.test(unit)
        ? moment('month', months(year, month), 'inferred')
        : /周|星期|礼拜/u.test(unit) && later
          ? moment('week', { from: at - weekday(at) + 1, to: at - weekday(at) + 7 }, 'inferred')
          : moment('day', { from: at, to: at }, 'inferred');
  if (!/^[以之]/u.test(side)) return point;
  return later ? { ...point, to: null } : { ...point, from: null };
}

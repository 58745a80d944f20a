import type { Groups, Reference } from '../../core/rule.ts';
import { addMonths, type Interval, months, referenceDay, weekday } from './calendar.ts';
import { solarTerm } from './lunar.ts';
import { dateNumeral } from './numeral.ts';
import { RELATIVE_YEARS, SMALL } from './patterns.ts';
import type { DateSort, YearPart } from './moment.ts';

/** Two-figure years up to this many ahead of the reference belong to its century: in 2016, 27 is 2027 and 89 is 1989. */
const SHORT_YEAR_AHEAD = 20;

/** A two-figure year in the century that the reference makes likely. */
export function shortYear(value: number, reference: Reference | null): number {
  const now = reference?.year ?? 2020;
  const century = Math.floor(now / 100) * 100;
  return century + value > now + SHORT_YEAR_AHEAD ? century - 100 + value : century + value;
}

/** The year that a match names in one of the groups `y`, `yy`, `w` and `a`; year null when none of them took part. */
export function yearPart(groups: Groups, reference: Reference | null, before: string): YearPart {
  const { y, yy, w, a } = groups;
  if (y !== undefined) return { year: dateNumeral(y), stated: true };
  if (yy !== undefined) {
    const value = dateNumeral(yy);
    return { year: value === null ? null : shortYear(value, reference), stated: false };
  }
  if (w !== undefined) {
    const shift = RELATIVE_YEARS[w.replace(/度$/u, '')];
    return { year: reference === null || shift === undefined ? null : reference.year + shift, stated: false };
  }
  if (a !== undefined) {
    const base = lastYear(before) ?? reference?.year ?? null;
    return { year: base === null ? null : base + (a === '次年' || a === '翌年' ? 1 : 0), stated: false };
  }
  return { year: null, stated: false };
}

/** The last year in figures before a match, which 当年, 同年 and 次年 look back to. */
function lastYear(before: string): number | null {
  const found = before.match(/(?<!\d)[12]\d{3}(?=年)/gu)?.at(-1);
  return found === undefined ? null : Number(found);
}

/** The solar terms that open the seasons and those that open the next: 春 is from 立春 to the day before 立夏. */
const SEASONS: Readonly<Record<string, readonly [first: string, next: string]>> = {
  春: ['立春', '立夏'],
  夏: ['立夏', '立秋'],
  秋: ['立秋', '立冬'],
  冬: ['立冬', '立春'],
};

/** A season of a year; winter ends in the next one. Null outside the years that the solar terms are known for. */
export function season(year: number, word: string): Interval | null {
  const terms = SEASONS[word.charAt(0)];
  if (terms === undefined) return null;
  const from = solarTerm(year, terms[0]);
  const next = solarTerm(word.startsWith('冬') ? year + 1 : year, terms[1]);
  return from === null || next === null ? null : { from, to: next - 1 };
}

/** What may follow a year and take a part of it. */
export const YEAR_TAIL =
  `(?:的)?(?:(?<tail>年?(?:[底末初]|中(?![国央共华小心外东西南北部医药文俄美日法英德印欧非韩朝超考学]))|岁末|伊始|暑假|上半年|下半年|[春夏秋冬](?:[天季日]|(?![\\p{Script=Han}])))` +
  `|(?<rank>前|后|最后|头|第)?(?<n>${SMALL}|Q[1-4])(?<unit>个?季度|个?月(?!份)|周|个星期|个礼拜|天|季(?![节风后])))`;

/** The part of a year that `YEAR_TAIL` took, or null where it does not exist (第五季度). */
export function partOfYear(year: number, groups: Groups): { interval: Interval; sort: DateSort } | null {
  const { tail, rank, n, unit } = groups;
  if (tail !== undefined) {
    const word = tail.replace(/^年/u, '');
    if (word === '底' || word === '末' || word === '岁末') return { interval: months(year, 11, 12), sort: 'span' };
    if (word === '初') return { interval: months(year, 1, 2), sort: 'span' };
    if (word === '伊始') return { interval: months(year, 1), sort: 'span' };
    if (word === '中') return { interval: months(year, 6, 7), sort: 'span' };
    if (word === '上半年') return { interval: months(year, 1, 6), sort: 'half' };
    if (word === '下半年') return { interval: months(year, 7, 12), sort: 'half' };
    if (word === '暑假') return { interval: months(year, 7, 8), sort: 'season' };
    const interval = season(year, word);
    return interval === null ? null : { interval, sort: 'season' };
  }
  if (n === undefined || unit === undefined) return null;
  const count = dateNumeral(n.replace('Q', ''));
  if (count === null || count < 1) return null;
  const whole = months(year, 1, 12);
  if (unit.includes('季')) {
    if (count > 4) return null;
    if (rank === '前' || rank === '头') return { interval: months(year, 1, count * 3), sort: 'quarter' };
    if (rank === '后' || rank === '最后') return { interval: months(year, 13 - count * 3, 12), sort: 'quarter' };
    return { interval: months(year, count * 3 - 2, count * 3), sort: 'quarter' };
  }
  if (unit.includes('月')) {
    if (count > 12) return null;
    if (rank === '前' || rank === '头') return { interval: months(year, 1, count), sort: 'span' };
    if (rank === '后' || rank === '最后') return { interval: months(year, 13 - count, 12), sort: 'span' };
    return rank === '第' || n === '首' ? { interval: months(year, count), sort: 'month' } : null;
  }
  return shortPart(whole, rank, count, unit);
}

/** The first, last or n-th days or weeks of a stretch. A week belongs to the month or year in which its Monday lies. */
function shortPart(
  { from, to }: Interval,
  rank: string | undefined,
  count: number,
  unit: string,
): { interval: Interval; sort: DateSort } | null {
  if (from === null || to === null || rank === undefined) return null;
  let interval: Interval;
  if (unit === '天' || unit === '日') {
    if (rank === '第') interval = { from: from + count - 1, to: from + count - 1 };
    else if (rank === '后' || rank === '最后') interval = { from: to - count + 1, to };
    else interval = { from, to: from + count - 1 };
  } else {
    const monday = from + ((8 - weekday(from)) % 7);
    if (rank === '第') interval = { from: monday + 7 * (count - 1), to: monday + 7 * count - 1 };
    else if (rank === '后' || rank === '最后') {
      const sunday = to - (weekday(to) % 7);
      interval = { from: sunday - 7 * count + 1, to: sunday };
    } else interval = { from: monday, to: monday + 7 * count - 1 };
  }
  if (interval.from === null || interval.from < from || interval.from > to) return null;
  return { interval, sort: unit === '天' || unit === '日' ? (rank === '第' ? 'day' : 'span') : 'week' };
}

/** What may follow a month and take a part of it. */
export const MONTH_TAIL = `(?:的)?(?:(?<tail>月?[底末]|月?初|上中旬|中下旬|[上中下]旬|中(?=[，。；、]|$))|(?<rank>前|后|最后|头|第)(?<n>${SMALL})?(?<unit>周|个星期(?![一二三四五六日天])|个礼拜(?![一二三四五六日天])|天|日))`;

/** The part of a month that `MONTH_TAIL` took: 月初 to the 5th, 月底 from the 25th, 旬 ten days each. */
export function partOfMonth(whole: Interval, groups: Groups): { interval: Interval; sort: DateSort } | null {
  const { tail, rank, n, unit } = groups;
  const { from, to } = whole;
  if (from === null || to === null) return null;
  if (tail !== undefined) {
    const word = tail.replace(/^月/u, '');
    if (word === '底' || word === '末') return { interval: { from: from + 24, to }, sort: 'span' };
    if (word === '初') return { interval: { from, to: from + 4 }, sort: 'span' };
    if (word === '上中旬') return { interval: { from, to: from + 19 }, sort: 'span' };
    if (word === '中下旬') return { interval: { from: from + 10, to }, sort: 'span' };
    if (word === '上旬') return { interval: { from, to: from + 9 }, sort: 'span' };
    if (word === '中旬' || word === '中') return { interval: { from: from + 10, to: from + 19 }, sort: 'span' };
    return { interval: { from: from + 20, to }, sort: 'span' };
  }
  const count = n === undefined ? (rank === '最后' ? 1 : null) : dateNumeral(n);
  return count === null || unit === undefined ? null : shortPart(whole, rank, count, unit);
}

/** The months beside the reference's: `shift` 0 is 本月, −1 上月. */
export function monthBeside(reference: Reference | null, shift: number): Interval | null {
  if (reference === null || reference.month === null) return null;
  const index = reference.year * 12 + reference.month - 1 + shift;
  const year = Math.floor(index / 12);
  return months(year, index - year * 12 + 1);
}

/** Monday of the reference's week, moved by `shift` weeks. */
export function mondayBeside(reference: Reference | null, shift: number): number | null {
  const today = referenceDay(reference);
  return today === null ? null : today - weekday(today) + 1 + shift * 7;
}

/** Moves a day by a number of 年, 月, 周 or 天 (halves allowed for 年 and 月). */
export function move(day: number, count: number, unit: string): number {
  if (/^(?:个)?(?:年|周年|学年|载)/u.test(unit)) return addMonths(day, Math.round(count * 12));
  if (unit.includes('季')) return addMonths(day, Math.round(count * 3));
  if (unit.includes('月')) {
    const whole = Math.trunc(count);
    return addMonths(day, whole) + Math.round((count - whole) * 30);
  }
  if (/周|星期|礼拜/u.test(unit)) return day + Math.round(count * 7);
  return day + Math.round(count);
}

import type { Hit, Reference } from '../../core/rule.ts';
import type { Span } from '../../core/span.ts';
import { civil, dayNumber, daysIn, exists, months, referenceDay } from './calendar.ts';
import type { Moment } from './moment.ts';

/** A moment with its final span, after ranges were joined and limiting words taken in. */
export interface Refined {
  readonly span: Span;
  readonly value: Moment;
  readonly open: 'start' | 'end' | null;
}

const JOINER = /^(?:起|开始)?，?(?:一直)?(?:至|到|—{1,2}|－|-|–|~|～|―)(?:了)?$/u;
const BETWEEN = /^(?:与|和)$/u;
const BETWEEN_END = /^(?:之间|期间|间)/u;
const LIST = /^[、和及与，]$/u;
const BEFORE =
  /^(?:(?:上午|下午|晚上?|凌晨|中午)?(?:\d{1,2}|[零一二两三四五六七八九十]{1,3})[时点])?(?:或|及|和|以及)?(?:之前|以前|前(?![景往沿后夕]|来(?![电函信稿])|列(?!入|出)|进(?!行|入)|提(?![交出供升高前请])|(?:[一二三四两几]|\d{1,2})(?:个?季度|个?月|天|周|名|位|强|批)))/u;
const AFTER =
  /^(?:(?:上午|下午|晚上?|凌晨|中午)?(?:\d{1,2}|[零一二两三四五六七八九十]{1,3})[时点]|(?:学期)?开学)?(?:或|及|和|以及)?(?:之后|以后|后(?![续来期天年勤备期方])|起(?![来到草步点初诉伏])|开始|以来|来(?![自到了看说往源临电]))/u;
/** Up to the time of writing. */
const NOW = /^(?:起|开始)?，?(?:一直)?(?:至今|到现在|到如今|迄今|到今天|至今日)/u;
/** The hour of a count: 截至7月10日14时. */
const HOUR = /^(?:上午|下午|晚上?|凌晨|中午)?\d{1,2}[时点](?:\d{1,2}分|整)?/u;
/** 以来 and 来 reach up to the time of writing, 起 and 之后 beyond it. */
const UP_TO_NOW = /来$/u;
const UNTIL = /(?:截至|截止到?|截止至|至|到)$/u;
const FROM = /(?:自从|自|从)$/u;

/**
 * Joins the two ends of ranges, hands the year and month of the first on to the second, and lets 前, 以来, 截至 and their
 * like open one side. Hits come and go in text order.
 */
export function refine(hits: readonly Hit<Moment>[], text: string, reference: Reference | null): Refined[] {
  const refined: Refined[] = [];
  for (let index = 0; index < hits.length; index += 1) {
    const first = hits[index];
    if (first === undefined) continue;
    let { span, value }: { span: Span; value: Moment } = first;
    const next = hits[index + 1];
    let joined = false;
    if (next !== undefined) {
      const gap = text.slice(span[1], next.span[0]);
      const range = JOINER.test(gap);
      const pair = BETWEEN.test(gap) && BETWEEN_END.test(text.slice(next.span[1], next.span[1] + 2));
      if (range || pair) {
        const whole = join(value, next.value, reference);
        if (whole !== null) {
          value = whole;
          const tail = pair ? (BETWEEN_END.exec(text.slice(next.span[1], next.span[1] + 2))?.[0].length ?? 0) : 0;
          span = [span[0], next.span[1] + tail];
          index += 1;
          joined = true;
        }
      }
    }
    const previous = refined.at(-1);
    if (!joined && previous !== undefined && LIST.test(text.slice(previous.span[1], span[0]))) {
      value = inherit(previous.value, value, reference) ?? value;
    }
    const limited = limit(span, value, text, joined || value.range === true, reference);
    if (previous !== undefined && previous.open === 'end' && limited.open === 'start') {
      const gap = text.slice(previous.span[1], limited.span[0]);
      const whole = between(previous, limited);
      if (/^(?:到|至)?$/u.test(gap) && whole !== null) {
        refined[refined.length - 1] = whole;
        continue;
      }
    }
    refined.push(limited);
  }
  return refined;
}

/** The interval from the first moment's start to the last one's end; null where they do not make a range. */
function join(first: Moment, last: Moment, reference: Reference | null): Moment | null {
  if (first.sort === 'set' || last.sort === 'set') return null;
  const end = inherit(first, last, reference) ?? last;
  const start = first.year === null && end.year !== null && first.month !== null ? inheritBack(first, end) : first;
  if (start.from === null || end.to === null) {
    return start.from === null && end.to === null ? { ...end, sort: 'span', from: null, to: null } : null;
  }
  if (start.from > end.to) return null;
  const basis = start.basis === 'stated' && (end.basis === 'stated' || end !== last) ? 'stated' : 'inferred';
  return { ...end, sort: 'span', from: start.from, to: end.to, basis };
}

/** 2010年之后2018年之前: the stretch that both limits leave. */
function between(after: Refined, before: Refined): Refined | null {
  const { from } = after.value;
  const { to } = before.value;
  if (from === null || to === null || from > to || after.value.to !== null) return null;
  const start = COARSE.has(after.value.sort) && civil(from).month === 1 ? moveYears(from, civil(from).year - 1) : from;
  return {
    span: [after.span[0], before.span[1]],
    value: { ...before.value, sort: 'span', from: start, to },
    open: null,
  };
}

/** The later moment with the year and month that the earlier one states, where it has none of its own. */
function inherit(earlier: Moment, later: Moment, reference: Reference | null): Moment | null {
  if (later.year !== null || earlier.from === null) return null;
  const anchor = civil(earlier.from);
  const basis = earlier.basis;
  if (later.feast !== undefined) {
    const near = later.feast(anchor.year);
    const day = near !== null && near < earlier.from ? later.feast(anchor.year + 1) : near;
    return day === null ? null : { ...later, from: day, to: day, basis };
  }
  if (later.day !== null && later.month === null) {
    if (earlier.month === null && earlier.day === null) return null;
    const month = earlier.month ?? anchor.month;
    if (!exists(anchor.year, month, later.day)) return null;
    const day = dayNumber(anchor.year, month, later.day);
    return { ...later, from: day, to: day, basis, year: earlier.year, month };
  }
  if (later.month === null) return null;
  if (earlier.year === null && earlier.month === null && reference !== null) return null;
  // A month before the first one's lies in the next year: 12月至次年3月 written short.
  const wraps = later.month < anchor.month;
  const year = anchor.year + (wraps ? 1 : 0);
  if (later.day !== null) {
    if (!exists(year, later.month, later.day)) return null;
    const day = dayNumber(year, later.month, later.day);
    return { ...later, from: day, to: day, basis, year: earlier.year === null ? null : year };
  }
  if (later.sort === 'month') {
    return { ...later, ...months(year, later.month), basis, year: earlier.year === null ? null : year };
  }
  if (later.from === null || later.to === null) return null;
  const shift = (year - civil(later.from).year) * 12;
  if (shift === 0) return { ...later, basis };
  return { ...later, from: moveYears(later.from, year), to: moveYears(later.to, year), basis };
}

/** 9月到2023年1月: the first end lies before the last one. */
function inheritBack(first: Moment, end: Moment): Moment {
  if (first.from === null || first.to === null || end.year === null || first.month === null) return first;
  const endMonth = end.month ?? 12;
  const year = first.month <= endMonth ? end.year : end.year - 1;
  return { ...first, from: moveYears(first.from, year), to: moveYears(first.to, year) };
}

function moveYears(day: number, year: number): number {
  const { month, day: dayOfMonth } = civil(day);
  return dayNumber(year, month, Math.min(dayOfMonth, daysIn(year, month)));
}

/** What 之后 steps over as a whole: 2018年之后 begins in 2019; 9月1日之后 counts from that day, as rules and notices do. */
const COARSE: ReadonlySet<string> = new Set(['month', 'quarter', 'half', 'year', 'decade', 'century', 'plan']);

/**
 * The last day before a limit. A limit ahead counts its own unit in (2025年前, 6月底前, 9月15日前 are met within it);
 * a year with 以前 or 之前, or one gone by, does not: 2000年以前 ends with 1999.
 */
function endBefore(value: Moment, word: string, reference: Reference | null): number | null {
  if ((value.feast !== undefined || value.sort === 'season') && value.from !== null) return value.from - 1;
  if (value.sort !== 'year' || value.from === null || /[或及和](?:之前|以前|前)/u.test(word)) return value.to;
  const past = reference !== null && civil(value.from).year < reference.year;
  return past || /[以之]前$/u.test(word) ? value.from - 1 : value.to;
}

/** The reference's day as an end, unless the start lies behind it. */
function today(start: number | null, reference: Reference | null): number | null {
  const day = referenceDay(reference);
  return day !== null && start !== null && start <= day ? day : null;
}

/** Takes in the limiting words beside a moment and opens the side that they leave open. */
function limit(span: Span, value: Moment, text: string, joined: boolean, reference: Reference | null): Refined {
  if (value.sort === 'set') return { span, value, open: null };
  if (value.from === null && value.to !== null) return { span, value, open: 'start' };
  if (value.from !== null && value.to === null) return { span, value, open: 'end' };
  const after = text.slice(span[1], span[1] + 12);
  const ahead = text.slice(Math.max(0, span[0] - 3), span[0]);
  const before = BEFORE.exec(after);
  if (before !== null && !joined) {
    const until = UNTIL.exec(ahead);
    return {
      span: [span[0] - (until?.[0].startsWith('截') === true ? until[0].length : 0), span[1] + before[0].length],
      value: { ...value, from: null, to: endBefore(value, before[0], reference) },
      open: 'start',
    };
  }
  const now = NOW.exec(after);
  if (now !== null && !joined && value.from !== null) {
    const from = FROM.exec(ahead);
    return {
      span: [span[0] - (from?.[0].length ?? 0), span[1] + now[0].length],
      value: { ...value, sort: 'span', to: today(value.from, reference), basis: 'inferred' },
      open: 'end',
    };
  }
  const since = AFTER.exec(after);
  if (since !== null && !joined) {
    const from = FROM.exec(ahead);
    const included = !since[0].endsWith('后') || /[或及和](?:之后|以后|后)/u.test(since[0]) || !COARSE.has(value.sort);
    const start = included || value.to === null ? value.from : value.to + 1;
    const upToNow = UP_TO_NOW.test(since[0]);
    return {
      span: [span[0] - (from?.[0].length ?? 0), span[1] + since[0].length],
      value: {
        ...value,
        from: start,
        to: upToNow ? today(start, reference) : null,
        basis: upToNow ? 'inferred' : value.basis,
      },
      open: 'end',
    };
  }
  const until = /(?:截至|截止到?|截止至)$/u.exec(ahead);
  if (until !== null) {
    const hour = HOUR.exec(after)?.[0].length ?? 0;
    return { span: [span[0] - until[0].length, span[1] + hour], value: { ...value, from: null }, open: 'start' };
  }
  const leading = /(?:自从|自)$/u.exec(ahead);
  if (leading !== null && !joined && !/^[、和及]/u.test(after)) {
    return { span: [span[0] - leading[0].length, span[1]], value: { ...value, to: null }, open: 'end' };
  }
  const from = FROM.exec(ahead);
  if (joined) {
    const end = /^(?:为?止)/u.exec(after)?.[0].length ?? 0;
    return { span: [span[0] - (from?.[0].length ?? 0), span[1] + end], value, open: null };
  }
  return { span, value, open: null };
}

import type { Reference } from '../../core/rule.ts';
import { runRules } from '../../core/rule.ts';
import type { Span } from '../../core/span.ts';
import { edtf, exists, dayNumber, iso } from './calendar.ts';
import { compact } from './compact.ts';
import type { DateSort } from './moment.ts';
import { dateNumeral } from './numeral.ts';
import { move } from './parts.ts';
import { rulesFor } from './rules.ts';
import { refine } from './refine.ts';

/** A time expression and the closed interval of days that it means. */
export interface DateMention {
  readonly span: Span;
  readonly text: string;
  /** First and last ISO day; null where that side is open (年底前 has no `from`) or nothing fixes it. */
  readonly from: string | null;
  readonly to: string | null;
  /** EDTF of the interval, null where nothing fixes it. */
  readonly edtf: string | null;
  /** Whether year, month and day all stand in the text, or some were taken from the reference. */
  readonly basis: 'stated' | 'inferred';
  /** The unit that the expression counts in. */
  readonly sort: DateSort;
  /** Which side a limiting word leaves open: 前 → `start`, 以来 → `end`; null where both ends are fixed or neither is. */
  readonly open: 'start' | 'end' | null;
}

/** Time expressions of a sentence or phrase, in text order, never overlapping. The reference is the clock; there is no other. */
export function findDates(text: string, reference: Reference | null): DateMention[] {
  const { text: tight, origin } = compact(text);
  const hits = runRules(rulesFor(tight), tight, reference);
  return refine(hits, tight, reference).map(({ span: [first, last], value, open }) => {
    const start = origin === null ? first : (origin[first] ?? 0);
    const end = origin === null ? last : (origin[last - 1] ?? text.length - 1) + 1;
    return {
      span: [start, end],
      text: text.slice(start, end),
      from: value.from === null ? null : iso(value.from),
      to: value.to === null ? null : iso(value.to),
      edtf: value.approximate === true ? `${edtf(value)}~` : edtf(value),
      basis: value.basis,
      sort: value.sort,
      open,
    };
  });
}

/**
 * The ISO day that lies `count` units behind an ISO day (三, 3; 年, 个月, 周, 天), moved by `shift` days more. Null for units
 * that no calendar fixes (工作日) and for what is no date or numeral.
 */
export function addCount(day: string, count: string, unit: string, shift = 0): string | null {
  const parts = /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)$/u.exec(day)?.groups;
  const number = count === '半' ? 0.5 : dateNumeral(count);
  if (parts === undefined || number === null || unit.includes('工作日')) return null;
  const [year, month, dayOfMonth] = [Number(parts['y']), Number(parts['m']), Number(parts['d'])];
  if (!exists(year, month, dayOfMonth)) return null;
  const from = dayNumber(year, month, dayOfMonth);
  const at = unit.includes('小时') ? from + Math.ceil(number / 24) : move(from, number, unit);
  return iso(at + shift);
}

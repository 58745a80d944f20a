import type { Reference } from '../../core/rule.ts';
import { addMonths, civil, dayNumber, exists, type Interval, months, referenceDay, years } from './calendar.ts';

/** The unit that an expression counts in; `set` recurs (每年) and `open` only bounds one side. */
export type DateSort =
  'day' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'plan' | 'decade' | 'century' | 'span' | 'set';

/** A year as a text gives it: in figures, by a word that needs the reference (今年), or not at all. */
export interface YearPart {
  readonly year: number | null;
  readonly stated: boolean;
}

/** What one expression stands for before its neighbours (到, 前, 以来) are looked at. */
export interface Moment {
  readonly sort: DateSort;
  readonly from: number | null;
  readonly to: number | null;
  readonly basis: 'stated' | 'inferred';
  /** The fields that stand in the text, which the far end of a range inherits: 2022年9月13日至14日. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** The interval only comes near what is meant (months of the old calendar). */
  readonly approximate?: boolean;
  /** Both ends stand in the text, so that no word beside it opens a side: 2020至2025年前. */
  readonly range?: boolean;
  /** A feast: 春节前 ends before it, and as the far end of a range it lies in the near end's year. */
  readonly feast?: (year: number) => number | null;
}

/** A moment made of an interval, with the fields a range may hand on. */
export function moment(
  sort: DateSort,
  interval: Interval | null,
  basis: 'stated' | 'inferred',
  fields: { year?: number | null; month?: number | null; day?: number | null } = {},
): Moment {
  return {
    sort,
    from: interval?.from ?? null,
    to: interval?.to ?? null,
    basis,
    year: fields.year ?? null,
    month: fields.month ?? null,
    day: fields.day ?? null,
  };
}

/** How far from the reference a day without year is looked for: 2月29日 needs up to eight years around 1900. */
const REACH = 8;

/** Day number of a month and day in the year given, or in the one nearest the reference; null when no such day exists. */
export function dayOf(reference: Reference | null, year: number | null, month: number, day: number): number | null {
  if (year !== null) return exists(year, month, day) ? dayNumber(year, month, day) : null;
  if (reference === null) return null;
  const today = referenceDay(reference);
  if (today === null) {
    if (reference.month !== null) {
      const near = nearestYear(reference, month);
      return exists(near, month, day) ? dayNumber(near, month, day) : null;
    }
    return exists(reference.year, month, day) ? dayNumber(reference.year, month, day) : null;
  }
  let best: number | null = null;
  for (let candidate = reference.year - REACH; candidate <= reference.year + REACH; candidate += 1) {
    if (!exists(candidate, month, day)) continue;
    const number = dayNumber(candidate, month, day);
    if (best === null || Math.abs(number - today) < Math.abs(best - today)) best = number;
  }
  return best;
}

/** The day of a month without month (14日): the nearest month that has such a day. */
export function dayInMonth(reference: Reference | null, day: number): number | null {
  const today = referenceDay(reference);
  if (today === null || reference === null || reference.month === null) {
    if (reference === null || reference.month === null) return null;
    return exists(reference.year, reference.month, day) ? dayNumber(reference.year, reference.month, day) : null;
  }
  let best: number | null = null;
  for (const shift of [0, -1, 1, -2, 2]) {
    const first = civil(addMonths(dayNumber(reference.year, reference.month, 1), shift));
    if (!exists(first.year, first.month, day)) continue;
    const number = dayNumber(first.year, first.month, day);
    if (best === null || Math.abs(number - today) < Math.abs(best - today)) best = number;
  }
  return best;
}

/** Year of a month without year: the nearest; at equal distance the reference's own. */
function nearestYear(reference: Reference, month: number): number {
  if (reference.month === null) return reference.year;
  const distance = month - reference.month;
  if (distance > 6) return reference.year - 1;
  if (distance < -6) return reference.year + 1;
  return reference.year;
}

/**
 * Year of a stretch of months without year (一季度, 1至4月): the reference's own, as reports count within the year. Last
 * year's where it would begin more than half a year ahead (四季度 in February) or where the first months of a year report
 * on eleven or twelve (1至11月 in January).
 */
export function periodYear(reference: Reference, first: number, last: number): number {
  const { year, month } = reference;
  if (month === null) return year;
  return first - month > 6 || (month <= 2 && first === 1 && last > month + 6) ? year - 1 : year;
}

/** Whole months of the year given, or of the nearest year; null without a year to go by. */
export function monthOf(reference: Reference | null, year: number | null, month: number): Interval | null {
  if (month < 1 || month > 12) return null;
  if (year !== null) return months(year, month);
  return reference === null ? null : months(nearestYear(reference, month), month);
}

/** A stretch of months of the year given, or of the reference's. */
export function monthsOf(
  reference: Reference | null,
  year: number | null,
  first: number,
  last: number,
): Interval | null {
  if (first < 1 || last > 12 || first > last) return null;
  if (year !== null) return months(year, first, last);
  return reference === null ? null : months(periodYear(reference, first, last), first, last);
}

/** One whole year, or null. */
export function yearOf(year: number | null): Interval | null {
  return year === null ? null : years(year);
}

import type { Reference } from '../../core/rule.ts';

/** A day as days since 1970-01-01 in the proleptic Gregorian calendar. */
export type DayNumber = number;

/** A closed interval of days; null where that side is open. */
export interface Interval {
  readonly from: DayNumber | null;
  readonly to: DayNumber | null;
}

/** Day number of a civil date that is known to exist (Howard Hinnant's `days_from_civil`). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month and day of a day number. */
export function civil(day: DayNumber): { year: number; month: number; day: number } {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Number of days of a month. */
export function daysIn(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Whether a civil date exists: 2月30日 does not. */
export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The same day `count` months later (or earlier, below 0); the 31st becomes the last day of a shorter month. */
export function addMonths(day: DayNumber, count: number): DayNumber {
  const from = civil(day);
  const index = from.year * 12 + (from.month - 1) + count;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayNumber(year, month, Math.min(from.day, daysIn(year, month)));
}

/** First to last day of a stretch of whole months, both months inclusive. */
export function months(year: number, first: number, last = first): Interval {
  return { from: dayNumber(year, first, 1), to: dayNumber(year, last, daysIn(year, last)) };
}

/** First to last day of a stretch of whole years, both years inclusive. */
export function years(first: number, last = first): Interval {
  return { from: dayNumber(first, 1, 1), to: dayNumber(last, 12, 31) };
}

/** The reference as a day, or null where its month or day is unknown or does not exist. */
export function referenceDay(reference: Reference | null): DayNumber | null {
  if (reference === null || reference.month === null || reference.day === null) return null;
  if (!exists(reference.year, reference.month, reference.day)) return null;
  return dayNumber(reference.year, reference.month, reference.day);
}

/** ISO 8601 day, years of four digits. */
export function iso(day: DayNumber): string {
  const { year, month, day: dayOfMonth } = civil(day);
  return `${isoYear(year)}-${pad(month)}-${pad(dayOfMonth)}`;
}

/**
 * EDTF (ISO 8601-2) of an interval in the coarsest unit that it fills: `2022`, `2022-09`, `2022-09-14`, `2018/2021`,
 * `2022-01/2022-04`; an open side is `..`. Null where both sides are open.
 */
export function edtf({ from, to }: Interval): string | null {
  if (from === null && to === null) return null;
  if (from === null) return to === null ? null : `../${iso(to)}`;
  if (to === null) return `${iso(from)}/..`;
  if (from === to) return iso(from);
  const first = civil(from);
  const last = civil(to);
  const startsMonth = first.day === 1;
  const endsMonth = last.day === daysIn(last.year, last.month);
  if (startsMonth && endsMonth && first.month === 1 && last.month === 12) {
    return first.year === last.year ? isoYear(first.year) : `${isoYear(first.year)}/${isoYear(last.year)}`;
  }
  if (startsMonth && endsMonth) {
    const begin = `${isoYear(first.year)}-${pad(first.month)}`;
    const end = `${isoYear(last.year)}-${pad(last.month)}`;
    return begin === end ? begin : `${begin}/${end}`;
  }
  return `${iso(from)}/${iso(to)}`;
}

function isoYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

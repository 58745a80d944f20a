import { dateNumeral } from '../lexicon/dates/numeral.ts';

/** A day of the civil calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether the calendar has this day. */
export function isDay({ year, month, day }: Day): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

export function iso({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function parseIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
}

/** Days since 1970-01-01, so that days can be counted between two dates. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** 0 for Sunday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** A number below a thousand, or a year, as dates and anniversaries print it: 75, 七十五, 一百零五, 二〇二二; NaN for others. */
export function count(text: string): number {
  return dateNumeral(text) ?? Number.NaN;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** The year of a sexagenary name (辛丑 → 2021) that lies nearest to `near`, the later of two; null for what is no such name. */
export function sexagenaryYear(name: string, near: number): number | null {
  const stem = STEMS.indexOf(name[0] ?? '');
  const branch = BRANCHES.indexOf(name[1] ?? '');
  if (stem < 0 || branch < 0 || (stem - branch) % 2 !== 0) return null;
  for (let distance = 0; distance <= 30; distance += 1) {
    for (const year of [near + distance, near - distance]) {
      // 4 CE was a 甲子 year.
      if ((((year - 4) % 10) + 10) % 10 === stem && (((year - 4) % 12) + 12) % 12 === branch) return year;
    }
  }
  return null;
}

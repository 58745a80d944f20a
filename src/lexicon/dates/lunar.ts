import { type DayNumber, dayNumber, daysIn, weekday } from './calendar.ts';

/**
 * The Chinese calendar's years 1900 to 2100, one number each: bits 0–12 say which of the year's months in turn (a leap
 * month counted where it stands) have 30 days, bits 13–16 which month is followed by its leap month (0 none), the rest how
 * many days after 1 January the year begins. Made from ICU's Chinese calendar (Node's Intl, `en-u-ca-chinese`).
 */
const YEARS: readonly number[] = [
  0x3d16d2, 0x620752, 0x4c0ea5, 0x38b64a, 0x5c064b, 0x440a9b, 0x309556, 0x56056a, 0x400b59, 0x2a5752, 0x500752,
  0x3adb25, 0x600b25, 0x480a4b, 0x32b4ab, 0x5802ad, 0x42056b, 0x2c6b69, 0x520da9, 0x3efd92, 0x640e92, 0x4c0d25,
  0x36da4d, 0x5c0a56, 0x4602b6, 0x2e95b5, 0x5606d4, 0x400ea9, 0x2c5e92, 0x500e92, 0x3acd26, 0x5e052b, 0x480a57,
  0x32b2b6, 0x580b5a, 0x4406d4, 0x2e6ec9, 0x520749, 0x3cf693, 0x620a93, 0x4c052b, 0x34ca5b, 0x5a0aad, 0x46056a,
  0x309b55, 0x560ba4, 0x400b49, 0x2a5a93, 0x500a95, 0x38f52d, 0x5e0536, 0x480aad, 0x34b5aa, 0x580db2, 0x440da4,
  0x2e7d49, 0x540d4a, 0x3d0a95, 0x600a97, 0x4c0556, 0x36cab5, 0x5a0ad5, 0x4606d2, 0x308ea5, 0x560ea5, 0x40064a,
  0x286c97, 0x4e0a9b, 0x3af55a, 0x5e056a, 0x480b69, 0x34b752, 0x5a0b52, 0x420b25, 0x2c964b, 0x520a4b, 0x3d14ab,
  0x6002ad, 0x4a056d, 0x36cb69, 0x5c0da9, 0x460d92, 0x309d25, 0x560d25, 0x415a4d, 0x640a56, 0x4e02b6, 0x38e5b5,
  0x5e06d5, 0x480ea9, 0x34be92, 0x5a0e92, 0x440d26, 0x2c6a56, 0x500a57, 0x3d14d6, 0x62035a, 0x4a06d5, 0x36aec9,
  0x5c0749, 0x460693, 0x2e952b, 0x54052b, 0x3e0a5b, 0x2a555a, 0x4e056a, 0x38fb55, 0x600ba4, 0x4a0b49, 0x32ba93,
  0x580a95, 0x42052d, 0x2c8a6d, 0x500ab5, 0x3d35aa, 0x6205d2, 0x4c0da5, 0x36dd4a, 0x5c0e4a, 0x460c95, 0x30952e,
  0x540556, 0x3e0ab5, 0x2a55b2, 0x5006d2, 0x38cea5, 0x5e0f25, 0x4a064a, 0x32ac97, 0x5604ab, 0x40055b, 0x2c6ad6,
  0x520b69, 0x3d7752, 0x620b52, 0x4c0b25, 0x36da4b, 0x5a0a4b, 0x4404ab, 0x2ea55b, 0x5405ad, 0x3e0b6a, 0x2a5b52,
  0x500d92, 0x3afd25, 0x5e0d25, 0x480a55, 0x32b4ad, 0x5804b6, 0x4005b5, 0x2c6daa, 0x520ec9, 0x3f1e92, 0x620e92,
  0x4c0d26, 0x36ca56, 0x5a0a57, 0x4404d6, 0x2e86d5, 0x540755, 0x400749, 0x286e93, 0x4e0693, 0x38f52b, 0x5e052b,
  0x460a5b, 0x32b55a, 0x58056a, 0x420b65, 0x2c974a, 0x520b49, 0x3d1a95, 0x620a95, 0x4a052d, 0x34caad, 0x5a0ab5,
  0x4605aa, 0x2e8ba5, 0x540da5, 0x400d4a, 0x2a7c95, 0x4e0c96, 0x38f94e, 0x5e0556, 0x480ab5, 0x32b5b2, 0x5806d2,
  0x420ea5, 0x2e8e4a, 0x50068b, 0x3b0c97, 0x6004ab, 0x4a055b, 0x34cad6, 0x5a0b6a, 0x460752, 0x309725, 0x540b45,
  0x3e0a8b, 0x28549b, 0x4e04ab,
];
const FIRST = 1900;

/** Lengths of a lunar year's months in turn, and the place of its leap month (0 none). */
function lunarYear(year: number): { start: DayNumber; leap: number; lengths: number[] } | null {
  const packed = YEARS[year - FIRST];
  if (packed === undefined) return null;
  const leap = (packed >>> 13) & 15;
  const count = leap === 0 ? 12 : 13;
  const lengths = Array.from({ length: count }, (_, index) => ((packed >>> index) & 1) + 29);
  return { start: dayNumber(year, 1, 1) + (packed >>> 17), leap, lengths };
}

/** First and last day of a lunar month, or null outside 1900–2100 and where the year has no such leap month. */
export function lunarMonth(year: number, month: number, leap = false): { from: DayNumber; to: DayNumber } | null {
  const found = lunarYear(year);
  if (found === null || month < 1 || month > 12 || (leap && found.leap !== month)) return null;
  const index = month - 1 + (found.leap !== 0 && (month > found.leap || leap) ? 1 : 0);
  const from = found.lengths.slice(0, index).reduce((sum, length) => sum + length, found.start);
  return { from, to: from + (found.lengths[index] ?? 0) - 1 };
}

/** The civil day of a lunar date, or null where that month has no such day. */
export function lunarDay(year: number, month: number, day: number, leap = false): DayNumber | null {
  const found = lunarMonth(year, month, leap);
  return found === null || day < 1 || found.from + day - 1 > found.to ? null : found.from + day - 1;
}

const RADIAN = Math.PI / 180;

/** Apparent ecliptic longitude of the sun in degrees at a Julian Ephemeris Day (Meeus, Astronomical Algorithms, ch. 25, low accuracy). */
function sunLongitude(jde: number): number {
  const t = (jde - 2451545) / 36525;
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
  const anomaly = (357.52911 + 35999.05029 * t - 0.0001537 * t * t) * RADIAN;
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const node = (125.04 - 1934.136 * t) * RADIAN;
  const longitude = mean + centre - 0.00569 - 0.00478 * Math.sin(node);
  return ((longitude % 360) + 360) % 360;
}

/** The 24 solar terms from 小寒 (285°) on, in the order of the civil year. */
const SOLAR_TERMS: readonly string[] =
  '小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至'.split(
    ' ',
  );

/** Day (Beijing time) of a solar term in a civil year; the series is good to some minutes for 1900–2100. */
export function solarTerm(year: number, term: string): DayNumber | null {
  const index = SOLAR_TERMS.indexOf(term);
  if (index < 0 || year < FIRST || year > 2100) return null;
  const target = (285 + 15 * index) % 360;
  let jde = 2440587.5 + dayNumber(year, 1, 5) + index * 15.22;
  for (let step = 0; step < 6; step += 1) {
    let miss = target - sunLongitude(jde);
    if (miss > 180) miss -= 360;
    if (miss < -180) miss += 360;
    jde += (miss * 365.2422) / 360;
  }
  // Ephemeris time runs about a minute ahead of universal time in these centuries; Beijing is eight hours ahead of it.
  return Math.floor(jde - 2440587.5 - 65 / 86400 + 8 / 24);
}

const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  元旦: [1, 1],
  情人节: [2, 14],
  妇女节: [3, 8],
  三八: [3, 8],
  植树节: [3, 12],
  消费者权益日: [3, 15],
  愚人节: [4, 1],
  五一: [5, 1],
  劳动节: [5, 1],
  五四: [5, 4],
  青年节: [5, 4],
  六一: [6, 1],
  儿童节: [6, 1],
  七一: [7, 1],
  建党节: [7, 1],
  八一: [8, 1],
  建军节: [8, 1],
  教师节: [9, 10],
  国庆: [10, 1],
  十一: [10, 1],
  记者节: [11, 8],
  万圣节: [10, 31],
  平安夜: [12, 24],
  圣诞: [12, 25],
};

/** Month and day in the Chinese calendar; day 0 is the last of the month. */
const LUNAR: Readonly<Record<string, readonly [month: number, day: number]>> = {
  春节: [1, 1],
  元宵: [1, 15],
  龙抬头: [2, 2],
  端午: [5, 5],
  七夕: [7, 7],
  中元: [7, 15],
  中秋: [8, 15],
  重阳: [9, 9],
  腊八: [12, 8],
  小年: [12, 23],
  除夕: [12, 0],
  大年三十: [12, 0],
};

/** The n-th weekday of a month: 母亲节 is the second Sunday of May. */
const FLOATING: Readonly<Record<string, readonly [month: number, weekday: number, nth: number]>> = {
  母亲节: [5, 7, 2],
  父亲节: [6, 7, 3],
  感恩节: [11, 4, 4],
};

/** Day of a feast or solar term in a year (of the Chinese calendar where the feast is one of it), or null. */
export function feast(year: number, name: string): DayNumber | null {
  const fixed = FIXED[name];
  if (fixed !== undefined) return dayNumber(year, fixed[0], fixed[1]);
  const lunar = LUNAR[name];
  if (lunar !== undefined) {
    return lunar[1] === 0 ? (lunarMonth(year, lunar[0])?.to ?? null) : lunarDay(year, lunar[0], lunar[1]);
  }
  const floating = FLOATING[name];
  if (floating !== undefined) {
    const [month, wanted, nth] = floating;
    const first = dayNumber(year, month, 1);
    const day = 1 + ((wanted - weekday(first) + 7) % 7) + (nth - 1) * 7;
    return day <= daysIn(year, month) ? dayNumber(year, month, day) : null;
  }
  return solarTerm(year, name);
}

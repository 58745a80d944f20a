/** What a Chinese digit stands for, the formal forms of bank notes and cheques included. */
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  幺: 1,
  二: 2,
  两: 2,
  贰: 2,
  俩: 2,
  三: 3,
  叁: 3,
  仨: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

/** Powers of ten that bind a digit within a myriad; 廿 and 卅 carry their own digit. */
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const OWN: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };

/** Powers that bind everything before them. */
const GREAT: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };

/** Characters of Chinese numerals, for a character class. */
export const HAN_DIGITS = '零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖';
/** Powers that may begin a unit of their own (千瓦, 百帕): then they are no part of the numeral. */
export const UNIT_PREFIX = '(?![瓦米克卡焦伏赫帕兆升])';

/** Full-width digits, sign, separator and point become half-width ones, one to one. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．，－＋％]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
}

/**
 * The value of a numeral that is nothing but a numeral: 1,234.5 · 3.5万 · 1.2万亿 · 1万5千 · 一千二百万 · 二〇二二 · 十五 ·
 * 廿三 · 两亿 · 三点一四 · 半. Null where the text is no numeral, or one that fixes no number (数百, 十几).
 */
export function parseNumeral(text: string): number | null {
  let rest = halfWidth(text).replace(/[\s\u3000]/gu, '');
  let sign = 1;
  const minus = /^(?:负|零下|[-−–])/u.exec(rest);
  if (minus !== null) {
    sign = -1;
    rest = rest.slice(minus[0].length);
  } else if (/^[正+]/u.test(rest)) rest = rest.slice(1);
  const value = parsePositive(rest.replace(/[,，](?=\d)/gu, ''));
  return value === null ? null : sign * value;
}

function parsePositive(text: string): number | null {
  if (text === '') return null;
  if (text === '半') return 0.5;
  if (/^\d{1,30}(?:\.\d{1,30})?$/u.test(text)) return Number(text);
  if (/^半百$/u.test(text)) return 50;
  const point = /^(.{1,40})点(.{1,40})$/u.exec(text);
  if (point !== null) return parsePoint(point[1] ?? '', point[2] ?? '');
  // 五四五〇亿, 六〇〇万: digits read one by one before a power.
  const positional = /^([零〇○一二三四五六七八九]{3,12}|[一二三四五六七八九][零〇○])(万亿|[万亿兆])$/u.exec(text);
  if (positional !== null) {
    const digits = parsePositive(positional[1] ?? '');
    const power = parsePowers(positional[2] ?? '');
    return digits === null || power === null ? null : scale(digits, power);
  }
  if (isDigitString(text)) return Number([...text].map((unit) => DIGITS[unit]).join(''));
  return parsePowers(text);
}

/** 二〇二二, 一九四九: digits read one by one. A single 两 or a digit is one too. */
function isDigitString(text: string): boolean {
  return [...text].every((unit) => DIGITS[unit] !== undefined);
}

/** 三点一四, 一点五亿. */
function parsePoint(whole: string, rest: string): number | null {
  const tail = /^([零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖\d]{1,20})([十百千万亿]{0,3})$/u.exec(rest);
  if (tail === null) return null;
  const integer = parsePositive(whole);
  if (integer === null || whole.includes('点')) return null;
  const digits = [...(tail[1] ?? '')].map((unit) => (/\d/u.test(unit) ? unit : String(DIGITS[unit]))).join('');
  let factor = 1;
  for (const unit of tail[2] ?? '') factor *= GREAT[unit] ?? TENS[unit] ?? 1;
  return scale(Number(`${integer}.${digits}`), factor);
}

/**
 * Powers bind leftwards: within a myriad a digit binds the next ten, hundred or thousand; 万 and 亿 bind all before them. A last
 * digit without its power after a higher one takes the next lower one (1万5 → 15000, 三百五 → 350), unless a zero parts them.
 */
function parsePowers(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let last = 1;
  let zero = false;
  let bound = false;
  let at = 0;
  while (at < text.length) {
    const unit = text[at] as string;
    const arabic = /^\d{1,20}(?:\.\d{1,20})?/u.exec(text.slice(at, at + 42));
    if (arabic !== null) {
      if (digit !== null) return null;
      digit = Number(arabic[0]);
      bound = false;
      at += arabic[0].length;
      continue;
    }
    at += 1;
    const own = OWN[unit];
    if (own !== undefined) {
      section += own;
      digit = null;
      bound = false;
      last = 10;
      continue;
    }
    const value = DIGITS[unit];
    if (value !== undefined) {
      if (value === 0 && '零〇○'.includes(unit)) {
        zero = true;
        if (digit !== null) return null;
        continue;
      }
      if (digit !== null) return null;
      digit = value;
      bound = false;
      continue;
    }
    const ten = TENS[unit];
    if (ten !== undefined) {
      // 20百亿 and 千百万: a power right behind a greater one multiplies what it binds.
      section += scale(digit ?? 1, ten);
      digit = null;
      bound = false;
      zero = false;
      last = ten;
      continue;
    }
    const great = GREAT[unit];
    if (great === undefined) return null;
    section += digit ?? 0;
    digit = null;
    zero = false;
    if (section === 0 && total === 0) section = 1;
    if (section === 0 && bound) {
      // 四万万, 十万亿.
      total = scale(total, great);
      last = great;
      continue;
    }
    // 一万二千亿: what stands before a greater power is bound as a whole; 一亿二千万: only the last section is.
    if (great > lastGreat(total)) {
      total = scale(total + section, great);
    } else total += scale(section, great);
    section = 0;
    bound = true;
    last = great;
  }
  if (digit !== null) {
    const bare = last > 10 && !zero && digit < 10 && Number.isInteger(digit);
    section += bare ? digit * (last / 10) : digit;
  }
  return total + section;
}

/** The least power of 万, 亿, 兆 that a total already holds; 0 for none. */
function lastGreat(total: number): number {
  if (total === 0) return 0;
  for (const power of [1e12, 1e8, 1e4]) if (total % power === 0) return power;
  return 1;
}

/** Multiplies without the binary dust of 8.2 × 10000 = 81999.99…: on the decimal digits where there are any. */
export function scale(value: number, factor: number): number {
  const product = value * factor;
  return Number.isInteger(product) ? product : Number(product.toPrecision(15));
}

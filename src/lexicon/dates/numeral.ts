const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  元: 1,
  首: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The small whole numbers that dates are written with: 14, 十四, 廿四, 二〇二二, 两千零四. Null for anything else.
 * Quantities at large are read in `lexicon/numerals`; a date's numerals never carry decimals, 万 or a measure word.
 */
export function dateNumeral(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  const written = text.replace(/廿/gu, '二十').replace(/卅/gu, '三十');
  if (!/[十百千]/u.test(written)) {
    let value = 0;
    for (const character of written) {
      const digit = /\d/u.test(character) ? Number(character) : DIGITS[character];
      if (digit === undefined) return null;
      value = value * 10 + digit;
    }
    return text === '' ? null : value;
  }
  let total = 0;
  let pending = 0;
  for (const character of written) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      total += (pending === 0 ? 1 : pending) * unit;
      pending = 0;
      continue;
    }
    const digit = DIGITS[character];
    if (digit === undefined) return null;
    pending = digit;
  }
  return total + pending;
}

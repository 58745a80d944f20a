/**
 * Noise of text layers and OCR on finished lines. It changes characters, never wording: the truth stays as it is.
 *
 * @typedef {import('./prng.js').Random} Random
 * @typedef {{ halfwidth: number, fullDigits: number, radicals: number, invisible: number, crlf: boolean, bom: boolean, blank: string, trailing: number }} Noise
 * `blank`: the character that a blank is; `trailing`: share of lines that end in one
 */

const HALF = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')', '？': '?', '！': '!' };
// Kangxi radicals and CJK radicals supplement that PDF fonts map common characters to
const RADICALS = {
  一: '⼀',
  二: '⼆',
  人: '⼈',
  入: '⼊',
  八: '⼋',
  力: '⼒',
  十: '⼗',
  口: '⼝',
  土: '⼟',
  大: '⼤',
  女: '⼥',
  子: '⼦',
  小: '⼩',
  山: '⼭',
  工: '⼯',
  干: '⼲',
  心: '⼼',
  文: '⽂',
  方: '⽅',
  日: '⽇',
  月: '⽉',
  水: '⽔',
  火: '⽕',
  生: '⽣',
  用: '⽤',
  田: '⽥',
  目: '⽬',
  石: '⽯',
  立: '⽴',
  行: '⾏',
  西: '⻄',
  见: '⻅',
  车: '⻋',
  长: '⻓',
  门: '⻔',
  高: '⾼',
  老: '⽼',
  自: '⾃',
  言: '⾔',
  走: '⾛',
  里: '⾥',
  金: '⾦',
  青: '⻘',
  非: '⾮',
  面: '⾯',
  页: '⻚',
  风: '⻛',
  食: '⻝',
};
// CJK compatibility ideographs that older Korean and Taiwanese fonts leave behind
const COMPATIBILITY = {
  年: '\uf98e',
  行: '\ufa08',
  不: '\uf967',
  理: '\uf9e4',
  力: '\uf98a',
  里: '\uf9e9',
  金: '\uf90a',
  更: '\uf901',
  利: '\uf9dd',
  立: '\uf9f7',
};
const INVISIBLE = ['\u200b', '\ufeff', '\u00ad', '\u200d', '\u2060'];
const HAN = /\p{Script=Han}/u;

/** @param {string} line @param {Noise} noise @param {Random} random */
export function roughen(line, noise, random) {
  const chars = [...line];
  // a font is full-width for a whole line, not for single digits
  const full = noise.fullDigits > 0 && random.chance(noise.fullDigits);
  return chars
    .map((char, i) => {
      const left = chars[i - 1] ?? '';
      const right = chars[i + 1] ?? '';
      const half = HALF[/** @type {keyof typeof HALF} */ (char)];
      if (half !== undefined && noise.halfwidth > 0) {
        const digits = /[0-9A-Za-z]/u.test(left) || /[0-9A-Za-z]/u.test(right);
        if (HAN.test(left) && HAN.test(right) && !digits && random.chance(noise.halfwidth)) return half;
      }
      if (full && /[0-9]/u.test(char)) {
        return String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0);
      }
      const radical = RADICALS[/** @type {keyof typeof RADICALS} */ (char)];
      if (radical !== undefined && random.chance(noise.radicals)) return radical;
      const compatible = COMPATIBILITY[/** @type {keyof typeof COMPATIBILITY} */ (char)];
      if (compatible !== undefined && random.chance(noise.radicals * 0.5)) return compatible;
      if (char === ' ') return noise.blank;
      if (HAN.test(char) && HAN.test(right) && random.chance(noise.invisible)) return char + random.pick(INVISIBLE);
      return char;
    })
    .concat(noise.trailing > 0 && random.chance(noise.trailing) ? [' '] : [])
    .join('');
}

/** What undoes `roughen`, for the typesetter's own tests. @param {string} text */
export function smooth(text) {
  const back = new Map([
    ...Object.entries(RADICALS).map(([han, radical]) => [radical, han]),
    ...Object.entries(COMPATIBILITY).map(([han, form]) => [form, han]),
    ...Object.entries(HALF).map(([full, half]) => [half, full]),
  ]);
  return [...text.replace(/\s|\p{Cf}/gu, '')]
    .map((char) => back.get(char) ?? char)
    .join('')
    .replace(/[０-９]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0));
}

import type { Edit } from '../core/alignment.ts';

/** Line breaks of any kind become one `\n`; CRLF is one break. */
const BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;

/**
 * What is printed as nothing: C0 and C1 controls but tab and line feed, BOM and zero-width characters, soft hyphen,
 * bidirectional marks, variation selectors, tags, interlinear annotation anchors.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-misleading-character-class -- these characters are what the class is for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]+/gu;

/** Characters that stand for another one: radicals, compatibility ideographs, full-width and half-width forms. */
const VARIANT =
  /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b\uff0d\uff0e\uff0f\uff1d\uff61-\uff64\u{2f800}-\u{2fa1f}]/gu;

/**
 * CJK Radicals Supplement U+2E80 to U+2EF3, each as its Equivalent_Unified_Ideograph (Unicode Character Database,
 * EquivalentUnifiedIdeograph.txt); a radical without one in the BMP stands for itself. NFKC knows only two of them, though
 * PDF fonts print ⻓ ⻔ ⻋ ⻅ ⻘ ⻚ all the time.
 */
const RADICALS_SUPPLEMENT =
  '⺀厂乛乚乙亻冂⺇刀刂卜㔾小小兀尣尢⺑巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王⺪目示礻⺮糹纟罓罒㓁冗⺵羊⺷⺸耂肀聿肉⺽艹艹艹虎衤覀西见角⻇讠贝⻊车辶辶辶邑钅長镸长门⻕阝雨青韦页风飞食⻞飠饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** Line breaks: any break becomes `\n`. */
export function breakEdits(text: string): Edit[] {
  return [...text.matchAll(BREAKS)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: '\n',
  }));
}

/** Invisible characters go. */
export function invisibleEdits(text: string): Edit[] {
  return [...text.matchAll(INVISIBLE)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: '',
  }));
}

/**
 * Variant forms become the plain character. This is not NFKC: ① and Ⅲ carry meaning and stay, and full-width
 * punctuation is right beside Chinese. Signs that belong to a number (％ ＋ － ． ／ ＝) turn half-width only beside a digit or
 * letter.
 */
export function variantEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: found } of text.matchAll(VARIANT)) {
    const plain = plainForm(found, text, index);
    if (plain !== null && plain !== found) edits.push({ start: index, end: index + found.length, text: plain });
  }
  return edits;
}

const NUMBER_SIGN = new Map([
  ['％', '%'],
  ['＋', '+'],
  ['－', '-'],
  ['．', '.'],
  ['／', '/'],
  ['＝', '='],
]);

const ALPHANUMERIC = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/u;

function plainForm(found: string, text: string, index: number): string | null {
  const code = found.codePointAt(0) ?? 0;
  if (code >= 0x2e80 && code <= 0x2ef3) return RADICALS_SUPPLEMENT[code - 0x2e80] ?? null;
  const sign = NUMBER_SIGN.get(found);
  if (sign === undefined) return found.normalize('NFKC');
  const before = text[index - 1] ?? '';
  const after = text[index + 1] ?? '';
  if (sign === '%') return ALPHANUMERIC.test(before) ? sign : null;
  if (sign === '+') return ALPHANUMERIC.test(before) || ALPHANUMERIC.test(after) ? sign : null;
  return ALPHANUMERIC.test(before) && ALPHANUMERIC.test(after) ? sign : null;
}

/** Traditional and variant characters of numbers, one to one. */
const FOLD: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  兩: '两',
  倆: '俩',
  點: '点',
  幾: '几',
  餘: '余',
  負: '负',
  個: '个',
  雙: '双',
  對: '对',
  數: '数',
  貳: '贰',
  參: '叁',
  叄: '叁',
  陸: '陆',
  圓: '圆',
  約: '约',
  戶: '户',
  塊: '块',
  銭: '钱',
  錢: '钱',
  '／': '/',
  '％': '%',
  '＋': '+',
  '＾': '^',
  '＄': '$',
};

const IN_NUMBER =
  /[0-9零〇一二两俩三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟半几余多点分之成折个又负元百公斤]/u;

/**
 * The text without the blanks that stand inside numbers, folded to the characters that the patterns know, and for each unit
 * where it stood. A blank between two Arabic digits stays: it parts them.
 */
export function compact(text: string): { text: string; origin: number[] } {
  const origin: number[] = [];
  let tight = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (/[\s\u3000]/u.test(unit)) {
      const before = folded(text.slice(0, at).trimEnd().slice(-1));
      const after = folded(text.slice(at).trimStart().slice(0, 1));
      const digits = /[0-9]/u.test(before) && /[0-9]/u.test(after);
      const keep =
        digits ||
        !(
          (IN_NUMBER.test(before) && (IN_NUMBER.test(after) || /[\p{Script=Han}A-Za-z]/u.test(after))) ||
          (/[\p{Script=Han}]/u.test(before) && IN_NUMBER.test(after))
        );
      if (!keep || tight.endsWith(' ')) continue;
      tight += ' ';
      origin.push(at);
      continue;
    }
    tight += folded(unit);
    origin.push(at);
  }
  return { text: tight, origin };
}

/** Marks that printers set for the point between Chinese digits: 八十三﹒四. */
const HAN_POINT = /(?<=[零〇○一二三四五六七八九十百])[﹒．·‧・點](?=[零〇○一二三四五六七八九])/gu;

/**
 * The text with the traditional and variant characters of its numbers replaced one to one, so that every place stays where it
 * was: 萬, 億, 兩, 點, Ｏ between Chinese digits, and the points of 八十三﹒四. Blanks stay.
 */
export function foldNumerals(text: string): string {
  if (!VARIANT.test(text)) return text;
  return text
    .replace(HAN_POINT, '点')
    .replace(/(?<=[零〇○一二三四五六七八九])[ＯO](?=[零〇○ＯO一二三四五六七八九万亿萬億])/gu, '〇')
    .replace(/[萬億兩幾餘負個圓約戶]/gu, (unit) => FOLD[unit] ?? unit);
}
const VARIANT = /[萬億兩幾餘負個圓約戶Ｏ﹒．·‧・點]|[零〇一二三四五六七八九]O/u;

function folded(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if (code >= 0xff21 && code <= 0xff5a && (code <= 0xff3a || code >= 0xff41)) return String.fromCharCode(code - 0xfee0);
  if (unit === '．') return '.';
  return FOLD[unit] ?? unit;
}

/** A text without the blanks that layout puts beside Chinese, full-width digits made half-width, and where each unit was. */
export interface Compact {
  readonly text: string;
  /** Where each unit stood; null where nothing moved. */
  readonly origin: readonly number[] | null;
}

const BLANK = /[\s\u3000]/u;
/** Characters that a blank can stand beside without meaning anything; between Latin letters or digits it stays. */
const CHINESE = /[\p{Script=Han}，。、；：！？“”‘’（）《》〇○—－～]/u;

/** Takes out blanks that touch a Chinese character on either side, so that rules see 2022年9月14日 and not 2022 年 9 月 14 日. */
export function compact(text: string): Compact {
  if (!/[\s０-９]/u.test(text)) return { text, origin: null };
  const pieces: string[] = [];
  const origin: number[] = [];
  let last = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (BLANK.test(character)) {
      let next = index + 1;
      while (next < text.length && BLANK.test(text.charAt(next))) next += 1;
      if (last === '' || CHINESE.test(last) || next === text.length || CHINESE.test(text.charAt(next))) {
        index = next - 1;
        continue;
      }
      pieces.push(' ');
      origin.push(index);
      index = next - 1;
      last = ' ';
      continue;
    }
    const code = text.charCodeAt(index);
    const narrow = code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : character;
    pieces.push(narrow);
    origin.push(index);
    last = narrow;
  }
  return { text: pieces.join(''), origin };
}

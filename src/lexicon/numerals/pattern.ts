import { HAN_DIGITS, UNIT_PREFIX } from './parse.ts';

/** Sources of numeral patterns, to be built into rules. All bounded, none with a group. */

/** 1353.09 · 1,234 · ２０ — not the tail of a longer number, a Latin model name or a decimal. */
export const ARABIC = String.raw`(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])|[０-９]{1,3}(?:，[０-９]{3}){1,5}(?![０-９])|[0-9０-９]{1,16})(?:[.．][0-9０-９]{1,8})?`;

/** What must not stand before an Arabic numeral that counts. */
export const ARABIC_START = String.raw`(?<![0-9０-９A-Za-z]|[0-9０-９A-Za-z][.．,/∶:-]|[0-9][—–])`;

/** 万, 亿, 千, 百 and their compounds after Arabic digits: 3.5万, 1.2万亿, 5千万. */
export const MULTIPLIER = `(?:兆(?=[亿0-9元圆日美韩])|万亿|百万亿|千万亿|百亿|千亿|十亿|千万|百万|十万|万|亿|千${UNIT_PREFIX}|百${UNIT_PREFIX})`;

/** 十五 · 一千二百万 · 二〇二二 · 两亿 · 三点五. */
const HAN_UNIT = `(?:[${HAN_DIGITS}十拾佰仟廿卅万亿]|兆(?=[零一二三四五六七八九亿元圆日美韩])|[百千]${UNIT_PREFIX})`;
export const HAN = `${HAN_UNIT}{1,16}(?:点[零〇一二三四五六七八九]{1,6}(?:[万亿]|[百千]${UNIT_PREFIX}){0,2})?`;

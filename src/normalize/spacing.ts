import type { Edit } from '../core/alignment.ts';

/** A stretch of blanks inside a line. */
const BLANKS = /[^\S\n]+/gu;

const HAN = /[\p{Script=Han}〇々]/u;
const LATIN = /[0-9A-Za-z\u00c0-\u024f]/u;
const DIGIT = /[0-9]/u;
/** Signs that belong to the number or word beside them. */
const NUMBER_SIGN = /[%‰℃°+\-–—~～×÷=/<>≥≤±∶:.$¥￥€£#&@①-⑳Ⅰ-ⅿ]/u;
/** Marks that never want a blank before them, and marks that never want one behind. */
const CLOSING_POINT = /[，、；：。！？…）〕］》〉」』】·]/u;
const OPENING_POINT = /[（〔［《〈「『【，、；：·]/u;
const QUOTE_OPEN = /[“‘]/u;
const QUOTE_CLOSE = /[”’]/u;

/**
 * Share of blank-padded digits on a page from which a blank before a digit is taken for padding (围绕 10 项) and no longer
 * for the gap between two phrases of a heading (广西 2025年开局).
 */
const PADDED_DIGITS = 0.2;
const PADDED_BEFORE = 4;

/** What stands between two blanks of a line. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  /** No run of Han in it is longer than one, and there is at least one Han, digit or mark: a justified character. */
  readonly single: boolean;
  /** Number of Han in it. */
  readonly han: number;
}

/**
 * Blanks put in by justification or around digits and punctuation go, those that separate names, phrases of a heading
 * or Latin words stay as one space; blanks at either end of a line go.
 *
 * A justified line spreads its characters, so its chunks are single characters; two or more such chunks in a row (three, where
 * they could be a name of two characters set apart) mean that every blank touching the stretch is layout.
 */
export function spacingEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const padded = paddedDigits(text);
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lineEdits(text, start, end, padded, edits);
    start = end + 1;
  }
  return edits;
}

/**
 * Whether this page pads its digits with blanks as a habit. A blank behind a digit is always padding; one before a digit may
 * be the gap between two phrases, so it takes a few of them to make a habit.
 */
function paddedDigits(text: string): boolean {
  const padding = { before: 0, behind: 0 };
  const plain = { before: 0, behind: 0 };
  for (const { 0: found } of text.matchAll(/\p{Script=Han}[^\S\n]*(?=[0-9])|[0-9][^\S\n]*(?=\p{Script=Han})/gu)) {
    const side = /^[0-9]/u.test(found) ? 'behind' : 'before';
    (/\s/u.test(found) ? padding : plain)[side] += 1;
  }
  const habit = (side: 'before' | 'behind'): boolean => padding[side] >= PADDED_DIGITS * (padding[side] + plain[side]);
  return (padding.behind > 0 && habit('behind')) || (padding.before >= PADDED_BEFORE && habit('before'));
}

function lineEdits(text: string, lineStart: number, lineEnd: number, padded: boolean, edits: Edit[]): void {
  const line = text.slice(lineStart, lineEnd);
  if (!/[^\S\n]/u.test(line)) return;
  const blanks = [...line.matchAll(BLANKS)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  const chunks: Chunk[] = [];
  let at = 0;
  for (const blank of [...blanks, { start: line.length, end: line.length }]) {
    chunks.push(chunkOf(line, at, blank.start));
    at = blank.end;
  }
  const spread = spreadChunks(chunks);
  // A body line has sentence marks inside; a heading or a list of names has none.
  const sentence = /[。；]/u.test(line);
  for (const [index, blank] of blanks.entries()) {
    const left = chunks[index];
    const right = chunks[index + 1];
    const keep =
      left !== undefined &&
      right !== undefined &&
      left.end > left.start &&
      right.end > right.start &&
      keeps(line, left, right, {
        spread:
          spread[index] === true ||
          spread[index + 1] === true ||
          edgeOfPair(line, chunks[index - 1], left, right, 'left') ||
          edgeOfPair(line, chunks[index + 2], right, left, 'right'),
        padded,
        sentence,
      });
    if (keep && line.slice(blank.start, blank.end) === ' ') continue;
    edits.push({ start: lineStart + blank.start, end: lineStart + blank.end, text: keep ? ' ' : '' });
  }
}

const ROLE =
  /(?:记者|記者|通讯员|通訊員|评论员|評論員|员|員|摄影|攝影|摄|攝|编辑|編輯|责编|校对|作者|文|图|圖)[：:]?$/u;

/**
 * Whether a blank is the edge of two justified characters (都 点 头, 秭 归 县茅坪镇). They could also be a name of two
 * characters set apart (记者 王 亮 李明), so words that name a role, and what looks like another name, keep the blank.
 *
 * @param beyond the chunk on the far side of `single`
 */
function edgeOfPair(
  line: string,
  beyond: Chunk | undefined,
  single: Chunk,
  other: Chunk,
  side: 'left' | 'right',
): boolean {
  if (beyond === undefined || !single.single || single.han !== 1) return false;
  const far = side === 'left' ? runBefore(line, beyond) : runAfter(line, beyond);
  if (far !== 1) return false;
  const text = line.slice(other.start, other.end);
  if (ROLE.test(text)) return false;
  return !(isWord(line, other) && other.han <= 4);
}

function chunkOf(line: string, start: number, end: number): Chunk {
  let run = 0;
  let longest = 0;
  let han = 0;
  for (const character of line.slice(start, end)) {
    if (HAN.test(character)) {
      run += 1;
      han += 1;
      longest = Math.max(longest, run);
    } else run = 0;
  }
  return { start, end, single: end > start && longest <= 1, han };
}

/** Which chunks belong to a justified stretch: at least three single chunks in a row, two of them with a Han. */
function spreadChunks(chunks: readonly Chunk[]): boolean[] {
  const spread = chunks.map(() => false);
  let from = 0;
  while (from < chunks.length) {
    let to = from;
    let han = 0;
    while (chunks[to]?.single === true) {
      if ((chunks[to]?.han ?? 0) > 0) han += 1;
      to += 1;
    }
    if (to - from >= 3 && han >= 3) spread.fill(true, from, to);
    from = Math.max(to, from + 1);
  }
  return spread;
}

/** 新华社发（吴若军 摄）, 田平/摄 */
const CREDIT =
  /^[\p{Script=Han}·]{1,8}(?:[/／](?:摄影|摄|攝|图|圖|供图|文)$|[（(][^（）()。]{0,24}[摄攝影图圖供发發])/u;

interface Surroundings {
  readonly spread: boolean;
  readonly padded: boolean;
  readonly sentence: boolean;
}

function keeps(line: string, left: Chunk, right: Chunk, { spread, padded, sentence }: Surroundings): boolean {
  const before = characterBefore(line, left.end);
  const after = characterAt(line, right.start);
  if (CLOSING_POINT.test(after) || QUOTE_CLOSE.test(after)) return false;
  if (OPENING_POINT.test(before) || QUOTE_OPEN.test(before)) return false;
  if (after === '（' || after === '(') return !HAN.test(before) && !/[）”》」0-9A-Za-z]/u.test(before);
  if (spread && !(LATIN.test(before) && LATIN.test(after))) return false;
  if (LATIN.test(before) && LATIN.test(after)) return true;
  if (beside(before, after, DIGIT, NUMBER_SIGN) || beside(after, before, DIGIT, NUMBER_SIGN)) return false;
  if (/[。！？…]/u.test(before)) {
    // A credit behind the last sentence of a caption is set apart by a blank; so are two questions of one heading.
    if (CREDIT.test(line.slice(right.start))) return true;
    return (
      (/[！？]/u.test(before) && !sentence) ||
      (right.han > 0 && right.han <= 8 && isWord(line, right) && right.end < line.length)
    );
  }
  if (before === '）' || before === '》')
    return !sentence && after !== '“' && !/[讯电訊電]（[^（）]{0,60}）$/u.test(line.slice(0, left.end));
  if (QUOTE_CLOSE.test(before) || QUOTE_OPEN.test(after)) return !sentence;
  if (LATIN.test(before))
    return !DIGIT.test(before) ? false : !padded && left.han > 0 && right.han > 2 && !/[0-9]$/u.test(before);
  if (LATIN.test(after)) {
    // A phrase of a heading may begin with a number; elsewhere, as in a line with a sentence mark, the blank is padding. Behind a
    // dateline it parts that from the text.
    if (DIGIT.test(after) && /[讯訊电電]/u.test(before)) return true;
    return DIGIT.test(after) && !padded && !/[，。；]/u.test(line) && left.han > 1 && right.han > 1;
  }
  if (NUMBER_SIGN.test(before) || NUMBER_SIGN.test(after)) return !HAN.test(before) && !HAN.test(after);
  if (HAN.test(before) && HAN.test(after) && runBefore(line, left) === 1 && runAfter(line, right) === 1) return false;
  // One character that ends a clause (通行效 率。) is no name and no phrase.
  if (right.han === 1 && /^\p{Script=Han}[，。；、]/u.test(line.slice(right.start, right.end))) return false;
  return true;
}

function beside(first: string, second: string, one: RegExp, other: RegExp): boolean {
  return one.test(first) && other.test(second);
}

function characterAt(line: string, index: number): string {
  return String.fromCodePoint(line.codePointAt(index) ?? 0x20);
}

function characterBefore(line: string, end: number): string {
  const low = line.charCodeAt(end - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && end >= 2;
  return isPair ? characterAt(line, end - 2) : (line[end - 1] ?? '');
}

function isWord(line: string, chunk: Chunk): boolean {
  return /^[\p{Script=Han}·]+$/u.test(line.slice(chunk.start, chunk.end));
}

function runBefore(line: string, chunk: Chunk): number {
  return (
    /[\p{Script=Han}〇々]{0,3}$/u.exec(line.slice(Math.max(chunk.start, chunk.end - 4), chunk.end))?.[0].length ?? 0
  );
}

function runAfter(line: string, chunk: Chunk): number {
  return /^[\p{Script=Han}〇々]{0,3}/u.exec(line.slice(chunk.start, chunk.start + 4))?.[0].length ?? 0;
}

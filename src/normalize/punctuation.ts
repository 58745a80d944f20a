import type { Edit } from '../core/alignment.ts';

const HALF = /[,;:!?.()[\]"]/gu;

const FULL = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['!', '！'],
  ['?', '？'],
  ['.', '。'],
  ['(', '（'],
  [')', '）'],
  ['[', '［'],
  [']', '］'],
]);

/** Han, Bopomofo's circle and the punctuation that is set with Chinese. */
const CHINESE = /[\p{Script=Han}〇々、。，；：？！“”‘’「」『』《》〈〉（）［］【】〔〕…·％＋]/u;
const BLANK = /\s/u;
const CLOSING = new Map([
  [')', '('],
  [']', '['],
]);

/** How far apart the two brackets of a pair may stand, in units. */
const PAIR_REACH = 400;

/** How many blanks (of justified text, or a hard line break) are looked across for a neighbour. */
const BLANK_REACH = 8;

/**
 * Half-width punctuation beside Chinese becomes full-width; brackets as pairs, so that `678(+3)件` does not end up with one
 * of each. A full stop turns only behind Chinese and before no digit or letter; straight quotes become “ and ” by turns
 * within a line that has an even number of them and Chinese beside one.
 */
export function punctuationEdits(text: string): Edit[] {
  const edits = new Map<number, string>();
  const open: { index: number; mark: string }[] = [];
  for (const { index, 0: mark } of text.matchAll(HALF)) {
    if (mark === '"') continue;
    if (mark === '(' || mark === '[') {
      open.push({ index, mark });
      if (open.length > 8) open.shift();
      if (besideChinese(text, index)) edits.set(index, FULL.get(mark) ?? mark);
      continue;
    }
    const opener = CLOSING.get(mark);
    if (opener !== undefined) {
      const pair = open.findLastIndex((candidate) => candidate.mark === opener && index - candidate.index < PAIR_REACH);
      const at = open[pair]?.index;
      if (pair >= 0) open.length = pair;
      if (besideChinese(text, index) || (at !== undefined && edits.has(at))) {
        edits.set(index, FULL.get(mark) ?? mark);
        if (at !== undefined) edits.set(at, FULL.get(opener) ?? opener);
      }
      continue;
    }
    if (turns(text, index, mark)) edits.set(index, FULL.get(mark) ?? mark);
  }
  if (text.includes('"')) for (const [index, mark] of quoteEdits(text)) edits.set(index, mark);
  return [...edits].sort(([a], [b]) => a - b).map(([start, full]) => ({ start, end: start + 1, text: full }));
}

function turns(text: string, index: number, mark: string): boolean {
  const before = neighbour(text, index, -1);
  const after = neighbour(text, index, 1);
  if (mark === '.') return CHINESE.test(before) && !/[0-9A-Za-z.]/u.test(after) && before !== '…';
  if (mark === ',' || mark === ':') {
    if (/\d/u.test(before) && /\d/u.test(after)) return false;
  }
  // A web address or a clock time keeps its colon.
  if (mark === ':' && text[index + 1] === '/') return false;
  return CHINESE.test(before) || CHINESE.test(after);
}

function besideChinese(text: string, index: number): boolean {
  return CHINESE.test(neighbour(text, index, -1)) || CHINESE.test(neighbour(text, index, 1));
}

/** The nearest character that is no blank, looking a little way; empty where there is none. */
function neighbour(text: string, index: number, step: 1 | -1): string {
  for (let at = index + step, looked = 0; looked < BLANK_REACH; at += step, looked += 1) {
    const unit = text[at];
    if (unit === undefined) return '';
    if (!BLANK.test(unit)) return unit;
  }
  return '';
}

function* quoteEdits(text: string): Generator<[number, string]> {
  let lineStart = 0;
  while (lineStart <= text.length) {
    const found = text.indexOf('\n', lineStart);
    const lineEnd = found < 0 ? text.length : found;
    const line = text.slice(lineStart, lineEnd);
    const at = [...line.matchAll(/"/gu)].map(({ index }) => lineStart + index);
    if (at.length > 0 && at.length % 2 === 0 && at.some((index) => besideChinese(text, index))) {
      for (const [turn, index] of at.entries()) yield [index, turn % 2 === 0 ? '“' : '”'];
    }
    lineStart = lineEnd + 1;
  }
}

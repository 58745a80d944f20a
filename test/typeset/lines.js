/**
 * Sets a paragraph into lines as a justified newspaper column and prints the lines as a PDF's text layer has them.
 *
 * @typedef {import('./prng.js').Random} Random
 * @typedef {{ text: string, width: number, keep: boolean }} Unit `keep`: inside a byline, never letter-spaced
 * @typedef {'both' | 'before' | 'after' | 'none'} DigitBlanks where blanks stand around digits and Latin letters
 */

const CLOSING = '，。、；：？！”’）》】〉」』］…—%℃·';
const OPENING = '“‘（《【〈「『［';
const HAN = /\p{Script=Han}/u;
const NARROW = /[0-9A-Za-z.%+~×-]/u;

/** Characters that stay on one line: numbers, Latin words, dashes. @param {string} text @param {boolean} keep */
export function units(text, keep = false) {
  /** @type {Unit[]} */
  const out = [];
  for (const [piece] of text.matchAll(/——|……|[0-9A-Za-z.+%-]+|./gsu)) {
    const width = piece === ' ' ? 0.5 : NARROW.test(piece) ? piece.length * 0.5 : [...piece].length;
    out.push({ text: piece, width, keep });
  }
  return out;
}

const closes = (/** @type {Unit | undefined} */ unit) => unit !== undefined && CLOSING.includes(unit.text[0] ?? '\0');
const opens = (/** @type {Unit | undefined} */ unit) => unit !== undefined && OPENING.includes(unit.text);

/**
 * Breaks units into lines of `width` han: no line starts with closing or ends with opening punctuation, so that lines vary by one.
 *
 * @param {Unit[]} all
 * @param {number} width
 * @param {number} indent han left free on the first line
 * @param {Random} random
 * @returns {{ units: Unit[], slack: number, last: boolean }[]}
 */
function breakLines(all, width, indent, random) {
  /** @type {{ units: Unit[], slack: number, last: boolean }[]} */
  const lines = [];
  let at = 0;
  while (at < all.length) {
    const room = width - (lines.length === 0 ? indent : 0);
    let used = 0;
    let end = at;
    while (end < all.length && used + all[end].width <= room) used += all[end++].width;
    if (end === at) end++;
    if (end < all.length) {
      if (closes(all[end]) && used + all[end].width <= room + 1 && random.chance(0.6) && !closes(all[end + 1])) end++;
      else while (end - 1 > at && closes(all[end])) end--;
      while (end - 1 > at && opens(all[end - 1])) end--;
      while (end < all.length && all[end].text === ' ') end++;
    }
    const line = all.slice(at, end);
    while (line.at(-1)?.text === ' ') line.pop();
    const filled = line.reduce((sum, unit) => sum + unit.width, 0);
    lines.push({ units: line, slack: room - filled, last: end >= all.length });
    at = end;
  }
  return lines;
}

/** Whether a letter-spaced line shows a blank between two neighbours. @param {string} a @param {string} b */
function gapBetween(a, b) {
  const left = a.at(-1) ?? '';
  const right = b[0] ?? '';
  if (left === ' ' || right === ' ') return false;
  if ('《》（）·「」『』【】'.includes(left) || '《》（）·「」『』【】'.includes(right)) return false;
  if ('，。、；：？！”’'.includes(left)) return false;
  if ('“‘'.includes(right)) return false;
  if (NARROW.test(left) && '“”’'.includes(right)) return false;
  if ('“‘'.includes(left) && NARROW.test(right)) return false;
  return true;
}

/**
 * Prints one line.
 *
 * @param {Unit[]} line
 * @param {{ spaced: 'no' | 'full' | 'head' | 'tail' | 'points', digits: DigitBlanks }} how
 */
function printLine(line, how) {
  let out = '';
  const half = Math.floor(line.length / 2);
  line.forEach((unit, i) => {
    const before = line[i - 1];
    if (before !== undefined) {
      const a = before.text;
      const b = unit.text;
      const open = how.spaced === 'full' || (how.spaced === 'head' && i < half) || (how.spaced === 'tail' && i > half);
      const points = how.spaced === 'points' && '，、；'.includes(b) && !'”》）'.includes(a);
      const inside = before.keep && unit.keep;
      const narrowRight = HAN.test(a) && /^[0-9A-Za-z]/u.test(b);
      const narrowLeft = /[0-9A-Za-z]$/u.test(a) && HAN.test(b);
      const digit =
        (narrowRight && (how.digits === 'both' || how.digits === 'before')) ||
        (narrowLeft && (how.digits === 'both' || how.digits === 'after'));
      if ((!inside && ((open && gapBetween(a, b)) || points)) || digit) out += ' ';
    }
    out += unit.text;
  });
  return out;
}

/**
 * The lines of one paragraph in a column.
 *
 * @param {Unit[]} all
 * @param {{ width: number, indent: number, printIndent: string, tracking: number, digits: DigitBlanks, digitNoise: number }} column
 *   `indent`: han left free on the first line, whether or not the text layer shows it as `printIndent`;
 *   `tracking`: share of lines that are letter-spaced
 * @param {Random} random
 */
export function setParagraph(all, column, random) {
  const lines = breakLines(all, column.width, column.indent, random);
  return lines.map((line, i) => {
    // a line that lost a character to the next is the one that gets stretched
    const p = line.last ? column.tracking * 0.25 : Math.min(1, column.tracking * (line.slack >= 1 ? 2.5 : 1));
    const spaced =
      random.chance(p) && line.units.length > 3
        ? random.chance(0.72)
          ? 'full'
          : random.pick(['head', 'tail', 'points'])
        : 'no';
    const digits = random.chance(column.digitNoise) ? random.pick(['none', 'both', 'after', 'before']) : column.digits;
    return (i === 0 ? column.printIndent : '') + printLine(line.units, { spaced, digits });
  });
}

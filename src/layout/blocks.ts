import { readByline } from './bylines.ts';
import { captionLikeness, creditedCaptions } from './captions.ts';
import { readDateline } from './datelines.ts';
import { isNote } from './furniture.ts';
import { hasOrdinal } from './headings.ts';
import { jumpAtEnd, jumpAtStart } from './jumps.ts';
import type { Line, Spacing } from './lines.ts';
import { endsClause, endsSentence, openBrackets } from './lines.ts';

/** Lines that belong together: a paragraph of body text, one line of a heading, a byline, a note, a jump line. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'byline' | 'note' | 'jump' | 'caption';
  readonly lines: readonly Line[];
  /** Column width that the lines were set to, in full-width characters; null in flowing text. */
  readonly width: number | null;
  /** Whether the paragraph begins with a dateline or a jump: an article begins here. */
  readonly opens: 'dateline' | 'jump' | null;
}

// First, middle, last and only line of a paragraph; heading; heading that stands inside a paragraph; fixed line; fixed line inside a paragraph.
const FIRST = 0;
const MIDDLE = 1;
const LAST = 2;
const ONLY = 3;
const HEADING = 4;
const HEADING_INSIDE = 5;
const FIXED = 6;
const FIXED_INSIDE = 7;
const STATES = 8;
const OPEN = [FIRST, MIDDLE, HEADING_INSIDE, FIXED_INSIDE];
const CLOSED = [LAST, ONLY, HEADING, FIXED];
const NEVER = 1e9;

interface Measured {
  readonly line: Line;
  readonly before: number | null;
  readonly after: number | null;
  readonly fixed: 'byline' | 'note' | 'jump' | 'caption' | null;
  /** Whether a fixed line goes on with the one before it. */
  readonly joins: boolean;
  readonly opens: 'dateline' | 'jump' | null;
  readonly sentence: boolean;
  readonly clause: boolean;
}

/**
 * Groups the lines of a page into blocks by the cheapest reading of every line (Viterbi; linear in the lines). Evidence: the
 * column's width around the line, sentence ends, indents, blank lines, what the line begins and ends with.
 */
export function readBlocks(lines: readonly Line[], spacing: Spacing): Block[] {
  const measured = measure(lines, spacing);
  const shortFirst = firstLinesAreShort(measured, spacing);
  const back: Int8Array[] = [];
  let costs = new Float64Array(STATES).fill(NEVER);
  for (const [index, item] of measured.entries()) {
    const emitted = emissions(measured, index, spacing, shortFirst);
    if (globalThis.process?.env['DEBUG_LAYOUT'])
      console.log(
        item.line.text.slice(0, 14),
        item.line.width,
        item.before,
        item.after,
        shortFirst,
        spacing.gap,
        emitted.map((x) => (x > 1e8 ? '-' : x.toFixed(1))).join(' '),
      );
    const next = new Float64Array(STATES).fill(NEVER);
    const from = new Int8Array(STATES).fill(-1);
    for (let state = 0; state < STATES; state += 1) {
      const emission = emitted[state] ?? NEVER;
      if (emission >= NEVER) continue;
      const inside = state === MIDDLE || state === LAST || state === HEADING_INSIDE || state === FIXED_INSIDE;
      if (index === 0) {
        if (!inside) next[state] = emission;
        continue;
      }
      let gapCost = inside ? insideGapCost(item.line, lines[index - 1], spacing) : 0;
      if (
        (state === MIDDLE || state === LAST) &&
        measured[index - 1]?.sentence === true &&
        OPENERS.test(item.line.text)
      )
        gapCost += 1;
      for (const previous of inside ? OPEN : CLOSED) {
        const cost = (costs[previous] ?? NEVER) + emission + gapCost;
        if (cost < (next[state] ?? NEVER)) {
          next[state] = cost;
          from[state] = previous;
        }
      }
    }
    back.push(from);
    costs = next;
  }
  let state = LAST;
  let best = Infinity;
  for (let candidate = 0; candidate < STATES; candidate += 1) {
    const cost = (costs[candidate] ?? NEVER) + (OPEN.includes(candidate) ? 4 : 0);
    if (cost < best) [best, state] = [cost, candidate];
  }
  const states = new Int8Array(measured.length);
  for (let index = measured.length - 1; index >= 0; index -= 1) {
    states[index] = state;
    state = Math.max(0, back[index]?.[state] ?? 0);
  }
  return gather(measured, states);
}

function gather(measured: readonly Measured[], states: Int8Array): Block[] {
  const blocks: Block[] = [];
  let open: Line[] | null = null;
  for (const [index, { line, fixed, joins, opens, before, after }] of measured.entries()) {
    const state = states[index];
    const width = after ?? before;
    if (state === HEADING || state === HEADING_INSIDE)
      blocks.push({ kind: 'heading', lines: [line], width, opens: null });
    else if (joins && blocks.at(-1)?.kind === 'caption') (blocks.at(-1)?.lines as Line[]).push(line);
    else if (state === FIXED || state === FIXED_INSIDE)
      blocks.push({ kind: fixed ?? 'heading', lines: [line], width, opens: fixed === 'jump' ? 'jump' : null });
    else if (state === FIRST || state === ONLY || open === null) {
      const started = [line];
      blocks.push({ kind: 'paragraph', lines: started, width, opens });
      open = state === ONLY ? null : started;
    } else {
      open.push(line);
      if (state === LAST) open = null;
    }
  }
  return blocks;
}

const WINDOW = 8;

function measure(lines: readonly Line[], spacing: Spacing): Measured[] {
  const wrapped = spacing.layout === 'wrapped';
  const captions = new Map<number, boolean>();
  for (const { first, last } of creditedCaptions(lines, spacing.layout))
    for (let at = first; at <= last; at += 1) captions.set(at, at > first);
  return lines.map((line, index) => {
    const joined = `${line.text}${lines[index + 1]?.text ?? ''}${lines[index + 2]?.text ?? ''}`.slice(0, 90);
    const jump = jumpAtStart(line.text);
    const rest = jump === null ? '' : line.text.slice(jump.end).replace(/^[▲△►▶◀◁▼▽→←↓↑★■●\s]{1,6}/u, '');
    const wholeJump = jump !== null && rest === '';
    const caption = captions.get(index);
    const fixed =
      caption !== undefined
        ? 'caption'
        : wholeJump
          ? 'jump'
          : line.text.length <= 80 && readByline(line.text, { strict: true }) !== null
            ? 'byline'
            : isNote(line.text)
              ? 'note'
              : null;
    const opens = jump !== null ? (jump.direction === 'from' ? 'jump' : null) : opensDated(line, joined, lines[index + 1]) ? 'dateline' : null;
    return {
      line,
      before: wrapped ? columnWidth(lines, index - 1, -1) : null,
      after: wrapped ? columnWidth(lines, index, 1) : null,
      fixed,
      joins: caption ?? false,
      opens,
      sentence: endsSentence(line.text) || jumpAtEnd(line.text) !== null,
      clause: endsClause(line.text),
    };
  });
}

/** Whether a line begins with a dateline; where it ends early the rest stands in the lines below, but its source does not. */
function opensDated(line: Line, joined: string, next: Line | undefined): boolean {
  if (!mayBeDateline(joined)) return false;
  if (readDateline(line.text) !== null) return true;
  const found = readDateline(joined);
  return found !== null && found.start + found.source.length <= line.text.length && (next === undefined || readDateline(next.text) === null);
}

function mayBeDateline(text: string): boolean {
  return /^.{0,48}[讯訊电電息道导導]/u.test(text);
}

/** The width that several lines near `from` share, looking in one direction; sentence ends are left out: they may be short. */
function columnWidth(lines: readonly Line[], from: number, step: 1 | -1): number | null {
  const widths: number[] = [];
  for (let at = from, looked = 0; looked < WINDOW && at >= 0 && at < lines.length; at += step, looked += 1) {
    const line = lines[at];
    if (line !== undefined && line.width <= 64 && line.width >= 5 && !endsSentence(line.text)) widths.push(line.width);
  }
  widths.sort((a, b) => b - a);
  // The fullest cluster: squeezed and stretched punctuation spreads full lines over a character and a half.
  let best = 0;
  let width: number | null = null;
  for (let at = 0; at < widths.length; at += 1) {
    const top = widths[at] ?? 0;
    let sum = 0;
    let count = 0;
    for (let other = at; other < widths.length && top - (widths[other] ?? 0) <= 1.6; other += 1) {
      sum += widths[other] ?? 0;
      count += 1;
    }
    if (count > best) {
      best = count;
      width = sum / count;
    }
  }
  return best >= 3 || (best === 2 && widths.length <= 5) ? width : null;
}

/** Whether first lines of paragraphs are set two characters short (an indent that the text layer dropped). */
function firstLinesAreShort(measured: readonly Measured[], spacing: Spacing): boolean {
  let short = 0;
  let full = 0;
  for (let index = 1; index + 1 < measured.length; index += 1) {
    const previous = measured[index - 1];
    const item = measured[index];
    if (previous === undefined || item === undefined || !previous.sentence || item.after === null || item.sentence)
      continue;
    const width = previous.before ?? previous.after;
    // Only a line that is clearly short ends a paragraph for sure.
    if (width === null || previous.line.width > width - 2.5) continue;
    if (Math.abs(item.line.width - (item.after - 2)) <= 0.8) short += 1;
    else if (Math.abs(item.line.width - item.after) <= 0.8) full += 1;
  }
  return short === full ? spacing.indented : short > full;
}

function insideGapCost(line: Line, previous: Line | undefined, spacing: Spacing): number {
  if (previous === undefined || line.index !== previous.index + 1) return 0;
  const difference = line.gap - spacing.gap;
  if (difference === 0) return 0;
  if (difference > 0)
    return spacing.layout === 'flowing'
      ? 1 + Math.min(2, difference)
      : spacing.gap === 0
        ? 2.6
        : Math.min(3, 0.9 * difference);
  return spacing.layout === 'flowing' ? 0.5 : 2;
}

/** How far a line is from being full, in characters, against the nearer of the widths around it. */
function distance(item: Measured, less: number): number {
  let best = Infinity;
  for (const width of [item.before, item.after]) {
    if (width === null) continue;
    const off = item.line.width - (width - less);
    best = Math.min(best, off > 0 ? off * 1.3 : -off);
  }
  return best;
}

/** Words with which paragraphs of news begin sooner than sentences inside one. */
const OPENERS =
  /^(?:根据|据悉|据了解|据介绍|据统计|记者|会议(?:指出|强调|要求|认为|听取|审议|还)|近年来|近日|目前|今年|去年|下一步|接下来|此外|另外|当天|当前|当日|同时|随后|其间|期间|活动|现场|作为|自\d|截至|为了|在\p{Script=Han}{2,12}(?:方面|看来|现场)|《[^》]{2,30}》(?:提出|明确|指出|要求|规定|强调)|\p{Script=Han}{2,4}(?:指出|强调|表示|要求|说|介绍))/u;

const NO_START = /^[，。、；：？！,.;:?!）)】》”’」』…%％·]/u;
const SELDOM_START = /^[的了着过们得地吗呢吧之]/u;

function emissions(measured: readonly Measured[], index: number, spacing: Spacing, shortFirst: boolean): number[] {
  const item = measured[index];
  const costs = new Array<number>(STATES).fill(NEVER);
  if (item === undefined) return costs;
  const { line, fixed, opens, sentence, clause } = item;
  const { text, width } = line;
  if (fixed !== null) {
    costs[FIXED] = 0;
    costs[FIXED_INSIDE] = fixed === 'caption' ? 0.3 : fixed === 'byline' ? 3 : fixed === 'jump' ? 12 : 1.5;
    return costs;
  }
  const previous = measured[index - 1];
  const next = measured[index + 1];
  const column = item.before !== null || item.after !== null;
  const starts = opens !== null;
  const slope = (off: number): number => Math.min(9, Math.max(0, off - 0.8) * 2);
  const indentedHere = spacing.indented && line.indent >= 1.5 && line.indent <= 4.5;
  // A middle line.
  let middle = column ? slope(distance(item, 0)) : width >= 40 ? 0.9 : width >= 24 ? 2.4 : 5;
  if (sentence) middle += column ? 0.5 : 3.5;
  if (indentedHere) middle += 7;
  if (starts) middle += 40;
  // A first line.
  const short = column ? slope(distance(item, 2)) : 0;
  const full = column ? slope(distance(item, 0)) : 0;
  let first = column
    ? Math.min(short + (shortFirst ? 0 : 1.6), full + (shortFirst ? 1.8 : 0))
    : width >= 60
      ? 1
      : width >= 36
        ? 1.6
        : width >= 24
          ? 3
          : 5;
  if (!column && /[，、；]/u.test(text)) first -= 0.6;
  if (!column && /。/u.test(text)) first -= 0.8;
  if (!column && openBrackets(text) > 0) first -= 2.5;
  if (captionLikeness(text) >= 2) first += 3;
  if (sentence) first += column ? 0.5 : 3.5;
  let begin = 0;
  if (spacing.indented) begin += indentedHere ? -2.5 : starts ? 0 : 2.5;
  if (NO_START.test(text)) begin += 7;
  else if (SELDOM_START.test(text)) begin += 1.2;
  first += begin;
  // The end of a paragraph.
  const ending = sentence ? 0 : clause ? 2 : next === undefined ? 3 : 6;
  const over = column ? Math.max(0, overfull(item, 0)) : 0;
  let last = ending + over * 2 + (column && distance(item, 0) <= 0.8 ? 0.5 : 0);
  if (indentedHere) last += 7;
  if (starts) last += 40;
  let only = ending + begin + (column ? Math.max(0, overfull(item, shortFirst ? 2 : 0)) * 1 : 0);
  // A sentence of its own is seldom shorter than this, and a full line that ends a sentence by chance is not rare.
  if (width < 5) only += 1;
  if (column && distance(item, 0) <= 0.8) only += 0.6;
  // A heading.
  let heading = 2.4;
  if (/。[”」』]?$/u.test(text)) heading += 7;
  else if (/[，、；,]$/u.test(text)) heading += next !== undefined && next.line.gap === 0 && spacing.gap > 0 ? 2 : 5;
  else if (/[：:]$/u.test(text)) heading += 2.5;
  else if (/[！？…]$/u.test(text)) heading += 0.5;
  if (/。./u.test(text)) heading += captionLikeness(text) >= 2 ? 0.5 : 4;
  if (NO_START.test(text)) heading += 8;
  else if (SELDOM_START.test(text)) heading += 2.5;
  if (column) {
    // Subheadings are seldom about as wide as the column.
    if (Math.min(distance(item, 0), distance(item, 2)) <= 0.9) heading += 1.2;
    if (overfull(item, 0) > 1.6) heading -= 2.5;
  } else if (width <= 34) heading -= 1.5;
  if (spacing.layout === 'wrapped') {
    if (spacing.gap > 0 && ((line.gap === 0 && index > 0) || next?.line.gap === 0)) heading -= 2.6;
    if (spacing.gap === 0) {
      const parted = (line.gap > 0 || index === 0 ? 1 : 0) + (next === undefined || next.line.gap > 0 ? 1 : 0);
      heading += parted === 2 ? -2 : parted === 1 ? -0.6 : 0.6;
    }
  }
  if (width > 70) heading += 6;
  else if (width > 46) heading += 2.5;
  if (/\p{Script=Han}[ \u3000]\p{Script=Han}/u.test(text)) heading -= 1;
  if (/[，,]/u.test(text)) heading += 0.7;
  if (!column && /[，,].{0,40}[，,、]/u.test(text) && width > 30) heading += 1.5;
  if (next?.opens === 'dateline' || next?.fixed === 'byline') heading -= 1.8;
  if (previous === undefined || next === undefined) heading -= 0.5;
  if (hasOrdinal(text) && width <= 30) heading -= 0.8;
  if (captionLikeness(text) >= 1.5) heading -= 1.5;
  if (indentedHere) heading += 0.5;
  if (starts) heading += 40;
  if (openBrackets(text) !== 0) heading += column && (spacing.gap === 0 || next?.line.gap === 0) ? 0.8 : 3;
  costs[FIRST] = Math.max(0, first);
  costs[MIDDLE] = Math.max(0, middle);
  costs[LAST] = Math.max(0, last);
  costs[ONLY] = Math.max(0, only);
  costs[HEADING] = Math.max(0, heading);
  costs[HEADING_INSIDE] = Math.max(0, heading) + 4;
  return costs;
}

/** By how many characters a line is wider than the wider of the columns around it. */
function overfull(item: Measured, less: number): number {
  const width = Math.max(item.before ?? 0, item.after ?? 0);
  return width === 0 ? 0 : item.line.width - (width - less) - 0.6;
}

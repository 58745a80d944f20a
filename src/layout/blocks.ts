import { readByline } from './bylines.ts';
import { captionLikeness, creditedCaptions } from './captions.ts';
import { columnsOf, fullCost, LOCAL } from './columns.ts';
import type { Columns } from './columns.ts';
import { readDateline } from './datelines.ts';
import { isNote } from './furniture.ts';
import { hasOrdinal, labelCost } from './headings.ts';
import { jumpAtEnd, jumpAtStart } from './jumps.ts';
import { DOCUMENT_TITLE } from './kinds.ts';
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
  /** In the measure of the page's columns. */
  readonly width: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly fixed: 'byline' | 'note' | 'jump' | 'caption' | null;
  /** Whether a fixed line goes on with the one before it. */
  readonly joins: boolean;
  readonly opens: 'dateline' | 'jump' | null;
  readonly sentence: boolean;
  readonly clause: boolean;
}

/** Cost of lines of another column's width: behind a heading or at an article's start, at a paragraph's, inside one. */
const SWITCH = { opening: 0.4, heading: 0.5, paragraph: 1.8, interrupted: 1, inside: 4 } as const;

/**
 * Groups the lines of a page into blocks by the cheapest reading of every line (Viterbi over what the line is and which
 * column's width it was set to; linear in the lines). Evidence: the widths, sentence ends, indents, blank lines, what the line
 * begins and ends with. Read twice: the first reading shows whether first lines of paragraphs are short.
 */
export function readBlocks(lines: readonly Line[], spacing: Spacing): Block[] {
  const columns = columnsOf(lines, spacing.layout);
  const measured = measure(lines, spacing, columns);
  const first = solve(measured, spacing, columns, spacing.indented ? 'short' : 'unknown');
  const indent = spacing.indented ? 'short' : firstLines(measured, first, columns);
  const second = spacing.indented || columns.classes.length === 1 ? first : solve(measured, spacing, columns, indent);
  return gather(measured, second, columns);
}

type Indent = 'short' | 'full' | 'unknown';

function solve(measured: readonly Measured[], spacing: Spacing, columns: Columns, indent: Indent): Int16Array {
  const count = columns.classes.length;
  const size = STATES * count;
  const back: Int16Array[] = [];
  let costs = new Float64Array(size).fill(NEVER);
  for (const [index, item] of measured.entries()) {
    const emitted = emissions(measured, index, spacing, columns, indent);
    const next = new Float64Array(size).fill(NEVER);
    const from = new Int16Array(size).fill(-1);
    // The cheapest class of each role before, to switch from.
    const cheapest = new Int16Array(STATES).fill(-1);
    for (let role = 0; role < STATES; role += 1) {
      for (let column = 0; column < count; column += 1) {
        const known = cheapest[role] ?? -1;
        if (known < 0 || (costs[role * count + column] ?? NEVER) < (costs[role * count + known] ?? NEVER))
          cheapest[role] = column;
      }
    }
    const before = measured[index - 1];
    const parted = insideGapCost(item.line, before?.line, spacing);
    const fresh = before?.sentence === true && OPENERS.test(item.line.text) ? 1 : 0;
    for (let role = 0; role < STATES; role += 1) {
      const inside = role === MIDDLE || role === LAST || role === HEADING_INSIDE || role === FIXED_INSIDE;
      const text = role <= ONLY;
      const gapCost = !inside ? 0 : role === MIDDLE || role === LAST ? parted + fresh : parted;
      for (let column = 0; column < count; column += 1) {
        const state = role * count + column;
        const emission = emitted[state] ?? NEVER;
        if (emission >= NEVER) continue;
        if (index === 0) {
          if (!inside) next[state] = emission;
          continue;
        }
        for (const previous of inside ? OPEN : CLOSED) {
          const same = previous * count + column;
          const base = emission + gapCost;
          const stay = (costs[same] ?? NEVER) + base;
          if (stay < (next[state] ?? NEVER)) {
            next[state] = stay;
            from[state] = same;
          }
          if (!text) continue;
          const other = previous * count + (cheapest[previous] ?? 0);
          const change = (costs[other] ?? NEVER) + base + switchCost(previous, role, item);
          if (change < (next[state] ?? NEVER)) {
            next[state] = change;
            from[state] = other;
          }
        }
      }
    }
    back.push(from);
    costs = next;
  }
  let state = 0;
  let best = Infinity;
  for (let candidate = 0; candidate < size; candidate += 1) {
    const cost = (costs[candidate] ?? NEVER) + (OPEN.includes(Math.floor(candidate / count)) ? 4 : 0);
    if (cost < best) [best, state] = [cost, candidate];
  }
  const states = new Int16Array(measured.length);
  for (let index = measured.length - 1; index >= 0; index -= 1) {
    states[index] = state;
    state = Math.max(0, back[index]?.[state] ?? 0);
  }
  return states;
}

function switchCost(previous: number, role: number, item: Measured): number {
  if (role === MIDDLE || role === LAST)
    return previous === HEADING_INSIDE || previous === FIXED_INSIDE ? SWITCH.interrupted : SWITCH.inside;
  if (item.opens !== null) return SWITCH.opening;
  return previous === HEADING || previous === FIXED ? SWITCH.heading : SWITCH.paragraph;
}

/** Whether first lines of paragraphs are set two characters short: an indent that the text layer dropped. */
function firstLines(measured: readonly Measured[], states: Int16Array, columns: Columns): Indent {
  let short = 0;
  let full = 0;
  for (const [index, state] of states.entries()) {
    const kind = columns.classes[state % columns.classes.length];
    const width = kind === LOCAL ? (measured[index]?.after ?? measured[index]?.before) : kind;
    if (Math.floor(state / columns.classes.length) !== FIRST || width === null || width === undefined) continue;
    const lack = width - (measured[index]?.width ?? 0);
    if (lack >= 1.3 && lack <= 3.2) short += 1;
    else if (lack >= -0.6 && lack <= 0.7) full += 1;
  }
  return short === 0 && full === 0 ? 'unknown' : short > full * 0.7 ? 'short' : 'full';
}

function gather(measured: readonly Measured[], states: Int16Array, columns: Columns): Block[] {
  const count = columns.classes.length;
  const blocks: Block[] = [];
  let open: Line[] | null = null;
  let caption: Line[] | null = null;
  for (const [index, { line, fixed, joins, opens, before, after }] of measured.entries()) {
    const state = states[index] ?? 0;
    const role = Math.floor(state / count);
    const kind = columns.classes[state % count] ?? null;
    const width = kind === LOCAL ? (after ?? before) : kind;
    if (role === HEADING || role === HEADING_INSIDE)
      blocks.push({ kind: 'heading', lines: [line], width, opens: null });
    else if (joins && caption !== null) caption.push(line);
    else if (fixed === 'caption') {
      caption = [line];
      blocks.push({ kind: 'caption', lines: caption, width, opens: null });
    } else if (role === FIXED || role === FIXED_INSIDE)
      blocks.push({ kind: fixed ?? 'heading', lines: [line], width, opens: fixed === 'jump' ? 'jump' : null });
    else if (role === FIRST || role === ONLY || open === null) {
      const started = [line];
      blocks.push({ kind: 'paragraph', lines: started, width, opens });
      open = role === ONLY ? null : started;
    } else {
      open.push(line);
      if (role === LAST) open = null;
    }
  }
  return blocks;
}

const WINDOW = 8;

function measure(lines: readonly Line[], spacing: Spacing, columns: Columns): Measured[] {
  const wrapped = spacing.layout === 'wrapped';
  const widths = columns.widths;
  const captions = new Map<number, boolean>();
  for (const { first, last } of creditedCaptions(lines, spacing))
    for (let at = first; at <= last; at += 1) captions.set(at, at > first);
  return lines.map((line, index) => {
    const joined = `${line.text}${lines[index + 1]?.text ?? ''}${lines[index + 2]?.text ?? ''}`.slice(0, 90);
    const jump = jumpAtStart(line.text);
    const rest = jump === null ? '' : line.text.slice(jump.end).replace(/^[▲△►▶◀◁▼▽→←↓↑★■●\s]{1,6}/u, '');
    const wholeJump = jump !== null && rest === '';
    const caption = captions.get(index);
    const opened = jump === null && opensDated(line, joined, lines[index + 1]);
    const fixed =
      caption !== undefined
        ? 'caption'
        : wholeJump
          ? 'jump'
          : !opened && line.text.length <= 80 && readByline(line.text, { strict: true }) !== null
            ? 'byline'
            : line.signature === true || isNote(line.text)
              ? 'note'
              : null;
    const opens = jump !== null ? (jump.direction === 'from' ? 'jump' : null) : opened ? 'dateline' : null;
    return {
      line,
      width: widths[index] ?? line.width,
      before: wrapped ? columnWidth(lines, widths, index - 1, -1) : null,
      after: wrapped ? columnWidth(lines, widths, index, 1) : null,
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
  return (
    found !== null &&
    (found.credits[0]?.start ?? found.end) <= line.text.length &&
    found.start + found.source.length <= line.text.length &&
    (next === undefined || readDateline(next.text) === null)
  );
}

function mayBeDateline(text: string): boolean {
  return /^.{0,48}[讯訊电電息道导導]/u.test(text);
}

/** The width that several lines near `from` share, looking in one direction; sentence ends are left out: they may be short. */
function columnWidth(lines: readonly Line[], measured: readonly number[], from: number, step: 1 | -1): number | null {
  const widths: number[] = [];
  for (let at = from, looked = 0; looked < WINDOW && at >= 0 && at < lines.length; at += step, looked += 1) {
    const line = lines[at];
    if (line !== undefined && line.width <= 64 && line.width >= 5 && !endsSentence(line.text))
      widths.push(measured[at] ?? line.width);
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

/** What a line lacks of the width, less an indent, of whichever neighbourhood it fits better. */
function lackNear(item: Measured, less: number): number {
  let best = Infinity;
  for (const width of [item.before, item.after])
    if (width !== null && Math.abs(width - less - item.width) < Math.abs(best)) best = width - less - item.width;
  return best;
}

/** How far a line is from being full, in characters, against the nearer of the widths around it. */
function distance(item: Measured, less: number): number {
  let best = Infinity;
  for (const width of [item.before, item.after]) {
    if (width === null) continue;
    const off = item.width - (width - less);
    best = Math.min(best, off > 0 ? off * 1.3 : -off);
  }
  return best;
}

/** Words with which paragraphs of news begin sooner than sentences inside one. */
const OPENERS =
  /^(?:根据|据悉|据了解|据介绍|据统计|记者|会议(?:指出|强调|要求|认为|听取|审议|还)|近年来|近日|目前|今年|去年|下一步|接下来|此外|另外|当天|当前|当日|同时|随后|其间|期间|活动|现场|作为|自\d|截至|为了|在\p{Script=Han}{2,12}(?:方面|看来|现场)|《[^》]{2,30}》(?:提出|明确|指出|要求|规定|强调)|\p{Script=Han}{2,4}(?:指出|强调|表示|要求|说|介绍))/u;

const NO_START = /^[，。、；：？！,.;:?!）)】》”’」』…%％·]/u;
const SELDOM_START = /^[的了着过们得地吗呢吧之]/u;

/** Costs of a line by what it is and the column it was set to: index `role * classes + class`. */
function emissions(
  measured: readonly Measured[],
  index: number,
  spacing: Spacing,
  columns: Columns,
  indent: Indent,
): Float64Array {
  const { classes, squeezed } = columns;
  const count = classes.length;
  const costs = new Float64Array(STATES * count).fill(NEVER);
  const item = measured[index];
  if (item === undefined) return costs;
  const { line, fixed, opens, sentence, clause } = item;
  const { text } = line;
  const { width } = item;
  const set = (role: number, cost: number): void => {
    for (let column = 0; column < count; column += 1) costs[role * count + column] = Math.max(0, cost);
  };
  if (fixed !== null) {
    set(FIXED, 0);
    set(FIXED_INSIDE, fixed === 'caption' ? 0.3 : fixed === 'byline' ? 3 : fixed === 'jump' ? 12 : 1.5);
    return costs;
  }
  const next = measured[index + 1];
  const starts = opens !== null;
  const indentedHere = spacing.indented && line.indent >= 1.5 && line.indent <= 4.5;
  const punctuated = /[，。、；：！？”）》」』]$/u.test(text);
  const picture = captionLikeness(text);
  let begin = 0;
  if (spacing.indented) begin += indentedHere ? -2.5 : starts ? 0 : 2.5;
  if (NO_START.test(text)) begin += 7;
  else if (SELDOM_START.test(text)) begin += 1.2;
  const ending = sentence ? 0 : clause && !/^[【［〖]/u.test(text) ? 2 : next === undefined ? 4.5 : 6;
  const near = item.before !== null || item.after !== null;
  const unclosed = openBrackets(text) > 0;
  const documentTitle = /^关于.{3,40}的(?:通知|意见|决定|办法|通告|公告|规定|方案|决议|报告|若干措施)$/u.test(text);
  for (const [column, kind] of classes.entries()) {
    const full = kind === LOCAL && !near ? null : kind;
    let first: number;
    let middle: number;
    let last = ending;
    let only = ending + begin;
    if (full === null) {
      middle = width >= 40 ? 0.9 : width >= 24 ? 2.4 : 5;
      first = width >= 60 ? 1 : width >= 36 ? 1.6 : width >= 24 ? 3 : 5;
      if (/[，、；]/u.test(text)) first -= 0.6;
      if (/。/u.test(text)) first -= 0.8;
      if (unclosed) first -= 2.5;
      if (sentence) {
        middle += 3.5;
        first += 3.5;
      }
      if (spacing.layout === 'wrapped') {
        const strange = width < 46 ? 1.5 : 0;
        first += strange;
        middle += strange;
        last += strange;
        only += strange;
      }
    } else {
      const local = kind === LOCAL;
      const lack = local ? lackNear(item, 0) : full - width;
      const asFull = fullCost(lack, squeezed, punctuated);
      const asShort = fullCost(local ? lackNear(item, 2) : lack - 2, squeezed, punctuated);
      middle = asFull + (sentence ? 0.5 : 0);
      first =
        (indent === 'short'
          ? Math.min(asShort, asFull + 1.8)
          : indent === 'full'
            ? Math.min(asFull, asShort + 1.8)
            : Math.min(asFull, asShort) + 0.5) + (sentence ? 0.5 : 0);
      const room = local ? Math.max(item.before ?? 0, item.after ?? 0) - width : lack;
      last += (room >= 0 ? 0 : fullCost(room, squeezed, punctuated)) + (lack < 0.9 ? 0.5 : 0);
      const least = indent === 'short' ? room - 2 : room;
      only += (least >= 0 ? 0 : fullCost(least, squeezed, punctuated)) + (lack < 0.9 ? 0.6 : 0);
    }
    first += begin;
    if (picture >= 2) first += 3;
    if (documentTitle) first += 3;
    // A sentence of its own is seldom shorter than this.
    if (width < 5) only += 1;
    if (indentedHere) {
      middle += 7;
      last += 7;
    }
    if (starts) {
      middle += 40;
      last += 40;
    }
    costs[FIRST * count + column] = Math.max(0, first);
    costs[MIDDLE * count + column] = Math.max(0, middle);
    costs[LAST * count + column] = Math.max(0, last);
    costs[ONLY * count + column] = Math.max(0, only);
  }
  const heading = headingCost(measured, index, spacing, picture);
  set(HEADING, heading);
  set(HEADING_INSIDE, Math.max(0, heading) + 4);
  return costs;
}

function headingCost(measured: readonly Measured[], index: number, spacing: Spacing, picture: number): number {
  const item = measured[index] as Measured;
  const { line, opens, width } = item;
  const { text } = line;
  const previous = measured[index - 1];
  const next = measured[index + 1];
  const column = item.before !== null || item.after !== null;
  const indentedHere = spacing.indented && line.indent >= 1.5 && line.indent <= 4.5;
  let heading = 2.4;
  if (/。[”」』]?$/u.test(text)) heading += 7;
  else if (/[，、；,]$/u.test(text)) heading += next !== undefined && next.line.gap === 0 && spacing.gap > 0 ? 2 : 5;
  else if (/[：:]$/u.test(text)) heading += leadsIn(item, next, spacing) ? -3 : 2.5;
  else if (/[！？…]$/u.test(text)) heading += 0.5;
  if (/。./u.test(text)) heading += picture >= 2 ? 0.5 : 4;
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
  if (width > 30 && /[，,].{0,40}[，,、]/u.test(text)) heading += column ? 2.5 : 3;
  if (width > 24 && /(?:说|介绍|表示|指出)，/u.test(text)) heading += 1.5;
  if (next?.opens === 'dateline' || next?.fixed === 'byline') heading -= 1.8;
  if (previous === undefined || next === undefined) heading -= 0.5;
  if (hasOrdinal(text) && width <= 30) heading -= 0.8;
  if (picture >= 1.5) heading -= 1.5;
  if (indentedHere) heading += 0.5;
  if (DOCUMENT_TITLE.test(text)) heading -= 1.5;
  if (labelCost(text) <= -2) heading -= 1.5;
  if (opens !== null) heading += 40;
  // Two lines alike in width are wrapped text sooner than a heading.
  if (spacing.layout === 'wrapped' && width >= 14) {
    const alike = [previous, next].some(
      (other, side) =>
        other !== undefined &&
        !other.sentence &&
        (side === 0 ? line.gap : other.line.gap) === spacing.gap &&
        Math.abs(other.width - width) <= 1.05,
    );
    if (alike) heading += /[，,]/u.test(text) ? 2 : 0.8;
  }
  if (openBrackets(text) !== 0) heading += column && (spacing.gap === 0 || next?.line.gap === 0) ? 0.8 : 3;
  return heading;
}

/** `应急管理部：` above a heading says who speaks there. */
function leadsIn(item: Measured, next: Measured | undefined, spacing: Spacing): boolean {
  return (
    spacing.layout === 'flowing' &&
    item.width <= 20 &&
    next !== undefined &&
    next.opens === null &&
    next.fixed === null &&
    !next.sentence &&
    !next.clause &&
    next.width <= 46
  );
}

/** By how many characters a line is wider than the wider of the columns around it. */
function overfull(item: Measured, less: number): number {
  const width = Math.max(item.before ?? 0, item.after ?? 0);
  return width === 0 ? 0 : item.width - (width - less) - 0.6;
}

import type { Block } from './blocks.ts';
import { creditAtEnd } from './bylines.ts';
import { captionLikeness } from './captions.ts';
import { brokenOff, hasOrdinal, kickerCost, labelCost, readHeading, readHeadings } from './headings.ts';
import type { HeadingReading, HeadingRole } from './headings.ts';
import { jumpAtEnd } from './jumps.ts';
import { DOCUMENT_TITLE } from './kinds.ts';
import type { Line, Spacing } from './lines.ts';
import { endsSentence } from './lines.ts';
import { isSignature } from './names.ts';
import { Overlap } from './overlap.ts';

/** The heading of one article: its lines by role, and bylines set among them. */
export interface HeadingSet {
  readonly parts: readonly { readonly role: Exclude<HeadingRole, 'same'>; readonly lines: readonly Line[] }[];
  readonly bylines: readonly Block[];
}

interface PlannedPart {
  readonly role: 'body' | 'subheading' | 'note' | 'caption' | 'byline' | 'jump';
  readonly block: Block;
  /** Whether no body text of the article follows. */
  readonly last: boolean;
}

/** Which lines make an article; `articles.ts` sets them. */
export interface PlannedArticle {
  readonly kind: 'caption' | 'article';
  readonly headings: readonly HeadingSet[];
  readonly leadBylines: readonly Block[];
  readonly parts: readonly PlannedPart[];
}

export interface Plan {
  readonly articles: readonly PlannedArticle[];
  /** Heading lines that belong to no body of the page. */
  readonly unassigned: readonly Line[];
}

type Role = PlannedPart['role'];

/** Body text with no heading inside it. */
interface Run {
  readonly parts: { role: Role; block: Block }[];
  readonly leadBylines: Block[];
  readonly opens: Block['opens'];
  /** A byline or a jump behind the body ended the article. */
  closed: boolean;
  /** A source note stands behind the body. */
  noted: boolean;
  text: string;
  head: string;
  width: number | null;
  lastWidth: number | null;
}

interface GapLine {
  readonly line: Line;
  readonly bylines: Block[];
}

/** What stands between two runs. `hard` gaps cannot be inside an article. */
interface Gap {
  readonly lines: GapLine[];
  hard: boolean;
}

interface Layout {
  readonly runs: Run[];
  readonly gaps: Gap[];
  readonly captions: Block[];
}

/** Longest heading, in lines; it bounds the readings that are tried. */
const MOST_LINES = 7;
/** More lines than this between two bodies are no headings; they are read two by two at most. */
const LONG_GAP = 40;
/** Most subheadings that are tried within an article. */
const MOST_RUNS = 48;

/**
 * Decides over the whole page which headings stand inside an article and which one belongs to which body: the cheapest
 * reading of the page, by dynamic programming over the gaps between bodies. Headings far from their body are matched by
 * shared wording afterwards.
 */
export function attachHeadings(blocks: readonly Block[], spacing: Spacing, textOf: (block: Block) => string): Plan {
  const { runs, gaps, captions } = readRuns(blocks, textOf);
  const planner = new Planner(runs, gaps, spacing);
  return planner.plan(captions);
}

function readRuns(blocks: readonly Block[], textOf: (block: Block) => string): Layout {
  const runs: Run[] = [];
  const gaps: Gap[] = [{ lines: [], hard: true }];
  const captions: Block[] = [];
  let lead: Block[] = [];
  let early: { role: Role; block: Block }[] = [];
  let before: Block['kind'] | null = null;
  let trailing = false;
  const gap = (): Gap => gaps.at(-1) as Gap;
  const begin = (opens: Block['opens'], width: number | null): Run => {
    const run: Run = {
      parts: early,
      leadBylines: lead,
      opens,
      closed: false,
      noted: false,
      text: '',
      head: '',
      width,
      lastWidth: width,
    };
    const previous = runs.at(-1);
    gap().hard = gap().hard || opens !== null || lead.length > 0 || previous?.closed === true;
    early = [];
    lead = [];
    runs.push(run);
    gaps.push({ lines: [], hard: false });
    return run;
  };
  const fresh = (): boolean =>
    runs.length === 0 || gap().lines.length > 0 || lead.length > 0 || runs.at(-1)?.closed === true;
  for (const [index, block] of blocks.entries()) {
    const text = textOf(block);
    const next = blocks[index + 1];
    if (
      block.kind === 'caption' ||
      (block.kind !== 'byline' && block.opens === null && block.kind !== 'note' && isCaption(block, text))
    ) {
      captions.push(block);
      continue;
    }
    if (block.kind === 'heading' || isLoose(block, text)) {
      for (const line of block.lines) gap().lines.push({ line, bylines: [] });
      trailing = false;
    } else if (block.kind === 'jump') {
      if (/下转|转接|转第|转\s?\d/u.test(text) && runs.length > 0) {
        const run = runs.at(-1) as Run;
        run.parts.push({ role: 'jump', block });
        run.closed = true;
      } else begin('jump', block.width).parts.push({ role: 'jump', block });
    } else if (block.kind === 'note') {
      const run = runs.at(-1);
      if (run === undefined) early.push({ role: 'note', block });
      else {
        run.parts.push({ role: 'note', block });
        run.noted = true;
      }
    } else if (block.kind === 'byline') {
      const last = gap().lines.at(-1);
      const run = runs.at(-1);
      if (last !== undefined && (before === 'heading' || (before === 'byline' && !trailing))) last.bylines.push(block);
      else if (run !== undefined && (before === 'byline' ? trailing : isTrailing(text, next, run))) {
        run.parts.push({ role: 'byline', block });
        run.closed = true;
        trailing = true;
      } else lead.push(block);
    } else {
      const openRun = runs.at(-1);
      const jumpOnly =
        openRun !== undefined && openRun.opens === 'jump' && openRun.text === '' && gap().lines.length === 0;
      const run =
        !jumpOnly && (block.opens !== null || fresh() || openRun === undefined)
          ? begin(block.opens, block.width)
          : openRun;
      run.parts.push({ role: 'body', block });
      if (run.text.length < 8000) run.text += text;
      if (run.head === '') run.head = text.slice(0, 400);
      run.lastWidth = block.width;
      if (closes(text)) run.closed = true;
      if (jumpAtEnd(text)?.direction === 'to') run.closed = true;
    }
    before = isLoose(block, text) ? 'heading' : block.kind;
  }
  const end = runs.at(-1);
  if (lead.length > 0 && end !== undefined) for (const block of lead) end.parts.push({ role: 'byline', block });
  else if (lead.length > 0) early.push(...lead.map((block) => ({ role: 'byline' as const, block })));
  lead = [];
  if (early.length > 0) {
    const run = begin(null, null);
    run.closed = true;
  }
  gap().hard = true;
  return { runs, gaps, captions };
}

/** Whether a paragraph ends its article: with its reporters in brackets, a name alone, or the agency's （完）. */
function closes(text: string): boolean {
  const inside = /[。！？”][（(](?<inside>[^（()）]{1,60})[）)]$/u.exec(text.slice(-70))?.groups?.['inside'];
  if (inside === undefined) return false;
  return (
    /记者|通讯员|摄|报道/u.test(inside.slice(-40)) || isSignature(inside) || /^(?:完|全文完|本文完)$/u.test(inside)
  );
}

/** A dateline that names its reporters. */
const SIGNED_DATELINE = /^.{0,60}[讯电訊電]\s?[】］]?\s?[（(].{0,16}(?:记者|通讯员|記者|通訊員)/u;

/** A paragraph of a line or two without any stop is a heading; no article is so short. */
function isLoose({ kind, opens, lines }: Block, text: string): boolean {
  return (
    kind === 'paragraph' &&
    opens === null &&
    lines.length <= 2 &&
    text.length <= 36 &&
    !/[。，；：！？…”」』）]/u.test(text)
  );
}

/** Whether a block reads as the text under a photograph; body text that breaks off is none. */
function isCaption({ kind }: Block, text: string): boolean {
  const likeness = captionLikeness(text);
  if (likeness < 2.9) return false;
  return kind === 'heading' || endsSentence(text) || creditAtEnd(text) !== null || text.length <= 14;
}

/** Whether a byline behind body text signs that text, not the one to come. */
function isTrailing(text: string, next: Block | undefined, run: Run): boolean {
  if (/^[■□◆●（(【—]/u.test(text)) return true;
  if (
    next === undefined ||
    next.kind === 'heading' ||
    next.kind === 'byline' ||
    next.kind === 'jump' ||
    next.opens !== null
  )
    return true;
  return !(run.leadBylines.length > 0 || SIGNED_DATELINE.test(run.head));
}

type Target = 'previous' | 'next' | 'far' | 'caption';

interface PlacedSet {
  readonly from: number;
  readonly to: number;
  readonly target: Target;
  readonly before: PlacedSet | null;
}

interface GapChoice {
  readonly cost: number;
  /** The last heading placed, which knows the one before it; lists would be copied at every step. */
  readonly last: PlacedSet | null;
}

/** Choices by whether the previous and the next article get a heading here: index `2 * previous + next`. */
type GapChoices = readonly (GapChoice | null)[];

interface FarSet {
  readonly lines: readonly GapLine[];
  readonly at: number;
}

class Planner {
  readonly #runs: readonly Run[];
  readonly #gaps: readonly Gap[];
  readonly #spacing: Spacing;
  readonly #overlap: Overlap;
  readonly #readings = new Map<GapLine, readonly HeadingReading[]>();
  readonly #labels = new Map<GapLine, boolean>();
  readonly #bestShares = new Map<GapLine, number>();
  readonly #wanted: Set<number>;
  /** Cost added to a heading behind its body, and to one before it, as the page seems to set them. */
  #behind = 0;
  #before = 0;

  constructor(runs: readonly Run[], gaps: readonly Gap[], spacing: Spacing) {
    this.#runs = runs;
    this.#gaps = gaps;
    this.#spacing = spacing;
    this.#overlap = new Overlap(runs.map(({ text }) => text));
    this.#wanted = this.#wantedFromAfar();
  }

  plan(captionBlocks: readonly Block[]): Plan {
    const order = this.#orderByContent();
    this.#behind = order > 0 ? order : 0;
    this.#before = order < 0 ? -order : 0;
    let chosen = this.#choose();
    const sides = { previous: 0, next: 0 };
    for (const { choice } of chosen)
      for (const { target } of setsOf(choice)) if (target === 'previous' || target === 'next') sides[target] += 1;
    const sum = sides.previous + sides.next;
    if (sum >= 3) {
      // A page mostly keeps to one order.
      this.#behind = (sides.next / sum) * 1.2;
      this.#before = (sides.previous / sum) * 1.2;
      chosen = this.#choose();
    }
    return this.#assemble(chosen, captionBlocks);
  }

  /**
   * What the wording says of the page's order: above 0 where headings share more with the body behind them, below 0 where
   * they share more with the one before; 0 where they do not agree.
   */
  #orderByContent(): number {
    let next = 0;
    let previous = 0;
    for (const [at, { lines }] of this.#gaps.entries()) {
      if (at === 0 || at >= this.#runs.length || lines.length === 0 || lines.length > 4) continue;
      const text = lines.map(({ line }) => line.text).join('\n');
      const difference = this.#overlap.share(text, at) - this.#overlap.share(text, at - 1);
      if (difference > 0.2) next += 1;
      else if (difference < -0.2) previous += 1;
    }
    if (next + previous < 4) return 0;
    return next >= 4 * previous ? 0.8 : previous >= 4 * next ? -0.8 : 0;
  }

  /** Runs whose wording some heading elsewhere on the page shares more than any other run does. */
  #wantedFromAfar(): Set<number> {
    const wanted = new Set<number>();
    const count = this.#runs.length;
    if (count > 200) return wanted;
    for (const [at, gap] of this.#gaps.entries()) {
      for (const { line } of gap.lines.slice(0, 40)) {
        let best = -1;
        let most = 0;
        for (let run = 0; run < count; run += 1) {
          const share = this.#overlap.share(line.text, run);
          if (share > most) [best, most] = [run, share];
        }
        if (most >= 0.4 && best !== at && best !== at - 1) wanted.add(best);
      }
    }
    return wanted;
  }

  #reading(lines: readonly GapLine[], from: number, to: number): HeadingReading {
    const first = lines[from] as GapLine;
    let readings = this.#readings.get(first);
    if (readings === undefined) {
      const most = lines.length > LONG_GAP ? 2 : MOST_LINES;
      readings = readHeadings(
        lines.slice(from, from + most).map(({ line }) => line),
        this.#spacing.gap,
      );
      this.#readings.set(first, readings);
    }
    return readings[to - from - 1] ?? { cost: 99, roles: [] };
  }

  /** Every division of a gap's lines into headings, each for the article before, the one behind, one far away, or a photograph. */
  #gapChoices(at: number, first: number): GapChoices {
    const lines = this.#gaps[at]?.lines ?? [];
    const count = lines.length;
    const previousRun = at > 0 && first < at ? this.#runs[first] : undefined;
    const nextRun = this.#runs[at];
    let nextEnd = at;
    while (nextEnd + 1 < this.#runs.length && nextEnd < at + 3 && this.#gaps[nextEnd + 1]?.hard === false) nextEnd += 1;
    const table: (GapChoice | null)[][] = [];
    for (let pos = 0; pos <= count; pos += 1) table.push([null, null, null, null]);
    (table[0] as (GapChoice | null)[])[0] = { cost: 0, last: null };
    for (let from = 0; from < count; from += 1) {
      const states = table[from] as (GapChoice | null)[];
      if (states.every((state) => state === null)) continue;
      for (let to = from + 1; to <= Math.min(count, from + (count > LONG_GAP ? 2 : MOST_LINES)); to += 1) {
        const set = lines.slice(from, to);
        const reading = this.#reading(lines, from, to);
        const text = this.#wordingOf(set);
        // A byline right before the next body may be that body's.
        const passes = to === count && this.#passesOn(at);
        const own = passes ? set.slice(0, -1) : set;
        const signed = set.some(({ bylines }) => bylines.length > 0);
        const signedHere = own.some(({ bylines }) => bylines.length > 0);
        const signedInside = set.slice(0, -1).some(({ bylines }) => bylines.length > 0);
        const base =
          reading.cost + 1.2 + (signedInside ? 3 : 0) + (to < count ? brokenOff(lines[to - 1]?.line.text ?? '') : 0);
        const options: [Target, number][] = [];
        const strangers = (start: number, end: number): number =>
          to - from < 2 ? 0 : this.#strangers(set, at, start, end);
        if (previousRun !== undefined) {
          const share = this.#overlap.share(text, first, at - 1);
          options.push([
            'previous',
            base +
              fit(share) +
              this.#unfit(previousRun, text, signedHere, true) +
              this.#behind +
              strangers(first, at - 1),
          ]);
        }
        if (nextRun !== undefined) {
          const share = this.#overlap.share(text, at, nextEnd);
          options.push([
            'next',
            base + fit(share) + this.#unfit(nextRun, text, signed, false) + this.#before + strangers(at, nextEnd),
          ]);
        }
        options.push(['far', base + this.#farCost(set, text, first, at)]);
        if (to - from <= 2 && !signed) options.push(['caption', this.#captionCost(lines, from, to, at)]);
        for (const [state, choice] of states.entries()) {
          if (choice === null) continue;
          for (const [target, cost] of options) {
            const hasPrevious = state >= 2;
            const hasNext = state % 2 === 1;
            if ((target === 'previous' && hasPrevious) || (target === 'next' && hasNext)) continue;
            const into = state + (target === 'previous' ? 2 : target === 'next' ? 1 : 0);
            const total =
              choice.cost + cost + (target === 'previous' && hasNext ? 2 : 0) + (target === 'far' && hasNext ? 0.3 : 0);
            const row = table[to] as (GapChoice | null)[];
            const known = row[into];
            if (known === null || known === undefined || total < known.cost)
              row[into] = { cost: total, last: { from, to, target, before: choice.last } };
          }
        }
      }
    }
    return table[count] as GapChoices;
  }

  /** What a heading's lines say of their subject: a label (链接, 名词解释) says nothing. */
  #wordingOf(lines: readonly GapLine[]): string {
    const telling = lines.filter((item) => {
      let label = this.#labels.get(item);
      if (label === undefined) {
        label = labelCost(item.line.text) <= -1.5;
        this.#labels.set(item, label);
      }
      return !label;
    });
    return (telling.length > 0 ? telling : lines).map(({ line }) => line.text).join('\n');
  }

  /** Cost of lines within one heading whose wording belongs to another body than the heading's. */
  #strangers(set: readonly GapLine[], at: number, first: number, last: number): number {
    let cost = 0;
    for (const item of set) {
      const apart = this.#bestShare(item, at) - this.#overlap.share(item.line.text, first, last) - 0.25;
      if (apart > 0) cost += 4 * apart;
    }
    return cost;
  }

  /** The largest share of a line's wording that any body around has. */
  #bestShare(item: GapLine, at: number): number {
    let best = this.#bestShares.get(item);
    if (best === undefined) {
      best = 0;
      for (let run = Math.max(0, at - 40); run <= Math.min(this.#runs.length - 1, at + 40); run += 1)
        best = Math.max(best, this.#overlap.share(item.line.text, run));
      this.#bestShares.set(item, best);
    }
    return best;
  }

  /** Whether the byline that ends a gap can lead the body behind it: that one has no other. */
  #passesOn(at: number): boolean {
    const run = this.#runs[at];
    const last = this.#gaps[at]?.lines.at(-1);
    return (
      run !== undefined &&
      last !== undefined &&
      last.bylines.length > 0 &&
      run.opens === null &&
      run.leadBylines.length === 0
    );
  }

  #unfit(run: Run, text: string, signed: boolean, behind: boolean): number {
    let cost = 0;
    if (run.opens === 'jump') cost += behind || !DOCUMENT_TITLE.test(text.replaceAll(/\s/gu, '')) ? 2.2 : -1;
    if (signed && run.opens === 'dateline') cost += SIGNED_DATELINE.test(run.head) ? 6 : 1.5;
    if (signed && run.opens === null) cost -= 0.6;
    if (signed && run.leadBylines.length > 0) cost += 1.5;
    return cost;
  }

  #farCost(set: readonly GapLine[], text: string, first: number, at: number): number {
    const count = this.#runs.length;
    let most = 0;
    let others = 0;
    let best = -1;
    // Far means within reach of a page: on a text of hundreds of articles only the neighbourhood is asked.
    const from = Math.max(0, at - 40);
    const to = Math.min(count - 1, at + 40);
    for (let run = from; run <= to; run += 1) {
      if ((run >= first && run < at) || run === at) continue;
      others += 1;
      const share = this.#overlap.share(text, run);
      if (share > most) [most, best] = [share, run];
    }
    if (others === 0) return 9;
    return (
      1.5 + fit(most) + (most < 0.3 ? 1.2 : 0) + (set.length < 2 || best < 0 ? 0 : this.#strangers(set, at, best, best))
    );
  }

  #captionCost(lines: readonly GapLine[], from: number, to: number, at: number): number {
    if (to - from > 1 && (lines[to - 1]?.line.gap ?? 0) > this.#spacing.gap) return 99;
    const text = lines
      .slice(from, to)
      .map(({ line }) => line.text)
      .join('');
    const likeness = captionLikeness(text);
    let cost = 6.5 - 2.6 * Math.min(2, likeness) - 1.5 * Math.max(0, likeness - 2);
    const wide = (line: Line | undefined): boolean => line !== undefined && line.gap >= this.#spacing.gap + 2;
    // Photographs leave white space on both sides of their text; several stand together.
    if (wide(lines[from]?.line) && wide(lines[to]?.line)) {
      cost -= 1.2;
      const neighbours = [lines[from - 1], lines[to]].filter(
        (item) => item !== undefined && captionLikeness(item.line.text) >= 1.5,
      );
      if (neighbours.length > 0) cost -= 2.2;
    }
    // What stands right above a dateline is its heading.
    if (to === lines.length && this.#runs[at]?.opens === 'dateline' && likeness < 2.5) cost += 2;
    // A heading left over at the page's foot is the heading of a text elsewhere.
    if (at === this.#runs.length && this.#spacing.layout === 'flowing' && likeness === 0) cost += 4;
    if (/\p{Script=Han}\s\p{Script=Han}/u.test(text)) cost += 1.2;
    if (to - from > 1) cost += 1.5;
    return cost;
  }

  /** Cost of an article without a heading. */
  #headless(first: number): number {
    const run = this.#runs[first];
    if (run === undefined) return 0;
    const base = run.opens === 'jump' ? 0 : run.opens === 'dateline' ? 3.5 : 3.2;
    return base > 0 && this.#wanted.has(first) ? 1.2 : base;
  }

  /** Cost of reading a gap's lines as subheadings of one article; infinite where the gap parts two articles for sure. */
  #joinCost(at: number, first: number): number {
    const gap = this.#gaps[at];
    const before = this.#runs[at - 1];
    const behind = this.#runs[at];
    if (gap === undefined || before === undefined || behind === undefined || gap.hard) return Infinity;
    let cost = 0;
    let groups = 0;
    let previous: Line | null = null;
    // Parts of an article are set closer than articles.
    if ((gap.lines[0]?.line.gap ?? 0) > this.#spacing.gap + 1) cost += 2;
    for (const { line, bylines } of gap.lines) {
      if (bylines.length > 0) cost += 6;
      const runsOn = previous !== null && this.#runsOn(previous, line);
      if (!runsOn) {
        groups += 1;
        cost += hasOrdinal(line.text) ? -1.6 : 1.2;
        if (captionLikeness(line.text) >= 1.5) groups -= 1;
        if (groups > 1 && !hasOrdinal(line.text)) cost += 1.8;
      }
      if (line.width > 24) cost += 1.2;
      if (kickerCost(line.text) < -1 && !hasOrdinal(line.text)) cost += 2;
      if (DOCUMENT_TITLE.test(line.text.replaceAll(/\s/gu, ''))) cost += 3;
      if (labelCost(line.text) < -1.5) cost += 2;
      previous = line;
    }
    const widths = Math.abs((before.lastWidth ?? 0) - (behind.width ?? 0));
    if (before.lastWidth !== null && behind.width !== null) cost += widths > 4 ? 3 : widths > 1.6 ? 1.3 : 0;
    const cohesion = this.#overlap.share(behind.head, first, at - 1);
    cost += Math.max(-0.8, Math.min(0.5, 4 * (0.12 - cohesion)));
    if (before.noted) cost += 6;
    // `各县（市、区）人民政府：` opens a document.
    if (
      /^[^。]{4,80}[：:]/u.test(behind.head) &&
      /(?:政府|委员会|部门|单位|企业|公司|委|办|局)[：:]/u.test(behind.head.slice(0, 90))
    )
      cost += 2.5;
    return cost;
  }

  /** Whether a subheading line goes on with the one above: set close where lines are set apart, or not numbered itself. */
  #runsOn(above: Line, line: Line): boolean {
    if (hasOrdinal(line.text)) return false;
    return line.gap === 0 || line.gap < this.#spacing.gap;
  }

  #choose(): { first: number; end: number; choice: GapChoice }[] {
    const count = this.#runs.length;
    interface Step {
      cost: number;
      first: number;
      hadHeading: number;
      choice: GapChoice;
    }
    // best[g][q]: articles end at gap g, and the article behind it got a heading from that gap (q) or not.
    const best: (Step | null)[][] = [];
    for (let gap = 0; gap <= count; gap += 1) best.push([null, null]);
    const start = this.#gapChoices(0, 0);
    for (const has of [0, 1]) {
      const choice = start[has];
      if (choice !== null && choice !== undefined)
        (best[0] as (Step | null)[])[has] = { cost: choice.cost, first: -1, hadHeading: 0, choice };
    }
    const reach = count > 400 ? 6 : MOST_RUNS;
    for (let first = 0; first < count; first += 1) {
      const states = best[first] as (Step | null)[];
      if (states.every((state) => state === null)) continue;
      const run = this.#runs[first] as Run;
      let inner =
        run.opens === null && run.leadBylines.length === 0 && first > 0 && this.#gaps[first]?.hard === false ? 1.2 : 0;
      for (let end = first + 1; end <= Math.min(count, first + reach); end += 1) {
        const choices = this.#gapChoices(end, first);
        for (const [had, state] of states.entries()) {
          if (state === null) continue;
          for (const [index, choice] of choices.entries()) {
            if (choice === null) continue;
            const gives = index >= 2;
            const has = index % 2;
            const cost =
              state.cost +
              inner +
              choice.cost +
              (had === 1 && gives ? 4.5 : had === 0 && !gives ? this.#headless(first) : 0);
            const row = best[end] as (Step | null)[];
            const known = row[has];
            if (known === null || known === undefined || cost < known.cost)
              row[has] = { cost, first, hadHeading: had, choice };
          }
        }
        if (end === count) break;
        inner += this.#joinCost(end, first);
        // An article has no subheading or several, and dated news seldom has any.
        if (!(this.#gaps[end]?.lines ?? []).some(({ line }) => hasOrdinal(line.text))) {
          if (end === first + 1) inner += run.opens !== 'dateline' ? 1.2 : run.text.length < 700 ? 4.2 : 2.2;
          else if (end === first + 2) inner -= 0.8;
        }
        if (inner > 40) break;
      }
    }
    const chosen: { first: number; end: number; choice: GapChoice }[] = [];
    let end = count;
    let has = 0;
    if (count === 0)
      return [{ first: -1, end: 0, choice: (best[0]?.[0] ?? best[0]?.[1])?.choice ?? { cost: 0, last: null } }];
    for (;;) {
      const step: Step | null | undefined = best[end]?.[has] ?? best[end]?.[1 - has];
      if (step === null || step === undefined) break;
      chosen.push({ first: step.first, end, choice: step.choice });
      if (step.first < 0) break;
      has = step.hadHeading;
      end = step.first;
    }
    return chosen.reverse();
  }

  #assemble(
    chosen: readonly { first: number; end: number; choice: GapChoice }[],
    captionBlocks: readonly Block[],
  ): Plan {
    interface Draft {
      readonly first: number;
      readonly end: number;
      readonly headings: HeadingSet[];
      readonly bylines: Block[];
      readonly place: number;
      opens: Block['opens'];
    }
    const drafts: Draft[] = [];
    const far: FarSet[] = [];
    const articles: (PlannedArticle & { place: number })[] = [];
    for (const { first, end } of chosen) {
      if (first < 0) continue;
      const run = this.#runs[first] as Run;
      drafts.push({
        first,
        end,
        headings: [],
        bylines: [],
        place: run.parts[0]?.block.lines[0]?.index ?? 0,
        opens: run.opens,
      });
    }
    for (const { end, choice } of chosen) {
      for (const { from, to, target } of setsOf(choice)) {
        let lines = (this.#gaps[end]?.lines ?? []).slice(from, to);
        const behind = drafts.find((candidate) => candidate.first === end);
        const last = lines.at(-1);
        if (
          target !== 'next' &&
          to === this.#gaps[end]?.lines.length &&
          behind !== undefined &&
          last !== undefined &&
          this.#passesOn(end)
        ) {
          behind.bylines.push(...last.bylines);
          lines = [...lines.slice(0, -1), { line: last.line, bylines: [] }];
        }
        if (target === 'caption') {
          articles.push(captionOf({ kind: 'caption', lines: lines.map(({ line }) => line), width: null, opens: null }));
        } else if (target === 'far') far.push({ lines, at: end });
        else {
          const draft = drafts.find((candidate) =>
            target === 'previous' ? candidate.end === end : candidate.first === end,
          );
          if (draft === undefined) far.push({ lines, at: end });
          else draft.headings.push(this.#set(lines));
        }
      }
    }
    // Match what is far by shared wording: the best pair first.
    const open = drafts.filter((draft) => draft.headings.length === 0);
    const pairs: { set: number; draft: number; score: number }[] = [];
    for (const [set, { lines, at }] of far.slice(0, 120).entries()) {
      const text = this.#wordingOf(lines);
      const signed = lines.some(({ bylines }) => bylines.length > 0);
      for (const [draft, { first, end, opens }] of open.slice(0, 120).entries()) {
        const distance = Math.abs(first - at);
        let score = this.#overlap.share(text, first, end - 1) - Math.min(0.1, distance * 0.01);
        if (opens === 'jump') score -= 0.35;
        if (signed && opens === 'dateline') score -= 0.3;
        pairs.push({ set, draft, score });
      }
    }
    pairs.sort((a, b) => b.score - a.score || a.set - b.set || a.draft - b.draft);
    const usedSets = new Set<number>();
    for (const { set, draft, score } of pairs) {
      const target = open[draft];
      const lines = far[set]?.lines;
      if (
        score < 0.12 ||
        target === undefined ||
        lines === undefined ||
        usedSets.has(set) ||
        target.headings.length > 0
      )
        continue;
      target.headings.push(this.#set(lines));
      usedSets.add(set);
    }
    const unassigned: Line[] = [];
    for (const [index, { lines }] of far.entries()) {
      if (usedSets.has(index)) continue;
      for (const { line, bylines } of lines) {
        if (captionLikeness(line.text) >= 1)
          articles.push(captionOf({ kind: 'caption', lines: [line], width: null, opens: null }));
        else unassigned.push(line);
        for (const block of bylines) unassigned.push(...block.lines);
      }
    }
    for (const block of captionBlocks) articles.push(captionOf(block));
    for (const draft of drafts) {
      const parts: { role: Role; block: Block }[] = [];
      for (let at = draft.first; at < draft.end; at += 1) {
        if (at > draft.first) parts.push(...this.#subheadings(at, articles));
        const run = this.#runs[at] as Run;
        if (at > draft.first) for (const block of run.leadBylines) parts.push({ role: 'byline', block });
        parts.push(...run.parts);
      }
      if (!parts.some(({ role }) => role === 'body' || role === 'note')) {
        // A jump line or byline that nothing follows is no article.
        for (const { block } of parts) unassigned.push(...block.lines);
        for (const block of [...draft.bylines, ...(this.#runs[draft.first]?.leadBylines ?? [])])
          unassigned.push(...block.lines);
        for (const { parts: lines, bylines } of draft.headings) {
          for (const part of lines) unassigned.push(...part.lines);
          for (const block of bylines) unassigned.push(...block.lines);
        }
        continue;
      }
      let lastBody = -1;
      for (const [index, { role }] of parts.entries()) if (role === 'body') lastBody = index;
      articles.push({
        kind: 'article',
        headings: draft.headings,
        leadBylines: [
          ...draft.headings.flatMap(({ bylines }) => bylines),
          ...draft.bylines,
          ...(this.#runs[draft.first]?.leadBylines ?? []),
        ],
        parts: parts.map(({ role, block }, index) => ({ role, block, last: index >= lastBody })),
        place: draft.place,
      });
    }
    articles.sort((a, b) => a.place - b.place);
    return { articles, unassigned };
  }

  #set(lines: readonly GapLine[]): HeadingSet {
    const { roles } = readHeading(
      lines.map(({ line }) => line),
      this.#spacing.gap,
    );
    const parts: { role: Exclude<HeadingRole, 'same'>; lines: Line[] }[] = [];
    for (const [index, { line }] of lines.entries()) {
      const role = roles[index] ?? 'headline';
      const last = parts.at(-1);
      if (role === 'same' && last !== undefined) last.lines.push(line);
      else parts.push({ role: role === 'same' ? 'headline' : role, lines: [line] });
    }
    return { parts, bylines: lines.flatMap(({ bylines }) => bylines) };
  }

  /** A joined gap's lines as subheadings; captions among them become articles of their own. */
  #subheadings(at: number, articles: (PlannedArticle & { place: number })[]): { role: Role; block: Block }[] {
    const parts: { role: Role; block: Block & { lines: Line[] } }[] = [];
    let previous: Line | null = null;
    const bylines: { role: Role; block: Block }[] = [];
    for (const { line, bylines: signed } of this.#gaps[at]?.lines ?? []) {
      for (const block of signed) bylines.push({ role: 'byline', block });
      if (captionLikeness(line.text) >= 1.5) {
        articles.push(captionOf({ kind: 'caption', lines: [line], width: null, opens: null }));
        previous = null;
        continue;
      }
      const last = parts.at(-1);
      if (previous !== null && last !== undefined && this.#runsOn(previous, line)) last.block.lines.push(line);
      else parts.push({ role: 'subheading', block: { kind: 'heading', lines: [line], width: null, opens: null } });
      previous = line;
    }
    return [...parts, ...bylines];
  }
}

/** The headings of a choice in page order. */
function setsOf({ last }: GapChoice): PlacedSet[] {
  const sets: PlacedSet[] = [];
  for (let set = last; set !== null; set = set.before) sets.push(set);
  return sets.reverse();
}

/** Cost of a heading whose wording is shared by this much with a body. */
function fit(share: number): number {
  return 3.2 * (1 - Math.min(1, share * 1.15));
}

function captionOf(block: Block): PlannedArticle & { place: number } {
  return {
    kind: 'caption',
    headings: [],
    leadBylines: [],
    parts: [{ role: 'caption', block, last: true }],
    place: block.lines[0]?.index ?? 0,
  };
}

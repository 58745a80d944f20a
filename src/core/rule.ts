import type { Span } from './span.ts';

/** Named groups of a match; a group that took no part is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A calendar day known from the dateline; the month and day, or all of it, may be unknown. */
export interface Reference {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Read-only surroundings of a match. Rules ask it; they never ask a clock or a file. */
export interface Context {
  /** The article's clock (its dateline); null where no year is known. */
  readonly reference: Reference | null;
  /** The sentence in which the match stands, and where in it. */
  readonly sentence: string;
  readonly span: Span;
  /** The match's groups as spans of the sentence (only groups that took part). */
  readonly groupSpans: Readonly<Record<string, Span>>;
}

/** One pattern of the language and the value it stands for. */
export interface Rule<Kind extends string, Value> {
  /** `kind/name`, shown by `explain`. */
  readonly id: `${Kind}/${string}`;
  /** Flags `gu` (or `dgu`); the match is the mention, context goes into lookarounds. */
  readonly pattern: RegExp;
  /** The value, or null to refuse the hit. */
  readonly value: (groups: Groups, context: Context) => Value | null;
}

/** A test that stands beside its rule: the hit in `[[ ]]`, or a near-miss that must not match. */
export type Example<Value> =
  | { readonly rule: string; readonly text: string; readonly value: Partial<Value>; readonly reference?: Reference }
  | { readonly rule: string; readonly text: string; readonly none: true; readonly reference?: Reference };

/** What a rule found in a sentence or part: offsets are into the text it was given. */
export interface Hit<Value> {
  readonly rule: string;
  readonly span: Span;
  readonly text: string;
  readonly value: Value;
}

/**
 * Runs rules over one text and settles overlaps: the longer hit wins; of equals the one whose rule stands earlier.
 * Hits come back in text order. `sentence` in the context is `text` itself, so callers pass sentence-sized pieces.
 *
 * @param starts the only offsets at which a hit may begin, where the caller knows them (every figure begins at a numeral or
 *   at a word that limits one): trying there costs a fraction of looking everywhere
 */
export function runRules<Kind extends string, Value>(
  rules: readonly Rule<Kind, Value>[],
  text: string,
  reference: Reference | null,
  refused?: (hit: { rule: string; span: Span; text: string }) => void,
  starts?: readonly number[],
): Hit<Value>[] {
  const candidates: (Hit<Value> & { order: number })[] = [];
  for (const [order, rule] of rules.entries()) {
    for (const match of starts === undefined ? matchesOf(rule.pattern, text) : matchesAt(rule.pattern, text, starts)) {
      const span: Span = [match.index, match.index + match[0].length];
      const groupSpans: Record<string, Span> = {};
      for (const [name, at] of Object.entries(match.indices?.groups ?? {})) if (at !== undefined) groupSpans[name] = at;
      const value = rule.value(match.groups ?? {}, { reference, sentence: text, span, groupSpans });
      if (value === null) {
        refused?.({ rule: rule.id, span, text: match[0] });
        watcher?.({ rule: rule.id, span, text: match[0], sentence: text, coveredBy: null });
      } else candidates.push({ rule: rule.id, span, text: match[0], value, order });
    }
  }
  candidates.sort(
    (a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.order - b.order || a.span[0] - b.span[0],
  );
  const taken: (Hit<Value> & { order: number })[] = [];
  const covered = new Uint8Array(text.length);
  for (const candidate of candidates) {
    const [start, end] = candidate.span;
    if (covered[start] === 1 || covered[end - 1] === 1) {
      if (watcher !== null) watcher({ ...lost(candidate, taken), sentence: text });
      continue;
    }
    covered.fill(1, start, end);
    taken.push(candidate);
  }
  return taken
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({ rule, span, text: surface, value }) => ({ rule, span, text: surface, value }));
}

/** A hit that came to nothing: its own rule refused it, or a longer or earlier one covers it. */
export interface RefusedHit {
  readonly rule: string;
  readonly span: Span;
  readonly text: string;
  readonly sentence: string;
  /** The rule whose hit stands in its place; null where its own rule gave no value. */
  readonly coveredBy: string | null;
}

let watcher: ((hit: RefusedHit) => void) | null = null;

/** Does `work` and reports every hit that is refused meanwhile. It is for `explain` to tell; no result may depend on it. */
export function watchRefusals<Result>(watch: (hit: RefusedHit) => void, work: () => Result): Result {
  const before = watcher;
  watcher = watch;
  try {
    return work();
  } finally {
    watcher = before;
  }
}

function lost(loser: Hit<unknown>, taken: readonly Hit<unknown>[]): Omit<RefusedHit, 'sentence'> {
  const { rule, span, text } = loser;
  const winner = taken.find((hit) => hit.span[0] < span[1] && span[0] < hit.span[1]);
  return { rule, span, text, coveredBy: winner?.rule ?? null };
}

const STICKY = new WeakMap<RegExp, RegExp>();

/** The matches that begin at one of `starts`. */
function matchesAt(pattern: RegExp, text: string, starts: readonly number[]): readonly RegExpExecArray[] {
  let own = STICKY.get(pattern);
  if (own === undefined) {
    own = new RegExp(pattern.source, `${pattern.flags.replaceAll(/[dgy]/gu, '')}dy`);
    STICKY.set(pattern, own);
  }
  const matches: RegExpExecArray[] = [];
  for (const start of starts) {
    own.lastIndex = start;
    const match = own.exec(text);
    if (match !== null && match[0] !== '') matches.push(match);
  }
  return matches;
}

const SCANNERS = new WeakMap<RegExp, RegExp>();

const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches with their indices. Walking our own copy of the pattern by `lastIndex` costs a fraction of `matchAll`, which
 * copies the pattern on every call: most rules find nothing in most sentences, so that copy would be most of the work. The
 * matches are gathered before any value function runs, since one may come back here with the same pattern.
 */
function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const own = scanner(pattern);
  own.lastIndex = 0;
  let match = own.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = own.exec(text)) {
    if (match[0] === '') own.lastIndex += 1;
    else matches.push(match);
  }
  return matches;
}

/** The same pattern with match indices (`d`), made once a rule. */
function scanner(pattern: RegExp): RegExp {
  let own = SCANNERS.get(pattern);
  if (own === undefined) {
    own = new RegExp(pattern.source, pattern.flags.includes('d') ? pattern.flags : `${pattern.flags}d`);
    SCANNERS.set(pattern, own);
  }
  return own;
}

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
 */
export function runRules<Kind extends string, Value>(
  rules: readonly Rule<Kind, Value>[],
  text: string,
  reference: Reference | null,
  refused?: (hit: { rule: string; span: Span; text: string }) => void,
): Hit<Value>[] {
  const candidates: (Hit<Value> & { order: number })[] = [];
  for (const [order, rule] of rules.entries()) {
    for (const match of text.matchAll(withIndices(rule.pattern))) {
      if (match[0] === '') continue;
      const span: Span = [match.index, match.index + match[0].length];
      const groupSpans: Record<string, Span> = {};
      for (const [name, at] of Object.entries(match.indices?.groups ?? {})) if (at !== undefined) groupSpans[name] = at;
      const value = rule.value(match.groups ?? {}, { reference, sentence: text, span, groupSpans });
      if (value === null) refused?.({ rule: rule.id, span, text: match[0] });
      else candidates.push({ rule: rule.id, span, text: match[0], value, order });
    }
  }
  candidates.sort(
    (a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.order - b.order || a.span[0] - b.span[0],
  );
  const taken: (Hit<Value> & { order: number })[] = [];
  const covered = new Uint8Array(text.length);
  for (const candidate of candidates) {
    const [start, end] = candidate.span;
    if (covered[start] === 1 || covered[end - 1] === 1) continue;
    covered.fill(1, start, end);
    taken.push(candidate);
  }
  return taken
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({ rule, span, text: surface, value }) => ({ rule, span, text: surface, value }));
}

const INDEXED = new WeakMap<RegExp, RegExp>();

/** The same pattern with match indices (`d`), made once a rule. */
function withIndices(pattern: RegExp): RegExp {
  let indexed = INDEXED.get(pattern);
  if (indexed === undefined) {
    indexed = new RegExp(pattern.source, pattern.flags.includes('d') ? pattern.flags : `${pattern.flags}d`);
    INDEXED.set(pattern, indexed);
  }
  return indexed;
}

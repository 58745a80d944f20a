import type { Groups } from '../../core/rule.ts';
import type { Span } from '../../core/span.ts';

/** One match of a pattern: what `String.matchAll` gives, cut down to what rules of bodies read. */
export interface Found {
  readonly span: Span;
  readonly groups: Groups;
}

/** What a rule of bodies looks for: a regular expression, or a set of words. */
export type Pattern = RegExp | Words;

/** Every match of a pattern in a text, from left to right, without overlaps. */
export function* matches(pattern: Pattern, text: string): Generator<Found> {
  if (pattern instanceof Words) {
    yield* pattern.matches(text);
    return;
  }
  for (const match of text.matchAll(pattern)) {
    yield { span: [match.index, match.index + match[0].length], groups: match.groups ?? {} };
  }
}

/**
 * A pattern that matches any of many words, the longest at each point. A regular expression of hundreds of alternatives tries
 * them all at each character; this one looks at the first character in a bit set and at the first two in a map. It is filled
 * when it is first asked: most texts never ask most of them.
 */
export class Words {
  readonly #words: readonly string[];
  readonly #after: RegExp | null;
  readonly #not: RegExp | null;
  #filled: Filled | null = null;

  /** @param options `after` must follow the word and becomes part of the match; `not` may not follow. Both without flags. */
  constructor(words: Iterable<string>, options: { readonly after?: string; readonly not?: string } = {}) {
    this.#words = [...words];
    this.#after = options.after === undefined ? null : new RegExp(options.after, 'uy');
    this.#not = options.not === undefined ? null : new RegExp(options.not, 'uy');
  }

  #fill(): Filled {
    const first = new Uint8Array(0x2000);
    const single = new Set<number>();
    const byPair = new Map<number, string[]>();
    for (const word of new Set(this.#words)) {
      if (word === '') continue;
      const unit = word.charCodeAt(0);
      first[unit >> 3] = (first[unit >> 3] ?? 0) | (1 << (unit & 7));
      if (word.length === 1) {
        single.add(unit);
        continue;
      }
      const pair = unit * 0x10000 + word.charCodeAt(1);
      const words = byPair.get(pair);
      if (words === undefined) byPair.set(pair, [word]);
      else words.push(word);
    }
    for (const words of byPair.values()) words.sort((a, b) => b.length - a.length);
    this.#filled = { first, single, byPair };
    return this.#filled;
  }

  /** Length of the longest word that starts at `offset`; 0 where none does. */
  lengthAt(text: string, offset: number): number {
    const { first, single, byPair } = this.#filled ?? this.#fill();
    const unit = text.charCodeAt(offset);
    if (((first[unit >> 3] ?? 0) & (1 << (unit & 7))) === 0) return 0;
    const words = byPair.get(unit * 0x10000 + text.charCodeAt(offset + 1));
    if (words !== undefined) for (const word of words) if (text.startsWith(word, offset)) return word.length;
    return single.has(unit) ? 1 : 0;
  }

  /** The longest of the words that ends at `end`, or '' where none does; no word is longer than `limit`. */
  endingAt(text: string, end: number, limit = 8): string {
    for (let start = Math.max(0, end - limit); start < end; start += 1) {
      if (this.lengthAt(text, start) === end - start) return text.slice(start, end);
    }
    return '';
  }

  /** What the words begin with: two UTF-16 units as `first * 0x10000 + second`, or the one unit of a word that has no second. */
  beginnings(): { readonly pairs: Iterable<number>; readonly single: ReadonlySet<number> } {
    const { byPair, single } = this.#filled ?? this.#fill();
    return { pairs: byPair.keys(), single };
  }

  /** The match that begins at `offset`, or null. */
  matchAt(text: string, offset: number): Found | null {
    const length = this.lengthAt(text, offset);
    if (length === 0) return null;
    let end = offset + length;
    if (this.#not !== null) {
      this.#not.lastIndex = end;
      if (this.#not.test(text)) return null;
    }
    if (this.#after === null) return { span: [offset, end], groups: {} };
    this.#after.lastIndex = end;
    const tail = this.#after.exec(text);
    if (tail === null) return null;
    end += tail[0].length;
    return { span: [offset, end], groups: tail.groups ?? {} };
  }

  *matches(text: string): Generator<Found> {
    for (let offset = 0; offset < text.length; offset += 1) {
      const found = this.matchAt(text, offset);
      if (found === null) continue;
      yield found;
      offset = found.span[1] - 1;
    }
  }
}

/** Several sets of words looked for in one pass over a text: each finds what its own pass would. */
export class Scan {
  readonly #sets: readonly (readonly [number, Words])[];
  #beginnings: Beginnings | null = null;

  /** @param sets the sets with the number that tells them apart */
  constructor(sets: readonly (readonly [number, Words])[]) {
    this.#sets = sets;
  }

  #index(): Beginnings {
    if (this.#beginnings !== null) return this.#beginnings;
    const byPair = new Map<number, number[]>();
    const bySingle = new Map<number, number[]>();
    const first = new Uint8Array(0x10000);
    for (const [at, [, words]] of this.#sets.entries()) {
      const { pairs, single } = words.beginnings();
      for (const pair of pairs) {
        if (single.has(Math.floor(pair / 0x10000))) continue;
        put(byPair, pair, at);
        first[Math.floor(pair / 0x10000)] = 1;
      }
      for (const unit of single) {
        put(bySingle, unit, at);
        first[unit] = 1;
      }
    }
    this.#beginnings = { first, byPair, bySingle };
    return this.#beginnings;
  }

  /** Calls `visit` with the number of the set for every match, from left to right for each set. */
  run(text: string, visit: (number: number, found: Found) => void): void {
    const { first, byPair, bySingle } = this.#index();
    const next = new Int32Array(this.#sets.length);
    const look = (sets: readonly number[] | undefined, offset: number): void => {
      if (sets === undefined) return;
      for (const at of sets) {
        const set = this.#sets[at];
        if (set === undefined || (next[at] ?? 0) > offset) continue;
        const found = set[1].matchAt(text, offset);
        if (found === null) continue;
        next[at] = found.span[1];
        visit(set[0], found);
      }
    };
    for (let offset = 0; offset < text.length; offset += 1) {
      const unit = text.charCodeAt(offset);
      if (first[unit] === 0) continue;
      look(byPair.get(unit * 0x10000 + text.charCodeAt(offset + 1)), offset);
      look(bySingle.get(unit), offset);
    }
  }
}

function put(map: Map<number, number[]>, key: number, value: number): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

interface Beginnings {
  /** 1 for each character that a word of any set begins with. */
  readonly first: Uint8Array;
  readonly byPair: ReadonlyMap<number, readonly number[]>;
  readonly bySingle: ReadonlyMap<number, readonly number[]>;
}

interface Filled {
  /** One bit for each character that a word begins with. */
  readonly first: Uint8Array;
  readonly single: ReadonlySet<number>;
  readonly byPair: ReadonlyMap<number, readonly string[]>;
}

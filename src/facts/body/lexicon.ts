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

  *matches(text: string): Generator<Found> {
    const { first } = this.#filled ?? this.#fill();
    const after = this.#after;
    const not = this.#not;
    for (let offset = 0; offset < text.length; offset += 1) {
      const unit = text.charCodeAt(offset);
      if (((first[unit >> 3] ?? 0) & (1 << (unit & 7))) === 0) continue;
      const length = this.lengthAt(text, offset);
      if (length === 0) continue;
      let end = offset + length;
      if (not !== null) {
        not.lastIndex = end;
        if (not.test(text)) continue;
      }
      let groups: Groups = {};
      if (after !== null) {
        after.lastIndex = end;
        const tail = after.exec(text);
        if (tail === null) continue;
        end += tail[0].length;
        groups = tail.groups ?? {};
      }
      yield { span: [offset, end], groups };
      offset = end - 1;
    }
  }
}

interface Filled {
  /** One bit for each character that a word begins with. */
  readonly first: Uint8Array;
  readonly single: ReadonlySet<number>;
  readonly byPair: ReadonlyMap<number, readonly string[]>;
}

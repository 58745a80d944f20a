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

interface Node {
  readonly next: Map<number, Node>;
  end: boolean;
}

/**
 * A pattern that matches any of many words, the longest at each point. A regular expression of hundreds of alternatives tries
 * them all at each character; this one looks at the first character in a table and follows one path.
 */
export class Words {
  readonly #root: Node = { next: new Map(), end: false };
  readonly #first = new Uint8Array(0x10000);
  readonly #after: RegExp | null;
  readonly #not: RegExp | null;

  /** @param options `after` must follow the word and becomes part of the match; `not` may not follow. Both without flags. */
  constructor(words: Iterable<string>, options: { readonly after?: string; readonly not?: string } = {}) {
    for (const word of words) {
      if (word === '') continue;
      this.#first[word.charCodeAt(0)] = 1;
      let node = this.#root;
      for (let at = 0; at < word.length; at += 1) {
        const unit = word.charCodeAt(at);
        let child = node.next.get(unit);
        if (child === undefined) {
          child = { next: new Map(), end: false };
          node.next.set(unit, child);
        }
        node = child;
      }
      node.end = true;
    }
    this.#after = options.after === undefined ? null : new RegExp(options.after, 'uy');
    this.#not = options.not === undefined ? null : new RegExp(options.not, 'uy');
  }

  /** Length of the longest word that starts at `offset`; 0 where none does. */
  lengthAt(text: string, offset: number): number {
    if (this.#first[text.charCodeAt(offset)] !== 1) return 0;
    let node: Node | undefined = this.#root;
    let longest = 0;
    for (let at = offset; at < text.length; at += 1) {
      node = node.next.get(text.charCodeAt(at));
      if (node === undefined) break;
      if (node.end) longest = at + 1 - offset;
    }
    return longest;
  }

  /** The longest of the words that ends at `end`, or '' where none does; no word is longer than `limit`. */
  endingAt(text: string, end: number, limit = 8): string {
    for (let start = Math.max(0, end - limit); start < end; start += 1) {
      if (this.lengthAt(text, start) === end - start) return text.slice(start, end);
    }
    return '';
  }

  *matches(text: string): Generator<Found> {
    const first = this.#first;
    for (let offset = 0; offset < text.length; offset += 1) {
      if (first[text.charCodeAt(offset)] !== 1) continue;
      const length = this.lengthAt(text, offset);
      if (length === 0) continue;
      let end = offset + length;
      if (this.#not !== null) {
        this.#not.lastIndex = end;
        if (this.#not.test(text)) continue;
      }
      let groups: Groups = {};
      if (this.#after !== null) {
        this.#after.lastIndex = end;
        const tail = this.#after.exec(text);
        if (tail === null) continue;
        end += tail[0].length;
        groups = tail.groups ?? {};
      }
      yield { span: [offset, end], groups };
      offset = end - 1;
    }
  }
}

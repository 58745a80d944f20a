/** Han, digits and Latin letters; what else stands in a text says nothing about its subject. */
const WORD = /[\p{Script=Han}\dA-Za-z]+/gu;

/** Two-character pieces of a text's Han and digits. */
function bigramsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    let before = '';
    for (const character of word) {
      if (before !== '') found.add(before + character);
      before = character;
    }
  }
  return found;
}

interface Weighed {
  readonly pieces: readonly (readonly [bodies: readonly number[], weight: number])[];
  readonly total: number;
  /** Weight found in each body that has any of the pieces. */
  readonly found: ReadonlyMap<number, number>;
}

/** How much of a heading's wording the bodies of a page share, each two-character piece weighed by how rare it is on the page. */
export class Overlap {
  readonly #count: number;
  /** The bodies that hold a piece, ascending. */
  readonly #holders = new Map<string, number[]>();
  readonly #headings = new Map<string, Weighed>();

  /** @param bodies the text of each candidate body; only their first 6,000 characters are read. */
  constructor(bodies: readonly string[]) {
    this.#count = bodies.length;
    for (const [index, body] of bodies.entries()) {
      for (const piece of bigramsOf(body.slice(0, 6000))) {
        const holders = this.#holders.get(piece);
        if (holders === undefined) this.#holders.set(piece, [index]);
        else holders.push(index);
      }
    }
  }

  /** Share of the heading's weight found in bodies `from` to `to` (inclusive), 0 to 1. */
  share(heading: string, from: number, to = from): number {
    const { pieces, total, found } = this.#read(heading);
    if (total === 0) return 0;
    if (from === to) return (found.get(from) ?? 0) / total;
    let sum = 0;
    for (const [holders, weight] of pieces) if (holders.some((body) => body >= from && body <= to)) sum += weight;
    return sum / total;
  }

  /** The heading's pieces with their weights, read once a heading. */
  #read(heading: string): Weighed {
    let read = this.#headings.get(heading);
    if (read === undefined) {
      const pieces: [readonly number[], number][] = [];
      const found = new Map<number, number>();
      let total = 0;
      for (const piece of bigramsOf(heading)) {
        const holders = this.#holders.get(piece) ?? NONE;
        const weight = Math.log(1 + (this.#count + 1) / (holders.length + 0.5));
        pieces.push([holders, weight]);
        total += weight;
        for (const body of holders) found.set(body, (found.get(body) ?? 0) + weight);
      }
      read = { pieces, total, found };
      this.#headings.set(heading, read);
    }
    return read;
  }
}

const NONE: readonly number[] = [];

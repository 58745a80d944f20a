/** Two-character pieces of a text's Han and digits; what else stands in it says nothing about its subject. */
function bigramsOf(text: string): Set<string> {
  const found = new Set<string>();
  let before = '';
  for (const character of text) {
    if (/[\p{Script=Han}\dA-Za-z]/u.test(character)) {
      if (before !== '') found.add(before + character);
      before = character;
    } else before = '';
  }
  return found;
}

interface Weighed {
  readonly pieces: readonly (readonly [string, number])[];
  readonly total: number;
}

/** How much of a heading's wording the bodies of a page share, each two-character piece weighed by how rare it is on the page. */
export class Overlap {
  readonly #bodies: readonly Set<string>[];
  readonly #seen = new Map<string, number>();
  readonly #headings = new Map<string, Weighed>();

  /** @param bodies the text of each candidate body; only their first 6,000 characters are read. */
  constructor(bodies: readonly string[]) {
    this.#bodies = bodies.map((body) => bigramsOf(body.slice(0, 6000)));
    for (const body of this.#bodies) for (const piece of body) this.#seen.set(piece, (this.#seen.get(piece) ?? 0) + 1);
  }

  /** Share of the heading's weight found in bodies `from` to `to` (inclusive), 0 to 1. */
  share(heading: string, from: number, to = from): number {
    const { pieces, total } = this.#read(heading);
    if (total === 0) return 0;
    const bodies = this.#bodies.slice(Math.max(0, from), to + 1);
    let found = 0;
    for (const [piece, weight] of pieces) if (bodies.some((body) => body.has(piece))) found += weight;
    return found / total;
  }

  /** The heading's pieces with their weights, read once a heading. */
  #read(heading: string): Weighed {
    let read = this.#headings.get(heading);
    if (read === undefined) {
      const pieces: [string, number][] = [];
      let total = 0;
      for (const piece of bigramsOf(heading)) {
        const weight = Math.log(1 + (this.#bodies.length + 1) / ((this.#seen.get(piece) ?? 0) + 0.5));
        pieces.push([piece, weight]);
        total += weight;
      }
      read = { pieces, total };
      this.#headings.set(heading, read);
    }
    return read;
  }
}

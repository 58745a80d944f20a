/** Two-character pieces of a text's Han and digits; what else stands in it says nothing about its subject. */
export function bigramsOf(text: string): Set<string> {
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

/** How much of a heading's wording the bodies of a page share, each two-character piece weighed by how rare it is on the page. */
export class Overlap {
  readonly #bodies: readonly Set<string>[];
  readonly #seen = new Map<string, number>();

  /** @param bodies the text of each candidate body; only their first 6,000 characters are read. */
  constructor(bodies: readonly string[]) {
    this.#bodies = bodies.map((body) => bigramsOf(body.slice(0, 6000)));
    for (const body of this.#bodies) for (const piece of body) this.#seen.set(piece, (this.#seen.get(piece) ?? 0) + 1);
  }

  /** Share of the heading's weight found in bodies `from` to `to` (inclusive), 0 to 1. */
  share(heading: string, from: number, to = from): number {
    const bodies = this.#bodies.slice(Math.max(0, from), to + 1);
    let found = 0;
    let total = 0;
    for (const piece of bigramsOf(heading)) {
      const weight = this.#weight(piece);
      total += weight;
      if (bodies.some((body) => body.has(piece))) found += weight;
    }
    return total === 0 ? 0 : found / total;
  }

  #weight(piece: string): number {
    const bodies = this.#bodies.length;
    const seen = this.#seen.get(piece) ?? 0;
    return Math.log(1 + (bodies + 1) / (seen + 0.5));
  }
}

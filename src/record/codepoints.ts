import type { Span, Spans } from '../core/span.ts';

/**
 * Turns UTF-16 offsets of a text into offsets in Unicode code points, which is what Python, Rust and the W3C selectors count.
 * Inside the program everything counts UTF-16 units; this is the edge where that ends.
 */
export class CodePoints {
  /** Number of code points of the text. */
  readonly length: number;
  /** UTF-16 offsets of the second halves of surrogate pairs, ascending. */
  readonly #trails: readonly number[];

  constructor(text: string) {
    const trails: number[] = [];
    for (let index = 1; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit < 0xdc00 || unit > 0xdfff) continue;
      const lead = text.charCodeAt(index - 1);
      if (lead >= 0xd800 && lead <= 0xdbff) trails.push(index);
    }
    this.#trails = trails;
    this.length = text.length - trails.length;
  }

  /** The code-point offset of a UTF-16 offset. Within a pair it is the offset behind the character. */
  at(offset: number): number {
    let low = 0;
    let high = this.#trails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#trails[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low + (this.#trails[low] === offset ? 0 : 0);
  }

  span([start, end]: Span): [number, number] {
    return [this.at(start), this.at(end)];
  }

  spans(spans: Spans): [number, number][] {
    return spans.map((span) => this.span(span));
  }
}

/** Slices a text by code points, as a reader of the output does. Built once a text. */
export class CodePointSlicer {
  readonly #text: string;
  readonly #offsets: Uint32Array | null;
  readonly length: number;

  constructor(text: string) {
    this.#text = text;
    // oxlint-disable-next-line no-misleading-character-class -- surrogates as such
    if (!/[\uD800-\uDBFF]/.test(text)) {
      this.#offsets = null;
      this.length = text.length;
      return;
    }
    const offsets: number[] = [];
    for (let index = 0; index < text.length; index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1)
      offsets.push(index);
    this.length = offsets.length;
    offsets.push(text.length);
    this.#offsets = Uint32Array.from(offsets);
  }

  slice(start: number, end: number): string {
    if (this.#offsets === null) return this.#text.slice(start, end);
    return this.#text.slice(this.#offsets[start], this.#offsets[end]);
  }
}

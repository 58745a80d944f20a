import type { Span, Spans } from './span.ts';

/**
 * How every unit of a rewritten text maps to the text it was made from.
 *
 * Both ends of each unit's origin are kept: with one offset per unit a span's end would have to be guessed from the next
 * unit's start, which over-covers whatever was deleted in between, and in spaced-out newspaper text that is everywhere.
 * (Apache OpenNLP's `Alignment` and Hugging Face tokenizers' `NormalizedString` are the models.)
 *
 * Laws, held by test/core/alignment.test.ts: origins never run backwards; `identity(n)` is neutral for `andThen`;
 * `andThen` is associative; `toSource(toTarget(s))` covers `s` wherever `s` survived.
 */
export class Alignment {
  readonly sourceLength: number;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor(sourceLength: number, starts: Int32Array, ends: Int32Array) {
    if (starts.length !== ends.length) throw new Error(`alignment: ${starts.length} starts, ${ends.length} ends`);
    this.sourceLength = sourceLength;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Every unit stands for itself. */
  static identity(length: number): Alignment {
    const builder = new AlignmentBuilder(length);
    builder.equal(length);
    return builder.build(length);
  }

  get targetLength(): number {
    return this.#starts.length;
  }

  /** Source span of one target unit. */
  unit(index: number): Span {
    return [this.#starts[index] ?? this.sourceLength, this.#ends[index] ?? this.sourceLength];
  }

  /** The tight source span of a target span: from its first unit's start to its last unit's end. */
  toSource([start, end]: Span): Span {
    if (start < 0 || end > this.targetLength || start > end) {
      throw new RangeError(`alignment: span [${start}, ${end}) outside a text of ${this.targetLength}`);
    }
    if (start === end) {
      const at = start < this.targetLength ? (this.#starts[start] ?? 0) : this.sourceLength;
      return [at, at];
    }
    return [this.#starts[start] ?? 0, this.#ends[end - 1] ?? 0];
  }

  /** The target span made from a source span, or null where nothing of it survived. */
  toTarget([start, end]: Span): Span | null {
    if (start >= end) return null;
    // Origins are monotone, so the first unit ending after `start` and the last one starting before `end` bound the hit.
    const first = lowerBound(this.#ends, start + 1);
    const last = lowerBound(this.#starts, end);
    return first < last ? [first, last] : null;
  }

  /** The alignment of doing `this` first and `next` on its result. */
  andThen(next: Alignment): Alignment {
    if (next.sourceLength !== this.targetLength) {
      throw new Error(`alignment: a step over ${next.sourceLength} units cannot follow a text of ${this.targetLength}`);
    }
    const starts = new Int32Array(next.targetLength);
    const ends = new Int32Array(next.targetLength);
    for (let index = 0; index < next.targetLength; index += 1) {
      const [start, end] = this.toSource(next.unit(index));
      starts[index] = start;
      ends[index] = end;
    }
    return new Alignment(this.sourceLength, starts, ends);
  }

  /** The part of this alignment that makes target `[start, end)`; source offsets stay those of the whole source. */
  slice(start: number, end: number): Alignment {
    return new Alignment(this.sourceLength, this.#starts.slice(start, end), this.#ends.slice(start, end));
  }
}

/** Index of the first element `>= value` in an ascending array. */
function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Builds an alignment from left to right out of kept and rewritten stretches. */
export class AlignmentBuilder {
  #starts: Int32Array;
  #ends: Int32Array;
  #length = 0;
  #consumed = 0;

  /** @param capacity expected length of the result; it grows when needed */
  constructor(capacity = 64) {
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
  }

  /** The next `count` units are kept as they are. */
  equal(count: number): this {
    this.#reserve(count);
    for (let step = 0; step < count; step += 1) {
      this.#starts[this.#length] = this.#consumed;
      this.#consumed += 1;
      this.#ends[this.#length] = this.#consumed;
      this.#length += 1;
    }
    return this;
  }

  /** The next `from` units of the source became `to` units, each of which stands for all of them; `to` 0 deletes. */
  replace(from: number, to: number): this {
    this.#reserve(to);
    this.#starts.fill(this.#consumed, this.#length, this.#length + to);
    this.#consumed += from;
    this.#ends.fill(this.#consumed, this.#length, this.#length + to);
    this.#length += to;
    return this;
  }

  /** @throws when the steps did not account for exactly `sourceLength` units: a step that loses text fails loudly. */
  build(sourceLength: number): Alignment {
    if (this.#consumed !== sourceLength) {
      throw new Error(`alignment: ${this.#consumed} of ${sourceLength} units accounted for`);
    }
    return new Alignment(sourceLength, this.#starts.slice(0, this.#length), this.#ends.slice(0, this.#length));
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#starts.length) return;
    const capacity = Math.max(needed, this.#starts.length * 2);
    const starts = new Int32Array(capacity);
    const ends = new Int32Array(capacity);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#starts = starts;
    this.#ends = ends;
  }
}

/** One rewriting of a text: `[start, end)` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text together with its map to the source; `seams` are the target offsets at which a new source stretch begins. */
export class AlignedText {
  readonly text: string;
  readonly alignment: Alignment;
  readonly seams: readonly number[];

  constructor(text: string, alignment: Alignment, seams: readonly number[] = []) {
    if (text.length !== alignment.targetLength) {
      throw new Error(`alignment: text of ${text.length} units, alignment of ${alignment.targetLength}`);
    }
    this.text = text;
    this.alignment = alignment;
    this.seams = seams;
  }

  static of(source: string): AlignedText {
    return new AlignedText(source, Alignment.identity(source.length));
  }

  /** The text after one more rewriting, whose alignment is from this text to the new one. */
  rewritten(text: string, alignment: Alignment): AlignedText {
    return new AlignedText(
      text,
      this.alignment.andThen(alignment),
      this.seams.length === 0 ? [] : this.#moved(alignment),
    );
  }

  /** The text after `edits`, which stand in text order and do not overlap. */
  edit(edits: readonly Edit[]): AlignedText {
    if (edits.length === 0) return this;
    const builder = new AlignmentBuilder(this.text.length);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of edits) {
      pieces.push(this.text.slice(at, start), text);
      // A rewriting that keeps the length maps unit by unit, so that a span inside it stays tight.
      builder.equal(start - at);
      if (text.length === end - start) builder.equal(text.length);
      else builder.replace(end - start, text.length);
      at = end;
    }
    pieces.push(this.text.slice(at));
    builder.equal(this.text.length - at);
    return this.rewritten(pieces.join(''), builder.build(this.text.length));
  }

  #moved(alignment: Alignment): number[] {
    return this.seams.map((seam) => {
      const target = alignment.toTarget([seam, alignment.sourceLength]);
      return target === null ? alignment.targetLength : target[0];
    });
  }

  slice(start: number, end: number): AlignedText {
    const seams = this.seams.filter((seam) => seam > start && seam < end).map((seam) => seam - start);
    return new AlignedText(this.text.slice(start, end), this.alignment.slice(start, end), seams);
  }

  /** Without blanks at either end. */
  trim(): AlignedText {
    const start = this.text.length - this.text.trimStart().length;
    const end = this.text.trimEnd().length;
    return start >= end ? this.slice(0, 0) : this.slice(start, end);
  }

  /** Source spans of a target span: one, or one for each stretch that a seam separates; empty for an empty target. */
  spans(start = 0, end = this.text.length): Spans {
    const spans: Span[] = [];
    let from = start;
    for (const seam of [...this.seams, end]) {
      const to = Math.min(seam, end);
      if (to <= from) continue;
      const span = this.alignment.toSource([from, to]);
      if (span[0] < span[1]) spans.push(span);
      from = to;
    }
    return spans;
  }

  /**
   * Puts pieces of one source behind each other, `joiner` between them (it stands for no source text of its own).
   * A seam is set between two pieces unless only blanks of `source` lie between them.
   */
  static join(pieces: readonly AlignedText[], joiner: string, source: string): AlignedText {
    const kept = pieces.filter((piece) => piece.text !== '');
    const first = kept[0];
    if (first === undefined)
      return new AlignedText('', new Alignment(source.length, new Int32Array(), new Int32Array()));
    if (kept.length === 1) return first;
    const texts: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const seams: number[] = [];
    let previousEnd = -1;
    for (const piece of kept) {
      if (previousEnd >= 0) {
        texts.push(joiner);
        for (let unit = 0; unit < joiner.length; unit += 1) {
          starts.push(previousEnd);
          ends.push(previousEnd);
        }
        const nextStart = piece.alignment.unit(0)[0];
        if (nextStart < previousEnd || source.slice(previousEnd, nextStart).trim() !== '') seams.push(starts.length);
      }
      for (const seam of piece.seams) seams.push(starts.length + seam);
      texts.push(piece.text);
      for (let unit = 0; unit < piece.text.length; unit += 1) {
        const [start, end] = piece.alignment.unit(unit);
        starts.push(start);
        ends.push(end);
      }
      previousEnd = ends.at(-1) ?? previousEnd;
    }
    const alignment = new Alignment(first.alignment.sourceLength, Int32Array.from(starts), Int32Array.from(ends));
    return new AlignedText(texts.join(''), alignment, seams);
  }
}

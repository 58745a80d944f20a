/**
 * Words and how often each occurs, as a double-array trie over UTF-16 units (Aoe 1989: from state s the unit c leads to
 * t = base[s] + c if check[t] = s). Three typed arrays that are read from a file as they are, so that loading costs next to
 * nothing.
 */
export interface Dictionary {
  /** Code of a UTF-16 unit, 0 for units that no word holds. */
  readonly codes: Uint16Array;
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** Log probability of the word that ends in a state; 0 where none does. */
  readonly weights: Float64Array;
  /** What a character outside the dictionary weighs: as little as the rarest word. */
  readonly unknownWeight: number;
}

const MAGIC = 0x41445444; // 'DTDA' read as little-endian
const HEADER_INTS = 4;

/** The root's state; 0 marks free cells in `check`. */
export const ROOT = 1;

/** Packs words with their counts into the file that `readDictionary` reads. Words are distinct, counts positive integers. */
export function buildDictionary(words: ReadonlyMap<string, number>): Uint8Array {
  const { codes, alphabet } = encode(words.keys());
  const trie = new DoubleArray(codes);
  const sorted = [...words.keys()].sort((a, b) => compareCodes(a, b, codes));
  trie.build(sorted, words);
  // Room for every code behind the last base, so that a look-up never reads past the end.
  const cells = trie.used() + alphabet.length + 1;
  const alphabetInts = Math.ceil(alphabet.length / 2);
  const buffer = new ArrayBuffer((HEADER_INTS + alphabetInts + 3 * cells) * 4);
  const header = new Int32Array(buffer, 0, HEADER_INTS);
  header.set([MAGIC, alphabet.length, cells, words.size]);
  new Uint16Array(buffer, HEADER_INTS * 4, alphabet.length).set(alphabet);
  let at = (HEADER_INTS + alphabetInts) * 4;
  for (const column of [trie.base, trie.check, trie.counts]) {
    new Int32Array(buffer, at, cells).set(column.subarray(0, trie.used()));
    at += cells * 4;
  }
  return new Uint8Array(buffer);
}

/** @throws when the bytes are no dictionary file */
export function readDictionary(bytes: Uint8Array): Dictionary {
  // A view needs an offset divisible by four; a small file may come out of a pool with any offset.
  const buffer = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const [magic, letters = 0, cells = 0] = new Int32Array(buffer.buffer, buffer.byteOffset, HEADER_INTS);
  if (magic !== MAGIC) throw new Error('dictionary: wrong file');
  let at = buffer.byteOffset + HEADER_INTS * 4;
  const codes = new Uint16Array(0x10000);
  for (const [index, unit] of new Uint16Array(buffer.buffer, at, letters).entries()) codes[unit] = index + 1;
  at += Math.ceil(letters / 2) * 4;
  const column = (): Int32Array => {
    const values = new Int32Array(buffer.buffer, at, cells);
    at += cells * 4;
    return values;
  };
  const base = column();
  const check = column();
  const counts = column();
  let sum = 0;
  let rarest = Infinity;
  for (const count of counts) {
    if (count === 0) continue;
    sum += count;
    if (count < rarest) rarest = count;
  }
  const weights = new Float64Array(cells);
  for (const [state, count] of counts.entries()) if (count > 0) weights[state] = Math.log(count / sum);
  return { codes, base, check, weights, unknownWeight: Math.log(rarest / sum) };
}

/** Units by falling number of words that hold them, so that the children of a state lie close together. */
function encode(words: Iterable<string>): { codes: Uint16Array; alphabet: number[] } {
  const counts = new Map<number, number>();
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  const alphabet = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([unit]) => unit);
  const codes = new Uint16Array(0x10000);
  for (const [index, unit] of alphabet.entries()) codes[unit] = index + 1;
  return { codes, alphabet };
}

function compareCodes(a: string, b: string, codes: Uint16Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (codes[a.charCodeAt(at)] ?? 0) - (codes[b.charCodeAt(at)] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** The trie while it is built: free cells form a doubly linked list, so that placing children never rescans full ones. */
class DoubleArray {
  base = new Int32Array(1 << 16);
  check = new Int32Array(1 << 16);
  counts = new Int32Array(1 << 16);
  #next = new Int32Array(1 << 16);
  #previous = new Int32Array(1 << 16);
  #size = 0;
  #last = 1;
  readonly #codes: Uint16Array;

  constructor(codes: Uint16Array) {
    this.#codes = codes;
    this.#grow(1 << 16);
    this.#take(ROOT, ROOT);
  }

  /** Number of cells up to the last one in use. */
  used(): number {
    return this.#last + 1;
  }

  build(sorted: readonly string[], counts: ReadonlyMap<string, number>): void {
    const pending: { state: number; from: number; to: number; depth: number }[] = [
      { state: ROOT, from: 0, to: sorted.length, depth: 0 },
    ];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      const { state, to, depth } = node;
      let { from } = node;
      const own = sorted[from];
      if (own !== undefined && own.length === depth) {
        this.counts[state] = counts.get(own) ?? 0;
        from += 1;
      }
      const children: { code: number; from: number; to: number }[] = [];
      for (let at = from; at < to; at += 1) {
        const code = this.#codes[sorted[at]?.charCodeAt(depth) ?? 0] ?? 0;
        const open = children.at(-1);
        if (open?.code === code) open.to = at + 1;
        else children.push({ code, from: at, to: at + 1 });
      }
      if (children.length === 0) continue;
      const base = this.#place(children.map((child) => child.code));
      this.base[state] = base;
      for (const child of children) this.#take(base + child.code, state);
      for (const child of children.reverse()) {
        pending.push({ state: base + child.code, from: child.from, to: child.to, depth: depth + 1 });
      }
    }
  }

  /** The lowest base at which all codes fall on free cells. */
  #place(codes: readonly number[]): number {
    const first = codes[0] ?? 0;
    const last = codes.at(-1) ?? 0;
    for (let cell = this.#next[0] ?? 0; ; cell = this.#next[cell] ?? 0) {
      if (cell === 0) {
        cell = this.#size;
        this.#grow(this.#size * 2);
      }
      const base = cell - first;
      if (base < 1) continue;
      while (base + last >= this.#size) this.#grow(this.#size * 2);
      if (codes.every((code) => this.check[base + code] === 0)) return base;
    }
  }

  #take(cell: number, parent: number): void {
    this.check[cell] = parent;
    const next = this.#next[cell] ?? 0;
    const previous = this.#previous[cell] ?? 0;
    this.#next[previous] = next;
    this.#previous[next] = previous;
    if (cell > this.#last) this.#last = cell;
  }

  #grow(size: number): void {
    const from = this.#size;
    const widen = (values: Int32Array): Int32Array<ArrayBuffer> => {
      const wider = new Int32Array(size);
      wider.set(values.subarray(0, from));
      return wider;
    };
    this.base = widen(this.base);
    this.check = widen(this.check);
    this.counts = widen(this.counts);
    this.#next = widen(this.#next);
    this.#previous = widen(this.#previous);
    this.#size = size;
    // Cell 0 is the list's head and belongs to nobody.
    for (let cell = Math.max(from, 1); cell < size; cell += 1) {
      const previous = this.#previous[0] ?? 0;
      this.#next[previous] = cell;
      this.#previous[cell] = previous;
      this.#next[cell] = 0;
      this.#previous[0] = cell;
    }
  }
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import type { Segmenter } from '../core/article.ts';
import { readDictionary, ROOT } from './dictionary.ts';
import type { Dictionary } from './dictionary.ts';

/** Our own double-array segmenter, or the nodejieba addon over the same words. Both cut alike. */
export type SegmenterName = 'builtin' | 'nodejieba';

/** The same place from `src/` and from `dist/`. */
const DATA = new URL('../../src/lexicon/data/', import.meta.url);

/**
 * Opens a segmenter; its dictionary is read when it is first asked.
 *
 * @throws an error with code `E_SEGMENTER` when nodejieba is asked for and is not installed or not built
 */
export function openSegmenter(name: SegmenterName = 'builtin'): Segmenter {
  return name === 'nodejieba' ? nodejiebaSegmenter() : builtinSegmenter();
}

let shared: Segmenter | undefined;

function builtinSegmenter(): Segmenter {
  // One dictionary serves the process: it never changes.
  if (shared === undefined) {
    let opened: Segmenter | undefined;
    const open = (): Segmenter => (opened ??= segmenterOver(readDictionary(readFileSync(new URL('words.bin', DATA)))));
    shared = { cut: (text) => open().cut(text), has: (word) => open().has(word) };
  }
  return shared;
}

/** cppjieba cuts at blank, tab, line feed, ， and 。 before it looks for words; each is a word of its own. */
function isSeparator(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0xff0c || unit === 0x3002;
}

/**
 * Cuts as cppjieba's MPSegment does (`nodejieba.cut(text)` without HMM): of all ways to lay words over a stretch between
 * separators the one with the highest product of word probabilities, the shorter first word on a tie. What no word covers
 * falls into single characters.
 */
export function segmenterOver(dictionary: Dictionary): Segmenter {
  const { codes, base, check, weights, unknownWeight } = dictionary;
  let best = new Float64Array(256);
  let lengths = new Int32Array(256);
  let units = new Uint16Array(256);
  const first = base[ROOT] ?? 0;

  /** Where the trie goes from `state` with a unit's code; 0 is nowhere. */
  const child = (state: number, code: number): number => {
    const next = (base[state] as number) + code;
    return code !== 0 && check[next] === state ? next : 0;
  };

  const cutStretch = (text: string, start: number, end: number, words: string[]): void => {
    const size = end - start;
    if (size >= best.length) {
      best = new Float64Array(size * 2);
      lengths = new Int32Array(size * 2);
      units = new Uint16Array(size * 2);
    }
    let astral = false;
    for (let at = 0; at < size; at += 1) {
      const unit = text.charCodeAt(start + at);
      units[at] = codes[unit] as number;
      if ((unit & 0xf800) === 0xd800) astral = true;
    }
    best[size] = 0;
    for (let at = size - 1; at >= 0; at -= 1) {
      let wide = 1;
      if (astral) {
        // A character outside the BMP is one character: its second half starts nothing.
        if (isLow(text, start + at) && at > 0 && isHigh(text, start + at - 1)) continue;
        if (isHigh(text, start + at) && at + 1 < size && isLow(text, start + at + 1)) wide = 2;
      }
      const code = units[at] as number;
      let state = code !== 0 && check[first + code] === ROOT ? first + code : 0;
      if (wide === 2 && state !== 0) state = child(state, units[at + 1] as number);
      const single = weights[state] as number;
      let weight = (best[at + wide] as number) + (single === 0 ? unknownWeight : single);
      let length = wide;
      for (let to = at + wide; state !== 0 && to < size; to += 1) {
        state = child(state, units[to] as number);
        const own = weights[state] as number;
        if (own === 0) continue;
        const total = (best[to + 1] as number) + own;
        if (total > weight) {
          weight = total;
          length = to + 1 - at;
        }
      }
      best[at] = weight;
      lengths[at] = length;
    }
    let at = 0;
    while (at < size) {
      const length = lengths[at] as number;
      words.push(text.slice(start + at, start + at + length));
      at += length;
    }
  };

  return {
    cut: (text) => {
      const words: string[] = [];
      let start = 0;
      for (let at = 0; at < text.length; at += 1) {
        if (!isSeparator(text.charCodeAt(at))) continue;
        if (at > start) cutStretch(text, start, at, words);
        words.push(text.charAt(at));
        start = at + 1;
      }
      if (start < text.length) cutStretch(text, start, text.length, words);
      return words;
    },
    has: (word) => {
      let state = ROOT;
      for (let at = 0; at < word.length && state !== 0; at += 1) {
        state = child(state, codes[word.charCodeAt(at)] ?? 0);
      }
      return word !== '' && state !== 0 && weights[state] !== 0;
    },
  };
}

function isHigh(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800;
}

function isLow(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00;
}

interface Nodejieba {
  load(files: { dict: string; userDict: string; idfDict: string; stopWordDict: string }): boolean;
  cut(text: string): string[];
}

/**
 * The addon over the same words. It is loaded with our word list and with an empty list in place of each file that only
 * keyword extraction needs.
 */
function nodejiebaSegmenter(): Segmenter {
  const addon = loadNodejieba();
  // The addon cannot be asked for a word; the list is the same.
  return { cut: (text) => addon.cut(text), has: builtinSegmenter().has };
}

function loadNodejieba(): Nodejieba {
  try {
    const addon = createRequire(import.meta.url)('nodejieba') as Nodejieba;
    const path = (name: string): string => fileURLToPath(new URL(name, DATA));
    const none = path('no-words.txt');
    // `require` succeeds without a binding; loading the words opens it, and fails here rather than in a rule.
    addon.load({
      dict: path('words.txt'),
      userDict: none,
      idfDict: path('one-idf.txt'),
      stopWordDict: path('one-idf.txt'),
    });
    return addon;
  } catch (cause) {
    throw Object.assign(
      new Error(
        'nodejieba is not built here; run "npm rebuild nodejieba", or leave out --segmenter (the built-in one cuts alike)',
        {
          cause,
        },
      ),
      { code: 'E_SEGMENTER' },
    );
  }
}

import { isUtf8, transcode } from 'node:buffer';
import { createRequire } from 'node:module';
import { likeness } from './likeness.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A text and how it was read. A BOM is no part of the text and offsets do not count it. */
export interface Decoded {
  readonly ok: true;
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** How much the text looks like Chinese in a guessed legacy encoding, 0 to 1; null where nothing was guessed. */
  readonly score: number | null;
}

// Loaded only where it is asked: most pages are UTF-8.
const require = createRequire(import.meta.url);

/** Names that people give the encodings, in lower case. GBK and GB2312 are read as GB18030, which holds them. */
const NAMES: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  'utf-16le': 'utf-16le',
  utf16le: 'utf-16le',
  'utf-16be': 'utf-16be',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  cp950: 'big5',
};

/** The encoding that a user means by `name`, or null. */
export function encodingNamed(name: string): Encoding | null {
  return Object.hasOwn(NAMES, name.toLowerCase()) ? (NAMES[name.toLowerCase()] ?? null) : null;
}

const ASK = 'name the encoding with --encoding (utf-8, utf-16le, utf-16be, gb18030, big5)';
/** Below this a guessed legacy encoding is not believed: Big5 bytes read as GB18030 stay under it, real text well above. */
const BELIEVABLE = 0.5;
const HEAD = 8192;

/**
 * Bytes to text: BOM, then strict UTF-8, then UTF-16 by its byte pattern, then GB18030 or Big5 by likeness.
 *
 * GB18030 decodes Big5 bytes without an error, so that "it decodes" proves nothing and a likeness score decides.
 *
 * @param forced the encoding that the user named; a BOM of that encoding is still dropped
 */
export function decode(bytes: Uint8Array, forced: Encoding | null = null): Decoded | Refusal {
  const binary = magic(bytes);
  if (binary !== null) return refusal('E_BINARY', null, binary[0], binary[1]);
  if (forced !== null) return decodeAs(bytes, forced, null);
  const marked = bomOf(bytes);
  if (marked !== null) return decodeAs(bytes, marked, null);
  const utf16 = utf16Of(bytes);
  const nul = bytes.subarray(0, HEAD).indexOf(0);
  if (nul >= 0 && utf16 === null) {
    return refusal('E_BINARY', `byte ${nul}`, 'a NUL byte: this is no text file', 'extract its text first');
  }
  if (isUtf8(bytes) && nul < 0) return decodeAs(bytes, 'utf-8', null);
  if (utf16 !== null) return decodeAs(bytes, utf16, null);
  return decodeLegacy(bytes);
}

function decodeLegacy(bytes: Uint8Array): Decoded | Refusal {
  // A file that is UTF-8 but for a stray byte is broken UTF-8, not something else.
  const fault = utf8Fault(bytes);
  if (fault >= 0 && mostlyUtf8(bytes)) return utf8Refusal(bytes, fault);
  const guesses = (['gb18030', 'big5'] as const)
    .map((encoding) => ({ encoding, score: likeness(bytes, encoding) }))
    .sort((a, b) => b.score - a.score || (a.encoding === guessOf(bytes) ? -1 : 1));
  const best = guesses[0];
  if (best === undefined || best.score < BELIEVABLE) {
    return refusal(
      'E_DECODE',
      at(bytes, Math.max(fault, 0)),
      `neither UTF-8, UTF-16, GB18030 nor Big5 for certain (bytes ${hex(bytes, Math.max(fault, 0))})`,
      ASK,
    );
  }
  return decodeAs(bytes, best.encoding, best.score);
}

/** What the detector of the mail world says, asked only when both likenesses are equal. */
function guessOf(bytes: Uint8Array): Encoding | null {
  const chardet = require('chardet') as typeof import('chardet');
  for (const { name } of chardet.analyse(bytes.subarray(0, 65_536))) {
    if (name === 'GB18030') return 'gb18030';
    if (name === 'Big5') return 'big5';
  }
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, score: number | null): Decoded | Refusal {
  const bom = bomOf(bytes) === encoding;
  const skipped = bom ? (encoding === 'utf-8' ? 3 : 2) : 0;
  const body = bytes.subarray(skipped);
  const text = textOf(body, encoding);
  if (typeof text !== 'string') {
    if (encoding === 'utf-8') return utf8Refusal(bytes, utf8Fault(body) + skipped);
    const fault = firstFault(body, encoding);
    return refusal(
      'E_DECODE',
      at(bytes, fault + skipped, encoding),
      `invalid ${encoding.toUpperCase()} (bytes ${hex(bytes, fault + skipped)})`,
      `the file is damaged or in another encoding; ${ASK}`,
    );
  }
  // NEL (U+0085) is a line break of its own; every other C1 control means that the bytes were something else.
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const control = /[\u0080-\u0084\u0086-\u009F]/u.exec(text);
  if (control !== null) {
    const line = text.slice(0, control.index).split('\n').length;
    const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return refusal(
      'E_DECODE',
      `character ${control.index} (line ${line})`,
      `the control character U+${code} after reading as ${encoding.toUpperCase()}`,
      `the file is in another encoding; ${ASK}`,
    );
  }
  return { ok: true, text, encoding, bom, score };
}

function textOf(body: Uint8Array, encoding: Encoding): string | null {
  if (encoding === 'utf-8') {
    if (!isUtf8(body)) return null;
    // Six times faster than TextDecoder on Node 20, with the same result on valid input.
    return transcode(body, 'utf8', 'ucs2').toString('ucs2');
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
}

function utf8Refusal(bytes: Uint8Array, fault: number): Refusal {
  return refusal(
    'E_DECODE',
    at(bytes, fault),
    `invalid UTF-8 (bytes ${hex(bytes, fault)})`,
    likeness(bytes, 'gb18030') >= BELIEVABLE ? 'try --encoding gb18030' : `repair the file, or ${ASK}`,
  );
}

function bomOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a BOM, by what its units are in either byte order: Han, their punctuation, and ASCII. */
function utf16Of(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, HEAD);
  const units = head.length >> 1;
  if (units < 2) return null;
  let little = 0;
  let big = 0;
  for (let index = 0; index < units; index += 1) {
    const first = head[index * 2] ?? 0;
    const second = head[index * 2 + 1] ?? 0;
    if (isTextUnit((second << 8) | first)) little += 1;
    if (isTextUnit((first << 8) | second)) big += 1;
  }
  if (Math.max(little, big) < units * 0.9 || Math.abs(little - big) < units * 0.2) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function isTextUnit(unit: number): boolean {
  return (
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x09 ||
    (unit >= 0x20 && unit < 0x7f) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xffef) ||
    (unit >= 0x2010 && unit <= 0x2026) ||
    unit === 0xb7
  );
}

/** Offset of the first byte that is not well-formed UTF-8 (Unicode, table 3-7); -1 where all are. */
function utf8Fault(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const length = utf8Length(bytes, index);
    if (length === 0) return index;
    index += length;
  }
  return -1;
}

/** Length of the well-formed sequence at `index`, or 0. */
function utf8Length(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const size =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (size === 0) return 0;
  const second = bytes[index + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let step = 2; step < size; step += 1) {
    const next = bytes[index + step] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return size;
}

/** Whether nearly all high bytes stand in well-formed three- and four-byte sequences, as in UTF-8 Chinese with damage. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let index = 0; index < Math.min(bytes.length, 65_536);) {
    const length = utf8Length(bytes, index);
    if (length >= 3) good += length;
    else if (length !== 1) bad += Math.max(length, 1);
    index += Math.max(length, 1);
  }
  return good > 0 && good >= bad * 4;
}

function firstFault(body: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const high = encoding === 'utf-16le' ? 1 : 0;
    for (let index = 0; index + 1 < body.length; index += 2) {
      const lead = body[index + high] ?? 0;
      if (lead >= 0xdc && lead <= 0xdf) return index;
      if (lead < 0xd8 || lead > 0xdb) continue;
      const trail = body[index + 2 + high] ?? 0;
      if (index + 3 >= body.length || trail < 0xdc || trail > 0xdf) return index;
      index += 2;
    }
    return Math.max(0, body.length - 1);
  }
  // A legacy decoder says only that it failed: halve the input until the shortest failing head is known.
  let good = 0;
  let failing = body.length;
  while (failing - good > 1) {
    const middle = (good + failing) >>> 1;
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    try {
      decoder.decode(body.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      failing = middle;
    }
  }
  return Math.max(0, failing - 1);
}

function at(bytes: Uint8Array, offset: number, encoding: Encoding = 'utf-8'): string {
  let line = 1;
  const width = encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
  const low = encoding === 'utf-16be' ? 1 : 0;
  for (let index = 0; index < offset; index += width) {
    if (bytes[index + low] === 0x0a && (width === 1 || bytes[index + 1 - low] === 0)) line += 1;
  }
  return `byte ${offset} (line ${line})`;
}

function hex(bytes: Uint8Array, offset: number): string {
  return [...bytes.subarray(offset, offset + 8)]
    .map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
    .join(' ');
}

/** What a file that is no text says of itself in its first bytes, with what to do about it. */
function magic(bytes: Uint8Array): readonly [problem: string, advice: string] | null {
  const starts = (...values: number[]): boolean => values.every((value, index) => bytes[index] === value);
  if (starts(0x25, 0x50, 0x44, 0x46)) return ['this is a PDF', 'extract its text first (pdftotext FILE.pdf)'];
  if (starts(0x50, 0x4b, 0x03, 0x04)) return ['this is a ZIP or an Office file', 'unpack it, or save it as plain text'];
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return ['this is an old Office file', 'save it as plain text'];
  if (starts(0x1f, 0x8b)) return ['this is gzip data', 'unpack it first (gunzip)'];
  if (starts(0x47, 0x49, 0x46, 0x38)) return ['this is a GIF image', 'read its text by OCR first'];
  if (starts(0x89, 0x50, 0x4e, 0x47)) return ['this is a PNG image', 'read its text by OCR first'];
  if (starts(0xff, 0xd8, 0xff)) return ['this is a JPEG image', 'read its text by OCR first'];
  return null;
}

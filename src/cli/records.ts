import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodePoint, inputs } from '../source/read.ts';
import { decode } from '../source/decode.ts';
import { refusal } from '../source/refusal.ts';
import { EXIT } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** One value of a JSON, JSON array or JSON Lines file, and the line at which it begins. */
export interface RecordValue {
  readonly path: string;
  readonly line: number;
  readonly value: unknown;
}

/** Deeper nesting than any output has; it would only cost the stack. */
const MAX_DEPTH = 64;
const LIMITS = { maxFileSize: 1024 ** 3, stdinName: '-' };

/**
 * The documents, article lines and facts of output files and of folders of them. A file that is no JSON is reported and costs the
 * others nothing.
 */
export async function* readRecords(args: readonly string[], terminal: Terminal): AsyncGenerator<RecordValue> {
  const files: string[] = [];
  for (const argument of args) files.push(...(await outputFiles(argument)));
  for await (const input of inputs(files, LIMITS)) {
    const read = await input.read();
    const decoded = read.ok ? decode(read.bytes, 'utf-8') : read;
    if (!decoded.ok) {
      terminal.refuse(input.path, decoded);
      continue;
    }
    yield* valuesOf(input.path, decoded.text, terminal);
  }
}

/** Files of JSON in a folder by code point, but for the description of the run that made them; what is no folder is itself. */
async function outputFiles(path: string): Promise<string[]> {
  const entry = path === '-' ? null : await stat(path).catch(() => null);
  if (entry === null || !entry.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => /^[^.].*\.jsonl?$/u.test(name) && name !== 'run.json');
  return names.length === 0 ? [path] : names.sort(byCodePoint).map((name) => join(path, name));
}

function* valuesOf(path: string, text: string, terminal: Terminal): Generator<RecordValue> {
  if (/^\s*[[{]\s*\n/u.test(text) || !text.trim().includes('\n')) {
    const value = parsed(path, text, 1, terminal);
    if (Array.isArray(value)) for (const item of value) yield { path, line: 1, value: item };
    else if (value !== undefined) yield { path, line: 1, value };
    return;
  }
  let line = 0;
  let good = 0;
  for (const row of text.split('\n')) {
    line += 1;
    if (row.trim() === '') continue;
    const value = parsed(path, row, line, terminal);
    if (value !== undefined) {
      good += 1;
      yield { path, line, value };
    } else if (good === 0) return;
  }
}

function parsed(path: string, text: string, line: number, terminal: Terminal): unknown {
  const deep = tooDeep(text);
  if (deep >= 0) {
    terminal.refuse(
      path,
      refusal('E_SCHEMA', `line ${line}, character ${deep}`, 'nested too deeply', 'this is no output of diantou'),
    );
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/gu, ' ').slice(0, 120) : 'unreadable';
    terminal.refuse(
      path,
      refusal('E_SCHEMA', `line ${line}`, `no valid JSON (${reason})`, 'name output of diantou that is whole'),
    );
    terminal.fail(EXIT.inputs);
    return undefined;
  }
}

/** Offset at which brackets nest deeper than any output does, or -1. */
function tooDeep(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (quoted) {
      if (unit === 0x5c) index += 1;
      else if (unit === 0x22) quoted = false;
    } else if (unit === 0x22) quoted = true;
    else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > MAX_DEPTH) return index;
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1;
  }
  return -1;
}

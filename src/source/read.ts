import { constants } from 'node:fs';
import { lstat, open, opendir, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { refusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export interface InputOptions {
  /** Bytes above which a file is refused before it is read. */
  readonly maxFileSize: number;
  /** The name under which standard input is recorded. */
  readonly stdinName: string;
  /** Told of an input that was named before and is not read again. */
  readonly repeated?: (path: string) => void;
}

export const DEFAULT_MAX_FILE_SIZE = 64 * 1024 * 1024;

/** One input: its name as given, `/` separators, and its bytes on demand. */
export interface Input {
  readonly path: string;
  readonly read: () => Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Refusal>;
}

/**
 * What the arguments name, in a fixed order: files as given, folders depth-first by code point, globs by code point, `-` for
 * standard input. Links are not followed below a folder, and of a folder only `.txt` and `.text` files are taken, so that an
 * output folder beside the pages is not read as one. The same file named twice is read once.
 */
export async function* inputs(args: readonly string[], options: InputOptions): AsyncGenerator<Input> {
  const seen = new Set<string>();
  for (const argument of args) {
    for await (const input of inputsOf(argument, options)) {
      const key = input.path === argument && argument === '-' ? '-' : resolve(input.path);
      if (seen.has(key)) {
        options.repeated?.(input.path);
        continue;
      }
      seen.add(key);
      yield input;
    }
  }
}

async function* inputsOf(argument: string, options: InputOptions): AsyncGenerator<Input> {
  if (argument === '-') {
    yield { path: options.stdinName, read: () => readStandardInput(options.maxFileSize) };
    return;
  }
  let entry;
  try {
    // Named on the command line, a link means what it points to.
    entry = await stat(argument);
  } catch (error) {
    if (/[*?[\]{}]/u.test(argument) && errno(error) === 'ENOENT') {
      yield* globbed(argument, options);
      return;
    }
    yield failed(argument, unreadable(error));
    return;
  }
  if (!entry.isDirectory()) {
    yield fileInput(argument, options);
    return;
  }
  let found = 0;
  for await (const path of walk(argument)) {
    found += 1;
    yield fileInput(path, options);
  }
  if (found === 0) {
    yield failed(
      argument,
      refusal('E_READ', null, 'the folder holds no .txt file', 'name the files, or a glob such as "pages/*.md"'),
    );
  }
}

async function* globbed(pattern: string, options: InputOptions): AsyncGenerator<Input> {
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern, {
    followSymbolicLinks: false,
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  });
  paths.sort(byCodePoint);
  if (paths.length === 0) {
    yield failed(pattern, refusal('E_READ', null, 'no file matches', 'check the pattern and the current folder'));
  }
  for (const path of paths) yield fileInput(path, options);
}

async function* walk(folder: string): AsyncGenerator<string> {
  const names: { name: string; folder: boolean }[] = [];
  for await (const entry of await opendir(folder)) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) names.push({ name: entry.name, folder: true });
    else if (entry.isFile() && /\.(?:txt|text)$/iu.test(entry.name)) names.push({ name: entry.name, folder: false });
  }
  names.sort((a, b) => byCodePoint(a.name, b.name));
  for (const entry of names) {
    const path = join(folder, entry.name);
    if (entry.folder) yield* walk(path);
    else yield path;
  }
}

function fileInput(path: string, options: InputOptions): Input {
  return { path: path.replaceAll('\\', '/'), read: () => readFile(path, options.maxFileSize) };
}

function failed(path: string, why: Refusal): Input {
  return { path, read: () => Promise.resolve(why) };
}

async function readFile(
  path: string,
  maxFileSize: number,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Refusal> {
  let handle;
  try {
    const entry = await lstat(path);
    if (entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice()) {
      return refusal('E_READ', null, 'this is a device, a socket or a pipe, not a file', 'pipe it in and name it -');
    }
    // O_NONBLOCK: a pipe put in the file's place since must not hold us for ever.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const before = await handle.stat();
    if (!before.isFile()) return refusal('E_READ', null, 'this is no regular file', 'pipe it in and name it -');
    if (before.size > maxFileSize) return tooBig(before.size, maxFileSize);
    const bytes = await handle.readFile();
    const after = await handle.stat();
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs || bytes.length !== before.size) {
      return refusal('E_CHANGED', null, 'the file changed while it was read', 'run again when it is written');
    }
    return { ok: true, bytes };
  } catch (error) {
    return unreadable(error);
  } finally {
    await handle?.close();
  }
}

async function readStandardInput(
  maxFileSize: number,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Refusal> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Uint8Array);
      size += (chunk as Uint8Array).length;
      if (size > maxFileSize) return tooBig(size, maxFileSize);
    }
  } catch (error) {
    return unreadable(error);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}

function tooBig(size: number, maxFileSize: number): Refusal {
  return refusal(
    'E_TOO_BIG',
    null,
    `${size} bytes, more than the limit of ${maxFileSize}`,
    'split the file, or raise --max-file-size',
  );
}

function errno(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

/** Words for the usual errno codes; the code itself stays for the others. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['no such file or folder (ENOENT)', 'check the name'],
  EACCES: ['permission denied (EACCES)', 'check the permissions'],
  EPERM: ['not permitted (EPERM)', 'check the permissions'],
  ELOOP: ['too many links (ELOOP)', 'name the file itself'],
  EISDIR: ['this is a folder (EISDIR)', 'name its files'],
  EIO: ['input/output error (EIO)', 'check the disk'],
};

function unreadable(error: unknown): Refusal {
  const code = errno(error);
  const [problem, advice] = WORDS[code] ?? [`cannot be read (${code})`, 'check the file'];
  return refusal('E_READ', null, problem, advice);
}

/** A total order by code point, whatever the locale. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const left = [...a];
  const right = [...b];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

import { printable } from '../output/escape.ts';
import type { Encoding } from '../source/decode.ts';
import { decode, encodingNamed, ENCODINGS } from '../source/decode.ts';
import { DEFAULT_MAX_FILE_SIZE, inputs } from '../source/read.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './terminal.ts';

/** Options that every command that reads pages has. */
export interface SourceOptions {
  readonly encoding?: string;
  readonly stdinName: string;
  readonly maxFileSize?: string;
  readonly failFast?: boolean;
}

export interface Page {
  readonly path: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly score: number | null;
}

/** The pages that the arguments name. One that cannot be read is reported and costs the others nothing. */
export async function* pages(
  args: readonly string[],
  options: SourceOptions,
  terminal: Terminal,
  failed: (path: string, code: string, position: string | null, problem: string) => void = () => undefined,
): AsyncGenerator<Page> {
  const forced = encodingOption(options.encoding);
  const repeated = (path: string): void => terminal.note(`diantou: ${printable(path)}: named twice, read once`);
  const limits = { maxFileSize: sizeOption(options.maxFileSize), stdinName: options.stdinName, repeated };
  for await (const input of inputs(args, limits)) {
    if (terminal.closed) return;
    const read = await input.read();
    const decoded = read.ok ? decode(read.bytes, forced) : read;
    if (!read.ok || !decoded.ok) {
      const why = decoded.ok ? null : decoded;
      if (why !== null) {
        terminal.refuse(input.path, why);
        failed(input.path, why.code, why.position, why.problem);
      }
      if (options.failFast === true) return;
      continue;
    }
    const { text, encoding, score } = decoded;
    if (text.trim() === '')
      terminal.note(`diantou: ${printable(input.path)}: warning: the input holds no text [empty-input]`);
    yield { path: input.path, text, bytes: read.bytes, encoding, score };
  }
}

function encodingOption(name: string | undefined): Encoding | null {
  if (name === undefined) return null;
  const encoding = encodingNamed(name);
  if (encoding === null) throw new UsageError(`unknown encoding '${name}'; one of ${ENCODINGS.join(', ')}, gbk`);
  return encoding;
}

const FACTORS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** `64M` and the like in bytes. */
function sizeOption(size: string | undefined): number {
  if (size === undefined) return DEFAULT_MAX_FILE_SIZE;
  const match = /^(\d+)([KMG]?)B?$/iu.exec(size);
  if (match === null) throw new UsageError(`'${size}' is no size; write it like 64M`);
  return Number(match[1]) * (FACTORS[(match[2] ?? '').toUpperCase()] ?? 1);
}

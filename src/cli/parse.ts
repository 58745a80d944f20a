import type { Command } from 'commander';
import { Option } from 'commander';
import type { PhraseKind, PhraseOptions, PhraseResult } from '../record/phrase.ts';
import { segmenterOption, withExamples } from './options.ts';
import { EXIT, UsageError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface ParseOptions {
  readonly kind: PhraseKind;
  readonly ref?: string;
  readonly format?: 'jsonl' | 'json' | 'table';
  readonly json?: boolean;
  readonly segmenter: 'builtin' | 'nodejieba';
}

const KINDS: readonly PhraseKind[] = ['number', 'figure', 'date', 'deadline', 'policy', 'body'];

export function declareParse(program: Command, terminal: Terminal): void {
  const command = program
    .command('parse')
    .summary('one extractor on phrases')
    .description('Runs one extractor on phrases: arguments, or lines of standard input.')
    .argument('[TEXT...]', 'phrases; without them each line of standard input: a text, or {"id","text","ref"}')
    .addOption(new Option('--kind <kind>', 'what to find').choices(KINDS).makeOptionMandatory())
    .option('--ref <date>', 'the clock for relative dates: 2022-09-14, 2022-09 or 2022')
    .addOption(
      new Option('--format <format>', 'jsonl: {"id","results"} a line; table to read (default on a terminal)').choices([
        'jsonl',
        'json',
        'table',
      ]),
    )
    .option('--json', 'short for --format json')
    .addOption(segmenterOption())
    .action(async (texts: string[], options: ParseOptions) => {
      await run(texts, options, command, terminal);
    });
  withExamples(command, [
    ["diantou parse --kind figure '转移基金2762万余元'", 'value, unit and qualifier of a figure'],
    ["diantou parse --kind date --ref 2022-09-14 '今年6月底前'", 'the days that an expression means'],
    ['diantou parse --kind number --format jsonl < phrases.txt', 'one text a line in, one result a line out'],
  ]);
}

interface Phrase {
  readonly id: unknown;
  readonly text: string;
  readonly ref: string | null;
}

async function run(texts: string[], options: ParseOptions, command: Command, terminal: Terminal): Promise<void> {
  if (texts.length === 0 && process.stdin.isTTY) {
    command.outputHelp({ error: true });
    return terminal.fail(EXIT.usage);
  }
  const { parse, referenceOf } = await import('../record/phrase.ts');
  const { openSegmenter } = await import('../lexicon/segmenter.ts');
  if (options.ref !== undefined) {
    try {
      referenceOf(options.ref);
    } catch (error) {
      throw new UsageError(`--ref: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  const settings: PhraseOptions = { kind: options.kind, segmenter: openSegmenter(options.segmenter) };
  const format = options.format ?? (options.json === true ? 'json' : terminal.interactive ? 'table' : 'jsonl');
  const { json } = await import('../output/escape.ts');
  const { phraseTable } = await import('../output/table.ts');
  const show = (id: unknown, text: string, results: readonly PhraseResult[]): string =>
    format === 'table' ? phraseTable(text, results) : `${json({ id, results }, format === 'json' ? 2 : undefined)}\n`;
  let number = 0;
  const forms = new Set<boolean>();
  for await (const line of texts.length > 0 ? texts : linesOf(process.stdin)) {
    if (terminal.closed) return;
    number += 1;
    if (texts.length === 0 && line.trim() !== '' && forms.size < 2) {
      forms.add(line.trimStart().startsWith('{'));
      if (forms.size === 2) {
        terminal.note(
          `diantou: line ${number}: warning: lines of JSON and lines of text are mixed; each is read as what it is`,
        );
      }
    }
    const phrase = texts.length > 0 ? { id: number, text: line, ref: null } : phraseOf(line, number);
    if (typeof phrase.text !== 'string') {
      terminal.fail(EXIT.inputs);
      await terminal.print(`${json({ id: phrase.id, error: phrase.error })}\n`);
      continue;
    }
    let out;
    try {
      out = show(phrase.id, phrase.text, parse(phrase.text, { ...settings, ref: phrase.ref ?? options.ref ?? null }));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      terminal.fail(EXIT.inputs);
      out = `${json({ id: phrase.id, error: error.message })}\n`;
    }
    await terminal.print(out);
  }
}

/** A line of input: a text, whose id is its line number, or an object with `text` and perhaps `id` and `ref`. */
function phraseOf(line: string, number: number): Phrase | { id: unknown; text?: undefined; error: string } {
  if (!line.trimStart().startsWith('{')) return { id: number, text: line, ref: null };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: number, error: `line ${number} is no valid JSON` };
  }
  const { id = number, text, ref = null } = value as { id?: unknown; text?: unknown; ref?: unknown };
  if (typeof text !== 'string') return { id, error: `line ${number} has no "text" string` };
  if (ref !== null && typeof ref !== 'string') return { id, error: `line ${number}: "ref" is no string` };
  return { id, text, ref };
}

/** Lines of a stream as they come. `readline` would also break at U+2028, which may stand inside JSON. */
async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of stream) {
    const pieces = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) yield piece.endsWith('\r') ? piece.slice(0, -1) : piece;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

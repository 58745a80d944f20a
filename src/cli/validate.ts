import type { Command } from 'commander';
import { withExamples } from './options.ts';
import { inputsOrHelp } from './extract.ts';
import { EXIT, UsageError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface ValidateOptions {
  readonly source?: string | true;
  readonly json?: boolean;
}

export function declareValidate(program: Command, terminal: Terminal): void {
  const command = program
    .command('validate')
    .summary('check output files, also against their sources')
    .description(
      'Checks extracted JSON or JSON Lines: schema, ids, ranges; with --source also every quote and that nothing was lost.',
    )
    .argument('[FILE...]', 'output files, folders of them, or - for standard input, which is read where none is named')
    .option('--source [file]', 'check against the source: this file, or where each document says it lies')
    .option('--json', 'one fault a line as JSON')
    .action(async (files: string[], options: ValidateOptions) => {
      await run(files, options, command, terminal);
    });
  withExamples(command, [
    ['diantou validate page.json', 'schema, unique ids, ranges'],
    ['diantou validate out/', 'the files of a dataset'],
    ['diantou validate page.json --source page.txt', 'nothing lost, every quote where it says'],
    ['diantou extract pages | diantou validate - --source', 'sources found by their path in the documents'],
  ]);
}

async function run(files: string[], options: ValidateOptions, command: Command, terminal: Terminal): Promise<void> {
  const args = inputsOrHelp(files, command);
  if (args === null) return terminal.fail(EXIT.usage);
  const { readRecords } = await import('./records.ts');
  const { formOf, validate, validateAgainst } = await import('../record/validate.ts');
  const { printable, json } = await import('../output/escape.ts');
  let checked = 0;
  let faulty = 0;
  const foreign = new Set<string>();
  const articles = new Set<string>();
  for await (const record of readRecords(args, terminal)) {
    if (foreign.has(record.path)) continue;
    checked += 1;
    const form = formOf(record.value);
    // One line about a file is enough where all of it is something else.
    if (form === null) foreign.add(record.path);
    const faults = validate(record.value);
    const { id, article_id: article } = (record.value ?? {}) as { id?: string; article_id?: string };
    if (form === 'dataset-article' && id !== undefined) articles.add(id);
    // A dataset's articles are read before its facts.
    if (form === 'fact' && articles.size > 0 && article !== undefined && !articles.has(article)) {
      faults.push({ pointer: '/article_id', code: 'unknown-id', message: `${article} is no article of the dataset` });
    }
    if (faults.length === 0 && options.source !== undefined) {
      const document = record.value as import('../record/schema.ts').Document;
      if (form !== 'document') {
        throw new UsageError(
          '--source needs whole documents (--format json): an article line says nothing of the rest',
        );
      }
      const path = options.source === true ? document.source.path : options.source;
      const source = await sourceOf(path, document.source.encoding, terminal);
      if (source === null) continue;
      faults.push(...validateAgainst(document, source.text, source.bytes));
    }
    if (faults.length > 0) faulty += 1;
    for (const { pointer, code, message } of faults) {
      terminal.fail(EXIT.faults);
      await terminal.print(
        options.json === true
          ? `${json({ file: record.path, line: record.line, pointer, code, message })}\n`
          : `${printable(record.path)}:${record.line}: ${pointer === '' ? '/' : printable(pointer)}: ${printable(message)} [${code}]\n`,
      );
    }
  }
  terminal.note(`${checked} checked, ${faulty} with faults`);
}

async function sourceOf(
  path: string,
  encoding: import('../source/decode.ts').Encoding,
  terminal: Terminal,
): Promise<{ text: string; bytes: Uint8Array } | null> {
  const { pages } = await import('./sources.ts');
  for await (const page of pages([path], { encoding, stdinName: '-' }, terminal)) {
    return { text: page.text, bytes: page.bytes };
  }
  return null;
}

import type { Command } from 'commander';
import { Option } from 'commander';
import { withExamples, withPageOptions } from './options.ts';
import type { SourceOptions } from './sources.ts';
import { OutputError, UsageError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface ExtractOptions extends SourceOptions {
  readonly format?: 'json' | 'jsonl' | 'summary';
  readonly json?: boolean;
  readonly outDir?: string;
  readonly date?: string;
  readonly script?: 'hans';
  readonly segmenter: 'builtin' | 'nodejieba';
  readonly audit?: boolean;
}

export function declareExtract(program: Command, terminal: Terminal): void {
  const command = withPageOptions(
    program
      .command('extract')
      .summary('articles and facts of newspaper pages')
      .description('Takes newspaper pages apart into articles and extracts their facts.')
      .argument('[FILE...]', 'files, folders, globs, or - for standard input, which is read where none is named'),
  )
    .addOption(
      new Option('--format <format>', 'output format (default: summary on a terminal, else json)').choices([
        'json',
        'jsonl',
        'summary',
      ]),
    )
    .option('--json', 'short for --format json')
    .option('-o, --out-dir <folder>', 'write articles.jsonl, facts.jsonl and run.json there')
    .option('--audit', 'account for every numeral and every 《…》')
    .action(async (files: string[], options: ExtractOptions) => {
      await run(files, options, command, terminal);
    });
  withExamples(command, [
    ['diantou extract page.txt', 'one page: a summary on a terminal, JSON in a pipe'],
    ['diantou extract pages/ --out-dir out', 'a folder of pages as a dataset'],
    ['pdftotext page.pdf - | diantou extract - --format jsonl', 'from standard input, one article a line'],
    ['diantou extract page.txt --date 2022-09-14', "give the issue's day where the page has no year"],
  ]);
}

async function run(files: string[], options: ExtractOptions, command: Command, terminal: Terminal): Promise<void> {
  const args = inputsOrHelp(files, command);
  if (args === null) return terminal.fail(2);
  checkDate(options.date);
  const { pages } = await import('./sources.ts');
  const { extract } = await import('../pipeline.ts');
  const { openSegmenter } = await import('../lexicon/segmenter.ts');
  const pageOptions = {
    date: options.date ?? null,
    script: options.script ?? null,
    segmenter: openSegmenter(options.segmenter),
    audit: options.audit === true,
  };
  const failures: { path: string; code: string; position: string | null; problem: string }[] = [];
  const source = pages(args, options, terminal, (path, code, position, problem) =>
    failures.push({ path, code, position, problem }),
  );
  const format = options.format ?? (options.json === true ? 'json' : undefined);
  const dataset = options.outDir === undefined ? null : await openDataset(options.outDir);
  const atRest = terminal.onInterrupt(async () => {
    await dataset?.dataset.discard();
    await dataset?.release();
  });
  const writer = await writerFor(
    format ?? (dataset !== null || terminal.interactive ? 'summary' : 'json'),
    args,
    terminal,
  );
  const totals = { files: 0, articles: 0, facts: 0 };
  try {
    for await (const page of source) {
      const document = extract(page, pageOptions);
      await guarded(() => dataset?.dataset.add(document, page.score));
      await terminal.print(writer.page(document));
      totals.files += 1;
      totals.articles += document.articles.length;
      for (const { facts } of document.articles) {
        totals.facts += facts.policies.length + facts.figures.length + facts.deadlines.length + facts.bodies.length;
      }
    }
    await terminal.print(writer.end());
    await guarded(() =>
      dataset?.dataset.finish(
        {
          date: options.date ?? null,
          encoding: options.encoding ?? null,
          script: options.script ?? null,
          segmenter: options.segmenter,
          audit: options.audit === true,
        },
        failures,
      ),
    );
  } catch (error) {
    await dataset?.dataset.discard();
    throw error;
  } finally {
    atRest();
    await dataset?.release();
  }
  if (dataset !== null || process.stderr.isTTY) {
    terminal.note(
      `${counted(totals.files, 'file')}, ${counted(totals.articles, 'article')}, ${counted(totals.facts, 'fact')}, ${failures.length} failed`,
    );
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The arguments, or standard input where something is piped in; null, with the short help shown, on a bare terminal. */
export function inputsOrHelp(files: readonly string[], command: Command): readonly string[] | null {
  if (files.length > 0) return files;
  if (!process.stdin.isTTY) return ['-'];
  command.outputHelp({ error: true });
  return null;
}

/** @throws UsageError for what is no day of the calendar */
export function checkDate(date: string | undefined): void {
  if (date === undefined) return;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  const day = match === null ? null : new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  if (day === null || day.toISOString().slice(0, 10) !== date) {
    throw new UsageError(`'${date}' is no day; write it like 2022-09-14`);
  }
}

interface Writer {
  readonly page: (document: import('../record/schema.ts').Document) => string | Iterable<string>;
  readonly end: () => string;
}

export async function writerFor(
  format: 'json' | 'jsonl' | 'summary',
  args: readonly string[],
  terminal: Terminal,
): Promise<Writer> {
  if (format === 'summary') {
    const { toSummary } = await import('../output/summary.ts');
    const chalk = await terminal.chalk();
    return { page: (document) => (terminal.quiet ? '' : toSummary(document, chalk)), end: nothing };
  }
  if (format === 'jsonl') {
    const { toJsonLines } = await import('../output/jsonl.ts');
    return { page: toJsonLines, end: nothing };
  }
  const { JsonArray, toJson } = await import('../output/json.ts');
  const array = new JsonArray();
  if (await isOneFile(args)) {
    let none = true;
    const page = (document: import('../record/schema.ts').Document): Iterable<string> => {
      none = false;
      return toJson(document);
    };
    // An input that could not be read leaves JSON all the same.
    return { page, end: () => (none ? array.end() : '') };
  }
  return { page: (document) => array.element(document), end: () => array.end() };
}

/** One file or standard input makes one document; a folder, a glob or several arguments an array, however many there are. */
async function isOneFile(args: readonly string[]): Promise<boolean> {
  const [only] = args;
  if (args.length !== 1 || only === undefined) return false;
  if (only === '-') return true;
  const { stat } = await import('node:fs/promises');
  return stat(only).then(
    (entry) => !entry.isDirectory(),
    () => !/[*?[\]{}]/u.test(only),
  );
}

const nothing = (): string => '';

async function openDataset(
  folder: string,
): Promise<{ dataset: import('../output/dataset.ts').Dataset; release: () => Promise<void> }> {
  const { Dataset } = await import('../output/dataset.ts');
  const { lock } = await import('../output/lock.ts');
  return guarded(async () => {
    const release = await lock(folder);
    if (release === null) {
      throw new OutputError('E_LOCKED', `${folder}: another run is writing there; wait for it, or name another folder`);
    }
    try {
      return { dataset: await Dataset.create(folder), release };
    } catch (error) {
      await release();
      throw error;
    }
  });
}

/** Runs what writes; its failures are the output's. */
async function guarded<Value>(write: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      const advice =
        'code' in error && error.code === 'ENOTDIR' ? 'name another folder' : 'check space and permissions';
      throw new OutputError('E_WRITE', `${error.message}; ${advice}`, { cause: error });
    }
    throw error;
  }
}

import type { Command } from 'commander';
import { Option } from 'commander';
import { LEDGER_FORMATS } from '../output/ledger.ts';
import type { LedgerFormat, LedgerRow } from '../output/ledger.ts';
import { checkDate, inputsOrHelp } from './extract.ts';
import { withExamples, withPageOptions } from './options.ts';
import type { SourceOptions } from './sources.ts';
import { EXIT } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface DeadlinesOptions extends SourceOptions {
  readonly format?: LedgerFormat;
  readonly json?: boolean;
  readonly date?: string;
  readonly script?: 'hans';
  readonly segmenter: 'builtin' | 'nodejieba';
}

export function declareDeadlines(program: Command, terminal: Terminal): void {
  const command = withPageOptions(
    program
      .command('deadlines')
      .summary('the ledger of what is promised until when')
      .description('Collects the deadlines of newspaper pages and prints them sorted by day.')
      .argument('[FILE...]', 'files, folders, globs, or - for standard input, which is read where none is named'),
  )
    .addOption(
      new Option('--format <format>', 'output format (default: table on a terminal, else json)').choices(
        LEDGER_FORMATS,
      ),
    )
    .option('--json', 'short for --format json')
    .action(async (files: string[], options: DeadlinesOptions) => {
      const args = inputsOrHelp(files, command);
      if (args === null) return terminal.fail(EXIT.usage);
      checkDate(options.date);
      const { pages } = await import('./sources.ts');
      const { extract } = await import('../pipeline.ts');
      const { openSegmenter } = await import('../lexicon/segmenter.ts');
      const { ledgerRows, printLedger, sortedByDay } = await import('../output/ledger.ts');
      const pageOptions = {
        date: options.date ?? null,
        script: options.script ?? null,
        segmenter: openSegmenter(options.segmenter),
        audit: false,
      };
      // Only the rows are kept, so that a large folder costs no more than its deadlines.
      const rows: LedgerRow[] = [];
      for await (const page of pages(args, options, terminal)) rows.push(...ledgerRows([extract(page, pageOptions)]));
      const format = options.format ?? (options.json === true || !terminal.interactive ? 'json' : 'table');
      await terminal.print(await printLedger(sortedByDay(rows), format));
    });
  withExamples(command, [
    ['diantou deadlines page.txt', 'a table on a terminal, JSON in a pipe'],
    ['diantou deadlines pages/ --format csv > deadlines.csv', 'for a spreadsheet'],
    ['diantou deadlines pages/ --format ics > deadlines.ics', 'whole-day events for a calendar'],
  ]);
}

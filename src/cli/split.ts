import type { Command } from 'commander';
import { Option } from 'commander';
import { checkDate, inputsOrHelp, writerFor } from './extract.ts';
import { withExamples, withPageOptions } from './options.ts';
import type { SourceOptions } from './sources.ts';
import { EXIT } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface SplitOptions extends SourceOptions {
  readonly format?: 'json' | 'jsonl' | 'summary';
  readonly json?: boolean;
  readonly date?: string;
  readonly script?: 'hans';
}

export function declareSplit(program: Command, terminal: Terminal): void {
  const command = withPageOptions(
    program
      .command('split')
      .summary('articles of newspaper pages, without facts')
      .description('Takes newspaper pages apart into articles and looks for no facts: every list of facts is empty.')
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
    .action(async (files: string[], options: SplitOptions) => {
      const args = inputsOrHelp(files, command);
      if (args === null) return terminal.fail(EXIT.usage);
      checkDate(options.date);
      const { pages } = await import('./sources.ts');
      const { split } = await import('../pipeline.ts');
      const format = options.format ?? (options.json === true || !terminal.interactive ? 'json' : 'summary');
      const writer = await writerFor(format, args, terminal);
      for await (const page of pages(args, options, terminal)) {
        await terminal.print(writer.page(split(page, { date: options.date ?? null, script: options.script ?? null })));
      }
      await terminal.print(writer.end());
    });
  withExamples(command, [
    ['diantou split page.txt', 'headline, dateline, byline, jump and paragraphs of each article'],
    ['diantou split pages/ --format jsonl', 'one article a line'],
  ]);
}

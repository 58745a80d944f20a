import type { Command } from 'commander';
import { inputsOrHelp } from './extract.ts';
import { withExamples, withPageOptions } from './options.ts';
import type { SourceOptions } from './sources.ts';
import { EXIT } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface NormalizeOptions extends SourceOptions {
  readonly json?: boolean;
  readonly script?: 'hans';
}

export function declareNormalize(program: Command, terminal: Terminal): void {
  const command = withPageOptions(
    program
      .command('normalize')
      .summary("pages' text without layout noise")
      .description(
        'Prints the headings and paragraphs of newspaper pages without layout noise: one a line, a blank line between articles.',
      )
      .argument('[FILE...]', 'files, folders, globs, or - for standard input, which is read where none is named'),
  )
    .option('--json', 'one paragraph a line as JSON, with its spans in the source')
    .action(async (files: string[], options: NormalizeOptions) => {
      const args = inputsOrHelp(files, command);
      if (args === null) return terminal.fail(EXIT.usage);
      const { pages } = await import('./sources.ts');
      const { split } = await import('../pipeline.ts');
      const { json } = await import('../output/escape.ts');
      const { toText } = await import('../output/text.ts');
      let first = true;
      for await (const page of pages(args, options, terminal)) {
        const document = split(page, { script: options.script ?? null });
        if (options.json === true) {
          for (const { paragraphs } of document.articles) {
            for (const { role, text, spans } of paragraphs) {
              await terminal.print(`${json({ path: page.path, role, text, spans })}\n`);
            }
          }
          continue;
        }
        const text = toText(document);
        if (text === '') continue;
        await terminal.print(first ? text : `\n${text}`);
        first = false;
      }
    });
  withExamples(command, [
    ['diantou normalize page.txt', 'clean headings and paragraphs, one a line'],
    ['diantou normalize scans/ --script hans', 'Traditional pages in Simplified characters'],
  ]);
}

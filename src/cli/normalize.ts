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
        'Prints the paragraphs of newspaper pages without layout noise: one a line, a blank line between articles.',
      )
      .argument('[FILE...]', 'files, folders, globs, or - for standard input'),
  )
    .option('--json', 'one paragraph a line as JSON, with its spans in the source')
    .action(async (files: string[], options: NormalizeOptions) => {
      const args = inputsOrHelp(files, command);
      if (args === null) return terminal.fail(EXIT.usage);
      const { pages } = await import('./sources.ts');
      const { split } = await import('../pipeline.ts');
      const { json } = await import('../output/escape.ts');
      for await (const page of pages(args, options, terminal)) {
        const document = split(page, { script: options.script ?? null });
        const articles = document.articles.map(({ paragraphs }) =>
          paragraphs
            .map(({ role, text, spans }) =>
              options.json === true ? `${json({ path: page.path, role, text, spans })}\n` : `${text}\n`,
            )
            .join(''),
        );
        await terminal.print(articles.join(options.json === true ? '' : '\n'));
      }
    });
  withExamples(command, [
    ['diantou normalize page.txt', 'clean paragraphs, one a line'],
    ['diantou normalize scans/ --script hans', 'Traditional pages in Simplified characters'],
  ]);
}

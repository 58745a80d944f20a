import { Command, CommanderError, Option } from 'commander';
import { printable } from '../output/escape.ts';
import { VERSION } from '../record/version.ts';
import { declareDeadlines } from './deadlines.ts';
import { declareEval } from './eval.ts';
import { declareExplain } from './explain.ts';
import { declareExtract } from './extract.ts';
import { declareNormalize } from './normalize.ts';
import { declareParse } from './parse.ts';
import { declareSchema } from './schema.ts';
import { declareSplit } from './split.ts';
import { declareValidate } from './validate.ts';
import { EXIT, isEpipe, OutputError, Terminal, UsageError } from './terminal.ts';

/**
 * Runs the command line.
 *
 * @returns the exit code
 */
export async function main(argv: readonly string[]): Promise<number> {
  const terminal = new Terminal();
  const program = programFor(terminal);
  if (argv.length === 0) {
    program.outputHelp({ error: true });
    return EXIT.usage;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    await terminal.flush();
  } catch (error) {
    return ended(error, terminal);
  }
  return terminal.status;
}

function programFor(terminal: Terminal): Command {
  const program = new Command('diantou')
    .description('Reads Chinese newspaper pages: articles by dateline (电头), grounded facts as JSON.')
    .version(VERSION)
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'))
    .option('-q, --quiet', 'print nothing but data and errors')
    .showSuggestionAfterError()
    .enablePositionalOptions(false)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        const line = text
          .trim()
          .replace(/^error: /u, '')
          .replace(/\n+/gu, '; ')
          .replace(/[()]/gu, '');
        write(`diantou: ${printable(line)} [E_CONFIG]\n`);
      },
    })
    .hook('preAction', (_program, command) => {
      const { color, quiet } = command.optsWithGlobals<{ color: 'auto' | 'always' | 'never'; quiet?: boolean }>();
      terminal.useColor(color);
      terminal.quiet = quiet === true;
    });
  declareExtract(program, terminal);
  declareSplit(program, terminal);
  declareDeadlines(program, terminal);
  declareNormalize(program, terminal);
  declareParse(program, terminal);
  declareValidate(program, terminal);
  declareEval(program, terminal);
  declareExplain(program, terminal);
  declareSchema(program, terminal);
  return program;
}

function ended(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (isEpipe(error)) return terminal.status;
  if (error instanceof UsageError) {
    terminal.complain(`${printable(error.message)} [E_CONFIG]`, EXIT.usage);
    return EXIT.usage;
  }
  if (error instanceof OutputError) {
    terminal.complain(`${printable(error.message)} [${error.code}]`, EXIT.output);
    return EXIT.output;
  }
  if (error instanceof Error && 'code' in error && error.code === 'E_SEGMENTER') {
    terminal.complain(`${printable(error.message)} [E_SEGMENTER]`, EXIT.usage);
    return EXIT.usage;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.complain(
    `internal error, which is our bug: please report it with the command and, if you can, the page\n${detail}`,
    EXIT.internal,
  );
  return EXIT.internal;
}

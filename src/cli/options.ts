import type { Command } from 'commander';
import { Option } from 'commander';

/** Options of all commands that read pages. */
function withSourceOptions(command: Command): Command {
  return command
    .option('--encoding <name>', 'read as utf-8, utf-16le, utf-16be, gb18030 (gbk) or big5 instead of detecting it')
    .option('--stdin-name <name>', 'name to record for standard input', '-')
    .option('--max-file-size <size>', 'refuse larger files, e.g. 200M (default: 64M)')
    .option('--fail-fast', 'stop at the first input that cannot be read');
}

/** Options of all commands that read a page's dates and facts. */
export function withPageOptions(command: Command): Command {
  return withSourceOptions(command)
    .option('--date <day>', "the issue's day, e.g. 2022-09-14")
    .addOption(new Option('--script <script>', 'print a Traditional page in Simplified characters').choices(['hans']))
    .addOption(segmenterOption());
}

/** Both segmenters cut alike; the addon has to be built. */
export function segmenterOption(): Option {
  return new Option('--segmenter <name>', 'word segmenter; both cut alike')
    .choices(['builtin', 'nodejieba'])
    .default('builtin');
}

/** What a run's exit code says (RELIABILITY.md). */
const EXIT_CODES = `Exit codes:
  0 all well; 1 faults found by validate or eval; 2 wrong use; 3 some inputs failed, the others were written;
  4 output could not be written; 70 internal error; 130 or 143 interrupted`;

/** Examples and exit codes below a command's help. */
export function withExamples(
  command: Command,
  examples: readonly (readonly [line: string, meaning: string])[],
): Command {
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, meaning]) => `  $ ${line.padEnd(width)}  # ${meaning}`);
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}\n\n${EXIT_CODES}\n`);
}

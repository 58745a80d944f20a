import type { Command } from 'commander';
import { withExamples } from './options.ts';
import { EXIT, UsageError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface EvalOptions {
  readonly floors?: string;
  readonly minF1?: string;
  readonly show?: string[];
  readonly limit: string;
  readonly json?: boolean;
}

export function declareEval(program: Command, terminal: Terminal): void {
  const command = program
    .command('eval')
    .summary('score output against gold annotation')
    .description('Scores extracted documents against gold annotation; with floors it fails below them.')
    .argument('<GOLD>', 'a gold file, or a folder or glob of them')
    .argument('<OUTPUT...>', 'documents of the same sources: files of --format json, arrays, folders')
    .option('--floors <file>', 'JSON object of measure → lowest value; below one the exit code is 1')
    .option('--min-f1 <value>', 'one floor for every measure')
    .option('--show <kind...>', 'list misses: figures, deadlines, documents, programmes, bodies, structure')
    .option('--limit <count>', 'misses shown a kind', '60')
    .option('--json', 'one JSON object of measure → value')
    .action(async (gold: string, outputs: string[], options: EvalOptions) => {
      await run(gold, outputs, options, terminal);
    });
  withExamples(command, [
    ['diantou eval gold/000.json out/000.json', 'precision, recall and F1 by measure'],
    ['diantou eval gold/ out.json --floors floors.json', 'exit code 1 below a floor'],
    ['diantou eval gold/ out.json --show deadlines', 'what was missed (-) and wrongly found (+)'],
  ]);
}

async function run(gold: string, outputs: string[], options: EvalOptions, terminal: Terminal): Promise<void> {
  const { readGold, pairUp } = await import('./gold.ts');
  const { f1, measures, precision, recall, score } = await import('../compare/score.ts');
  const { readRecords } = await import('./records.ts');
  const { printable } = await import('../output/escape.ts');
  const golds = await readGold(gold, terminal);
  const documents: unknown[] = [];
  for await (const { value } of readRecords(outputs, terminal)) documents.push(value);
  const pairs = pairUp(golds, documents);
  const result = score(pairs);
  const values = measures(result);
  if (options.json === true) {
    const rounded = [...values].map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]);
    await terminal.print(`${JSON.stringify(Object.fromEntries(rounded))}\n`);
  } else {
    for (const [name, counts] of result.tallies) {
      const { tp, fp, fn } = counts;
      await terminal.print(
        `${name.padEnd(22)} P ${fixed(precision(counts))}  R ${fixed(recall(counts))}  F1 ${fixed(f1(counts))}   tp ${tp} fp ${fp} fn ${fn}\n`,
      );
    }
    for (const [name, { right, total }] of result.rates) {
      await terminal.print(`${name.padEnd(22)} acc ${fixed(right / total)}   ${right}/${total}\n`);
    }
  }
  for (const kind of options.show ?? []) {
    for (const { sign, where, what } of (result.misses.get(kind) ?? []).slice(0, Number(options.limit))) {
      await terminal.print(`${sign} ${printable(where)} ${printable(what)}\n`);
    }
  }
  const floors = await floorsOf(options, values);
  let below = 0;
  for (const [name, floor] of floors) {
    const value = values.get(name);
    // A hair of tolerance: floors are written with a few digits.
    if (value !== undefined && value >= floor - 1e-9) continue;
    below += 1;
    terminal.complain(
      value === undefined
        ? `${name}: not measured, and the floor is ${floor}; check the gold and the name`
        : `${name}: ${value.toFixed(4)} is below the floor of ${floor}`,
      EXIT.faults,
    );
  }
  if (floors.size > 0) terminal.note(`${floors.size - below} of ${floors.size} floors reached`);
}

function fixed(value: number): string {
  return value.toFixed(3).padStart(6);
}

async function floorsOf(options: EvalOptions, values: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const floors = new Map<string, number>();
  if (options.minF1 !== undefined) {
    const floor = Number(options.minF1);
    if (!(floor >= 0 && floor <= 1)) throw new UsageError(`--min-f1: '${options.minF1}' is no number from 0 to 1`);
    for (const name of values.keys()) floors.set(name, floor);
  }
  if (options.floors !== undefined) {
    const { readFile } = await import('node:fs/promises');
    let written: unknown;
    try {
      written = JSON.parse(await readFile(options.floors, 'utf8'));
    } catch (error) {
      throw new UsageError(`--floors: ${options.floors} cannot be read as JSON`, { cause: error });
    }
    for (const [name, floor] of Object.entries(written ?? {})) {
      if (typeof floor !== 'number') throw new UsageError(`--floors: the floor of '${name}' is no number`);
      floors.set(name, floor);
    }
  }
  return floors;
}

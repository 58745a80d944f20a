import path from 'node:path';
import type { Command } from 'commander';
import { checkDate } from './extract.ts';
import { withExamples, withPageOptions } from './options.ts';
import type { SourceOptions } from './sources.ts';
import { EXIT, UsageError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface ExplainOptions extends SourceOptions {
  readonly dataset: string;
  readonly date?: string;
  readonly script?: 'hans';
  readonly segmenter: 'builtin' | 'nodejieba';
}

export function declareExplain(program: Command, terminal: Terminal): void {
  const command = withPageOptions(
    program
      .command('explain')
      .summary('why something was extracted, or was not')
      .description('Shows which rule found each fact, what each normalization step did, and what was refused and why.')
      .argument('<TARGET>', 'a page FILE, one line of it as FILE:LINE, or the id of an article or fact')
      .argument('[FILE...]', 'where an id is looked for; without it, the sources of the dataset'),
  )
    .option('--dataset <folder>', 'dataset in which an id is looked up', 'out')
    .action(async (target: string, files: string[], options: ExplainOptions) => {
      checkDate(options.date);
      await run(target, files, options, terminal);
    });
  withExamples(command, [
    ['diantou explain page.txt', 'every fact of a page with its rule'],
    ['diantou explain page.txt:13', 'one line: its normalization and its facts'],
    ['diantou explain a1b2c3d4e5f60718 page.txt', 'one fact or article by its id'],
  ]);
}

async function run(target: string, files: string[], options: ExplainOptions, terminal: Terminal): Promise<void> {
  const wanted = await wantedBy(target, files, options.dataset);
  const { pages } = await import('./sources.ts');
  const { readPage } = await import('../pipeline.ts');
  const { assemble } = await import('../record/assemble.ts');
  const { explainArticles, readWatched } = await import('../record/explain.ts');
  const { openSegmenter } = await import('../lexicon/segmenter.ts');
  const { toArticleText } = await import('../output/explanation.ts');
  const { date = null, script = null } = options;
  let found = false;
  for await (const source of pages(wanted.files, options, terminal)) {
    const segmenter = openSegmenter(options.segmenter);
    const { page, refused } = readWatched(() => readPage(source, { date, script, segmenter }));
    const articles = explainArticles(page, assemble(page), refused);
    if (wanted.line !== null) await terminal.print(await lineText(source.text, wanted.line));
    for (const article of articles) {
      const { line, id } = wanted;
      const facts = article.facts.filter(
        (fact) => (line === null || fact.line === line) && (id === null || fact.id === id || article.article.id === id),
      );
      if (id !== null && article.article.id !== id && facts.length === 0) continue;
      if (line !== null && (line < article.lines[0] || line > article.lines[1])) continue;
      if (line !== null && facts.length === 0 && !(await standsAt(page, article.number - 1, line))) continue;
      found = true;
      const whole = id === null || article.article.id === id;
      const shown = article.refused.filter((refusal) => whole && (line === null || refusal.line === line));
      const unfound = article.unfound.filter((gap) => whole && (line === null || gap.line === line));
      await terminal.print(toArticleText(page, { ...article, facts, refused: shown, unfound }));
    }
  }
  if (!found && wanted.id !== null) {
    terminal.complain(
      `${wanted.id}: no article or fact has this id; name the page, or --dataset [E_CONFIG]`,
      EXIT.usage,
    );
  }
}

/** Whether a part of an article has text on a line. */
async function standsAt(
  page: import('../record/assemble.ts').ReadPage,
  article: number,
  line: number,
): Promise<boolean> {
  const { Lines } = await import('../record/explain.ts');
  const lines = new Lines(page.text);
  const parts = page.articles[article]?.reading.parts ?? [];
  return parts.some((part) =>
    part.spans().some(([start, end]) => lines.at(start) <= line && line <= lines.at(end - 1)),
  );
}

async function lineText(source: string, line: number): Promise<string> {
  const { explainNormalization, Lines } = await import('../record/explain.ts');
  const { normalize } = await import('../normalize/normalize.ts');
  const { toNormalizationText } = await import('../output/explanation.ts');
  const span = new Lines(source).span(line, source.length);
  if (span[0] >= source.length) throw new UsageError(`there is no line ${line}`);
  const page = normalize(source);
  const target = page.alignment.toTarget(span);
  return toNormalizationText(
    line,
    source.slice(...span).replace(/[\r\n]{1,2}$/u, ''),
    target === null ? '' : page.text.slice(...target).trimEnd(),
    explainNormalization(source, span),
  );
}

interface Wanted {
  readonly files: readonly string[];
  readonly line: number | null;
  readonly id: string | null;
}

async function wantedBy(target: string, files: readonly string[], dataset: string): Promise<Wanted> {
  if (/^[0-9a-f]{16}$/u.test(target)) {
    return { files: files.length > 0 ? files : await sourcesOf(dataset), line: null, id: target };
  }
  if (files.length > 0) throw new UsageError(`'${target}' is no id; explain one page at a time`);
  const match = /^(?<file>.+):(?<line>[1-9]\d{0,8})$/u.exec(target);
  const { existsSync } = await import('node:fs');
  if (match?.groups === undefined || existsSync(target)) return { files: [target], line: null, id: null };
  return { files: [match.groups['file'] ?? target], line: Number(match.groups['line']), id: null };
}

/** Source files of a dataset, from its run. */
async function sourcesOf(dataset: string): Promise<string[]> {
  const { readFile } = await import('node:fs/promises');
  try {
    const described = JSON.parse(await readFile(path.join(dataset, 'run.json'), 'utf8')) as {
      inputs?: { path?: unknown }[];
    };
    return (described.inputs ?? []).flatMap((input) => (typeof input.path === 'string' ? [input.path] : []));
  } catch (error) {
    throw new UsageError(`${dataset} is no dataset; name the page in which the id is to be found`, { cause: error });
  }
}

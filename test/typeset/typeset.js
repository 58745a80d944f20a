/**
 * Typesets pages with known truth.
 * usage: node test/typeset/typeset.js [--seed 7] [--pages 60] [--level plain|mild|rough|nasty|pdf|web|mixed] [--prefix p] [--articles FOLDER/] --out DIR
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCorpus } from './corpus.js';
import { LEVELS } from './levels.js';
import { typesetPage } from './page.js';
import { PAPERS } from './papers.js';
import { prng } from './prng.js';

/**
 * @param {{ seed: number, pages: number, level: string, prefix?: string, articles?: string | undefined }} options
 *   `level`: a level's name or `mixed`; `articles`: a folder of articles other than `articles/`
 * @returns {{ name: string, text: string, truth: any }[]}
 */
export function typeset({ seed, pages, level, prefix = 'p', articles }) {
  const corpus = loadCorpus(articles);
  return Array.from({ length: pages }, (_, i) => {
    const random = prng(seed * 7919 + i * 104729);
    const grade = level === 'mixed' ? random.weigh({ plain: 2, mild: 3, rough: 3, nasty: 1, pdf: 3, web: 2 }) : level;
    const settings = LEVELS[/** @type {keyof typeof LEVELS} */ (grade)];
    if (settings === undefined) throw new Error(`unknown level ${grade}`);
    const name = prefix + String(i + 1).padStart(2, '0');
    return { name, ...typesetPage({ corpus, papers: PAPERS, random, level: settings, name }) };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '7' },
      pages: { type: 'string', default: '60' },
      level: { type: 'string', default: 'mixed' },
      prefix: { type: 'string', default: 'p' },
      articles: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) {
    process.stderr.write('typeset: --out DIR is missing\n');
    process.exitCode = 2;
  } else {
    mkdirSync(values.out, { recursive: true });
    for (const page of typeset({
      seed: Number(values.seed),
      pages: Number(values.pages),
      level: values.level,
      prefix: values.prefix,
      articles: values.articles,
    })) {
      writeFileSync(join(values.out, `${page.name}.txt`), page.text);
      writeFileSync(join(values.out, `${page.name}.json`), `${JSON.stringify(page.truth, null, 1)}\n`);
    }
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** A folder's rank; a file imports from lower ranks and from its own folder only. */
const RANKS = new Map([
  ['core', 0],
  ['source', 1],
  ['normalize', 1],
  ['lexicon', 1],
  ['layout', 2],
  ['facts', 3],
  ['record', 4],
  ['compare', 5],
  ['output', 5],
  ['corpus', 6],
  ['pipeline.ts', 6],
  ['cli', 7],
  ['index.ts', 7],
]);

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(sep).join('/'))
  .sort();

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/gu)].map(([, target = '']) => ({
    from: file,
    to: relative(src, join(src, dirname(file), target))
      .split(sep)
      .join('/'),
  }));
});

const room = (path: string): string => path.split('/')[0] ?? '';

/** A room of facts is a folder of its own: `facts/figure`. */
const chamber = (path: string): string => path.split('/').slice(0, 2).join('/');

describe('the house', () => {
  it('knows every folder', () => {
    expect([...new Set(files.map(room))].filter((name) => !RANKS.has(name))).toEqual([]);
    expect(imports.length).toBeGreaterThan(50);
  });

  it('imports downwards only', () => {
    const wrong = imports.filter(
      ({ from, to }) => room(from) !== room(to) && (RANKS.get(room(to)) ?? 99) >= (RANKS.get(room(from)) ?? -1),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the rooms of facts apart', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        room(from) === 'facts' && chamber(from) !== chamber(to) && !['core', 'lexicon'].includes(room(to)),
    );
    expect(wrong).toEqual([]);
  });

  it('has no room for what has no name', () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\.ts$|\/)/u.test(file))).toEqual([]);
  });

  it('reads clock, environment, locale and files only where it may', () => {
    // The generator's version stands in package.json, which `record/version` reads once.
    const exempt = new Set(['record/version.ts']);
    const stages = new Set(['core', 'normalize', 'layout', 'facts', 'record', 'compare']);
    const wrong = files
      .filter((file) => stages.has(room(file)) && !exempt.has(file))
      .filter((file) =>
        /\bDate\.now\b|new Date\(\)|process\.|localeCompare|toLocale|Math\.random|node:fs/u.test(
          readFileSync(join(src, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, ''),
        ),
      );
    expect(wrong).toEqual([]);
  });
});

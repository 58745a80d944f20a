import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { parseSync, Visitor } from 'oxc-parser';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';

/**
 * Time is linear in the input: no pattern of the program may backtrack more than linearly. Two nets: recheck's automaton over
 * every pattern that it can decide, and every pattern run over text made to hurt it.
 */
const src = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('build-dictionary.ts'))
  .sort();

interface Found {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Regular expression literals, read from the source text. */
function literals(): Found[] {
  return files.flatMap((file) => {
    const found: Found[] = [];
    const { program } = parseSync(file, readFileSync(join(src, file), 'utf8'));
    new Visitor({
      Literal(node) {
        if ('regex' in node) found.push({ file, source: node.regex.pattern, flags: node.regex.flags });
      },
    }).visit(program);
    return found;
  });
}

/** Patterns put together from lexicons: whatever the modules construct while they load. */
async function constructed(): Promise<Found[]> {
  const found: Found[] = [];
  const Native = globalThis.RegExp;
  let file = '';
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const made = new target(source, flags);
      found.push({ file, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (file of files.filter((name) => !name.startsWith('cli'))) {
      await import(pathToFileURL(join(src, file)).href);
    }
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}

/** Stretches of what newspapers hold much of, long enough that quadratic time shows at once. */
const PUMPS = [
  '　',
  ' \n',
  '9',
  '一',
  '九月',
  '，',
  '、',
  '“',
  '《',
  '（',
  '公司',
  '委员会',
  'A',
  '1,',
  '。',
  '年',
  '省委、',
  '3.',
  '王亮 ',
  '“”',
  '《》',
  '第',
  '万',
  '上午',
  '关于',
  '的',
  '工程、',
];

/**
 * Each pattern meets each pump at two lengths. Quadratic time shows as sixteen times the work for four times the text; the floor
 * keeps the noise of a busy machine out.
 */
const SHORT = 2_000;
const LONG = 8_000;
const FLOOR_MS = 60;
const GROWTH = 9;

const patterns = new Map<string, Found & { readonly pattern: string }>();
for (const { file, source, flags } of [...literals(), ...(await constructed())]) {
  const pattern = `/${source}/${flags}`;
  patterns.set(pattern, { pattern, file, source, flags });
}
const named = [...patterns.values()];

/** Time to walk all matches, the better of two runs. */
function milliseconds(regex: RegExp, text: string): number {
  let best = Infinity;
  for (let run = 0; run < 2; run += 1) {
    const start = performance.now();
    for (const match of text.matchAll(regex)) if (match.index < 0) break;
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('patterns', () => {
  it('are found', () => {
    expect(named.length).toBeGreaterThan(100);
  });

  it('are linear by recheck, wherever it can decide', () => {
    const wrong: string[] = [];
    for (const { pattern, file, source, flags } of named) {
      // recheck decides small patterns in milliseconds; one over a lexicon of words is an alternation of literals.
      if (source.length > 1500) continue;
      const verdict = checkSync(source, flags.replaceAll(/[dgy]/gu, ''), { timeout: 1000, checker: 'automaton' });
      if (verdict.status === 'vulnerable') wrong.push(`${file}: ${pattern} (${verdict.complexity.summary})`);
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('stay fast on text made to hurt them', () => {
    const slow: string[] = [];
    for (const { pattern, file, source, flags } of named) {
      const regex = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
      for (const pump of PUMPS) {
        const short = milliseconds(regex, pump.repeat(SHORT / pump.length));
        if (short < FLOOR_MS / GROWTH) {
          const long = milliseconds(regex, pump.repeat(LONG / pump.length));
          if (long < FLOOR_MS || long < GROWTH * short) continue;
        }
        slow.push(`${file}: ${pattern} on ${JSON.stringify(pump)}: ${short.toFixed(1)} ms for ${SHORT}`);
        break;
      }
    }
    expect(slow).toEqual([]);
  }, 300_000);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AtomicFile } from '../../src/output/atomic.ts';
import { json, printable } from '../../src/output/escape.ts';
import { flatFacts } from '../../src/output/facts.ts';
import { JsonArray, toJson } from '../../src/output/json.ts';
import { toJsonLines } from '../../src/output/jsonl.ts';
import { toSummary } from '../../src/output/summary.ts';
import { extract } from '../../src/pipeline.ts';
import { articleLineSchema } from '../../src/record/schema.ts';

const SEED = 'seeds/004_94ac23799fd6c4c4.txt';
const document = extract({ text: readFileSync(SEED, 'utf8'), path: SEED });

describe('text for a terminal', () => {
  test.each([
    ['\u001B[31m红', '\\u{1B}[31m红'],
    ['a\rb\bc\u0007', 'a\\u{D}b\\u{8}c\\u{7}'],
    ['\u202E反', '\\u{202E}反'],
    ['\u0085\u200B\u2066\uFEFF', '\\u{85}\\u{200B}\\u{2066}\\u{FEFF}'],
    ['𬱟，（甲）', '𬱟，（甲）'],
  ])('%j is shown as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test('never holds a control, whatever it was', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cs}\u200B-\u200F\u2028-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

test('JSON escapes the line separators of JavaScript and reads back the same', () => {
  const value = { text: 'a\u2028b\u2029c"\\' };
  expect(json(value)).toBe('{"text":"a\\u2028b\\u2029c\\"\\\\"}');
  expect(JSON.parse(json(value))).toEqual(value);
});

test('an array is the same JSON whether streamed or not', () => {
  const array = new JsonArray();
  const written = [...array.element(document), ...array.element(document), array.end()].join('');
  expect(JSON.parse(written)).toEqual([document, document]);
  expect(new JsonArray().end()).toBe('[]\n');
  expect([...toJson(document)].join('')).toBe(`${written.slice(2, written.indexOf('\n}') + 2)}\n`);
});

describe('a printed document', () => {
  const printed = [...toJson(document)].join('');

  test('is the same JSON, its keys in the same order', () => {
    expect(JSON.stringify(JSON.parse(printed))).toBe(JSON.stringify(document));
    expect([...toJson({ ...document, articles: [] })].join('')).toContain('"articles": [],\n');
  });

  test('comes in pieces no larger than an article', () => {
    const largest = Math.max(...document.articles.map((article) => JSON.stringify(article, null, 6).length));
    expect(Math.max(...[...toJson(document)].map((piece) => piece.length))).toBeLessThan(largest);
  });

  test('has a place on one line, and one offset a line where there are many', () => {
    expect(printed).toMatch(/^ +"spans": \[\[\d+, \d+\]\],?$/mu);
    expect(printed).not.toMatch(/^ +\d+,?$/mu);
    const spans = Array.from({ length: 40 }, (_, index): [number, number] => [index * 10, index * 10 + 5]);
    const warned = { ...document, warnings: [{ code: 'x', message: '\u2028', spans }] };
    const text = [...toJson(warned)].join('');
    expect(text).toContain('      "message": "\\u2028",\n      "spans": [\n        [0, 5],\n        [10, 15],\n');
    expect(JSON.parse(text)).toEqual(warned);
  });

  test('leaves out what is undefined', () => {
    const [article] = document.articles;
    const text = [...toJson({ ...document, articles: [{ ...article, audit: undefined } as never] })].join('');
    expect(text).not.toContain('audit');
  });
});

test('every line of JSON Lines keeps to its schema', () => {
  const lines = toJsonLines(document).trimEnd().split('\n');
  expect(lines).toHaveLength(document.articles.length);
  for (const line of lines) expect(articleLineSchema.safeParse(JSON.parse(line)).success).toBe(true);
});

test('a flat fact has every field of its kind and bounds its spans', () => {
  for (const article of document.articles) {
    const facts = flatFacts(article);
    expect(facts).toHaveLength(Object.values(article.facts).flat().length);
    for (const fact of facts) expect(fact).toMatchObject({ article_id: article.id });
    const ids = Object.values(article.facts).flatMap((list) => list.map(({ id }) => id));
    expect(facts.map(({ id }) => id)).toEqual(ids);
  }
  const deadline = document.articles.flatMap(flatFacts).find(({ kind }) => kind === 'deadline');
  expect(deadline).toMatchObject({ deadline_start: null, start: expect.any(Number), end: expect.any(Number) });
  const figure = document.articles.flatMap(flatFacts).find(({ kind }) => kind === 'figure');
  expect(Object.keys(figure ?? {})).toEqual([
    'id',
    'article_id',
    'kind',
    'text',
    'figure_kind',
    'value',
    'min',
    'max',
    'unit',
    'qualifier',
    'metric',
    'subject',
    'period',
    'change',
    'bracket',
    'start',
    'end',
    'spans',
    'evidence',
  ]);
});

test('the summary names each article with headline, kind, date and facts', () => {
  const summary = toSummary(document, new Chalk({ level: 0 }));
  expect(summary).toContain('三湘都市报 2026-07-02');
  for (const { kind, headline } of document.articles) {
    expect(summary).toContain(kind);
    expect(summary).toContain([...(headline?.text ?? '(no headline)')].slice(0, 59).join(''));
  }
  expect(summary).toMatch(/\d+ figures?, /u);
});

describe('a file', () => {
  test('is whole or as it was', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diantou-atomic-'));
    const path = join(folder, 'a.jsonl');
    writeFileSync(path, 'before');
    const dropped = await AtomicFile.create(path);
    await dropped.write('x'.repeat(3_000_000));
    await dropped.discard();
    expect(readFileSync(path, 'utf8')).toBe('before');
    const written = await AtomicFile.create(path);
    await written.write('甲\n');
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(await written.finish()).toMatch(/^[0-9a-f]{64}$/u);
    await written.publish();
    expect(readFileSync(path, 'utf8')).toBe('甲\n');
    expect(readdirSync(folder)).toEqual(['a.jsonl']);
    rmSync(folder, { recursive: true });
  });
});

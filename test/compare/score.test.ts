import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measures, score } from '../../src/compare/score.ts';

const FILES = readdirSync('fixtures/gold').filter((name) => /^\d+\.json$/u.test(name));
const GOLD: unknown[] = FILES.map((name) => JSON.parse(readFileSync(join('fixtures/gold', name), 'utf8')));

interface Article {
  headline?: unknown;
  dateline?: { date?: string } | null;
  paragraphs: { text: string }[];
  facts: Record<string, { text?: string; value?: number; title?: string; status?: unknown }[]>;
}

/** Gold with a fixed share of every kind of damage: what an extractor might do wrong. */
function damaged(gold: unknown, seed: number): unknown {
  const copy = structuredClone(gold) as { articles: Article[] };
  let state = seed;
  const chance = (share: number): boolean => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648 < share;
  };
  copy.articles = copy.articles.filter(() => !chance(0.1));
  for (const article of copy.articles) {
    if (chance(0.2)) article.headline = null;
    if (chance(0.2)) article.dateline = null;
    for (const paragraph of article.paragraphs) {
      if (chance(0.1)) paragraph.text = paragraph.text.replace('，', ', ');
      if (chance(0.1)) paragraph.text = paragraph.text.slice(1);
    }
    for (const kind of Object.keys(article.facts)) {
      article.facts[kind] = (article.facts[kind] ?? []).filter(() => !chance(0.15));
      for (const fact of article.facts[kind]) {
        if (chance(0.2) && fact.text !== undefined) fact.text += '余';
        if (chance(0.2) && fact.value !== undefined) fact.value += 1;
        if (chance(0.2) && fact.title !== undefined) fact.title = fact.title.slice(2);
        if (chance(0.2)) fact.status = null;
      }
    }
  }
  return copy;
}

test('gold scored against itself is perfect', () => {
  for (const [name, value] of measures(score(GOLD.map((gold) => [gold, gold]))))
    expect([name, value]).toEqual([name, 1]);
});

test('nothing scores nothing', () => {
  const values = measures(score(GOLD.map((gold) => [gold, { articles: [] }])));
  expect(values.get('articles exact')).toBe(0);
  expect(values.get('figures strict')).toBe(0);
});

// What the reference scorer (a Python script that the annotators use) gives for the same damage; made once, by its --json.
const REFERENCE = JSON.parse(readFileSync('test/compare/reference.json', 'utf8')) as Record<
  string,
  Record<string, number>
>;

test.each(Object.entries(REFERENCE))(
  'agrees with the reference scorer on damage %s, number for number',
  (seed, want) => {
    const got = measures(score(GOLD.map((gold) => [gold, damaged(gold, Number(seed))])));
    expect([...got.keys()]).toEqual(Object.keys(want));
    for (const [name, value] of Object.entries(want))
      expect([name, got.get(name)]).toEqual([name, expect.closeTo(value, 4)]);
  },
);

test('damage shows in every measure that it touches', () => {
  const values = measures(score(GOLD.map((gold) => [gold, damaged(gold, 1)])));
  for (const name of ['articles exact', 'headline', 'dateline', 'paragraphs', 'figures strict', 'figures value']) {
    expect(values.get(name)).toBeGreaterThan(0.3);
    expect(values.get(name)).toBeLessThan(1);
  }
});

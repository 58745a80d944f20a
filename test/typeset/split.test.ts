import { describe, expect, it } from 'vitest';
import { measures, score } from '../../src/compare/score.ts';
import { split } from '../../src/pipeline.ts';
import { validate, validateAgainst } from '../../src/record/validate.ts';
import { typeset } from './typeset.js';

const measured = ['articles exact', 'headline', 'kickers+decks', 'bylines', 'paragraphs', 'normalized text'];

// Floors a level, in the order of `measured`. A floor only rises.
const floors: Record<string, number[]> = {
  plain: [0.9, 0.86, 0.6, 0.92, 0.96, 0.99],
  web: [0.93, 0.84, 0.5, 0.95, 0.96, 0.99],
  mild: [0.88, 0.84, 0.68, 0.95, 0.94, 0.98],
  pdf: [0.78, 0.73, 0.57, 0.9, 0.87, 0.98],
  rough: [0.8, 0.76, 0.68, 0.9, 0.88, 0.97],
  nasty: [0.85, 0.74, 0.48, 0.92, 0.92, 0.98],
};

describe.each(Object.keys(floors))('pages typeset %s', (level) => {
  const pages = typeset({ seed: 5, pages: 8, level }).map(({ name, text, truth }) => ({
    name,
    text,
    truth,
    document: split({ text, path: `${name}.txt` }),
  }));

  it('lose nothing and keep every span', () => {
    const faults = pages.flatMap(({ name, text, document }) =>
      [...validate(document), ...validateAgainst(document, text, null)].map(
        (fault) => `${name} ${fault.pointer} ${fault.message}`,
      ),
    );
    expect(faults).toEqual([]);
  });

  it('score above the floors', () => {
    const found = measures(score(pages.map(({ truth, document }) => [truth, document])));
    const low = measured.filter((name, i) => (found.get(name) ?? 0) < (floors[level]?.[i] ?? 1));
    expect(low.map((name) => `${name} ${found.get(name) ?? 0}`)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';

import type { Reading } from '../../../src/core/article.ts';
import { FIGURE_EXAMPLES } from '../../../src/facts/figure/examples.ts';
import { findFigures } from '../../../src/facts/figure/find.ts';
import type { Figure } from '../../../src/facts/figure/find.ts';
import { FIGURE_RULES } from '../../../src/facts/figure/rules.ts';
import { openSegmenter } from '../../../src/lexicon/segmenter.ts';
import { normalize } from '../../../src/normalize/normalize.ts';

const segmenter = openSegmenter();

function read(text: string): Reading {
  const reference = { year: 2024, month: 5, day: 27 };
  return { kind: 'report', parts: [{ role: 'body', text }], reference, newspaper: null, place: null, segmenter };
}

const plain = (text: string): string => text.replaceAll('[[', '').replaceAll(']]', '');

/** Blanks where justification and extraction put them: between digits and Chinese, and line breaks between Chinese. */
function noisy(text: string, seed: number): string {
  let state = seed;
  const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648);
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const [unit, after] = [text.charAt(at), text.charAt(at + 1)];
    out += unit;
    if (after === '') break;
    const han = /\p{Script=Han}/u.test(unit) && /\p{Script=Han}/u.test(after);
    const border =
      /[0-9]/u.test(unit) !== /[0-9]/u.test(after) &&
      /[0-9]/u.test(unit + after) &&
      /\p{Script=Han}/u.test(unit + after);
    if (border && next() % 2 === 0) out += ' ';
    else if (han && next() % 4 === 0) out += '\n';
  }
  return out;
}

const valueOf = ({ value }: { value: Figure }): Figure => value;

describe('figure rules', () => {
  it('own a positive and a near-miss each', () => {
    for (const { id } of FIGURE_RULES) {
      const own = FIGURE_EXAMPLES.filter(({ rule }) => rule === id);
      expect(
        own.some((example) => 'value' in example),
        `${id} has a positive`,
      ).toBe(true);
      expect(
        own.some((example) => 'none' in example),
        `${id} has a near-miss`,
      ).toBe(true);
    }
  });

  for (const example of FIGURE_EXAMPLES.filter((one) => 'value' in one)) {
    it(`${example.rule} finds ${example.text}`, () => {
      const start = example.text.indexOf('[[');
      const hits = findFigures(read(plain(example.text))).filter(({ rule }) => rule === example.rule);
      const hit = hits.find(({ span }) => span[0] === start);
      expect(hit?.value.text).toBe(example.text.slice(start + 2, example.text.indexOf(']]')));
      expect(hit?.value).toMatchObject(example.value);
    });
  }

  for (const example of FIGURE_EXAMPLES.filter((one) => 'none' in one)) {
    it(`${example.rule} leaves ${example.text}`, () => {
      const hits = findFigures(read(example.text)).filter(({ rule }) => rule === example.rule);
      expect(hits.map(({ value }) => value.text)).toEqual([]);
    });
  }

  it('find the same in text broken by blanks and lines', () => {
    for (const [index, example] of FIGURE_EXAMPLES.entries()) {
      if (!('value' in example)) continue;
      const text = plain(example.text);
      const cleaned = normalize(noisy(text, index + 1)).text.replaceAll('\n', '');
      expect(findFigures(read(cleaned)).map(valueOf)).toEqual(findFigures(read(text)).map(valueOf));
    }
  });
});

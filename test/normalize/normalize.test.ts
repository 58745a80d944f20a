import { readdirSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { AlignedText } from '../../src/core/alignment.ts';
import { NORMALIZATION_EXAMPLES } from '../../src/normalize/examples.ts';
import { normalize, NORMALIZATION_STEPS } from '../../src/normalize/normalize.ts';

const root = new URL('../../', import.meta.url);
const seeds = readdirSync(new URL('seeds/', root)).map((name) => readFileSync(new URL(`seeds/${name}`, root), 'utf8'));

function run(step: string, text: string): string {
  if (step === 'normalize') return normalize(text).text;
  const found = NORMALIZATION_STEPS.find(({ id }) => id === step);
  if (found === undefined) throw new Error(`no step ${step}`);
  return AlignedText.of(text).edit(found.edits(text)).text;
}

describe('normalization', () => {
  it.each(NORMALIZATION_EXAMPLES.map((example) => ({ ...example, name: `${example.step}: ${example.text}` })))(
    '$name',
    (example) => {
      expect(run(example.step, example.text)).toBe('becomes' in example ? example.becomes : example.text);
    },
  );

  it('has an example that changes something for every step, and one that must not', () => {
    for (const { id } of NORMALIZATION_STEPS) {
      const own = NORMALIZATION_EXAMPLES.filter(({ step }) => step === id);
      expect(own.some((example) => 'becomes' in example && example.becomes !== example.text)).toBe(true);
      expect(own.some((example) => 'same' in example)).toBe(true);
    }
  });

  it('is done after one pass over the seeds', () => {
    for (const seed of seeds) {
      const once = normalize(seed).text;
      expect(normalize(once).text).toBe(once);
    }
  });

  it('keeps every visible character of a seed, in order', () => {
    for (const seed of seeds) {
      const { text, alignment } = normalize(seed);
      let covered = 0;
      for (let unit = 0; unit < text.length; unit += 1) {
        const [start, end] = alignment.unit(unit);
        expect(seed.slice(covered, start).replaceAll(/[\s\u200b\ufeff]/gu, '')).toBe('');
        covered = Math.max(covered, end);
      }
      expect(seed.slice(covered).trim()).toBe('');
    }
  });

  it('aligns any text and leaves no control character', () => {
    const noisy = fc.array(
      fc.constantFrom(
        '湖南',
        '９',
        '月',
        ' ',
        '　',
        '\n',
        '\r\n',
        '(',
        ')',
        ',',
        '"',
        '“',
        '”',
        '⻓',
        '\u200b',
        'A',
        '。',
        '𠮷',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          noisy.map((pieces) => pieces.join('')),
        ),
        (source) => {
          const { text, alignment } = normalize(source);
          expect(alignment.targetLength).toBe(text.length);
          expect(alignment.sourceLength).toBe(source.length);
          expect(text).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u200b\ufeff]/u);
          for (const line of text.split('\n')) expect(line).toBe(line.trim());
          for (let unit = 1; unit < text.length; unit += 1) {
            expect(alignment.unit(unit)[0]).toBeGreaterThanOrEqual(alignment.unit(unit - 1)[0]);
          }
        },
      ),
      { seed: 914, numRuns: 500 },
    );
  });
});

import { describe, expect, it } from 'vitest';

import type { Example, Rule } from '../../../src/core/rule.ts';
import { runRules } from '../../../src/core/rule.ts';
import { ALIAS_EXAMPLES } from '../../../src/facts/policy/alias.examples.ts';
import { aliasRules } from '../../../src/facts/policy/alias.rules.ts';
import { DOCUMENT_EXAMPLES, INNER_DOCUMENT_EXAMPLES } from '../../../src/facts/policy/document.examples.ts';
import { documentRules, innerDocumentRules } from '../../../src/facts/policy/document.rules.ts';
import { PROGRAMME_EXAMPLES } from '../../../src/facts/policy/programme.examples.ts';
import { articleRules, programmeRules } from '../../../src/facts/policy/programme.rules.ts';
import { readProgrammes } from '../../../src/facts/policy/programme.ts';
import { STATUS_EXAMPLES } from '../../../src/facts/policy/status.examples.ts';
import { statusRules } from '../../../src/facts/policy/status.rules.ts';
import { openSegmenter } from '../../../src/lexicon/segmenter.ts';
import { normalize } from '../../../src/normalize/normalize.ts';

const segmenter = openSegmenter();

/** Text without `[[ ]]`, and what stood in them. */
function marked(text: string): { plain: string; hits: string[] } {
  return {
    plain: text.replaceAll(/\[\[|\]\]/gu, ''),
    hits: [...text.matchAll(/\[\[(.*?)\]\]/gu)].map((one) => one[1] ?? ''),
  };
}

/** The text as a justified or wrapped column prints it: a blank after every Han character, or a break every few. */
function noises(text: string): string[] {
  const spaced = text.replaceAll(/(?<=[\p{Script=Han}，。、；）》”])(?=[\p{Script=Han}，。、；（《“])/gu, ' ');
  return [spaced, text.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\u200b')];
}

function check<Kind extends string, Value>(
  name: string,
  rules: readonly Rule<Kind, Value>[],
  examples: readonly Example<Value>[],
): void {
  describe(name, () => {
    it.each(examples.map((example) => ({ example, label: `${example.rule}: ${example.text}` })))(
      '$label',
      ({ example }) => {
        const { plain, hits } = marked(example.text);
        const rule = rules.find(({ id }) => id === example.rule);
        expect(rule).toBeDefined();
        if (rule === undefined) return;
        for (const text of [plain, ...noises(plain).map((one) => normalize(one).text)]) {
          const found = runRules([rule], text, example.reference ?? null);
          if ('none' in example) expect(found).toEqual([]);
          else {
            expect(found.map((one) => one.text)).toEqual(hits);
            expect(found[0]?.value).toMatchObject(example.value);
          }
        }
      },
    );

    it('has a hit and a near-miss for every rule', () => {
      for (const { id } of rules) {
        const own = examples.filter(({ rule }) => rule === id);
        expect([id, own.some((one) => !('none' in one)), own.some((one) => 'none' in one)]).toEqual([id, true, true]);
      }
    });
  });
}

check('titles', documentRules, DOCUMENT_EXAMPLES);
check('titles within titles', innerDocumentRules, INNER_DOCUMENT_EXAMPLES);
check('status', statusRules, STATUS_EXAMPLES);
check('aliases', aliasRules, ALIAS_EXAMPLES);

describe('programmes', () => {
  it.each(PROGRAMME_EXAMPLES.map((example) => ({ example, label: `${example.rule}: ${example.text}` })))(
    '$label',
    ({ example }) => {
      const { plain, hits } = marked(example.text);
      for (const text of [plain, ...noises(plain).map((one) => normalize(one).text)]) {
        const found = readProgrammes(text, segmenter);
        expect(found.map(({ span }) => text.slice(span[0], span[1]))).toEqual(hits);
        for (const { rule } of found) expect(rule).toBe(example.rule);
      }
    },
  );

  it('have a hit and a near-miss for every rule', () => {
    for (const { id } of [...programmeRules, ...articleRules]) {
      const own = PROGRAMME_EXAMPLES.filter(({ rule }) => rule === id).map(({ text }) => text.includes('[['));
      expect([id, own.includes(true), own.includes(false)]).toEqual([id, true, true]);
    }
  });
});

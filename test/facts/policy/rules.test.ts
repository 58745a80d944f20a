import { describe, expect, it } from 'vitest';

import type { Example, Hit, Rule } from '../../../src/core/rule.ts';
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

/** The plain text, and as it comes out of a noisy layout. */
function variants(plain: string): string[] {
  return [plain, ...noises(plain).map((one) => normalize(one).text)];
}

function hitsOf<Kind extends string, Value>(
  rules: readonly Rule<Kind, Value>[],
  id: string,
  text: string,
): Hit<Value>[] {
  return runRules(
    rules.filter((rule) => rule.id === id),
    text,
    null,
  );
}

function check<Kind extends string, Value>(
  rules: readonly Rule<Kind, Value>[],
  examples: readonly Example<Value>[],
): void {
  for (const example of examples) {
    const { plain, hits } = marked(example.text);
    it(`${example.rule}: ${example.text}`, () => {
      const found = variants(plain).map((text) => hitsOf(rules, example.rule, text));
      expect(found.map((one) => one.map(({ text }) => text))).toEqual(found.map(() => hits));
      const values = 'none' in example ? [] : hits.map(() => example.value);
      expect(found.map((one) => one.map(({ value }) => value))).toMatchObject(found.map(() => values));
    });
  }

  it('has a hit and a near-miss for every rule', () => {
    const covered = rules.map(({ id }) => {
      const own = examples.filter(({ rule }) => rule === id);
      return [id, own.some((one) => !('none' in one)), own.some((one) => 'none' in one)];
    });
    expect(covered).toEqual(rules.map(({ id }) => [id, true, true]));
  });
}

describe('titles', () => {
  check(documentRules, DOCUMENT_EXAMPLES);
});
describe('titles within titles', () => {
  check(innerDocumentRules, INNER_DOCUMENT_EXAMPLES);
});
describe('status', () => {
  check(statusRules, STATUS_EXAMPLES);
});
describe('aliases', () => {
  check(aliasRules, ALIAS_EXAMPLES);
});

describe('programmes', () => {
  for (const { rule, text: example } of PROGRAMME_EXAMPLES) {
    const { plain, hits } = marked(example);
    it(`${rule}: ${example}`, () => {
      for (const text of variants(plain)) {
        const found = readProgrammes(text, segmenter);
        expect(found.map(({ span }) => text.slice(span[0], span[1]))).toEqual(hits);
        expect(found.map((one) => one.rule)).toEqual(hits.map(() => rule));
      }
    });
  }

  it('have a hit and a near-miss for every rule', () => {
    const rules = [...programmeRules, ...articleRules];
    const covered = rules.map(({ id }) => {
      const own = PROGRAMME_EXAMPLES.filter(({ rule }) => rule === id);
      return [id, own.some(({ text }) => text.includes('[[')), own.some(({ text }) => !text.includes('[['))];
    });
    expect(covered).toEqual(rules.map(({ id }) => [id, true, true]));
  });
});

import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { runRules } from '../../../src/core/rule.ts';
import { compact } from '../../../src/lexicon/dates/compact.ts';
import { DATE_EXAMPLES, EXAMPLE_REFERENCE } from '../../../src/lexicon/dates/examples.ts';
import { type DateMention, findDates } from '../../../src/lexicon/dates/find.ts';
import { DATE_RULES } from '../../../src/lexicon/dates/rules.ts';

const interval = ({ from, to }: DateMention): string | null =>
  from === null && to === null
    ? null
    : from === to && from !== null
      ? from
      : `${from ?? '..'}/${to ?? '..'}`.replace('../', '../');

const marked = (text: string): { plain: string; hit: string } => ({
  plain: text.replace('[[', '').replace(']]', ''),
  hit: /\[\[(.*)\]\]/u.exec(text)?.[1] ?? '',
});

describe('date rules', () => {
  it('own a hit and a near-miss each', () => {
    for (const { id } of DATE_RULES) {
      const own = DATE_EXAMPLES.filter(({ rule }) => rule === id);
      expect(
        own.some((example) => 'value' in example),
        `${id} has no hit`,
      ).toBe(true);
      expect(
        own.some((example) => 'none' in example),
        `${id} has no near-miss`,
      ).toBe(true);
    }
  });

  for (const example of DATE_EXAMPLES) {
    const reference = example.reference ?? EXAMPLE_REFERENCE;
    const rule = DATE_RULES.find(({ id }) => id === example.rule);
    it(`${example.rule}: ${example.text}`, () => {
      expect(rule).toBeDefined();
      const { plain, hit } = marked(example.text);
      const hits = runRules(DATE_RULES, compact(plain).text, reference).filter(({ rule: id }) => id === example.rule);
      const mention = findDates(plain, reference).find(({ text }) => text === hit);
      const seen = {
        fired: hits.length > 0,
        text: mention?.text,
        value: mention === undefined ? null : interval(mention),
      };
      const wanted =
        'none' in example
          ? { fired: false, text: undefined, value: null }
          : { fired: true, text: hit, value: example.value };
      expect(seen).toEqual(wanted);
    });
  }

  it('read the same through blanks between Chinese characters', () => {
    const positives = DATE_EXAMPLES.filter(
      (example) => 'value' in example && /^[\p{Script=Han}〇“”，。[\]]+$/u.test(example.text),
    );
    expect(positives.length).toBeGreaterThan(20);
    assert(
      property(
        constantFrom(...positives),
        array(constantFrom('', ' ', '　', '\n', ' \n'), { minLength: 1, maxLength: 12 }),
        (example, blanks) => {
          const { plain, hit } = marked(example.text);
          const noisy = [...plain]
            .map(
              (character, index) =>
                character + (index === plain.length - 1 ? '' : (blanks[index % blanks.length] ?? '')),
            )
            .join('');
          const reference = example.reference ?? EXAMPLE_REFERENCE;
          const mention = findDates(noisy, reference).find(({ text }) => text.replace(/\s/gu, '') === hit);
          expect(mention === undefined ? undefined : interval(mention)).toBe('value' in example ? example.value : null);
          expect(noisy.slice(...(mention?.span ?? [0, 0]))).toBe(mention?.text);
        },
      ),
    );
  });
});

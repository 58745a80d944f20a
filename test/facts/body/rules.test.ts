import { describe, expect, it } from 'vitest';

import { BODY_EXAMPLES } from '../../../src/facts/body/examples.ts';
import { BODY_RULES, mentionsIn } from '../../../src/facts/body/find.ts';
import { Jurisdiction } from '../../../src/facts/body/jurisdiction.ts';
import { openSegmenter } from '../../../src/lexicon/segmenter.ts';
import { normalize } from '../../../src/normalize/normalize.ts';

const segmenter = openSegmenter();

/** What one rule alone finds in a text: the names' surfaces with type and canonical name. */
function found(id: string, text: string, newspaper: string | null) {
  const rule = BODY_RULES.filter((one) => one.id === id);
  expect(rule).toHaveLength(1);
  const jurisdiction = new Jurisdiction({ parts: [{ role: 'body', text }], newspaper, place: null });
  return mentionsIn(text, 0, { segmenter }, jurisdiction, rule).map(({ span, type, canonical }) => ({
    name: text.slice(...span),
    type,
    canonical,
  }));
}

function unmarked(text: string): { plain: string; names: string[] } {
  const names = [...text.matchAll(/\[\[(.+?)\]\]/gu)].map((match) => match[1] ?? '');
  return { plain: text.replace(/\[\[|\]\]/gu, ''), names };
}

describe('rules of bodies', () => {
  it.each(BODY_RULES.map((rule) => rule.id))('%s has a hit and a near-miss', (id) => {
    const examples = BODY_EXAMPLES.filter((example) => example.rule === id);
    expect(examples.some((example) => !('none' in example))).toBe(true);
    expect(examples.some((example) => 'none' in example)).toBe(true);
  });

  it.each(BODY_EXAMPLES.map((example) => [example.rule, example.text, example] as const))(
    '%s: %s',
    (id, text, example) => {
      const { plain, names } = unmarked(text);
      const hits = found(id, plain, example.newspaper ?? null);
      const value = 'none' in example ? {} : example.value;
      expect(hits.map(({ name }) => name)).toEqual(names);
      expect(hits).toMatchObject(names.map(() => value));
    },
  );

  it.each(
    BODY_EXAMPLES.filter((example) => !('none' in example)).map(
      (example) => [example.rule, example.text, example] as const,
    ),
  )('noise does not move %s: %s', (id, text, example) => {
    const { plain } = unmarked(text);
    const before = found(id, plain, example.newspaper ?? null);
    // a justified line has a blank between all its characters; a wrapped one breaks anywhere
    for (const noisy of [[...plain].join(' '), `${plain.slice(0, 3)}\n${plain.slice(3)}`]) {
      const read = normalize(noisy).text.replace(/\n/gu, '');
      expect(found(id, read, example.newspaper ?? null)).toEqual(before);
    }
  });
});

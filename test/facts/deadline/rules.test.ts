import { describe, expect, it } from 'vitest';

import type { Fact, Reading } from '../../../src/core/article.ts';
import type { Reference } from '../../../src/core/rule.ts';
import { DEADLINE_EXAMPLES, EXAMPLE_REFERENCE } from '../../../src/facts/deadline/examples.ts';
import { type Deadline, findDeadlines } from '../../../src/facts/deadline/find.ts';
import { DEADLINE_RULES } from '../../../src/facts/deadline/rules.ts';
import { normalize } from '../../../src/normalize/normalize.ts';

/** Deadlines of a report of one paragraph. */
function found(text: string, reference: Reference | null): Fact<Deadline>[] {
  const reading: Reading = {
    kind: 'report',
    parts: [{ role: 'body', text }],
    reference,
    newspaper: null,
    place: null,
    segmenter: { cut: (words) => [...words], has: () => false },
  };
  return findDeadlines(reading);
}

const hits = DEADLINE_EXAMPLES.filter((example) => 'value' in example);

function marked(text: string): { plain: string; hit: string } {
  return { plain: text.replace('[[', '').replace(']]', ''), hit: /\[\[(.*)\]\]/u.exec(text)?.[1] ?? '' };
}

describe('rules of deadlines', () => {
  it.each(DEADLINE_RULES.map(({ id }) => id))('%s has a hit and a near-miss', (id) => {
    const own = DEADLINE_EXAMPLES.filter(({ rule }) => rule === id);
    expect(own.some((example) => 'value' in example)).toBe(true);
    expect(own.some((example) => 'none' in example)).toBe(true);
  });

  it.each(DEADLINE_EXAMPLES.map((example) => [example.rule, example.text, example] as const))(
    '%s: %s',
    (id, text, example) => {
      const { plain, hit } = marked(text);
      const own = found(plain, example.reference ?? EXAMPLE_REFERENCE).filter(({ rule }) => rule === id);
      expect(own.map(({ value }) => value.text)).toEqual('none' in example ? [] : [hit]);
      expect(own.map(({ span }) => plain.slice(...span))).toEqual('none' in example ? [] : [hit]);
      expect(own.map(({ value }) => value)).toMatchObject('none' in example ? [] : [example.value]);
    },
  );

  it.each(hits.map((example) => [example.rule, example.text, example] as const))(
    'noise does not move %s: %s',
    (_id, text, example) => {
      const reference = example.reference ?? EXAMPLE_REFERENCE;
      const { plain } = marked(text);
      const before = found(plain, reference);
      for (const gap of [' ', '　', '\n']) {
        // a justified line has blanks between its characters, though not inside a number; a wrapped one breaks anywhere
        const noisy = plain.replace(/(?<![\d“（])(?=[\p{Script=Han}\d“（])(?!^)/gu, gap);
        expect(found(normalize(noisy).text.replace(/\n/gu, ''), reference)).toEqual(before);
      }
    },
  );
});

/** Milliseconds for an endless line of deadlines. */
function time(count: number): number {
  const text = '9月14日、到2025年全面完成'.repeat(count);
  const start = performance.now();
  found(text, EXAMPLE_REFERENCE);
  return performance.now() - start;
}

describe('deadlines', () => {
  it('share one clause among listed times', () => {
    const values = found('到2025年、2030年，森林覆盖率分别达到60%、62%。', EXAMPLE_REFERENCE).map(({ value }) => value);
    expect(values.map(({ date }) => date)).toEqual(['2025-12-31', '2030-12-31']);
    expect(new Set(values.map(({ task }) => task))).toEqual(new Set(['森林覆盖率分别达到60%、62%']));
  });

  it('end a clause where the next deadline begins', () => {
    const values = found('到2025年底，企业达到500家；到2030年，达到1000家。', EXAMPLE_REFERENCE).map(
      ({ value }) => value,
    );
    expect(values.map(({ task }) => task)).toEqual(['企业达到500家', '达到1000家']);
  });

  it('are not read out of titles, nor counted against an unknown clock', () => {
    expect(found('会议原则通过《湖南省2025年行动计划（2023—2025年）》。', EXAMPLE_REFERENCE)).toEqual([]);
    expect(found('年底前全部完成。', null).map(({ value }) => value.date)).toEqual([]);
    expect(found('2025年底前全部完成。', null).map(({ value }) => value.date)).toEqual(['2025-12-31']);
  });

  it('take linear time on an endless line', () => {
    time(200);
    expect(time(2000)).toBeLessThan(Math.max(2000, time(500) * 16));
  });
});

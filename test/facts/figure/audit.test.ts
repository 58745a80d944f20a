import { describe, expect, it } from 'vitest';

import type { Reading } from '../../../src/core/article.ts';
import { auditReading } from '../../../src/facts/figure/audit.ts';
import { findFigures } from '../../../src/facts/figure/find.ts';
import { openSegmenter } from '../../../src/lexicon/segmenter.ts';

const segmenter = openSegmenter();

function audit(text: string): (readonly [string, string])[] {
  const reference = { year: 2024, month: 5, day: 27 };
  const reading: Reading = {
    kind: 'report',
    parts: [{ role: 'body', text }],
    reference,
    newspaper: null,
    place: null,
    segmenter,
  };
  return auditReading(reading, findFigures(reading)).map((entry) => [entry.text, entry.class] as const);
}

describe('auditReading', () => {
  it.each([
    ['新建学校148所。', '148', 'fact'],
    ['今年9月14日召开。', '9', 'date'],
    ['第18批信访件。', '18', 'ordinal'],
    ['景区获评4A级。', '4', 'code'],
    ['打造“3+3+2”产业集群。', '3+3+2', 'name'],
    ['召开了一个会。', '一', 'idiom'],
    ['六大工程同步推进。', '六', 'name'],
    ['演唱《七律》。', '《七律》', 'other-title'],
    ['全市共有37箬竹。', '37', 'residue'],
  ])('%s %s is %s', (text, token, expected) => {
    expect(audit(text)).toContainEqual([token, expected]);
  });

  it('accounts for every digit', () => {
    const text = '2023年，全市3个县完成投资12.5亿元，第5次获评“4星”。';
    const digits = audit(text)
      .map(([token]) => token)
      .join('')
      .replaceAll(/\D/gu, '');
    expect(digits).toBe(text.replaceAll(/\D/gu, ''));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/pipeline.ts';
import { validate, validateAgainst } from '../../src/record/validate.ts';
import { decode } from '../../src/source/decode.ts';

const ROOT = 'fixtures/pages';

/**
 * Small pages with what must be read out of them. `expected.json` is a part of the document: what it does not name is free, lists
 * that it names are whole.
 */
describe.each(readdirSync(ROOT))('%s', (name) => {
  const bytes = readFileSync(join(ROOT, name, 'input.txt'));
  const decoded = decode(bytes);
  const text = decoded.ok ? decoded.text : '';
  const document = extract({ text, path: `${name}.txt`, bytes });

  test('says what it must', () => {
    const { origin, ...expected } = JSON.parse(readFileSync(join(ROOT, name, 'expected.json'), 'utf8')) as {
      origin: string;
      articles: object[];
    };
    expect(origin).not.toBe('');
    expect(document).toMatchObject(expected);
  });

  test('is whole and true to its source', () => {
    expect(validate(document)).toEqual([]);
    expect(validateAgainst(document, text, bytes)).toEqual([]);
  });
});

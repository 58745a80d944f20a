import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildDictionary, readDictionary } from '../../src/lexicon/dictionary.ts';
import { openSegmenter, segmenterOver } from '../../src/lexicon/segmenter.ts';

const root = new URL('../../', import.meta.url);
const seeds = readdirSync(new URL('seeds/', root))
  .sort()
  .map((name) => readFileSync(new URL(`seeds/${name}`, root), 'utf8'));
const lines = seeds.flatMap((text) => text.split('\n').flatMap((line) => [line, line.replaceAll(' ', '')]));

/** nodejieba, or null on a machine where the optional addon was not built. */
function addon() {
  try {
    return openSegmenter('nodejieba');
  } catch {
    return null;
  }
}

describe('the built-in segmenter', () => {
  const segmenter = openSegmenter();

  it('cuts by the most probable words', () => {
    expect(segmenter.cut('全省推进乡村振兴工作')).toEqual(['全省', '推进', '乡村振兴', '工作']);
    expect(segmenter.cut('，𠮷好。')).toEqual(['，', '𠮷', '好', '。']);
    expect(segmenter.cut('')).toEqual([]);
  });

  it('knows which words it holds', () => {
    expect(segmenter.has('乡村振兴')).toBe(true);
    expect(segmenter.has('乡村振')).toBe(false);
    expect(segmenter.has('')).toBe(false);
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(segmenter.cut(text).join('')).toBe(text);
      }),
    );
  });

  it('cuts the seeds as nodejieba cut them', () => {
    // Written down from nodejieba 3.5.8 over words.txt, so that the proof holds where the addon cannot be built.
    const cuts = lines.map((line) => segmenter.cut(line).join('|')).join('\n');
    const expected = readFileSync(new URL('fixtures/segmenter/seeds.sha256', root), 'utf8').trim();
    expect(createHash('sha256').update(cuts).digest('hex')).toBe(expected);
  });

  it('cuts as nodejieba does, token for token', () => {
    const native = addon();
    const compare = native ?? segmenter;
    for (const line of lines) expect(segmenter.cut(line)).toEqual(compare.cut(line));
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
    const word = fc.constantFrom(...new Set(lines.flatMap((line) => segmenter.cut(line))), '𠮷', '，', ' ', 'C++');
    fc.assert(
      fc.property(fc.array(fc.oneof(han, word), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(segmenter.cut(text)).toEqual(compare.cut(text));
      }),
      { seed: 20220914, numRuns: 300 },
    );
  });
});

describe('the dictionary file', () => {
  it('is what words.txt makes', () => {
    const data = new URL('src/lexicon/data/', root);
    const words = new Map<string, number>();
    for (const line of readFileSync(new URL('words.txt', data), 'utf8').trimEnd().split('\n')) {
      const [word = '', count] = line.split(' ');
      words.set(word, Number(count));
    }
    expect(Buffer.from(buildDictionary(words)).equals(readFileSync(new URL('words.bin', data)))).toBe(true);
  });

  it('holds exactly the words it was built from', () => {
    const segmenter = segmenterOver(
      readDictionary(
        buildDictionary(
          new Map([
            ['中国', 9],
            ['中国人', 3],
            ['国人', 5],
            ['人', 7],
            ['𠮷野', 2],
          ]),
        ),
      ),
    );
    expect(['中', '中国', '中国人', '国', '国人', '人', '𠮷', '𠮷野'].filter((word) => segmenter.has(word))).toEqual([
      '中国',
      '中国人',
      '国人',
      '人',
      '𠮷野',
    ]);
    expect(segmenter.cut('中国人𠮷野𠮷')).toEqual(['中国人', '𠮷野', '𠮷']);
  });

  it('refuses another file', () => {
    expect(() => readDictionary(new Uint8Array(64))).toThrow('wrong file');
  });
});

/**
 * Makes the segmenter's files from their sources; `npm run dictionary`. Not part of the program: it runs when words change.
 *
 * words.txt  the words of cppjieba's jieba.dict.utf8 (MIT) that occur at least 50 times in its counts, plus own-words.txt;
 *            the form that nodejieba reads (word, count, tag)
 * words.bin  the same as a double-array trie
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { buildDictionary } from '../dictionary.ts';

const MINIMUM_COUNT = 50;
const here = new URL('../../../src/lexicon/data/', import.meta.url);
const jieba = (createRequire(import.meta.url)('nodejieba') as { DEFAULT_DICT: string }).DEFAULT_DICT;

const words = new Map<string, number>();
for (const line of readFileSync(jieba, 'utf8').split('\n')) {
  const [word = '', count = '0'] = line.split(' ');
  if (word !== '' && Number(count) >= MINIMUM_COUNT) words.set(word, Number(count));
}
for (const line of readFileSync(new URL('own-words.txt', here), 'utf8').split('\n')) {
  const [word = '', count = '0'] = line.split(' ');
  if (word !== '' && !word.startsWith('#')) words.set(word, Math.max(Number(count), words.get(word) ?? 0));
}
const lines = [...words].map(([word, count]) => `${word} ${count} x\n`);
writeFileSync(new URL('words.txt', here), lines.join(''));
writeFileSync(new URL('words.bin', here), buildDictionary(words));

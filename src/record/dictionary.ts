import { readFileSync } from 'node:fs';
import { FORMER } from '../lexicon/gazetteer/former.ts';
import { NEWSPAPERS } from '../lexicon/gazetteer/newspapers.ts';
import { REGIONS } from '../lexicon/data/regions.ts';
import { sha256 } from './identity.ts';

let known: string | null = null;

/** What the segmenter and the gazetteers held, as one hash: two outputs made with other words differ in it. */
export function dictionaryHash(): string {
  known ??= `sha256:${sha256(
    [
      sha256(readFileSync(new URL('../../src/lexicon/data/words.bin', import.meta.url))),
      sha256(REGIONS),
      sha256(FORMER),
      sha256(JSON.stringify([...NEWSPAPERS])),
    ].join('\n'),
  )}`;
  return known;
}

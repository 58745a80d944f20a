import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { REGIONS } from './data/regions.ts';
import { FORMER } from './gazetteer/former.ts';
import { NEWSPAPERS } from './gazetteer/newspapers.ts';

let known: string | null = null;

/** What the segmenter and the gazetteers hold, as one hash: outputs made with other words differ in it. */
export function fingerprint(): string {
  if (known === null) {
    const hash = createHash('sha256');
    hash.update(readFileSync(new URL('../../src/lexicon/data/words.bin', import.meta.url)));
    for (const words of [REGIONS, FORMER, JSON.stringify([...NEWSPAPERS])]) hash.update('\0').update(words);
    known = `sha256:${hash.digest('hex')}`;
  }
  return known;
}

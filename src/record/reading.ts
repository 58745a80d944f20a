import type { AlignedText } from '../core/alignment.ts';
import type { Reading, ReadingPart, Segmenter } from '../core/article.ts';
import type { Reference } from '../core/rule.ts';
import type { LaidOutArticle } from '../layout/page.ts';
import { isPaper } from './clock.ts';

/** An article as the rules read it, and for each of its parts the aligned text that leads back to the source. */
export interface ArticleReading {
  readonly reading: Reading;
  readonly parts: readonly AlignedText[];
}

/**
 * Puts an article's parts in reading order: kicker, headline, deck, paragraphs. Labels hold no facts.
 *
 * @param newspaper the page's; an article that names its own paper is that paper's
 */
export function readArticle(
  article: LaidOutArticle,
  reference: Reference | null,
  newspaper: string | null,
  segmenter: Segmenter,
): ArticleReading {
  const parts: AlignedText[] = [];
  const read: ReadingPart[] = [];
  const add = (role: ReadingPart['role'], text: AlignedText): void => {
    parts.push(text);
    read.push({ role, text: text.text });
  };
  for (const kicker of article.kicker) add('kicker', kicker);
  if (article.headline !== null) add('headline', article.headline);
  for (const deck of article.deck) add('deck', deck);
  for (const paragraph of article.paragraphs) add(paragraph.role, paragraph.text);
  return {
    reading: {
      kind: article.kind,
      parts: read,
      reference,
      newspaper: paperOf(article) ?? newspaper,
      place: article.dateline?.place ?? null,
      segmenter,
    },
    parts,
  };
}

/** The paper that an article's dateline names, or else its reporters. */
function paperOf({ dateline, byline }: LaidOutArticle): string | null {
  if (dateline !== null && isPaper(dateline.source)) return dateline.source;
  return byline.find(({ affiliation }) => affiliation !== null && isPaper(affiliation))?.affiliation ?? null;
}

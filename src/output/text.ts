import type { Document } from '../record/schema.ts';

/** The text of a page without layout noise: headings and paragraphs, one a line, a blank line between articles. */
export function toText(document: Document): string {
  return document.articles
    .map(({ kicker, headline, deck, paragraphs }) =>
      [...kicker, ...(headline === null ? [] : [headline]), ...deck, ...paragraphs]
        .map(({ text }) => `${text}\n`)
        .join(''),
    )
    .join('\n');
}

import type { Article, Document } from '../record/schema.ts';

/**
 * The text of a page without layout noise: headings and paragraphs, one a line, a blank line between articles. Text that
 * belongs to no article stands where the page has it, since normalization removes layout and never wording.
 */
export function toText(document: Document): string {
  const blocks = [
    ...document.articles.map((article) => ({ at: beginning(article), text: articleText(article) })),
    ...document.furniture
      .filter(({ reason }) => reason === 'unassigned')
      .map(({ text, spans }) => ({ at: spans[0]?.[0] ?? 0, text: `${text}\n` })),
  ];
  // Articles are in reading order already; only what is unassigned has to find its place among them.
  return blocks
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join('\n');
}

function articleText({ kicker, headline, deck, paragraphs }: Article): string {
  return [...kicker, ...(headline === null ? [] : [headline]), ...deck, ...paragraphs]
    .map(({ text }) => `${text}\n`)
    .join('');
}

/** Where an article's body begins; headings may stand anywhere on the page. */
function beginning({ paragraphs, headline }: Article): number {
  return paragraphs[0]?.spans[0]?.[0] ?? headline?.spans[0]?.[0] ?? 0;
}

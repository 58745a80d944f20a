import type { Article, ArticleLine, Document } from '../record/schema.ts';
import { json } from './escape.ts';

/** An article as a line of its own: `schemaVersion`, `source` and `issue` in front. */
export function articleLine(document: Document, article: Article): ArticleLine {
  return { schemaVersion: document.schemaVersion, source: document.source, issue: document.issue, ...article };
}

/** One article a line. */
export function toJsonLines(document: Document): string {
  return document.articles.map((article) => `${json(articleLine(document, article))}\n`).join('');
}

import type { Span } from './span.ts';

/** Sentence ends with whatever closes a quotation or bracket behind them. */
const SENTENCE_END = /[。！？!?]+[”’』」）】]{0,3}|…{2,}[”’]?(?=[\p{Script=Han}“])/gu;

/**
 * Sentences of a paragraph as spans that cover it without gaps. A line without end punctuation is one sentence;
 * a semicolon does not end one, so that `分别` lists and shared subjects stay together.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    spans.push([start, end]);
    start = end;
  }
  if (start < text.length) spans.push([start, text.length]);
  return spans;
}

/** The sentence that holds `offset`. */
export function sentenceAt(text: string, offset: number): Span {
  return sentences(text).find(([start, end]) => start <= offset && offset < end) ?? [0, text.length];
}

import { layOut } from '../../src/layout/articles.ts';
import type { LaidOutPage } from '../../src/layout/page.ts';
import { normalize } from '../../src/normalize/normalize.ts';

/** A page as the pipeline reads it. */
export function read(source: string): LaidOutPage {
  return layOut(normalize(source), source);
}

/** What an article says, for short assertions. */
export function told(page: LaidOutPage): object[] {
  return page.articles.map((article) => ({
    kind: article.kind,
    label: article.label?.text ?? null,
    kicker: article.kicker.map(({ text }) => text),
    headline: article.headline?.text ?? null,
    deck: article.deck.map(({ text }) => text),
    dateline: article.dateline?.text.text ?? null,
    byline: article.byline.map(({ role, name }) => `${role} ${name}`),
    jump:
      article.jump === null ? null : `${article.jump.direction} ${article.jump.page} ${article.jump.slot ?? ''}`.trim(),
    body: article.paragraphs.map(({ role, text }) => (role === 'body' ? text.text : `[${role}] ${text.text}`)),
  }));
}

/** Characters of the source that no part claims, and those that two parts claim. */
export function accountOf(source: string, page: LaidOutPage): { missing: string; twice: string } {
  const claimed = new Uint8Array(source.length);
  const claim = (spans: readonly (readonly [number, number])[]): void => {
    for (const [start, end] of spans) for (let at = start; at < end; at += 1) claimed[at] = (claimed[at] ?? 0) + 1;
  };
  for (const article of page.articles) {
    for (const part of [article.label, ...article.kicker, article.headline, ...article.deck])
      if (part !== null) claim(part.spans());
    if (article.dateline !== null) claim(article.dateline.spans);
    for (const { spans } of article.byline) claim(spans);
    if (article.jump !== null) claim(article.jump.text.spans());
    for (const { text } of article.paragraphs) claim(text.spans());
  }
  for (const { text } of page.furniture) claim(text.spans());
  let missing = '';
  let twice = '';
  // What normalizing removed altogether is blank for this purpose.
  const kept = new Uint8Array(source.length);
  const normalized = normalize(source);
  for (let unit = 0; unit < normalized.text.length; unit += 1) {
    if ((normalized.text[unit] ?? '').trim() === '') continue;
    const [start, end] = normalized.alignment.unit(unit);
    for (let at = start; at < end; at += 1) kept[at] = 1;
  }
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (character.trim() === '' || kept[at] === 0) continue;
    if (claimed[at] === 0) missing += character;
    if ((claimed[at] ?? 0) > 1) twice += character;
  }
  return { missing, twice };
}

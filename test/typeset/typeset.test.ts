import { describe, expect, it } from 'vitest';
import { loadCorpus } from './corpus.js';
import { smooth } from './noise.js';
import { typeset } from './typeset.js';

interface Node {
  text: string;
}

interface Truth {
  furniture: Node[];
  articles: {
    kind: string;
    label: Node | null;
    headline: Node | null;
    kicker: Node[];
    deck: Node[];
    dateline: Node | null;
    byline: { role: string; name: string }[];
    jump: object | null;
    paragraphs: { role: string; text: string }[];
  }[];
}

/** Whether `part` occurs in `text` in order, torn by nothing but columns and captions. */
function occurs(part: string, text: string): boolean {
  if (text.includes(part)) return true;
  // the longest beginning, then the rest behind it
  let size = part.length;
  while (size > 0 && !text.includes(part.slice(0, size))) size--;
  if (size < 4) return false;
  const behind = text.indexOf(part.slice(0, size)) + size;
  return occurs(part.slice(size), text.slice(behind));
}

const pages = ['plain', 'mild', 'rough', 'pdf', 'web', 'nasty'].flatMap((level) =>
  typeset({ seed: 3, pages: 12, level }).map(({ name, text, truth }) => ({
    where: `${level} ${name}`,
    text,
    truth: truth as Truth,
  })),
);

describe('typesetter', () => {
  it('prints the same pages for the same seed', () => {
    const again = typeset({ seed: 3, pages: 12, level: 'nasty' });
    expect(again.map((page) => page.text)).toEqual(pages.slice(-12).map((page) => page.text));
    expect(again.map((page) => page.truth as Truth)).toEqual(pages.slice(-12).map((page) => page.truth));
    expect(typeset({ seed: 4, pages: 1, level: 'nasty' })[0]?.text).not.toBe(again[0]?.text);
  });

  it('prints every part of every article', () => {
    const missing = pages.flatMap((page) => {
      const text = smooth(page.text);
      const parts = page.truth.articles.flatMap((article) => [
        ...article.paragraphs.map((p) => p.text),
        ...[article.headline, article.dateline, ...article.kicker, ...article.deck].map((node) => node?.text ?? ''),
        ...article.byline.map((person) => person.name),
      ]);
      return parts.filter((part) => !occurs(smooth(part), text)).map((part) => `${page.where}: ${part}`);
    });
    expect(missing).toEqual([]);
  });

  it('prints nothing that the truth does not know, but brackets, roles and jump lines', () => {
    const wrong = pages.filter((page) => {
      const left = new Map<string, number>();
      const count = (text: string, by: number): void => {
        for (const char of smooth(text)) left.set(char, (left.get(char) ?? 0) + by);
      };
      let allowance = 0;
      count(page.text, 1);
      for (const article of page.truth.articles) {
        for (const p of article.paragraphs) count(p.text, -1);
        for (const node of [article.headline, article.label, article.dateline, ...article.kicker, ...article.deck])
          count(node?.text ?? '', -1);
        for (const person of article.kind === 'caption' ? [] : article.byline) {
          count(person.name, -1);
          allowance += person.role.length + 8;
        }
        allowance += (article.jump ? 10 : 0) + (article.dateline ? 4 : 0) + (article.label ? 2 : 0);
      }
      for (const block of page.truth.furniture) count(block.text, -1);
      const counts = [...left.values()];
      return counts.some((n) => n < 0) || counts.reduce((sum, n) => sum + n, 0) > allowance;
    });
    expect(wrong.map((page) => page.where)).toEqual([]);
  });

  it('has truth without layout', () => {
    const texts = pages.flatMap((page) => page.truth.articles.flatMap((a) => a.paragraphs.map((p) => p.text)));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => /\n|^\s|\s$|\{|\p{Script=Han} \d/u.test(text))).toEqual([]);
    expect(pages.filter((page) => page.truth.articles.some((a) => a.paragraphs.length === 0))).toEqual([]);
  });

  it('never starts a line of a column with a comma or a full stop', () => {
    const lines = pages.flatMap((page) => page.text.split(/\r?\n/u));
    expect(lines.filter((line) => /^[，。、；]/u.test(line))).toEqual([]);
  });
});

describe('corpus', () => {
  const corpus = loadCorpus();

  it('has articles of every kind, each once', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(100);
    expect(new Set(corpus.map((a) => a.kind))).toEqual(
      new Set(['report', 'document', 'commentary', 'feature', 'sidebar', 'caption']),
    );
    expect(new Set(corpus.map((a) => a.headline.join('') + (a.paragraphs[0]?.text ?? ''))).size).toBe(corpus.length);
  });

  it('has headlines and paragraphs, and nobody named above a feature: that would be a report', () => {
    const wrong = corpus.filter(
      (a) =>
        a.paragraphs.length === 0 ||
        (a.headline.length === 0) !== (a.kind === 'caption') ||
        (a.kind === 'feature' && a.roles.length > 0),
    );
    expect(wrong.map((a) => a.id)).toEqual([]);
  });

  it('is normalized text', () => {
    const texts = corpus.flatMap((a) => a.paragraphs.map((p) => p.text));
    expect(texts.filter((text) => /\p{Script=Han}[,;:?!()]|\p{Cc}/u.test(text))).toEqual([]);
  });
});

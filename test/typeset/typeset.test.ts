import { describe, expect, it } from 'vitest';
import { loadCorpus } from './corpus.js';
import { smooth } from './noise.js';
import { typeset } from './typeset.js';

interface Truth {
  furniture: { text: string }[];
  articles: {
    kind: string;
    headline: { text: string } | null;
    label: { text: string } | null;
    jump: object | null;
    kicker: { text: string }[];
    deck: { text: string }[];
    dateline: { text: string } | null;
    byline: { role: string; name: string }[];
    paragraphs: { role: string; text: string }[];
  }[];
}

/** Whether `part` occurs in `text` in order, with at most `tears` interruptions (columns, captions). */
function occurs(part: string, text: string): boolean {
  let at = text.indexOf(part);
  if (at >= 0) return true;
  // the longest beginning, then the rest behind it
  let size = part.length;
  while (size > 0 && !text.includes(part.slice(0, size))) size--;
  if (size < 4) return false;
  at = text.indexOf(part.slice(0, size));
  const rest = part.slice(size);
  return text.indexOf(rest, at + size) >= 0 || (size < part.length && occurs(rest, text.slice(at + size)));
}

const pages = ['plain', 'mild', 'rough', 'nasty'].flatMap((level) => typeset({ seed: 3, pages: 12, level }));

describe('typesetter', () => {
  it('prints the same pages for the same seed', () => {
    const again = typeset({ seed: 3, pages: 12, level: 'nasty' });
    expect(again).toEqual(pages.slice(-12));
    expect(typeset({ seed: 4, pages: 1, level: 'nasty' })[0]?.text).not.toBe(again[0]?.text);
  });

  it('prints every part of every article', () => {
    for (const page of pages) {
      const text = smooth(page.text);
      for (const article of (page.truth as Truth).articles) {
        const parts = [
          ...article.paragraphs.map((p) => p.text),
          ...[article.headline, ...article.kicker, ...article.deck, article.dateline].map((node) => node?.text ?? ''),
          ...article.byline.map((person) => person.name),
        ];
        for (const part of parts) expect(occurs(smooth(part), text), `${page.name}: ${part}`).toBe(true);
      }
    }
  });

  it('prints nothing that the truth does not know, but brackets, roles and jump lines', () => {
    for (const page of pages) {
      const left = new Map<string, number>();
      const count = (text: string, by: number): void => {
        for (const char of smooth(text)) left.set(char, (left.get(char) ?? 0) + by);
      };
      let allowance = 0;
      count(page.text, 1);
      for (const article of (page.truth as Truth).articles) {
        for (const p of article.paragraphs) count(p.text, -1);
        for (const node of [article.headline, article.label, article.dateline, ...article.kicker, ...article.deck])
          count(node?.text ?? '', -1);
        for (const person of article.kind === 'caption' ? [] : article.byline) {
          count(person.name, -1);
          allowance += person.role.length + 8;
        }
        allowance += (article.jump ? 10 : 0) + (article.dateline ? 4 : 0) + (article.label ? 2 : 0);
      }
      for (const block of (page.truth as Truth).furniture) count(block.text, -1);
      expect(
        [...left].filter(([, n]) => n < 0),
        page.name,
      ).toEqual([]);
      expect(
        [...left.values()].reduce((sum, n) => sum + n, 0),
        page.name,
      ).toBeLessThanOrEqual(allowance);
    }
  });

  it('has truth without layout', () => {
    for (const page of pages) {
      for (const article of (page.truth as Truth).articles) {
        expect(article.paragraphs.length).toBeGreaterThan(0);
        for (const p of article.paragraphs) expect(p.text).not.toMatch(/\n|^\s|\s$|\{|\p{Script=Han} \d/u);
      }
    }
  });

  it('never starts a line of a column with a comma or a full stop', () => {
    for (const page of pages) for (const line of page.text.split(/\r?\n/u)) expect(line).not.toMatch(/^[，。、；]/u);
  });
});

describe('corpus', () => {
  it('is complete: kinds, headlines, paragraphs', () => {
    const corpus = loadCorpus();
    expect(corpus.length).toBeGreaterThanOrEqual(15);
    for (const article of corpus) {
      expect(['report', 'document', 'commentary', 'feature', 'sidebar', 'caption']).toContain(article.kind);
      expect(article.paragraphs.length, article.id).toBeGreaterThan(0);
      if (article.kind !== 'caption') expect(article.headline.length, article.id).toBeGreaterThan(0);
      for (const p of article.paragraphs)
        expect(p.text, article.id).not.toMatch(/\p{Script=Han}[,;:?!()]|[\u0000-\u001f]/u);
      // a feature has no people named above it: then it would be a report
      if (article.kind === 'feature') expect(article.roles, article.id).toHaveLength(0);
    }
    expect(new Set(corpus.map((a) => a.headline.join('') + a.paragraphs[0]?.text)).size).toBe(corpus.length);
  });
});

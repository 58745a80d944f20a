import type { Reference } from './rule.ts';
import type { Span } from './span.ts';

/** What an article is (ANNOTATION §1). */
export const ARTICLE_KINDS = [
  'report',
  'continuation',
  'document',
  'commentary',
  'feature',
  'sidebar',
  'caption',
] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

export const PARAGRAPH_ROLES = ['body', 'subheading', 'note', 'caption'] as const;
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

/** One text-bearing part of an article as the rules read it: normalized, and folded to Simplified where it was not. */
export interface ReadingPart {
  readonly role: 'label' | 'kicker' | 'headline' | 'deck' | ParagraphRole;
  readonly text: string;
}

/** Chinese words of a text. The implementation loads its dictionary on first use, so rules ask it only where they need words. */
export interface Segmenter {
  /** Words of `text` in order; joined they are `text` again. */
  readonly cut: (text: string) => string[];
  /** Whether the dictionary holds `word` as one word. */
  readonly has: (word: string) => boolean;
}

/** An article as the rooms of `facts/` see it. They know nothing of files, pages or source offsets. */
export interface Reading {
  readonly kind: ArticleKind;
  /** Kicker, headline, deck, then paragraphs in reading order. */
  readonly parts: readonly ReadingPart[];
  /** The article's clock, from its dateline or else the issue; null where no year is known. */
  readonly reference: Reference | null;
  /** Simplified name of the newspaper: that of the article's dateline or reporters, else the page's. */
  readonly newspaper: string | null;
  /** Simplified name of the place that the dateline was sent from, 长沙 of 新华社长沙9月14日电. */
  readonly place: string | null;
  readonly segmenter: Segmenter;
}

/** Where something stands in a reading. */
export interface Place {
  readonly part: number;
  readonly span: Span;
}

/** A fact as a room found it: its value, the rule that fired, where it stands first, and all places that mention it. */
export interface Fact<Value> extends Place {
  readonly rule: string;
  readonly value: Value;
  readonly mentions: readonly Place[];
}

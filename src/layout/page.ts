import type { AlignedText } from '../core/alignment.ts';
import type { ArticleKind, ParagraphRole } from '../core/article.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Spans } from '../core/span.ts';

/** `date` and its basis are filled in by the clock step, when the year of the page is known. */
export interface Dateline {
  /** `湖南日报9月14日讯`: source + place + date + verb, without byline and brackets. */
  readonly text: AlignedText;
  readonly source: string;
  readonly place: string | null;
  /** As printed; the year is often absent. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly verb: string;
  /** Source spans of `text` plus blanks; with those of the byline they cover the printed line. */
  readonly spans: Spans;
}

export interface Byline {
  readonly role: string;
  readonly name: string;
  readonly affiliation: string | null;
  /** Empty for a credit inside a caption: its characters belong to the caption's paragraph. */
  readonly spans: Spans;
}

export interface Jump {
  readonly direction: 'from' | 'to';
  readonly page: number | null;
  readonly slot: string | null;
  readonly text: AlignedText;
}

export interface Paragraph {
  readonly role: ParagraphRole;
  readonly text: AlignedText;
}

export interface LaidOutArticle {
  readonly kind: ArticleKind;
  readonly label: AlignedText | null;
  readonly kicker: readonly AlignedText[];
  readonly headline: AlignedText | null;
  readonly deck: readonly AlignedText[];
  readonly dateline: Dateline | null;
  readonly byline: readonly Byline[];
  readonly jump: Jump | null;
  readonly paragraphs: readonly Paragraph[];
}

export interface Furniture {
  readonly text: AlignedText;
  readonly reason: 'page-furniture' | 'overprint' | 'unassigned';
}

/** A page taken apart: every non-blank character is in exactly one part of one article or in furniture. */
export interface LaidOutPage {
  readonly layout: 'wrapped' | 'flowing';
  readonly articles: readonly LaidOutArticle[];
  readonly furniture: readonly Furniture[];
  readonly diagnostics: readonly Diagnostic[];
}

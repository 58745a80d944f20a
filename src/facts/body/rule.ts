import type { Segmenter } from '../../core/article.ts';
import type { Groups } from '../../core/rule.ts';
import type { Span } from '../../core/span.ts';
import type { Pattern } from './lexicon.ts';
import type { BodyType } from './type.ts';
import type { Jurisdiction } from './jurisdiction.ts';

/** What surrounds the head of a name. */
export interface BodyContext {
  /** The part of the reading that holds the match. */
  readonly text: string;
  readonly part: number;
  /** Where the pattern matched. */
  readonly span: Span;
  readonly segmenter: Segmenter;
  readonly jurisdiction: Jurisdiction;
}

/** A name as one mention gives it. */
export interface Naming {
  /** Where the name stands in the text: the pattern finds its head, the value its edges. */
  readonly span: Span;
  readonly type: BodyType;
  /** Official full name; null where it is not certain. */
  readonly canonical: string | null;
  /** The place that the body belongs to, for the members of a list that leave it out (省财政厅、教育厅). */
  readonly place?: Seat;
  /** Set where the name lacks its place: it counts only as the next member of a list, whose place then makes the full name. */
  readonly orphan?: (seat: Seat) => string | null;
}

/** The place before an organ's name: 省, 湖南省, 长沙市岳麓区. */
export interface Seat {
  readonly start: number;
  /** Official name, null where it is not certain which place is meant. */
  readonly official: string | null;
  /** Without the kind of division: 湖南, 长沙. */
  readonly short: string | null;
  readonly kind: 'province' | 'prefecture' | 'county' | 'other';
}

/**
 * Like core's rule, except that the pattern finds only the head of a name (人社厅, 有限公司): where the name begins is not regular
 * (it takes places, words and what stands before), so the value says it.
 */
export interface BodyRule {
  readonly id: `body/${string}`;
  readonly pattern: Pattern;
  /** Whether a reading can hold such names at all; every reading can where it is left out. */
  readonly applies?: (jurisdiction: Jurisdiction) => boolean;
  readonly value: (groups: Groups, context: BodyContext) => Naming | null;
}

/** A test beside a rule: the name in `[[ ]]`, or a text in which the rule finds nothing. */
export type BodyExample =
  | {
      readonly rule: string;
      readonly text: string;
      readonly value: Partial<Pick<Naming, 'type' | 'canonical'>>;
      readonly newspaper?: string;
    }
  | { readonly rule: string; readonly text: string; readonly none: true; readonly newspaper?: string };

import type { Reference } from '../../core/rule.ts';
import type { Span } from '../../core/span.ts';

/** A time expression and the closed interval of days that it means. */
export interface DateMention {
  readonly span: Span;
  readonly text: string;
  /** First and last ISO day; null where that side is open (年底前 has no `from`) or nothing fixes it. */
  readonly from: string | null;
  readonly to: string | null;
  /** EDTF of the interval, null where nothing fixes it. */
  readonly edtf: string | null;
  /** Whether year, month and day all stand in the text, or some were taken from the reference. */
  readonly basis: 'stated' | 'inferred';
}

/** Time expressions of a sentence or phrase, in text order, never overlapping. The reference is the clock; there is no other. */
export function findDates(_text: string, _reference: Reference | null): DateMention[] {
  return [];
}

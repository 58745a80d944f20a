import type { Span } from '../../core/span.ts';

/** A number as it stands in a text, with or without a unit. */
export interface NumberMention {
  readonly span: Span;
  readonly text: string;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly qualifier: string;
  readonly kind: string;
}

/** Every number of a phrase: cardinals, decimals, fractions, percents, in Arabic or Chinese numerals. */
export function findNumbers(_text: string): NumberMention[] {
  return [];
}

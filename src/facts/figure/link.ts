import type { Reading } from '../../core/article.ts';
import type { Hit } from '../../core/rule.ts';
import type { DateMention } from '../../lexicon/dates/find.ts';
import type { Quantity } from '../../lexicon/numerals/quantity.ts';

export interface Link {
  readonly metric: string | null;
  readonly subject: string | null;
  readonly period: string | null;
  readonly change: { readonly basis: string; readonly direction: 'increase' | 'decrease' } | null;
}

export function link(_text: string, hits: readonly Hit<Quantity>[], _dates: readonly DateMention[], _reading: Reading): Link[] {
  return hits.map(() => ({ metric: null, subject: null, period: null, change: null }));
}

import type { Fact, Place, Reading } from '../../core/article.ts';
import { findDocuments } from './document.ts';
import { findProgrammes } from './programme.ts';

/** A document or a programme (ANNOTATION §4). `date` is EDTF (`2022-09-14`, `2019-11`, `2021`). */
export interface Policy {
  readonly kind: 'document' | 'programme';
  readonly title: string;
  readonly type: string | null;
  readonly alias: string | null;
  readonly status: string | null;
  /** Names as printed; `record/assemble` links them to bodies. */
  readonly issuers: readonly string[];
  readonly date: string | null;
}

function order(a: Place, b: Place): number {
  return a.part - b.part || a.span[0] - b.span[0] || b.span[1] - a.span[1];
}

/** One entry per distinct policy of an article, in order of first mention; later mentions and aliases are `mentions`. */
export function findPolicies(reading: Reading): Fact<Policy>[] {
  const documents = findDocuments(reading);
  const programmes = findProgrammes(reading);
  return [...documents, ...programmes].sort(order);
}

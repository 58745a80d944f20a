import type { Fact, Reading } from '../../core/article.ts';

export const BODY_TYPES = [
  'party',
  'government',
  'legislature',
  'cppcc',
  'judiciary',
  'military',
  'enterprise',
  'education',
  'health',
  'research',
  'association',
  'media',
  'international',
  'other',
] as const;
export type BodyType = (typeof BODY_TYPES)[number];

/** A named organisation (ANNOTATION §5). */
export interface Body {
  readonly name: string;
  readonly canonical: string;
  readonly type: BodyType;
  readonly aliases: readonly string[];
}

/** One entry per distinct body of an article, in order of first mention. */
export function findBodies(_reading: Reading): Fact<Body>[] {
  return [];
}

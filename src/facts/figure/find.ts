import type { Fact, Reading } from '../../core/article.ts';

export const FIGURE_KINDS = [
  'money',
  'percent',
  'percentage_points',
  'count',
  'duration',
  'length',
  'area',
  'volume',
  'mass',
  'energy',
  'power',
  'speed',
  'temperature',
  'multiple',
  'ratio',
  'rank',
  'score',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];
export const QUALIFIERS = ['exact', 'about', 'nearly', 'over', 'at_least', 'under', 'at_most'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** A quantity (ANNOTATION §2). `value`, or `min` and `max` for a range; the others are null. */
export interface Figure {
  readonly text: string;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly metric: string | null;
  readonly subject: string | null;
  readonly period: string | null;
  readonly change: { readonly basis: string; readonly direction: 'increase' | 'decrease' } | null;
  readonly bracket: number | null;
}

/** All figures of an article, in reading order. */
export function findFigures(_reading: Reading): Fact<Figure>[] {
  return [];
}

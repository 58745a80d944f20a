import type { Fact, Reading } from '../../core/article.ts';
import { runRules } from '../../core/rule.ts';
import type { Hit } from '../../core/rule.ts';
import type { Span } from '../../core/span.ts';
import { findDates } from '../../lexicon/dates/find.ts';
import type { DateMention } from '../../lexicon/dates/find.ts';
import type { Qualifier, Quantity } from '../../lexicon/numerals/quantity.ts';
import { link } from './link.ts';
import type { Memory } from './link.ts';
import type { Link } from './relation.ts';
import { insideName } from './names.ts';
import { FIGURE_RULES } from './rules.ts';

export { QUALIFIERS } from '../../lexicon/numerals/quantity.ts';
export type { Qualifier } from '../../lexicon/numerals/quantity.ts';

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
export function findFigures(reading: Reading): Fact<Figure>[] {
  const facts: Fact<Figure>[] = [];
  const memory: Memory = new Map();
  for (const [part, { text }] of reading.parts.entries()) {
    const dates = findDates(text, reading.reference);
    const hits = findQuantities(text, dates, reading);
    const links = link(text, hits, dates, reading, memory);
    for (const [index, { rule, span, value }] of hits.entries()) {
      const { metric, subject, period, change } = links[index] as Link;
      facts.push({
        rule,
        part,
        span,
        value: {
          text: text.slice(span[0], span[1]).replace(/[\s\u3000]/gu, ''),
          kind: value.kind,
          value: value.value,
          min: value.min,
          max: value.max,
          unit: value.unit,
          qualifier: value.qualifier,
          metric,
          subject,
          period,
          change,
          bracket: value.bracket,
        },
        mentions: [{ part, span }],
      });
    }
  }
  return facts;
}

/** Quantities of one part: what the rules hit, less what is a date or part of a name. */
export function findQuantities(text: string, dates: readonly DateMention[], reading: Reading): Hit<Quantity>[] {
  if (!/[0-9０-９零一二两三四五六七八九十百千万亿半廿卅]/u.test(text)) return [];
  const covering = new Int32Array(text.length);
  for (const [index, { span }] of dates.entries()) covering.fill(index + 1, span[0], span[1]);
  const inDate = ([start, end]: Span, value: Quantity): boolean => {
    for (let at = start; at < end; at += 1) {
      const date = dates[(covering[at] ?? 0) - 1];
      if (date !== undefined && !outlasts(text, [start, end], date.span, value)) return true;
    }
    return false;
  };
  return runRules(FIGURE_RULES, text, reading.reference).filter(
    ({ span, value }) => !inDate(span, value) && !insideName(text, span, reading.segmenter),
  );
}

/**
 * Whether a figure stands although a time expression covers it: a date inside a figure's own words, a span that sets a limit
 * (应当在3年内完成) and the end of a change of span (调整为2年后的首次评选).
 */
function outlasts(text: string, figure: Span, date: Span, value: Quantity): boolean {
  if (value.kind !== 'duration') return date[0] >= figure[0] && date[1] < figure[1];
  if (!/^(?:未来|今后)?$/u.test(text.slice(date[0], figure[0]))) return false;
  const rest = text.slice(figure[1], date[1]);
  return (
    rest === '内' || rest === '之内' || rest === '以内' || (rest === '后' && /[为至到]$/u.test(text.slice(0, date[0])))
  );
}

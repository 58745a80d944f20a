import type { Fact, Reading } from '../../core/article.ts';
import { runRules } from '../../core/rule.ts';
import type { Hit } from '../../core/rule.ts';
import type { Span } from '../../core/span.ts';
import { findDates } from '../../lexicon/dates/find.ts';
import type { DateMention } from '../../lexicon/dates/find.ts';
import { foldNumerals } from '../../lexicon/numerals/compact.ts';
import { PRE } from '../../lexicon/numerals/quantity.ts';
import type { Qualifier, Quantity } from '../../lexicon/numerals/quantity.ts';
import { link } from './link.ts';
import type { Memory } from './link.ts';
import type { Link } from './relation.ts';
import { insideName } from './names.ts';
import { FIGURE_RULES } from './rules.ts';

export { QUALIFIERS } from '../../lexicon/numerals/quantity.ts';

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
type FigureKind = (typeof FIGURE_KINDS)[number];

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
  readonly change: { readonly basis: string | null; readonly direction: 'increase' | 'decrease' } | null;
  readonly bracket: number | null;
}

const MONEY = /(?:资金|金额|款项|款|费用|补贴|奖金|工资|薪资|销售额|总投资)$/u;

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
          // 下拨救灾资金685万: money without its unit.
          kind: value.unit === '' && value.kind === 'count' && MONEY.test(metric ?? '') ? 'money' : value.kind,
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
function findQuantities(printed: string, dates: readonly DateMention[], reading: Reading): Hit<Quantity>[] {
  const text = foldNumerals(printed);
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
  const hits = runRules(rulesFor(text), text, reading.reference, undefined, startsIn(text)).filter(
    ({ span, value }) => !inDate(span, value) && !insideName(text, span, reading.segmenter),
  );
  if (text === printed) return hits;
  // The unit stays as it is printed: 個, 戶.
  const asPrinted: Hit<Quantity>[] = [];
  for (const hit of hits) {
    const { unit } = hit.value;
    const at = text.slice(...hit.span).lastIndexOf(unit);
    const start = hit.span[0] + Math.max(0, at);
    const own = at < 0 ? unit : printed.slice(start, start + unit.length);
    asPrinted.push({ ...hit, value: { ...hit.value, unit: own } });
  }
  return asPrinted;
}

/** What a text must hold for a rule to hit in it. The large patterns are made ready only where they can. */
const HINTS: Readonly<Record<string, RegExp>> = {
  'figure/range': /[至到—–－~～-][0-9０-９零一二两三四五六七八九十百千负-]|[至到—–－~～-]零下/u,
  'figure/bracketed': /（[+＋－-]?[0-9０-９]/u,
  'figure/neighbours': /[一两二三四五六七八][二三四五六七八九]/u,
  'figure/shared-unit': /[0-9０-９]个?[、和及与][0-9０-９]/u,
  'figure/tenths': /成/u,
  'figure/word-fraction': /分之/u,
  'figure/slash-fraction': /[0-9]\/[0-9]/u,
  'figure/colon-ratio': /[:：∶比]/u,
  'figure/half': /半/u,
  'figure/half-unit': /半/u,
  'figure/doubling': /番/u,
  'figure/vague': /[数上几过][十百千万亿]|几/u,
  'figure/compound': /[时年]半?[0-9一二两三四五六七八九十]|[分米秒][0-9零一二三四五六七八九十]/u,
  'figure/tenths-range': /成?[到至—－~～-][0-9一二两三四五六七八九十]{1,3}成/u,
  'figure/rank': /[第前]/u,
};

function rulesFor(text: string): readonly (typeof FIGURE_RULES)[number][] {
  return FIGURE_RULES.filter(({ id }) => HINTS[id]?.test(text) ?? true);
}

const NUMERALS =
  /[0-9０-９][0-9０-９.．,，]{0,39}|[零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟廿卅万亿几半]{1,40}/gu;
/** What a figure may begin with before its numeral: a limiting word, a sign, 第, 前, 数, 上, 过. */
const BEFORE_NUMERAL = new RegExp(`(?:${PRE}(?<head>零下|负|倒数第|第|前|数|上|过|[-－−])?)$`, 'u');

/** Where figures may begin: at a numeral, and at the words right before it. */
function startsIn(text: string): number[] {
  const starts = new Set<number>();
  for (const { index, 0: run } of text.matchAll(NUMERALS)) {
    const before = text.slice(Math.max(0, index - 6), index);
    const found = BEFORE_NUMERAL.exec(before);
    const head = found?.groups?.['head'] ?? '';
    const pre = found?.groups?.['pre'] ?? '';
    starts
      .add(index - head.length - pre.length)
      .add(index - head.length)
      .add(index);
    // 唯一三个: the 一 belongs to the word.
    if (run.startsWith('一') && run.length > 1) starts.add(index + 1);
    // 3,4: a run of digits and marks may hold several numbers; 几 and 半 may follow a numeral.
    for (let at = 1; at < run.length; at += 1)
      if (/[.．,，几半]/u.test(run.charAt(at - 1) + run.charAt(at))) starts.add(index + at);
  }
  return [...starts].sort((a, b) => a - b);
}

/**
 * Whether a figure stands although a time expression covers it: a date inside a figure's own words, a span that sets a limit
 * (应当在3年内完成) and the end of a change of span (改为2年后的新周期).
 */
function outlasts(text: string, figure: Span, date: Span, value: Quantity): boolean {
  if (value.kind !== 'duration') return date[0] >= figure[0] && date[1] < figure[1];
  if (!/^(?:未来|今后)?$/u.test(text.slice(date[0], figure[0]))) return false;
  const rest = text.slice(figure[1], date[1]);
  return (
    rest === '内' || rest === '之内' || rest === '以内' || (rest === '后' && /[为至到]$/u.test(text.slice(0, date[0])))
  );
}

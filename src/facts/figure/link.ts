import type { Reading } from '../../core/article.ts';
import type { Hit } from '../../core/rule.ts';
import { sentences } from '../../core/sentence.ts';
import type { Span } from '../../core/span.ts';
import type { DateMention } from '../../lexicon/dates/find.ts';
import type { Quantity } from '../../lexicon/numerals/quantity.ts';
import { paired } from './distribution.ts';
import { leftPhrase, rightPhrase, SELF_COUNTING, tidy } from './phrases.ts';
import { leadingSubject, splitSubject } from './subject.ts';
import { COPULA, FALL, RISE } from './words.ts';

/** What a figure is about, as far as its sentence says so. */
export interface Link {
  readonly metric: string | null;
  readonly subject: string | null;
  readonly period: string | null;
  readonly change: { readonly basis: string; readonly direction: 'increase' | 'decrease' } | null;
}

/** What is known so far while a part is read from left to right. */
interface State {
  /** Metric of the last figure with each unit, and of the last figure at all. */
  readonly byUnit: Map<string, string>;
  subject: string | null;
  metric: string | null;
  period: string | null;
}

/** Memory across the parts of one article: the last metric of each unit. */
export type Memory = Map<string, string>;

const CHANGE = new RegExp(
  `(?:(?<rise>${RISE})|(?<fall>${FALL}))(?:了|率|额|到|至|为|约|近|达|幅度|超过|超)?(?:约|近)?$`,
  'u',
);
const BASIS =
  /(同比|环比|年均|同口径|按可比价格|按可比口径)|(?:比|较|相较于|相比于?|对比)((?:[^，。；]{0,6}?(?:去年|上年|前年|年|月|季度|期|初|底|末|常年|往年|以往|时期|水平|比)(?:同期|同月|末|底|初|平均)?))|(?:由|从)([^，。；]{2,12}?)的/gu;
const UNTIL_NOW =
  /(?:[\p{Script=Han}]{2,4}(?:至今|以来)|迄今为止|满产后|达产后|投产后|建成后|常年|每年|每天|每月|每日|去年同期|上年同期|假日期间|假期期间|今年|去年|当月|当年|当日)/gu;

/** Links of each hit of one part, in the hits' order. */
export function link(
  text: string,
  hits: readonly Hit<Quantity>[],
  dates: readonly DateMention[],
  reading: Reading,
  memory: Memory = new Map(),
): Link[] {
  const links: Link[] = [];
  const state: State = { byUnit: memory, subject: null, metric: null, period: null };
  for (const [from, to] of sentences(text)) {
    const inside = hits.filter(({ span }) => span[0] >= from && span[0] < to);
    if (inside.length === 0) {
      const held = leadingSubject(text.slice(from, to), reading);
      if (held !== null) state.subject = held;
      continue;
    }
    linkSentence(text, [from, to], inside, dates, reading, state, links);
  }
  return links;
}

function linkSentence(
  text: string,
  [from, to]: Span,
  hits: readonly Hit<Quantity>[],
  dates: readonly DateMention[],
  reading: Reading,
  state: State,
  links: Link[],
): void {
  const first = links.length;
  const sentence = text.slice(from, to);
  const own = leadingSubject(sentence, reading);
  if (own !== null) state.subject = own;
  else if (!/^(?:其中|同时|此外|另外)/u.test(sentence)) state.subject = null;
  const times = periods(text, [from, to], dates);
  if (times.length > 0 && !/^其中/u.test(sentence)) state.period = null;
  for (const [index, { span, value }] of hits.entries()) {
    const previous = hits[index - 1];
    const left = leftPhrase(text, from, span[0], previous?.span[1] ?? from, dates);
    const next = hits[index + 1];
    const right = rightPhrase(text, span[1], next?.span[0] ?? to, to, reading.segmenter);
    const before = times.filter((time) => time.span[1] <= span[0]);
    const period =
      before.at(-1)?.text ??
      (index === 0 && times[0] !== undefined && times[0].span[0] >= span[1] ? null : state.period);
    const split = splitSubject(left.text, reading);
    const measured = tidy(split.rest);
    const change = changeOf(text.slice(from, span[0]), left.raw);
    let metric: string | null;
    let subject: string | null = split.subject ?? state.subject;
    const counts = value.kind === 'count' && value.unit !== '' && !SELF_COUNTING.test(value.unit);
    if (right !== null && prefersRight(value, measured, right, text.slice(span[1], span[1] + 1), counts))
      metric = right;
    else if (measured !== '') metric = measured;
    else metric = null;
    const grows =
      change !== null &&
      /^(?:percent|percentage_points|money|count|length|area|volume|mass|energy|power|multiple|duration)$/u.test(
        value.kind,
      ) &&
      CHANGE.test(left.raw.replace(COPULA, ''));
    if (grows && metric !== null && metric !== right) {
      const stem = metric.replace(/(?:同比|环比|年均|比|较|分别|，)?[^，]{0,12}$/u, '');
      const what = tidy(stem);
      const inclause = what.length >= 2 ? `${split.subject ?? ''}${what}` : null;
      subject = inclause ?? lastLevel(links, first) ?? subject;
    }
    if (metric === null) metric = state.byUnit.get(value.unit) ?? (previous === undefined ? null : state.metric);
    if (split.subject !== null && !grows) state.subject = split.subject;
    state.period = period;
    if (metric !== null && !grows) {
      state.metric = metric;
      state.byUnit.set(value.unit, metric);
    }
    links.push({ metric, subject, period, change });
  }
  paired(text, [from, to], hits, links, first);
}

/** The level that a bare 增长 goes on about: the last figure of the sentence that is no change itself. */
function lastLevel(links: readonly Link[], first: number): string | null {
  for (let index = links.length - 1; index >= first; index -= 1) {
    const link = links[index];
    if (link !== undefined && link.change === null && link.metric !== null) return link.metric;
  }
  return links.at(-1)?.subject ?? null;
}

function prefersRight(value: Quantity, measured: string, right: string, next: string, counts: boolean): boolean {
  if (counts) return true;
  if (/^[\u4e00-\u9fff]/u.test(next) && next === '的') return measured === '' || value.kind !== 'percent';
  if (value.kind === 'duration' || value.kind === 'money') return true;
  if (value.unit === '' && value.kind === 'count') return measured === '';
  return measured === '';
}

function changeOf(before: string, left: string): Link['change'] {
  const tail = left.replace(/[（(]$/u, '');
  const found = CHANGE.exec(tail);
  const levels = /(?:到|至)(?:了)?(?:[^，。；]{0,10}的)?$/u.exec(tail);
  const clause = before.slice(Math.max(0, before.length - 60));
  let basis = '';
  for (const match of clause.slice(clause.search(/[^。；]*$/u)).matchAll(BASIS))
    basis = match[1] ?? match[2] ?? match[3] ?? basis;
  if (found !== null && levels === null) {
    return { basis, direction: found.groups?.['rise'] === undefined ? 'decrease' : 'increase' };
  }
  if (levels !== null && basis !== '') {
    const verb = new RegExp(`(?:(?<rise>${RISE})|(?<fall>${FALL}))(?:到|至)(?:了)?(?:[^，。；]{0,10}的)?$`, 'u').exec(
      tail,
    );
    if (verb !== null) return { basis, direction: verb.groups?.['rise'] === undefined ? 'decrease' : 'increase' };
  }
  return null;
}

interface Time {
  readonly span: Span;
  readonly text: string;
}

/** Time expressions of a sentence that a figure can be about: no days of events, but 截至 a day. */
function periods(text: string, [from, to]: Span, dates: readonly DateMention[]): Time[] {
  const times: Time[] = dates
    .filter(
      ({ span, sort, text: surface }) =>
        span[0] >= from &&
        span[1] <= to &&
        (sort !== 'day' || /^截[至止]/u.test(surface)) &&
        !/^(?:目前|当前|现在|今天|同期)$/u.test(surface),
    )
    .map(({ span, text: surface }) => ({ span, text: surface }));
  for (const match of text.slice(from, to).matchAll(UNTIL_NOW)) {
    const span: Span = [from + match.index, from + match.index + match[0].length];
    if (!times.some((time) => time.span[0] < span[1] && span[0] < time.span[1])) times.push({ span, text: match[0] });
  }
  return times.sort((a, b) => a.span[0] - b.span[0]);
}

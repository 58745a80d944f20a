import type { Reading } from '../../core/article.ts';
import type { Hit } from '../../core/rule.ts';
import { sentences } from '../../core/sentence.ts';
import type { Span } from '../../core/span.ts';
import type { DateMention } from '../../lexicon/dates/find.ts';
import type { Quantity } from '../../lexicon/numerals/quantity.ts';
import { paired } from './distribution.ts';
import type { Link } from './relation.ts';
import { leftPhrase, rightPhrase, SELF_COUNTING, tidy } from './phrases.ts';
import { entityAt, heldSubject, isCounted, leadingPhrase, splitSubject, trailingPhrase } from './subject.ts';
import { ADVERBS, FALL, RISE, VERBS } from './words.ts';

/** How far back from a figure its clauses are read: a long sentence's worth, so that time stays linear in any text. */
const WINDOW = 240;

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
  `(?<![最至])(?:(?<rise>${RISE})|(?<fall>${FALL}))(?:了|率|额|到|至|为|约|近|达|幅度|超过|超)?(?:约|近)?$`,
  'u',
);
const BASIS =
  /(同比|环比|年均|同口径|按可比价格|按可比口径)|(?:比|较|相较于|相比于?|对比)((?:[^，。；]{0,6}?(?:去年|上年|前年|年|月|季度|期|初|底|末|常年|往年|以往|时期|水平|比)(?:同期|同月|末|底|初|平均)?))|(?:由|从)([^，。；]{2,12}?)的/gu;
const UNTIL_NOW =
  /(?:[\p{Script=Han}]{2,4}(?:至今|以来)|迄今为止|满产后|达产后|投产后|建成后|常年|每年|每天|每月|每日|去年同期|上年同期|假日期间|假期期间|报告期内|去年|今年|当月|当年|当日)/gu;

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
  let nextHit = 0;
  let nextDate = 0;
  for (const [from, to] of sentences(text)) {
    const inside: Hit<Quantity>[] = [];
    for (let hit = hits[nextHit]; hit !== undefined && hit.span[0] < to; hit = hits[nextHit]) {
      inside.push(hit);
      nextHit += 1;
    }
    const days: DateMention[] = [];
    for (let date = dates[nextDate]; date !== undefined && date.span[0] < to; date = dates[nextDate]) {
      days.push(date);
      nextDate += 1;
    }
    if (inside.length === 0) {
      const { entity } = heldSubject(text.slice(from, to), reading.segmenter);
      if (entity !== null) state.subject = entity;
      const last = periods(text, [from, to], days).findLast((time) => !time.basis);
      if (last !== undefined) state.period = last.text;
      continue;
    }
    linkSentence(text, [from, to], inside, days, reading, state, links);
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
  const times = periods(text, [from, to], dates);
  const topic = /^(?:在)?([^，。；]{2,24}?)(?:中|里|当中)，/u.exec(sentence)?.[1] ?? null;
  let timeAt = 0;
  let dayAt = 0;
  let told: string | null = null;
  for (const [index, { span, value }] of hits.entries()) {
    const near = Math.max(from, span[0] - WINDOW);
    while ((dates[dayAt]?.span[1] ?? Infinity) < near) dayAt += 1;
    const days = dates.slice(dayAt, dayAt + WINDOW);
    const previous = hits[index - 1];
    const next = hits[index + 1];
    const left = leftPhrase(text, near, span[0], previous?.span[1] ?? near, days);
    const right =
      rightPhrase(text, span[1], next?.span[0] ?? to, to, reading.segmenter) ??
      (next !== undefined && next.span[0] === span[1]
        ? rightPhrase(text, next.span[1], hits[index + 2]?.span[0] ?? to, to, reading.segmenter)
        : null);
    for (let time = times[timeAt]; time !== undefined && time.span[1] <= span[0]; time = times[timeAt]) {
      timeAt += 1;
      if (time.basis) continue;
      // 每年 says how often; a stretch of time said before it says when.
      if (told === null || !time.text.startsWith('每') || told.startsWith('每')) told = time.text;
    }
    const period = told ?? state.period;
    // 3名司机受伤、12人…: what stands before 、 belongs to the figure before it.
    const joined =
      previous !== undefined && /[\p{Script=Han}](?:、|和|与|及|以及)$/u.test(left.raw) && left.raw.length > 1;
    const split = splitSubject(joined ? '' : left.text, reading);
    let measured = tidy(listed(split.rest));
    if (measured === '' && split.subject !== null && isCounted(split.subject, value.unit)) {
      measured = split.subject;
      split.subject = null;
    }
    // 连续18年领跑全国, 52.61万人受灾: what went on so long, what befell so many.
    const predicate =
      /^\p{Script=Han}{1,16}/u.exec(text.slice(span[1], Math.min(next?.span[0] ?? to, span[1] + 16)))?.[0] ?? null;
    const change = changeOf(text.slice(near, span[0]), left.raw, value.unit);
    let metric = measureOf(value, measured, right, text.slice(span[1], span[1] + 12), reading);
    const clauseStart =
      near + Math.max(...['，', '；', '：'].map((mark) => text.slice(near, span[0]).lastIndexOf(mark) + 1));
    const held = heldSubject(text.slice(near, clauseStart), reading.segmenter);
    if (held.entity !== null) state.subject = held.entity;
    let subject =
      split.subject ??
      ageOf(value, text.slice(span[1], to), right) ??
      (metric === right && right !== null && !joined ? trailingPhrase(left.text, reading.segmenter) : null) ??
      judges(left.text) ??
      (metric === right || (metric !== null && VERBS.has(reading.segmenter.cut(metric)[0] ?? ''))
        ? clauseLead(text, clauseStart, span[0], days, reading)
        : null) ??
      held.topic ??
      held.entity ??
      state.subject;
    if (predicate !== null && value.kind === 'duration' && /连续$|连年$/u.test(left.raw)) metric = predicate;
    else if (predicate !== null && predicate.length <= 6 && value.unit === '人' && right === null && measured === '')
      metric = predicate;
    const bare = CHANGE.test(tidy(left.raw)) ? CHANGE.exec(tidy(left.raw)) : null;
    const grows = change !== null && bare !== null && metric !== right;
    if (grows && bare !== null) {
      const verb = `${/同比|环比|年均|平均|同口径/u.exec(left.raw)?.[0] ?? ''}${bare[0]}`;
      const stem = tidy(
        measured
          .slice(0, Math.max(0, measured.lastIndexOf(bare[0])))
          .replace(/(?:同比|环比|年均|同口径|平均|分别|连续){1,3}$/u, '')
          .replace(/(?:比|较)[^，]{0,16}$/u, ''),
      );
      const level = lastLevel(links, first, hits, state);
      metric = stem === '' ? `${level ?? ''}${verb}` : stem + verb;
      subject = stem === '' ? (level ?? subject) : `${split.subject ?? ''}${stem}`;
    } else if (metric !== null && /^占[到了]?$/u.test(metric)) {
      const clause = clauseBefore(text, near, span[0], left.raw);
      const level =
        previous !== undefined && clause !== null && previous.span[1] > clause.end - clause.text.length
          ? lastLevel(links, first, hits, state)
          : null;
      if (topic !== null && level === null) {
        metric = topic;
        subject = clause === null ? subject : tidy(clause.text.replace(/^其次(?:是|为)?|(?:问题)?最多$/gu, ''));
      } else metric = level ?? (clause === null ? metric : tidy(clause.text));
    } else if (
      value.kind === 'percent' &&
      metric !== null &&
      previous !== undefined &&
      (metric.startsWith('占') || metric.length <= 3) &&
      split.subject === null
    ) {
      subject = (previous.value.unit === '岁' ? links.at(-1)?.subject : links.at(-1)?.metric) ?? subject;
    }
    if (value.kind === 'ratio' && metric?.startsWith('占') === true && previous !== undefined)
      subject = links.at(-1)?.subject ?? subject;
    if (
      metric !== null &&
      right === null &&
      value.kind === 'count' &&
      !SELF_COUNTING.test(value.unit) &&
      VERBS.has(reading.segmenter.cut(metric).at(-1) ?? '')
    ) {
      const noun = state.byUnit.get(value.unit);
      if (noun !== undefined && !metric.includes(noun)) {
        links.push({ metric: metric + noun, subject, period, change });
        continue;
      }
    }
    if (metric === null || metric === '')
      metric = state.byUnit.get(value.unit) ?? (previous === undefined ? null : state.metric);
    if (split.subject !== null && !grows) state.subject = split.subject;
    state.period = period;
    if (metric !== null && !grows && value.kind !== 'percent') {
      state.metric = metric;
      if (!/其中[^，。；]{0,20}$/u.test(text.slice(near, span[0]))) state.byUnit.set(value.unit, metric);
    } else if (metric !== null && !grows) state.metric = metric;
    links.push({ metric, subject, period, change });
  }
  paired(text, [from, to], hits, links, first);
}

/** 14岁的全红婵, 60岁以上老年人: whose age it is stands behind it. */
function ageOf(value: Quantity, after: string, right: string | null): string | null {
  if (!/^周?岁$/u.test(value.unit) || right === null || !/^(?:的|以上|以下|\p{Script=Han})/u.test(after)) return null;
  return right;
}

/** 游客对景区服务的满意度: who judges. */
function judges(left: string): string | null {
  return (
    /(?:^|[，、])([\p{Script=Han}]{2,8})对[^，]{2,20}的(?:满意度|满意率|信任度|认可度|知晓率|评价|支持率|获得感|需求|依存度|贡献率)/u.exec(
      left,
    )?.[1] ?? null
  );
}

/** The noun phrase that opens the figure's own clause. */
function clauseLead(
  text: string,
  start: number,
  figure: number,
  dates: readonly DateMention[],
  reading: Reading,
): string | null {
  let clause = text.slice(start, figure);
  for (const { span } of dates)
    if (span[0] >= start && span[1] <= figure && text.slice(start, span[0]).length <= 4)
      clause = text.slice(span[1], figure);
  const lead = leadingPhrase(clause, reading.segmenter);
  return lead === null ? null : (entityAt(lead) ?? lead);
}

/** The list of names before 分别 is no metric; what stands behind it is: …、生态类问题分别占. */
function listed(phrase: string): string {
  const at = phrase.lastIndexOf('分别');
  if (at < 0) return phrase;
  const head = phrase.slice(0, at);
  return /[、和与及]/u.test(head) ? phrase.slice(at + 2) : phrase.replace('分别', '');
}

/** The clause before the one that a phrase stands in. */
function clauseBefore(text: string, from: number, at: number, raw: string): { text: string; end: number } | null {
  const end = at - raw.length - 1;
  if (end <= from) return null;
  const head = text.slice(from, end);
  const start = Math.max(head.lastIndexOf('，'), head.lastIndexOf('；'), head.lastIndexOf('：')) + 1;
  const clause = head.slice(start);
  return clause === '' ? null : { text: clause, end };
}

/** The level that a bare 增长 goes on about: the last figure of the sentence that is no change itself. */
function lastLevel(links: readonly Link[], first: number, hits: readonly Hit<Quantity>[], state: State): string | null {
  for (let index = links.length - 1; index >= first; index -= 1) {
    const earlier = links[index];
    // A rank and an age are no level that grows.
    const kind = hits[index - first]?.value;
    if (kind?.kind === 'rank' || kind?.unit === '岁') continue;
    if (earlier !== undefined && earlier.change === null && earlier.metric !== null) return earlier.metric;
  }
  return links.length > first ? (links.at(-1)?.subject ?? null) : state.metric;
}

/** What is measured: the noun behind a measure word, or else what stands before the number. */
function measureOf(
  value: Quantity,
  measured: string,
  right: string | null,
  after: string,
  reading: Reading,
): string | null {
  const { kind, unit } = value;
  if (/^[金银铜]$/u.test(unit)) return `${unit}牌`;
  if (/^周?岁$/u.test(unit)) {
    if (/年龄|寿命|岁数/u.test(measured)) return measured;
    return measured === '' && right === null && value.qualifier === 'exact' ? null : '年龄';
  }
  if (unit === '人口' || unit === '口') return '人口';
  const verbs = measured === '' || verbal(measured, reading);
  if (right === null) return measured === '' ? null : measured;
  if (kind === 'count' && unit !== '' && !SELF_COUNTING.test(unit)) return right;
  if (kind === 'percent' || kind === 'percentage_points') return after.startsWith('的') || verbs ? right : measured;
  if (kind === 'ratio' || kind === 'duration' || kind === 'money') return right;
  if (unit === '' && kind === 'count')
    return verbs || (value.qualifier === 'exact' && !after.startsWith('的')) ? right : measured;
  if (/^(?:length|area|volume|mass|energy|power)$/u.test(kind))
    return after.startsWith('的') && !verbs ? measured : right;
  return verbs ? right : measured;
}

/** Whether a phrase holds verbs and adverbs only. */
function verbal(phrase: string, reading: Reading): boolean {
  return reading.segmenter.cut(phrase).every((word) => word.length === 1 || VERBS.has(word) || ADVERBS.has(word));
}

function changeOf(before: string, left: string, unit: string): Link['change'] {
  const times = /(?:是|为|相当于|达到|达)([^，。；]{2,12})的$/u.exec(left);
  if (unit === '倍' && times !== null) return { basis: times[1] ?? null, direction: 'increase' };
  const tail = left.replace(/[（(]$/u, '');
  const found = CHANGE.exec(tail);
  const levels = /(?:到|至)(?:了)?(?:[^，。；]{0,10}的)?$/u.exec(tail);
  const clause = before.slice(Math.max(0, before.length - 60));
  let basis: string | null = null;
  for (const match of clause.slice(Math.max(clause.lastIndexOf('。'), clause.lastIndexOf('；')) + 1).matchAll(BASIS))
    basis = match[1] ?? match[2] ?? match[3] ?? basis;
  if (found !== null && levels === null) {
    return { basis, direction: found.groups?.['rise'] === undefined ? 'decrease' : 'increase' };
  }
  if (levels !== null && basis !== null) {
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
  /** Whether the time is only what a value is compared with: 比2020年底, 2002年的8.2倍. */
  readonly basis: boolean;
}

const COMPARED = /(?:比|较|相较于|相比于?|对比|恢复至|恢复到|相当于|追平|是|为|超过|高于|低于|不及|基于|自|与|和|跟)$/u;

function isBasis(text: string, [start, end]: Span): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 12);
  if (/(?:比|较|相较于|相比于?|对比|恢复至|恢复到|追平|高于|低于|不及)$/u.test(before)) return true;
  if (COMPARED.test(before) && /^的[0-9.]{1,8}倍/u.test(after)) return true;
  return /^(?:同期|同月)?(?:相比|增长|基础上)/u.test(after) && /(?:与|和|跟|同|在)$/u.test(before);
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
    .map(({ span, text: surface }) => ({ span, text: surface, basis: isBasis(text, span) }));
  for (const match of text.slice(from, to).matchAll(UNTIL_NOW)) {
    const span: Span = [from + match.index, from + match.index + match[0].length];
    if (!times.some((time) => time.span[0] < span[1] && span[0] < time.span[1]))
      times.push({ span, text: match[0], basis: isBasis(text, span) });
  }
  times.sort((a, b) => a.span[0] - b.span[0]);
  // 2023年全年 is one time.
  const joined: Time[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    if (last !== undefined && last.span[1] === time.span[0] && !last.basis) {
      joined[joined.length - 1] = { span: [last.span[0], time.span[1]], text: last.text + time.text, basis: false };
    } else joined.push(time);
  }
  return joined;
}

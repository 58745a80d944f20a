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
import { ADVERBS, endsPhrase, FALL, RISE, VERBS } from './words.ts';

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
  /(同比|环比|年均|同口径|按可比价格|按可比口径)|(?:比|较|相较于|相比于?|对比)((?:[^，。；]{0,6}?(?:去年|上年|前年|年|月|季度|期|初|底|末|常年|往年|以往|时期|水平|比)(?:同期|同月|末|底|初|平均)?(?:[至到—－-][0-9]{1,2}月)?))|(?:由|从)([^，。；]{2,12}?)的/gu;
const UNTIL_NOW =
  /(?:[\p{Script=Han}]{2,4}(?:至今|以来)|迄今为止|满产后|达产后|投产后|建成后|党的[一二三四五六七八九十]{1,3}大以来|常年|每年|每天|每月|每日|高峰时期|高峰期|汛期|(?:专项行动|行动|活动|节日|节假日|双节|两节|春运|暑运|暑期|寒假|暑假|疫情|会议|展会|大会|赛会|假日|任期)期间|“?(?:五一|国庆|春节|端午|清明|中秋|元旦|十一|劳动节|国庆节|中秋国庆|双节)”?(?:节)?(?:小长假|黄金周|假期|假日)(?:期间)?|“?(?:五一|国庆|春节|端午|清明|中秋|元旦)”?(?:节)?期间|去年同期|上年同期|假日期间|假期期间|报告期内|去年|今年|当月|当年|当日)/gu;

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
  let counted: string | null = null;
  for (const [index, { span, value }] of hits.entries()) {
    const near = Math.max(from, span[0] - WINDOW);
    while ((dates[dayAt]?.span[1] ?? Infinity) < near) dayAt += 1;
    const days = dates.slice(dayAt, dayAt + WINDOW);
    const previous = hits[index - 1];
    const next = hits[index + 1];
    const left = leftPhrase(text, near, span[0], previous?.span[1] ?? near, days);
    // 12个乡镇3.6万人受灾, 3.2万农户户均增收4600元: the noun counted before is no part of what is told now.
    let many: string | null = null;
    if (counted !== null && previous !== undefined && left.text.startsWith(counted)) {
      // 老年人口达1432万人: the noun is what is told.
      if (left.text === counted || tidy(left.text.slice(counted.length)) !== '')
        left.text = left.text.slice(counted.length);
      // 11个设区市平均浓度降至…: they are who it is told of.
      if (
        left.text.length >= 2 &&
        !/^[、和与及]/u.test(left.text) &&
        /^(?:个|家|户|名|位|人|所|座|市|省|县|区|村|国|只|头)$/u.test(previous.value.unit) &&
        value.kind !== 'count' &&
        !endsPhrase(reading.segmenter.cut(left.text)[0] ?? '')
      )
        many = text.slice(previous.span[0], previous.span[1]) + counted;
    }
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
    counted = right;
    const split = splitSubject(joined ? '' : left.text, reading);
    split.subject ??= many;
    // 比亚迪7月销量, 公司上半年实现收入: who stands before the time.
    if (split.subject === null && !joined && left.head !== null) {
      const lead = leadingPhrase(`${left.head}是`, reading.segmenter);
      if (lead !== null && lead === left.head && split.rest.startsWith(lead) && split.rest.length > lead.length) {
        split.subject = lead;
        split.rest = split.rest.slice(lead.length);
      }
    }
    // 造成全省19个市县受灾: the area within the clause.
    const inner =
      split.subject === null
        ? (/(?<=造成|覆盖|带动|惠及|涉及|遍布|影响|导致|辐射|使|令)(?:全[省市县区国州镇乡]|我[省市县区国州])(?!的)/u.exec(
            left.text,
          )?.[0] ?? null)
        : null;
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
      inner ??
      held.topic ??
      held.entity ??
      state.subject;
    if (predicate !== null && value.kind === 'duration' && /连续$|连年$/u.test(left.raw)) metric = predicate;
    else if (
      predicate !== null &&
      predicate.length <= 6 &&
      value.unit === '人' &&
      (right === null || right === predicate) &&
      (measured === '' || /(?:造成|导致|致使?)$/u.test(measured) || measured === links.at(-1)?.metric)
    )
      [metric, subject] = [predicate, inner ?? subject];
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
      // 农村居民人均收入11272元，增长6.8%: whose it is goes along.
      const whose = stem === '' && level !== null ? sectorOf(links, first, level) : '';
      metric = stem === '' ? `${whose}${level ?? ''}${verb}` : stem + verb;
      subject =
        stem === ''
          ? level?.startsWith('占') === true
            ? (links.at(-1)?.subject ?? level)
            : level === null
              ? subject
              : `${whose}${level.replace(ACHIEVED, '')}`
          : `${split.subject ?? ''}${stem}`;
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
      // 增长10.5%，占外贸总值的15.8%: of what grew.
      subject =
        (previous.value.unit === '岁' || links.at(-1)?.change !== null
          ? links.at(-1)?.subject
          : links.at(-1)?.metric) ?? subject;
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
    // 制造业使用外资1195亿元，服务业3504亿元: what is measured goes without saying.
    const last = links.at(-1);
    if (
      previous !== undefined &&
      links.length > first &&
      right === null &&
      value.kind === 'money' &&
      previous.value.unit === value.unit &&
      last?.change === null &&
      change === null &&
      last.subject !== null &&
      last.metric !== null &&
      /^\p{Script=Han}{1,10}(?:业|产业|企业)$/u.test(measured) &&
      /(?:业|产业|企业)$/u.test(last.subject)
    ) {
      subject = measured;
      metric = last.metric;
      split.subject = measured;
    }
    // 前10名的城市分别为广州1005万人次: whose it is stands behind 分别为.
    const dealt = previous?.value.kind === 'rank' ? /分别(?:为|是)(\p{Script=Han}{2,12})$/u.exec(left.text) : null;
    if (dealt !== null) {
      metric = links.at(-1)?.metric ?? null;
      subject = dealt[1] ?? subject;
      split.subject = subject;
    }
    // 以2比0战胜, 以46秒40夺冠: what was reached.
    const score = value.kind === 'score' && value.value === null;
    if (score || (/^(?:duration|length|score)$/u.test(value.kind) && left.raw.endsWith('以'))) {
      if (measured !== '' && split.subject === null) subject = measured;
      metric = score ? '比分' : value.kind === 'score' && Number.isInteger(value.value) ? '得分' : '成绩';
    }
    // 日均5727.7万人次: the average of what was just told.
    if (metric !== null && /^(?:[日月年周人户亩]均|平均)$/u.test(metric) && previous !== undefined)
      metric += state.byUnit.get(value.unit) ?? state.metric ?? '';
    // 以21金、31银: one clause, one subject.
    if (previous !== undefined && split.subject === null && /^[、和与及]?$/u.test(left.raw) && value.kind === 'count')
      subject = links.at(-1)?.subject ?? subject;
    if (metric === null || metric === '')
      metric =
        state.byUnit.get(value.unit) ??
        (previous === undefined || (value.kind === 'percent' && previous.value.kind === 'count') ? null : state.metric);
    if (split.subject !== null && !grows) state.subject = split.subject;
    else if (inner !== null) state.subject = inner;
    state.period = period;
    if (metric !== null && !grows && value.kind !== 'percent') {
      state.metric = metric;
      if (!/其中[^，。；]{0,20}$/u.test(text.slice(near, span[0]))) state.byUnit.set(value.unit, metric);
    } else if (metric !== null && !grows) state.metric = metric;
    links.push({ metric, subject, period, change });
  }
  paired(text, [from, to], hits, links, first);
  for (let index = first; index < links.length; index += 1) {
    const found = links[index];
    if (found === undefined) continue;
    links[index] = {
      ...found,
      subject: nounOrNull(found.subject, found.metric, reading),
      metric: measureOrNull(found.metric),
    };
  }
}

/** The sector that the last figure of this metric was told of, or nothing. */
function sectorOf(links: readonly Link[], first: number, level: string): string {
  for (let index = links.length - 1; index >= Math.max(first, links.length - 4); index -= 1) {
    const { subject, metric } = links[index] ?? { subject: null, metric: null };
    if (metric === level) return subject !== null && /(?:业|产业|企业|农户|居民|部门)$/u.test(subject) ? subject : '';
  }
  return '';
}

/** 实现营业收入增长: what grows is the income. */
const ACHIEVED = /^(?:累计|共|共计)?(?:实现|完成|共有|拥有|有(?!色|效|机|关|线|限|氧))(?=\p{Script=Han}{2})/u;

/** What no subject can be: a bare amount, a time, a word that only joins. */
const NO_SUBJECT =
  /^(?:[0-9.,]{1,12}(?:万亿|[万亿千百])?\p{Script=Han}{0,3}|未来|今后|目前|当前|期间|同期|内|其中|截至|为期|至今|在内|以来|预计|全年|每年)$|[0-9]时?$/u;

/** A subject without the marks and joints of a list at its ends; null where nothing, a time or verbs alone remain. */
function nounOrNull(subject: string | null, metric: string | null, { segmenter }: Reading): string | null {
  if (subject === null) return null;
  const noun = subject
    .replace(/^[、，；：（）()和及与或的”]{1,3}/u, '')
    .replace(/(?:以及|直接或|[、，；：（(和及与或的“]){1,3}$/u, '');
  if (!/\p{Script=Han}|[A-Za-z]{2}/u.test(noun) || NO_SUBJECT.test(noun)) return null;
  // 造成, 增至, 打: verbs alone name nobody.
  // 新建商品房销售面积下降: what grows or falls is named as it was measured.
  if (metric?.includes(noun) === true) return noun;
  if (VERBS.has(noun) && endsPhrase(noun)) return null;
  const words = segmenter.cut(noun);
  while (words.length > 0 && endsPhrase(words[0] ?? '') && !/^[该本各每这那此其]/u.test(words[0] ?? '')) words.shift();
  // 已有来自, 设区市报批: what ends with a verb is a clause.
  if (words.length === 0 || (words.length > 1 && endsPhrase(words.at(-1) ?? ''))) return null;
  const rest = words.join('').replace(/^[、和及与的]{1,2}/u, '');
  return rest.length < 2 || NO_SUBJECT.test(rest) ? null : rest;
}

/** A metric holds a word; （ and 、 are none. */
function measureOrNull(metric: string | null): string | null {
  if (metric === null) return null;
  const noun = metric.replace(/^[、，；：）)和及与或”]{1,3}/u, '').replace(/(?:以及|[、，；：（(和及与“]){1,3}$/u, '');
  return /\p{Script=Han}|[A-Za-z]{2}/u.test(noun) ? noun : null;
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
  const levels =
    /(?:到|至|(?:提高|增加|上升|调整|扩大|降低|减少|下降|缩小|上调|下调|提升)为)(?:了)?(?:[^，。；]{0,10}的)?$/u.exec(
      tail,
    );
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
  if (/(?:快|慢|高|低|好|优|少|多|大|小|强|弱)于$/u.test(before)) return true;
  // 去年价格变动的翘尾影响: the year of what goes on working.
  if (
    /^(?:去年|上年)$/u.test(text.slice(start, end)) &&
    /^(?:价格变动|涨价|(?:高|低|同期)?基数|水平|平均)/u.test(after)
  )
    return true;
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
  // 快于7月和8月: what joins a basis is one.
  for (let index = 1; index < times.length; index += 1) {
    const [last, time] = [times[index - 1], times[index]];
    if (last?.basis === true && time !== undefined && /^[、和及与]$/u.test(text.slice(last.span[1], time.span[0])))
      times[index] = { ...time, basis: true };
  }
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

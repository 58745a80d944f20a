import type { Fact, Reading } from '../../core/article.ts';
import { type Hit, type Reference, runRules } from '../../core/rule.ts';
import { sentences } from '../../core/sentence.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { addCount, type DateMention, findDates } from '../../lexicon/dates/find.ts';
import type { Deadline } from './deadline.ts';

import {
  clauseAround,
  foretold,
  goesOn,
  looksAhead,
  setsGoal,
  setsStrongGoal,
  startsDeed,
  taskOf,
  tellsDone,
} from './clause.ts';
import { against, lookAhead, maskTimes } from './mask.ts';
import { DEADLINE_RULES, type Frame } from './rules.ts';

export { type Deadline, DEADLINE_TYPES } from './deadline.ts';

/** What a sentence's frames are resolved against. */
interface Scene {
  readonly sentence: string;
  readonly mentions: readonly DateMention[];
  /** The mentions by where they end. */
  readonly ending: ReadonlyMap<number, DateMention>;
  readonly reference: Reference | null;
}

/** All deadlines of an article, in reading order. Which policy sets one is linked in `record/assemble`. */
export function findDeadlines(reading: Reading): Fact<Deadline>[] {
  const facts: Fact<Deadline>[] = [];
  const reference = clockOf(reading);
  for (const [part, { text }] of reading.parts.entries()) {
    for (const [offset, end] of sentences(text)) {
      const sentence = text.slice(offset, end);
      const mentions = lookAhead(sentence, findDates(sentence, reference), reference);
      const ending = new Map(mentions.map((mention) => [mention.span[1], mention]));
      const hits = framesOf(sentence, mentions, reference);
      for (const [index, hit] of hits.entries()) {
        const next = hits[listEnd(sentence, hits, index) + 1];
        const last = hits[listEnd(sentence, hits, index)] ?? hit;
        const limit = next === undefined ? sentence.length : clauseStart(sentence, last.span[1], next.span[0]);
        const value = resolve(hit, [last.span[1], limit], { sentence, mentions, ending, reference });
        const span: Span = [offset + hit.span[0], offset + hit.span[1]];
        facts.push({ rule: hit.rule, value, part, span, mentions: [{ part, span }] });
      }
    }
  }
  return facts;
}

/** What every frame has: a masked time, or a unit of one. */
const TIMED = /[\uE000-\uE00C年月周天日前内]/u;

/** The frames of a sentence whose clause sets a task. */
function framesOf(sentence: string, mentions: readonly DateMention[], reference: Reference | null): Hit<Frame>[] {
  const masked = maskTimes(sentence, mentions, reference);
  if (!TIMED.test(masked)) return [];
  let target = false;
  const kept: Hit<Frame>[] = [];
  let listed: Hit<Frame>[] = [];
  for (const hit of runRules(DEADLINE_RULES, masked, reference)) {
    const last = listed.at(-1);
    if (last !== undefined && !/^[、和及与]$/u.test(sentence.slice(last.span[1], hit.span[0]))) listed = [];
    const inList = target && hit.rule === 'deadline/at' && goesOn(sentence, hit.span);
    if (isSet(hit, sentence, reference) || inList) {
      // 2025年和2030年，分别建成…: the clause behind the last of them is that of all.
      kept.push(...listed, hit);
      listed = [];
      target = hit.value.type === 'by' || hit.value.type === 'at';
    } else if (hit.rule === 'deadline/at') listed.push(hit);
    else listed = [];
  }
  return kept;
}

/** Whether the clause around a frame sets what the frame needs. */
function isSet({ rule, span, value }: Hit<Frame>, sentence: string, reference: Reference | null): boolean {
  // Without a clock a time may lie in the past: only words that look ahead make it a promise.
  if (reference === null && !DATELESS.has(rule)) {
    if (tellsDone(sentence, span)) return false;
    // 一九七九年以前，…: how it was then.
    if (/年[以之]前$/u.test(sentence.slice(...span)) && !looksAhead(sentence, span)) return false;
    const force = FORCE_BEHIND.test(sentence.slice(span[1]));
    if (value.type !== 'by' && value.count === undefined && !force && !looksAhead(sentence, span)) return false;
  }
  if (value.needs === 'always') {
    // 到9月底，已完成…: as much of it as is behind.
    return !foretold(sentence, span) && !(rule === 'deadline/until' && tellsDone(sentence, span));
  }
  if (value.needs === 'deed') return startsDeed(sentence, span);
  if (value.needs === 'goal') return setsGoal(sentence, span);
  return setsStrongGoal(sentence, span, value.count !== undefined, value.needs === 'strong');
}

/** Frames that no calendar has a part in. */
const DATELESS: ReadonlySet<string> = new Set([
  'deadline/transition',
  'deadline/from-now',
  'deadline/from-publication',
  'deadline/within-publication',
]);
const FORCE_BEHIND = /^(?:正式)?起?(?:施行|实施|执行|生效|试行|实行)/u;

/** A line that is nothing but the day on which a document was signed. */
const SIGNED =
  /^[（(]?(?:[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日[）)]?$/u;
/** The number of an official document: 湘政发〔2014〕20号. */
const NUMBERED = /^[^，。]{0,20}〔(?<year>[12]\d{3})〕\d{1,4}号$/u;

/** The clock of an article; an official document that was signed before it was printed keeps its own. */
function clockOf({ kind, parts, reference }: Reading): Reference | null {
  if (kind !== 'document') return reference;
  for (const { text } of parts) {
    const line = text.trim();
    if (SIGNED.test(line)) {
      const day = findDates(line, reference)[0]?.from ?? null;
      if (day !== null && against(day, reference) < 0)
        return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
    }
  }
  const year = Number(parts.map(({ text }) => NUMBERED.exec(text.trim())?.groups?.['year']).find((found) => found));
  return reference !== null && year < reference.year ? { year, month: null, day: null } : reference;
}

/** The last of the times that stand in one list with the one at `index` and share its clause: 自1月1日、2月1日起施行. */
function listEnd(sentence: string, hits: readonly Hit<Frame>[], index: number): number {
  let last = index;
  for (let next = hits[last + 1]; next !== undefined; next = hits[last + 1]) {
    if (
      !/^(?:[、和及与或]|，(?:力争|争取|计划|将)?(?:再|利)?用|，即)$/u.test(
        sentence.slice(hits[last]?.span[1] ?? 0, next.span[0]),
      )
    )
      break;
    last += 1;
  }
  return last;
}

/** Where the clause of the next deadline begins: behind the last comma or semicolon before it. */
function clauseStart(sentence: string, from: number, next: number): number {
  for (let at = next; at > from; at -= 1) if (/[，；、]/u.test(sentence.charAt(at - 1))) return at;
  return next;
}

function resolve(hit: Hit<Frame>, [behind, limit]: Span, scene: Scene): Deadline {
  const { sentence, mentions } = scene;
  const { type, count } = hit.value;
  const text = sentence.slice(hit.span[0], hit.span[1]);
  const inside = hit.rule === 'deadline/transition' && !/^内?，/u.test(sentence.slice(hit.span[1]));
  const task = inside
    ? clauseAround(sentence, hit.span)
    : taskOf(sentence, [hit.span[0], behind], limit, count !== undefined && behind === hit.span[1]);
  if (count !== undefined) return { text, type, ...counted(hit, scene), task };
  if (hit.rule === 'deadline/from-now') return { text, type, date: today(scene.reference), start: null, task };
  const mention = scene.ending.get(hit.span[1]) ?? mentions.find(({ span }) => overlaps(span, hit.span));
  if (mention === undefined || hit.rule === 'deadline/before-season')
    return { text, type, date: null, start: null, task };
  if (hit.rule === 'deadline/from-now-until')
    return { text, type, date: lastDay(mention), start: today(scene.reference), task };
  if (type === 'from') return { text, type, date: mention.from, start: null, task };
  const date = lastDay(mention);
  if (hit.rule === 'deadline/coming-span') return { text, type, ...coming(text, date, scene.reference), task };
  return { text, type, date, start: type === 'during' || type === 'within' ? mention.from : null, task };
}

/** 未来3年: so many years from today, and not the day before. */
function coming(text: string, last: string | null, reference: Reference | null): Pick<Deadline, 'date' | 'start'> {
  const start = today(reference);
  const span = /(?<n>[\d一二两三四五六七八九十半]{1,3})(?<unit>个?(?:年|月|周|星期|天|日))/u.exec(text)?.groups;
  if (start === null || span === undefined) return { start, date: last };
  return { start, date: addCount(start, span['n'] ?? '', span['unit'] ?? '') ?? last };
}

/** The last day that still meets a limit: 2030年前 and 2030年以前 are both met in 2030, 本世纪中叶 by 2050. */
function lastDay({ text, to }: DateMention): string | null {
  if (to === null) return null;
  if (/世纪中叶/u.test(text)) return `${to.slice(0, 2)}50-12-31`;
  const year = /(?<year>\d{4})年[以之]前$/u.exec(text)?.groups?.['year'];
  return year === undefined ? to : `${year}-12-31`;
}

/** How far before a counted span the day of its document is looked for. */
const ANCHOR = 160;

/** A span counted from the day of the document that sets it, else from today. */
function counted({ span, value }: Hit<Frame>, scene: Scene): { date: string | null; start: string | null } {
  const { sentence, mentions, reference } = scene;
  const { count = '', unit = '' } = value;
  const anchor = mentions.findLast(
    (mention) =>
      mention.span[1] <= span[0] &&
      span[0] - mention.span[1] < ANCHOR &&
      mention.from !== null &&
      mention.to !== null &&
      (mention.sort === 'day' || mention.sort === 'month') &&
      against(mention.to, reference) <= 0 &&
      /印发|出台|发布|通过|施行|启动|下发|签署|公布|实施/u.test(sentence.slice(mention.span[1], span[0])),
  );
  if (anchor?.from != null && anchor.to !== null) {
    return { start: anchor.from, date: addCount(anchor.to, count, unit) };
  }
  // 从明年2月起，用两个月的时间: from the day that opens it.
  const opened = mentions.findLast((mention) => mention.span[1] <= span[0]);
  if (
    opened?.open === 'end' &&
    opened.from !== null &&
    /^，?(?:计划|将|力争)?(?:再|利)?用$/u.test(sentence.slice(opened.span[1], span[0]))
  ) {
    return { start: opened.from, date: addCount(opened.from, count, unit, -1) };
  }
  // A law or rule counts from its own day or from each case's: nothing in the sentence fixes it.
  if (/法律|条例|规定|办法|本法/u.test(sentence.slice(0, span[0]))) return { start: null, date: null };
  // 公布后一个月内…，并于七个月内…: the second span counts from the same unknown day.
  if (/[公发颁]布后[^。；]{0,40}(?:，并)?于$/u.test(sentence.slice(0, span[0]))) return { start: null, date: null };
  const start = today(reference);
  return { start, date: start === null ? null : addCount(start, count, unit) };
}

/** The reference's ISO day, null where it is not known to the day. */
function today(reference: Reference | null): string | null {
  return findDates('今天', reference)[0]?.from ?? null;
}

import type { Reference } from '../../core/rule.ts';
import type { DateMention } from '../../lexicon/dates/find.ts';
import type { Span } from '../../core/span.ts';
import { MASK } from './rules.ts';

/** Titles in 《》 and the years in brackets that belong to one are names, not times of anything. */
const TITLE =
  /《[^《》]{0,80}(?:《[^《》]{0,80}》[^《》]{0,40})?》(?:（[^（）]{0,20}）)?|（\d{4}年?[-—–至]{1,2}\d{4}年）/gu;

/** The sentence with every time that does not lie in the past masked by the letter of its class. */
export function maskTimes(sentence: string, mentions: readonly DateMention[], reference: Reference | null): string {
  const named = new Uint8Array(sentence.length);
  for (const match of sentence.matchAll(TITLE)) named.fill(1, match.index, match.index + match[0].length);
  const pieces: string[] = [];
  let at = 0;
  for (const mention of mentions) {
    const [start, end] = mention.span;
    const letter =
      named[start] === 1 && named[end - 1] === 1
        ? null
        : (classOf(mention, reference) ?? (ownForce(sentence, mention) ? MASK.since : null));
    if (letter === null) continue;
    pieces.push(sentence.slice(at, start), letter.repeat(end - start));
    at = end;
  }
  return pieces.join('') + sentence.slice(at);
}

/** An ISO day against the reference, as far as the reference is known: −1 past, 0 the same day, month or year, 1 ahead. */
export function against(day: string, reference: Reference | null): number {
  if (reference === null) return 1;
  const known = [
    String(reference.year).padStart(4, '0'),
    ...(reference.month === null ? [] : [String(reference.month).padStart(2, '0')]),
    ...(reference.month === null || reference.day === null ? [] : [String(reference.day).padStart(2, '0')]),
  ].join('-');
  const head = day.slice(0, known.length);
  return head === known ? 0 : head < known ? -1 : 1;
}

/** Words that put a date without year ahead of the clock: 6月底前 in November is next June where something is yet to be done. */
const YET_TO_COME =
  /将|(?<![纲主重需必不])要(?![闻求员])|应(?=当|[于在])|须|力争|争取|确保|计划|预计|有望|(?<![草模虚])拟/u;

/** The same day of the next year. */
function later(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`.replace('-02-29', '-02-28');
}

/** The comma-to-comma stretch around a span without the titles in it, which say nothing of the time: 《…行动计划》对外公布. */
function clauseOf(sentence: string, [start, end]: Span): string {
  const before = /[^，；。！？]{0,60}$/u.exec(sentence.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const after = /^，?[^，；。！？]{0,80}/u.exec(sentence.slice(end, end + 81))?.[0] ?? '';
  return `${before}${after}`.replace(/《[^《》]{0,80}》?/gu, '');
}

/** The mentions with dates that lack a year moved a year ahead where the sentence speaks of what is yet to come. */
export function lookAhead(
  sentence: string,
  mentions: readonly DateMention[],
  reference: Reference | null,
): readonly DateMention[] {
  if (reference === null || /已|了(?![解望])|曾/u.test(sentence)) return mentions;
  return mentions.map((mention) => {
    const { text, from, to, basis, sort, open } = mention;
    if (basis === 'stated' || to === null || /年|[本上下昨今]|^月/u.test(text) || !text.includes('月')) return mention;
    if (sort !== 'day' && sort !== 'month' && sort !== 'span') return mention;
    if (/^截|来$|起$|后$/u.test(text) || against(to, reference) >= 0) return mention;
    if (Number(to.slice(0, 4)) < reference.year - 1) return mention;
    // A limit (6月底前) is one yet to be met unless the sentence says that it was; a bare month needs more.
    if (open !== 'start' && !YET_TO_COME.test(clauseOf(sentence, mention.span))) return mention;
    return { ...mention, from: from === null ? null : later(from), to: later(to) };
  });
}

/** So many years or months from now: 三年后, 6个月之后. */
const HENCE = /^[\d一二两三四五六七八九十半]{1,4}(?:年|个月)(?:半)?[以之]?后$/u;

function isNextYear(day: string, reference: Reference | null): boolean {
  return reference !== null && reference.month !== null && Number(day.slice(0, 4)) > reference.year;
}

/** 本办法自2008年1月1日起施行: in the document that says so, however long ago it was printed. */
function ownForce(sentence: string, { span: [start, end], open }: DateMention): boolean {
  return (
    open === 'end' &&
    /本[\p{Script=Han}]{1,8}$/u.test(sentence.slice(Math.max(0, start - 10), start)) &&
    /^(?:正式)?(?:施行|实施|执行|生效|试行)/u.test(sentence.slice(end, end + 4))
  );
}

function classOf(mention: DateMention, reference: Reference | null): string | null {
  const { from, to, text, open, sort, basis } = mention;
  // As of a day that is still to come nothing can be counted: 申报时间截至9月30日 sets a limit.
  if (sort === 'day' && text.startsWith('截') && to !== null && reference?.day != null && against(to, reference) > 0)
    return MASK.before;
  if (sort === 'set' || /^全年|^截|[以之]?来$/u.test(text)) return null;
  if (text.endsWith('后')) return HENCE.test(text) && to !== null && against(to, reference) > 0 ? MASK.hence : null;
  if (open === 'end') return from !== null && against(from, reference) >= 0 ? MASK.since : null;
  if (to === null || against(to, reference) < 0) return null;
  if (open === 'start') return /[月年日号季周天]/u.test(text) ? MASK.before : MASK.feast;
  if (text.endsWith('内') && (sort === 'year' || sort === 'month' || sort === 'week')) return MASK.within;
  if (/^(?:未来|今后|此后|接下来|往后|后)/u.test(text)) return MASK.span;
  if (sort === 'plan') return /期$|期间$/u.test(text) ? MASK.period : null;
  if (sort === 'span' && text.endsWith('两年')) return MASK.stretch;
  if (sort === 'span' && /[至到—–~～-]|后.年/u.test(text)) {
    if (from === null) return null;
    return to.slice(0, 4) > from.slice(0, 4) ? MASK.period : to.slice(0, 7) > from.slice(0, 7) ? MASK.stretch : null;
  }
  if (sort === 'season' && from !== null && against(from, reference) > 0) return MASK.soon;
  if (sort === 'span' || sort === 'season') return /[底末叶旬初]|中$/u.test(text) ? MASK.ahead : MASK.current;
  if (sort === 'day') return MASK.day;
  // A bare month that lies in the next year is more often one that the report looks back on.
  if (sort === 'month' && basis === 'inferred' && !text.includes('年') && isNextYear(to, reference))
    return MASK.current;
  const begun = from === null || against(from, reference) <= 0;
  if (begun || sort === 'week') return MASK.current;
  if (sort === 'quarter' || sort === 'half') return MASK.soon;
  return sort === 'year' ? MASK.year : MASK.ahead;
}

import type { Place, Reading } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { findDates } from '../../lexicon/dates/find.ts';
import { placeAt } from '../../lexicon/gazetteer/gazetteer.ts';
import { countsAfterHan } from '../../lexicon/units/measures.ts';
import { unitOf } from '../../lexicon/units/units.ts';

type AuditClass = 'fact' | 'date' | 'ordinal' | 'code' | 'name' | 'page' | 'idiom' | 'other-title' | 'residue';

/** A numeral or a 《…》 of an article, and what became of it. */
export interface AuditEntry extends Place {
  readonly text: string;
  readonly class: AuditClass;
  /** Index into the facts given, where the class is `fact`. */
  readonly fact: number | null;
}

/** A numeral as it stands: Arabic with its separators, a run of Chinese digits, a ring or Roman number. */
const NUMERAL =
  /[0-9０-９]{1,40}(?:[.．,，:：∶/+＋×—–－~～-][0-9０-９]{1,40}){0,8}|[〇零一二两三四五六七八九十百千万亿廿卅]{1,40}|半(?=[年月天日小亩斤数成])|[①-⑳⑴-⒇Ⅰ-Ⅻ㈠-㈩]/gu;
const TITLE = /《[^《》]{1,120}(?:《[^《》]{1,120}》[^《》]{0,120})?》/gu;

/**
 * Accounts for every numeral and every 《…》 of an article: part of a fact, or why not. What no rule explains is `residue`:
 * recall without gold.
 *
 * @param facts all facts of the article, of every kind; an entry that one of them mentions carries its index
 */
export function auditReading(
  reading: Reading,
  facts: readonly { readonly mentions: readonly Place[] }[],
): AuditEntry[] {
  const covers = reading.parts.map(({ text }) => new Int32Array(text.length));
  for (let index = facts.length - 1; index >= 0; index -= 1) {
    for (const { part, span } of facts[index]?.mentions ?? []) covers[part]?.fill(index + 1, span[0], span[1]);
  }
  const entries: AuditEntry[] = [];
  for (const [part, { text }] of reading.parts.entries()) {
    const cover = covers[part] ?? new Int32Array();
    const factAt = (at: number, end: number): number | null => {
      for (let unit = at; unit < end; unit += 1) if ((cover[unit] ?? 0) > 0) return (cover[unit] ?? 0) - 1;
      return null;
    };
    const titles: Span[] = [];
    for (const match of text.matchAll(TITLE)) {
      const span: Span = [match.index, match.index + match[0].length];
      titles.push(span);
      const fact = factAt(span[0], span[1]);
      entries.push({ part, span, text: match[0], class: fact === null ? 'other-title' : 'fact', fact });
    }
    const dated = new Uint8Array(text.length);
    for (const { span } of findDates(text, reading.reference)) dated.fill(1, span[0], span[1]);
    let titleAt = 0;
    for (const match of text.matchAll(NUMERAL)) {
      const span: Span = [match.index, match.index + match[0].length];
      while ((titles[titleAt]?.[1] ?? Infinity) <= span[0]) titleAt += 1;
      const title = titles[titleAt];
      // The numerals of a title go with the title.
      if (title !== undefined && title[0] <= span[0] && span[1] <= title[1]) continue;
      const fact = factAt(span[0], span[1]);
      const found =
        fact !== null
          ? 'fact'
          : dated[span[0]] === 1 || dated[span[1] - 1] === 1
            ? 'date'
            : classOf(text, span, reading);
      entries.push({ part, span, text: match[0], class: found, fact });
    }
  }
  return entries.sort((a, b) => a.part - b.part || a.span[0] - b.span[0]);
}

/** Why a numeral that is neither in a fact nor in a date is no quantity. */
function classOf(text: string, [start, end]: Span, reading: Reading): AuditClass {
  const numeral = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 16);
  if (/^[①-⑳⑴-⒇㈠-㈩]$/u.test(numeral)) return before.endsWith('版') ? 'page' : 'ordinal';
  if (/^[Ⅰ-Ⅻ]$/u.test(numeral)) return 'code';
  if (after.startsWith('版') && !/^版(?:图|权|本)/u.test(after)) return 'page';
  if (
    /(?:第|其|初|头|老|高|小|大|星期|周|礼拜|农历|正月|腊月)$/u.test(before) &&
    /^[^0-9]|第$/u.test(before.slice(-1) + numeral)
  ) {
    if (/(?:第|星期|周|礼拜)$/u.test(before)) return 'ordinal';
  }
  // （十四）, 一、, 1. at the head of a paragraph or clause.
  if (/(?:^|[（(])$/u.test(before) && /^[）)、.．]/u.test(after)) return 'ordinal';
  if (/(?:^|[。；：，“\s])$/u.test(before) && /^(?:是|要|则|、)/u.test(after)) return 'ordinal';
  if (/^(?:届|号|等奖|期工程|审|号线|年级|班级|级)/u.test(after)) return 'ordinal';
  if (/^[时点](?!位|子|名|心|评)/u.test(after) || /^\d{1,2}[:：]\d{2}/u.test(numeral) || /[时点]$/u.test(before))
    return 'date';
  if (/^(?:19|20)\d{2}\/\d{2}$/u.test(numeral) && after.startsWith('年度')) return 'date';
  if (/^(?:19|20)\d{2}$/u.test(numeral) || /^[一二][〇零九][〇零一二三四五六七八九]{2}$/u.test(numeral)) return 'date';
  if (
    /^(?:个)?(?:年|月|日|天|周|小时|世纪)/u.test(after) &&
    /(?:近|前|过去|上|这|未来|今后|每|同|新的?|[零一二三四五六七八九十])$/u.test(before)
  )
    return 'date';
  if (inQuotes(text, [start, end])) return 'name';
  if (/[0-9０-９]/u.test(numeral)) {
    if (/[A-Za-z]$/u.test(before) || /^[A-Za-z]/u.test(after)) return 'code';
    if (/[+＋×]/u.test(numeral) || /[+＋×]$/u.test(before) || /^[+＋×]/u.test(after)) return 'name';
    if (/^(?:强|周年|年(?:行动|规划|计划|来|间|前|后))/u.test(after)) return 'name';
    if (
      /^(?:热线|专线|平台|电话|路|线|国道|省道|高速)/u.test(after) ||
      /(?:电话|热线|编号|代码|文号|邮编|尾号)[：:]?$/u.test(before)
    )
      return 'code';
    if (/[-—〔［号]$/u.test(before) || /^[-—〕］]/u.test(after)) return 'code';
    return 'residue';
  }
  if (/^大\p{Script=Han}/u.test(after)) return 'name';
  const word = wordAround(text, [start, end], reading);
  const place = placeAround(text, [start, end]);
  if (place) return 'name';
  if (word.length > numeral.length) return 'idiom';
  if (numeral.startsWith('一')) return 'idiom';
  if (/^(?:年|个?月|天|周|小时)/u.test(after)) return 'name';
  const unit = [3, 2, 1]
    .map((size) => after.slice(0, size))
    .find((surface) => unitOf(surface) !== undefined || countsAfterHan(surface));
  if (
    unit === undefined ||
    /^(?:大|省|市|县|区|国|州|村|镇|乡|院|级|线|面|网|区|山|边|江|河|湖|水|路|地|方|者|型|重|农|产|业)/u.test(after)
  )
    return 'name';
  // 三片区: what looks like a measure word begins a longer noun.
  if ((reading.segmenter.cut(after)[0] ?? '').length > unit.length) return 'name';
  return /^[十百千万亿]{1,4}$/u.test(numeral) || numeral === '两' || numeral === '二' ? 'idiom' : 'residue';
}

function inQuotes(text: string, [start, end]: Span): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('‘'));
  if (open < 0 || Math.max(before.lastIndexOf('”'), before.lastIndexOf('’')) > open) return false;
  return /[”’]/u.test(text.slice(end, end + 24));
}

/** The dictionary's word that holds a numeral, or the numeral itself. */
function wordAround(text: string, [start, end]: Span, reading: Reading): string {
  const from = Math.max(0, start - 6);
  let at = from;
  for (const word of reading.segmenter.cut(text.slice(from, end + 6))) {
    const to = at + word.length;
    if (at < end && to > start && (at < start || to > end)) return word;
    at = to;
  }
  return text.slice(start, end);
}

function placeAround(text: string, [start, end]: Span): boolean {
  for (let from = Math.max(0, start - 4); from <= start; from += 1) {
    const place = placeAt(text, from);
    if (place !== null && place.span[0] <= start && place.span[1] >= end) return true;
  }
  return (
    /^[\p{Script=Han}]{0,3}(?:村|桥|镇|乡|街|路|寨|河|沟|坡|岭|洞|塘|湾|港|山|江|峡|庙|里店)/u.test(
      text.slice(end, end + 5),
    ) && /^[一二三四五六七八九十百千万两]{1,3}$/u.test(text.slice(start, end))
  );
}

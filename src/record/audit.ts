import type { AlignedText } from '../core/alignment.ts';
import type { Place, Reading, Segmenter } from '../core/article.ts';
import { overlaps } from '../core/span.ts';
import type { Span } from '../core/span.ts';
import type { LaidOutArticle } from '../layout/page.ts';
import { findDates } from '../lexicon/dates/find.ts';
import { countsAfterHan, MEASURES } from '../lexicon/units/measures.ts';
import { unitOf } from '../lexicon/units/units.ts';
import type { ArticleReading } from './reading.ts';
import type { AuditClass } from './schema.ts';

/** One numeral or 《…》 of an article and what became of it. */
export interface AuditEntry {
  readonly text: string;
  readonly class: AuditClass;
  /** Index into the claims given, for `fact`; else null. */
  readonly claim: number | null;
  readonly piece: AlignedText;
  readonly span: Span;
}

/** Where a fact stands: what lies inside is accounted for by it. */
export interface Claim {
  readonly places: readonly Place[];
}

/** A numeral in Arabic or Chinese digits, a circled or Roman number, or a title with its marks. */
const ITEM =
  /《[^《》]{0,120}(?:《[^《》]{0,120}》[^《》]{0,120}){0,3}》|\d+(?:[.,]\d+)*|[①-⑳⑴-⒇Ⅰ-Ⅻ㈠-㈩]|[零〇一二两三四五六七八九十百千万亿廿卅]+/gu;

/**
 * Accounts for every numeral and every 《…》 of an article. What no fact claims and no class explains is `residue`: either a fact
 * that was missed or a kind of number that nobody has thought of.
 */
export function audit(article: LaidOutArticle, read: ArticleReading, claims: readonly Claim[]): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const [part, piece] of read.parts.entries()) entries.push(...auditPart(part, piece, read.reading, claims));
  const printed = (piece: AlignedText | null, kind: AuditClass): void => {
    for (const match of piece?.text.matchAll(ITEM) ?? []) {
      const span: Span = [match.index, match.index + match[0].length];
      if (piece !== null) entries.push({ text: match[0], class: kind, claim: null, piece, span });
    }
  };
  printed(article.dateline?.text ?? null, 'date');
  printed(article.jump?.text ?? null, 'page');
  printed(article.label, 'name');
  return entries.sort((a, b) => a.piece.alignment.toSource(a.span)[0] - b.piece.alignment.toSource(b.span)[0]);
}

function auditPart(part: number, piece: AlignedText, reading: Reading, claims: readonly Claim[]): AuditEntry[] {
  const { text } = piece;
  const items = [...itemsOf(text)];
  if (items.length === 0) return [];
  const claimed = claims.flatMap(({ places }, claim) =>
    places.filter((place) => place.part === part).map(({ span }) => ({ claim, span })),
  );
  const dates = findDates(text, reading.reference).map(({ span }) => span);
  const classOf = (surface: string, span: Span): AuditClass => {
    if (surface.startsWith('《')) return titleClass(surface);
    if (dates.some((date) => overlaps(date, span))) return 'date';
    return numeralClass(text, span, reading.segmenter);
  };
  return items.map((span): AuditEntry => {
    const surface = text.slice(...span);
    const claim = claimed.find((candidate) => overlaps(candidate.span, span))?.claim ?? null;
    return { text: surface, class: claim === null ? classOf(surface, span) : 'fact', claim, piece, span };
  });
}

/** Titles, and the numerals that stand outside of them. */
function* itemsOf(text: string): Generator<Span> {
  for (const match of text.matchAll(ITEM)) yield [match.index, match.index + match[0].length];
}

/** What a policy's title ends with. A title that does and is no fact was missed; others name books, papers, songs, columns. */
const POLICY_END =
  /(?:意见|方案|规划|计划|办法|条例|规定|通知|法|协议|协定|声明|报告|纲要|细则|决定|决议|标准|公约|宪章|章程|准则|指南|公告|通告|批复|规则|行动计划|议定书|宣言)(?:（[^（）]{1,12}）)?》$/u;

function titleClass(title: string): AuditClass {
  return POLICY_END.test(title) ? 'residue' : 'other-title';
}

interface Around {
  readonly before: string;
  readonly after: string;
  readonly numeral: string;
}

/** Classes by what stands around a numeral, in this order; the first that fits holds. */
const CLASSES: readonly { readonly class: AuditClass; readonly fits: (around: Around) => boolean }[] = [
  // 第18批, （三）, 一是…, 三、 at the head of a paragraph, ①.
  { class: 'ordinal', fits: ({ before }) => /(?:第|头|老|首)$/u.test(before) },
  { class: 'ordinal', fits: ({ numeral }) => /^[①-⑳⑴-⒇㈠-㈩]$/u.test(numeral) },
  { class: 'ordinal', fits: ({ before, after }) => /[（(]$/u.test(before) && /^[）)]/u.test(after) },
  {
    class: 'ordinal',
    fits: ({ before, after }) =>
      /(?:^|[。；：！？\n”])\s?$/u.test(before) && /^(?:[、．]|\.(?!\d)|是|要|则)/u.test(after),
  },
  { class: 'ordinal', fits: ({ before, after }) => /[，]$/u.test(before) && /^(?:是|来|则|要)/u.test(after) },
  {
    class: 'ordinal',
    fits: ({ before, after }) =>
      /^[届版期号级类师等]/u.test(after) && /[\p{Script=Han}“（]$/u.test(before) && /^[期版号]/u.test(after),
  },
  { class: 'ordinal', fits: ({ after }) => /^期(?:工程|项目|建设|改造|开工|完工|厂房)/u.test(after) },
  { class: 'page', fits: ({ after }) => /^\s?版/u.test(after) },
  { class: 'page', fits: ({ before }) => /(?:紧接|上接|下转|转|见)\s?第?[A-Z]?$/u.test(before) },
  // 5G, 4A级, T3, COVID-19: a numeral that a Latin letter touches, unless the letters are a unit.
  {
    class: 'code',
    fits: ({ before, after, numeral }) => {
      const latin = /^[-－]?(?<letters>[A-Za-z]{1,12})/u.exec(after)?.groups?.['letters'];
      return (
        /^\d/u.test(numeral) &&
        (/[A-Za-z][-－]?$/u.test(before) || (latin !== undefined && unitOf(latin) === undefined))
      );
    },
  },
  { class: 'code', fits: ({ numeral }) => /^[Ⅰ-Ⅻ]$/u.test(numeral) },
  // Service numbers: 12345, 12315, 96333.
  { class: 'code', fits: ({ numeral, after }) => /^(?:1[0-2]\d{3}|96\d{3})$/u.test(numeral) && !unitFollows(after) },
  { class: 'code', fits: ({ after }) => /^”?(?:热线|平台|专线|客服)/u.test(after) },
  {
    class: 'code',
    fits: ({ before, after }) =>
      /(?:电话|热线|邮编|代码|编号|账号|卡号|QQ|微信)[：:为是]?[\d-]{0,14}$/u.test(before) || /^-\d{3,}/u.test(after),
  },
  {
    class: 'code',
    fits: ({ before, numeral, after }) =>
      /^\d+$/u.test(numeral) && (/^[+×＋/]\s?[\dNXn]/u.test(after) || /[+×＋/]\s?$/u.test(before)),
  },
  {
    class: 'code',
    fits: ({ before, after, numeral }) => /^\d+$/u.test(numeral) && /^[“”]/u.test(after) && before.endsWith('“'),
  },
  { class: 'code', fits: ({ after }) => /^[号#](?:[楼线文件桥井洞矿机路台]|院|公路|高速|列车|航班|$)/u.test(after) },
  {
    class: 'code',
    fits: ({ before, numeral }) => /(?:[SGXYC]|国道|省道|高速|航班|列车)$/u.test(before) && /^\d+$/u.test(numeral),
  },
  { class: 'name', fits: ({ after, numeral }) => /^\d+$/u.test(numeral) && /^强(?:企|$|[，。；、”])/u.test(after) },
  // 14∶30, 8时: times of day are no calendar dates but times all the same.
  {
    class: 'date',
    fits: ({ after, before }) =>
      /^(?:时|点|[:：∶]\d\d)/u.test(after) || /\d[:：∶]$/u.test(before) || /(?:时|点)$/u.test(before),
  },
  { class: 'date', fits: ({ after }) => /^(?:周年|年代|世纪|岁月|月份|月|日|年|季度|号)/u.test(after) },
];

/** Whether what follows a number counts: a measure word or a unit. */
function unitFollows(after: string): boolean {
  return (
    /^[余多万亿]/u.test(after) ||
    unitOf(after[0] ?? '') !== undefined ||
    MEASURES.some((measure) => after.startsWith(measure))
  );
}

function numeralClass(text: string, span: Span, segmenter: Segmenter): AuditClass {
  const [start, end] = span;
  const around: Around = {
    before: text.slice(Math.max(0, start - 16), start),
    after: text.slice(end, end + 16),
    numeral: text.slice(start, end),
  };
  for (const rule of CLASSES) if (rule.fits(around)) return rule.class;
  if (quoted(text, span)) return 'name';
  if (/^\d/u.test(around.numeral)) return 'residue';
  return hanClass(text, span, around, segmenter);
}

/** Inside a short quotation: a slogan or a name (“三高四新”). */
function quoted(text: string, [start, end]: Span): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const open = before.lastIndexOf('“');
  return open >= 0 && !before.slice(open).includes('”') && /^[^“。！？]{0,24}”/u.test(text.slice(end, end + 25));
}

/** A Chinese numeral: one that counts (两次, 十余家) and is no fact is residue; the rest are words, names and idioms. */
function hanClass(text: string, [start, end]: Span, { numeral, after }: Around, segmenter: Segmenter): AuditClass {
  const measure = MEASURES.find((candidate) => after.startsWith(candidate));
  const counts =
    (measure !== undefined && countsAfterHan(measure)) ||
    /^(?:余|多|几|成|元|公里|亩|吨|米|万|亿|倍|％|%)/u.test(after) ||
    unitOf(after[0] ?? '') !== undefined;
  if (wordAt(text, [start, end], segmenter) !== null) return 'idiom';
  if (!counts) return /^大\p{Script=Han}/u.test(after) ? 'name' : 'idiom';
  // 一 before a measure is an article more often than a number; 百里, 千家, 万户 are many; 三次产业 are sectors; 四口 are river mouths.
  if (/^[一百千万]$/u.test(numeral) || after.startsWith('次产业') || /^口(?![人井锅塘])/u.test(after)) return 'idiom';
  return 'residue';
}

/** A word of the dictionary that holds more than the numeral: 统一, 三农, 四川, 十分. */
function wordAt(text: string, [start, end]: Span, segmenter: Segmenter): string | null {
  const from = Math.max(0, start - 8);
  let at = from;
  for (const word of segmenter.cut(text.slice(from, end + 8))) {
    const to = at + word.length;
    if (
      at < end &&
      start < to &&
      (at < start || to > end) &&
      !/^[零〇一二两三四五六七八九十百千万亿]+\p{Script=Han}$/u.test(word)
    )
      return word;
    if (at >= end) break;
    at = to;
  }
  return null;
}

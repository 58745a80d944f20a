import type { Reference } from '../core/rule.ts';
import type { Dateline, LaidOutArticle, LaidOutPage } from '../layout/page.ts';
import { NEWSPAPERS } from '../lexicon/gazetteer/newspapers.ts';
import type { Day } from './calendar.ts';
import { count, dayNumber, isDay, iso, parseIso } from './calendar.ts';
import { yearOf } from './year.ts';

type DateBasis = 'option' | 'filename' | 'text' | null;

/** When and by whom a page was printed, as far as it says. */
export interface PageClock {
  readonly newspaper: string | null;
  /** ISO day of the issue, or null. */
  readonly date: string | null;
  readonly dateBasis: DateBasis;
  /** Whether `date` is the issue's own day, given or printed; else it is only the day that most datelines carry. */
  readonly issued: boolean;
  /** The issue's day where known, else the year alone where the text gives it; articles without a dateline read by it. */
  readonly reference: Reference | null;
}

/** The clock of one article: its dateline, or else the issue. */
export interface ArticleClock {
  readonly date: string | null;
  readonly dateBasis: DateBasis;
  readonly reference: Reference | null;
}

/**
 * Reads a page's newspaper and date: from `--date`, from a date in the file's name, from the printed masthead, or from the day that
 * most datelines carry with the year that the articles give away.
 *
 * @param path asked for a date in its last part only
 * @param given `--date`
 */
export function readPageClock(page: LaidOutPage, path: string | null, given: string | null): PageClock {
  const datelines = page.articles.flatMap((article) => (article.dateline === null ? [] : [article.dateline]));
  const parts = partsOf(page);
  const newspaper = newspaperOf(page, datelines);
  const common = commonDay(datelines);
  const option = given === null ? null : parseIso(given);
  if (option !== null) return clock(newspaper, option, 'option', true);
  const named = path === null ? null : dateInName(path);
  if (named !== null) return clock(newspaper, named, 'filename', true);
  const masthead = mastheadDay(parts, common);
  if (masthead !== null) return clock(newspaper, masthead, 'text', true);
  const stated = datelines.find(
    (dateline) => dateline.year !== null && dateline.month !== null && dateline.day !== null,
  );
  const text = parts.map((part) => part.text).join('\n');
  const year = stated?.year ?? yearOf(text, common);
  if (common !== null && year !== null) {
    const day = { year, ...common };
    if (isDay(day)) return clock(newspaper, day, 'text', false);
  }
  return {
    newspaper,
    date: null,
    dateBasis: null,
    issued: false,
    reference: year === null ? null : { year, month: null, day: null },
  };
}

function clock(newspaper: string | null, day: Day, dateBasis: DateBasis, issued: boolean): PageClock {
  return { newspaper, date: iso(day), dateBasis, issued, reference: day };
}

/**
 * An article's own date: its dateline's. What the dateline leaves out, year or month, is the issue's: a paper prints what has been
 * sent, so it is the latest such day that the issue can carry.
 */
export function readArticleClock(dateline: Dateline | null, page: PageClock): ArticleClock {
  const { reference } = page;
  const date = dateline === null ? null : dayOf(dateline, page);
  if (dateline === null || date === null) return { date: null, dateBasis: null, reference };
  const whole = dateline.year !== null && dateline.month !== null;
  return { date: iso(date), dateBasis: whole ? 'text' : (page.dateBasis ?? 'text'), reference: date };
}

/** An article's clock: its dateline's, that of a document without one, or the issue's. */
export function clockOf(article: LaidOutArticle, page: PageClock): ArticleClock {
  const read = readArticleClock(article.dateline, page);
  const own = article.kind === 'document' && article.dateline === null ? documentDay(article, page.reference) : null;
  return own === null ? read : { ...read, reference: own };
}

/**
 * The day on which a document was signed or passed, from a line of its own at its end or a bracket under its heading; else the
 * year of its number. A page prints documents of other years.
 */
function documentDay(article: LaidOutArticle, issue: Reference | null): Reference | null {
  const { kicker, headline, deck, paragraphs } = article;
  const texts = paragraphs.map(({ text }) => text.text);
  const signed = texts
    .slice(-4)
    .flatMap((text) => dayIn(SIGNED, text) ?? [])
    .at(-1);
  const head = [...deck.map(({ text }) => text), ...texts.slice(0, 3)];
  const day = signed ?? head.flatMap((text) => dayIn(PASSED, text) ?? [])[0];
  if (day !== undefined) return day;
  const headings = [...kicker, ...(headline === null ? [] : [headline])].map(({ text }) => text);
  for (const text of [...headings, ...head]) {
    const year = Number(NUMBERED.exec(text)?.groups?.['year'] ?? Number.NaN);
    if (year > 0) return issue?.year === year ? issue : { year, month: null, day: null };
  }
  return null;
}

const NUMERIC_DAY =
  '(?<year>(?:19|20)\\d{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})年(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?<day>\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日';
const SIGNED = new RegExp(`^${NUMERIC_DAY}$`, 'u');
const PASSED = new RegExp(`^[（(]${NUMERIC_DAY}`, 'u');
const NUMBERED = /^[^。]{1,30}[〔［[](?<year>(?:19|20)\d{2})[〕］\]]第?\d{1,5}号/u;

function dayIn(pattern: RegExp, text: string): Day | null {
  const { year, month, day } = pattern.exec(text)?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  return existing({ year: count(year), month: count(month), day: count(day) });
}

function dayOf({ year, month, day }: Dateline, page: PageClock): Day | null {
  if (day === null || (month === null && year !== null)) return null;
  const { reference } = page;
  if (year !== null && month !== null) return existing({ year, month, day });
  if (reference === null) return null;
  if (reference.month === null || reference.day === null) {
    return month === null ? null : existing({ year: reference.year, month, day });
  }
  const issue = { year: reference.year, month: reference.month, day: reference.day };
  const candidates = (
    month === null
      ? [1, 0, -1, -2].map((months) => dayInMonth(issue, months, day))
      : [1, 0, -1].map((years) => ({ year: issue.year + years, month, day }))
  ).filter(isDay);
  const age = (candidate: Day): number => dayNumber(issue) - dayNumber(candidate);
  // The day that most datelines carry is no bound for the others: of such days the nearest is meant.
  if (!page.issued) return candidates.sort((a, b) => Math.abs(age(a)) - Math.abs(age(b)))[0] ?? null;
  // An issue may be dated a day before it is printed; a bare day cannot say so.
  return candidates.find((candidate) => age(candidate) >= (month === null ? 0 : -1)) ?? null;
}

function existing(day: Day): Day | null {
  return isDay(day) ? day : null;
}

/** A day of the month that is `months` after that of an issue; not every month has it. */
function dayInMonth({ year, month }: Day, months: number, day: number): Day {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1, day };
}

/**
 * The paper whose name most datelines carry; agencies and `本报` say nothing about the page, nor do datelines of papers of which
 * none has most. Where no dateline names one, the name in the page's head or foot, then what the reporters' names stand under.
 */
function newspaperOf(page: LaidOutPage, datelines: readonly Dateline[]): string | null {
  const papers = datelines.map(({ source }) => source).filter(isPaper);
  const most = mostFrequent(papers);
  if (most !== null) return papers.filter((paper) => paper === most).length * 2 > papers.length ? most : null;
  return (
    mostFrequent(page.furniture.flatMap(({ text }) => papersIn(text.text))) ??
    mostFrequent(
      page.articles.flatMap((article) => article.byline.map(({ affiliation }) => affiliation ?? '')).filter(isPaper),
    )
  );
}

/** Whether a dateline's source or a reporter's affiliation is a paper by name, neither an agency nor `本报`. */
export function isPaper(name: string): boolean {
  return NEWSPAPERS.has(name) || (name !== '本报' && /^[\u3400-\u9fff]{1,8}报$/u.test(name));
}

/** Newspaper names in a line of a page's head: 湖南日报, 三湘都市报. */
function papersIn(text: string): string[] {
  const match =
    /^(?:\d{1,2}|[A-Z]\d{1,2})?\s?(?<name>[\u3400-\u9fff]{2,6}(?:日报|晚报|晨报|早报|时报|都市报|商报|周报|快报|法制报|青年报|教育报))(?=$|[\s\d一二三四五六七八九〇星第版要综])/u.exec(
      text,
    );
  const name = match?.groups?.['name'];
  return name === undefined ? [] : [name];
}

/** The first of the most frequent strings, or null. */
function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  let best: string | null = null;
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, times] of counts) if (best === null || times > (counts.get(best) ?? 0)) best = name;
  return best;
}

/**
 * A date in a file's name: 20220914, 2022-09-14, 2022_09_14, 2022.9.14, 2022年9月14日; never digits out of a longer number or a
 * hash.
 */
function dateInName(path: string): Day | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const match =
    /(?<![0-9a-z])(?<year>(?:19|20)\d{2})(?<mark>[-_.年]?)(?<month>0?[1-9]|1[0-2])(?:\k<mark>|月)(?<day>0?[1-9]|[12]\d|3[01])日?(?![0-9a-z])/iu.exec(
      name,
    );
  if (match?.groups === undefined) return null;
  const { year = '', month = '', day = '', mark } = match.groups;
  if (mark === '' && (month.length < 2 || day.length < 2)) return null;
  const found = { year: Number(year), month: Number(month), day: Number(day) };
  return isDay(found) ? found : null;
}

/** The month and day that most datelines carry; of equally many the later one, since a page is printed after its news. */
function commonDay(datelines: readonly Dateline[]): { month: number; day: number } | null {
  const counts = new Map<number, number>();
  for (const { month, day } of datelines) {
    if (month !== null && day !== null) counts.set(month * 100 + day, (counts.get(month * 100 + day) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  return ranked === undefined ? null : { month: Math.floor(ranked[0] / 100), day: ranked[0] % 100 };
}

interface Part {
  readonly text: string;
  /** Whether it stands outside of the articles, where a masthead does. */
  readonly furniture: boolean;
}

function partsOf(page: LaidOutPage): Part[] {
  const parts: Part[] = [];
  for (const article of page.articles) {
    for (const part of [article.label, ...article.kicker, article.headline, ...article.deck]) {
      if (part !== null) parts.push({ text: part.text, furniture: false });
    }
    for (const paragraph of article.paragraphs) parts.push({ text: paragraph.text.text, furniture: false });
  }
  for (const block of page.furniture) parts.push({ text: block.text.text, furniture: true });
  return parts;
}

const PRINTED_DAY =
  /(?<![\d〇○零一二三四五六七八九])(?<year>(?:19|20)\d{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})\s?[年./-]\s?(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])\s?[月./-]\s?(?<day>\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s?日?(?!\d)/gu;

/** What stands beside the date in a page's head: weekday, lunar date, issue and page numbers, editors, telephone. */
const BESIDE =
  /星期[日天一二三四五六]|农历[^\s]{2,12}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[^\s]{0,8}|第?\d+[版期号]|第[一二三四五六七八九十百千零]+[版期号]|[A-Z]?\d+|[\s|｜·:：（）()/、，-]+/gu;

/**
 * The day in the page's head or foot: a full date on a line of its own with at most a paper's or section's name. Where datelines
 * give a day, the head is of that day or of the few after it.
 */
function mastheadDay(parts: readonly Part[], common: { month: number; day: number } | null): Day | null {
  const votes = new Map<string, { day: Day; count: number }>();
  for (const { text, furniture } of parts) {
    if (text.length > 120) continue;
    for (const match of text.matchAll(PRINTED_DAY)) {
      const { year = '', month = '', day = '' } = match.groups ?? {};
      const found = { year: count(year), month: count(month), day: count(day) };
      const rest = text.replace(match[0], '').replaceAll(BESIDE, '');
      if (!isDay(found) || /[。！？；“”《》]|起|印发|施行|自/u.test(rest) || rest.length > (furniture ? 24 : 10))
        continue;
      // A bare date that closes a document is its own, not the page's.
      if (!furniture && rest === '' && !/星期/u.test(text)) continue;
      if (common !== null && !follows(found, common)) continue;
      const known = votes.get(iso(found));
      votes.set(iso(found), { day: found, count: (known?.count ?? 0) + 1 });
    }
  }
  const best = [...votes.values()].sort((a, b) => b.count - a.count)[0];
  return best?.day ?? null;
}

/** Whether an issue of `day` can carry datelines of `common`: up to ten days older, or of the issue's own day. */
function follows(day: Day, common: { month: number; day: number }): boolean {
  return [day.year - 1, day.year].some((year) => {
    const dateline = { year, ...common };
    if (!isDay(dateline)) return false;
    const age = dayNumber(day) - dayNumber(dateline);
    return age >= 0 && age <= 10;
  });
}

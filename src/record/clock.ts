import type { Reference } from '../core/rule.ts';
import type { Dateline, LaidOutPage } from '../layout/page.ts';

export type DateBasis = 'option' | 'filename' | 'text' | null;

/** When and by whom a page was printed, as far as it says. */
export interface PageClock {
  readonly newspaper: string | null;
  /** ISO day of the issue, or null. */
  readonly date: string | null;
  readonly dateBasis: DateBasis;
  /** The day where known, else the year alone where the text gives it; articles without a dateline read by it. */
  readonly reference: Reference | null;
}

/** The clock of one article: its dateline, or else the issue. */
export interface ArticleClock {
  readonly date: string | null;
  readonly dateBasis: DateBasis;
  readonly reference: Reference | null;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads a page's newspaper and date. `given` is `--date`; `path` is asked for a date in its last part only. */
export function readPageClock(page: LaidOutPage, path: string | null, given: string | null): PageClock {
  const datelines = page.articles.flatMap((article) => (article.dateline === null ? [] : [article.dateline]));
  const newspaper = newspaperOf(page, datelines);
  const option = given === null ? null : parseIso(given);
  if (option !== null) return clock(newspaper, option, 'option');
  const named = path === null ? null : dateInName(path);
  if (named !== null) return clock(newspaper, named, 'filename');
  const text = pageText(page);
  const stated = datelines.find(
    (dateline) => dateline.year !== null && dateline.month !== null && dateline.day !== null,
  );
  const common = commonDay(datelines);
  const year = stated?.year ?? yearOf(text, common);
  if (common !== null && year !== null) {
    const day = { year, month: common.month, day: common.day };
    if (isDay(day)) return clock(newspaper, day, 'text');
  }
  return {
    newspaper,
    date: null,
    dateBasis: null,
    reference: year === null ? null : { year, month: null, day: null },
  };
}

function clock(newspaper: string | null, day: Day, dateBasis: DateBasis): PageClock {
  return { newspaper, date: iso(day), dateBasis, reference: day };
}

/** An article's own date: its dateline's, with the year of the issue where the dateline has none. */
export function readArticleClock(dateline: Dateline | null, page: PageClock): ArticleClock {
  if (dateline === null || dateline.month === null || dateline.day === null) {
    return { date: null, dateBasis: null, reference: page.reference };
  }
  const { month, day } = dateline;
  if (dateline.year !== null) {
    const stated = { year: dateline.year, month, day };
    return isDay(stated) ? { date: iso(stated), dateBasis: 'text', reference: stated } : unknown(page);
  }
  const { reference } = page;
  if (reference === null) return unknown(page);
  // 12月31日 on a page of New Year's Day is of the year before; 1月1日 on a page of December of the year after.
  const shift = reference.month === null ? 0 : month - reference.month > 6 ? -1 : reference.month - month > 6 ? 1 : 0;
  const dated = { year: reference.year + shift, month, day };
  if (!isDay(dated)) return unknown(page);
  return { date: iso(dated), dateBasis: page.dateBasis ?? 'text', reference: dated };
}

function unknown(page: PageClock): ArticleClock {
  return { date: null, dateBasis: null, reference: page.reference };
}

/** The most frequent dateline source that is a paper; agencies and `本报` say nothing about the page. */
function newspaperOf(page: LaidOutPage, datelines: readonly Dateline[]): string | null {
  const votes = new Map<string, number>();
  const vote = (name: string | null, weight: number): void => {
    if (name !== null && isPaper(name)) votes.set(name, (votes.get(name) ?? 0) + weight);
  };
  for (const dateline of datelines) vote(dateline.source, 2);
  for (const article of page.articles) for (const { affiliation } of article.byline) vote(affiliation, 1);
  let best: string | null = null;
  for (const [name, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = name;
  return best;
}

function isPaper(name: string): boolean {
  return name !== '本报' && /(?:报|时报|日报|晚报|都市报|周报|早报|商报|晨报|快报|周刊|导报)$/u.test(name);
}

/** A date in a file's name: 20220914, 2022-09-14, 2022_09_14, 2022.9.14, 2022年9月14日; never digits out of a longer number or hash. */
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

function pageText(page: LaidOutPage): string {
  const texts: string[] = [];
  for (const article of page.articles) {
    for (const part of [...article.kicker, article.headline, ...article.deck]) if (part !== null) texts.push(part.text);
    for (const paragraph of article.paragraphs) texts.push(paragraph.text.text);
  }
  for (const block of page.furniture) texts.push(block.text.text);
  return texts.join('\n');
}

interface YearVote {
  readonly year: number;
  readonly weight: number;
}

/** The year of a page from its own words; null where nothing says it. */
function yearOf(text: string, common: { month: number; day: number } | null): number | null {
  const votes: YearVote[] = [
    ...fullDates(text, common),
    ...occasions(text),
    ...thisYears(text),
    ...anniversaries(text),
    ...plans(text),
  ];
  const totals = new Map<number, number>();
  for (const { year, weight } of votes) totals.set(year, (totals.get(year) ?? 0) + weight);
  const sexagenary = [...text.matchAll(/(?<cycle>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])年/gu)];
  for (const { groups } of sexagenary) {
    const year = sexagenaryYear(groups?.['cycle'] ?? '', [...totals.keys()], text);
    if (year !== null) totals.set(year, (totals.get(year) ?? 0) + 3);
  }
  const best = [...totals].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  return best === undefined || best[1] < 2 ? null : best[0];
}

/** Full dates on the datelines' own day or within the weeks around it: 2022年9月14日 beside 9月14日讯. */
function fullDates(text: string, common: { month: number; day: number } | null): YearVote[] {
  const votes: YearVote[] = [];
  if (common === null) return votes;
  for (const { groups } of text.matchAll(/(?<!\d)(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})日/gu)) {
    const month = Number(groups?.['month']);
    const day = Number(groups?.['day']);
    if (month === common.month && Math.abs(day - common.day) <= 2)
      votes.push({ year: Number(groups?.['year']), weight: 3 });
  }
  return votes;
}

/** `2022年…大会`, `2026年度…评选`: an occasion that bears the year in which it is reported. */
function occasions(text: string): YearVote[] {
  const votes: YearVote[] = [];
  for (const { groups } of text.matchAll(
    /(?<![\d至到—-])(?<year>(?:19|20)\d{2})年(?<rest>度?[^，。；：！？\d\n]{1,24}(?:大会|会议|年会|论坛|博览会|评选|推选|竞赛|大赛|比赛|锦标赛|联赛|运动会|文化节|旅游节|艺术节|活动|发布会|启动仪式|开幕|招生|高考|春晚))/gu,
  )) {
    if (/举行的|召开的|以来|以前|之前/u.test(groups?.['rest'] ?? '')) continue;
    votes.push({ year: Number(groups?.['year']), weight: 2 });
  }
  return votes;
}

/** 今年, 去年 and 明年 beside a written year in the same sentence: `今年…，2024年…`. */
function thisYears(text: string): YearVote[] {
  const votes: YearVote[] = [];
  for (const { groups } of text.matchAll(/今年[（(](?<year>(?:19|20)\d{2})年?[)）]/gu)) {
    votes.push({ year: Number(groups?.['year']), weight: 4 });
  }
  for (const { groups } of text.matchAll(/去年[（(](?<year>(?:19|20)\d{2})年?[)）]/gu)) {
    votes.push({ year: Number(groups?.['year']) + 1, weight: 4 });
  }
  for (const { groups } of text.matchAll(/预计[^，。；]{0,8}(?<year>(?:19|20)\d{2})年(?:度|全年)?/gu)) {
    votes.push({ year: Number(groups?.['year']), weight: 2 });
  }
  return votes;
}

/** Years from which the usual anniversaries are counted. */
const FOUNDINGS: readonly (readonly [pattern: RegExp, year: number])[] = [
  [/(?:中国共产党|建党|党的)[^，。；\d]{0,6}(?<years>\d{2,3})周年/gu, 1921],
  [/(?:中华人民共和国|新中国|建国|国庆)[^，。；\d]{0,6}(?<years>\d{2,3})周年/gu, 1949],
  [/(?:中国人民解放军|建军)[^，。；\d]{0,6}(?<years>\d{2,3})周年/gu, 1927],
  [/(?:香港|香港特别行政区)[^，。；\d]{0,8}(?<years>\d{2,3})周年/gu, 1997],
  [/(?:抗日战争|抗战)[^，。；\d]{0,22}胜利[^，。；\d]{0,4}(?<years>\d{2,3})周年/gu, 1945],
  [/(?:红军长征|长征)胜利[^，。；\d]{0,4}(?<years>\d{2,3})周年/gu, 1936],
  [/五四运动[^，。；\d]{0,4}(?<years>\d{2,3})周年/gu, 1919],
  [/改革开放[^，。；\d]{0,4}(?<years>\d{2,3})周年/gu, 1978],
];

function anniversaries(text: string): YearVote[] {
  return FOUNDINGS.flatMap(([pattern, founded]) =>
    [...text.matchAll(pattern)].map(({ groups }) => ({ year: founded + Number(groups?.['years']), weight: 2 })),
  );
}

/** `2023年…情况` with `2024年…计划` in one title: what is reported on and what is planned for, in the year of the plan. */
function plans(text: string): YearVote[] {
  const votes: YearVote[] = [];
  for (const { groups } of text.matchAll(
    /(?<past>(?:19|20)\d{2})年(?:度)?[^。；\d\n]{0,40}(?:情况|状况|执行|完成|决算|总结|回顾)[^。；\d\n]{0,20}(?<next>(?:19|20)\d{2})年(?:度)?[^。；\d\n]{0,40}(?:计划|安排|预算|草案)/gu,
  )) {
    const next = Number(groups?.['next']);
    if (next === Number(groups?.['past']) + 1) votes.push({ year: next, weight: 3 });
  }
  return votes;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** The year of a sexagenary name (辛丑 → 2021) that lies nearest to the other evidence, or to the latest year that the text mentions. */
function sexagenaryYear(cycle: string, known: readonly number[], text: string): number | null {
  const stem = STEMS.indexOf(cycle[0] ?? '');
  const branch = BRANCHES.indexOf(cycle[1] ?? '');
  if (stem < 0 || branch < 0 || (stem - branch) % 2 !== 0) return null;
  const near = known.length > 0 ? Math.max(...known) : latestPastYear(text);
  if (near === null) return null;
  for (let distance = 0; distance <= 30; distance += 1) {
    for (const year of [near + distance, near - distance]) {
      if ((((year - 4) % 10) + 10) % 10 === stem && (((year - 4) % 12) + 12) % 12 === branch) return year;
    }
  }
  return null;
}

/** The latest year that the text speaks of as gone or going on, not as a target. */
function latestPastYear(text: string): number | null {
  let latest: number | null = null;
  for (const { groups } of text.matchAll(/(?<!到|至|力争)(?<year>(?:19|20)\d{2})年(?!底前|前|实现|建成|达到|基本)/gu)) {
    const year = Number(groups?.['year']);
    if (latest === null || year > latest) latest = year;
  }
  return latest;
}

function parseIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
}

/** Whether the calendar has this day. */
function isDay({ year, month, day }: Day): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

function iso({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

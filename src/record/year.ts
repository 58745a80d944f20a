import type { Groups } from '../core/rule.ts';
import { count, dayNumber, isDay, sexagenaryYear, weekday } from './calendar.ts';

/**
 * The year of a page that prints none beside its datelines, from what its articles say. Every hint is a vote; a year before the
 * latest one that the page looks back on cannot be its year. Two points make a year known, a single weak hint does not.
 */
export function yearOf(text: string, day: { readonly month: number; readonly day: number } | null): number | null {
  const votes = new Map<number, number>();
  const vote = (year: number, weight: number): void => {
    if (year >= 1900 && year <= 2100) votes.set(year, (votes.get(year) ?? 0) + weight);
  };
  for (const { pattern, year, weight } of HINTS) {
    for (const { groups } of text.matchAll(pattern)) {
      const hinted = groups === undefined ? null : year(groups);
      if (hinted !== null) vote(hinted, weight);
    }
  }
  if (day !== null) for (const { year, weight } of fullDates(text, day)) vote(year, weight);
  const earliest = lookedBackOn(text);
  for (const year of votes.keys()) if (year < earliest) votes.delete(year);
  const near = votes.size > 0 ? best(votes)[0] : earliest > 0 ? earliest : planPeriod(text);
  if (near !== null) {
    for (const { groups } of text.matchAll(/(?<name>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])年/gu)) {
      const year = sexagenaryYear(groups?.['name'] ?? '', near);
      if (year !== null && year >= earliest) vote(year, 3);
    }
  }
  if (day !== null) byWeekday(text, day, earliest, votes);
  if (votes.size === 0) return null;
  const [year, weight] = best(votes);
  return weight >= 2 ? year : null;
}

/** The year with most votes; of equals the later one, since a page looks back more often than ahead. */
function best(votes: ReadonlyMap<number, number>): [year: number, weight: number] {
  return [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
}

interface Hint {
  readonly pattern: RegExp;
  readonly year: (groups: Groups) => number | null;
  readonly weight: number;
}

const YEAR = '(?<![\\d至到—-])(?<year>(?:19|20)\\d{2})年';
const NUMBER = '(?<count>\\d{1,3}|[一二三四五六七八九十百零]{1,6})';

/** An age counted from a founding: 庆祝中国共产党成立105周年. */
function age(of: string, founded: number): Hint {
  return {
    pattern: new RegExp(`(?:${of})[^，。；：\\d]{0,12}?${NUMBER}周年`, 'gu'),
    year: ({ count: printed = '' }) => founded + count(printed),
    weight: 2,
  };
}

/** A yearly occasion by its number: 第40个教师节. `zeroth` is the year before the first. */
function nth(of: string, zeroth: number): Hint {
  return {
    pattern: new RegExp(`第${NUMBER}(?:个|届|次)[“‘]?(?:${of})`, 'gu'),
    year: ({ count: printed = '' }) => zeroth + count(printed),
    weight: 2.5,
  };
}

const stated = ({ year = '' }: Groups): number => Number(year);

const HINTS: readonly Hint[] = [
  // An occasion bears the year in which it is held: 2022年湖南省质量大会, 2026年度湖湘工匠评选.
  {
    pattern: new RegExp(
      `${YEAR}度?(?!底|末|初|前|以来|至|到|—|-|上半年|下半年|\\d)[^，。；：！？\\d\\n]{1,24}(?:大会|会议|年会|论坛|博览会|交易会|评选|推选|竞赛|大赛|比赛|锦标赛|联赛|运动会|文化节|旅游节|艺术节|音乐节|发布会|启动仪式|招聘会|推介会|洽谈会|招生|高考|中考|春运|暑运|春晚|晚会|两会)(?![^，。；]{0,6}(?:以来|之后|上通过))`,
      'gu',
    ),
    year: stated,
    weight: 2,
  },
  { pattern: /今年[（(](?:即)?(?<year>(?:19|20)\d{2})年?[)）]/gu, year: stated, weight: 4 },
  { pattern: /[去上]年[（(](?:即)?(?<year>(?:19|20)\d{2})年?[)）]/gu, year: (groups) => stated(groups) + 1, weight: 4 },
  { pattern: /明年[（(](?:即)?(?<year>(?:19|20)\d{2})年?[)）]/gu, year: (groups) => stated(groups) - 1, weight: 4 },
  { pattern: new RegExp(`预计[^，。；\\d]{0,8}${YEAR}(?:度|全年)?`, 'gu'), year: stated, weight: 2 },
  {
    pattern: new RegExp(`${YEAR}(?:度)?(?:工作要点|工作任务|重点工作|预算|十件实事|民生实事|工作目标)`, 'gu'),
    year: stated,
    weight: 1.5,
  },
  { pattern: new RegExp(`今年[^。；\\d]{0,20}列入${YEAR}`, 'gu'), year: stated, weight: 2 },
  // What is reported on and what is planned for, in the year of the plan.
  {
    pattern:
      /(?<past>(?:19|20)\d{2})年度?[^。；\d\n]{0,40}(?:情况|状况|执行|完成|决算|总结|回顾)[^。；\d\n]{0,20}(?<year>(?:19|20)\d{2})年度?[^。；\d\n]{0,40}(?:计划|安排|预算|草案|目标|部署)/gu,
    year: ({ past = '', year = '' }) => (Number(year) === Number(past) + 1 ? Number(year) : null),
    weight: 3,
  },
  // 自2012年10月1日起施行: rules are printed shortly before they come into force.
  {
    pattern: /自(?<year>(?:19|20)\d{2})年\d{1,2}月\d{1,2}日起(?:正式)?(?:施行|实施|执行|生效)/gu,
    year: stated,
    weight: 1,
  },
  {
    pattern: new RegExp(`${YEAR}[^。；\\n]{0,30}(?:至今|迄今|到现在)[^，。；]{0,4}?${NUMBER}年(?!多|余|来|前)`, 'gu'),
    year: ({ year = '', count: printed = '' }) => Number(year) + count(printed),
    weight: 2,
  },
  {
    pattern: new RegExp(`${YEAR}[^。；\\n周]{0,24}(?:今年|迎来)[^。；\\n周]{0,12}?${NUMBER}周年`, 'gu'),
    year: ({ year = '', count: printed = '' }) => Number(year) + count(printed),
    weight: 2,
  },
  age('中国共产党成立|建党|党的生日', 1921),
  age('中华人民共和国成立|新中国成立|新中国|建国|国庆', 1949),
  age('中国人民解放军建军|解放军建军|建军', 1927),
  age('香港回归|香港特别行政区成立', 1997),
  age('澳门回归|澳门特别行政区成立', 1999),
  age('抗日战争胜利|抗战胜利|世界反法西斯战争胜利', 1945),
  age('长征胜利|红军长征', 1936),
  age('五四运动', 1919),
  age('辛亥革命', 1911),
  age('改革开放', 1978),
  age('抗美援朝', 1950),
  age('中国人民政治协商会议成立|人民政协成立', 1949),
  age('全国人民代表大会成立', 1954),
  nth('教师节', 1984),
  nth('记者节|中国记者节', 1999),
  nth('中国国际进口博览会|进博会|中国农民丰收节|农民丰收节', 2017),
  nth('全国助残日|全国土地日|世界住房日', 1990),
  nth('世界水日|中国水周', 1992),
  nth('世界读书日', 1995),
  nth('国家宪法日|全国扶贫日|世界互联网大会', 2013),
  nth('中国航天日', 2015),
  nth('中国医师节', 2017),
  nth('中国人民警察节', 2020),
  nth('全国生态日', 2022),
  // 十四届全国人大二次会议: a congress sits once a year; its first session opens a term of five years.
  {
    pattern:
      /(?<term>十[一二三四五]?|[七八九])届(?:全国人大|全国政协)(?<session>[一二三四五])次会议|全国政协(?<term2>十[一二三四五]?|[七八九])届(?<session2>[一二三四五])次会议/gu,
    year: ({ term, session, term2 = '', session2 = '' }) =>
      1953 + count(term ?? term2) * 5 + count(session ?? session2) - 1,
    weight: 1,
  },
  {
    pattern: /[“‘]?(?<plan>十[一二三四五])五[”’]?(?:规划)?(?:的)?(?:开局之年|第一年|起步之年)/gu,
    year: (groups) => planStart(groups),
    weight: 3,
  },
  {
    pattern: /[“‘]?(?<plan>十[一二三四五])五[”’]?(?:规划)?(?:的)?(?:收官之年|最后一年)/gu,
    year: (groups) => planStart(groups) + 4,
    weight: 3,
  },
];

/** First year of a five-year plan: 十四五 → 2021. */
function planStart({ plan = '' }: Groups): number {
  return 1951 + count(plan) * 5;
}

/** Full dates near the datelines' day of some year, the nearer the better: 2022年9月14日 beside 9月14日讯. */
function fullDates(
  text: string,
  common: { readonly month: number; readonly day: number },
): { year: number; weight: number }[] {
  const votes: { year: number; weight: number }[] = [];
  for (const { groups } of text.matchAll(/(?<!\d)(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})日/gu)) {
    const date = { year: Number(groups?.['year']), month: Number(groups?.['month']), day: Number(groups?.['day']) };
    if (!isDay(date)) continue;
    for (const year of [date.year - 1, date.year, date.year + 1]) {
      const dateline = { year, ...common };
      if (!isDay(dateline)) continue;
      const distance = Math.abs(dayNumber(date) - dayNumber(dateline));
      if (distance <= 183) votes.push({ year, weight: distance <= 3 ? 3 : distance <= 45 ? 1.5 : 1 });
    }
  }
  return votes;
}

/** The party congresses and plenary sessions that later pages speak of: none of those pages is older. */
const EVENTS: readonly (readonly [pattern: RegExp, year: number])[] = [
  [/二十届四中全会/u, 2025],
  [/二十届三中全会/u, 2024],
  [/二十届二中全会/u, 2023],
  [/党的二十大|二十大精神/u, 2022],
  [/十九届六中全会/u, 2021],
  [/十九届五中全会/u, 2020],
  [/十九届四中全会/u, 2019],
  [/党的十九大|十九大精神/u, 2017],
  [/党的十八大|十八大精神/u, 2012],
  [/党的十七大|十七大精神/u, 2007],
  [/党的十六大|十六大精神/u, 2002],
  [/[“‘]?十五五[”’]?/u, 2025],
  [/[“‘]十四五[”’]/u, 2020],
  [/[“‘]十三五[”’]/u, 2015],
  [/[“‘]十二五[”’]/u, 2010],
];

/** The latest year that the page speaks of as come: no page is older than what it reports. 0 where it speaks of none. */
function lookedBackOn(text: string): number {
  let latest = 0;
  for (const [pattern, year] of EVENTS) if (year > latest && pattern.test(text)) latest = year;
  for (const match of text.matchAll(/(?<!\d)(?<year>(?:19|20)\d{2})年/gu)) {
    const year = Number(match.groups?.['year']);
    if (year <= latest) continue;
    const before =
      text
        .slice(Math.max(0, match.index - 24), match.index)
        .split(/[。！？\n]/u)
        .at(-1) ?? '';
    const behind = text.slice(match.index + 5, match.index + 45).split(/[。！？\n]/u)[0] ?? '';
    if (/截[至止]$/u.test(before) || (!AHEAD_BEFORE.test(before) && !AHEAD_BEHIND.test(behind))) latest = year;
  }
  return latest;
}

/** What makes a year one to come: 到2025年, 力争…, 2025年底前, 2025年…将…. */
const AHEAD_BEFORE =
  /(?:到|至|力争|争取|计划|规划|预计|预期|拟|将|于|目标|确保|自|从|—|-|提前)[^，。；]{0,6}$|(?:力争|争取|计划|规划|目标|确保|预计|将|拟)[^。；]{0,20}$/u;
const AHEAD_BEHIND =
  /^(?:底前|末前|前|底|末)?[^。；]{0,36}?(?:将|力争|实现|建成|达到|目标|计划|规划|预计|起施行|到位|完成)|^(?:底前|前|—|-|至|到)|^\d{1,2}月\d{1,2}日起/u;

/** The middle of the latest five-year plan that the page speaks of, for want of any year. */
function planPeriod(text: string): number | null {
  let latest: number | null = null;
  for (const { groups } of text.matchAll(/[“‘](?<plan>十[一二三四五])五[”’]/gu)) {
    const middle = planStart(groups ?? {}) + 2;
    if (latest === null || middle > latest) latest = middle;
  }
  return latest;
}

const WEEKDAYS = '日一二三四五六';

/** `9月14日（星期三）`: of the years that others voted for, or else of the next few, those in which that day was a Wednesday. */
function byWeekday(
  text: string,
  common: { readonly month: number; readonly day: number },
  earliest: number,
  votes: Map<number, number>,
): void {
  for (const { groups } of text.matchAll(
    /(?<!年)(?<month>\d{1,2})月(?<day>\d{1,2})日[（( ]{0,2}(?:星期|周)(?<weekday>[日天一二三四五六])/gu,
  )) {
    const month = Number(groups?.['month']);
    const day = Number(groups?.['day']);
    if (Math.abs(month - common.month) > 1) continue;
    const printed = WEEKDAYS.indexOf(groups?.['weekday'] === '天' ? '日' : (groups?.['weekday'] ?? ''));
    const fits = (year: number): boolean => isDay({ year, month, day }) && weekday({ year, month, day }) === printed;
    if (votes.size > 0) {
      for (const [year, weight] of votes) votes.set(year, weight + (fits(year) ? 1.5 : -1.5));
    } else if (earliest > 0) {
      const candidates = [earliest, earliest + 1, earliest + 2].filter(fits);
      if (candidates.length === 1) votes.set(candidates[0] ?? 0, 2);
    }
  }
}

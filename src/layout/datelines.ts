import { MEDIA_END, PERSON_ROLES, readByline } from './bylines.ts';
import type { Credit } from './bylines.ts';

/** A dateline (电头) as printed at a paragraph's start. Offsets are into the paragraph. */
export interface DatelineMark {
  /** Offsets of `湖南日报9月14日讯`. */
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly place: string | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly verb: string;
  /** People named behind it, tiling `[bylineStart, bodyStart)`; offsets into the paragraph. */
  readonly credits: readonly Credit[];
  /** Where the article's own words begin. */
  readonly bodyStart: number;
}

const HAN_DIGITS = '〇零○一二三四五六七八九十廿卅';
const NUMBER = `(?:\\d{1,2}|[${HAN_DIGITS}]{1,3})`;
const DATE = `(?:(?<year>\\d{4}|[${HAN_DIGITS}]{4}) ?年 ?)?(?:(?<month>${NUMBER}) ?月 ?)?(?<day>${NUMBER}) ?[日号]`;
const VERB =
  '(?:综合|綜合|体育|體育|财经|財經|经济|經濟|国际|國際|文化)?(?:消息|专电|專電|急电|急電|特电|电讯|電訊|专讯|專訊|特讯|特訊|快讯|快訊|报道|報道|報導|报导|讯|訊|电|電)';
/** Words in 报 that name no paper. */
const NO_PAPER = '(?<![捷喜汇通情预播申举回简海战谎填上禀警])';
const OWN = '本报|本報|本刊|本网|本網|本台|本臺|本社|本站';
const NAMED = `[\\p{Script=Han}A-Za-z·・—-]{1,14}?${NO_PAPER}(?:${MEDIA_END})`;
const SOURCE = `(?<source>(?:${OWN}|${NAMED})(?:[·・/、]?(?:新湖南|掌上|${NAMED}){0,1}(?:客户端|客戶端))?)`;
const PLACE = `(?<place>(?![社网網报報端刊讯訊电電]|[台臺](?![州北中湾灣山南东東儿前安江]))[\\p{Script=Han}·（）()]{2,16}?)`;
const LEAD = '[【［\\[（(〔■●▲◆□]?\\s{0,2}(?<via>据|據|综合|綜合|转自|摘自)?';
const TRAIL = '\\s{0,2}[】］\\]）)〕]?';

interface DatelinePattern {
  readonly id: string;
  readonly pattern: RegExp;
}

/**
 * Forms of a dateline, tried in order. A date makes one safe; without a date the verb must stand where nothing else can
 * follow (`本报讯` yes, `本报通讯员` no).
 */
const DATELINE_PATTERNS: readonly DatelinePattern[] = [
  {
    id: 'dateline/dated',
    pattern: new RegExp(
      `^${LEAD}${SOURCE}\\s{0,2}[／/]?\\s{0,2}${PLACE}??\\s{0,2}${DATE}(?:凌晨|早|上午|中午|下午|晚|夜)?\\s{0,2}(?<verb>${VERB})(?![子视力话影动])${TRAIL}`,
      'u',
    ),
  },
  {
    id: 'dateline/unlisted',
    pattern: new RegExp(
      `^${LEAD}(?<source>(?![在于自从据截到至昨今])\\p{Script=Han}{2,8}?)${DATE}\\s{0,2}(?<verb>${VERB})(?=[\\s（(：:])${TRAIL}`,
      'u',
    ),
  },
  {
    id: 'dateline/undated',
    pattern: new RegExp(
      `^${LEAD}${SOURCE}\\s{0,2}(?<verb>综合消息|综合讯|专电|專電|专讯|專訊|快讯|快訊|消息|讯|訊|专稿|專稿|综合报道|綜合報道|综合报导|綜合報導|综合外电报道|电|電)(?![员員息问問号號录錄社子视力话影动])${TRAIL}`,
      'u',
    ),
  },
  {
    id: 'dateline/undated-colon',
    pattern: new RegExp(
      `^${LEAD}(?<source>(?!据)\\p{Script=Han}{2,5}?)(?<verb>(?<![通短简快资音电喜])讯)(?=[：:])${TRAIL}`,
      'u',
    ),
  },
  {
    id: 'dateline/undated-place',
    pattern: new RegExp(
      `^${LEAD}(?<source>${OWN}|新华社|新華社|中新社|中新网|[\\p{Script=Han}]{2,8}(?:日报|晚报|都市报|日報|晚報))\\s{0,2}(?![通短简资社报])(?<place>\\p{Script=Han}{2,6})(?<verb>专电|讯|訊|电|電)(?=[\\s　（(:：】］]|记者|$)${TRAIL}`,
      'u',
    ),
  },
];

/** `〔記者劉宛琳／台北報導〕`, `聯合報／記者唐筱恬／台北即時報導`: people first, then place and verb. */
const PEOPLE_FIRST = new RegExp(
  `^[【［\\[（(〔]?\\s{0,2}(?:(?<source>${OWN}|${NAMED}) {0,2}[／/]? {0,2})?(?<people>(?:特派员|特派員|特约记者|特約記者|实习记者|實習記者|记者|記者|通讯员|通訊員) {0,2}[\\p{Script=Han}·A-Za-z][\\p{Script=Han}·A-Za-z、 ]{1,30}?) {0,2}[／/] {0,2}(?<place>\\p{Script=Han}{2,8}?)?(?<verb>(?:即时|即時|综合|綜合|连线|連線|现场|現場|专题|專題|采访|採訪|特稿|深度)?(?:报导|報導|报道|報道|专电|專電|电|電))\\s{0,2}[】］\\]）)〕]?`,
  'u',
);

/** Chinese place words that belong to the source: a paper's own app is no place. */
const NO_PLACE = /客户端|掌上|新闻|融媒|传媒|记者|通讯员/u;

/** Reads the dateline, and the people behind it, with which a paragraph begins. `breaks` are offsets where a printed line ended. */
export function readDateline(text: string, breaks: readonly number[] = []): DatelineMark | null {
  // A dateline is at the very start; 80 characters hold any, and bound the work.
  const head = text.slice(0, 80);
  const named = peopleFirst(head, breaks);
  if (named !== null) return named;
  for (const { id, pattern } of DATELINE_PATTERNS) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const { source = '', place, year, month, day, verb = '' } = match.groups ?? {};
    // An unnamed 消息 or 报道 opens many sentences; only a medium that says so in a word of its own is a dateline.
    if (
      id === 'dateline/undated' &&
      /^(?:消息|电|電)$/u.test(verb) &&
      !/^(?:本|新华社|新華社|中新|央视|人民|中国|光明|红网|澎湃|环球|观察|海外|据)/u.test(source) &&
      !/(?:网|網|台|报|報|客户端)$/u.test(source)
    )
      continue;
    const raw = match[0];
    // `据某报9月2日消息，记者从…` is a sentence.
    if (/^(?:消息|报道|報道|報導|报导)$/u.test(verb) && /^[，,、了称]/u.test(text.slice(raw.length))) continue;
    const lead = /^[【［[（(〔■●▲◆□]?\s{0,2}/u.exec(raw)?.[0].length ?? 0;
    const trail = /\s{0,2}[】］\])）〕]?$/u.exec(raw)?.[0].length ?? 0;
    const end = raw.length - trail;
    const badPlace = place !== undefined && NO_PLACE.test(place);
    const people = creditsBehind(text, raw.length, breaks);
    return {
      start: lead,
      end,
      source: squeeze(badPlace ? source + place : source),
      place: place === undefined || badPlace ? null : squeeze(place),
      year: numberOf(year),
      month: numberOf(month),
      day: numberOf(day),
      verb,
      credits: people.credits,
      bodyStart: people.end,
    };
  }
  return null;
}

function peopleFirst(head: string, breaks: readonly number[]): DatelineMark | null {
  const match = PEOPLE_FIRST.exec(head);
  if (match === null) return null;
  const { source, people = '', place, verb = '' } = match.groups ?? {};
  const from = match[0].indexOf(people, source === undefined ? 0 : match[0].indexOf(source) + source.length);
  const read = readByline(people, { strict: false, breaks: breaks.map((cut) => cut - from) });
  if (read === null) return null;
  const start = match[0].indexOf((place ?? '') + verb, from + people.length);
  const rest = /^[\s\u3000：:，,—]{0,4}/u.exec(head.slice(match[0].length))?.[0].length ?? 0;
  return {
    start,
    end: start + (place ?? '').length + verb.length,
    source: source ?? '',
    place: place ?? null,
    year: null,
    month: null,
    day: null,
    verb,
    credits: read.map((credit) => moved(credit, from)),
    bodyStart: match[0].length + rest,
  };
}

function squeeze(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

function numberOf(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  if (/^\d+$/u.test(printed)) return Number(printed);
  if (printed.length === 4) return Number([...printed].map(digitOf).join(''));
  let value = 0;
  let unit = 0;
  for (const character of printed) {
    if (character === '十') {
      value += (unit === 0 ? 1 : unit) * 10;
      unit = 0;
    } else if (character === '廿') value += 20;
    else if (character === '卅') value += 30;
    else unit = digitOf(character);
  }
  return value + unit;
}

function digitOf(character: string): number {
  return Math.max(0, '〇一二三四五六七八九'.indexOf(/[零○]/u.test(character) ? '〇' : character));
}

const BRACKET = /^\s{0,3}[（(［【](?<inside>[^（()）［］【】。]{1,150})[）)］】]/u;
const LOOSE =
  /^\s{0,3}(?<people>(?:本报|本報|[\p{Script=Han}·]{2,16}(?:报|社|网|台|客户端|在线|新闻))?(?:全媒体|融媒体|融媒|首席|见习|实习|特约|驻\p{Script=Han}{2,4})?(?:记者|記者|通讯员|实习生)\s{0,2}[\p{Script=Han}·、，\s]{2,40}?)(?<end>报道[：:，]?|報道[：:，]?|報導[：:，]?|[：:]|——|—)/u;

/** `讯记者 李丹` and nothing behind it, or a blank. */
const BARE = new RegExp(
  `^\\s{0,3}(?:全媒体|首席|见习|特约)?(?:${PERSON_ROLES})\\s{0,2}\\p{Script=Han}{2,3}(?:[ 、]\\p{Script=Han}{2,3}){0,4}(?=\\s|$)`,
  'u',
);

/**
 * People named at the start of a body that has no dateline: `（记者喬德）19日晚…`, `农民日报记者 张三报道：…`.
 *
 * @returns null where the text begins with no byline
 */
export function creditsAtStart(
  text: string,
  breaks: readonly number[] = [],
): { credits: Credit[]; end: number } | null {
  if (!/^\s{0,3}[（(［【]|^.{0,24}(?:记者|通讯员)/u.test(text.slice(0, 40))) return null;
  const found = creditsBehind(text, 0, breaks);
  return found.credits.some(({ role }) => role !== '') ? found : null;
}

function moved(credit: Credit, by: number): Credit {
  return { ...credit, start: credit.start + by, end: credit.end + by };
}

/** People named behind a dateline, in one or two brackets or loose (`记者张三、李四报道：`). */
function creditsBehind(text: string, from: number, breaks: readonly number[]): { credits: Credit[]; end: number } {
  let at = from;
  const credits: Credit[] = [];
  for (let round = 0; round < 3; round += 1) {
    const bracket = BRACKET.exec(text.slice(at, at + 170));
    if (bracket === null) break;
    const offset = at + bracket[0].length - bracket[0].trimStart().length;
    const printed = bracket[0].trimStart();
    const local = breaks.filter((cut) => cut > offset && cut < offset + printed.length).map((cut) => cut - offset);
    const read = readByline(printed, { strict: false, breaks: local });
    if (read === null) break;
    for (const credit of read) credits.push(moved(credit, offset));
    at += bracket[0].length;
  }
  if (credits.length === 0) {
    const loose = LOOSE.exec(text.slice(at, at + 80));
    if (loose !== null) {
      const offset = at + loose[0].length - loose[0].trimStart().length;
      const people = loose.groups?.['people'] ?? '';
      const read = readByline(people, { strict: true, breaks: breaks.map((cut) => cut - offset) });
      if (read !== null) {
        const end = at + loose[0].length;
        for (const credit of read.slice(0, -1)) credits.push(moved(credit, offset));
        const last = read.at(-1);
        if (last !== undefined) credits.push({ ...moved(last, offset), end });
        at = end;
      }
    }
  }
  // The names end with the printed line, or before a blank.
  const lineEnd = breaks.find((cut) => cut > at) ?? text.length;
  const bare = credits.length === 0 && from > 0 ? BARE.exec(text.slice(at, Math.min(at + 40, lineEnd))) : null;
  if (bare !== null) {
    const offset = at + bare[0].length - bare[0].trimStart().length;
    const read = readByline(bare[0].trim(), { strict: true });
    const end = at + bare[0].length;
    if (read !== null && (end === text.length || /\s/u.test(text[end] ?? '') || breaks.includes(end))) {
      for (const credit of read) credits.push(moved(credit, offset));
      at = end;
    }
  }
  const rest = /^[\s\u3000：:，,—／/]{0,4}/u.exec(text.slice(at, at + 6))?.[0] ?? '';
  // Punctuation between dateline and body is the dateline's: a body does not begin with a colon.
  return { credits, end: at + rest.length };
}

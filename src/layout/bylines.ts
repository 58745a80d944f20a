import { isSurname, looksLikeName, startsCompound } from './names.ts';

/** A person of a byline as printed; offsets are into the text that was read, and the entries of one byline tile it. */
export interface Credit {
  readonly role: string;
  readonly name: string;
  readonly affiliation: string | null;
  readonly start: number;
  readonly end: number;
}

const GRADES =
  '全媒体|全媒體|融媒体|融媒|新媒体|首席|见习|見習|实习|實習|特派|特约|特約|特邀|高级|资深|图片|文字|摄影|攝影|时政|财经|体育|视频|驻站|见习|联合|专职|主任|评论部';
const PEOPLE =
  '记者|記者|通讯员|通訊員|评论员|評論員|观察员|撰稿人|特派员|报道员|报道组|摄影师|实习生|编辑|編輯|作者|主播|主持人|编译|通联员|特约撰稿|记者站';
/** Roles of the desk: they make the page, they do not sign the article. */
const DESK = '责任编辑|責任編輯|值班编辑|责编|責編|责校|校对|校對|美编|审校|审核|监制|统筹';
/** Whether a role is one of the desk (校对, 责编). */
export function isDesk(role: string): boolean {
  return DESK_ROLE.test(role);
}
const DESK_ROLE = new RegExp(`^(?:${DESK}|编辑|編輯)$`, 'u');
/** Roles of people who write, as a regular expression's alternatives. */
export const PERSON_ROLES = '记者|記者|通讯员|通訊員|特派员|评论员';
const WORKS =
  '摄影报道|攝影報道|图文报道|摄影|攝影|图片|圖片|撰文|撰稿|文图|图文|文字|整理|采写|採寫|采访|制图|製圖|漫画|绘图|供图|翻译|策划|统筹|视频|剪辑|执笔|口述|设计|报道|報道|報導|摄|攝|文|图|圖|绘';
const PAIRED = '(?:文|图|圖|文字|图片|摄影|撰文) {0,1}[/／、·] {0,1}(?:文|图|圖|摄影|图片|摄|视频)';
const ROLE = `(?:${PAIRED}|${DESK}|(?:${GRADES}){0,3}(?:${PEOPLE})|${WORKS})`;
/** What a newspaper, agency, site or broadcaster's name ends in. */
export const MEDIA_END =
  '报|報|社|网|網|台|臺|客户端|客戶端|在线|線|周刊|杂志|新闻|新聞|传媒|融媒体中心|融媒|广播|卫视|总台|频道|期刊|月刊|电讯';
const AFFILIATION = `(?:本报|本報|本刊|本网|本台|本社|[\\p{Script=Han}A-Za-z·・－—–-]{1,16}(?:${MEDIA_END}))`;
const ROLE_TOKEN = new RegExp(
  `^(?<affiliation>${AFFILIATION})?(?:驻|駐)?(?<station>\\p{Script=Han}{2,4})??(?<role>${ROLE})(?<rest>.{0,40})$`,
  'u',
);
const WHOLE_AFFILIATION = new RegExp(`^${AFFILIATION}$`, 'u');
/** Words without one of which, or a mark, no line is a byline. */
const ANY_ROLE = new RegExp(`${PEOPLE}|${WORKS}|${DESK}|(?:报|社|网|台|在线|客户端)[\\s\u3000]`, 'u');
const AFTER_NAMES = new RegExp(`^(?:${PAIRED}|${WORKS})$`, 'u');
const PERSON_ROLE = new RegExp(`(?:${PEOPLE}|${DESK})$`, 'u');
const MARK = /^[■□●◆◇◎○★☆►▶▲△※◤◢▌▍▎▏|｜—–\-·•＊* \u3000]{1,4}/u;
const OPEN = '（([［【〔';
const CLOSE = '）)]］】〕';

interface Token {
  text: string;
  start: number;
  end: number;
  /** What separates it from the token before it. */
  before: string;
}

/** Reading a byline: strict wants every token to be a role or a name; lenient lets unknown words pass inside brackets. */
export interface ByLineOptions {
  readonly strict: boolean;
  /** Offsets at which a printed line ended; two names set on both sides of one are glued in a joined text. */
  readonly breaks?: readonly number[];
}

/** No byline is longer (some name a dozen reporters); it bounds the work on a line. */
const LONGEST = 160;

/**
 * Reads a byline: `■湖南日报全媒体记者 刘燕娟 孙敏坚 通讯员 王翌昊`, `（记者张三、李四）`, `蒋克青 于孝波 摄影报道`.
 * A role carries over to the names behind it until the next role; a role of work (`摄`, `文/图`) may stand behind its names.
 *
 * @returns null where the text is no byline.
 */
export function readByline(text: string, { strict, breaks = [] }: ByLineOptions): Credit[] | null {
  if (text.length > LONGEST || (strict && /[。！？]./u.test(text))) return null;
  let from = MARK.exec(text)?.[0].length ?? 0;
  const marked = /[■□●◆◎]/u.test(text.slice(0, from));
  if (strict && !marked && !ANY_ROLE.test(text)) return null;
  let to = text.length;
  while (from < to && (OPEN.includes(text[from] ?? '') || text[from] === ' ')) from += 1;
  while (to > from && (CLOSE.includes(text[to - 1] ?? '') || text[to - 1] === ' ')) to -= 1;
  const entries: { role: string; name: string; affiliation: string | null; start: number }[] = [];
  let role: string | null = null;
  let affiliation: string | null = null;
  let roleStart = -1;
  let waiting: { name: string; start: number }[] = [];
  let roles = 0;
  const take = (name: string, start: number): void => {
    if (role === null) waiting.push({ name, start });
    else {
      entries.push({ role, name, affiliation, start: roleStart >= 0 ? roleStart : start });
      roleStart = -1;
    }
  };
  for (const token of tokens(text, from, to)) {
    const pure = token.text;
    const glued = /^(?<name>.{2,5}?)(?<work>摄影报道|摄影|摄|供图)$/u.exec(pure);
    if (glued !== null && looksLikeName(glued.groups?.['name'] ?? '')) {
      if (role === null) {
        waiting.push({ name: glued.groups?.['name'] ?? '', start: token.start });
        for (const { name, start } of waiting)
          entries.push({ role: tidyRole(glued.groups?.['work'] ?? ''), name, affiliation, start });
        waiting = [];
      } else take(glued.groups?.['name'] ?? '', token.start);
      roles += 1;
      continue;
    }
    if (AFTER_NAMES.test(pure) && waiting.length > 0) {
      for (const { name, start } of waiting) entries.push({ role: tidyRole(pure), name, affiliation, start });
      waiting = [];
      roles += 1;
      continue;
    }
    // `记者张三 李四 摄影报道`: the people have their role already, the work is part of it.
    if (
      AFTER_NAMES.test(pure) &&
      entries.length > 0 &&
      !/^[/／]/u.test(text.slice(token.end)) &&
      /^(?:报道|報道|報導|摄影报道|摄|摄影|攝|文\/图|图\/文|采写|整理)$/u.test(pure) &&
      isLast(text, token.end, to)
    ) {
      if (/摄|攝/u.test(pure)) for (const entry of entries) if (/记者$|通讯员$/u.test(entry.role)) continue;
      continue;
    }
    const matched = ROLE_TOKEN.exec(pure);
    if (
      matched !== null &&
      (matched.groups?.['station'] === undefined ||
        matched.groups['affiliation'] !== undefined ||
        pure.startsWith('驻'))
    ) {
      const { role: printed = '', rest: printedRest = '' } = matched.groups ?? {};
      // `记者金书摄`: what the person did stands behind the name.
      const rest = /^\p{Script=Han}{2,4}[摄攝]$/u.test(printedRest) ? printedRest.slice(0, -1) : printedRest;
      const restAt = token.start + pure.length - printedRest.length;
      let names = rest === '' ? [] : namesIn(rest, restAt, breaks);
      if (names === null && !strict && mayBeName(rest)) names = [{ text: rest, start: restAt }];
      const fits =
        rest === '' ||
        (names !== null &&
          // In a dateline's brackets a role word alone says that a name follows, whatever the family name.
          names.every(
            (name) => looksLikeName(name.text) || (!strict && PERSON_ROLE.test(printed) && mayBeName(name.text)),
          ) &&
          (printed.length > 1 || token.before.includes('/')));
      // `图强`, `文静`: a name that begins like a role.
      if (fits && !(printed.length === 1 && rest !== '')) {
        if (waiting.length > 0) {
          if (strict) return null;
          for (const { name, start } of waiting) entries.push({ role: '', name, affiliation: null, start });
          waiting = [];
        }
        role = tidyRole(printed);
        affiliation = matched.groups?.['affiliation'] ?? (PERSON_ROLE.test(printed) ? null : affiliation);
        roleStart = token.start;
        roles += 1;
        for (const name of names ?? []) take(name.text, name.start);
        continue;
      }
    }
    const names = namesIn(pure, token.start, breaks);
    if (
      names !== null &&
      (!strict || !/[，,；;]/u.test(token.before) || names.every((name) => looksLikeName(name.text)))
    )
      for (const name of names) take(name.text, name.start);
    else if (WHOLE_AFFILIATION.test(pure) && entries.length === 0) {
      affiliation = pure;
      roleStart = token.start;
    } else if (/^\p{Script=Han}{2,6}(?:报道|報道|報導|摄|电)$/u.test(pure) && entries.length > 0) continue;
    else if (strict) return null;
    else if (entries.length === 0 && waiting.length === 0) return null;
  }
  // `人民法院报 宗边`: a paper and its people.
  const signed =
    entries.length === 0 &&
    affiliation !== null &&
    waiting.length > 0 &&
    text.length <= 18 &&
    roles === 0 &&
    waiting.every(({ name }) => name.length <= 3 && looksLikeName(name));
  if (roles === 0 && !(marked && waiting.length > 0) && !signed && strict) return null;
  if (roles === 0 && waiting.some(({ name }) => !looksLikeName(name) || LABEL_WORD.test(name))) return null;
  for (const { name, start } of waiting) entries.push({ role: role ?? '', name, affiliation, start });
  if (strict && entries.length > 0 && !entries.some(({ name }) => looksLikeName(name))) return null;
  if (entries.length === 0) {
    // `本报评论员`: the desk itself signs.
    if (role === null || affiliation === null || !/评论员|評論員|记者|編輯部|编辑部/u.test(role)) return null;
    return [{ role, name: text.slice(from, to).trim(), affiliation, start: 0, end: text.length }];
  }
  return entries.map((entry, index) => ({
    role: entry.role,
    name: entry.name,
    affiliation: entry.affiliation,
    start: index === 0 ? 0 : entry.start,
    end: index === entries.length - 1 ? text.length : trimmedEnd(text, entries[index + 1]?.start ?? text.length),
  }));
}

/** Whether Han behind a role word may be a name that no list of family names holds: no word of a sentence in it. */
function mayBeName(text: string): boolean {
  return (
    /^[^的了在是从昨今获悉报道说为有这和与将已对等日月年获，。]{2,8}$/u.test(text) && /^\p{Script=Han}+$/u.test(text)
  );
}

/** Words of a column's label that begin like a name. */
const LABEL_WORD = /新闻|链接|报道|背景|关注|观察|评论|时评|资料/u;

function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function isLast(text: string, end: number, to: number): boolean {
  return text.slice(end, to).trim() === '';
}

function tidyRole(printed: string): string {
  return printed.replaceAll(' ', '').replaceAll('／', '/');
}

const PAIRS = new RegExp(PAIRED, 'gu');
const SEPARATOR = /[\s\u3000、，,；;：:/／|｜]+/gu;

/** Words between separators; two single characters are a name set with a blank (`王 亮`). */
function tokens(text: string, from: number, to: number): Token[] {
  const found: Token[] = [];
  const kept: [number, number][] = [];
  for (const match of text.slice(from, to).matchAll(PAIRS))
    kept.push([from + match.index, from + match.index + match[0].length]);
  let start = from;
  let before = '';
  const push = (end: number, next: string): void => {
    if (end > start) found.push({ text: text.slice(start, end), start, end, before });
    before = next;
  };
  for (const match of text.slice(from, to).matchAll(SEPARATOR)) {
    const at = from + match.index;
    if (kept.some(([open, close]) => at > open && at < close)) continue;
    push(at, match[0]);
    start = at + match[0].length;
  }
  push(to, '');
  const joined: Token[] = [];
  for (const token of found.flatMap(unglued)) {
    const last = joined.at(-1);
    const single = /^\p{Script=Han}$/u.test(token.text);
    const begun = last !== undefined && SURNAME_LEFT.exec(last.text);
    if (
      last !== undefined &&
      single &&
      ((/^\p{Script=Han}$/u.test(last.text) && isSurname(last.text)) ||
        (last.text.length === 2 && startsCompound(last.text)) ||
        (begun && isSurname(begun.groups?.['surname'] ?? ''))) &&
      /^[\s\u3000]+$/u.test(token.before)
    ) {
      last.text += token.text;
      last.end = token.end;
    } else joined.push({ ...token });
  }
  return joined;
}

/** `记者王` before `亮`: a name of two characters set apart. */
const SURNAME_LEFT = new RegExp(`(?:${PEOPLE}|${WORKS})(?<surname>\\p{Script=Han})$`, 'u');

const GLUED = new RegExp(
  `^(?<name>\\p{Script=Han}{2,9}?)(?<role>(?:${GRADES}){0,3}(?:记者|通讯员|评论员|摄影|编辑|实习生).{0,12})$`,
  'u',
);

const TWO_ROLES = new RegExp(`^(?:${PERSON_ROLES})(?=(?:${GRADES}){0,2}(?:${PERSON_ROLES})\\p{Script=Han}{2,4}$)`, 'u');
const NO_NAME = new RegExp(`(?:${MEDIA_END})$|^本`, 'u');
const GRADE_FIRST = new RegExp(`^(?:${GRADES})`, 'u');

/** `雷启航通讯员` is a name and a role: the printed line ended between them. */
function unglued(token: Token): Token[] {
  if (/^\p{Script=Han}[摄攝]$/u.test(token.text))
    return [
      { ...token, text: token.text[0] ?? '', end: token.start + 1 },
      { text: token.text[1] ?? '', start: token.start + 1, end: token.end, before: ' ' },
    ];
  // `记者 通讯员 韩民`: one role behind another has no name.
  const first = TWO_ROLES.exec(token.text)?.[0].length;
  if (first !== undefined)
    return [
      { ...token, text: token.text.slice(0, first), end: token.start + first },
      { text: token.text.slice(first), start: token.start + first, end: token.end, before: ' ' },
    ];
  const { name, role } = GLUED.exec(token.text)?.groups ?? {};
  if (name === undefined || role === undefined || NO_NAME.test(name)) return [token];
  if (GRADE_FIRST.test(name) || (!looksLikeName(name) && splitNames(name) === null)) return [token];
  const at = token.start + name.length;
  return [
    { ...token, text: name, end: at },
    { text: role, start: at, end: token.end, before: ' ' },
  ];
}

/** The names a token holds: one, or several that were glued where a printed line ended or where no blank was set. */
function namesIn(token: string, start: number, breaks: readonly number[]): { text: string; start: number }[] | null {
  const inside = breaks.filter((at) => at > start && at < start + token.length).map((at) => at - start);
  for (const at of inside) {
    const [left, right] = [token.slice(0, at), token.slice(at)];
    if (
      left.length >= 2 &&
      right.length >= 2 &&
      token.length > 3 &&
      !(startsCompound(token) && left.length < 3) &&
      looksLikeName(left)
    ) {
      const rest = namesIn(right, start + at, []);
      if (rest !== null && rest.every((name) => looksLikeName(name.text))) return [{ text: left, start }, ...rest];
    }
  }
  if (/^[\p{Script=Han}]{1,8}[·•・．][\p{Script=Han}·•・．]{1,12}$/u.test(token)) return [{ text: token, start }];
  if (/^\p{Script=Han}{2,3}$/u.test(token)) return [{ text: token, start }];
  if (/^[A-Z][A-Za-z.'-]{1,20}$/u.test(token)) return [{ text: token, start }];
  if (!/^\p{Script=Han}{4,12}$/u.test(token)) return null;
  if (token.length <= 6 && looksLikeName(token)) return [{ text: token, start }];
  if (token.length === 4 && startsCompound(token)) return [{ text: token, start }];
  const split = splitNames(token);
  if (split !== null) {
    let at = start;
    return split.map((text) => {
      const name = { text, start: at };
      at += text.length;
      return name;
    });
  }
  return token.length === 4 ? [{ text: token, start }] : null;
}

/** `张三李四王五六` → 张三, 李四, 王五六, where every piece begins with a family name; null where that does not work out. */
function splitNames(token: string): string[] | null {
  if (token === '') return [];
  for (const size of [2, 3, 4]) {
    const head = token.slice(0, size);
    if (head.length < size || !isSurname(head[0] ?? '') || (size === 4 && !startsCompound(head))) continue;
    if (size === token.length) return [head];
    if (!isSurname(token[size] ?? '') || token.length - size < 2) continue;
    const rest = splitNames(token.slice(size));
    if (rest !== null) return [head, ...rest];
  }
  return null;
}

/** What may credit a photograph at a caption's end: `（记者 王亮 摄）`, `蒋克青 于孝波 摄影报道（湖南图片库）`, `新华社记者 张三 摄`. */
const CREDIT_AT_END = new RegExp(
  `(?:^|[。！？”…\\s）)])\\s{0,4}(?<credit>[（(]?[■□◎▲]?(?:${AFFILIATION}\\s{0,2})?(?:(?:${GRADES}){0,3}(?:${PEOPLE})|图|文/图|摄影|图片)?[\\s/：:]{0,2}[\\p{Script=Han}·]{1,12}(?:[\\s、，/]{1,3}[\\p{Script=Han}·]{1,12}){0,7}[\\s、，/]{0,3}(?<work>摄影报道|攝影報道|摄影|攝影|摄|攝|供图|制图|(?<=[\\s、，/])图|文/图|图/文|绘|报道)(?:[）)]|\\s{0,2}[（(][^）)]{1,16}[）)])?)\\s{0,2}[）)]?$`,
  'u',
);
const CREDIT_BRACKETED = new RegExp(
  `(?<credit>(?:新华社发|新華社發|中新社发|本报资料照片)?\\s?[（(](?:图片来源|图/|图：|图源|来源)?[：:]?(?:${AFFILIATION})?(?:(?:${GRADES}){0,3}(?:${PEOPLE}))?[^）)。]{0,40}?(?<work>摄影报道|摄|攝|供图|摄影|图片社|图片库|资料图片|新华社发|新華社發|發|发)?[）)])$`,
  'u',
);

const ANY_WORK = /[摄攝影图圖绘道]/u;

/** The people credited at a caption's end and where the credit begins; null where the text ends without one. */
export function creditAtEnd(text: string): { start: number; credits: Credit[] } | null {
  const from = Math.max(0, text.length - 90);
  const tail = text.slice(from);
  if (!ANY_WORK.test(tail.slice(-40)) && !/[）)]$/u.test(tail)) return null;
  const match = CREDIT_AT_END.exec(tail);
  if (match === null) {
    const bracketed = CREDIT_BRACKETED.exec(tail);
    if (bracketed?.groups?.['work'] === undefined) return null;
    const credit = bracketed.groups['credit'] ?? '';
    return {
      start: text.length - credit.length,
      credits: readByline(credit.replace(/^[^（(]{0,8}(?=[（(])|新华社发|资料图片/u, ''), { strict: false }) ?? [],
    };
  }
  const credit = match.groups?.['credit'] ?? '';
  const start = from + match.index + match[0].indexOf(credit);
  const people = OPEN.includes(credit[0] ?? ' ') ? credit : credit.replace(/\s{0,2}[（(][^（()）]{1,16}[）)]$/u, '');
  const credits = readByline(people, { strict: true });
  return credits === null ? null : { start, credits };
}

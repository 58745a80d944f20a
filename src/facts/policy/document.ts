import type { Fact, Reading } from '../../core/article.ts';
import { runRules } from '../../core/rule.ts';
import { sentences } from '../../core/sentence.ts';
import type { Span } from '../../core/span.ts';
import { findDates } from '../../lexicon/dates/find.ts';
import { aliasRules } from './alias.rules.ts';
import { documentRules, innerDocumentRules, typeWord } from './document.rules.ts';
import type { Policy } from './policy.ts';
import { bodiesAtEnd, bodiesOfTitle, bodyOfSitting, hasSubject } from './issuers.ts';
import { resolve } from './resolve.ts';
import type { Account, Draft, Mention } from './resolve.ts';
import { STATUSES, statusRules } from './status.rules.ts';
import type { Status } from './status.rules.ts';

/** A rule or a bill about the title, not the title, is what the verb before it governs: 出台《…法》实施办法. */
const DERIVED = /^(?:的)?(?:实施办法|实施细则|实施方案|配套|立法)/u;

/** Prepositions that make a title the ground of what is said after it. */
const GROUND =
  /(?:根据|依据|依照|按照|遵照|参照|对照|结合|围绕|违反|(?<![占数论收凭])据)(?:国家|我国|新修订的|现行)?$/u;

/** Verbs that have a title carried out. */
const URGES = /(?:推动|推进|促进|加快|确保|保障|保证|监督)$/u;

/** How much text before a sentence may tell of the sitting that it goes back to. */
const PASSAGE = 600;
/** How much of a sentence before a verb may hold its subject. */
const CLAUSES = 300;

/** Documents of an article (ANNOTATION §4), one entry each. */
export function findDocuments(reading: Reading): Fact<Policy>[] {
  const mentions = readMentions(reading);
  const drafts = resolve(mentions);
  return drafts.map((draft) => state(draft, reading));
}

/** Titles of laws as the papers of Taiwan and Hong Kong print them: 「…特别条例」. */
const CORNERED =
  /「(?<title>[^「」《》，。；！？\n]{2,60}(?:条例|條例|[^无無方办辦想设設]法|法案|草案|修正案|预算案|預算案|自治规则|協定|协定|公约|公約))」/gu;

function readMentions(reading: Reading): Mention[] {
  const found: Mention[] = [];
  const self = ownTitle(reading);
  if (self !== null) found.push(self);
  let paragraph = '';
  for (const [part, { role, text }] of reading.parts.entries()) {
    const heading = role !== 'body' && role !== 'note' && role !== 'caption';
    for (const [start, end] of sentences(text)) {
      readSentence(
        reading,
        {
          part,
          start,
          sentence: text.slice(start, end).replaceAll(CORNERED, '《$<title>》'),
          before: (paragraph + text.slice(0, start)).slice(-PASSAGE),
          heading,
        },
        found,
      );
    }
    if (!heading) paragraph = text;
  }
  return found;
}

/** An official document printed in full is the first policy of its article. */
function ownTitle(reading: Reading): Mention | null {
  if (reading.kind !== 'document') return null;
  const part = reading.parts.findIndex(({ role }) => role === 'headline');
  const text = reading.parts[part]?.text;
  if (text === undefined) return null;
  const title = unbroken(text).replace(/^《([^《》]*)》$/u, '$1');
  if (REPORTS.test(title)) return null;
  const kicker = reading.parts.filter(({ role }) => role === 'kicker').map((one) => one.text);
  const named = kicker.flatMap((one) => one.split(/[\s、]+/u)).filter((one) => one !== '');
  const issuers = named.filter((one) => bodiesAtEnd(one, reading.segmenter).length > 0);
  const owners = issuers.length > 0 ? issuers : bodiesOfTitle(title, reading.segmenter);
  return {
    rule: 'document/own-title',
    part,
    span: [0, text.length],
    title,
    type: typeWord(title)?.word ?? null,
    alias: null,
    accounts: [{ status: '发布', relative: false, issuers: owners, date: signed(reading) }],
    owners: [],
    heading: false,
  };
}

/** 某省印发某行动计划: a headline that tells of a document is not its title. */
const REPORTS = /^(?![^《》]{0,40}关于)[^《》]{2,24}(?:印发|发布|出台|公布|推出|下发|通过)(?!办法|规定)/u;

/** The day under a document: a line of its own at the end, or one that the issuer's name opens. */
function signed(reading: Reading): string | null {
  for (const { role, text } of reading.parts.slice(-6).reverse()) {
    if (role !== 'body' && role !== 'note') continue;
    const line = text.trim();
    if (line.length > 40 || /[，。；：！？]/u.test(line)) continue;
    const last = daysIn(line, reading).at(-1);
    if (last !== undefined && last.span[1] === line.length && last.day.length === 10) return last.day;
  }
  return null;
}

/** A heading without the blanks at which its lines were joined. */
function unbroken(heading: string): string {
  return heading.replaceAll(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/gu, '');
}

interface Line {
  readonly part: number;
  readonly start: number;
  readonly sentence: string;
  /** The text before the sentence, for a meeting that it goes back to. */
  readonly before: string;
  readonly heading: boolean;
  /** Dates of the sentence, read when first asked. */
  days?: readonly Day[];
}

interface Group {
  readonly members: Mention[];
  readonly start: number;
  end: number;
}

/** Titles of a list that are no policies: 发布《…展望》《…报告》. */
const OTHER_TITLES = /(?:《[^《》]{1,80}》(?:（[^（）]{1,30}）)?[、和与及]?){1,12}$/u;
/** Verbs that quote a text; the others follow it. */
const CITES = /^(?:根据|依据|依照|按照|对照|参照|适用|据|学习|宣传)/u;

/** Types that are quoted from, not followed. */
const QUOTED = /^(?:报告|[蓝绿白黄]皮书|公报|通报|声明|公告|预算案)$/u;

/** Between two titles of one list. */
const LISTED =
  /^(?:（[^（）]{1,40}）)?(?:第[^，。；《》]{1,20}[条款项]|(?:修正|修订)?草案|白皮书)?(?:[、，]|和|与|及|以及)?$/u;

function readSentence(reading: Reading, line: Line, found: Mention[]): void {
  const { sentence, part, start, heading } = line;
  readReference(reading, line, found);
  if (!sentence.includes('《')) return;
  const groups: Group[] = [];
  const known = found.length;
  for (const hit of runRules(documentRules, sentence, reading.reference)) {
    const place = { part, span: [start + hit.span[0] + 1, start + hit.span[1] - 1] as const };
    const owners = bodiesOfTitle(hit.value.title, reading.segmenter);
    const mention: Mention = {
      ...place,
      rule: hit.rule,
      title: heading ? unbroken(hit.value.title) : hit.value.title,
      type: hit.value.type,
      alias: null,
      accounts: [],
      owners: owners.length > 0 ? owners : beside(sentence.slice(0, hit.span[0]), reading),
      heading,
    };
    found.push(mention);
    const last = groups.at(-1);
    const between = last === undefined ? null : sentence.slice(last.end, hit.span[0]);
    if (last !== undefined && between !== null && LISTED.test(between)) {
      last.members.push(mention);
      last.end = hit.span[1];
    } else if (!(between !== null && /^（[^（）《》]{0,20}$/u.test(between)))
      groups.push({ members: [mention], start: hit.span[0], end: hit.span[1] });
    for (const inner of runRules(innerDocumentRules, hit.value.title, reading.reference)) {
      const from = start + hit.span[0] + 1 + inner.span[0];
      found.push({
        part,
        span: [from + 1, from + inner.text.length - 1],
        rule: inner.rule,
        title: heading ? unbroken(inner.value.title) : inner.value.title,
        type: inner.value.type,
        alias: null,
        accounts: readInner(hit.value.title.slice(0, inner.span[0])),
        owners: bodiesOfTitle(inner.value.title, reading.segmenter),
        heading,
      });
    }
  }
  const own = found.slice(known);
  for (const { span, value } of runRules(aliasRules, sentence, reading.reference)) {
    // The title that the bracket follows; a title within it ends before it does.
    let owner: Mention | undefined;
    for (const one of own) if (one.span[1] <= start + span[0] && one.span[1] > (owner?.span[1] ?? 0)) owner = one;
    if (owner !== undefined) owner.alias = value.alias;
  }
  readStatus(reading, line, groups);
}

/** `该条例将自今年10月1日起施行`: what is said of a document by its type word. */
const REFERRED =
  /(?:该|本|上述|这部|这项|这个|修订后的|新)(?<type>法律|法规|法|条例|办法|规定|意见|方案|规划|纲要|通知|细则)(?=[^，。；：《》]{0,30}(?:施行|实施|生效|印发))/gu;

function readReference(reading: Reading, line: Line, found: readonly Mention[]): void {
  for (const match of line.sentence.matchAll(REFERRED)) {
    const type = (match.groups?.['type'] ?? '').replace(/^法律$/u, '法');
    const owner = found.findLast(
      (one) => one.type === type && (one.part < line.part || one.span[1] <= line.start + match.index),
    );
    if (owner === undefined) continue;
    const end = match.index + match[0].length;
    for (const hit of runRules(statusRules, `《》${line.sentence.slice(end)}`, null)) {
      if (hit.value.side !== 'after') continue;
      const { status } = hit.value;
      const own: Span = [end, end + hit.span[1] - 2];
      const who = /(?:由|经)(?<who>[^，。；]{2,60})$/u.exec(line.sentence.slice(end, end + hit.span[0] - 2))?.groups?.[
        'who'
      ];
      owner.accounts.push({
        status,
        relative: true,
        issuers: who === undefined ? [] : bodiesAtEnd(who, reading.segmenter),
        date: dateOf(reading, line, match.index, own, status),
      });
      break;
    }
  }
}

/** Bodies that stand right before a title: 国务院《关于…》. */
function beside(before: string, { segmenter }: Reading): string[] {
  const named = bodiesAtEnd(before, segmenter);
  return before.endsWith(named.at(-1) ?? '\n') ? named : [];
}

/** The verb before an inner title is its own: 关于贯彻落实《…》, 关于印发〈…〉. */
function readInner(before: string): Account[] {
  const [hit] = runRules(statusRules, `${before.replace(/[〈]$/u, '')}《》`, null);
  return hit === undefined ? [] : [{ status: hit.value.status, relative: true, issuers: [], date: null }];
}

function readStatus(reading: Reading, line: Line, groups: readonly Group[]): void {
  const { sentence } = line;
  for (const hit of runRules(statusRules, sentence, reading.reference)) {
    const { side, relative } = hit.value;
    let { status } = hit.value;
    const group =
      side === 'before'
        ? groups.find((one) => one.start >= hit.span[1])
        : groups.findLast((one) => one.end <= hit.span[0]);
    if (group === undefined) continue;
    // A title between that is no policy keeps the verb for itself.
    const between =
      side === 'before' ? sentence.slice(hit.span[1], group.start) : sentence.slice(group.end, hit.span[0]);
    // 取代了《…》，并在生效后…: another's beginning.
    if (status === '施行' && side === 'after' && between.includes('，') && sentence.startsWith('后', hit.span[1]))
      continue;
    // 推动《…》落实, 确保《…》正确实施: it is in force already.
    if (side === 'after' && status === '施行' && URGES.test(sentence.slice(Math.max(0, group.start - 4), group.start)))
      status = '贯彻';
    // 根据《…》制定, 按照《…》执行: the title is not what the verb is said of.
    if (side === 'after' && status !== '贯彻' && GROUND.test(sentence.slice(Math.max(0, group.start - 8), group.start)))
      continue;
    if (side === 'before' && status !== '贯彻' && DERIVED.test(sentence.slice(group.end))) continue;
    const own = side === 'before' ? between.replace(OTHER_TITLES, '') : between;
    if (/[《。！？]/u.test(own.replace(/（[^（）]*）/gu, ''))) continue;
    const account: Account = {
      status,
      relative,
      issuers: agents(
        reading,
        line,
        side === 'before' ? hit.span[0] : group.start,
        side === 'after' ? between : '',
        side,
        status,
      ),
      date: dateOf(
        reading,
        line,
        side === 'before' ? hit.span[0] : group.start,
        side === 'after' ? [group.end, hit.span[1]] : null,
        status,
      ),
    };
    // 新修订的 belongs to the title that it touches.
    const members = status === '修订' && relative && side === 'before' ? group.members.slice(0, 1) : group.members;
    for (const member of members) {
      // 根据《…报告》 quotes it; a report is not in force.
      if (status !== '贯彻' || !QUOTED.test(member.type ?? '') || !CITES.test(hit.text)) member.accounts.push(account);
    }
  }
}

/** What a sitting does. */
const CONSIDERS: ReadonlySet<Status> = new Set<Status>(['审议通过', '原则通过', '审议']);

/** Who did it: the agent after the title (由…, 经…), the subject before, the sitting that the passage goes back to. */
function agents(
  reading: Reading,
  line: Line,
  at: number,
  between: string,
  side: 'before' | 'after',
  status: Status,
): string[] {
  const { segmenter } = reading;
  if (status === '贯彻' || status === '施行') return [];
  const agent = /(?:由|经|被|获|获得)(?<who>[^，。；]{2,60})$/u.exec(between)?.groups?.['who'];
  if (agent !== undefined) {
    const named = bodiesAtEnd(agent, segmenter);
    if (named.length > 0) return named;
    const organised = /^(?<who>[^，。；]{2,30}?)(?:牵头|组织|负责|会同|委托)/u.exec(agent)?.groups?.['who'];
    const leader = organised === undefined ? [] : bodiesAtEnd(organised, segmenter);
    if (leader.length > 0) return leader;
  }
  const sat = between === '' ? null : bodyOfSitting(between, segmenter);
  if (sat !== null) return [sat];
  const left = line.sentence.slice(Math.max(0, at - CLAUSES), at);
  const order = /(?<body>国务院|主席|[^，。；]{0,6}(?:政府|部|局|委))令[，、]?[^，。；]{0,4}$/u.exec(left)?.groups?.[
    'body'
  ];
  if (order !== undefined && order !== '主席') return bodiesAtEnd(order, segmenter);
  const direct = bodiesAtEnd(left, segmenter);
  if (direct.length > 0) return direct;
  const considered = CONSIDERS.has(status);
  const own = hasSubject(clauseAtEnd(left));
  // The subject may stand in an earlier clause of the sentence; of a meeting, in an earlier sentence.
  if (considered) {
    const named = bodyOfSitting(left, segmenter) ?? bodyOfSitting(line.before, segmenter);
    return named === null ? [] : [named];
  }
  // 某部发言人表示，《…》将提请审议: the speaker did not do it.
  if (side === 'after') return [];
  const clause = clauseAtEnd(left.slice(0, Math.max(0, left.length - clauseAtEnd(left).length - 1)));
  return own || /召开|举行|主持/u.test(clause) ? [] : subjectOf(clause, reading);
}

function clauseAtEnd(text: string): string {
  return text.slice(Math.max(...['，', '；', '：', '。'].map((mark) => text.lastIndexOf(mark) + 1)));
}

const ORGAN =
  /(?:委|委员会|部|厅|局|办|署|院|协会|学会|总会|联合会|人大|常委会|政府|政协|公司|集团|银行|大学|学院|中心|机构|组织|工会)$/u;

/** A subject at the head of an earlier clause: `长沙市聚焦…，出台《…》`. The longest name counts. */
function subjectOf(clause: string, { segmenter }: Reading): string[] {
  let head = '';
  let subject: string[] = [];
  for (const word of segmenter.cut(clause).slice(0, 8)) {
    head += word;
    if (/^(?:[、和与]|等)/u.test(clause.slice(head.length))) continue;
    const named = bodiesAtEnd(head, segmenter);
    // 上海市 may go on to 上海市消保委; 长沙市聚焦城市 is no name.
    if (named.length > 0 && head.startsWith(named[0] ?? '') && (subject.length === 0 || ORGAN.test(head)))
      subject = named;
  }
  return subject;
}

/**
 * The date of a status: of the expressions before its verb the nearest (自…起施行, 今天…审议通过), else that of the sentence
 * which told of the sitting. A document that is followed was followed on no date.
 */
function dateOf(reading: Reading, line: Line, at: number, own: Span | null, status: Status): string | null {
  if (status === '贯彻') return null;
  const { sentence, before } = line;
  line.days ??= daysIn(sentence, reading);
  const dates = line.days;
  const near = own === null ? undefined : dates.findLast(({ span }) => span[0] >= own[0] && span[1] <= own[1]);
  if (near !== undefined) return near.day;
  if (status === '施行') {
    // 3月1日起施行的《…》, 3月1日起，《…》施行.
    const begins = dates.findLast(({ span }) => span[1] <= at);
    return begins !== undefined && /^起?[，的]?$/u.test(sentence.slice(begins.span[1], at)) ? begins.day : null;
  }
  const left = dates.findLast(
    ({ span }) =>
      span[1] <= at &&
      !/[；》]/u.test(sentence.slice(span[1], at)) &&
      !/(?:到|至|截至|截止)$/u.test(sentence.slice(0, span[0])),
  );
  if (left !== undefined) return UNDATED.test(sentence.slice(left.span[1], at)) ? null : left.day;
  const held = sittingDay(sentence.slice(0, at), reading);
  if (held !== null && CONSIDERS.has(status) && /会议/u.test(sentence.slice(0, at))) return held;
  if (!/^(?:会议|全会|大会|常委会)/u.test(sentence.slice(0, at))) return null;
  const told = sentences(before).findLast(
    ([start, end]) =>
      /(?:会议|全会|大会)/u.test(before.slice(start, end)) && sittingDay(before.slice(start, end), reading) !== null,
  );
  return told === undefined ? null : sittingDay(before.slice(told[0], told[1]), reading);
}

/** The day on which a sitting was held; a year or a target (即到2007年) is none. */
function sittingDay(text: string, reading: Reading): string | null {
  const held = daysIn(text, reading).find(
    ({ span, day }) => day.length === 10 && !/(?:到|至|自|从|截至|截止)$/u.test(text.slice(0, span[0])),
  );
  return held?.day ?? null;
}

/** Between a date and a verb these say that the date is not the verb's: 记者5日获悉, 近日印发. */
const UNDATED = /近日|日前|最近|近期|此前|不久前|获悉|了解到|介绍|表示|据悉/u;

interface Day {
  readonly span: Span;
  readonly day: string;
}

/** Dates on which something can have happened; of `自…起` the first day, open beginnings (年底前) not. */
function daysIn(text: string, reading: Reading): Day[] {
  const found: Day[] = [];
  for (const { span, edtf } of findDates(text, reading.reference)) {
    const day = edtf?.replace(/\/(?:\.\.)?$/u, '');
    if (day !== undefined && /^\d{4}(?:-\d\d){0,2}$/u.test(day)) found.push({ span, day });
  }
  return found;
}

function state(draft: Draft, _reading: Reading): Fact<Policy> {
  // What the text says of the full title counts before what a headline or a short form says.
  const mentions = [...draft.mentions].sort((a, b) => weight(a, draft) - weight(b, draft));
  const accounts = mentions.flatMap((one) => one.accounts);
  const events = accounts.filter((one) => one.status !== '贯彻');
  const chosen =
    strongest(mentions, false) ?? strongest(mentions, true) ?? accounts.find((one) => one.status === '贯彻');
  const owners = mentions.find((one) => one.owners.length > 0)?.owners ?? [];
  const alike = events.filter((one) => one.status === chosen?.status);
  const issuers =
    alike.find((one) => one.issuers.length > 0)?.issuers ??
    (owners.length > 0 ? owners : (events.find((one) => one.issuers.length > 0)?.issuers ?? []));
  return {
    rule: draft.first.rule,
    part: draft.first.part,
    span: draft.first.span,
    mentions: [...draft.mentions]
      .sort((a, b) => a.part - b.part || a.span[0] - b.span[0])
      .map(({ part, span }) => ({ part, span })),
    value: {
      kind: 'document',
      title: draft.title,
      type: draft.type,
      alias: draft.aliases[0] ?? null,
      status: chosen?.status ?? null,
      issuers,
      date: chosen?.date ?? alike.find((one) => one.date !== null)?.date ?? null,
    },
  };
}

function weight(mention: Mention, draft: Draft): number {
  if (mention.rule === 'document/own-title') return -1;
  if (mention.title === draft.title) return mention.heading ? 1 : 0;
  return mention.heading ? 3 : 2;
}

/** The strongest event of the first mention that tells one. */
function strongest(mentions: readonly Mention[], relative: boolean): Account | undefined {
  for (const { accounts } of mentions) {
    const events = accounts.filter((one) => one.status !== '贯彻' && one.relative === relative);
    events.sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
    if (events[0] !== undefined) return events[0];
  }
  return undefined;
}

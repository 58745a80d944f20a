import type { Fact, Place, Reading } from '../../core/article.ts';
import { placeAt, placesIn, provinceOf } from '../../lexicon/gazetteer/gazetteer.ts';
import { Jurisdiction } from './jurisdiction.ts';
import { ORGAN_RULES } from './organ.rules.ts';
import { CAMPUS_RULES } from './campus.rules.ts';
import { COMPANY_RULES } from './company.rules.ts';
import { FIXED_RULES } from './fixed.rules.ts';
import { INSTITUTION_RULES } from './institution.rules.ts';
import { Scan, Words, matches } from './lexicon.ts';
import type { Found } from './lexicon.ts';
import { MEDIA_RULES } from './media.rules.ts';
import type { BodyContext, BodyRule, Naming, Seat } from './rule.ts';
import type { BodyType } from './type.ts';

export { BODY_TYPES } from './type.ts';

/** A named organisation (ANNOTATION §5). */
export interface Body {
  readonly name: string;
  readonly canonical: string;
  readonly type: BodyType;
  readonly aliases: readonly string[];
}

export const BODY_RULES: readonly BodyRule[] = [
  ...ORGAN_RULES,
  ...FIXED_RULES,
  ...INSTITUTION_RULES,
  ...COMPANY_RULES,
  ...CAMPUS_RULES,
  ...MEDIA_RULES,
];

interface Mention extends Naming {
  readonly rule: string;
  readonly part: number;
  readonly order: number;
}

/** One entry per distinct body of an article, in order of first mention. */
export function findBodies(reading: Reading): Fact<Body>[] {
  const jurisdiction = new Jurisdiction(reading);
  const mentions: Mention[] = [];
  for (const [part, { text }] of reading.parts.entries()) {
    mentions.push(...mentionsIn(text, part, reading, jurisdiction));
  }
  return distinct(mentions, reading);
}

const scans = new WeakMap<readonly BodyRule[], Scan>();

/** The rules that look for words, made ready to be looked for together. */
function scanOf(rules: readonly BodyRule[]): Scan {
  let scan = scans.get(rules);
  if (scan === undefined) {
    scan = new Scan(
      rules.flatMap(({ pattern }, order) => (pattern instanceof Words ? [[order, pattern] as const] : [])),
    );
    scans.set(rules, scan);
  }
  return scan;
}

/** Names in one part, overlaps settled: the longer one wins, of equals the one whose rule stands earlier. */
export function mentionsIn(
  text: string,
  part: number,
  reading: Pick<Reading, 'segmenter'>,
  jurisdiction: Jurisdiction,
  rules: readonly BodyRule[] = BODY_RULES,
): Mention[] {
  const found: Mention[] = [];
  const consider = (order: number, match: Found): void => {
    const rule = rules[order];
    if (rule === undefined || rule.applies?.(jurisdiction) === false) return;
    const { span, groups } = match;
    const context: BodyContext = { text, part, span, segmenter: reading.segmenter, jurisdiction };
    const naming = rule.value(groups, context);
    if (naming !== null) found.push({ ...naming, rule: rule.id, part, order });
  };
  scanOf(rules).run(text, consider);
  for (const [order, { pattern }] of rules.entries()) {
    if (!(pattern instanceof Words)) for (const match of matches(pattern, text)) consider(order, match);
  }
  found.sort(
    (a, b) =>
      Number(a.orphan !== undefined) - Number(b.orphan !== undefined) ||
      b.span[1] - b.span[0] - (a.span[1] - a.span[0]) ||
      a.order - b.order ||
      a.span[0] - b.span[0],
  );
  const covered = new Uint8Array(text.length);
  const taken: Mention[] = [];
  for (const mention of found) {
    const [start, end] = mention.span;
    if (covered.subarray(start, end).includes(1)) continue;
    covered.fill(1, start, end);
    taken.push(mention);
  }
  taken.sort((a, b) => a.span[0] - b.span[0]);
  return twins(adopt(outsideTitles(taken, text), text), text);
}

/**
 * Names inside 《》 belong to the title of a document, except the one that issued it (《国务院关于…的意见》); a name that fills its 《》
 * is a newspaper's. A draft has not been issued.
 */
function outsideTitles(mentions: readonly Mention[], text: string): Mention[] {
  if (!text.includes('《')) return [...mentions];
  const titles = [...text.matchAll(/《(?<title>[^《》]{1,80})[》《]/gu)].map((match): [number, number] => [
    match.index + 1,
    match.index + 1 + (match.groups?.['title'] ?? '').length,
  ]);
  let next = 0;
  return mentions.filter(({ span: [start, end] }) => {
    // both lists run from left to right
    while (next < titles.length && (titles[next]?.[1] ?? 0) <= start) next += 1;
    const title = (titles[next]?.[0] ?? Infinity) <= start ? titles[next] : undefined;
    if (title === undefined) return true;
    if (start === title[0] && end === title[1]) return true;
    if (/征求意见稿|草案|送审稿/u.test(text.slice(...title))) return false;
    return ISSUED.test(text.slice(end, title[1]));
  });
}

/** What stands between the body that issued a document and what the document is about. */
const ISSUED = /^(?:[\p{Script=Han}、 ]{0,24})?(?:关于|印发|公告|令|办公厅关于)/u;

/** Members of a list without their place get that of the member before them; other names without a place are dropped. */
function adopt(mentions: readonly Mention[], text: string): Mention[] {
  const kept: Mention[] = [];
  let seat: Seat | undefined;
  let end = -1;
  for (const mention of mentions) {
    const between = end < 0 ? '' : text.slice(end, mention.span[0]);
    // 省纪委监委 are two under one roof
    const joined = /^(?:[、和与及]|以及)$/u.test(between) || (between === '' && end > 0);
    if (mention.orphan !== undefined) {
      if (!joined || seat === undefined) continue;
      kept.push({ ...mention, canonical: mention.orphan(seat), place: seat });
    } else {
      kept.push(mention);
      seat = mention.place;
    }
    end = mention.span[1];
  }
  return kept;
}

/** 省社会科学院（省人民政府发展研究中心）: one body with two names. */
function twins(mentions: readonly Mention[], text: string): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = kept.at(-1);
    const [start, end] = mention.span;
    const twin =
      before !== undefined &&
      before.span[1] === start - 1 &&
      text.charAt(start - 1) === '（' &&
      text.charAt(end) === '）' &&
      ['government', 'research', 'party', 'education'].includes(mention.type);
    if (!twin) {
      kept.push(mention);
      continue;
    }
    const names = [before.canonical ?? text.slice(...before.span), mention.canonical ?? text.slice(start, end)];
    kept[kept.length - 1] = { ...before, span: [before.span[0], end + 1], canonical: `${names[0]}（${names[1]}）` };
  }
  return kept;
}

/** （以下简称“新邦智能”） right after a name. */
const SHORT_FORM =
  /^（(?:以下简称|下称|简称|以下称)[：:“‘]{0,2}(?<short>[^“”‘’（）：]{2,16})[”’]?(?:或[^（）]{0,20})?）/u;

/** Where comparing all with all or searching for each would take more than linear time, only so many are looked at. */
const MANY = 200;

interface Entry {
  readonly first: Mention;
  canonical: string | null;
  readonly surfaces: Set<string>;
  readonly places: Place[];
}

function distinct(mentions: readonly Mention[], reading: Reading): Fact<Body>[] {
  let entries: Entry[] = [];
  const byKey = new Map<string, Entry>();
  const bySurface = new Map<string, Entry>();
  const shorts = new Map<string, Entry>();
  for (const mention of mentions) {
    const text = reading.parts[mention.part]?.text ?? '';
    const surface = text.slice(...mention.span);
    // 监委 of the province and 监委 of a city are two: a surface joins only where one of the two is not known by its full name
    const key = sameness(mention.canonical ?? surface);
    const same = bySurface.get(surface);
    let entry =
      byKey.get(key) ??
      (same !== undefined && (mention.canonical === null || same.canonical === null) ? same : undefined) ??
      shorts.get(surface);
    if (entry === undefined) {
      entry = { first: mention, canonical: mention.canonical, surfaces: new Set(), places: [] };
      entries.push(entry);
    }
    if (!byKey.has(key)) byKey.set(key, entry);
    if (!bySurface.has(surface)) bySurface.set(surface, entry);
    if (!byKey.has(sameness(surface)) && mention.canonical === null) byKey.set(sameness(surface), entry);
    entry.surfaces.add(surface);
    // 十四届全国人大 names 全国人大 as well
    const plain = /^第?[一二三四五六七八九十\d]{1,4}届(?<plain>全国.+)$/u.exec(surface)?.groups?.['plain'];
    if (plain !== undefined) entry.surfaces.add(plain);
    entry.canonical = fuller(entry.canonical, mention.canonical);
    entry.places.push({ part: mention.part, span: mention.span });
    const short = SHORT_FORM.exec(text.slice(mention.span[1], mention.span[1] + 40))?.groups?.['short'];
    if (short !== undefined && !shorts.has(short) && shorts.size < MANY) shorts.set(short, entry);
  }
  entries = joinShortNames(entries);
  for (const entry of entries) {
    const name = longest(entry);
    const group = GROUP.exec(name)?.[0] ?? (name.endsWith('体育代表团') ? name.replace('体育', '') : undefined);
    if (group !== undefined && !shorts.has(group)) shorts.set(group, entry);
  }
  const covered = new Map<number, Uint8Array>();
  for (const { part, span } of mentions) {
    let map = covered.get(part);
    if (map === undefined) {
      map = new Uint8Array(reading.parts[part]?.text.length ?? 0);
      covered.set(part, map);
    }
    map.fill(1, ...span);
  }
  const taken = (part: number, offset: number): boolean => covered.get(part)?.[offset] === 1;
  for (const [short, entry] of shorts) {
    for (const [part, { text }] of reading.parts.entries()) {
      for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
        const span: readonly [number, number] = [at, at + short.length];
        if (taken(part, at) || taken(part, at + short.length - 1)) continue;
        entry.places.push({ part, span });
        entry.surfaces.add(short);
      }
    }
  }
  return entries.map((entry) => {
    const name = longest(entry);
    const places = entry.places.sort((a, b) => a.part - b.part || a.span[0] - b.span[0]);
    return {
      rule: entry.first.rule,
      part: entry.first.part,
      span: entry.first.span,
      mentions: places,
      value: {
        name,
        // a brand is its own full name only until the text gives a fuller one
        canonical: entry.canonical === null || entry.surfaces.has(entry.canonical) ? name : entry.canonical,
        type: entry.first.type,
        aliases: [...entry.surfaces].filter((one) => one !== name),
      },
    };
  });
}

/** What an article later calls the group it has named in full: 督察组. */
const GROUP = /(?:督察组|巡视组|督导组|调查组|检查组|考核组)$/u;

/** 湖南省永州市零陵区人民法院 → 零陵区人民法院: without the places above the last of those it begins with. */
function innermost(name: string): string {
  let rest = name.startsWith('中共') ? name.slice(2) : name;
  const party = rest.length < name.length ? '中共' : '';
  for (let steps = 0; steps < 2; steps += 1) {
    const place = placeAt(rest, 0);
    if (place === null || !/[省市区州县盟]$/u.test(place.text) || placeAt(rest, place.span[1]) === null) break;
    rest = rest.slice(place.span[1]);
  }
  return party + rest;
}

/** Names that say the same: with and without the number of a congress or of a group that is sent out, 环保 for 环境保护. */
function sameness(name: string): string {
  return innermost(name)
    .replace(/第?[一二三四五六七八九十百\d]{1,4}届(?=人民代表大会|人大|全国)/u, '')
    .replace(/(?<=中央|国务院)第[一二三四五六七八九十\d]{1,3}(?=[\p{Script=Han}]{0,8}组$)/u, '')
    .replace(/^中国[—－-]{1,2}(?<first>\p{Script=Han})\p{Script=Han}*(?=政府间)/u, '中$<first>')
    .replace(/(?<=生态)环境保护|(?<=生态)环保/u, '环保');
}

function fuller(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return b.length > a.length ? b : a;
}

function longest(entry: Entry): string {
  return [...entry.surfaces].reduce((best, one) => (one.length > best.length ? one : best));
}

const COMPANY_TAIL = /^(?:集团|控股|股份|有限|责任|公司|总公司|（集团）|科技|实业)+$/u;

/** 长江商业银行 beside 长江商业银行股份有限公司, 新邦智能 beside 湖南新邦智能装备股份有限公司: one firm. */
function joinShortNames(entries: readonly Entry[]): Entry[] {
  const firms = entries.filter((entry) => entry.first.type === 'enterprise');
  // every pair is compared: a list of thousands (of winners, of taxpayers) names each in full anyway
  if (firms.length > MANY) return [...entries];
  const gone = new Set<Entry>();
  for (const short of firms) {
    const name = longest(short);
    const whole = firms.find((other) => {
      if (other === short || gone.has(other)) return false;
      const full = longest(other);
      const at = full.indexOf(name);
      if (at < 0 || full === name) return false;
      const rest = full.slice(at + name.length);
      if (at === 0) return COMPANY_TAIL.test(rest) || (/^.{1,10}有限公司$/u.test(rest) && placesIn(rest).length === 0);
      return provinceOf(full.slice(0, at)) !== null && full.endsWith('公司');
    });
    if (whole === undefined) continue;
    gone.add(short);
    for (const surface of short.surfaces) whole.surfaces.add(surface);
    whole.places.push(...short.places);
  }
  return entries.filter((entry) => !gone.has(entry));
}

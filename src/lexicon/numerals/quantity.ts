import type { Groups } from '../../core/rule.ts';
import { MEASURES } from '../units/measures.ts';
import { unitOf, UNITS } from '../units/units.ts';
import type { UnitKind } from '../units/units.ts';
import { parseNumeral } from './parse.ts';
import { ARABIC, ARABIC_START, HAN, MULTIPLIER } from './pattern.ts';

export const QUALIFIERS = ['exact', 'about', 'nearly', 'over', 'at_least', 'under', 'at_most'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Words before a number, the longer first; what they say of it. */
const BEFORE: readonly (readonly [words: string, qualifier: Qualifier])[] = [
  ['至少|不少于|不低于|不小于|最少|起码|不下于|不下', 'at_least'],
  ['不超过|不多于|不高于|不大于|至多|最多|不超|未超过', 'at_most'],
  ['不足|不到|未满|不满|低于|少于|小于|未达|跌破', 'under'],
  ['超过了|突破了|超过|突破|超出|超|逾|多于|高于|大于|远超|破', 'over'],
  ['将近|接近|近|逼近', 'nearly'],
  ['大约|大概|约为|约合|约|估计', 'about'],
];
/** Words behind the unit. */
const BEHIND: readonly (readonly [words: string, qualifier: Qualifier])[] = [
  ['及以上|以上|之上|起步', 'at_least'],
  ['及以下|以下|之下', 'under'],
  ['以内|之内', 'at_most'],
  ['左右|上下|前后', 'about'],
  ['有余|出头|开外|多', 'over'],
];

const words = (rows: readonly (readonly [string, Qualifier])[]): string =>
  rows
    .flatMap(([alternatives]) => alternatives.split('|'))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => (NOT_BEHIND[word] === undefined ? word : `(?<![${NOT_BEHIND[word]}])${word}`))
    .join('|');

function lookUp(rows: readonly (readonly [string, Qualifier])[], word: string): Qualifier | undefined {
  return rows.find(([alternatives]) => alternatives.split('|').includes(word))?.[1];
}

/** Last letters of words that end like a word before a number: 签约, 附近, 赶超, 侦破. The number after them is bare. */
const NOT_BEHIND: Readonly<Record<string, string>> = {
  约: '签预节契条公合制集简租续解违毁邀相赴履守盟缔',
  近: '附靠最邻亲远临新走贴',
  超: '高赶反中英',
  破: '打爆击侦告攻查说道识',
  低于: '不',
  高于: '不',
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

interface Branch {
  readonly next: Map<string, Branch>;
  /** What must follow the word that ends here; null where none ends. */
  end: string | null;
}

/**
 * A pattern for any of many words, the longest that fits, as a tree of their letters: a fraction of the size of an
 * alternation, and of the time to try it. `after` is a lookahead for a word.
 */
function tree(list: readonly string[], after: (word: string) => string): string {
  const root: Branch = { next: new Map(), end: null };
  for (const word of list) {
    let branch = root;
    for (const letter of word) {
      let next = branch.next.get(letter);
      if (next === undefined) branch.next.set(letter, (next = { next: new Map(), end: null }));
      branch = next;
    }
    branch.end = after(word);
  }
  const source = ({ next, end }: Branch): string => {
    const ways = [...next].map(([letter, branch]) => escape(letter) + source(branch));
    if (end !== null) ways.push(end);
    return ways.length === 1 ? (ways[0] ?? '') : `(?:${ways.join('|')})`;
  };
  return source(root);
}

const SINGLE = MEASURES.filter((measure) => measure.length === 1);
/** 两个多小时: 多 stands inside the unit. */
const INNER_MORE = ['个多小时', '个多月', '个多钟头', '个多星期', '个多世纪'];
const SURFACES = [
  ...new Set([...UNITS.map((unit) => unit.surface), ...INNER_MORE, ...MEASURES, ...SINGLE.map((one) => `${one}次`)]),
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** What a rate is told per: 元/吨, 人/平方公里. */
const PER =
  '(?:[/／](?:平方公里|平方米|立方米|公里|千米|小时|分钟|千瓦时|千克|公斤|亩|吨|秒|斤|克|升|米|人|年|天|日|月|户|次|个|件|度|辆|分|股|公顷))?';

export const PRE = `(?<pre>${words(BEFORE)})?`;
/** 多 behind a unit, where it begins no word of its own: 三公里多, but 多出, 多次, 多家. */
const WORD_OF_MORE = '(?![出年次个家名位种项少样处于数方重边轮维元功地点半么为收付余])';
export const POST = `(?<post>${words(BEHIND).replace(/多$/u, `多${WORD_OF_MORE}`)})?`;
const LATIN_UNIT = '(?![A-Za-z])';
/** 十四亿多人民, 300万人才: 人 begins another word. */
const NO_PERSON = '(?!民(?!币)|士|才|类|员|均|工(?!作))';
export const UNIT = `${tree(SURFACES, (surface) => (surface === '人' ? NO_PERSON : /[A-Za-z]$/u.test(surface) ? LATIN_UNIT : ''))}${PER}`;

const MORE = '[余多来]';
/** 负 is a sign before degrees and percents, and behind a copula (为负2.3亿元); elsewhere it ends a word: 减负, 担负, 胜负. */
export const SIGN =
  '(?:零下|(?<=[为是至到达])负|(?<![减担背抱胜自肩欠正])负(?=[0-9.]{1,8}(?:℃|摄氏度|度|%|个百分点))|[-－−](?=[0-9.]{1,8}(?:℃|摄氏度|%)))?';
/** Arabic digits with what multiplies them; 1万5千 included. */
const ARABIC_NUMBER = `${ARABIC_START}${SIGN}${ARABIC}(?:[万千百亿兆](?=[0-9])[0-9]{1,4}(?:\\.[0-9]{1,4})?(?=[万千百亿])){0,3}`;
/** Words that end in 一 (唯一, 统一, 同一) lend it to no numeral behind them. */
const ENDING_IN_ONE = '唯统同专单不逐惟划归';
/** What must not stand before a Chinese numeral that counts; behind 唯一 one may begin. */
export const HAN_START = `(?<![${ENDING_IN_ONE}](?=一))(?<![零〇○二两三四五六七八九十百千万亿第初数几]|(?<![${ENDING_IN_ONE}])一)`;
export const NUMBER = `(?:(?<num>${ARABIC_NUMBER})(?<mid>${MORE})?(?<mult>${MULTIPLIER})?(?<tail>${MORE}|几)?|${HAN_START}(?<han>${HAN})(?<hanmid>[余多来几])?(?<hanmult>[百千万亿]{1,2})?(?<hantail>[余多])?)`;

/** A quantity's reading, apart from where it stands. */
export interface Quantity {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly kind: UnitKind | 'ratio' | 'rank';
  readonly bracket: number | null;
}

const POWER: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8, 兆: 1e12 };

/** What multiplies: 万亿 → 1e12. */
export function multiplier(word: string | undefined): number {
  if (word === undefined || word === '') return 1;
  let factor = 1;
  for (const unit of word) factor *= POWER[unit] ?? 1;
  return factor;
}

/** 两三, 三五, 七八: two neighbouring digits are a guess between the two, no number of two digits. */
function isGuess(han: string): boolean {
  const found = /^(?<low>[一二两三四五六七八])(?<high>[二三四五六七八九])(?![〇○零一二三四五六七八九])/u.exec(han);
  const low = parseNumeral(found?.groups?.['low'] ?? '');
  const high = parseNumeral(found?.groups?.['high'] ?? '');
  return low !== null && high !== null && (high - low === 1 || (low === 3 && high === 5));
}

/** Value of the groups of `NUMBER`; null where it fixes none (十几万). */
export function numberOf(groups: Groups): number | null {
  const { num, mult, han, hanmid, hanmult } = groups;
  if (num !== undefined) {
    // The last power binds the last section only (2万3千, 3亿5千万): it is read with the number, not multiplied onto it.
    return groups['tail'] === '几' ? null : parseNumeral(num + (mult ?? ''));
  }
  if (han === undefined || hanmid === '几' || isGuess(han)) return null;
  return parseNumeral(han + (hanmult ?? ''));
}

/** Qualifier of the words around and inside a number. */
export function qualifierOf(groups: Groups): Qualifier {
  const { pre, post, mid, tail, hanmid, hantail } = groups;
  if (pre !== undefined && pre !== '') {
    const found = lookUp(BEFORE, pre);
    if (found !== undefined) return found;
  }
  if (post !== undefined && post !== '') {
    const found = lookUp(BEHIND, post);
    if (found !== undefined) return found;
  }
  if (groups['unit']?.startsWith('个多') === true) return 'over';
  for (const more of [mid, tail, hanmid, hantail]) {
    if (more === '余' || more === '多' || more === '几') return 'over';
    if (more === '来') return 'about';
  }
  return 'exact';
}

/** Unit as the guideline writes it (个 belongs to a count of points, not to the unit) and what it measures. */
export function unitAndKind(surface: string): { unit: string; kind: UnitKind } {
  const bare = surface.replace(/^个(?=百分点|千分点|基点)/u, '').replace(/^个多/u, '个');
  const known = unitOf(surface) ?? unitOf(bare);
  if (known !== undefined) return { unit: bare, kind: known.kind };
  const rate = /^(.{1,6}?)[/／](.{1,4})$/u.exec(surface);
  if (rate !== null) {
    const top = unitOf(rate[1] ?? '');
    const per = rate[2] ?? '';
    if (top?.kind === 'length' && /小时|分|秒|年|天|日/u.test(per)) return { unit: surface, kind: 'speed' };
    return { unit: surface, kind: top?.kind ?? 'count' };
  }
  return { unit: bare, kind: 'count' };
}

import type { Segmenter } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { place } from '../../lexicon/gazetteer/gazetteer.ts';
import { isWork } from './works.ts';

/** How firmly the words on the left say that a name begins here. */
type Licence = 'carried-out' | 'referred-to' | 'none';

/** A programme's name before its head noun, as offsets of the text that was searched. */
export interface Name {
  readonly span: Span;
  readonly quoted: boolean;
  /** The verb that governs it, if any. */
  readonly verb: string | null;
  readonly licence: Licence;
  /** It opens its clause, so that a predicate may follow: 创新驱动发展战略|大力实施. */
  readonly opens?: boolean;
}

/** The programme before, and where it ended: a name joined to it by 、 or 和 shares its verb. */
export interface Neighbour {
  readonly end: number;
  readonly name: Name;
}

/** Verbs that carry a programme out; what follows them is its name. */
const CARRY_OUT =
  '组织实施|贯彻实施|贯彻落实|启动实施|推进实施|实施好|落实好|落实落细|实施|推进|推动|开展|启动|推行|落实|贯彻|打好|打赢|打响|打胜|践行|发起|推出|部署|施行|执行|实行|巩固|参与|加入|响应|抓好|抓实|投身|上马|铺开';
/** These take nothing but a programme, so that a joint name (…和…行动) and a verb within the name stay whole. */
const ONLY_PROGRAMMES = /(?:实施|开展|启动|推行|发起)好?$/u;
/** Words that speak of a programme: enough for nouns that hardly ever describe. */
const REFER_TO =
  '坚持|服务于|服务保障|服务|融入|对接|围绕|聚焦|结合|紧扣|支撑|支持|提出|通过|按照|纳入|列入|助力|实现|把握|贡献|推广|印发|发布|制定|出台|编制|作为|依托|抢抓|锚定|深化|成为|确立|确定|遵循|呼应|倡导|随着|坚定|加快|继续|大力|深入|全面|扎实|(?<!可)持续|积极|稳步|统筹|切实|认真|坚决|有序|有力|主动|纵深|牢牢|深度|创新|完成|强化|加强|加大';
/** Function words that end a clause's other part. */
const CUT =
  '以及|还有|包括|例如|比如|关于|对于|根据|为了|已经|正在|可以|应该|必须|能够|需要|期间|以来|其中|同时|我们|他们|自己|各地|我省|我市|我县|我区|我国|本市|本省|省委|省政府|市委|市政府|的|了|着|和|与|及|等|将|把|被|让|由|使|同|以|为|在|是|要|对|也|还|并|又|都|就|于|从|向|其|该|此|这|则|正|已|须|到|至';
const BOUNDARY = new RegExp(`(?<carry>${CARRY_OUT})|(?<refer>${REFER_TO})|(?<cut>${CUT})`, 'gu');

/** What may open a name without being of it: 新一轮, 一批, 省级, 2024年, 五个. */
const DETERMINER =
  /^(?:新一轮|新的|一批|一系列|一项|一场|这场|那场|系列|各项|各类|多项|多个|本轮|首个|首批|第[一二三四五六七八九十\d]+[个批轮期次]|全省|全市|全县|全区|全国|我[国省市县区]|本[省市县区]|[省市县]级(?!及)|年度|(?:19|20)\d\d年度?|\d+年度?|今年|明年|去年|(?<=[项个])(?:以上|余)|[一二三四五六七八九十两\d]+[项个]|[好了出起过])+(?=.)/u;

/** Determiners of what has no name. */
const INDEFINITE =
  /^[了好出]?(?:众多|多次|数次|若干|一批|一系列|一项|一场|一个|这场|系列|各项|各类|多项|多个|[数几两三][项个]|任何|某[项个]?)/u;

const HARD_STOP = /[，。；：！？…\s《》〈〉]/u;

const HEADS = '工程|行动计划|行动|计划|战略|倡议|专项|攻坚战|保卫战|政策体系|工作方法|工作法';
const ENDS_IN_HEAD = new RegExp(`(?:${HEADS})[”’]?$`, 'u');

/** Words that alone make no name: 重大工程, 专项行动, 三年行动, 发展战略. */
const GENERIC =
  /^(?:打赢|打好|打响|打胜|宏观|宏伟|重要|重大|重点|专项|系列|系统|国家|省级|市级|县级|省|市|县|民生|民心|民族|惠民|实事|示范|试点|标志性|引领性|基础性|支撑性|各项|各类|相关|有关|上述|具体|集中|统一|联合|综合|整治|治理|执法|清理|检查|公益|志愿|志愿者|爱心|创建|创新|发展|建设|改革|工作|年度|中长期|长期|短期|近期|总体|整体|区域|全局|国际|国内|经济|社会|企业|公司|集团|品牌|营销|市场|竞争|人才|投资|融资|生产|培养|培训|教学|合作|研究|科研|学习|训练|下一步|未来|新|大|小|攻坚|基础|配套|主体|附属|工程|改造|提升|提质|升级|优化|实际|自觉|一致|有效|果断|积极|实质性|革命性|任何|所有|全部|部分|另一|两国|双方|多边|双边|单边|自主|共同|国防|军事|外交|安全|核心|关键|根本|首要|头号|一号|形象|面子|政绩|样板|精品|良心|放心|烂尾|半拉子|豆腐渣|一把手|胡子|献礼|科学|良好|正确|好|新型|这一|这个|这项|该|场|这场|[一二三四五六七八九十两几多\d百](?:年|个|项|批|期|轮|条|步)?|第[一二三四五六七八九十\d]{1,2}[个期轮批]|日|冬季|夏季|春季|秋季)*$/u;
/** In quotes these are figures of speech. */
const FIGURATIVE =
  /^(?:短命|注水|拍脑袋|花架子|样子|盆景|断头|遗憾|问题|人情|关系|钓鱼|三边|民心|民生|面子|形象|政绩|样板|精品|良心|放心|烂尾|半拉子|豆腐渣|一把手|一号|头号|胡子|献礼|系统|暖心|幸福|德政|世纪|希望的|重大|重点|专项|国家|大|统一|联合|实际)$/u;
/** A verb right after 实施 or 开展 opens the name: 实施深化“放管服”改革行动, 实施推动…行动. */
const NO_OPENING =
  /^(?:实施|开展|落实|推进|[的了等着在]|组织实施|贯彻落实|大力|深入|全面|扎实|(?<!可)持续|积极|稳步|统筹|加快|一)$/u;

/** Verbs that stand within names as well: 物业服务质量提升行动, “X”创新行动. */
const NOUNS_TOO = /^(?:服务|创新|支持|对接|支撑|统筹|推广|推进|落实|深化|助力|融入|实现|完成)$/u;

/** Names that begin with an adverb: it is of the name, whatever verb stands before. */
const STANDING =
  /全面(?:振兴|小康|质量管理|禁塑)|积极应对人口老龄化|积极就业|以旧换新|以工代赈|以竹代塑|以奖代补|以案促改|正能量|医养结合|产教结合|农旅结合|中西医结合|持续改善|巩固提升|巩固拓展/gu;

const PEOPLE = /^[一-鿿]{0,8}(?:生|者|员|工|人|民|群体|家庭|儿童|妇女|军人|党员)$/u;

interface Edge {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly licence: Licence;
}

interface Choice {
  readonly start: number;
  readonly verb: string | null;
  readonly licence: Licence;
}

/** The text before a head noun, with what is asked of it more than once. */
interface Left {
  readonly text: string;
  readonly head: string;
  readonly neighbour: Neighbour | null;
  readonly segmenter: Segmenter;
}

/**
 * The name that ends where `text` ends (right before its head noun), by what stands on its left. Null where only generic
 * words stand there, or where nothing marks where a name begins.
 */
export function nameBefore(text: string, head: string, neighbour: Neighbour | null, segmenter: Segmenter): Name | null {
  const left: Left = { text, head, neighbour, segmenter };
  return afterQuote(left) ?? withinQuote(left) ?? plain(left);
}

/** Where the clause of the end of `text` begins. */
function clauseStart(text: string): number {
  const floor = Math.max(0, text.length - 60);
  for (let at = text.length - 1; at >= floor; at -= 1) if (HARD_STOP.test(text.charAt(at))) return at + 1;
  return floor;
}

function licenceOf(groups: Record<string, string | undefined> | undefined): Licence {
  if (groups?.['carry'] !== undefined) return 'carried-out';
  return groups?.['refer'] === undefined ? 'none' : 'referred-to';
}

/** Boundary words of a stretch, where the segmenter lets them be words. */
function edgesOf(text: string, segmenter: Segmenter): Edge[] {
  const named = [...text.matchAll(STANDING)].map((one) => [one.index, one.index + one[0].length] as const);
  const apart = [...text.matchAll(BOUNDARY)].filter(
    ({ index }) => !named.some(([start, end]) => index >= start && index < end),
  );
  const found = apart.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
    licence: licenceOf(match.groups),
  }));
  if (found.length === 0) return found;
  // 可持续 holds no 持续, 重要 no 要: a boundary word begins and ends where words do.
  const ends = new Set<number>([0]);
  let at = 0;
  for (const word of segmenter.cut(text)) ends.add((at += word.length));
  return found.filter(({ start, end }) => ends.has(start) && ends.has(end));
}

/** `“强省会”`战略, `“3+3+2”优势产业质量提升`行动, `职业教育“楚怡”`行动计划. */
function afterQuote({ text, head, segmenter }: Left): Name | null {
  const close = text.lastIndexOf('”');
  if (close < 0 || text.includes('“', close)) return null;
  const between = text.slice(close + 1);
  if (between.length > 16 || HARD_STOP.test(between) || /[、（）]/u.test(between)) return null;
  if (edgesOf(between, segmenter).some(({ word }) => !NOUNS_TOO.test(word))) return null;
  const open = text.lastIndexOf('“', close);
  const inner = text.slice(open + 1, close);
  if (open < 0 || inner === '' || inner.length > 32 || /[。”]/u.test(inner) || ENDS_IN_HEAD.test(inner)) return null;
  if (between === '' && (isRegion(inner) || FIGURATIVE.test(inner))) return null;
  // “西电东送”重要工程, “十四五”规划重点工程: one of many, or a work.
  if (head === '工程' && between !== '' && (isWork(between) || /^[一-鿿]{0,6}重[点大要]$|承包$|水利$/u.test(between)))
    return null;
  // “十五”首批重点工程: any of that period.
  if (between !== '' && /^[一二三四五六七八九十]+五$/u.test(inner) && GENERIC.test(between.replace(DETERMINER, '')))
    return null;
  // “七五”计划 is a period; “七五”普法计划 would be a programme.
  if (between === '' && head === '计划' && /^[一二三四五六七八九十]+五$/u.test(inner)) return null;
  const lead = text.slice(0, open);
  const clause = clauseStart(lead);
  const edges = edgesOf(lead.slice(clause), segmenter);
  const last = edges.at(-1);
  const previous = edges.at(-2);
  const opens =
    last !== undefined &&
    previous !== undefined &&
    previous.end === last.start &&
    ONLY_PROGRAMMES.test(previous.word) &&
    !NO_OPENING.test(last.word);
  const verb = opens ? previous : last;
  if (verb !== undefined && verb.licence === 'carried-out') {
    const extra = lead.slice(clause + verb.end).replace(DETERMINER, '');
    if (
      extra !== '' &&
      extra.length <= 14 &&
      !/[、“”（）]/u.test(extra) &&
      place(extra) === null &&
      !GENERIC.test(extra)
    )
      return { span: [open - extra.length, text.length], quoted: true, verb: verb.word, licence: 'carried-out' };
  }
  const governs =
    (verb !== undefined && DETERMINER.test(`${lead.slice(clause + verb.end)}x`)) || verb?.end === lead.length - clause;
  return {
    span: [open, text.length],
    quoted: true,
    verb: governs ? (verb?.word ?? null) : null,
    licence: 'carried-out',
  };
}

/** The head itself stands in quotes: `“八大工程”`, `“A工程、B工程”`. */
function withinQuote({ text, neighbour, segmenter }: Left): Name | null {
  const open = text.lastIndexOf('“');
  if (open < 0 || text.includes('”', open)) return null;
  const inner = text.slice(open + 1);
  if (HARD_STOP.test(inner)) return null;
  const comma = inner.lastIndexOf('、');
  if (comma >= 0) {
    const name = inner.slice(comma + 1);
    if (neighbour?.end !== open + 1 + comma || name.length < 2 || GENERIC.test(name)) return null;
    return { ...neighbour.name, span: [open + comma + 2, text.length], quoted: false };
  }
  if (inner === '' || inner.length > 20 || isRegion(inner) || FIGURATIVE.test(inner)) return null;
  if (edgesOf(inner, segmenter).some(({ licence, word }) => licence === 'carried-out' || word.length === 1))
    return null;
  return { span: [open, text.length], quoted: true, verb: null, licence: 'carried-out' };
}

/** What 开展“…”活动和 carries over the quotes to the second object, and where that begins; null where nothing does. */
function beyondQuote(text: string, clause: number, segmenter: Segmenter): number | null {
  const close = text.lastIndexOf('”');
  const open = text.lastIndexOf('“', close);
  if (close < 0 || open < clause) return null;
  const join = /^[一-鿿]{0,6}(?:以及|[和与及])/u.exec(text.slice(close + 1))?.[0];
  const lead = text.slice(clause, open);
  const verb = edgesOf(lead, segmenter).at(-1);
  if (join === undefined || verb?.licence !== 'carried-out') return null;
  return verb.end === lead.length || DETERMINER.test(`${lead.slice(verb.end)}x`) ? close + 1 + join.length : null;
}

function plain({ text, neighbour, segmenter }: Left): Name | null {
  const clause = clauseStart(text);
  const beyond = neighbour === null ? beyondQuote(text, clause, segmenter) : null;
  const origin = Math.max(
    clause,
    text.lastIndexOf('”') + 1,
    text.lastIndexOf('“') + 1,
    text.lastIndexOf('’') + 1,
    text.lastIndexOf('‘') + 1,
  );
  let base = origin;
  for (const mark of text.slice(origin).matchAll(/[（）]/gu)) {
    // 村（居）事务: a bracket of a character or two stands within a name.
    const at = origin + mark.index;
    if (!/[一-鿿]（[一-鿿]{1,3}）[一-鿿]/u.test(text.slice(Math.max(0, at - 5), at + 6))) base = at + 1;
  }
  // A工程和B行动: the second name shares the verb of the first, so it is read as if that verb stood before it.
  const shared = neighbour !== null && neighbour.end >= base ? sharing(text, neighbour, segmenter) : null;
  const rest = shared ?? (beyond !== null && beyond >= base ? text.slice(beyond) : null);
  const region = rest === null ? text.slice(base) : `${SHARED_VERB}${rest}`;
  const chosen = choose(region, segmenter);
  if (chosen === null) return null;
  const heir = shared !== null && chosen.verb === SHARED_VERB && neighbour !== null ? neighbour.name : chosen;
  const { verb, licence } = heir;
  // 一项太空计划, 一批民生工程: any, not this one.
  if (INDEFINITE.test(region.slice(chosen.start))) return null;
  let name = region.slice(chosen.start).replace(DETERMINER, '');
  if (verb === null) name = withoutRegion(name.replace(/^首次/u, ''));
  if (name.length < 2 || name.length > 30 || GENERIC.test(name)) return null;
  return {
    span: [text.length - name.length, text.length],
    quoted: false,
    verb,
    licence,
    opens: shared === null ? chosen.start === 0 : heir !== chosen && neighbour?.name.opens === true,
  };
}

const SHARED_VERB = '实施';

/** What follows the programme before in the same list, null where another verb or clause comes between. */
function sharing(text: string, neighbour: Neighbour, segmenter: Segmenter): string | null {
  const join = /^(?:、|以及|和|与|及)/u.exec(text.slice(neighbour.end))?.[0];
  if (join === undefined) return null;
  const rest = text.slice(neighbour.end + join.length);
  const edges = edgesOf(rest, segmenter);
  return edges.some(({ licence, word, start }) => licence === 'carried-out' && (start === 0 || !NOUNS_TOO.test(word)))
    ? null
    : rest;
}

/** Where the name begins: the nearest boundary that leaves a name, unless a verb farther left takes the whole. */
function choose(region: string, segmenter: Segmenter): Choice | null {
  const edges = edgesOf(region, segmenter);
  for (let at = edges.length - 1; at >= 0; at -= 1) {
    const edge = edges[at];
    if (edge === undefined) break;
    const rest = region.slice(edge.end);
    const comma = rest.lastIndexOf('、');
    if (comma >= 0) return afterComma(region, edge, edge.end + comma);
    const name = rest.replace(DETERMINER, '');
    const previous = edges[at - 1];
    const governor = previous !== undefined && ONLY_PROGRAMMES.test(previous.word) ? previous : null;
    const adjacent = governor !== null && governor.end === edge.start;
    const stretch = governor === null ? '' : region.slice(governor.end);
    const carried: Choice | null =
      governor === null || stretch.includes('、')
        ? null
        : { start: governor.end, verb: governor.word, licence: 'carried-out' };
    if (name.length < 2 || GENERIC.test(name)) {
      // 开展惠民政策落实行动: the verb belongs to the name. After 的 or 等 a generic word stays one.
      if (edge.licence !== 'none' && carried !== null && !adjacent && edge.start - carried.start >= 2) return carried;
      const whole = edge.licence === 'referred-to' ? farther(region, edges, at) : null;
      if (whole !== null || name.length >= 2 || edge.licence === 'none') return whole;
      continue;
    }
    if (/^(?:和|与|及|以及)$/u.test(edge.word)) {
      // 实施A和B行动: one name of two parts.
      if (carried !== null && edge.start - carried.start >= 4 && !ENDS_IN_HEAD.test(region.slice(0, edge.start)))
        return carried;
      return { start: edge.end, verb: null, licence: 'none' };
    }
    if (adjacent && carried !== null && !NO_OPENING.test(edge.word)) return carried;
    if (edge.word === '等')
      // 实施高校毕业生等青年就业创业推进计划: one group of people for all of them.
      return carried !== null && name.length >= 6 && PEOPLE.test(region.slice(carried.start, edge.start))
        ? carried
        : null;
    if (edge.licence === 'referred-to') {
      const whole = farther(region, edges, at);
      if (whole !== null) return whole;
    }
    if (edge.word === '的') {
      const verb = edges.slice(0, at).findLast(({ licence }) => licence === 'carried-out');
      return { start: edge.end, verb: verb?.word ?? null, licence: verb === undefined ? 'none' : 'referred-to' };
    }
    // A short rest may be the end of a longer name: 开展惠民政策落实提升行动.
    if (name.length < 3 && carried !== null && edge.licence !== 'none') return carried;
    return { start: edge.end, verb: edge.licence === 'none' ? null : edge.word, licence: edge.licence };
  }
  const comma = region.lastIndexOf('、');
  return comma >= 0 ? afterComma(region, null, comma) : { start: 0, verb: null, licence: 'none' };
}

/** A verb that carries out, left of words that may as well be of the name: 实施|物业服务质量提升行动. */
function farther(region: string, edges: readonly Edge[], at: number): Choice | null {
  const edge = edges[at];
  const last = edges
    .slice(0, at)
    .findLastIndex(({ licence, word }) => licence !== 'referred-to' && !/^(?:和|与|及)$/u.test(word));
  const governor = edges[last];
  if (edge === undefined) return null;
  if (governor === undefined) {
    // 国企改革深化提升行动|顺利收官: no verb before it; the predicate after it decides.
    const plainName = edges.slice(0, at + 1).every(({ start, word }) => start > 0 && NOUNS_TOO.test(word));
    return plainName && region.length <= 18 ? { start: 0, verb: null, licence: 'none' } : null;
  }
  if (governor.licence !== 'carried-out') return null;
  const inner = edges.slice(last + 1, at + 1);
  const name = region.slice(governor.end);
  if (name.includes('、')) {
    const joint = afterComma(region, governor, region.lastIndexOf('、'));
    return joint.start === governor.end && inner.every(({ word }) => NOUNS_TOO.test(word)) ? joint : null;
  }
  if (name.length > 24) return null;
  const sure =
    ONLY_PROGRAMMES.test(governor.word) &&
    !inner.some(({ word }) => NO_OPENING.test(word)) &&
    !ENDS_IN_HEAD.test(name.split(/[和与及]/u)[0] ?? '');
  const fits = name.length <= 14 && inner.every(({ word }) => NOUNS_TOO.test(word)) && inner[0]?.start !== governor.end;
  return sure || fits ? { start: governor.end, verb: governor.word, licence: 'carried-out' } : null;
}

/** 、 joins names that have a head each, or items that share one head. */
function afterComma(region: string, edge: Edge | null, comma: number): Choice {
  const alone: Choice = { start: comma + 1, verb: null, licence: 'none' };
  if (edge === null || edge.licence !== 'carried-out') return alone;
  // 蓝天、碧水、净土三大保卫战: the count is of all.
  const items = region
    .slice(edge.end)
    .replace(/(?<=.)[两三四五六七八九十]大$/u, '')
    .split('、');
  const joint =
    items.length <= 6 &&
    !items.slice(0, -1).some((item) => ENDS_IN_HEAD.test(item)) &&
    (items.every((item) => item.length >= 4 && item.length <= 12) ||
      items.every((item) => item.length === items[0]?.length) ||
      (ONLY_PROGRAMMES.test(edge.word) && region.length - edge.end <= 24 && items.every((item) => item.length >= 2)));
  return joint ? { start: edge.end, verb: edge.word, licence: 'carried-out' } : alone;
}

/** “湖南行动”: a figure of speech. Counties' short names are words as well (凤凰). */
function isRegion(name: string): boolean {
  const region = place(name);
  return name === '中国' || (region !== null && (region.level !== 'county' || /[县市区旗]$/u.test(name)));
}

/** 湖南脱贫攻坚战: the region is who does it. */
function withoutRegion(name: string): string {
  for (let length = Math.min(8, name.length - 2); length >= 2; length -= 1)
    if (place(name.slice(0, length)) !== null) return name.slice(length);
  return name;
}

/** National programmes that everybody knows by name: they need no verb beside them. */
const KNOWN =
  /(?:乡村建设行动|健康中国行动|种业振兴行动|光盘行动|春风行动|春蕾计划|春雨计划|强基计划|雨露计划|特岗计划|国培计划|西部计划|星火计划|火炬计划|丰收计划|长江学者奖励计划|国家重点研发计划|国家自然科学基金重大研究计划|三支一扶计划|马克思主义理论研究和建设工程|希望工程|安居工程|菜篮子工程|米袋子工程|再就业工程|三北工程|三北防护林工程|天然林保护工程|退耕还林工程|国家公园工程|农家书屋工程|中华文化走出去工程|五个一工程|一带一路倡议|全球\p{Script=Han}{2}倡议|(?:蓝天|碧水|净土)保卫战)$/u;

/** The known programme that ends where `head` does, as offsets of `text`; null where none does. */
export function knownBefore(text: string, head: string): Name | null {
  const found = KNOWN.exec(`${text.slice(-20)}${head}`)?.[0];
  if (found === undefined) return null;
  return { span: [text.length + head.length - found.length, text.length], quoted: false, verb: null, licence: 'none' };
}

import { leftEdge } from './boundary.ts';
import { placeAt, places } from '../../lexicon/gazetteer/gazetteer.ts';
import type { Region } from '../../lexicon/gazetteer/gazetteer.ts';
import type { BodyContext, Seat } from './rule.ts';

const BARE = ['自治区', '自治州', '自治县', '兵团', '特区', '省', '市', '县', '区', '州', '盟', '旗'];

/** Characters after which a bare 市, 县, 区 is a word of its own: 我市, 由县…, 市委市政府. */
const FREE =
  /[^\p{Script=Han}]|[我本该和与及由从在向为对是的以经到赴被跟同委府会局院协联团盟革建进党社原据让使将报送请]/u;

/** What a province's 省 may not stand behind: it is then not one place. */
const PLURAL = /[全各两三四五六七八九十几多跨外每数]/u;

function kindOf(region: Region): Seat['kind'] {
  return region.level;
}

/**
 * The place that ends at `end`: a name with all the higher places before it (湖南省长沙市岳麓区), or a bare 省, 市, 县 resolved by
 * the reading. Null where no place ends there.
 */
export function seatBefore(end: number, context: BodyContext): Seat | null {
  const { text, jurisdiction, part } = context;
  for (let length = Math.min(13, end); length >= 2; length -= 1) {
    const name = text.slice(end - length, end);
    if (places(name).length === 0) continue;
    const region = jurisdiction.named(name);
    let start = end - length;
    let official = region?.name ?? null;
    // 湖南省|长沙市|岳麓区
    for (let steps = 0; steps < 2; steps += 1) {
      const outer = outerPlace(text, start);
      if (outer === null) break;
      start -= outer.length;
      const above = jurisdiction.named(outer);
      official = official === null || above === null ? null : `${above.name}${official}`;
    }
    return { start, official, short: region?.short ?? null, kind: region === null ? 'other' : kindOf(region) };
  }
  // 浦东新区区委: the division's own word said twice
  if (/(?:区区|县县|州州|旗旗)$/u.test(text.slice(Math.max(0, end - 2), end))) return seatBefore(end - 1, context);
  for (const kind of BARE) {
    if (!text.startsWith(kind, end - kind.length)) continue;
    const start = end - kind.length;
    const before = text.charAt(start - 1);
    // 各市、县人民政府: all of them
    if (before === '、' && /各[省市县区州自治]{1,5}、$/u.test(text.slice(Math.max(0, start - 7), start))) return null;
    if (kind === '省' || kind.length > 1 ? PLURAL.test(before) : start > 0 && !FREE.test(before)) {
      // 栾城县, 高新区: a name that the gazetteer does not hold
      return PLURAL.test(before) ? null : town(end, context);
    }
    if (kind === '特区' && /(?:香港|澳门)$/u.test(text.slice(Math.max(0, start - 2), start))) {
      const name = `${text.slice(start - 2, start)}特别行政区`;
      return { start: start - 2, official: name, short: text.slice(start - 2, start), kind: 'province' };
    }
    if (kind === '兵团') return { start, official: '新疆生产建设兵团', short: '兵团', kind: 'province' };
    const region = jurisdiction.bare(kind === '自治州' ? '州' : kind, part, start);
    return {
      start,
      official: region?.name ?? null,
      short: region?.short ?? null,
      kind: kind === '省' || kind === '自治区' ? 'province' : region === null ? 'other' : kindOf(region),
    };
  }
  return town(end, context);
}

/** The name of a place that ends right before `end`, longest first; only those with what kind of place it is, and provinces. */
function outerPlace(text: string, end: number): string | null {
  for (let length = Math.min(11, end); length >= 2; length -= 1) {
    const name = text.slice(end - length, end);
    const found = places(name)[0];
    if (found === undefined) continue;
    if (found.level === 'province' || /[省市区州县旗盟]$/u.test(name)) return name;
    // 珠海|斗门区: the city's short name before a district of its own
    const inner = placeAt(text, end);
    if (inner !== null && inner.regions.some((one) => one.prefecture === found.name)) return name;
  }
  return null;
}

const TOWN =
  /(?:镇|乡|街道|公社|苏木|村|社区|经开区|高新区|开发区|示范区|新区|保税区|自贸区|产业园|工业园|园区|度假区|风景名胜区|景区|林场|农场|[市县区州旗盟])$/u;

/** 杉山镇, 娄底经开区: places that the gazetteer does not hold, their name up to the word boundary or the place above. */
function town(end: number, { text, segmenter }: BodyContext): Seat | null {
  const kind = TOWN.exec(text.slice(Math.max(0, end - 5), end))?.[0];
  if (kind === undefined) return null;
  const head = end - kind.length;
  const edge = leftEdge(text, head, end, segmenter);
  let start = edge.place >= 0 ? edge.place : edge.start;
  const own = text.slice(start, head);
  if (own === '' || /^[全各多本该某此]|^[两三四五]$|^[乡村城集市小大古]$/u.test(own)) return null;
  if (edge.place < 0) {
    if (own.length > 4 || own.length < (kind.length > 1 ? 1 : 1)) return null;
    // an unknown 县 or 市 is believed where its name is no ordinary word: 栾城县, not 小城镇
    const village = /^[镇乡村]$/u.test(kind);
    if (village && own.length === 2 && edge.words.length === 1 && isVillageName(own)) return townSeat(start, end, text);
    if (kind.length === 1 && (edge.words.some((word) => word.length > 1) || /[省市县区小大老新]/u.test(own)))
      return null;
  }
  return townSeat(start, end, text);
}

/** Whether an ordinary word before 镇, 乡, 村 can be its name (石门镇, 双桥村) and is not what kind of place it is (特色镇). */
export function isVillageName(word: string): boolean {
  return !VILLAGE_KINDS.has(word);
}

const VILLAGE_KINDS = new Set(
  '特色 重点 中心 建制 贫困 山区 平原 民族 全部 试点 示范 先进 落后 边远 各个 所在 所属 当地 本地 相关 有关 美丽 文明 生态 旅游 富裕 薄弱 空壳 脱贫 行政 自然 城中 周边 附近 沿线 沿江 沿海 边境 基层 两个 多个 部分 贫困 深度 偏远 牧区 农业 工业 经济 强县 百强 千强 传统 历史 文化 古老 智慧 数字 淘宝 电商 和美 宜居 卫生 健康 平安 和谐 幸福 移民 搬迁 安置 帮扶 联系 结对 包联 定点 对口 挂钩 驻点 试验 核心 偏僻 山村 全镇 全乡 全村 下辖 每个 一个 某个 我们 他们 该县 全县 全市 市县 县区 乡镇 街道 社区 城郊 近郊 远郊 江南 水乡 原住 外来 小城 中小 大中 小城镇'.split(
    ' ',
  ),
);

function townSeat(from: number, end: number, text: string): Seat {
  let start = from;
  let outer = outerPlace(text, start);
  while (outer !== null) {
    start -= outer.length;
    outer = outerPlace(text, start);
  }
  const name = text.slice(start, end);
  return { start, official: name, short: name, kind: 'other' };
}

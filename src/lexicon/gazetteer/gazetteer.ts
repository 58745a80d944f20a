import type { Span } from '../../core/span.ts';
import { REGIONS } from '../data/regions.ts';
import { FORMER } from './former.ts';
import { NEWSPAPERS } from './newspapers.ts';

type RegionLevel = 'province' | 'prefecture' | 'county';

/** A province, prefecture or county of China, under its official name. */
export interface Region {
  readonly name: string;
  /** Without what kind of division it is: 长沙, 湘西, 平江; the name itself where nothing would be left (道县). */
  readonly short: string;
  readonly level: RegionLevel;
  /** Official name of the province it lies in (its own name for a province). */
  readonly province: string;
  /** Official name of its prefecture; null for provinces, prefectures and counties that a province administers itself. */
  readonly prefecture: string | null;
  /** First and last year of a name no longer in use; null where it still is, or where the first is unknown. */
  readonly from: number | null;
  readonly until: number | null;
  /** What it is called today. */
  readonly today: string;
}

/** A name in a text and the regions it may stand for (never empty; several where the name is shared). */
export interface RegionMention {
  readonly span: Span;
  readonly text: string;
  readonly regions: readonly Region[];
}

/** One-character names of the provinces, and 直辖市. */
const LETTERS: Readonly<Record<string, string>> = {
  京: '北京市',
  津: '天津市',
  冀: '河北省',
  晋: '山西省',
  辽: '辽宁省',
  吉: '吉林省',
  黑: '黑龙江省',
  沪: '上海市',
  苏: '江苏省',
  浙: '浙江省',
  皖: '安徽省',
  闽: '福建省',
  赣: '江西省',
  鲁: '山东省',
  豫: '河南省',
  鄂: '湖北省',
  湘: '湖南省',
  粤: '广东省',
  桂: '广西壮族自治区',
  琼: '海南省',
  渝: '重庆市',
  川: '四川省',
  蜀: '四川省',
  黔: '贵州省',
  贵: '贵州省',
  滇: '云南省',
  云: '云南省',
  藏: '西藏自治区',
  陕: '陕西省',
  秦: '陕西省',
  甘: '甘肃省',
  陇: '甘肃省',
  青: '青海省',
  宁: '宁夏回族自治区',
  新: '新疆维吾尔自治区',
  港: '香港特别行政区',
  澳: '澳门特别行政区',
  台: '台湾省',
};

/** Cities that the source of regions.ts leaves out. */
const TAIWAN = ['台北市', '新北市', '桃园市', '台中市', '台南市', '高雄市'];

/** Short names that are first of all words or parts of other names; in running text they count only with 市, 区, 县 …. */
const WORDS = new Set([
  '阿里',
  '来宾',
  '日照',
  '白银',
  '朝阳',
  '中山',
  '东方',
  '安康',
  '兴安',
  '三明',
  '海东',
  '海西',
  '海北',
  '黄南',
  '山南',
  '自治',
  '大同',
  '文山',
  '平安',
  '和平',
  '中卫',
  '金昌',
]);

/** Short names of counties and districts that are words of the language, too: 合作, 和平, 资源. */
const COUNTY_WORDS = new Set(
  '七星 万安 万山 万年 三元 三台 三水 三河 三门 上城 上街 上高 下城 东坡 东城 东安 东山 东平 东海 东湖 东风 中原 中心 丰满 临江 九龙 二道 云霄 互助 五原 光明 光泽 公安 共和 兴业 兴国 兴隆 凤凰 凤山 前山 前进 前锋 北安 南关 南城 南山 南岸 南海 南湖 南部 博爱 卧龙 友好 友谊 双桥 双湖 古城 古塔 台前 合作 吉利 同仁 同心 名山 向阳 和平 和硕 和顺 商城 商都 回民 城东 城关 城北 城西 复兴 大关 大厂 大名 大城 大安 大方 大观 大通 天元 天台 天山 天柱 天桥 天河 天涯 天门 太和 太平 太康 太湖 太白 威信 孝义 安宁 安定 安居 安达 宏伟 宝塔 宽城 富民 富裕 山城 工农 常山 平原 平和 平定 平房 延寿 延长 建华 建平 开化 弥勒 德化 惠民 振兴 故城 新兴 新华 新城 新安 新星 新民 方城 方山 方正 无为 月湖 木兰 桃源 榆树 樟树 武侯 武功 比如 民和 民权 水城 永和 永安 永新 永福 江东 江南 江口 江山 江海 沙湾 河东 河北 河南 河口 河西 泰和 洞口 洪山 海伦 海州 海棠 海港 清水 清流 温泉 港口 滨海 滨湖 灯塔 灵台 爱民 牡丹 玉山 玉泉 玉龙 甘泉 白云 白塔 白河 白玉 盘龙 石林 石柱 石棉 石门 石首 石鼓 磐石 福田 离石 站前 紫金 红塔 红旗 红河 老城 芙蓉 花山 荷塘 莲花 西城 西夏 西山 西湖 解放 资源 路桥 运河 通道 金台 金沙 金牛 金门 钟山 钟楼 铁东 铁西 铜鼓 银海 长兴 长子 长安 长寿 长白 长顺 阳城 阳春 青山 马山 高新 高明 麒麟 黄龙 黑水 龙凤 龙城 龙山 龙潭 龙门'.split(
    ' ',
  ),
);

const ETHNIC =
  /(?:蒙古族|(?<!内)蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克|怒族|乌孜别克族|俄罗斯族|鄂温克族|德昂族|保安族|裕固族|京族|塔塔尔族|独龙族|鄂伦春|赫哲族|门巴族|珞巴族|基诺族|各族)/gu;

/** 湘西土家族苗族自治州 → 湘西; 平江县 → 平江; 道县 → 道县. */
function shorten(name: string): string {
  const bare = name
    .replace(/(?:特别行政区|自治区|自治州|自治县|自治旗|新区|林区|矿区|地区|省|市|盟|县|区|旗)$/u, '')
    .replace(ETHNIC, '');
  return [...bare].length >= 2 ? bare : name;
}

interface Index {
  readonly regions: readonly Region[];
  /** Every form of a name → its regions, the higher division first. */
  readonly byForm: ReadonlyMap<string, readonly Region[]>;
  /** Forms that may be read off running text, by their first two characters, longest first. */
  readonly inText: ReadonlyMap<string, readonly string[]>;
}

let built: Index | null = null;

/** The maps are made when first asked for: a command that needs no place name does not pay for them. */
function index(): Index {
  if (built !== null) return built;
  const all: Region[] = [];
  const add = (name: string, level: RegionLevel, province: string, prefecture: string | null): void => {
    all.push({
      name,
      short: shorten(name),
      level,
      province,
      prefecture,
      from: null,
      until: null,
      today: name,
    });
  };
  for (const line of REGIONS.split('\n')) {
    const [province = '', rest = ''] = line.split('|');
    add(province, 'province', province, null);
    for (const group of rest.split(';')) {
      const [prefecture = '', counties = ''] = group.split(':');
      if (prefecture !== '') add(prefecture, 'prefecture', province, null);
      for (const county of counties.split(',')) {
        if (county !== '') add(county, 'county', province, prefecture === '' ? null : prefecture);
      }
    }
    if (province === '台湾省') for (const city of TAIWAN) add(city, 'prefecture', province, null);
  }
  const current = new Map(all.map((region) => [`${region.province}${region.name}`, region]));
  for (const line of FORMER.split('\n')) {
    const [name = '', from = '', until = '', today = '', province = ''] = line.split('|');
    if (current.has(`${province}${name}`)) continue;
    const now = current.get(`${province}${today}`);
    all.push({
      name,
      short: shorten(name),
      level: now?.level ?? (/[县区]$/u.test(name) && !name.endsWith('地区') ? 'county' : 'prefecture'),
      province,
      prefecture: now?.prefecture ?? null,
      from: from === '' ? null : Number(from),
      until: Number(until),
      today,
    });
  }
  const byForm = new Map<string, Region[]>();
  const inText = new Map<string, string[]>();
  const put = (form: string, region: Region, running: boolean): void => {
    const known = byForm.get(form);
    if (known === undefined) byForm.set(form, [region]);
    else if (!known.includes(region)) known.push(region);
    if (!running) return;
    const first = form.slice(0, 2);
    const forms = inText.get(first);
    if (forms === undefined) inText.set(first, [form]);
    else if (!forms.includes(form)) forms.push(form);
  };
  for (const level of ['province', 'prefecture', 'county'] as const) {
    for (const region of all) {
      if (region.level !== level || region.until !== null) continue;
      put(region.name, region, true);
      if (region.name !== region.short) {
        put(region.short, region, level !== 'county' && !WORDS.has(region.short));
        // 湘西州, 新晃县, 广西区: what is said for the long official names
        const kind = /(?:自治(?<kind>[州县旗])|特别行政(?<special>区))$/u.exec(region.name)?.groups?.['kind'];
        if (kind !== undefined) {
          put(`${region.short}${kind}`, region, true);
          put(`${region.short}自治${kind}`, region, true);
        }
      }
    }
  }
  for (const region of all) if (region.until !== null) put(region.name, region, true);
  for (const [letter, name] of Object.entries(LETTERS)) {
    const region = current.get(`${name}${name}`);
    if (region !== undefined) put(letter, region, false);
  }
  for (const forms of inText.values()) forms.sort((a, b) => b.length - a.length);
  built = { regions: all, byForm, inText };
  return built;
}

/**
 * Every region that `name` may stand for, the higher division first: an official name (湖南省), a short one (湖南, 湘, 湘西州)
 * or a former one (襄樊市). Empty where it is none; shared names give several (鼓楼区).
 */
export function places(name: string): readonly Region[] {
  return index().byForm.get(name) ?? [];
}

/** The region that `name` stands for; null where it is none, or where two of the same level share it. */
export function place(name: string): Region | null {
  const [first, second] = places(name);
  if (first === undefined) return null;
  return second !== undefined && second.level === first.level ? null : first;
}

/**
 * Official name of the province of a place (长沙, 岳麓区, 湘) or of a newspaper (湖南日报, 南方日报); null where it is unknown,
 * or where the name is shared across provinces.
 */
export function provinceOf(name: string): string | null {
  const region = place(name);
  if (region !== null) return region.province;
  const shared = places(name);
  if (shared.length > 0)
    return shared.every((one) => one.province === shared[0]?.province) ? (shared[0]?.province ?? null) : null;
  const paper = NEWSPAPERS.get(name);
  if (paper !== undefined) return paper;
  if (!/[报网刊台线闻]$/u.test(name)) return null;
  const [head] = placesIn(name.slice(0, 6));
  return head !== undefined && head.span[0] === 0 ? provinceOf(head.text) : null;
}

/** The longest place name that starts at `offset` of a text, or null. Short names of counties do not count: many are words. */
export function placeAt(text: string, offset: number): RegionMention | null {
  const { inText, byForm } = index();
  const forms = inText.get(text.slice(offset, offset + 2));
  if (forms === undefined) return null;
  for (const form of forms) {
    if (text.startsWith(form, offset)) {
      return { span: [offset, offset + form.length], text: form, regions: byForm.get(form) ?? [] };
    }
  }
  return null;
}

/** Place names in a text from left to right, the longest at each point, without overlaps. */
export function placesIn(text: string): RegionMention[] {
  const found: RegionMention[] = [];
  for (let offset = 0; offset < text.length;) {
    const mention = placeAt(text, offset);
    if (mention === null) offset += 1;
    else {
      found.push(mention);
      offset = mention.span[1];
    }
  }
  return found;
}

/** Whether a place's short name is first of all a word (合作, 来宾), so that it says nothing without 市, 县 or the like. */
export function isWordToo(name: string): boolean {
  return WORDS.has(name) || COUNTY_WORDS.has(name);
}

/** All regions, in the order of GB/T 2260, former ones last. */
export function regions(): readonly Region[] {
  return index().regions;
}

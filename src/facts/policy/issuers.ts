import type { Segmenter } from '../../core/article.ts';
import { isWordToo, place } from '../../lexicon/gazetteer/gazetteer.ts';

/** Last characters of organisations, places that act as governments, and the persons who sign for states. */
const BODY_END =
  /(?:委|部|厅|局|办|署|院|会|社|处|所|室|台|馆|校|厂|网|海关|中心|公司|集团|银行|[总分支]行|[总支大]队|军区|政府|中央|人大|政协|大学|学院|学校|联盟|组织|联合国|欧盟|东盟|党组|军委|工会|妇联|[一-鿿]协|科协|文联|作协|残联|侨联|工商联|协会|医院|机构|小组|指挥部|专班|基金|保险|证券|股份|[省市县区州盟旗镇乡村国港澳台]|双方|各方|三方|元首|外长|外相|领导人|主席|国务卿|部长|总理|总统|首相|国王|缔约方)$/u;
/** States whose short name does not end in 国. */
const STATE =
  /^(?:日本|俄罗斯|苏联|印度|加拿大|澳大利亚|新西兰|巴西|阿根廷|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|芬兰|丹麦|波兰|匈牙利|捷克|希腊|乌克兰|白俄罗斯|塞尔维亚|以色列|巴勒斯坦|伊朗|伊拉克|叙利亚|土耳其|越南|老挝|柬埔寨|缅甸|新加坡|马来西亚|印度尼西亚|印尼|菲律宾|墨西哥|古巴|智利|秘鲁|洪都拉斯|南非|埃及|沙特|沙特阿拉伯|阿联酋|卡塔尔|朝鲜|蒙古|[一-鿿]{2,4}斯坦)$/u;
/** Firms known by a name that ends as no body does. */
const FIRM =
  /^(?:中国(?:移动|电信|联通|铁塔|石油|石化|海油|中车|电建|建筑|银联|商飞|航信|国航|邮政|人寿|人保|平安|中铁|铁建|华电|大唐|华能|广核|核电|电科|船舶|一汽|宝武|五矿|黄金|盐业|烟草|通号)|国家电网|南方电网|华为|腾讯|阿里巴巴|阿里云|百度|京东|美团|小米|比亚迪|宁德时代|科大讯飞|字节跳动|[中三]一重工|格力|海尔|联想|中兴通讯|特斯拉|苹果|微软|谷歌|英伟达|三星)$/u;
/** Words for whoever, not for a body. */
const NOBODY =
  /^(?:[中美俄日韩英法德欧哈我]方|我[国省市县区州]|[全各本该多每外三他她其][国省市县区州]?|两[省市县区州]?|[这那该此一首几多各全][部项份个]|双边|有关|相关|多个|各级|各地|各有关|部分|一些|国家有关|省直|市直|主管|会议|大会|全会|峰会|论坛|与会[^，]{0,6}|此次会议|本次会议|机构|组织|中心|单位|企业|公司|学校|政府|社会|国家|部门|地区|城市|乡村|农村|机会|集团|银行|协会|委员会|常委会|基层|内部|全部|干部|局|部|厅|委|办|院|会|处|所|社)$/u;
/** Adverbs and other verbs between a subject and its verb. */
const TRAIL =
  /(?:等?[\d一二三四五六七八九十多数几]{0,3}(?:个|家)?(?<!有关|相关|其他|多个)(?:部门|单位|部委|部委局|机构|省份|厅局|方面|委办局|(?<=[等\d一二四五六七八九十个])国)?(?:近日|日前|今天|昨天|今日|昨日|目前|最近|近期|此前|随后|现已|现在)?(?:联合|共同|正式|正在|加快|抓紧|尽快|已经|已于|已|于|配套|同步|同时|随即|迅速|相应|陆续|密集|接连|连续|积极|主动|印送|公开|重磅|重新|高票|全票|一致|投票|初步|结合实际|专门|先后|分别|相继|率先|及时|还|并|又|也|均|都|就|将|拟|要|再|再次|首次|牵头|会同|研究|(?<=[委部厅局办会府省市县区馆处校队]|公司|集团|银行|[大中小]学|中心|法院|学院)组织|主持|全面|对外|集中|认真|充分|依法|最终|统一|关于|作出|决定|官方|对|以|制定|起草|修订|审议|讨论|审批|印发|发布|出台|签署|公布|听取|批准|同意|表决|经)?)$/u;
const LEFT_STOP = new Set(
  '由 经 完善 健全 构建 优化 提升 提高 强化 打造 聚焦 坚持 纳入 发布 公布 印发 出台 确保 推进 推动 促进 开展 依托 结合 对照 传达 部署 要求 强调 提出 召集 邀请 获 获得 得到 提请 提交 报 报送 自 已 已由 将由 拟由 并由 此次 曾 参与 为了 近年来 这是 因此 近年 现由 会后 会前 据 主持 召开 举行 出席 参加 在 对 为 向 将 把 从 让 被 按照 根据 依据 围绕 了 的 于 自 随着 按 受 获悉 悉 是 至 到 以 并 后 以来 期间 时 上 记者 就 从 据悉 经过 指出 表示 介绍 日前 近日 今天 昨日 昨天 今日 目前 最近 近期 此前 随后 同时 去年 今年 当天 当日 同日 此外 其中 现行 关于 针对 会上 会议 今年初 年初 年底 去年底 落实 贯彻 执行 学习 实施 遵照 依照 违反 制定 加强 认真 严格 落实好 上午 下午 晚 晚上 凌晨 以及 因 因为 使 年 月 日 号'.split(
    ' ',
  ),
);
/** `第十八次会议`, `常务会议`: the sitting of a body, whatever follows it in the clause. */
const SITTING =
  /(?:[〇零一二三四五六七八九十\d]{1,4}届第?[〇零一二三四五六七八九十百\d]{1,4}[次中]|第?[〇零一二三四五六七八九十百\d]{1,6}次|[〇零一二三四五六七八九十\d]{1,2}中)?(?:全体|常务|主席|主任|理事|工作|专题|扩大|党组)?(?:会议|全会)/gu;
/** Last characters of bodies that sit and pass. */
const SITS = /(?:委|会|院|府|协|人大|中央|政治局|党组|联合国|组织|厅|局|部)$/u;
const JOIN =
  /(?:[、\s]|以及|会同|联合(?!国(?!家|务|资|防|铁|网)|会|社|大学|银行)|(?:和|(?<!参)与|及|(?<![会共合相不协陪])同)(?=[一-鿿]{2}))/gu;
/** Marks that only ever join; 和 and 与 stand within names as well (工业和信息化部). */
const SURE = /^(?:[、\s]|以及|会同|联合|与)$/u;

/** Where and when it was done, between subject and verb: 教育部|5日在京, 协会|向社会. */
const CIRCUMSTANCE =
  /(?:(?:于|在)?(?:(?:19|20)\d\d年|\d{1,2}月(?:份|初|底|中旬|上旬|下旬)?|\d{1,2}日|今年初?|去年底?|年初|年底|月初|今天|昨天|今日|昨日|今|昨|上午|下午|晚间|晚上|晚|凌晨|当天|当日|同日|周[一二三四五六日]|星期[一二三四五六日天]){1,5}|(?<![现存实内潜旨])在(?![一-鿿]{0,8}(?:办|委|部|局|厅)$)[一-鿿]{1,8}|线上|(?:会同|联合|和|与|及)?(?:国务院|国家|省直|市直)?(?:有关|相关|多个|其他)(?:部门|单位|方面|地方|机构)|以[^，。；：《》]{2,24}(?:票|多数|方式|形式|名义|结果)|(?:面?向)(?:全?社会|全[国省市县行][一-鿿]{0,4}|公众|广大[一-鿿]{2,6}|各[一-鿿]{2,6}|会员[一-鿿]{0,4}|[一-鿿]{2,6}(?:单位|企业|用户|市民|群众|学校|部门|居民)))$/u;

/** The party committee and the government of one place, set side by side without a mark: 省委省政府. */
const PARTY_AND_GOVERNMENT =
  /^(?<first>[一-鿿]{0,12}?[省市县区州旗师盟]委(?:办公厅|办公室)?)(?<second>[一-鿿]{0,10}[省市县区州旗](?:人民)?政府(?:办公厅|办公室)?)$/u;

/** The centre's organs print side by side, often without a mark between: 中共中央国务院, 中办国办. */
const CENTRAL =
  /(?<first>中共中央办公厅|中共中央|党中央|中央办公厅|中办)[、\s]?(?<second>国务院办公厅|国务院|国办|中央军委)[、\s]?(?<third>中央军委)?$/u;

/** A date at the head: 2019年11月, 9月14日, 14日. */
const DATE_HEAD = /^(?:\d{1,4}年(?:初|底)?|\d{1,2}月(?:初|底|份|中旬|上旬|下旬)?|\d{1,2}日|[上下]午|晚)+/u;

/** 该行董事会, 本公司: who it is stands elsewhere. */
const THIS =
  /^(?:[一二三四五六七八九十\d]{1,4}届(?=[省市县区国]?(?:人民)?政府)|该|本)(?:行|公司|集团|校|院|所|厂)?(?=.{2})/u;

/** One name from the end of `text`, or null where its end is no body. */
function tail(text: string, segmenter: Segmenter): string | null {
  const words = segmenter.cut(text);
  let start = text.length;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? '';
    // 上合组织 is cut as 上 and 合; it is one name.
    if (word === '上' && text.startsWith('合组织', start)) {
      start -= 1;
      continue;
    }
    if (LEFT_STOP.has(word) && start < text.length) break;
    if (/^[\s，。；：！？、“”《》（）]/u.test(word)) break;
    start -= word.length;
    if (start <= 0) break;
  }
  const name = text.slice(Math.max(0, start)).replace(DATE_HEAD, '').replace(THIS, '');
  if (
    name.length < 2 ||
    name.length > 30 ||
    NOBODY.test(name) ||
    /\d日|[一二三四五六七八九十]日|表示|强调/u.test(name) ||
    /(?:会议|全会|大会|例会|仪式|机会|社会)$/u.test(name)
  )
    return null;
  if (BODY_END.test(name) || STATE.test(name) || FIRM.test(name) || (place(name) !== null && !isWordToo(name)))
    return name;
  return null;
}

/** A list of issuers is no longer than this. */
const REACH = 200;

/** `text` without adverbs, dates and places that stand between a subject and its verb. */
function beforeAdverbs(text: string): string {
  let bare = text;
  for (let round = 0; round < 8; round += 1) {
    const shorter = bare.replace(CIRCUMSTANCE, '').replace(TRAIL, '');
    if (shorter === bare) break;
    bare = shorter;
  }
  return bare;
}

/** The region of a party committee that stands before a bare 政府. */
const REGION_OF = /^[一-鿿]{0,10}[省市县区州旗盟](?=(?:党)?委$)/u;

/** The names of a list. 和 parts two names only where a name ends before it. */
function listed(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const join of text.matchAll(JOIN)) {
    const left = text.slice(from, join.index);
    if (!SURE.test(join[0]) && !BODY_END.test(left) && !STATE.test(left) && !FIRM.test(left) && place(left) === null)
      continue;
    // 住房和城乡建设部, 文化和旅游部: 省住房 ends as no body does, but 市 or 部 may.
    if (left !== '') parts.push(left);
    from = join.index + join[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** One printed name, or the bodies that it runs together. */
function apart(name: string): string[] {
  const both = (CENTRAL.exec(name) ?? PARTY_AND_GOVERNMENT.exec(name))?.groups;
  return both === undefined
    ? [name]
    : [both['first'], both['second'], both['third']].filter((one) => one !== undefined);
}

/**
 * Bodies named at the end of `text`, which is what stands before a verb or a title: `近日，A、B等部门联合` gives A and B,
 * `省委全面深化改革委员会第十八次会议` the body that sat. Empty where the text ends in no body.
 */
export function bodiesAtEnd(text: string, segmenter: Segmenter): string[] {
  const near = text.slice(-REACH);
  const clause = near.slice(
    Math.max(0, ...['。', '；', '：', '！', '？', '》', '，'].map((mark) => near.lastIndexOf(mark) + 1)),
  );
  const bare = beforeAdverbs(clause.replace(/（[^（）]*）/gu, ''));
  const centre = CENTRAL.exec(bare)?.groups;
  if (centre !== undefined)
    return [centre['first'], centre['second'], centre['third']].filter((one) => one !== undefined);
  const sat = bodyOfSitting(bare, segmenter);
  if (sat !== null) return [sat];
  const names: string[] = [];
  const parts = listed(bare);
  for (const part of parts.reverse()) {
    const name = tail(part.replace(TRAIL, ''), segmenter);
    if (name === null) {
      // 自治区党委、政府: the second leaves out whose it is.
      const region = /^(?:人民)?政府$/u.test(part)
        ? REGION_OF.exec(parts[parts.indexOf(part) + 1] ?? '')?.[0]
        : undefined;
      if (region === undefined) break;
      names.unshift(`${region}${part}`);
      continue;
    }
    names.unshift(...apart(name));
    // A part with a word before its name opens the list.
    if (name.length < part.length && !part.startsWith(name)) break;
  }
  return names;
}

/** `省委常委会召开会议`: the body that called the sitting. */
const CALLED = /(?:召开|举行)(?=[^，。；]{0,16}(?:会议|会))/gu;

/** Whether the clause at the end of `text` has words of its own before its verb, so that its subject stands there. */
export function hasSubject(text: string): boolean {
  const bare = beforeAdverbs(text).replace(
    /(?:\d{1,4}年|\d{1,2}月|\d{1,2}日|今年|去年|年初|月初|年底|当天|当日|先期|为此){1,4}$/u,
    '',
  );
  return bare.length >= 2 && !/^(?:为|围绕|根据|通过|针对|结合|按照|对照|聚焦|对标|立足|坚持)/u.test(bare);
}

/** The body whose sitting `text` names last: 国务院常务会议 → 国务院. Null where it names none. */
export function bodyOfSitting(text: string, segmenter: Segmenter): string | null {
  let found: string | null = null;
  for (const called of text.matchAll(CALLED)) {
    const [name] = bodiesAtEnd(text.slice(0, called.index), segmenter).slice(-1);
    if (name !== undefined && SITS.test(name)) found = name;
  }
  for (const sitting of text.matchAll(SITTING)) {
    const left = text.slice(0, sitting.index);
    const name = tail(
      left.slice(Math.max(0, ...['，', '。', '；', '：'].map((mark) => left.lastIndexOf(mark) + 1))),
      segmenter,
    );
    if (name !== null && SITS.test(name)) found = name;
  }
  return found;
}

/** Bodies that a title itself names before 关于: 《中共中央 国务院关于…》. */
export function bodiesOfTitle(title: string, segmenter: Segmenter): string[] {
  const at = title.indexOf('关于');
  return at < 2 ? [] : bodiesAtEnd(title.slice(0, at), segmenter);
}

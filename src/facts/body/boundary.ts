import type { Segmenter } from '../../core/article.ts';
import { isWordToo, placeAt, places } from '../../lexicon/gazetteer/gazetteer.ts';
import { isVerb } from './verbs.ts';

/** How far to the left a name may reach, in characters. */
const REACH = 32;

/** Single characters that end a name on the left: prepositions, particles, pronouns, verbs, numbers of things. */
const STOP_CHARACTERS = new Set(
  '的了着得由在从对向往与和及或跟同把被让使将给为是有于到至以因按据经就也又还再才已曾仍不没未该本某各每这那其此它他她我你您谁何而但且则若如像叫名任去赴来说讲等之即系个些家所位次项份批届当请看获谈问答送离抵驻考读念靠拿要想爱住欠找兼',
);

/** Longer words that end a name on the left and are no verbs: titles, time, conjunctions, nouns for people. */
const STOP_WORDS = new Set(
  (
    '以及 并且 而且 或者 还是 但是 因此 因为 由于 关于 对于 根据 按照 通过 为了 随着 除了 包括 例如 比如 其中 同时 此外 另外 目前 当前 近日 日前 近期 今天 昨天 明天 昨日 今日 当天 当日 上午 下午 晚上 今年 去年 明年 近年来 年来 年度 期间 之后 之前 以来 以后 以前 季度 上半年 下半年 ' +
    '这家 那家 一家 两家 多家 几家 首家 一个 这个 那个 该省 我国 我省 我市 全省 全市 全县 全国各地 各地 当地 本地 境内 国内 国外 海外 国内外 省内 省内外 境外 外地 本市 本省 ' +
    '一批 部分 所有 全部 有关 相关 其他 其它 以下 以上 前往 走进 来自 位于 属于 担任 会同 携手 牵手 依托 支持 指导 委托 邀请 推动 督促 协助 参观 考察 调研 访问 走访 慰问 视察 督导 调任 原任 现任 历任 兼任 时任 前任 新任 出任 转任 旗下 下属 所属 直属 ' +
    '求学 早年 毕业于 就读于 任职于 就职于 供职于 坐落于 隶属于 取决于 中国驻 常驻 陪同 率领 带领 组建 成立 设立 创办 创建 建立 筹建 新建 改建 扩建 培育 打造 办好 举办 主办 承办 协办 召开 开展 启动 推进 实施 参与 参加 加入 进入 走出 返回 到达 抵达 来到 赶到 送到 转到 落户 入驻 进驻 签约 签署 ' +
    '并购 参股 入股 注资 出资 融资 起诉 控告 举报 投诉 处罚 获得 荣获 授予 评为 被评为 命名 命名为 更名 更名为 改名 改称 改为 变更为 并入 划归 划入 移交 交由 转交 报送 上报 提交 提请 拟 正在 已经 可以 必须 应当 需要 听取 指出 强调 表示 介绍 认为 ' +
    '共建 合建 联建 共同 送往 运往 发往 飞往 开往 转往 调往 派往 赶往 奔赴 赶赴 远赴 考上 考入 考取 就职 任教 任职 执教 就读 攻读 来访 聘请 聘任 受聘 加盟 转会 约见 会见 拜访 探访 到访 途经 路过 致函 致电 通报 曝光 揭牌 挂牌 选址 选定 资助 捐给 送给 交给 卖给 借给 租给 授权 委派 指派 任命 责令 约谈 问询 质询 核准 批复 转发 报请 特邀 应邀 诚邀 只有 只是 就是 还有 以前 航线 典型 辖区 附近 就近 对方 双方 市民 居民 村民 游客 患者 家属 警方 媒体 网友 读者 观众 学者 业内 股东 大股东 卖方 买方 甲方 乙方 原告 被告 上诉人 申请人 丈夫 妻子 儿子 女儿 父亲 母亲 朋友 老板 老总 掌门人 创始人 校友 毕业生 大学生 研究生 志愿者 运动员 球队 冠军 亚军 合作方 对手 伙伴 否则 一些 过去 各市 各县 各省 各国 各区 一所 两所 多所 三所 几所 那么 什么 怎么 如何 普惠性 配套 示范性 节约型 小规模 创新型 现代化 不少 许多 众多 大量 少数 多数 此次 本次 这次 该次 日前 随后 期间 简称 下称 全称 原名 曾用名 被誉为 对此 据悉 据了解 与此同时'
  ).split(' '),
);

/** Words for people and offices. They end a name on its left, but inside an organ's name they are part of it: 代表工作委员会. */
const TITLES = new Set(
  (
    '记者 同志 先生 女士 教授 专家 代表 委员 主任 副主任 主席 副主席 部长 副部长 厅长 副厅长 局长 副局长 书记 副书记 院长 副院长 校长 副校长 行长 副行长 会长 副会长 理事长 副理事长 秘书长 副秘书长 董事长 副董事长 总经理 副总经理 总裁 副总裁 经理 负责人 发言人 董事 成员 会员 学生 教师 老师 医生 员工 职工 干部 群众 客户 ' +
    '常委 总理 副总理 总统 首相 省长 副省长 市长 副市长 县长 区长 州长 院士 博士 研究员 调研员 检察长 审判长 司令 司令员 政委 参谋长 通讯员 队长 所长 站长 处长 科长 主编 编辑 作者 演员 导演 教练 运动员 队员 选手 球员 民警 战士 官兵'
  ).split(' '),
);

const DELIMITER = /[，。；：！？、,.;:!?\s…—《》〈〉【】[\]|“”‘’"'■●▲△☆★◆◎※／/＋+=<>~～（(-]/u;

/** Where a bracket that closes right before `end` opens, with at most ten characters in it; -1 where there is none. */
function opening(text: string, end: number): number {
  const close = text.charAt(end - 1);
  if (close !== '）' && close !== '”') return -1;
  const open = text.lastIndexOf(close === '）' ? '（' : '“', end - 2);
  if (open < 0 || end - open > 12) return -1;
  if (close === '）') return open;
  // a quotation inside a name has the name on both sides: 省防御台风“摩羯”应急指挥部
  const before = text.charAt(open - 1);
  return end - open <= 8 && /\p{Script=Han}/u.test(before) && !STOP_CHARACTERS.has(before) ? open : -1;
}

/** Whether a word may not be part of a name to its right. */
export function isStop(word: string): boolean {
  if (word.length === 1) return STOP_CHARACTERS.has(word) || !/[\p{Script=Han}\p{L}\p{N}·]/u.test(word);
  return (
    isFunction(word) ||
    TITLES.has(word) ||
    /^第.+[季年次届批位名个]/u.test(word) ||
    /^[一二两三四五六七八九十几数多\d]+[位名个家所批项支种座间只条场次户]$/u.test(word)
  );
}

/** Whether a word is a verb, a conjunction or the like, and so never part of an organ's name either. */
export function isFunction(word: string): boolean {
  if (word.length === 1) return STOP_CHARACTERS.has(word);
  if (STOP_WORDS.has(word)) return true;
  if (word.length === 2 && isVerb(word)) return true;
  return /[了着的]$/u.test(word) || /^\p{N}+[年月日时点]?$/u.test(word);
}

export interface Edge {
  readonly start: number;
  /** The words between the edge and the head. */
  readonly words: readonly string[];
  /** Where the first place name in it begins; -1 where it has none. */
  readonly place: number;
}

/**
 * Where a name whose head begins at `head` and ends at `end` begins: to the left over words that can be part of a name, up to
 * punctuation, a function word, a verb or a title. A place name inside ends it where ordinary words stand before the place.
 */
export function leftEdge(text: string, head: number, end: number, segmenter: Segmenter, conjunctions = false): Edge {
  const floor = Math.max(0, head - REACH);
  let start = head;
  while (start > floor) {
    const open = opening(text, start);
    if (open >= floor && open > 0) {
      start = open;
      continue;
    }
    if (
      DELIMITER.test(text.charAt(start - 1)) &&
      !(text.charAt(start - 1) === '-' && /[A-Za-z]/u.test(text.charAt(start))) &&
      !pairedAt(text, start - 1)
    )
      break;
    start -= 1;
  }
  const words: { text: string; start: number }[] = [];
  let at = start;
  for (const word of segmenter.cut(text.slice(start, end))) {
    if (at >= head) break;
    // A word that runs into the head ends at it, unless all of it is one name: 湖南大学, 新华社.
    const stop = Math.min(at + word.length, head);
    words.push({ text: at + word.length > head ? text.slice(at, head) : word, start: at });
    at = stop;
  }
  let first = words.length;
  let inBracket = 0;
  while (first > 0) {
    const word = words[first - 1];
    if (word === undefined) break;
    if (/[）”]$/u.test(word.text)) inBracket += 1;
    if (inBracket > 0) {
      if (/^[（“]/u.test(word.text)) inBracket -= 1;
    } else {
      const joins =
        conjunctions &&
        /^[与和及]$/u.test(word.text) &&
        first > 1 &&
        !WHOLE.test(words[first - 2]?.text ?? '') &&
        !words[first - 2]?.text.endsWith('）');
      // 财政局联合税务局: what joins two bodies
      if (JOINING.test(word.text) && WHOLE.test(words[first - 2]?.text ?? '')) break;
      // 职工医院, 教师学院: people right before the head are whom it is for
      if (first === words.length && FOR_WHOM.test(word.text)) {
        first -= 1;
        continue;
      }
      // 恒和信: between two characters of an unknown name it is one more of them
      const inName =
        word.text === '和' &&
        isLone(words[first - 2]?.text) &&
        !isLone(words[first - 3]?.text) &&
        isLone(words[first]?.text) &&
        first < words.length;
      if (!joins && !inName && !pairedAt(text, word.start) && !isFamily(text, word) && isStop(word.text)) break;
      if (/^[年月日时]$/u.test(word.text) && /\p{N}/u.test(text.charAt(word.start - 1))) break;
    }
    first -= 1;
  }
  while (words.length - first > 2 && VERBAL.test(words[first]?.text ?? '')) first += 1;
  while (words.length - first > 1 && /^[\d.]+$/u.test(words[first]?.text ?? '')) first += 1;
  // 下属公司中国电力…: a bare noun for a firm before a name is not part of it
  while (words.length - first > 1 && BARE_NOUN.test(words[first]?.text ?? '')) first += 1;
  const kept = words.slice(first);
  let edge = kept[0]?.start ?? head;
  let placed = -1;
  const bounds = new Set(words.map((word) => word.start).concat(head));
  for (const word of kept) {
    if (
      placeAt(text, word.start) !== null ||
      [4, 3, 2].some(
        (length) => bounds.has(word.start + length) && isPlace(text.slice(word.start, word.start + length)),
      )
    ) {
      placed = word.start;
      break;
    }
  }
  if (placed > edge) {
    // 记者|从|湖南…: what stands before the place stays only where it is no ordinary word: 中车株洲…
    const before = kept.filter((word) => word.start < placed);
    const ordinary =
      before.some((word) => LEAD.test(word.text)) ||
      before.some((word) => word.text.length >= 2 && segmenter.has(word.text) && !BRAND_WORDS.has(word.text));
    const bracketed = text.charAt(placed - 1) === '（';
    // 中国铁路上海局集团: what begins with the country goes on over its places
    const nation = before.findLast((word) => NATION_WORDS.has(word.text));
    if (nation !== undefined) edge = nation.start;
    else if (!bracketed && (ordinary || before.length > 4 || isPersonName(before.map((word) => word.text))))
      edge = placed;
  }
  return { start: edge, words: kept.filter((word) => word.start >= edge).map((word) => word.text), place: placed };
}

/** Words that are verbs where they begin: 建设麓谷山实验室; later in a name they are nouns. */
const VERBAL = /^(?:建设|发展|改造|规划|组织|收购|投资|创新|整合|协调|领导|完善|优化|服务)$/u;

const JOINING = /^(?:联合|会同|协同|配合|携手|共同|联手|指导)$/u;
const FOR_WHOM = /^(?:职工|教师|学生|干部)$/u;
const BARE_NOUN =
  /^(?:公司|子公司|企业|集团|总部|单位|机构|部门|项目|平台|团队|品牌|客户|巨头|龙头|车企|药企|央企|国企|民企)$/u;

/** 鲁家沟: 家 counts firms only behind a number. */
function isFamily(text: string, word: { readonly text: string; readonly start: number }): boolean {
  return (
    word.text === '家' &&
    /[^\P{Script=Han}一二两三四五六七八九十百千几数多余这那各该首每哪]/u.test(text.charAt(word.start - 1))
  );
}

/** 北约-俄罗斯理事会: the hyphen between two parties that a body joins. */
function pairedAt(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  // 中国—东盟…, not the dash of two characters
  if (text.charAt(at) === '—') return before === '中国' && /\p{Script=Han}/u.test(text.charAt(at + 1));
  return text.charAt(at) === '-' && /(?:中国|[约盟])$/u.test(before);
}

const NATION_WORDS = new Set(['中国', '中华', '国家', '全国', '国网', '武警']);

const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边',
);

/** 孙传尧 before 中南大学: a person, whose name no dictionary holds. */
function isPersonName(words: readonly string[]): boolean {
  const name = words.join('');
  return (
    name.length >= 2 && name.length <= 3 && words.every((word) => word.length === 1) && SURNAMES.has(name.charAt(0))
  );
}

/** Single characters that only lead up to a place. */
const LEAD = /^[原前现讯电据时任旧故过兼至]$/u;

function isPlace(name: string): boolean {
  return places(name).length > 0 && !isWordToo(name);
}

function isLone(word: string | undefined): boolean {
  return word !== undefined && /^\p{Script=Han}$/u.test(word) && !STOP_CHARACTERS.has(word);
}

/** Words that end a body's name: 和 behind one joins two bodies. */
const WHOLE = /(?:中心|[院所会司厅局署校团部行社办委府室队处]|公司|基金|大学|中学|小学|联盟|集团)$/u;

/** Ordinary words that do begin names before a place: 中国石化湖南石油分公司. */
const BRAND_WORDS = new Set(
  '武警 公安 中国 中华 国家 全国 东方 联合 国际 亚洲 环球 世界 太平洋 移动 联通 电信 邮政 中铁 中建 中交 国网 中车 平安 太平 人寿 民生 光大 兴业 招商 浦发 华夏 中信 农业 工商 交通'.split(
    ' ',
  ),
);

import { isStop, leftEdge } from './boundary.ts';
import { KNOWN } from './fixed.rules.ts';
import { placesIn } from '../../lexicon/gazetteer/gazetteer.ts';
import { Words } from './lexicon.ts';
import type { BodyRule, Naming } from './rule.ts';

/** What firms add to their brand in short names: 泓德环保, 隆平高科. */
const TRADES =
  '智家 环保 科技 巴士 公交 智能 股份 重工 生物 医药 药业 制药 能源 新能源 电子 光电 汽车 地产 置业 物流 食品 乳业 酒业 航空 传媒 软件 通信 通讯 电器 电气 机械 材料 新材 化工 钢铁 水泥 燃气 水务 农业 农牧 种业 影视 网络 信息 数据 资本 证券 基金 保险 租赁 建材 陶瓷 服饰 纺织 家居 家纺 珠宝 超市 百货 速递 快递 物业 酒店 餐饮 健康 医疗 器械 检测 精密 装备 动力 轨道 机器人 芯片 半导体 微电子 激光 光伏 储能 锂电 电池 铜业 铝业 矿业 锂业 稀土 黄金 高科 重机 车业 轮胎 玻璃 日化 茶业 饮料 粮油 油脂 造船 船舶 海运 建工 路桥 城投 建投 文旅 出版 卫视'.split(
    ' ',
  );

/** What makes of the trade an ordinary word again: 智能化, 科技园, 环保产业. */
const NOT =
  '的|化|类|型|界|业|产|行业|园|区|城|设备|产品|技术|服务|理念|人才|工作|领域|项目|事业|改革|资源|部门|系统|专业|教师|课程|活动|大会|论坛|展|节|周|小镇|公园|广场|保护|监测|局|厅|部|委|学院|大学|站|中心|计划|工程|战略|论|奖|板块|概念|路|街|村|镇';

/** A brand that no dictionary holds and its trade: 泓德环保, 晟熙巴士. */
const shortName: BodyRule = {
  id: 'body/brand-and-trade',
  pattern: new Words(TRADES, { not: NOT }),
  value: (_groups, { text, span, segmenter }): Naming | null => {
    const [head, end] = span;
    if (head < 2) return null;
    if (
      !AFTER.test(text.slice(end, end + 8)) &&
      !SURE.test(text.slice(end, end + 6)) &&
      !/[由业司户手东头]/u.test(text.slice(Math.max(0, head - 6), head))
    )
      return null;
    const edge = leftEdge(text, head, end, segmenter);
    const brand = text.slice(edge.start, head);
    // 西藏药业公告称: what only listed firms do
    if (
      /^\p{Script=Han}{2,3}$/u.test(brand) &&
      SURE.test(text.slice(end, end + 6)) &&
      !/^(?:全[国省市]|[我该本各]|上市|有关|相关)/u.test(brand)
    )
      return { span: [edge.start, end], type: 'enterprise', canonical: null };
    if (!/^\p{Script=Han}{2,3}$/u.test(brand) || edge.place >= 0) return null;
    if (edge.words.some((word) => word.length > 1) || segmenter.has(brand) || SURNAMES.test(brand)) return null;
    if (edge.words.some((word) => isStop(word) || ORDINARY.test(word))) return null;
    if (!BEFORE.test(text.slice(0, edge.start).slice(-4)) && !AFTER.test(text.slice(end, end + 8))) return null;
    return { span: [edge.start, end], type: 'enterprise', canonical: null };
  },
};

/** What only firms with shares do or have. */
const SURE = /^(?:公告|发布公告|晚间公告|（\d{6}|股价|涨停|跌停|董事长|董秘|证券部|总裁|副总裁|披露)/u;

/** What shows that a firm is meant: who it is done by, or what only a firm does. */
const BEFORE = /(?:由|企业|公司|[客用]户|对手|股东|巨头|龙头)$/u;
const AFTER =
  /^(?:是(?:一|全|国|我|中|湖|世|集|专|家|行|目)|(?:公司)?(?:联合)?(?:创始人|董事长|总经理|总裁|副总|首席|CEO|相关负责人|负责人|有关负责人|工作人员|研发|员工)|运营|承租|承建|推出|发布|宣布|表示|方面|成立于|自主研发|股价|（|于20|签约|收购|中标|旗下|披露|公告|预计|上市|实现营|获得|获|研制|生产的|位列|入选|董事)/u;

/** Characters that stand alone in ordinary text, so that two of them before a trade are no brand: 新 老 高 大. */
const ORDINARY =
  /[新老高大小多少好非再更最很能可要会想不两三四五六七八九十双单全半每人亩万亿千百省市县区村镇乡国年月日号]/u;
const SURNAMES = /^(?:先生|女士)$/u;

/** Firms whose names are words or goods as well. */
const AMBIGUOUS =
  '京东 美团 小米 百度 苹果 抖音 快手 滴滴 网易 新浪 搜狐 联想 海尔 美的 格力 海信 万科 恒大 碧桂园 保利 绿地 龙湖 融创 顺丰 圆通 申通 韵达 中通 蔚来 理想 小鹏 吉利 奇瑞 长城 长安 五菱 红旗 大众 丰田 本田 日产 宝马 奔驰 奥迪 沃尔沃 通用 福特 现代 起亚 波音 空客 三星 索尼 松下 东芝 夏普 佳能 尼康 富士康 戴尔 惠普 思科 甲骨文 高通 安卓 亚马逊 脸书 推特 星巴克 肯德基 迪士尼 耐克 阿迪达斯 李宁 安踏 茅台 五粮液 泸州老窖 伊利 蒙牛 光明 娃哈哈 农夫山泉 元气森林 喜茶 蜜雪冰城 瑞幸 盒马 永辉 苏宁 国美 携程 去哪儿 飞猪 链家 贝壳 平安 人保 国寿 泰康 中石油 东方财富 同花顺 大疆 商汤 旷视 科大讯飞 OpenAI Meta IBM AMD ARM SAP LG TCL OPPO vivo ASML SpaceX 淘宝 天猫 拼多多 支付宝 得物 知乎 豆瓣 爱奇艺 优酷 芒果TV 喜马拉雅 招联 招商局 菜鸟 中粮 日立 永旺 波音 博通 强生 默克 凯雷 柳工 壳牌 杜邦 中国建筑 中国化学 中国电子 中国石油 应用材料 航天科技 航天科工 白云山 宜家 达能 特步 雅培 礼来 大疆 软银 零跑 深蓝 极狐 岚图 哪吒 阿维塔 宇树 智谱 格兰仕 方太 老板电器 公牛 晨光 得力 九阳 苏泊尔 小天鹅 康佳 创维 长虹 中兴 方正 同方 曙光 浪潮 用友 金蝶 金山 猎豹 搜狗 奇虎360 瑞星 腾讯 携程 同程 途牛 哈啰 曹操出行 首汽约车 高德 百胜 盼盼 旺旺 统一 康师傅 白象 三只松鼠 良品铺子 盐津铺子 绝味 周黑鸭 正大 中兴 中核 中广核 中航 中船 中化 中铝 中钢 中远 中海 中免 中旅 国药 国投 国机 首旅 首创 北控 上港 上实 申能 城投 建发 厦钨 象屿 国贸'.split(
    ' ',
  );

/** What only firms have or do. */
const AS_FIRM =
  '(?=(?:公司|集团)?(?:联合)?(?:首席|创始人|董事长|董事会|总裁|副总裁|总经理|高管|掌门人|CEO|CFO|CTO|方面|相关负责人|有关负责人|官方|发言人|宣布|公告|财报|股价|股份有限|市值|(?:一|二|三|四)季度|回应称|股东|旗下|收购|入股|裁员|上市)|(?:、[^、，。；]{1,12}){0,10}等[^，。；、]{0,6}(?:企业|公司|车企|厂商|巨头|股票|个股))';

const ambiguous: BodyRule = {
  id: 'body/ambiguous-firm',
  pattern: new Words(AMBIGUOUS, { after: AS_FIRM }),
  value: (_groups, { text, span: [start, end] }): Naming | null => {
    // 联想集团, 苹果公司: with its kind of firm the name is that long
    const kind = /^(?:公司|集团)/u.exec(text.slice(end, end + 2))?.[0] ?? '';
    return { span: [start, end + kind.length], type: 'enterprise', canonical: null };
  },
};

/** 中建三局, 中铁十二局, 中交二航局: the numbered builders. */
const builder: BodyRule = {
  id: 'body/builder',
  pattern:
    /(?:中建|中铁|中铁建|中交|中冶|中核|中化|中国水电|中国能建)(?:第?[一二三四五六七八九十]{1,3}(?:航|公)?|隧道|大桥|电气化|建工|上海|北京|广州|武汉|成都|城建)(?:局(?:集团)?|公司|院|工程局)(?:有限公司)?/gu,
  value: (_groups, { span }): Naming => ({ span, type: 'enterprise', canonical: null }),
};

/** 建行云南省分行, 人行安徽省分行: banks by two characters, with the place of their branch. */
const branch: BodyRule = {
  id: 'body/bank-branch',
  pattern: /(?:[建中人招农工交]行|邮储|浦发|国开行|农发行)(?<place>\p{Script=Han}{2,8}?)(?:中心支行|分行|支行)/gu,
  value: ({ place = '' }, { span }): Naming | null =>
    placesIn(place)[0]?.span[0] === 0 ? { span, type: 'enterprise', canonical: null } : null,
};

/** 西藏药业（600211）: what stands before the code of a share is a firm. */
const coded: BodyRule = {
  id: 'body/share-code',
  pattern: /（(?:[沪深港]市|SH|SZ|HK)?[：:.]?(?:[036489](?: ?\d){5}|\d{4,5}(?=\.HK))(?:\.(?:SH|SZ|BJ|HK|SS))?[，）]/gu,
  value: (_groups, { text, span: [head], segmenter }): Naming | null => {
    const { start } = leftEdge(text, head, head, segmenter);
    const name = text.slice(start, head);
    return name.length >= 2 && name.length <= 8 && !/[号楼室路街层箱编码邮]$|\d/u.test(name)
      ? { span: [start, head], type: 'enterprise', canonical: null }
      : null;
  },
};

const FIRMS = new Words([...KNOWN].filter(([, { type }]) => type === 'enterprise').map(([form]) => form));

/** 比亚迪、吉利、华为: a word beside a firm in a list is a firm. */
const neighbour: BodyRule = {
  id: 'body/neighbouring-firm',
  pattern: new Words(AMBIGUOUS, { after: '(?=[、，。；和与及]|等(?!待|级|于))' }),
  value: (_groups, { text, span: [start, end] }): Naming | null => {
    const listed =
      (/[、和与及]/u.test(text.charAt(start - 1)) && FIRMS.endingAt(text, start - 1) !== '') ||
      (/[、和与及]/u.test(text.charAt(end)) && FIRMS.lengthAt(text, end + 1) > 0);
    return listed ? { span: [start, end], type: 'enterprise', canonical: null } : null;
  },
};

/** 国网四川电力, 国铁济南局, 中国电建成都院: parts of state firms by their place. */
const part: BodyRule = {
  id: 'body/part-of-firm',
  pattern:
    /(?:国网\p{Script=Han}{2,3}电力(?!有限|公司|供)|国铁\p{Script=Han}{2,4}局(?:集团)?(?:公司)?|(?:中国电建|中国能建|中国电科|中国中铁|中国铁建|中国中冶)\p{Script=Han}{2,4}院)/gu,
  value: (_groups, { text, span }): Naming | null =>
    placesIn(text.slice(...span)).length > 0 ? { span, type: 'enterprise', canonical: null } : null,
};

export const COMPANY_RULES: readonly BodyRule[] = [shortName, ambiguous, builder, branch, coded, neighbour, part];

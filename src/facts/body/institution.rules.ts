import { placeAt, places, placesIn } from '../../lexicon/gazetteer/gazetteer.ts';
import { isFunction, leftEdge } from './boundary.ts';
import type { Edge } from './boundary.ts';
import { Words } from './lexicon.ts';
import { KNOWN } from './fixed.rules.ts';
import { COUNTRIES } from './organ.table.ts';
import { followedWell } from './organ.rules.ts';
import type { BodyContext, BodyRule, Naming } from './rule.ts';
import { isVillageName, seatBefore } from './seat.ts';
import type { BodyType } from './type.ts';

/**
 * What a suffix asks of the words before it: `nation` 国家 and more in front; `place` a place or
 * 国家, 中国, 全国; `proper` a place or a word that is no
 * ordinary one; `word` a place or any word that is not generic; `any` two characters that are not all generic.
 */
type Need = 'nation' | 'place' | 'proper' | 'word' | 'any';

interface Suffix {
  readonly id: `body/${string}`;
  readonly type: BodyType;
  readonly need: Need;
  readonly heads: string;
  /** 与, 和 may stand inside the name: 人文与管理学院. */
  readonly joins?: true;
  /** What may not follow. */
  readonly not?: string;
}

const SUFFIXES: readonly Suffix[] = [
  {
    id: 'body/company',
    type: 'enterprise',
    need: 'any',
    heads:
      '股份有限公司 有限责任公司 有限公司 集团有限公司 集团股份有限公司 集团公司 总公司 分公司 股份公司 合伙企业 （有限合伙） （集团）公司 律师事务所 会计师事务所',
  },
  {
    id: 'body/short-company',
    type: 'enterprise',
    need: 'word',
    heads: '公司',
    not: '化|制|法|治理|集团|的|里|员工|职工|高管|债|注册|们|股|主体|上市|总部|规模|发展|名|经营|实际',
  },
  {
    id: 'body/group',
    type: 'enterprise',
    need: 'proper',
    heads: '集团 控股集团 控股',
    not: '股东|子公司|比例|权|公司|了|的|人|上市|企业|军|化|式|成员|性|内部',
  },
  {
    id: 'body/bank',
    type: 'enterprise',
    need: 'proper',
    heads: '银行 农商行 信用社 农商银行 证券公司 证券 保险公司 信托 信托公司 基金公司 期货公司 交易所',
    not: '业|卡|间|账户|存|贷|体系|系统|股|保险|理财|信贷|利率|流水|机构|从业|投资者|市场|法|期货|监管|交易|公司|基金|化',
  },
  {
    id: 'body/university',
    type: 'education',
    need: 'word',
    heads: '大学 学院 师范大学 理工大学 高等专科学校 师专 党校',
    joins: true,
    not: '习|生(?!物|命|态)|城|科技城|路|派|毕业|本科|学历|校园',
  },
  {
    id: 'body/school',
    type: 'education',
    need: 'proper',
    heads:
      '中学 小学 学校 幼儿园 第一中学 一中 二中 三中 附中 附小 技校 中专 职中 职校 四中 五中 六中 七中 八中 九中 十中 十一中 十二中 八一中学 一附中 二附中 实验学校 外国语学校 国际学校 中心小学 实验小学 实验中学',
    not: '全会|学(?!生)|心|习|历|生|阶段|教育|教师|课|毕业|文化|时|学科|校园|以|学历|教|数学|语文',
  },
  {
    id: 'body/hospital',
    type: 'health',
    need: 'proper',
    heads:
      '医院 卫生院 卫生服务中心 保健院 疗养院 卫生所 卫生室 急救中心 血站 医学中心 总医院 附属医院 中心医院 妇幼保健院',
  },
  {
    id: 'body/institute',
    type: 'research',
    need: 'proper',
    heads:
      '研究院 研究所 研究中心 科学院 设计院 研究总院 勘察院 勘测院 规划院 技术创新中心 制造业创新中心 工程中心 工程技术研究中心 研究室 天文台 农科所 智库',
    joins: true,
    not: '里|人员|条件|检查|检测|内',
  },
  {
    id: 'body/laboratory',
    type: 'research',
    need: 'word',
    heads: '实验室',
    joins: true,
    not: '里|人员|条件|检查|检测|内|外|环境|设备|阶段|认可|研究|建成',
  },
  {
    id: 'body/association',
    type: 'association',
    need: 'proper',
    heads:
      '协会 学会 联合会 商会 基金会 联盟 总会 促进会 研究会 联谊会 同乡会 校友会 工会 理事会 公益组织 志愿者协会 合作社联合社 救助会 同学会 慈善会 奥委会 奥林匹克委员会 红十字会',
    joins: true,
    not: '员|议|会长级|法|经费|主席团|联赛',
  },
  {
    id: 'body/cooperative',
    type: 'enterprise',
    need: 'proper',
    heads: '专业合作社 合作社 家庭农场 农民专业合作社 股份经济合作社 经济合作社',
  },
  {
    id: 'body/plant',
    type: 'enterprise',
    need: 'proper',
    heads:
      '钢铁厂 机械厂 制药厂 发电厂 水泥厂 化工厂 纺织厂 炼油厂 卷烟厂 造纸厂 电厂 机床厂 汽车厂 酒厂 总厂 厂 煤矿 油田 宾馆 大酒店 书店 百货大楼 出版社',
    not: '内|里|区|房|商|家|址|界|矿',
  },
  {
    id: 'body/press',
    type: 'media',
    need: 'proper',
    heads:
      '出版社 杂志社 报社 通讯社 电视台 广播电台 人民广播电台 卫视 广播电视总台 广播电视集团 经视 报业集团 日报社 传媒集团 广播电视集团',
    joins: true,
  },
  {
    id: 'body/newspaper',
    type: 'media',
    need: 'place',
    heads: '日报 晚报 晨报 都市报 商报 时报 早报 新闻网 邮报 卫星网',
    not: '讯|记者|道',
  },
  {
    id: 'body/office',
    type: 'government',
    need: 'place',
    heads:
      '委员会 管理委员会 管委会 管理局 监督局 监察局 总局 局 厅 署 办公室 指挥部 领导小组 事务局 服务局 管理处 管理中心 服务中心 指挥中心 事务中心 监测中心 推广中心 监测站 总站 执法局 防汛抗旱指挥部 联席会议办公室 专员办 档案馆 保护传承中心 气象台 水文中心 教学指导委员会 指导委员会 评审委员会 咨询委员会 就业指导中心 推进委员会 促进委员会 协调委员会 协调小组 推进办公室 考试院 教育考试院 登记中心 监测总站 预警中心 检测中心 检验中心 检验检测中心 评估中心 保障中心 促进中心 鉴定中心 救助中心 救助站 推广总站 事业发展中心 研究馆 文史馆 方志馆',
    joins: true,
  },
  {
    id: 'body/police',
    type: 'government',
    need: 'proper',
    heads:
      '派出所 消防救援站 公安分局 公安局 分局 看守所 监狱 强制隔离戒毒所 边检站 出入境边防检查站 边防检查站 司法所',
  },
  {
    id: 'body/park-office',
    type: 'government',
    need: 'word',
    heads:
      '国家公园管理局 自然保护区管理局 保护区管理局 保护区管护中心 保护区管护局 风景名胜区管委会 风景名胜区管理局 国有林管理局 湿地公园管理处',
    not: '等|和各',
  },
  { id: 'body/treasury', type: 'other', need: 'word', heads: '博物院', not: '线|里|内|门口|外' },
  { id: 'body/squad', type: 'government', need: 'place', heads: '支队 大队 总队 中队 救援队 消防队', not: '部|伍' },
  {
    id: 'body/national-centre',
    type: 'research',
    need: 'nation',
    heads: '中心',
    not: '城|区|集群|任务|工作|成员|组',
  },
  {
    id: 'body/court',
    type: 'judiciary',
    need: 'place',
    heads: '人民法院 法院 检察院 人民检察院 检察分院 人民法庭 知识产权法院 海事法院 金融法院 互联网法院',
  },
  {
    id: 'body/village',
    type: 'government',
    need: 'proper',
    heads: '村委会 村民委员会 居委会 居民委员会 村党支部 村党总支 党支部 党总支 社区居委会 村支部 村支两委 村两委',
  },
  {
    id: 'body/military',
    type: 'military',
    need: 'place',
    heads: '军区 军分区 集团军 舰队 驻港部队 驻澳部队 特战旅 武装部',
    not: '官兵们|长',
  },
  {
    id: 'body/organising-committee',
    type: 'other',
    need: 'place',
    heads: '组委会 组织委员会 筹委会 执委会 赛事组委会 亚组委 奥组委 冬奥组委 残奥组委 世组委 全组委 大组委',
    not: '员',
  },
  {
    id: 'body/museum',
    type: 'other',
    need: 'place',
    heads:
      '博物馆 图书馆 美术馆 文化馆 纪念馆 歌舞剧院 京剧院 话剧院 交响乐团 歌舞团 艺术团 越剧院 豫剧院 评剧院 黄梅戏剧院 秦腔剧院 昆剧团 越剧团 昆剧院 话剧团 歌剧院 民乐团 合唱团 花鼓戏剧院 湘剧院 祁剧院 曲艺团 杂技团 剧团 芭蕾舞团 民族乐团 乐团 俱乐部 少年宫',
  },
];

const GENERIC = new Set(
  (
    '科技 保险 房地产 开发 开发商 互联网 行业 高等 高职 职业 职业技术 普通 重点 国家 国家级 省级 市级 县级 区级 乡镇 农村 社区 基层 公立 民办 私立 综合 综合性 三甲 三级 二级 一级 中医 西医 专科 大型 中小型 中小 上市 国有 民营 外资 合资 跨国 ' +
    '商业 农业 工业 工程 建筑 建设 投资 贸易 物流 运输 旅游 文化 传媒 广告 证券 基金 信托 金融 能源 电力 石油 燃气 供水 自来水 环保 物业 物业管理 软件 电商 快递 汽车 制造 生产 食品 药品 医药 制药 医疗 健康 保安 ' +
    '产业 技术 创新 研发 研究 科研 学术 教育 培训 实验 中心 联合 合作 专业 专门 专项 常务 管理 服务 服务业 监督 监管 监察 执法 行政 政府 党政 党 社会 社会组织 公益 慈善 志愿者 志愿 民间 国际 国内 全国 全省 全市 海外 境外 外国 中央 地方 人民 群众 ' +
    '平台 网络 数字 智能 信息 通信 通讯 电信 航空 铁路 公路 港口 海运 航运 子 母 总 分 支 大 小 中 新 老 好 多 本 该 全 一流 双一流 985 211 高水平 应用型 本科 理工 师范 医学 艺术 体育 财经 政法 军事 军队 院校 国家重点 省重点 重点实验室 项目 领导 工作 ' +
    '现代 未来 共享 连锁 龙头 头部 核心 母婴 儿童 妇女 青年 老年 家庭 企业 企业家 事业 单位 机关 部门 团体 集体 个体 股份 有限 责任 集团 控股 合伙 第三方 民族 区域 城市 城乡 城镇 村镇 村 镇 乡 县 市 省 区 县域 两国 双方 ' +
    '钢铁 煤炭 化工 机械 电子 纺织 造纸 水泥 家电 半导体 芯片 生物 新能源 光伏 风电 储能 电池 机器人 人工智能 大数据 航天 军工 船舶 种业 种子 粮食 林业 渔业 畜牧 养殖 餐饮 酒店 零售 百货 超市 租赁 咨询 检测 设计 装饰 装修 设备 装备 材料 新材料 ' +
    '传销 外贸 进出口 出租 出租车 客运 货运 公交 搬家 家政 中介 劳务 信息技术 担保 评估 典当 拍卖 经纪 会展 策划 影视 娱乐 游戏 动漫 票务 电影 唱片 出版 印刷 发行 饮料 服装 服饰 家具 建材 园林 绿化 环卫 保洁 殡葬 水务 污水处理 天然气 煤气 热力 供热 发电 电网 供电 石化 矿业 煤矿 冶金 黄金 珠宝 施工 监理 测绘 勘察 参股 合营 联营 私人 家族 皮包 空壳 世界级 港资 台资 日资 美资 本土 同类 同行 竞争 兄弟 关联 运营 直播 货代 船务 船运 远洋 民航 卫星 移动 网约车 初创 创业 独角兽 高科技 高新技术 实体 工贸 商贸 农资 化肥 饲料 农机 屠宰 肉类 水产 花卉 茶叶 烟草 白酒 啤酒 加工 销售 经销 代理 批发 物资 供销 仓储 配送 速递 邮政 参保 被告 涉案 涉事 目标 承包 承建 中标 供应 供应商 制片 经营 资产 资产管理 财务 律师 猎头 公关 美容 健身 代账 借款 贷款 小额贷款 网贷 支付 征信 评级 再保险 寿险 财险 房屋 地产 建筑施工 隧道 桥梁 轨道 轨道交通 地铁 机场 高速公路 高速 船舶 造船 机车 机床 轮胎 橡胶 塑料 玻璃 陶瓷 涂料 农药 兽药 疫苗 生物医药 生物科技 基因 试剂 仪器 仪表 医疗器械 器械 安防 监控 传感器 照明 灯具 电缆 电线 电器 家用电器 手机 电脑 计算机 芯片设计 集成电路 显示 面板 云计算 算力 数据 算法 游艇 旅行社 宾馆 景区 会计 审计 税务 培训机构 托管 中外合资 合伙 母 国营 全资 独资 外商 外商独资 下属 驻外 发达国家 第一 第二 一个 主办 组织者 出版商 工业园 实业 联合体 物流园 院士 化学 物理 移动 方舱 标准 校企 虚拟 语音 临床 病理 基因 旅行 真实 样板 天然 气膜 生物安全 国际 普惠性 普惠 协会 学会 商会 联合会 公司 集团 机构 省际 第三 绿色 传染病 精神病 儿童医院 农村 城市 大学 中学 小学 医院 学校 高中 初中 党 团 工作 调解 评审 评标 评选 组织 组委 筹备 筹委 专家 学位 职工 业主 家长 居民 村民 教职工 股东 债权人 政治 战略 经济 伙伴 贸易 命运 人类 利益 安全 军事'
  ).split(' '),
);

/** Regions wider than a province, and words for the whole country, that begin names as places do. */
const NATION = new Words([
  ...'粤港澳 京津冀 长三角 珠三角 泛珠三角 长株潭 长江经济带 长江 黄河 成渝 大湾区 中部地区 西部地区 东部地区 东北地区 首都 中国 中华 国家 全国 中央 国务院 新中国 国际 世界 亚洲 欧洲 非洲 亚太'.split(
    ' ',
  ),
  ...COUNTRIES.split(' '),
]);
const LEVEL = /^(?:省|市|县|区|州|自治区)(?!场|政|民|长|域|委)/u;

/** Dictionary words that are names of schools, hospitals and firms rather than anything general. */
const PROPER = new Set(
  (
    '中日友好 电子科技 外交 国际关系 天府 之江 紫金山 鹏城 崂山 怀柔 姑苏 协和 同济 同仁 华西 湘雅 齐鲁 瑞金 仁济 中山 华山 天坛 安贞 宣武 积水潭 阜外 博爱 复旦 清华 北大 南开 浙大 育才 育英 启明 雅礼 长郡 明德 周南 麓山 岳麓 崇德 耀华 树人 求是 东方 远大 联想 希望 光明 红星 红旗 长城 黄河 长江 珠江 泰山 衡山 庐山 雷锋 鲁迅 黄埔 白求恩 蔡伦 屈原 毛泽东 炎黄 孔子 老舍 韬奋 ' +
    '万科 万达 恒大 海尔 海信 长虹 美的 格力 苏宁 国美 新希望 正大 三一 中联 隆平 步步高 友阿 天虹 永辉 盒马 阿里 腾讯 百度 京东 小米 华为 中兴 比亚迪 吉利 奇瑞 长安 东风 解放 红塔 茅台 五粮液 娃哈哈 蒙牛 伊利 光大 中信 招商 平安 太平洋 泰康 新华 华夏 兴业 民生 浦发'
  ).split(' '),
);

/** Whether the words before a suffix hold a name: an unknown word (which falls into single characters), a Latin one, a known name. */
function named(words: readonly string[], loose: boolean): boolean {
  let singles = 0;
  let letters = 0;
  const whole = words.join('');
  if (GENERIC.has(whole)) return false;
  if (PROPER.has(whole) || /..大学./u.test(whole)) return true;
  for (const word of words) {
    letters = /^[A-Za-z]+$/u.test(word) ? letters + word.length : 0;
    if (letters >= 2 || /.大学$/u.test(word)) return true;
    if (word.length >= 2 && (PROPER.has(word) || (loose && !GENERIC.has(word)))) return true;
    if (word.length === 1 && /\p{Script=Han}/u.test(word)) singles += GENERIC.has(word) ? 0.5 : 1;
    else if (singles >= 1.5) return true;
    else singles = 0;
  }
  return singles >= 1.5;
}

const KNOWN_START = new Words(KNOWN.keys());

/** Heads that a place alone does not make a name of: 美国公司. */
const NEEDS_MORE = /^(?:公司|集团|学校|局|厅|署|部|厂|办公室|中心|基金会|商会|证券|信托|委员会|总部|企业)$/u;

const HOUSE_ACTS = /^(?:副?馆长|研究员|副研究|讲解员|举办|推出|联合|工作人员|党委|发布)/u;

/** What makes a wide word before it no name: 国际著名通讯社, 全国性日报. */
const VAGUE = /性$|各地|第[一二三四]大|第一家|首家|最大|两国|三国|多国|著名|知名|贩毒|犯罪|走私|恐怖|诈骗|地下|省际/u;

/** Where the name in `edge` begins so that it meets `need`; null where it does not. */
function meets(edge: Edge, head: number, end: number, need: Need, context: BodyContext): number | null {
  const { text } = context;
  const inner = text.slice(edge.start, head);
  if (inner === '' || /(?:副|[部厅局署])$/u.test(inner)) return null;
  if (text.charAt(head) === '局' && /(?:[布格结全大开终时僵破当定]|(?:国内|[国斯亚际])政)$/u.test(inner)) return null;
  if (text.charAt(head) === '署' && /[签部连]$/u.test(inner)) return null;
  if (text.charAt(head) === '部' && /[东西南北中内外全大局上下]$/u.test(inner)) return null;
  if (text.charAt(head) === '厂' && /(?:厂|籍|[建办设开入进出]|[^加化重军木手电]工|^工)$/u.test(inner)) return null;
  if (text.startsWith('学校', head) && /[大中小]$/u.test(inner)) return null;
  // the office of a firm or a school is no body of its own
  if (text.startsWith('办公室', head) && /(?:公司|集团|厂|大学|学院|医院|银行|学校|中心|矿业|研究院)$/u.test(inner))
    return null;
  const last = edge.words.at(-1) ?? '';
  if (/^[上读考念办进出到入住跑]$/u.test(last)) return null;
  const placed = placeAt(text, edge.start);
  if (need === 'nation') {
    // 国家超算成都中心, but 一批国家质检中心
    const nation = inner.lastIndexOf('国家');
    if (nation >= 0 && placesIn(inner.slice(nation + 2)).length > 0) return edge.start + nation;
    if (
      KNOWN_START.lengthAt(inner, 0) > 0 &&
      /^(?:中国人民解放军|联合国|国务院|国家|中央军委|中国科学院|中科院|人民日报社|新华社)/u.test(inner)
    )
      return edge.start;
    const china = inner.lastIndexOf('中国');
    return china >= 0 &&
      inner.length - china > 4 &&
      /^(?:副?主任|首席|研究员|专家|相关|有关|负责人|发布|的?数据)/u.test(text.slice(end))
      ? edge.start + china
      : null;
  }
  // 斗门建设公司集团总部: a firm is built there
  if (text.startsWith('集团', head) && inner.endsWith('公司')) return null;
  if (edge.place === edge.start && edge.start < head && (placed === null || placed.span[1] <= end)) {
    const rest = inner.slice((placed?.span[1] ?? edge.start) - edge.start);
    if (VAGUE.test(inner) || (rest === '' && NEEDS_MORE.test(text.slice(head, end)))) return null;
    return edge.start;
  }
  if (VAGUE.test(inner)) return null;
  if (KNOWN_START.lengthAt(inner, 0) > 0) return edge.start;
  if (NEEDS_MORE.test(text.slice(head, end)) && NATION.lengthAt(inner, 0) === inner.length) return null;
  if (NATION.lengthAt(inner, 0) > 0 && inner.length > 2) {
    const wide = /^(?:全国|国家|国际|世界)/u.test(inner);
    if (
      wide &&
      !/^(?:集团|总公司|有限|股份)/u.test(text.slice(head, end)) &&
      edge.words.slice(1).every((word) => GENERIC.has(word)) &&
      need !== 'place'
    )
      return null;
    return /^(?:国家|全国|国际|世界|中央)(?:级|重点|)$/u.test(inner) || VAGUE.test(inner) ? null : edge.start;
  }
  if (
    LEVEL.test(inner) &&
    end - edge.start >= 5 &&
    !/^(?:省市|省级|市级|县级|区级|市县|县市|省属|市属|省直|市直|县直|省区|省内|省外|省际|市区)/u.test(inner)
  ) {
    const seat = seatBefore(edge.start + (inner.startsWith('自治区') ? 3 : 1), context);
    return seat === null ? null : edge.start;
  }
  // 云台镇综合执法大队: a town that no gazetteer holds
  if (
    /^\p{Script=Han}{1,3}(?:镇|乡|街道|村|社区|县)(?=\p{Script=Han})/u.test(inner) &&
    (edge.words[0] ?? '').length === 1
  ) {
    return /^[全各两三本该每]/u.test(inner) ? null : edge.start;
  }
  // 三星堆博物馆馆长: a house that acts
  if (
    /^(?:博物|纪念|美术|图书|科技|文化)馆$/u.test(text.slice(head, end)) &&
    HOUSE_ACTS.test(text.slice(end, end + 4))
  ) {
    return named(edge.words, true) ? edge.start : null;
  }
  if (need === 'place') {
    if (edge.place > edge.start) return edge.place;
    return null;
  }
  const words = edge.words;
  // 时尚集团总裁: what only a firm has
  if (
    /^(?:集团|控股集团)$/u.test(text.slice(head, end)) &&
    words.length === 1 &&
    inner.length <= 4 &&
    !GENERIC.has(inner)
  ) {
    if (/^(?:副?董事|副?总裁|CEO|首席|创始人|旗下|股份|总经理|副总)/u.test(text.slice(end, end + 4))) return edge.start;
  }
  // 双桥村党支部: a village by an ordinary word
  if (/^[村镇乡]/u.test(text.slice(head, end)) && inner.length === 2 && words.length === 1 && isVillageName(inner))
    return GENERIC.has(inner) ? null : edge.start;
  if (need === 'any') return inner.length >= 2 && (named(words, true) || inner.length > 6) ? edge.start : null;
  return named(words, need === 'word') ? edge.start : null;
}

/** 中国有色金属工业协会硅业分会: where the part of an association ends that is named right after it; `end` where none is. */
function branchAfter(end: number, { text, segmenter }: BodyContext): number {
  const tail = /^(?<inner>[\p{Script=Han}]{2,12}?)(?:专业委员会|专委会|分会)(?!场)/u.exec(text.slice(end, end + 18));
  if (
    tail === null ||
    segmenter.cut(tail.groups?.['inner'] ?? '').some((word) => isFunction(word) && !/^[与和]$/u.test(word))
  )
    return end;
  return end + tail[0].length;
}

/** 哈尔滨工业大学（深圳）: where a part of it stands. */
const CAMPUS = /^（(?<place>\p{Script=Han}{2,4})）/u;

function bySuffix({ id, type, need, heads, joins, not }: Suffix): BodyRule {
  const list = heads.split(' ');
  return {
    id,
    pattern: new Words(list, not === undefined ? {} : { not }),
    value: (_groups, context): Naming | null => {
      const { text, span, segmenter } = context;
      const [head, end] = span;
      if (head === 0 || !followedWell(text, end)) return null;
      const edge = leftEdge(text, head, end, segmenter, joins === true);
      const start = meets(edge, head, end, need, context);
      if (start === null || start >= head) return null;
      if (end - start > 40) return null;
      if (id === 'body/squad' && text.slice(0, start).endsWith('武警')) {
        return { span: [start - 2, end], type: 'military', canonical: null };
      }
      // 14日报道: a day of the month
      if (id === 'body/newspaper' && /\p{N}/u.test(text.charAt(head - 1))) return null;
      const branch = type === 'association' ? branchAfter(end, context) : end;
      if (branch > end) return { span: [start, branch], type, canonical: null };
      const campus = CAMPUS.exec(text.slice(end, end + 8));
      const to = campus !== null && places(campus.groups?.['place'] ?? '').length > 0 ? end + campus[0].length : end;
      const name = text.slice(start, to);
      if (/^[各某该本这那两三多几]/u.test(name) && placeAt(text, start) === null) return null;
      // 王学江公司独立董事: a person and a title
      if (/^\p{Script=Han}{3}公司$/u.test(name) && /^(?:独立|董事|监事|副?总|财务)/u.test(text.slice(end))) return null;
      return { span: [start, to], type: typeOf(name, type), canonical: canonicalOf(name, start, context) };
    },
  };
}

/** What the whole name says about the type, beyond its last word. */
function typeOf(name: string, type: BodyType): BodyType {
  if (/医学院$|医科大学$/u.test(name)) return 'education';
  if (type === 'education' && name.endsWith('医院')) return 'health';
  if (type === 'government' && /党(?:委|支部|总支)$/u.test(name)) return 'party';
  if (type === 'government' && /工会/u.test(name)) return 'association';
  if (/人大|人民代表大会/u.test(name) && type === 'government') return 'legislature';
  if (/政协/u.test(name) && type === 'government') return 'cppcc';
  if (type === 'government' && /^中共|[省市县区州]委/u.test(name)) return 'party';
  if (type === 'research' && /（集团）|设计院有限公司/u.test(name)) return 'enterprise';
  if (/武警/u.test(name))
    return /(?:学院|大学)$/u.test(name) ? 'education' : name.endsWith('医院') ? 'health' : 'military';
  const known = KNOWN.get(name.slice(0, KNOWN_START.lengthAt(name, 0)));
  if (type === 'government' && known?.type === 'international') return 'international';
  return type;
}

/** 省社会科学院 → 湖南省社会科学院; 省人大法制委员会 → 湖南省人民代表大会法制委员会; null where nothing has to be added. */
function canonicalOf(name: string, start: number, context: BodyContext): string | null {
  const national = /^全国(?:人大常委会|人大|政协)/u.exec(name)?.[0];
  if (national !== undefined) return `${KNOWN.get(national)?.canonical ?? national}${name.slice(national.length)}`;
  const organ = /人大(?:常委会)?|政协/u.exec(name);
  const bare = /^(?:自治区|省|市|县|区|州)(?!区|市|县)/u.exec(name)?.[0];
  if (organ !== null) {
    const seat = seatBefore(start + organ.index, context);
    if (seat === null || seat.official === null || seat.start !== start) return null;
    const rest = name.slice(organ.index + organ[0].length);
    return organ[0] === '政协'
      ? `中国人民政治协商会议${seat.official}委员会${rest}`
      : `${seat.official}人民代表大会${organ[0] === '人大' ? '' : '常务委员会'}${rest}`;
  }
  if (bare === undefined) return null;
  const seat = seatBefore(start + bare.length, context);
  return seat === null || seat.official === null ? null : `${seat.official}${name.slice(bare.length)}`;
}

export const INSTITUTION_RULES: readonly BodyRule[] = SUFFIXES.map(bySuffix);

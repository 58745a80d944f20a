import type { Span } from '../../core/span.ts';
import type { Name } from './name.ts';
import { isWork } from './works.ts';

/** Things people do once, by force or out of kindness. */
const EVENTS =
  /(?:救援|搜救|营救|抢险|抢修|救灾|军事|作战|空袭|抓捕|收网|追捕|追逃|护航|维和|撤侨|撤离|反恐|执法|检查|巡查|演练|演习|慰问|送温暖|捐款|募捐|捐赠|抗议|罢工|示威|侦察|轰炸|登陆|一致|统一|集体|个人|自主|单边|具体|实际|果断|有力|外交|敌对|暴力|恐怖|犯罪|制裁|报复|解救|消费|购房|经济|下一步|清查|突击|联合|夜间|统一执法|帮扶等|等|清剿|围剿|追击|拦截|搜索|巡逻|清场|罢课|联名|法律|司法|反制|反击|空运|护送|转移|祭扫|打捞|救助|灭火|扑救|排爆|拆除|拆违|地面|武装|特种|刺杀|斩首|打击|逮捕|侵略|移民|突围|围捕|驱逐|报复|自卫|反恐怖)$/u;
/** Before the name of an operation these make it one of arms. */
const ARMED = /[以美俄乌联英法][方]?军|军队|国防军|武装|空袭|袭击|导弹|战机|轰炸|军事/u;
/** Plans that any office or firm makes. */
const OFFICE_PLANS =
  /(?:招生|投资|融资|上市|生产|开发|销售|年度|工作|教学|学习|训练|采购|用地|供地|建设|施工|经营|重组|收购|减持|增持|回购|持股|激励|裁员|扩张|财政|预算|收支|社会发展|国民经济|种植|播种|分配|旅行|旅游|比赛|作战|核|飞行|发射|援助|救助|刺激|改革|整改|编制|用工|招聘|培训|招录|安置|搬迁|供应|进口|出口|调拨|贷款|信贷|发行|巡视|立法|审计|监督|检查|(?<!.{6})(?:实施|推进|落实)|整治|治理|合作|交流|研究|[三五\d]年|[一二三]期|发展|任务|年|月|改造|理财|资管|资产管理|分红|出行|手术|治疗|节目|拍摄|监测|巡检|检修|维修|并购|扩产|产能|降价|促销|补贴|赎回|增资|募资|停火|撤军|撤离|退出|入侵|占领|进攻|袭击|和谈|疏散|救市|减肥|饮食|复习|备考|求职|存款|储蓄|度假|竞选|登陆|轰炸|移民|遣返|关税|减税|加息)$/u;
/** Strategies that keep their shape anywhere in a sentence: 科教兴国, 创新驱动发展, 西部大开发. */
const STRATEGY_SHAPE =
  /(?:[强兴][国省市县区农企校军警海]|(?:创新驱动|协调|协同|可持续|融合|一体化)发展|振兴|优先|大开发|崛起|走出去|扩大内需|一体化|新型城镇化|主体功能区|大数据|富民|(?:一体化|发展|保护|开发|开放|建设|振兴|经济带|都市圈|湾区)(?:上升为)?国家|立[省市县])$/u;
const ACTION_SHAPE = /^.{4,}(?:[一二两三四五]年|百日)(?:攻坚|提升|整治|集中攻坚)?$/u;
/** Verbs that are said of any action; they make a name of a long one only. */
const JOINS = /^(?:参与|加入|响应|部署|巩固)$/u;
/** Office strategies of firms and armies. */
const OFFICE_STRATEGIES =
  /(?:商业|新|发展|营销|市场|竞争|品牌|投资|企业|公司|防御|军事|核|国防|国家安全|作战|进攻|博弈|对外|外交|遏制|应对|产品|价格|定价|经营|管理|运营|人才|融资|业务|采购|渠道|交易|集团|合作|攻坚|传播|全局|增长|出海|扩张|竞选|谈判|宣传|防守反击|^.{0,2}[全国多差本数智平][球际元异土字能台]化)$/u;
const LONG_STRATEGY =
  /(?:协调|协同|可持续|融合|一体化|创新驱动|高质量|绿色|带|区|群|集群|带动|开放|共享|优先).{0,2}发展$/u;

/** What is said of a programme that opens its clause: …行动|深入开展, …工程|惠及. */
const SAID =
  '(?:正在|正|已|将|也|先后|同步|累计|深入|全面|扎实|持续|有序|加快|加速|大力|稳步|有力|正式|顺利|圆满|纵深|陆续|成功){0,3}(?:实施|开展|推进|启动|落实|推行|展开|铺开|收官|见效|显效|惠及|覆盖|落地|取得|成效|效果|让|使|带动|助力|完成|打响|入选|获评|走深|走实|提速|提质|亮相|进展|初见|结出|招募|走进|行稳致远|为(?![期了的]))(?!的)';
const PREDICATE = new RegExp(`^${SAID}`, 'u');
/** The same after the other members of a list: A工程、B计划|成效明显. */
const SHARED_PREDICATE = new RegExp(
  `^(?:、|和|与|及|以及)[^，。；：！？]{2,48}(?:工程|行动|计划|战略|倡议|攻坚战|项目|政策|活动|举措)${SAID}`,
  'u',
);
/** A work that changes people or places at large, where no verb says that it is carried out. */
const LARGE =
  /(?:提升|巩固|培育|倍增|升级|优化|再造|提质|增效|惠民|利民|便民|安居|放心|素质|素养|创新|赋能|振兴|强[基县链企村]|富民|育人|引育|保护|修复|引领|示范|培养|扶持|服务|改造|增收|减排|降碳|增绿|绿化|建设)$/u;

/** Whether a name with this head is a programme's, or describes a work, an event, an office's plan. */
export function isProgramme(sentence: string, name: Name, head: string, at: Span): boolean {
  const text = sentence.slice(name.span[0], at[0]);
  if (name.quoted)
    return (
      !text.endsWith('等') &&
      !(head === '行动' && ARMED.test(sentence.slice(Math.max(0, name.span[0] - 24), name.span[0])))
    );
  const carried = name.licence === 'carried-out';
  const rest = sentence.slice(at[1], at[1] + 80);
  const predicate =
    name.opens === true &&
    text.length >= 4 &&
    text.length <= 18 &&
    (PREDICATE.test(rest) || SHARED_PREDICATE.test(rest));
  const referred = carried || predicate || name.licence === 'referred-to';
  if (head === '战略' && sentence.charAt(at[1]) === '上' && !carried) return false;
  if (!/[一-鿿]{2}/u.test(text)) return false;
  if (/\d(?:亿|万|公里|千瓦|平方米|亩|%)/u.test(text)) return false;
  switch (head) {
    case '工程':
      return (carried || (predicate && LARGE.test(text)) || name.verb === '深化') && !isWork(text);
    case '行动':
      return (
        (carried && !EVENTS.test(text) && !(text.length < 4 && JOINS.test(name.verb ?? ''))) ||
        ((predicate || (referred && text.length >= 6)) && !EVENTS.test(text)) ||
        ACTION_SHAPE.test(text)
      );
    case '行动计划':
      return referred && text.length >= 4;
    case '计划':
      return (carried || predicate) && !OFFICE_PLANS.test(text);
    case '战略':
      if (STRATEGY_SHAPE.test(text) && text.length <= 16) return true;
      return referred && text.length >= 3 && (LONG_STRATEGY.test(text) || !OFFICE_STRATEGIES.test(text));
    case '倡议':
      return (referred && text.length >= 3) || /^全球.{2,4}$/u.test(text);
    case '攻坚战':
    case '保卫战':
      return text.length <= (text.includes('、') ? 28 : 16);
    case '工作法':
      return referred && text.length <= 8;
    case '专项':
      return carried && text.length >= 6;
    default:
      return false;
  }
}

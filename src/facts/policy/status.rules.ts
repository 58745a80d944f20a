import type { Context, Rule } from '../../core/rule.ts';

/** What the text says happened to a document (ANNOTATION §4), the stronger first: of two verbs of one title it wins. */
export const STATUSES = [
  '审议通过',
  '原则通过',
  '签署',
  '印发',
  '出台',
  '发布',
  '施行',
  '修订',
  '提请审议',
  '审议',
  '起草',
  '贯彻',
] as const;
export type Status = (typeof STATUSES)[number];

/** A verb of a title's life and on which side of the title it stands. */
export interface StatusVerb {
  readonly status: Status;
  readonly side: 'before' | 'after';
  /** The verb only describes the title (印发的《…》); a predicate beside it is stronger. */
  readonly relative: boolean;
}

/** Up to the title there may stand a short modifier (新修订的, 我国首部), never another clause. */
const TO_TITLE = '(?=[^，。；：！？《》]{0,36}《)';
/** What may stand between a verb and its title besides a modifier that ends in 的. */
const OBJECT_START =
  /^(?:了|出|出了|好|过)?(?:新版|年度|最新|题为|名为|新一期|新一版|新修订|修订后|新|关于|对|我国|全国|国内|全省|首部|首个|首份|第?[一二三四五六七八九十两\d]+[部个份项]|[^，。；：！？《》]{0,32}(?:[委部局厅院会府办署省市县区国]|中央|公司|集团|部门|的(?:[国省市县区州]|最新|首[部个份]|新版?|我[国省市])?|草案|法规|法律|文件|规章|标准|通知|意见|办法|规划|方案|白皮书|决定|协议|备忘录|纲要|条例|报告|政策|部|个|份|项|版))?$/u;
/** Verbs of speech: what follows them is what the document says, not what happened to it. */
const SAYS = /提出|要求|明确|指出|规定|强调|显示|称|介绍|认为|包括|鼓励|支持|旨在|聚焦|围绕|涉及/u;

function ahead(context: Context): string {
  const rest = context.sentence.slice(context.span[1]);
  return rest.slice(0, Math.max(0, rest.indexOf('《')));
}

/** How far after its title a predicate may stand: adverbs, an agent, a date, and a bracket before them. */
const REACH = 100;
const ADVERBS = 40;

/** What stands between the title before and the verb; null where no title is near, or another clause lies between. */
function since({ sentence, span }: Context): string | null {
  const left = sentence.slice(Math.max(0, span[0] - REACH), span[0]);
  const close = left.lastIndexOf('》');
  if (close < 0) return null;
  // The short form within the bracket has marks of its own: 《…》（以下简称《意见》）审议通过.
  const between = left
    .slice(close + 1)
    .replace(/^）/u, '')
    .replaceAll(/（[^（）]{1,40}）/gu, '');
  return between.length > ADVERBS || /[。；：！？《（]/u.test(between) ? null : between;
}

/** A verb whose object is the title that follows. */
function before(status: Status, name: string, verb: string): Rule<'status', StatusVerb> {
  return {
    id: `status/${name}`,
    pattern: new RegExp(`${verb}${TO_TITLE}`, 'gu'),
    value: (_groups, context) => {
      const between = ahead(context);
      if (!OBJECT_START.test(between)) return null;
      // 就修订《…》公开征求意见: the matter, not the deed.
      const lead = context.sentence.slice(0, context.span[0]).slice(-2);
      return {
        status,
        side: 'before',
        relative: /^(?:后|过|了)?的[^的]{0,4}$/u.test(between) || /(?:就|关于)$/u.test(lead),
      };
    },
  };
}

/** A verb whose subject is the title that precedes, or that governs it by 对, 由, 经. */
function after(status: Status, name: string, verb: string, direct = false): Rule<'status', StatusVerb> {
  return {
    id: `status/${name}`,
    pattern: new RegExp(verb, 'gu'),
    value: (_groups, context) => {
      const between = since(context);
      if (between === null || SAYS.test(between) || (direct && between !== '')) return null;
      // 拟于年内提请审议: not yet, so what has been done already counts.
      const meant = /(?:拟|计划|力争|争取|有望|预计|准备)[^，]{0,12}$/u.test(between);
      return { status, side: 'after', relative: meant };
    },
  };
}

/** An approval from above is no vote; where the text tells what followed it, that counts: 已经省政府同意，现印发…. */
function approved(): Rule<'status', StatusVerb> {
  const rule = after(
    '审议通过',
    'approved-after',
    `(?:(?<=(?:获|获得|已|经|由)[^，。；《》]{0,24})|(?<=国务院|政府|人大|常委会|委员会))(?:正式)?(?:同意|批准|批复)${CLOSED}`,
  );
  return {
    ...rule,
    value: (groups, context) => {
      const verb = rule.value(groups, context);
      return verb === null ? null : { ...verb, relative: true };
    },
  };
}

/** The predicate ends here: nothing that it could govern follows. */
const CLOSED =
  '(?=[，。；！？、）\\s]|$|了[，。；]|后|以来|给|已?满|[一二三四五六七八九十\\d]{1,3}周?年|之际|之日|时|并|暨|的(?!《)|，|实施|施行|全文|消息|仪式|新闻|情况)';

export const statusRules: readonly Rule<'status', StatusVerb>[] = [
  before('原则通过', 'principle-before', '(?:审议|讨论)?(?:并)?原则(?:上)?(?:审议)?(?:通过|同意)'),
  before(
    '审议通过',
    'passed-before',
    '(?:审议|表决|审核|审定|讨论|高票|一致|全票|三读)?(?:并)?(?:表决|一致|审议)?(?:通过(?!实施|落实|贯彻|制定|出台|对)|批准(?!发布|实施)|审定)',
  ),
  before('签署', 'signed-before', '(?:签署|签订|会签|草签|缔结|签下|签(?=《|了《))(?:并(?:发表|发布))?'),
  before(
    '印发',
    'circulated-before',
    '(?:联合|正式|共同)?(?:印发|下发|转发|制发|批转|发出(?=[^《]{0,24}《[^》]{1,120}通知》))',
  ),
  before(
    '出台',
    'adopted-before',
    '(?:研究|联合|相继|率先|专门|先后)?(?:制定|制订)?(?:并)?(?:出台|推出|(?<!加快|抓紧|正在|着手|尽快|加紧|继续|依据|根据|已?在研究|抓紧研究|加快研究|正在研究)(?:制定|制订)|作出|做出|形成)',
  ),
  before('发布', 'published-before', '(?:批准)?(?:联合|正式|对外)?(?:发布|公布|颁布|颁发|颁行|发表|公开|发起|发出)'),
  before('修订', 'amended-before', '(?:重新)?(?:新)?(?:修订|修改|修正|修编)'),
  before('提请审议', 'submitted-before', '(?:提请|提交)[^，。；：《》]{0,16}(?:审议|审查|批准|表决)'),
  before(
    '审议',
    'considered-before',
    '(?:听取(?:和|并)?)?(?:分组|初次|再次|继续|二次|三次)?(?:审议(?!通过|并通过|并原则)|审查|讨论(?!通过|并)|研究(?!院|所|中心|机构|报告|员|生|室|会|部|成果|人员|团队|制定|制订|起草|出台|编制|提出))',
  ),
  before(
    '起草',
    'drafted-before',
    '(?:(?:组织|牵头|研究|负责)?(?:起草|草拟|拟定|拟订|编制|编写)|(?<=加快|抓紧|正在|着手|尽快|加紧|继续)(?:研究)?(?:制定|制订)|(?:公开)?(?:向社会)?(?:公开)?征求[^，。；：《》]{0,10}对)',
  ),
  before('施行', 'in-force-before', '(?<=起|之日)(?:正式|开始|将|全面|试)?(?:施行|实施|生效|执行)(?=的)'),
  before(
    '贯彻',
    'followed-before',
    '(?:贯彻(?:落实|执行|实施)?|落实(?:好)?|(?<!起(?:正式|开始|试|实施|将)?)(?:执行|实施|施行)|遵守|遵循|遵照|学习(?:贯彻|宣传)?|宣传(?:贯彻)?|宣讲|根据|依据|依照|按照|对照|参照|符合|违反|触犯|履行|恪守|适用|严守|(?<![根依数论证收凭])据)',
  ),
  after('原则通过', 'principle-after', `(?:审议|讨论)?(?:并)?原则(?:上)?(?:通过|同意)${CLOSED}`),
  after(
    '审议通过',
    'passed-after',
    `(?:(?:审议|表决|一致|高票|全票|审定)(?:并)?(?:表决)?通过|(?:会议|正式|三读|(?=通过)(?<=(?:获|已|经|由)[^，。；《》]{0,24}))通过)${CLOSED}`,
  ),
  approved(),
  after('签署', 'signed-after', `(?:正式)?(?:签署|签订|签约)${CLOSED}`),
  after('印发', 'circulated-after', `(?<![自从])(?:联合|正式)?(?<![自从])(?:印发|下发|转发)${CLOSED}`),
  after('出台', 'adopted-after', `(?:正式|制定|相继|先后|重磅)?(?:出台|制定|出炉)${CLOSED}`),
  after(
    '发布',
    'published-after',
    `(?<![自从])(?:联合|正式|对外|向社会)?(?<![自从])(?:发布|公布|颁布|亮相|面世)${CLOSED}`,
  ),
  after('施行', 'in-force-after', `(?:正式|开始|全面|起|试|颁布|公布|发布)?(?:施行|实施|生效|执行)${CLOSED}`),
  after(
    '修订',
    'amended-after',
    `(?:(?:进行|作出|完成)(?:了)?[^，。；《》]{0,8}(?:修订|修改|修正)|(?:修订|修改)(?=[，。；]|完成|$))`,
  ),
  after(
    '提请审议',
    'submitted-after',
    '(?:(?:提请|提交)[^，。；《》]{0,16}(?:审议|审查|批准|表决)|(?:草案)?(?:的|议案的)(?:起草)?说明)',
  ),
  after(
    '审议',
    'considered-after',
    `(?:(?:一并|予以)(?:审议|审查)|(?=[初首再分一二三两])(?<=(?:获|已|经|由)[^，。；《》]{0,24})(?:初次|首次|再次|分组|[一二三两]次)审议${CLOSED}|进行(?:了)?[^，。；《》]{0,8}(?:审议|讨论|审查|一审|二审|三审)|的?(?:审查|审议|初审|修改情况|审议结果|审议意见|审查意见|审查结果)(?:的|情况的|意见的|结果的)?(?:报告|汇报|意见))`,
  ),
  after(
    '起草',
    'drafted-after',
    `(?:(?:公开|广泛)?(?:向社会)?(?:公开)?征求[^，。；《》]{0,8}意见|(?:牵头|组织|负责)?(?:起草|(?:编制|编写)(?:完成)?${CLOSED}))`,
  ),
  after(
    '贯彻',
    'followed-after',
    '(?:的)?(?:学习|宣传)?(?:贯彻落实|贯彻实施|贯彻执行|贯彻|落实|执法检查|实施情况|执行情况)',
    true,
  ),
];

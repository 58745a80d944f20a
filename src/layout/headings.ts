import { captionLikeness } from './captions.ts';
import { DOCUMENT_TITLE } from './kinds.ts';
import type { Line } from './lines.ts';
import { openBrackets } from './lines.ts';

/** What a line of a heading is. `same` goes on with the line before it. */
export type HeadingRole = 'label' | 'kicker' | 'headline' | 'deck' | 'same';

/** Ends of a lead-in heading: who says so, and on what occasion. */
const KICKER_END =
  /(?:强调|強調|指出|要求|表示|提出|时说|时讲话|上讲话|讲话时|勉励|寄语|嘱托|会见时|调研时|考察时|会上|仪式上|讲话指出|建议|呼吁|提醒|透露|发现|证实|宣布|说|介绍|通报|提出建议|寄语)[：:]?$/u;
const OCCASION =
  /(?:会议|大会|座谈会|论坛|活动|仪式|推进会|工作会|发布会|全会|常委会|听证会|动员会|比赛|博览会|研讨会|会)(?:在\p{Script=Han}{1,6})?(?:召开|举行|举办|闭幕|开幕|启幕|开启|落幕|发布)/u;
const CONVENES = /(?:召开|主持召开|举行|举办)[^，。]{0,40}(?:会|会议|大会|论坛|仪式|活动)$/u;
const PASSED = /(?:审议通过|印发|发布|出台|施行|公布|获批|获通过|签署|颁布|表决通过|正式实施)$/u;
const ATTENDS =
  /(?:出席|讲话|主持|致辞|参加|列席|陪同|作批示|见证|宣布开幕|作报告|致词|出席并讲话)(?:开幕式|会议|仪式|活动|并讲话|并致辞|启动仪式)?$/u;
const ORGAN =
  /(?:委员会|委|人民政府|办公厅|办公室|国务院|常委会|政府|管理局|公安局|局|厅|宣传部|组织部|总部|教育部|财政部|\p{Script=Han}{2}部|国务院|法院|检察院|联合会|总工会|指挥部|领导小组)$/u;
const PLACE_NAME =
  /^(?:\p{Script=Han}{2,5}(?:省|自治区|市|州|盟|地区))?\p{Script=Han}{1,6}(?:县|区|市|镇|乡|村|街道|社区|旗|公司|集团|厂|大学|中学|小学|医院)$/u;
const MEETING = /(?:会议|大会|全会|常委会|常务会|座谈会|学习会)$/u;
const LABELS =
  /^(?:链接|相关链接|新闻链接|知识链接|延伸阅读|名词解释|新闻背景|背景|背景链接|小贴士|小知识|短评|时评|社论|社評|评论|编者按|编后|编辑点评|记者手记|采访手记|新闻观察|新闻分析|新闻调查|特写|侧记|现场|现场新闻|一线|一线见闻|深度|调查|观察|声音|观点|人物|数读|问答|答记者问|解读|政策解读|专家解读|权威发布|权威访谈|独家|专访|特稿|快讯|简讯|简明新闻|要闻简报|图片新闻|图片报道|图说|视点|焦点|今日谈|每日一评|国际观察|短新闻|资讯|来论|读者来信|来信|连线|直击|大事记|书评|随笔|杂文|散文|诗歌|小说|词条|鏈接|短評|評論|特寫|專訪|新聞鏈接|名詞解釋|延伸閱讀|相關鏈接|新聞背景|專家觀點|专家点评|专家观点|小资料|资料|资料链接|小資料|专家解读|专家提醒|提示|温馨提示|新闻回顾|新闻助读|新闻多一点|新闻加点料|事件回放|背景资料|三言两语|编后语|编辑后记|本报评论|本报社论)$/u;
const LABEL_END =
  /(?:时评|評論|评论|短评|观察|快评|锐评|微评|漫谈|杂谈|论坛|手记|一线|热线|话题|视角|链接|专栏|走笔|访谈|述评|论语|论道|视点|速递|速览|快讯|进行时|在行动|札记|随笔|笔谈|圆桌|视窗|看台|广角|快递|解读|问答|直击|面对面|大家谈|纵横|纵论|时论|论坛|夜话|茶座|茶馆|絮语|瞭望|瞭望台|风采|人物|印记|记忆|行|谈|评|论|录|说|言|语|窗|窗口|之窗|角|苑|天地|园地|课堂|百科|档案|笔记|专线|信箱|擂台|沙龙|茶亭|会客厅|直通车|动态)$/u;
const MODIFIER_END = /(?:的|和|与|及|以|为|在|对|将|把|让|向|从|由|、|，|暨|并|或|于|是)$/u;
const SLOGAN_START =
  /^(?:坚决|坚定|坚持|奋力|努力|着力|全力|全面|加快|加强|推动|推进|扎实|深入|不断|持续|切实|牢牢|牢记|以|为|让|把|在|创造性|高质量|高水平|高标准|大力|积极|进一步|更好|守护|书写|谱写|打造|建设|凝聚|汇聚|确保|筑牢|铸牢|扛牢|抓好|做好|抢抓|锚定|聚焦|紧扣|紧盯|奋进|勇|共|携手|永葆|长久|务实|统筹|充分|严格|落实|贯彻|弘扬|赓续|传承|激发|释放|提升|构建|共建|助力|服务|保障|擦亮|绘就|激活|撬动|争|答好|走好|用好|管好)/u;
const DETAIL = /\d|[一二三四五六七八九十百千万亿](?:个|项|条|家|人|名|件|年来|大|元|成|倍|吨|公里|亩|户|万|亿)/u;

/** A body and what it did, with nothing said of what: `省政府出台意见`, `某厂深化内部改革`. */
const BODY_ACTS =
  /^(?=.{4,22}$)[^，。！？]{2,14}(?:出台|发布|印发|公布|下发|推出|制定|通报|部署|启动|深化|推进|加快|加强|实行|开展)[^，。！？\d]{0,8}(?:意见|办法|规定|措施|方案|政策|新规|文件|通知|条例|名单|结果|情况|数据|公报|计划|行动|改革|工作|建设|试点|活动)$/u;
/** Lead-ins that announce news and leave it to the main heading: `…传来捷报`, `…再添利器`. */
const NEWS_OF =
  /(?:传来?(?:捷报|喜讯|喜报|佳音|好消息)|[再又喜频捷](?:传|添|获|创|现|报|出)(?:捷报|喜讯|喜报|佳音|好消息|\p{Script=Han}{2,4})|有了?新\p{Script=Han}{2}|出新招|见实效|结硕果)$/u;

/** How much a line reads as a lead-in heading; below 0 it is one. */
export function kickerCost(text: string): number {
  return phraseCost(text, true);
}

function phraseCost(text: string, whole: boolean): number {
  if (KICKER_END.test(text)) return -3.5;
  if (
    /(?:人民共和国|人民政府|委员会|部|局|厅|办|会|社|院)\p{Script=Han}{0,6}(?:公告|通告|令|文件|通报|公布|发布|介绍|解读)\p{Script=Han}{0,8}$/u.test(
      text,
    ) &&
    text.length <= 24
  )
    return -1.4;
  // One printed line with lead-in and main heading is neither alone.
  if (whole && splitAtKicker(text) > 0) return 2.4;
  let cost = 0.9;
  if (OCCASION.test(text) || CONVENES.test(text)) cost -= 2.2;
  if (
    /(?:以来|介绍|最新数据|成立|首次|建设报捷|之际|期间|近日|日前|今年|再次|最新|获悉|探索|实践|样本|捷报|喜报|佳音|启示|答卷|开始实施|起实施|纪实|背后|试点工作|先行先试)$/u.test(
      text,
    )
  )
    cost -= 1.6;
  else if (BODY_ACTS.test(text) || NEWS_OF.test(text)) cost -= 1.6;
  if (/《[^》]{2,40}》/u.test(text) && PASSED.test(text)) cost -= 2.6;
  if (/^(?:——|—|——)/u.test(text)) cost += 4;
  // Who says so, before a colon.
  if (/[：:]$/u.test(text)) cost -= 2.5;
  if (/^(?:聚焦|关注|走进|探访|直击)[^，。]{2,9}$/u.test(text)) cost -= 1.4;
  // Who issues, or where it happened: a name with nothing said of it yet.
  if (text.split(/[\s\u3000]+/u).every((name) => ORGAN.test(name) && (name.length >= 4 || text.length >= 8)))
    cost -= 2.8;
  else if (PLACE_NAME.test(text) && text.length <= 16) cost -= 2;
  else if (MEETING.test(text) && text.length <= 20) cost -= 1.6;
  if (/^[^，。]{1,16}[！？]$/u.test(text) || /，\p{Script=Han}{1,4}[！？]$/u.test(text)) cost -= 1.4;
  if (PHRASES.test(text)) cost += 0.3;
  if (/^(?:在|为|自|从)\p{Script=Han}{2,30}(?:之际|前夕|时|后|之后)$/u.test(text)) cost -= 1.5;
  if (/(?:系列报道|系列评论|综述|述评|特别报道|纪实)(?:之?[一二三四五六七八九十①-⑳]{0,2})?$/u.test(text)) cost -= 0.6;
  return cost;
}

/** Two phrases set with a blank between them: the mark of a main heading. */
const PHRASES = /^[^\s，。]{3,14}[\s\u3000][^\s，。]{3,16}(?:[\s\u3000][^\s，。]{3,16})?$/u;

function isKickerEnd(text: string): boolean {
  return KICKER_END.test(text);
}

/** How much a line reads as a column label. */
export function labelCost(text: string): number {
  const bare = text.replace(/^[■□●○◎◆◇▲★☆▌▍▎【［[〖\s]{0,3}/u, '').replace(/[】］\]〗]$/u, '');
  if (bare.length > 14) return 9;
  if (LABELS.test(bare)) return -3.5;
  if (/^[【［〖]/u.test(text) && /[】］〗]$/u.test(text)) return -2;
  if (/^[■●○◎◆◇★☆▌▍▎]/u.test(text) && bare.length <= 10) return -1.5;
  if (/[\s，。！？：；、“”《》]/u.test(bare))
    return bare.length <= 12 && /^\p{Script=Han}{2,6}[·•|｜]\p{Script=Han}{2,6}$/u.test(bare) ? -1 : 6;
  if (bare.length <= 8 && LABEL_END.test(bare)) return -1.2;
  if (/[·•|｜]/u.test(bare)) return -0.8;
  if (
    bare.length <= 10 &&
    /走基层|身边的|在现场|进行时|新征程|新时代|来自|印象|故事|报道$|风景线|(?:聚焦|关注)$|特稿|经纬|走笔|一瞥|掠影|采风|视野|写真/u.test(
      bare,
    )
  )
    return -0.4;
  return bare.length <= 8 ? 1.6 : 5;
}

/** How much a line reads as a subordinate heading, given the main one beside it. */
function deckCost(text: string, headline: string): number {
  let cost = 1.6;
  if (/^(?:——|—|－－|--)/u.test(text)) return -4;
  if (ATTENDS.test(text) && text.length <= 30) cost -= 2.2;
  if (DETAIL.test(text)) cost -= 1.1;
  if (/\d/u.test(text) && /[，、]/u.test(text)) cost -= 0.5;
  if (text.length >= headline.length * 1.35 && text.length >= 16) cost -= 1;
  if (text.length >= 24) cost -= 0.3;
  if (isKickerEnd(text)) cost += 4;
  return cost;
}

/** `晋政办发〔2017〕55号`: a document's number names nothing. */
const DOCUMENT_NUMBER = /^\S{1,12}[〔[（(［]\d{4}[〕\])）］]\s?(?:第\s?)?\d{1,4}\s?号$/u;

function headlineCost(text: string): number {
  let cost = 0;
  if (/。/u.test(text)) cost += 3;
  if (KICKER_END.test(text)) cost += 4.5;
  if (ATTENDS.test(text) && text.length <= 16) cost += 1.8;
  if (/^(?:——|—|－－)/u.test(text)) cost += 4;
  if (text.length > 34) cost += 0.8;
  if (text.length < 4) cost += 1.5;
  if (DOCUMENT_NUMBER.test(text)) cost += 8;
  if (/[：:]$/u.test(text)) cost += 3;
  if (PHRASES.test(text)) cost -= 0.4;
  if (DOCUMENT_TITLE.test(text.replaceAll(/\s/gu, ''))) cost -= 1;
  if (ORGAN.test(text) && text.length <= 20) cost += 0.8;
  return cost;
}

/** Cost of reading a line as going on with the heading line above it. */
function sameCost(upper: Line, line: Line, normalGap: number, role: HeadingRole): number {
  const { text: above } = upper;
  const { text, gap } = line;
  // The lines of one heading stand together: a blank line between two of them parts them.
  let cost = gap === 0 ? 0.2 : gap > Math.max(1, normalGap) ? 3.5 : 3;
  if (openBrackets(above) > 0 || CUT_NUMBER.test(above)) return 0;
  if (MODIFIER_END.test(above)) cost -= 1;
  if (openBrackets(text) < 0) cost -= 2;
  const difference = Math.abs(above.length - text.length);
  const parallel = difference <= 2 && gap <= normalGap;
  if (difference <= 2) cost -= 0.6;
  if (above.length + text.length > 50) cost += 1;
  if (role === 'headline') {
    // What reads as a lead-in is not the first line of the main heading.
    cost += Math.max(0, 1.2 - costsOf(upper).kicker);
    if (difference >= 5 && above.length > text.length) cost += 0.5;
    if (SLOGAN_START.test(text)) cost -= 0.7;
    if (SLOGAN_START.test(above) && SLOGAN_START.test(text)) cost -= 0.5;
    if (ATTENDS.test(text) && text.length <= 16) cost += 1.6;
    if (KICKER_END.test(text)) cost += 4;
    if (/^(?:——|—)/u.test(text)) cost += 4;
    if (DETAIL.test(text) !== DETAIL.test(above) && !parallel) cost += 0.8;
    if (parallel && gap === 0 && !/[，、]/u.test(text)) cost -= 0.8;
    if (/[了吗呢？！]$/u.test(above)) cost += 0.5;
  } else {
    // A lead-in or subordinate heading that runs on was broken for width: its first line is full, so not the shorter one.
    cost += above.length >= text.length ? 1.8 : 2.2;
    if (isKickerEnd(above)) cost += 4;
    // What is complete as a lead-in does not run on.
    else if (role === 'kicker' && COMPLETE.test(above)) cost += 2.5;
  }
  return Math.max(-0.3, cost);
}

/** With what a lead-in heading ends. */
const COMPLETE =
  /(?:召开|举行|举办|闭幕|开幕|讲话|主持|致辞|出席|捷报|喜报|喜讯|佳音|公布|发布|审议通过|出台意见|改革)$/u;

/** A number, with or without its measure word, that waits for the noun it counts. */
const CUT_NUMBER = /\d(?:个|名|条|家|项|件|年|月|万|亿|级|大)?$/u;

/** Cost of ending a heading, or a part of one, behind this line: high where a bracket stands open or a word asks for more. */
export function brokenOff(text: string): number {
  return openBrackets(text) > 0 ? 4 : CUT_NUMBER.test(text) ? 2.5 : MODIFIER_END.test(text) ? 1.6 : 0;
}

export interface HeadingReading {
  readonly cost: number;
  readonly roles: readonly HeadingRole[];
}

const ROLES: readonly Exclude<HeadingRole, 'same'>[] = ['label', 'kicker', 'headline', 'deck'];
/** Cost of a role behind another within one heading; a late kicker or label stands below its headline. */
const AFTER: Readonly<Record<Exclude<HeadingRole, 'same'>, Readonly<Partial<Record<HeadingRole, number>>>>> = {
  label: { kicker: 0, headline: 0 },
  kicker: { kicker: 0.8, headline: 0 },
  headline: { deck: 0, kicker: 0.9, label: 0.9 },
  deck: { deck: 0.8, kicker: 1.6, label: 1.2 },
};

interface State {
  cost: number;
  role: Exclude<HeadingRole, 'same'>;
  hasHeadline: boolean;
  headline: string;
  /** The part that is being read, all its lines. */
  text: string;
  roles: HeadingRole[];
}

/** What speaks for two parts by their lengths: lead-ins and subordinate headings are set smaller, so they are longer. */
function proportion(above: HeadingRole, role: HeadingRole, upper: string, lower: string): number {
  const longer =
    above === 'kicker' && role === 'headline'
      ? upper.length - lower.length
      : above === 'headline' && role === 'deck'
        ? lower.length - upper.length
        : 0;
  // A short line above a longer one with no detail is as well a label.
  if (above === 'headline' && upper.length <= 6 && lower.length < 16 && !DETAIL.test(lower) && !/^[—－-]/u.test(lower))
    return Math.min(0, longer);
  return Math.max(-0.4, Math.min(0.8, longer / 6));
}

/** What a line costs by itself, read once a line. */
interface LineCosts {
  readonly label: number;
  readonly kicker: number;
  readonly headline: number;
  readonly picture: number;
}

const KNOWN = new WeakMap<Line, LineCosts>();

function costsOf(line: Line): LineCosts {
  let costs = KNOWN.get(line);
  if (costs === undefined) {
    const { text } = line;
    costs = {
      label: labelCost(text),
      kicker: kickerCost(text),
      headline: headlineCost(text),
      picture: captionLikeness(text) >= 1.4 ? 2.5 : 0,
    };
    KNOWN.set(line, costs);
  }
  return costs;
}

/** Reads consecutive heading lines as ONE article's heading: the cheapest roles, every line accounted for. */
export function readHeading(lines: readonly Line[], normalGap: number): HeadingReading {
  return readHeadings(lines, normalGap).at(-1) ?? { cost: 0, roles: [] };
}

/** The readings of a heading's first line alone, of its first two lines, and so on. */
export function readHeadings(lines: readonly Line[], normalGap: number): HeadingReading[] {
  const readings: HeadingReading[] = [];
  let states: State[] = [];
  for (const [index, line] of lines.entries()) {
    const costs = costsOf(line);
    const next: State[] = [];
    const offer = (state: State): void => {
      const known = next.findIndex(({ role, hasHeadline }) => role === state.role && hasHeadline === state.hasHeadline);
      if (known < 0) next.push(state);
      else if (state.cost < (next[known]?.cost ?? 0)) next[known] = state;
    };
    if (index === 0) {
      for (const role of ROLES) {
        const headline = role === 'headline' ? line.text : '';
        const own = role === 'deck' ? deckCost(line.text, '') + 3 : costs[role];
        offer({
          cost: own + costs.picture,
          role,
          hasHeadline: role === 'headline',
          headline,
          text: line.text,
          roles: [role],
        });
      }
    } else {
      const above = lines[index - 1]?.text ?? '';
      // A blank line more than usual parts headings of two articles sooner than the lines of one.
      const parted = (line.gap >= normalGap + 2 ? 2.8 : line.gap > Math.max(1, normalGap) ? 0.8 : 0) + brokenOff(above);
      for (const state of states) {
        for (const role of ROLES) {
          const transition = AFTER[state.role][role];
          if (
            transition === undefined ||
            (role === 'headline' && state.hasHeadline) ||
            (role === 'deck' && !state.hasHeadline)
          )
            continue;
          const own = role === 'deck' ? deckCost(line.text, state.headline) : costs[role];
          // A second lead-in or subordinate heading must read as one.
          const second = role === state.role && own > 0 ? 1.5 : 0;
          offer({
            cost:
              state.cost +
              costs.picture +
              transition +
              second +
              own +
              parted -
              proportion(state.role, role, state.text, line.text),
            role,
            hasHeadline: state.hasHeadline || role === 'headline',
            headline: role === 'headline' ? line.text : state.headline,
            text: line.text,
            roles: [...state.roles, role],
          });
        }
        if (state.role === 'label') continue;
        offer({
          ...state,
          cost: state.cost + costs.picture + sameCost(lines[index - 1] ?? line, line, normalGap, state.role),
          text: state.text + line.text,
          roles: [...state.roles, 'same'],
        });
      }
    }
    states = next;
    let best: State | undefined;
    let least = Infinity;
    for (const state of states) {
      const cost = state.cost + (state.hasHeadline ? 0 : 3);
      if (cost < least) [best, least] = [state, cost];
    }
    readings.push({ cost: best === undefined ? 0 : least, roles: best?.roles ?? [] });
  }
  return readings;
}

const SPLIT_AFTER = new RegExp(`${KICKER_END.source}|${ATTENDS.source}|(?:审议通过|作出批示|作重要批示)$`, 'u');

/**
 * Where one printed line holds lead-in and main heading, `毛伟明在宁乡调研…时强调 务实推进项目建设，不断强化产业支撑`: the
 * offset at which the main heading begins; 0 where the line is one heading.
 */
export function splitAtKicker(text: string): number {
  let at = 0;
  for (const match of text.matchAll(/[\s\u3000]+/gu)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const phrase = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\u3000')) + 1);
    if (
      before.length >= 4 &&
      after.length >= 4 &&
      ((SPLIT_AFTER.test(phrase) && before.length >= 6 && !SPLIT_AFTER.test(after)) ||
        (phraseCost(phrase, false) < -0.05 && !ORGAN.test(after)))
    )
      at = match.index + match[0].length;
  }
  return at;
}

const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部分]{0,2}[\s　、：]|\d{1,2}[.、．](?!\d)|[①-⑳]|[❶-❿]|【[^】]{1,16}】$|[■●◆★☆]\s?\S)/u;

/** Whether a heading line carries the number of a section: only a subheading does. */
export function hasOrdinal(text: string): boolean {
  return ORDINAL.test(text);
}

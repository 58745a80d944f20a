import type { Context, Rule } from '../../core/rule.ts';

/** A title that is a policy document: what stands between 《 and 》, and the type word. */
export interface Title {
  readonly title: string;
  readonly type: string | null;
}

/**
 * Type words that end an official title, the longer first where one ends in the other. Beside: the word that is reported
 * where it is not the same (a 规划纲要 is a 纲要, but 联合声明 is a 声明 because the word itself ends so).
 */
const OFFICIAL =
  '意见|方案|预案|规划|纲要|计划|办法|条例|规定|通知|通告|公告|通报|决定|决议|命令|法典|协议书|协议|协定|条约|公约|议定书|备忘录|声明|公报|宣言|宪章|细则|规则|通则|总则|纲领|安排|技术要求|技术条件|党章|准则|守则|规范|规程|导则|章程|倡议书|倡议|白皮书|蓝皮书|绿皮书|报告|标准|指引|措施|举措|政策|要点|纪要|批复|共识|责任书|任务书|路线图|修正案|司法解释|若干问题的解释|解答|预算案|法案|清单|目录|制度|框架|行动|战略|议程|令|建议|意见书|大纲|议案|解释|承诺书|意向书|定额|公开信';
/** Type words that books, songs and forms share; they count only where somebody issues, signs or follows the title. */
const SHARED = '名录|体系|机制|指南|手册|合同|说明|提纲|方法|函|蓝图|愿景|文件|约定|契约';
const OFFICIAL_END = new RegExp(`(?:${OFFICIAL})$`, 'u');
const SHARED_END = new RegExp(`(?:${SHARED})$`, 'u');
/** 法 ends laws, and also ways and arts; of 公司法 and 预算法 only the last characters look like them. */
const NO_LAW =
  /(?:[兵书方做说想看语文魔佛疗用句笔画剑拳打玩执普立守违犯合非历针养写读唱枪刀心手章加减乘除]法|(?<!科)技法|(?<![预决概清结])算法|(?<!公)司法|(?<!宗)教法|辩证法|战争法则|(?:工作|思维|学习|记忆|时间|阅读|饮食|生活|推拿|按摩)法)$/u;
/** 立法法 and 刑法 end as arts do. */
const LAW = /(?:^|国)(?:刑|宪|民|立法|合同|物权)法$/u;

/** Draft marks, years and editions that follow the type word: （送审稿）, （2021—2025年）, （2022年版）, 草案. */
const APPENDIX =
  /(?:[（(][^（）()]{1,24}[）)]|(?:草案|送审稿|征求意见稿|讨论稿|审议稿|修订稿|修改稿|初稿|试行)|(?:19|20)\d\d(?:年版|版|年)?)$/u;

/** Works of art, press and science: a noun that introduces a title … */
const WORK_BEFORE =
  /(?:歌曲|主题曲|单曲|专辑|乐曲|交响曲|交响乐|合唱|童谣|民歌|歌谣|国歌|电影|影片|大片|电视剧|网剧|短剧|微短剧|纪录片|专题片|宣传片|动画片|动漫|动画|话剧|舞剧|歌剧|京剧|戏曲|戏剧|剧目|大戏|音乐剧|舞蹈|小品|相声|图书|书籍|新书|一书|专著|著作|名著|著有|合著|教材|课本|绘本|长篇|中篇|短篇|小说|散文|诗集|诗歌|组诗|长诗|诗|词|赋|文集|选集|回忆录|自传|传记|报告文学|杂志|期刊|刊物|学报|报纸|日报|晚报|栏目|专栏|专版|节目|综艺|直播|论文|文章|社论|评论|一文|征文|题为|名为|油画|国画|画作|画|雕塑|摄影作品|书法作品|作品|代表作|游戏|视频|短片|漫画|海报|主演|出演|饰演|执导|拍摄|演唱|唱响|高唱|合唱了|唱起|弹奏|演奏|朗诵|诵读|阅读|翻阅|观看|收看|上演|放映|热映|热播|连载|作词|作曲|创作了?|撰写了?|写了|写下|出版了?|刊登了?|刊发了?|刊载了?|登载了?)(?:了|的|有|过|：|——)?$/u;
/** … or follows one. */
const WORK_AFTER =
  /^(?:.{0,4}(?:创刊|停刊|复刊)|(?:一书)?(?:近日|日前|正式|已|已由)?(?:出版(?!社)|人民出版社)|一书|一文|一剧|一片|一诗|一歌|一曲|杂志|期刊|剧组|剧情|票房|主题曲|专栏|栏目|节目|杂志社|编辑部|报社|记者|首映|首演|演出|导演|主演|作者|首播|开播|热播|热映|电影|电视剧|纪录片|专题片|歌曲|唱响|等(?:歌曲|电影|影片|节目|作品|书籍|图书|剧目|文章|论文|著作))/u;
/** Titles of print whose last word only looks official. */
const CLASSIC = /^(?:共产党宣言|独立宣言|人权宣言|新民主主义论|孙子兵法|天演论|时间规划|人生规划|国富论|生死契约)$/u;

/** Nouns that call the title beside them a document: 地方标准《…》, 《…》白皮书. */
const CALLED =
  '白皮书|蓝皮书|绿皮书|国家标准|行业标准|地方标准|团体标准|国际标准|备忘录|框架协议|合作协议|联合声明|条例|意见|方案|规划|决定|决议|通知|公告|协议|协定|公约|办法|报告|倡议|文件';
const CALLED_AFTER = new RegExp(
  `^(?:等|强制性|推荐性|系列|新版)?(?<type>${CALLED})(?![的与和]?(?:会|团|文学|人|书))`,
  'u',
);
const CALLED_BEFORE = new RegExp(`(?<type>${CALLED})(?:[——：:]{0,2})$`, 'u');

/** Verbs that only an authority uses of a document. */
const ISSUED =
  /(?:审议通过|表决通过|原则通过|审议了?|印发了?|联合印发|下发了?|转发了?|出台了?|颁布了?|颁发了?|颁行|施行|签署了?|签订了?|贯彻|贯彻落实|落实|修订了?|起草了?|对照|贯彻执行|遵照|(?:会同|联合).{1,20}(?:发布|制定)了?)$/u;
/** Verbs that are also used of songs, books and films, but that lift a shared type word. */
const HANDLED =
  /(?:发布了?|公布了?|制定了?|编制了?|推出了?|实施|执行|根据|依据|按照|依照|对照|遵守|违反|签了?|发出了?|形成了?|通过了?)$/u;

/**
 * The type word that ends a title, null where none does. Draft marks, years and editions after it are passed over.
 */
export function typeWord(title: string): { readonly word: string; readonly shared: boolean } | null {
  let bare = title;
  for (let round = 0; round < 4; round += 1) {
    const shorter = bare.replace(APPENDIX, '');
    if (shorter === bare || shorter === '') break;
    bare = shorter;
  }
  const coloured = /^[^：]{2,12}(?<word>[蓝绿白黄]皮书)：/u.exec(title)?.groups?.['word'];
  if (coloured !== undefined) return { word: coloured, shared: false };
  const parted = /^[^—]{4,40}?(?<word>指南|规范|标准|规程|指引|白皮书|蓝皮书)——/u.exec(title)?.groups?.['word'];
  if (parted !== undefined) return { word: parted, shared: parted === '指南' };
  const code = /^.{0,24}?(?<word>法典|法|条例)[·•]/u.exec(title)?.groups?.['word'];
  if (code !== undefined) return { word: code, shared: false };
  const official = OFFICIAL_END.exec(bare)?.[0];
  if (official !== undefined) return { word: REPORTED.get(official) ?? official, shared: false };
  if (bare.endsWith('法') && (LAW.test(bare) || (bare.length >= 2 && !NO_LAW.test(bare)) || bare === '法'))
    return { word: '法', shared: false };
  const shared = SHARED_END.exec(bare)?.[0];
  return shared === undefined ? null : { word: shared, shared: true };
}

const REPORTED: ReadonlyMap<string, string> = new Map([
  ['党章', '章程'],
  ['技术要求', '标准'],
  ['技术条件', '标准'],
  ['协议书', '协议'],
  ['意见书', '意见'],
  ['若干问题的解释', '解释'],
  ['司法解释', '解释'],
]);

interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** What stands before and after the title in its sentence; titles that a list puts between are passed over. */
function surroundings({ sentence, span }: Context): Surroundings {
  const before = sentence
    .slice(Math.max(0, span[0] - 400), span[0])
    .replace(/(?:《[^《》]{1,120}》(?:（[^（）]{1,30}）)?[、和与及]?){1,12}$/u, '');
  const after = sentence
    .slice(span[1], span[1] + 400)
    .replace(/^(?:（[^（）]{1,40}）)/u, '')
    .replace(/^(?:[、和与及]?《[^《》]{1,120}》){1,12}/u, '');
  return { before: before.slice(-24), after: after.slice(0, 24) };
}

function isWork({ before, after }: Surroundings): boolean {
  return WORK_BEFORE.test(before) || WORK_AFTER.test(after);
}

/** Titles in 《》, the outer of nested ones. Inner titles are read by running the rules again over the outer's text. */
const TITLED = /《(?<title>(?:[^《》\n]|《[^《》\n]{1,100}》){1,160})》/gu;
/** A title printed whole within another. In single marks it only helps to name the outer one. */
const INNER = /《(?<title>[^《》\n]{1,100})》/gu;

function typed(title: string, context: Context): Title | null {
  const type = typeWord(title);
  // 《切实尊崇宪法，严格实施宪法》: two clauses are a speech, unless 关于 or 的 makes one phrase of them.
  if (type !== null && /，/u.test(title) && !/关于|的[^，]{2,12}$/u.test(title)) return null;
  if (/^(?:实施好?|贯彻|学好|学习|尊崇|遵守|用好|弘扬).{0,8}法典?$/u.test(title)) return null;
  if (type === null || CLASSIC.test(title)) return null;
  const around = surroundings(context);
  if (isWork(around)) return null;
  if (type.shared && !ISSUED.test(around.before) && !HANDLED.test(around.before)) return null;
  return { title, type: type.word };
}

export const documentRules: readonly Rule<'document', Title>[] = [
  {
    id: 'document/type-word',
    pattern: TITLED,
    value: ({ title = '' }, context) => typed(title, context),
  },
  {
    id: 'document/called',
    pattern: TITLED,
    value: ({ title = '' }, context) => {
      const around = surroundings(context);
      if (typeWord(title) !== null || isWork(around)) return null;
      const called = CALLED_AFTER.exec(around.after) ?? CALLED_BEFORE.exec(around.before);
      const word = called?.groups?.['type'];
      return word === undefined ? null : { title, type: typeWord(word)?.word ?? word };
    },
  },
  {
    id: 'document/plan-of-year',
    pattern: TITLED,
    // 《中国制造2025》: a plan by the year of its goals.
    value: ({ title = '' }) =>
      /^[一-鿿]{2,10}(?:制造|智造|现代化|标准|健康[一-鿿]{0,4})20[2-6]\d$|^健康[一-鿿]{2,5}20[2-6]\d$/u.test(title)
        ? { title, type: null }
        : null,
  },
  {
    id: 'document/issued',
    pattern: TITLED,
    value: ({ title = '' }, context) => {
      const around = surroundings(context);
      if (typeWord(title) !== null || isWork(around)) return null;
      return ISSUED.test(around.before) && !/^关于[^的]*$|[！？]/u.test(title) ? { title, type: null } : null;
    },
  },
];

export const innerDocumentRules: readonly Rule<'document', Title>[] = [
  {
    id: 'document/inner-title',
    pattern: INNER,
    value: ({ title = '' }, context) => typed(title, context),
  },
];

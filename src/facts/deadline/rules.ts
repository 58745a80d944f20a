import type { Groups, Rule } from '../../core/rule.ts';
import type { DeadlineType } from './deadline.ts';

/**
 * What a time expression is to the sentence around it. The rules read a sentence in which every date that does not lie
 * wholly in the past is masked (see `mask.ts`): each of its units is one of the letters below, so that a rule speaks of
 * the frame (到…, …前, 自…起施行) and the calendar stays in `lexicon/dates`.
 */
export interface Frame {
  readonly type: DeadlineType;
  /**
   * `always`: the frame alone makes a deadline; `deed`: unless the clause tells of an event or the weather; `goal`: the clause must say what is to be done or reached;
   * `work`: it must name a work that is begun or finished; `strong`: and want it, too.
   */
  readonly needs: 'always' | 'deed' | 'goal' | 'strong' | 'work';
  /** A span counted from an anchor: how many of which unit. */
  readonly count?: string;
  readonly unit?: string;
}

export type DeadlineRule = Rule<'deadline', Frame>;

/**
 * Mask letters: a fixed time ahead, one that the reference lies in, one limited by 前, one opened by 起, a plan or range,
 * a span ahead, a day, a year, 年内, a stretch of
 * months, a quarter or half ahead, a feast with 前, and 三年后.
 */
export const MASK = {
  ahead: '\uE000',
  current: '\uE001',
  before: '\uE002',
  since: '\uE003',
  period: '\uE004',
  span: '\uE005',
  day: '\uE006',
  year: '\uE007',
  within: '\uE008',
  stretch: '\uE009',
  soon: '\uE00A',
  feast: '\uE00B',
  hence: '\uE00C',
} as const;

const { ahead, current, before, since, period, span, day, year, within, stretch, soon, feast, hence } = MASK;
/** A whole masked time of one of these classes; none begins inside one, so that every stretch is tried once. */
const run = (...letters: string[]): string => `(?<![${letters.join('')}])[${letters.join('')}]+`;
/** The same, not led by 到 or 至. */
const bare = (...letters: string[]): string => `(?<![到至${letters.join('')}])[${letters.join('')}]+`;
const POINT = run(ahead, current, day, year, soon);
/** Entering into force. */
const FORCE = '(?:正式)?(?:施行|实施|执行|生效|实行|启用|启动|开始|试行|推行|开展|全面)';
/** Acts of publishing that happen once, unlike 收到之日 and 受理之日, which come with every case. */
const PUBLISHED = '(?:公布|发布|颁布|印发|下发|签署|通过|批准|公告|刊登|登报|挂网)';
const COUNT = '(?:\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九半])';
const UNIT = '(?:个?(?:年|月|周|星期|季度|工作日|小时)|天|日|周年)';

/** A span counted from its anchor, of one unit (3年内) or a range that names it once (3至5年内). */
function countedSpan({ n, n1, unit, unit1 }: Groups): Frame | null {
  const count = n ?? n1;
  const counted = unit ?? unit1;
  return count === undefined || counted === undefined
    ? null
    : { type: 'within', needs: 'strong', count, unit: counted };
}

/** Frames of the language in which a time limits or targets an action. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  {
    // 6月底前, 2025年以前: the limit itself.
    id: 'deadline/before',
    pattern: new RegExp(`(?:到|至)?${run(before)}`, 'gu'),
    value: () => ({ type: 'by', needs: 'always' }),
  },
  {
    // 春节前: as often the time of a scene as a limit.
    id: 'deadline/before-feast',
    pattern: new RegExp(run(feast), 'gu'),
    value: () => ({ type: 'by', needs: 'goal' }),
  },
  {
    // 有效期至2026年12月31日, 政策延续执行至2027年底: the term of what is in force.
    id: 'deadline/valid-until',
    pattern: new RegExp(
      `(?<=(?:有效|执行|实施|试行|试点|过渡|优惠|服务|建设|质保)期限?(?:为|是)?|(?<!营业时间)(?:延长|延续|顺延)(?:实施|执行)?|(?:政策|规定|办法|标准|措施|方案)(?:继续)?(?:执行|实施|有效|试行|沿用|保留))(?:至|到)${POINT}(?:为?止)?`,
      'gu',
    ),
    value: () => ({ type: 'by', needs: 'always' }),
  },
  {
    // 到2025年, 至2035年, 到“十四五”末.
    id: 'deadline/until',
    pattern: new RegExp(
      `(?<![截达直迟提推持续延长止追\\d日号])(?:到|至)${run(ahead, year, soon, current, day)}(?:为?止)?`,
      'gu',
    ),
    value: (_groups, { sentence, span: [start] }) => ({
      type: 'by',
      needs: sentence.charAt(start + 1) === current || sentence.charAt(start + 1) === day ? 'goal' : 'always',
    }),
  },
  {
    // 执行期限为2024年10月1日至2026年12月31日.
    id: 'deadline/term',
    pattern: new RegExp(
      `(?<=(?:有效|执行|实施|试行|试点|过渡|优惠|建设)(?:期限?|时间)(?:为|是|：))${run(period, stretch)}`,
      'gu',
    ),
    value: () => ({ type: 'during', needs: 'always' }),
  },
  {
    // 申报将于9月30日截止.
    id: 'deadline/closing',
    pattern: new RegExp(`${POINT}(?=(?:\\d{1,2}[时点])?(?:截止|止(?=[，。；）]|$)))`, 'gu'),
    value: () => ({ type: 'by', needs: 'always' }),
  },
  {
    id: 'deadline/no-later-than',
    pattern: new RegExp(`(?<=不迟于|不晚于|最迟于?|最晚于?|(?:截止(?:时间|日期)|时限)(?:为|是|：)?)${POINT}`, 'gu'),
    value: () => ({ type: 'by', needs: 'always' }),
  },
  {
    // 自10月1日起施行, 明年4月1日起.
    id: 'deadline/from',
    pattern: new RegExp(run(since), 'gu'),
    value: () => ({ type: 'from', needs: 'deed' }),
  },
  {
    // 即日起停止办理: in force from the day of the article.
    id: 'deadline/from-now',
    pattern:
      /(?:从|自)?即日(?:起|开始)(?=，?[^，。；]{0,12}?(?:停止|暂停|不再|施行|实施|执行|生效|试行|实行|启用|取消|禁止|限制|恢复|关闭|封闭|调整|下调|上调|全面))/gu,
    value: () => ({ type: 'from', needs: 'deed' }),
  },
  {
    // 本办法自公布之日起施行: from a day that only its publication fixes.
    id: 'deadline/from-publication',
    pattern: new RegExp(
      `(?:从|自)${PUBLISHED}(?:之日|当日)(?:起|开始)?(?:满?${COUNT}${UNIT}后)?(?=(?:起)?(?:正式)?(?:施行|实施|执行|生效|试行|实行))`,
      'gu',
    ),
    value: () => ({ type: 'from', needs: 'always' }),
  },
  {
    // 自公布之日起30日内, 公布后一个月内: counted from an act whose day the sentence does not give.
    id: 'deadline/within-publication',
    pattern: new RegExp(
      `(?:从|自)${PUBLISHED}之日起?${COUNT}${UNIT}(?:之|以)?内|(?<=(?:${PUBLISHED}|生效|施行|实施|开工|成立)后的?)${COUNT}${UNIT}(?:之|以)?内`,
      'gu',
    ),
    value: (_groups, { sentence, span: [start] }) => ({
      type: 'within',
      needs: /[从自]/u.test(sentence.charAt(start)) ? 'deed' : 'goal',
    }),
  },
  {
    // 10月1日正式施行; 将于2026年1月1日生效.
    id: 'deadline/into-force',
    pattern: new RegExp(`${run(day)}(?=(?:正式)?(?:施行|实施|生效|试行|起实施|起施行))`, 'gu'),
    value: () => ({ type: 'from', needs: 'always' }),
  },
  {
    // 分别自2022年1月1日、2021年12月1日起施行: every date of the list but the last, which carries 起.
    id: 'deadline/from-list',
    pattern: new RegExp(`${run(day)}(?=(?:[、和]${run(day)}){0,6}[、和]${run(since)}${FORCE})`, 'gu'),
    value: () => ({ type: 'from', needs: 'always' }),
  },
  {
    // 今年内, 年内: within what is left of the year.
    id: 'deadline/within-year',
    pattern: new RegExp(run(within), 'gu'),
    value: () => ({ type: 'within', needs: 'goal' }),
  },
  {
    // 从即日起至12月31日, 从现在起到年底.
    id: 'deadline/from-now-until',
    pattern: new RegExp(`(?:从|自)?(?:即日|现在|今日|目前)(?:起|开始)，?(?:至|到)${POINT}`, 'gu'),
    value: () => ({ type: 'during', needs: 'always' }),
  },
  {
    // 汛期前, 入冬前: a season of work that no calendar fixes.
    id: 'deadline/before-season',
    pattern: new RegExp(
      `(?:${run(year, current)}|今年|明年)?(?:(?:主?汛期|雨季|台风季|台风期|冬季|夏季|冬天|采暖季|供暖季|供暖期|采暖期|旺季|旅游旺季|洪水期|枯水期)(?:到来|来临|开始)?|汛(?=前)|入汛|入冬|入夏|春耕(?:生产)?|春播|秋播|春灌|冬灌|(?:新学期|新学年)?开学|新学期|新学年|封冻|上冻|任期届满|换届)(?:之|以)?前`,
      'gu',
    ),
    value: () => ({ type: 'by', needs: 'goal' }),
  },
  {
    // 3年内, 用三年时间, 2年至3年时间, 半个月内.
    id: 'deadline/within',
    pattern: new RegExp(
      `(?<![第\\d.近前去这]|(?<![通经])过)(?:未来|今后|此后)?(?:(?<low>${COUNT})(?:${UNIT})?(?:至|到|—|-|–|－|~)(?<n>${COUNT})(?<unit>${UNIT})|(?<n1>${COUNT})(?<unit1>${UNIT}))(?:左右)?(?:之内|以内|内(?![阁地蒙部外陆江在需河环])|的?时间(?:之?内|里)?|(?=的?(?:不懈|持续)?努力))(?![的容]?(?:累计|共|首[次个度]|最[高低大小多少]|新[高低]|第[一二三四五六七八九十\\d]))`,
      'gu',
    ),
    value: countedSpan,
  },
  {
    // 计划用三年完成, 拟于2-3年建成, 分三年实施: a span that no 内 or 时间 closes.
    id: 'deadline/taking',
    pattern: new RegExp(
      `(?<=(?<![使占享费])用|(?:拟|计划|将|预计)(?:于|在|花)|(?:力争|争取)[于在花]?|限期|(?:计划|拟|将|力争|任务|工程|项目|资金)分)(?:(?<low>${COUNT})(?:${UNIT})?(?:至|到|—|-|–|－|~)(?<n>${COUNT})(?<unit>个?[年月])|(?<n1>${COUNT})(?<unit1>年|个月))(?:左右)?(?=[^，。；：来前后内间时底中初末的第]{0,4}(?:完成|建成|建设|开工|实施|推进|实现|打造|培育|培训|改造|全面|全部|达到|消除|脱贫|落实|到位|整改|交付|办结))`,
      'gu',
    ),
    value: countedSpan,
  },
  {
    // 三年行动，力争…: an action of so many years for which the sentence sets a target.
    id: 'deadline/action',
    pattern: new RegExp(
      `(?<![第\\d《近前])${COUNT}年(?:攻坚|专项|提升|倍增|改造|整治|治理|建设)?行动(?:计划)?(?=，(?:力争|争取|确保|目标是|计划|将|要)(?![^。；，]{0,12}\\d{4}年))`,
      'gu',
    ),
    value: () => ({ type: 'during', needs: 'goal' }),
  },
  {
    // 三年后将建成: as far ahead as it says.
    id: 'deadline/years-hence',
    pattern: new RegExp(run(hence), 'gu'),
    value: () => ({ type: 'at', needs: 'strong' }),
  },
  {
    // 未来3年内, 今后五年.
    id: 'deadline/coming-span',
    pattern: new RegExp(run(span), 'gu'),
    value: () => ({ type: 'within', needs: 'goal' }),
  },
  {
    // 5年过渡期.
    id: 'deadline/transition',
    pattern: new RegExp(`(?<![第\\d.])${COUNT}年(?:的)?过渡期(?!满|后|结束|即将|已)`, 'gu'),
    value: () => ({ type: 'during', needs: 'always' }),
  },
  {
    // “十四五”期间, 2024至2028年.
    id: 'deadline/during',
    pattern: new RegExp(bare(period), 'gu'),
    value: () => ({ type: 'during', needs: 'goal' }),
  },
  {
    // 2035年培育100名; 6月底可以实现.
    id: 'deadline/at',
    pattern: new RegExp(`${bare(ahead, year)}(?:前后|左右)?`, 'gu'),
    value: () => ({ type: 'at', needs: 'goal' }),
  },
  {
    // 明年上半年投入运营: a quarter or half that has not begun.
    id: 'deadline/at-part',
    pattern: new RegExp(`${bare(soon)}(?:前后|左右)?`, 'gu'),
    value: () => ({ type: 'at', needs: 'work' }),
  },
  {
    // 9月至12月将完成….
    id: 'deadline/during-months',
    pattern: new RegExp(bare(stretch), 'gu'),
    value: () => ({ type: 'during', needs: 'strong' }),
  },
  {
    // 将于9月28日开通; 今年将建成: events and plain forecasts fall through the stronger test.
    id: 'deadline/at-near',
    pattern: new RegExp(`${bare(day, current)}(?:前后|左右)?`, 'gu'),
    value: () => ({ type: 'at', needs: 'strong' }),
  },
];

import type { Context, Groups } from '../../core/rule.ts';
import { parseNumeral, scale } from '../../lexicon/numerals/parse.ts';
import { rangeEnds } from '../../lexicon/numerals/range.ts';
import { multiplier, numberOf, qualifierOf, unitAndKind } from '../../lexicon/numerals/quantity.ts';
import type { Quantity } from '../../lexicon/numerals/quantity.ts';
import { countsAfterHan } from '../../lexicon/units/measures.ts';
import { unitOf } from '../../lexicon/units/units.ts';

const NOTHING = { value: null, min: null, max: null, bracket: null } as const;

/** What stands right before and right behind a hit. */
function around({ sentence, span }: Context): { before: string; after: string } {
  return { before: sentence.slice(Math.max(0, span[0] - 24), span[0]), after: sentence.slice(span[1], span[1] + 24) };
}

/** A temperature where 度 stands for degrees, a speed where the hour is said before the length. */
function kindInContext(
  kind: Quantity['kind'],
  unit: string,
  { before, after }: { before: string; after: string },
): Quantity['kind'] {
  if (
    unit === '度' &&
    (/(?:气温|温度|水温|体温|升温|降温|高温|低温|零下|恒温|室温)[^，。；]{0,10}$/u.test(before) ||
      /^(?:高温|低温|的高温)/u.test(after))
  ) {
    return 'temperature';
  }
  if (kind === 'length' && /(?:时速|每小时|每秒|车速|流速|风速)[^，。；\d]{0,8}$/u.test(before)) return 'speed';
  return kind;
}

/** 一 before a measure word is an article (一批, 一个); before a unit of measurement it is a number. */
function indefinite(han: string | undefined, unit: string, groups: Groups, before: string, after: string): boolean {
  if (han !== '一') return false;
  const known = unitOf(unit);
  if (known === undefined) return true;
  if (groups['pre'] !== undefined || groups['hanmid'] !== undefined) return false;
  if (known.kind === 'duration') {
    return !(
      /(?:为期|历时|耗时|用时|仅用|只用|时长|工期|长达|缩短|延长|提前|间隔|有效期|期限|满|达|不到|滞后|推迟|每隔|限期|刑)(?:了|为|至|到|出)?$/u.test(
        before,
      ) || /^(?:以内|之内|内|以上)/u.test(after)
    );
  }
  return ['score', 'multiple'].includes(known.kind) ? known.kind === 'score' : false;
}

/** Duration words that name a stretch of time rather than say how long: 近5年, 三年行动, 105周年大会, 10年间. */
function namesPeriod(unit: string, before: string, after: string, pre: string | undefined, surface: string): boolean {
  if (!/^(?:年|个月|天|周|星期|世纪|周年|小时|载|个世纪|学年|年头|个年头)$/u.test(unit)) return false;
  if (/^(?:以|之)?内/u.test(after) && /(?:未来|今后)$/u.test(before)) return false;
  if (/^(?:多|余)?(?:以来|来|间|之交|以前|之前|前(?!后)|前后)/u.test(after)) return true;
  if (
    /^(?:行动|规划|计划|攻坚|倍增|方案|大计|纲要|滚动|任务|之计|树木|奋斗|目标|义务教育|一贯|大会|大典|纪念|庆典|庆祝|座谈|联合声明|系列|校庆|华诞|前夕|之际|级|代|期间|度|轮|生(?!产)|制)/u.test(
      after,
    )
  )
    return true;
  if (
    /(?:最近|过去|此前|刚过去的|上|这|那|(?<!提)前|(?<![推延])后|头|首|第|同|每|未来|今后|往后|接下来的?|新的?|整|百|此后|随后|之后|几|又|前后|“)$/u.test(
      before,
    )
  )
    return true;
  if (pre === '近' && /(?:^|[，。；、：“]|在|比)$/u.test(before)) return true;
  if (unit === '年' && /^(?:(?:19|20)\d\d|[一二][零〇九]?[零〇一二三四五六七八九]{2,3})/u.test(surface)) return true;
  return false;
}

/** What stands before medals that are won. */
const MEDALS = /(?:夺得?|获得?|揽|摘得?|收获|斩获|豪取|拿下|包揽|拿到|贡献|[金银铜][、，]?)$/u;

const PLACE_HEAD =
  /^(?:[桥铺河店坝村镇岗坪亭庙堡营屯台街湾塘冲墩]|长街|洋场|春风|八乡|画廊|铁路|长廊|荷塘|桃花|花海|牌|朝)/u;

/** The value of a plain quantity, or null where what was matched is none. */
export function quantity(groups: Groups, context: Context): Quantity | null {
  const { before, after } = around(context);
  const surface = groups['unit'] ?? '';
  const { unit, kind } = unitAndKind(surface);
  const { han, num, pre } = groups;
  if (/[第]$/u.test(before) && pre === undefined) return null;
  if (num !== undefined) {
    // 4×4, 3+3+2, 1+N: parts of a name.
    if (pre === undefined && /[+＋×xX*#№]$/u.test(before) && (kind === 'count' || /^(?:接力|栏)/u.test(after)))
      return null;
    // A grade is a name, a magnitude or an index a measure: 4级, 6.8级, 3205.57点.
    if (/^[级点]$/u.test(unit) && !/[.．]/u.test(num)) return null;
    if (/^[+＋×*](?!%)/u.test(after)) return null;
    if (unit === '大' && /^[家学]/u.test(after)) return null;
    if (unit === '国' && after.startsWith('集团')) return null;
    if (unit === '分' && before.endsWith('小时')) {
      return { ...NOTHING, value: numberOf(groups), unit, qualifier: qualifierOf(groups), kind: 'duration' };
    }
    if (unit === '分' && (/[时点]$/u.test(before) || /[时点][0-9]{0,2}$/u.test(before))) return null;
  }
  // 十四届人大三次会议: the meeting's number.
  if (
    unit === '次' &&
    /^(?:全体)?(?:会议|全会)/u.test(after) &&
    /(?:届|人大|政协|委会|委员会|理事会|大会|会员会|全会)$/u.test(before)
  )
    return null;
  if (han !== undefined) {
    // 确保资金十分重要: the adverb. A score is won.
    if (
      han === '十' &&
      unit === '分' &&
      !/(?:得|获|获得|打|打了|扣|加|失|丢|满分|落后|领先|贡献|拿下|轰下|砍下)$/u.test(before)
    )
      return null;
    // 夺得三金, 十四金、八银: medals; 三金, 五金 elsewhere are things.
    if (
      /^[金银铜]$/u.test(surface) &&
      !MEDALS.test(before) &&
      !/^[、，]?[0-9一二两三四五六七八九十]{1,3}[金银铜]/u.test(after)
    )
      return null;
    // 三元桥, 十里长街: the name of a place.
    if (/^[元里丈]$/u.test(surface) && PLACE_HEAD.test(after)) return null;
    // 二 orders, 两 counts: 二期, 二次会议.
    if (han === '二' && unitOf(surface) === undefined && pre === undefined) return null;
    if (surface === '口' && !before.endsWith('家') && !/^(?:人|之家)/u.test(after)) return null;
    if (!countsAfterHan(surface) && unitOf(surface) === undefined && unitOf(unit) === undefined) return null;
    if (
      /^(?:两|尺|寸|丈|分|角|毛|里|码|瓦|升|节|度|磅|匹|焦|面|周|载|镑|先令|马克)$/u.test(surface) &&
      !/[十百千万亿半]/u.test(han) &&
      pre === undefined &&
      !/^[^\p{Script=Han}]/u.test(after)
    )
      return null;
    // A power alone is a number only where something makes it one: 近百名, 千余家, 千亿元.
    if (
      /^[十百千万亿]$/u.test(han) &&
      han !== '十' &&
      pre === undefined &&
      groups['hanmid'] === undefined &&
      groups['hantail'] === undefined &&
      groups['hanmult'] === undefined
    )
      return null;
    // 五一期间, 三八红旗手: two digits with no power between them name a day or a body.
    if (/^[一二三四五六七八九]{2}$/u.test(han) && kind === 'count') return null;
    if (indefinite(han, unit, groups, before, after)) return null;
    if (
      /^[一二三四五六七八九十]$/u.test(han) &&
      /(?:周|星期|礼拜|初|腊月|正月|老|小|阿|其|之|甲|天下|统)$/u.test(before)
    )
      return null;
  }
  if (kind === 'duration' && namesPeriod(unit, before, after, pre, (num ?? han) + unit)) return null;
  const value = numberOf(groups);
  // 十几万, 两三百: other rules know what these say.
  if (value === null) return null;
  const bracket = groups['bracket'] === undefined ? null : parseNumeral(groups['bracket']);
  return {
    ...NOTHING,
    value,
    unit,
    qualifier: qualifierOf(groups),
    kind: kindInContext(kind, unit, { before, after }),
    bracket,
  };
}

/** A range: one unit for both ends, or one each; a multiplier said once counts for both (30—50万元). */
export function range(groups: Groups, context: Context): Quantity | null {
  const { before, after } = around(context);
  const { low, lowMult, lowUnit, high, highMult } = groups;
  if (low === undefined || high === undefined) return null;
  const { unit, kind } = unitAndKind(groups['unit'] ?? '');
  if (lowUnit !== undefined && lowUnit !== '' && unitAndKind(lowUnit).unit !== unit) return null;
  if (/[第+＋×]$/u.test(before) || /(?:从|由)$/u.test(before)) return null;
  if (kind === 'duration' && (namesPeriod(unit, before, after, undefined, high + unit) || /^\d{4}$/u.test(high)))
    return null;
  if (unit === '' && lowMult === undefined && highMult === undefined) return null;
  const a = parseNumeral(low);
  const b = parseNumeral(high);
  if (a === null || b === null) return null;
  // A power said once counts for both: 30—50万元, 八到九百亿元; an end with its own unit or power stands alone.
  const shared =
    lowMult === undefined && (lowUnit === undefined || lowUnit === '') ? rangeEnds(low, high + (highMult ?? '')) : null;
  const min = shared?.min ?? scale(a, multiplier(lowMult));
  const max = parseNumeral(high + (highMult ?? '')) ?? b;
  if (min >= max) return null;
  return {
    ...NOTHING,
    min,
    max,
    unit,
    qualifier: qualifierOf(groups),
    kind: kindInContext(kind, unit, { before, after }),
  };
}

const DIGIT: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 三五个, 两三百人: two neighbouring digits say from … to. */
export function neighbours(groups: Groups, context: Context): Quantity | null {
  const { before, after } = around(context);
  const a = DIGIT[groups['from'] ?? ''];
  const b = DIGIT[groups['to'] ?? ''];
  if (a === undefined || b === undefined || !(b - a === 1 || (a === 3 && b === 5))) return null;
  if (/[第百千万零一二两三四五六七八九]$/u.test(before)) return null;
  const surface = groups['unit'] ?? '';
  const { unit, kind } = unitAndKind(surface);
  if (surface === '') {
    // 一年工资七八千: a round number at the end of its clause.
    if (!/[百千万亿]/u.test(groups['power'] ?? '') || !/^(?:[，。；、！？）]|$)/u.test(after)) return null;
  } else if (!countsAfterHan(surface) && unitOf(surface) === undefined) return null;
  if (kind === 'duration' && namesPeriod(unit, before, after, undefined, unit)) return null;
  const factor = multiplier(groups['power']);
  const tens = groups['head'] === undefined ? 0 : (parseNumeral(groups['head']) ?? 0);
  // 十七八万: the power binds the tens too.
  return { ...NOTHING, min: (tens + a) * factor, max: (tens + b) * factor, unit, qualifier: 'about', kind };
}

/** 分别提高0.7、1.0和1.1个百分点: the unit is said once, behind the last number. */
export function sharedUnit(groups: Groups, context: Context): Quantity | null {
  const { before } = around(context);
  const value = parseNumeral(groups['num'] ?? '');
  const { unit, kind } = unitAndKind(groups['unit'] ?? '');
  // 5、6个 is a guess between two.
  if (value === null || (Number.isInteger(value) && !/分别[^，。；]{0,24}$/u.test(before)) || kind === 'duration')
    return null;
  const scaled = scale(
    value,
    groups['mult'] === undefined ? multiplier(groups['lastMult']) : multiplier(groups['mult']),
  );
  return { ...NOTHING, value: scaled, unit, qualifier: 'exact', kind };
}

/** 三成, 7.2成, 六成半 → percent. */
export function tenths(groups: Groups, context: Context): Quantity | null {
  const { before, after } = around(context);
  const value = parseNumeral(groups['tenths'] ?? '');
  if (value === null || value > 100 || /[第每]$/u.test(before)) return null;
  const { half: rest } = groups;
  const more = rest === undefined ? 0 : rest === '半' ? 0.5 : (parseNumeral(rest) ?? 0) / 10;
  if (/^(?:立|为|员|功|果|长|就|品|本|绩|效|交|都|人|年|熟|型|份|语|群|套)/u.test(after)) return null;
  return {
    ...NOTHING,
    value: scale(value + more, 10),
    unit: '%',
    qualifier: qualifierOf(groups),
    kind: 'percent',
  };
}

/** 三分之二 is a ratio; 百分之五 and 千分之三 are percent and per mille. */
export function wordFraction(groups: Groups): Quantity | null {
  const top = parseNumeral(groups['top'] ?? '');
  const bottom = groups['bottom'] ?? '';
  if (top === null) return null;
  const value = scale(top, multiplier(groups['topMult']));
  const qualifier = qualifierOf(groups);
  if (bottom === '百') return { ...NOTHING, value, unit: '%', qualifier, kind: 'percent' };
  if (bottom === '千') return { ...NOTHING, value, unit: '‰', qualifier, kind: 'percent' };
  const below = bottom === '万' ? 10000 : parseNumeral(bottom);
  if (below === null || below === 0) return null;
  return { ...NOTHING, value: Number((value / below).toPrecision(12)), unit: '', qualifier, kind: 'ratio' };
}

/** 1/3 where a share is told; not a day, a page or a model. */
export function slashFraction(groups: Groups, context: Context): Quantity | null {
  const { before, after } = around(context);
  const top = Number(groups['top']);
  const bottom = Number(groups['bottom']);
  if (!(top > 0) || top >= bottom) return null;
  const told =
    groups['pre'] !== undefined ||
    groups['post'] !== undefined ||
    /(?:占|比|率|达|到|为|的|至|有|了|其中|少|减|降|缩)$/u.test(before) ||
    /^(?:的|强|多|处)/u.test(after);
  return told
    ? {
        ...NOTHING,
        value: Number((top / bottom).toPrecision(12)),
        unit: '',
        qualifier: qualifierOf(groups),
        kind: 'ratio',
      }
    : null;
}

/** 1∶3, 3比1: a score where a match is told, else a ratio. */
export function colonRatio(groups: Groups, context: Context): Quantity | null {
  const { before, after } = around(context);
  const top = parseNumeral(groups['top'] ?? '');
  const bottom = parseNumeral(groups['bottom'] ?? '');
  if (top === null || bottom === null) return null;
  const match =
    /(?:比分|以|总分|大比分|点球)$/u.test(before) ||
    /^[^，。；]{0,6}(?:战胜|击败|大胜|险胜|力克|逆转|不敌|负于|战平|轻取|完胜|横扫|胜|负|平|淘汰|领先|落后)/u.test(
      after,
    );
  const ratio =
    groups['sign'] === '∶' ||
    /(?:比例|之比|比为|比是|配比|比|按照|按|比值)[^，。；\d]{0,3}$/u.test(before) ||
    /^(?:的比例|比例|配套|的比)/u.test(after);
  if (!match && !ratio) return null;
  if (bottom === 0 && !match) return null;
  return {
    ...NOTHING,
    // A match's score is no quotient.
    value: match || bottom === 0 ? null : Number((top / bottom).toPrecision(12)),
    unit: '',
    qualifier: 'exact',
    kind: match ? 'score' : 'ratio',
  };
}

const FACTOR: Readonly<Record<string, number>> = { 年: 12, 个月: 1, 小时: 3600, 分: 60, 分钟: 60, 秒: 1, 秒钟: 1 };

/**
 * Two or three units that tell one quantity: 3小时20分, 二分五十六秒九一, 三年六个月. The value is in the smallest unit printed,
 * where it is exact.
 */
export function compound(groups: Groups, context: Context): Quantity | null {
  const { before, after } = around(context);
  const { years, months, hours, minutes, seconds, hundredths } = groups;
  if (/[第点时:：]$/u.test(before)) return null;
  const said = [
    ['年', years],
    ['个月', months],
    ['小时', hours],
    [groups['minute'] ?? '分', minutes],
    ['秒', seconds],
  ] as const;
  const told = said.filter(([, number]) => number !== undefined);
  const unit = told.at(-1)?.[0];
  if (unit === undefined || (told.length < 2 && hundredths === undefined)) return null;
  if (
    years !== undefined &&
    (/^(?:19|20)\d\d$/u.test(years) || namesPeriod('个月', before, after, groups['pre'], months ?? ''))
  )
    return null;
  let sum = 0;
  for (const [surface, number] of told) {
    const value = parseNumeral(number ?? '');
    if (value === null) return null;
    sum += value * (FACTOR[surface] ?? 1);
  }
  const rest = decimals(hundredths);
  if (rest === null) return null;
  const value = Number((sum / (FACTOR[unit] ?? 1) + rest).toFixed(6));
  return { ...NOTHING, value, unit, qualifier: qualifierOf(groups), kind: 'duration' };
}

/** 七一 → 0.71, 80 → 0.8. */
function decimals(digits: string | undefined): number | null {
  if (digits === undefined) return 0;
  const plain = /^[0-9]{1,2}$/u.test(digits) ? digits : [...digits].map((unit) => parseNumeral(unit) ?? '').join('');
  return /^[0-9]{1,2}$/u.test(plain) ? Number(`0.${plain}`) : null;
}

/** 七十一米七零, 2米32, 46秒40: the hundredths behind the unit. */
export function metres(groups: Groups, context: Context): Quantity | null {
  const { before, after } = around(context);
  const unit = groups['unit'] ?? '米';
  if (
    /[第点分:：]$/u.test(before) ||
    /^[万千百亿余多、，和至]?[0-9]/u.test(after) ||
    unitOf(after.slice(0, 1)) !== undefined
  )
    return null;
  // 3米8个车道: another count begins.
  if (countsAfterHan(after.slice(0, 1)) && !/^(?:打[破开]|名列|位[居列])/u.test(after)) return null;
  const whole = parseNumeral(groups['whole'] ?? '');
  const rest = decimals(groups['centimetres']);
  if (whole === null || rest === null) return null;
  return {
    ...NOTHING,
    value: Number((whole + rest).toFixed(2)),
    unit,
    qualifier: qualifierOf(groups),
    kind: unit === '秒' ? 'duration' : 'length',
  };
}

/** 四成到五成以上, 两至三成. */
export function tenthsRange(groups: Groups, context: Context): Quantity | null {
  const { before } = around(context);
  const low = parseNumeral(groups['low'] ?? '');
  const high = parseNumeral(groups['high'] ?? '');
  if (low === null || high === null || low >= high || high > 10 || /[第从由每]$/u.test(before)) return null;
  return {
    ...NOTHING,
    min: scale(low, 10),
    max: scale(high, 10),
    unit: '%',
    qualifier: qualifierOf(groups),
    kind: 'percent',
  };
}

export function half(groups: Groups, context: Context): Quantity | null {
  const { before, after } = around(context);
  if (/(?:另|这|那|每|前|后|上|下)$/u.test(before) || /^是|^(?:一半|半|的一半)/u.test(after)) return null;
  return { ...NOTHING, value: 0.5, unit: '', qualifier: qualifierOf(groups), kind: 'ratio' };
}

/** 半年, 一年半, 两个半小时. */
export function halfUnit(groups: Groups, context: Context): Quantity | null {
  const { before, after } = around(context);
  const surface = groups['unit'] ?? '';
  const { unit, kind } = unitAndKind(surface);
  if (groups['whole'] === undefined) {
    if (/(?:上|下|前|后|大|小|过去|最近|头|这|近|一|两|每|个|多)$/u.test(before)) return null;
    if (unit === '年' && /^(?:度|报|来|以来|间)/u.test(after)) return null;
    if (/^(?:空|价|路|截|边|夜|数)/u.test(after)) return null;
  }
  if (kind === 'duration' && namesPeriod(unit, before, after, groups['pre'], unit)) return null;
  const whole = groups['whole'] === undefined ? 0 : parseNumeral(groups['whole']);
  if (whole === null) return null;
  return { ...NOTHING, value: whole + 0.5, unit, qualifier: qualifierOf(groups), kind };
}

/** 翻一番: how many times it doubles is the number, 番 the unit. */
export function doubling(groups: Groups): Quantity | null {
  const value = parseNumeral(groups['times'] ?? '');
  return value === null ? null : { ...NOTHING, value, unit: '番', qualifier: qualifierOf(groups), kind: 'multiple' };
}

/** 数百, 十几万, 上千: how many is not said. */
export function vague(groups: Groups): Quantity | null {
  const surface = groups['unit'] ?? '';
  const { unit, kind } = unitAndKind(surface);
  if (surface !== '' && !countsAfterHan(surface) && unitOf(surface) === undefined) return null;
  if (/^(?:年|载|世纪|个世纪)$/u.test(unit)) return null;
  return { ...NOTHING, unit, qualifier: /^[上过]/u.test(groups['vague'] ?? '') ? 'over' : 'about', kind };
}

/** 位居全省第5, 跻身全球前二十, 排名第3位. */
export function rank(groups: Groups, context: Context): Quantity | null {
  const { before, after } = around(context);
  const value = parseNumeral(groups['place'] ?? '');
  if (value === null) return null;
  const placed =
    /(?:位居|位列|名列|排名|排在|排|列|居|跻身|进入|挺进|升至|升到|上升到|上升至|跃升至|跃升到|保持|获|获得|夺得|斩获|荣获|排名|定格|位次)[^，。；“”《》]{0,18}$/u.test(
      before,
    );
  // 前10名的城市: whoever stands there.
  const listed = groups['form'] === '前' && groups['unit'] !== undefined && !/[目日提以之此空从]$/u.test(before);
  if (!placed && !listed) return null;
  if (
    groups['unit'] === undefined &&
    /^[\p{Script=Han}0-9A-Za-z]/u.test(after) &&
    !/^(?:和|与|及|升|降|跃升|提升|上升|下降|前移|的(?:位置|好成绩|成绩|水平)|，|且|并|、|左右|之列|行列|以内)/u.test(
      after,
    )
  )
    return null;
  return { ...NOTHING, value, unit: groups['unit'] ?? '', qualifier: 'exact', kind: 'rank' };
}

/** A number with no unit: 20万以上, 117.9万脱贫户; digits alone only where the words before say that they count. */
export function bare(groups: Groups, context: Context): Quantity | null {
  const { before, after } = around(context);
  const { num, han } = groups;
  if (/[第+＋×]$/u.test(before)) return null;
  const great =
    (groups['mult'] ?? groups['hanmult']) !== undefined || (han !== undefined && /[万亿]/u.test(han) && han.length > 1);
  const limited = groups['pre'] !== undefined || groups['post'] !== undefined;
  if (/^[A-Za-z0-9.\-—–+＋×:：/%‰]/u.test(after)) return null;
  if (han !== undefined) {
    if (!great || /^[万亿千百]/u.test(han)) return null;
  } else if (num !== undefined && !great) {
    if (/^[年月日时点号届版期级类批次]/u.test(after)) return null;
    const told =
      /(?:达|达到|达至|至|到|为|是|仅|仅为|报|共计|共|合计|总计|增至|降至|得)$/u.test(before) &&
      /^(?:[，。；、）]|$)/u.test(after);
    const number = parseNumeral(num) ?? 0;
    if (!(told || limited) || (/^(?:19|20)\d\d$/u.test(num) && !limited)) return null;
    if (limited && number < 10 && !/[.．]/u.test(num)) return null;
  }
  return { ...NOTHING, value: numberOf(groups), unit: '', qualifier: qualifierOf(groups), kind: 'count' };
}

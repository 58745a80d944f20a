import { unitOf } from '../units/units.ts';
import { parseNumeral, scale } from './parse.ts';
import { UNIT, unitAndKind } from './quantity.ts';
import { cardinal, rangeEnds } from './range.ts';

/** What a number says, apart from where it stands. */
export interface NumberReading {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly qualifier: string;
  readonly kind: string;
}

type Groups = Record<string, string | undefined>;

const ARABIC = String.raw`(?:[0-9]{1,3}(?:[,，][0-9]{3}){1,6}(?![0-9])(?:\.[0-9]{1,30})?|[0-9]{1,30}(?:\.[0-9]{1,30})?|(?<![.0-9])\.[0-9]{1,30})`;
const HAN_CHARACTER = '[零〇一二俩三四五六七八九壹贰叁肆伍陆柒捌玖十拾廿卅卌百佰千仟万亿兆]';
/** 兆 and 千 begin units of their own: 兆字节, 千克. */
const HAN_STEP = `(?:(?!(?:千|兆)(?:瓦|米|克|卡|焦|伏|赫|帕|字节|比特)|百(?:帕|分[点位]))${HAN_CHARACTER}|两(?=[百千万亿佰仟]))`;
const HAN = `(?<!${HAN_CHARACTER})(?:${HAN_STEP}{1,24}|两)(?:点[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,20}[百千万亿]{0,2})?`;
const MIXED = `${ARABIC}(?:个?${HAN_STEP}(?:零?[0-9]{1,8}(?:\\.[0-9]{1,8})?(?=${HAN_STEP})|零?[0-9]{1,4}(?![0-9.,%])|${HAN_STEP}){0,24})?`;
const SIGN = '(?:负|零下|(?<![0-9A-Za-z一-龥）)])[-－−–])';
const CARDINAL = `(?:${SIGN})?(?:半百|(?<![0-9])${MIXED}|${HAN}(?:个(?=亿)亿|[0-9]{1,4}(?=${HAN_STEP})${HAN_STEP}{1,4})?)`;

const PRE =
  '(?<pre>至少|不少于|不低于|至多|最多|不超过|不到|不足|低于|小于|少于|超过|突破|大于|高于|超|逾|将近|接近|近|大约|约|数额)?';
const POST = '(?<post>[（(]含[)）])?(?<limit>以上|以下|以内|左右|上下|有余)?';

const BEFORE: Readonly<Record<string, string>> = {
  至少: 'at_least',
  不少于: 'at_least',
  不低于: 'at_least',
  至多: 'at_most',
  最多: 'at_most',
  不超过: 'at_most',
  不到: 'under',
  不足: 'under',
  低于: 'under',
  小于: 'under',
  少于: 'under',
  超过: 'over',
  突破: 'over',
  大于: 'over',
  高于: 'over',
  超: 'over',
  逾: 'over',
  将近: 'nearly',
  接近: 'nearly',
  近: 'nearly',
  大约: 'about',
  约: 'about',
};
const BEHIND: Readonly<Record<string, string>> = {
  以上: 'at_least',
  以下: 'under',
  以内: 'at_most',
  左右: 'about',
  上下: 'about',
  有余: 'over',
};

function qualifier(groups: Groups): string {
  const { pre, limit, more } = groups;
  if (pre !== undefined && BEFORE[pre] !== undefined) return BEFORE[pre];
  if (limit !== undefined && BEHIND[limit] !== undefined) return BEHIND[limit];
  return more === undefined || more === '' ? 'exact' : more === '来' ? 'about' : 'over';
}

const nothing: NumberReading = { value: null, min: null, max: null, unit: '', qualifier: 'exact', kind: 'count' };

function exact(value: number | null, groups: Groups, unit: string, kind: string): NumberReading | null {
  return value === null || !Number.isFinite(value)
    ? null
    : { ...nothing, value, unit, kind, qualifier: qualifier(groups) };
}

/** One pattern of bare numbers, and what its groups stand for; null refuses the hit. */
export interface NumberRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly read: (groups: Groups, before: string, after: string) => NumberReading | null;
}

const unitReading = (surface: string | undefined): { unit: string; kind: string } =>
  surface === undefined || surface === '' ? { unit: '', kind: 'count' } : unitAndKind(surface);

const MONEY = '(?:元人民币|元|圆|块钱|块|美元|美金|美圆|欧元|英镑|日元|港元|港币|台币|新台币|澳元|加元|韩元|泰铢|卢布)';
const NOT_LETTER = '(?![A-Za-z0-9])';

/** The rules of bare numbers, the more telling ones first; where two hit, the longer wins. */
export const NUMBER_RULES: readonly NumberRule[] = [
  {
    id: 'number/percent-words',
    pattern: new RegExp(
      `${PRE}(?<sign>负)?(?<base>[十]?[百佰千仟万]{1,3}|百[万亿]|千[万亿])分之(?<top>${CARDINAL}[kK]?)`,
      'gu',
    ),
    read: (groups) => {
      const top = cardinal(groups['top']);
      const base = parseNumeral(groups['base'] ?? '');
      if (top === null || base === null) return null;
      const value = Number(((top * 100) / base).toPrecision(12));
      return exact(groups['sign'] === undefined ? value : -value, groups, '%', 'percent');
    },
  },
  {
    id: 'number/word-fraction',
    pattern: new RegExp(
      `(?<sign>负)?(?:(?<whole>${CARDINAL})又)?(?<sign2>负)?(?<base>${CARDINAL})分之(?<top>${CARDINAL})`,
      'gu',
    ),
    read: (groups) => {
      const { sign, whole, sign2, base, top } = groups;
      // 负一又二分之一: the sign belongs to the whole.
      const negative = sign !== undefined || (whole?.startsWith('负') ?? false);
      const under = cardinal(base);
      const over = cardinal(top);
      const first = whole === undefined ? 0 : cardinal(whole);
      if (under === null || over === null || first === null || under === 0) return null;
      const value = Math.abs(first) + (sign2 === undefined ? 1 : -1) * (over / under);
      return exact(negative ? -value : value, groups, '', 'ratio');
    },
  },
  {
    id: 'number/slash-fraction',
    pattern: /(?<sign>[-－])?(?:(?<whole>[0-9]{1,9}) )?(?<![0-9/.])(?<top>[0-9]{1,9})\/(?<base>[0-9]{1,9})(?![0-9/])/gu,
    read: (groups) => {
      const base = Number(groups['base']);
      if (base === 0) return null;
      const value = Number(groups['whole'] ?? 0) + Number(groups['top']) / base;
      return exact(groups['sign'] === undefined ? value : -value, groups, '', 'ratio');
    },
  },
  {
    id: 'number/power',
    pattern: /(?<base>(?:(?<![0-9A-Za-z])[-－])?[0-9]{1,15}(?:\.[0-9]{1,15})?)\^(?<exponent>[+-]{0,2}[0-9]{1,3})/gu,
    read: (groups) => {
      const base = Number(groups['base']?.replace('－', '-'));
      const exponent = Number((groups['exponent'] ?? '').replace(/^\+|^--/u, () => ''));
      return exact(Math.sign(base) * Math.abs(base) ** exponent, groups, '', 'count');
    },
  },
  {
    id: 'number/tenths',
    pattern: new RegExp(
      `${PRE}(?<tenths>半|[0-9]{1,2}(?:\\.[0-9]{1,2})?|[一二两三四五六七八九十](?:点[一二三四五六七八九])?)成(?<more2>半|[一二三四五六七八九](?![零一二三四五六七八九十百千万亿]))?(?![立为员功果长就品本绩效交都])${POST}`,
      'gu',
    ),
    read: (groups) => {
      const value = cardinal(groups['tenths']);
      const more =
        groups['more2'] === undefined ? 0 : groups['more2'] === '半' ? 0.5 : (cardinal(groups['more2']) ?? 0) / 10;
      return value === null ? null : exact(scale(value + more, 10), groups, '%', 'percent');
    },
  },
  {
    id: 'number/discount',
    pattern:
      /(?<rate>半|[0-9]{1,2}(?:\.[0-9]{1,2})?|[0-9] [0-9]|[一二两三四五六七八九陆][一二三四五六七八九]?(?:点[一二三四五六七八九])?)折(?!叠|磨|腾|合|射|断|返|算|旧|中|子|扣率)/gu,
    read: (groups) => {
      const rate = (groups['rate'] ?? '').replace(' ', '');
      const value = cardinal(rate);
      if (value === null || value > 99) return null;
      if (rate === '半') return exact(50, groups, '%', 'percent');
      return exact(value >= 10 && !rate.includes('十') ? value : scale(value, 10), groups, '%', 'percent');
    },
  },
  { id: 'number/half-price', pattern: /(?<=打)(?<half>对折)/gu, read: (groups) => exact(50, groups, '%', 'percent') },
  {
    id: 'number/doubling',
    pattern: /翻(?:了)?(?<times>[一两二三四五1-9])?番/gu,
    read: (groups) => exact(2 ** (cardinal(groups['times'] ?? '一') ?? 1), groups, '倍', 'multiple'),
  },
  {
    id: 'number/half',
    pattern: new RegExp(`${PRE}(?<half>一半|半数|过半数?|(?<![一-龥])半(?![一-龥]))${POST}`, 'gu'),
    read: (groups) => exact(0.5, groups, '', 'ratio'),
  },
  {
    id: 'number/ratio',
    pattern: new RegExp(`(?<![0-9.:：∶])(?<top>${CARDINAL})(?<sign>[∶:：比])(?<base>${CARDINAL})(?![0-9:：∶])`, 'gu'),
    read: (groups) => {
      const top = cardinal(groups['top']);
      const base = cardinal(groups['base']);
      // 20:15 tells the time.
      if (
        top === null ||
        base === null ||
        base === 0 ||
        (groups['sign'] !== '∶' && groups['sign'] !== '比' && /^[0-9]{2}$/u.test(groups['base'] ?? ''))
      )
        return null;
      return exact(Number((top / base).toPrecision(12)), groups, '', 'ratio');
    },
  },
  {
    id: 'number/coins',
    pattern: new RegExp(
      `${PRE}(?<yuan>${CARDINAL})(?<unit>元|圆|块)(?:零|又)?(?<jiao>${CARDINAL})(?:角|毛)(?:(?<fen>${CARDINAL})分(?:钱)?)?`,
      'gu',
    ),
    read: (groups) => {
      const yuan = cardinal(groups['yuan']);
      if (yuan === null) return null;
      const rest = (cardinal(groups['jiao']) ?? 0) / 10 + (cardinal(groups['fen'] ?? '零') ?? 0) / 100;
      return exact(Number((yuan + rest).toFixed(2)), groups, '元', 'money');
    },
  },
  {
    id: 'number/cents',
    pattern: new RegExp(
      `(?<whole>${CARDINAL})(?<unit>美元|欧元|英镑|元)(?:又|零)?(?<cents>${CARDINAL})(?:美分|欧分|便士|分)`,
      'gu',
    ),
    read: (groups) => {
      const whole = cardinal(groups['whole']);
      const cents = cardinal(groups['cents']);
      return whole === null || cents === null
        ? null
        : exact(Number((whole + cents / 100).toFixed(2)), groups, groups['unit'] ?? '', 'money');
    },
  },
  {
    id: 'number/range',
    pattern: new RegExp(
      `${PRE}(?<low>${CARDINAL}[kKwW]?)(?:[（(]含[)）])?(?<lowUnit>${UNIT})?(?:至|到|[-—–－~～]{1,2})(?<high>${CARDINAL}[kKwW]?)(?:[（(]含[)）])?(?<unit>${UNIT})?`,
      'gu',
    ),
    read: (groups, before) => {
      const ends = rangeEnds(groups['low'] ?? '', groups['high'] ?? '');
      if (ends === null || ends.min >= ends.max || /[0-9-]$/u.test(before)) return null;
      const { unit, kind } = unitReading(groups['unit']);
      if (unit === '' && !/[万亿千百十kKwW]/u.test(groups['high'] ?? '')) return null;
      if (groups['lowUnit'] !== undefined && unitReading(groups['lowUnit']).unit !== unit) return null;
      return { ...nothing, ...ends, unit, kind, qualifier: qualifier(groups) };
    },
  },
  {
    id: 'number/neighbours',
    pattern: new RegExp(
      `${PRE}(?<![零一二两三四五六七八九百千万亿])(?<head>[一二三四五六七八九]?十)?(?<from>[一二两三四五六七八])(?<to>[二三四五六七八九])(?<power>[十百千万亿]{0,3})(?<unit>${UNIT})?`,
      'gu',
    ),
    read: (groups) => {
      const { head, power: said } = groups;
      const a = cardinal(groups['from']);
      const b = cardinal(groups['to']);
      const power = said === '' ? 1 : cardinal(`一${said ?? ''}`);
      if (a === null || b === null || power === null || !(b - a === 1 || (a === 3 && b === 5))) return null;
      const tens = head === undefined ? 0 : (cardinal(head) ?? 0);
      const { unit, kind } = unitReading(groups['unit']);
      if ((said === '' && unit === '') || (said !== '' && head !== undefined)) return null;
      return { ...nothing, min: tens + a * power, max: tens + b * power, unit, kind, qualifier: 'about' };
    },
  },
  {
    id: 'number/vague',
    pattern: new RegExp(
      `(?:(?<head>(?<!${HAN_CHARACTER})${HAN_STEP}{1,8})几(?<power>[万亿千百]{0,2})|(?<some>[数几上])(?<base>[十百千]{1,2}(?:万亿|[万亿])?|[万亿]|[百千]万))(?:余|多)?(?<unit>${UNIT})?`,
      'gu',
    ),
    read: (groups) => {
      const { unit, kind } = unitReading(groups['unit']);
      const base = cardinal(groups['base'] === undefined ? undefined : `一${groups['base']}`);
      if (base !== null)
        return {
          ...nothing,
          min: base,
          max: groups['some'] === '上' ? null : base * 10,
          unit,
          kind,
          qualifier: 'about',
        };
      const head = cardinal((groups['head'] ?? '').replace(/零$/u, ''));
      const power = cardinal(`一${groups['power'] ?? ''}`);
      if (head === null || power === null) return null;
      return {
        ...nothing,
        min: head * power,
        max:
          (head + 10 ** (groups['head']?.endsWith('零') === true ? 1 : Math.max(1, Math.floor(Math.log10(head))))) *
          power,
        unit,
        kind,
        qualifier: 'over',
      };
    },
  },
  {
    id: 'number/half-unit',
    pattern: new RegExp(
      `${PRE}(?<number>${CARDINAL})(?:个半(?<unit>小时|月|世纪)|(?<unit2>年|天|小时|亩|斤|公斤|公里|里|米|倍|吨|丈|尺|升)半)`,
      'gu',
    ),
    read: (groups) => {
      const value = cardinal(groups['number']);
      const unit = groups['unit2'] ?? (groups['unit'] === '月' ? '个月' : (groups['unit'] ?? ''));
      return value === null ? null : exact(value + 0.5, groups, unit, unitReading(unit).kind);
    },
  },
  {
    id: 'number/half-of',
    pattern: /半(?<unit>个?小时|个?钟头|个月|年|天|亩|斤|公斤|公里|里|个世纪|吨|尺|升|两)/gu,
    read: (groups, before) =>
      /[上下前后大小多年月天时个]$/u.test(before)
        ? null
        : exact(0.5, groups, groups['unit'] ?? '', unitReading(groups['unit']).kind),
  },
  {
    id: 'number/block',
    pattern: new RegExp(
      `(?<yuan>${CARDINAL})块(?<jiao>[1-9一二三四五六七八九])(?![0-9零一二三四五六七八九十百千万亿角毛分点.])`,
      'gu',
    ),
    read: (groups) => {
      const yuan = cardinal(groups['yuan']);
      return yuan === null
        ? null
        : exact(Number((yuan + (cardinal(groups['jiao']) ?? 0) / 10).toFixed(1)), groups, '元', 'money');
    },
  },
  {
    id: 'number/dozen',
    pattern: new RegExp(`(?<number>${CARDINAL})打(?![开电算动击造工折败赢球印扰断架卡包听猎破法量])`, 'gu'),
    read: (groups) => {
      const value = cardinal(groups['number']);
      return value === null ? null : exact(value * 12, groups, '', 'count');
    },
  },
  {
    id: 'number/quantity',
    pattern: new RegExp(
      `${PRE}(?<currency>人民币|新台币|港币|美元|日元|欧元|￥|¥|\\$|华氏温度|摄氏温度|华氏|摄氏)?(?<number>${CARDINAL}(?:[eE][+－-]?[0-9]{1,3}${NOT_LETTER}|[kKMGTwW]${NOT_LETTER})?)(?<more>[余多来])?(?<power>[万亿千百]{1,2}(?![瓦米克卡焦伏赫帕]))?(?<more2>[余多])?(?:（[+＋-][0-9]{1,6}）)?(?<unit>${UNIT})?(?<money>${MONEY})?(?:整)?${POST}`,
      'gu',
    ),
    read: (groups, before, after) => {
      const { number, power, currency, money } = groups;
      if (number === undefined || isWord(before, number, groups['unit'], after)) return null;
      const value = cardinal(number);
      const factor = power === undefined ? 1 : (parseNumeral(`一${power}`) ?? 1);
      let { unit, kind } = unitReading(groups['unit']);
      if (groups['unit'] === '块' && !/^\p{Script=Han}/u.test(after)) [unit, kind] = ['块', 'money'];
      if (money !== undefined && unitOf(unit)?.kind === 'money') unit = money;
      const sign: Readonly<Record<string, string>> = { '￥': '元', '¥': '元', $: '美元' };
      if (currency !== undefined && /^[华摄]氏/u.test(currency))
        [unit, kind] = [`${currency.slice(0, 2)}度`, 'temperature'];
      else if (currency !== undefined)
        [unit, kind] = [unit === '' || unit === '元' ? (sign[currency] ?? currency) : unit, 'money'];
      return value === null
        ? null
        : exact(scale(value, factor), { ...groups, more: groups['more'] ?? groups['more2'] }, unit, kind);
    },
  },
];

/** Characters of formal numerals and digits inside everyday words. */
const WORD_BEFORE = /(?:队|退|入|行|收|捡|放|大|登|着|内|水|海|统|不|唯|专|划|单|万|归|同|惟|逐|夕|星期|周|礼拜)$/u;
const WORDS =
  /^(?:一(?:切|看|样|直|定|些|般|起|共|同|旦|味|再|向|律|致|边|面|下子|时间|带|贯|体化|系列|流|线)|四川|四海|陆(?:地|军|路|续|上|域|空|海)|伍(?:仁|佰)|肆(?:意|无)|拾(?:取|起|到|掇|荒)|十(?:足|分(?!之))|两(?:两|会|岸|院|旁|侧|边)|五(?:台山|角大楼|一|四)|三(?:亚|峡|农|明)|九(?:江|寨)|万(?:一|万|分|物|能|岁)|百(?:姓|货)|千(?:万别|方)|千古|百般)/u;

/** Whether digits are part of a word: 四川, 登陆, 收拾, 一切. */
function isWord(before: string, number: string, unit: string | undefined, after: string): boolean {
  if (/[0-9]/u.test(number)) return /[A-Za-z]$/u.test(before) && !/[A-Za-z]{3}$/u.test(before);
  if (/^[万亿千百兆]{1,2}$/u.test(number) && (unit ?? '') === '') return true;
  if (WORDS.test(number + (unit ?? '') + after)) return true;
  return (
    /^[壹贰叁肆伍陆柒捌玖拾一]$/u.test(number) &&
    WORD_BEFORE.test(before) &&
    (unit ?? '') === '' &&
    !/^[，。；、]|^$/u.test(before.slice(-1))
  );
}

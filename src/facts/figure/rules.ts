import type { Rule } from '../../core/rule.ts';
import { ARABIC, ARABIC_START, HAN } from '../../lexicon/numerals/pattern.ts';
import { HAN_START, NUMBER, POST, PRE, SIGN, UNIT } from '../../lexicon/numerals/quantity.ts';
import type { Quantity } from '../../lexicon/numerals/quantity.ts';
import {
  bare,
  colonRatio,
  compound,
  doubling,
  half,
  halfUnit,
  metres,
  neighbours,
  quantity,
  range,
  rank,
  sharedUnit,
  slashFraction,
  tenths,
  tenthsRange,
  vague,
  wordFraction,
} from './readings.ts';

type FigureRule = Rule<'figure', Quantity>;

/** A plain numeral at a figure's head, and one behind a unit. */
const PLAIN = `(?:${ARABIC_START}[0-9]{1,4}|${HAN_START}[一二两三四五六七八九十百]{1,6})`;
const NEXT = '(?:[0-9]{1,2}|[零一二三四五六七八九十]{1,3})';
/** Hundredths behind a unit: 2米32, 五十六秒九一. */
const CENTS = '(?:[0-9]{1,2}(?![0-9.])|[零一二三四五六七八九]{1,2}(?![零一二三四五六七八九十百千万]))';
const BLANK = '[ \\u3000]?';
const TO = '[至到—–－~～\\-]{1,2}';
const LOW_NUMBER = `(?:${ARABIC_START}${SIGN}${ARABIC}|${HAN_START}${HAN})`;
const HIGH_NUMBER = `(?:(?:零下|负(?=[0-9.]{1,8}(?:℃|摄氏度|度|%))|-)?${ARABIC}|${HAN})`;
const ANY_UNIT = `(?<unit>${UNIT})`;
const MULT = '(?:万亿|千万|百万|千亿|百亿|万|亿|千|百)';

export const FIGURE_RULES: readonly FigureRule[] = [
  {
    id: 'figure/range',
    pattern: new RegExp(
      `${PRE}(?<low>${LOW_NUMBER})(?<lowMult>${MULT})?(?<lowUnit>${UNIT})?${TO}(?<high>${HIGH_NUMBER})(?<highMult>${MULT})?${ANY_UNIT}?${POST}`,
      'gu',
    ),
    value: range,
  },
  {
    id: 'figure/bracketed',
    pattern: new RegExp(`${PRE}${NUMBER}（(?<bracket>[+＋\\-－]?${ARABIC})）${BLANK}${ANY_UNIT}${POST}`, 'gu'),
    value: quantity,
  },
  { id: 'figure/amount', pattern: new RegExp(`${PRE}${NUMBER}${BLANK}${ANY_UNIT}(?:${POST})`, 'gu'), value: quantity },
  {
    id: 'figure/neighbours',
    pattern: new RegExp(
      `(?<![第唯统同专单])(?<head>[二三四五六七八九]?十)?(?<from>[一两二三四五六七八])(?<to>[二三四五六七八九])(?<power>[十百千万亿]{0,3})(?:多|余)?${ANY_UNIT}?`,
      'gu',
    ),
    value: neighbours,
  },
  {
    id: 'figure/shared-unit',
    pattern: new RegExp(
      `(?<num>${ARABIC_START}${ARABIC})(?<mult>[万亿])?(?:个(?=(?:、|和|及|与)${ARABIC}个(?:百分点|基点)))?(?=(?:(?:、|和|及|与)${ARABIC}){1,8}(?<lastMult>万亿|[万亿])?${ANY_UNIT})`,
      'gu',
    ),
    value: sharedUnit,
  },
  {
    id: 'figure/tenths-range',
    pattern: new RegExp(
      `(?<low>(?<![零一二两三四五六七八九十百千万亿第0-9.])[一二两三四五六七八九]|${ARABIC_START}[0-9](?:\\.[0-9])?)成?${TO}(?<high>[二两三四五六七八九十]|[0-9]{1,2}(?:\\.[0-9])?)成${POST}`,
      'gu',
    ),
    value: tenthsRange,
  },
  {
    id: 'figure/compound',
    pattern: new RegExp(
      `${PRE}(?:(?<years>${PLAIN})年(?:零)?(?<months>${NEXT})个月|(?:(?<hours>${PLAIN})(?:个)?小时(?:零)?)?(?:(?<minutes>(?<![时点])${PLAIN}|(?<=时)${NEXT})(?<minute>分钟|分(?!之|[别钱])))(?:(?<seconds>${NEXT})秒(?!钟)(?<hundredths>${CENTS})?)?)${POST}`,
      'gu',
    ),
    value: compound,
  },
  {
    id: 'figure/metres',
    pattern: new RegExp(`${PRE}(?<whole>${PLAIN})(?<unit>米|秒(?!钟))(?<centimetres>${CENTS})`, 'gu'),
    value: metres,
  },
  {
    id: 'figure/tenths',
    pattern: new RegExp(
      `${PRE}(?<tenths>${ARABIC_START}[0-9]{1,2}(?:\\.[0-9]{1,2})?|(?<![零一二两三四五六七八九十百千万亿第])[一二两三四五六七八九十])成(?<half>半|(?<![0-9]成)[一二三四五六七八九](?![零一二三四五六七八九十百千万亿个名家年月日次多]))?${POST}`,
      'gu',
    ),
    value: tenths,
  },
  {
    id: 'figure/word-fraction',
    pattern: new RegExp(
      `${PRE}(?<bottom>${HAN}|${ARABIC_START}[0-9]{1,4})分之(?<top>${HAN}|[0-9]{1,4}(?:\\.[0-9]{1,4})?)(?<topMult>[万亿])?${POST}`,
      'gu',
    ),
    value: wordFraction,
  },
  {
    id: 'figure/slash-fraction',
    pattern: new RegExp(`${PRE}(?<![0-9./])(?<top>[0-9]{1,3})/(?<bottom>[0-9]{1,4})(?![0-9/.])${POST}`, 'gu'),
    value: slashFraction,
  },
  {
    id: 'figure/colon-ratio',
    pattern: new RegExp(
      `(?<![0-9.:：∶])(?<top>[0-9]{1,4}(?:\\.[0-9]{1,3})?|[一二两三四五六七八九十])(?<sign>[:：∶比])(?<bottom>[0-9]{1,4}(?:\\.[0-9]{1,3})?|[一二三四五六七八九十零])(?![0-9:：∶])`,
      'gu',
    ),
    value: colonRatio,
  },
  {
    id: 'figure/half',
    pattern: new RegExp(
      `(?:(?<pre>超过|超|近|将近|接近|逾|约|不到|不足|至少)(?:一半|半数)|(?:一半|半数)(?=以上|以下|左右|多)|(?<=占比?|比重|比例|有|减少|降低|缩短|下降|缩小|节省|节约|压缩|达|的|占到)(?:一半|半数)|过半数?(?![天夜月年晌路途百个小里道分]))(?<post>以上|左右|以下|多)?`,
      'gu',
    ),
    value: half,
  },
  {
    id: 'figure/half-unit',
    pattern: new RegExp(
      `${PRE}(?:半(?<unit>个?小时|个月|年|亩|斤|公里|里|个世纪|吨)|(?<whole>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:个半(?<unit2>小时|月|世纪)|(?<unit3>年|天|小时|亩|斤|公里|倍|岁|米|吨)半))`,
      'gu',
    ),
    value: (groups, context) => {
      const unit = groups['unit'] ?? (groups['unit2'] === '月' ? '个月' : groups['unit2']) ?? groups['unit3'];
      return halfUnit({ ...groups, unit }, context);
    },
  },
  { id: 'figure/doubling', pattern: /(?<=翻了?)(?<times>[一两二三四1-9])番(?:多|余)?/gu, value: doubling },
  {
    id: 'figure/vague',
    pattern: new RegExp(
      `(?<![第零一二两三四五六七八九十百千万亿])(?<vague>(?:数|上|几|过)(?:[十百千](?:万|亿)?|万|亿|百万|千万)|[一二两三四五六七八九]?十几(?:万|亿)?|[一二两三四五六七八九]百几十)(?:余|多)?${ANY_UNIT}`,
      'gu',
    ),
    value: vague,
  },
  {
    id: 'figure/rank',
    pattern: new RegExp(`(?<form>第|前|倒数第)(?<place>${HAN}|[0-9]{1,4})(?<unit>位|名)?(?:以内)?`, 'gu'),
    value: rank,
  },
  { id: 'figure/bare', pattern: new RegExp(`${PRE}${NUMBER}${POST}`, 'gu'), value: bare },
];

import type { Groups, Context, Rule } from '../../core/rule.ts';
import { addMonths, civil, dayNumber, exists, months, referenceDay, weekday, years } from './calendar.ts';
import { ERAS } from './eras.ts';
import { FEAST_RULES } from './feast.rules.ts';
import { dateNumeral } from './numeral.ts';
import { dayInMonth, dayOf, type Moment, moment, monthOf, monthsOf, periodYear, yearOf } from './moment.ts';
import {
  mondayBeside,
  MONTH_TAIL,
  monthBeside,
  move,
  partOfMonth,
  partOfYear,
  season,
  shortYear,
  YEAR_TAIL,
  yearPart,
} from './parts.ts';
import {
  ANAPHORIC_YEAR,
  CLEAR,
  COUNT,
  DAY,
  MONTH,
  SHORT_YEAR,
  SMALL,
  TO,
  WEEKDAY,
  WORD_YEAR,
  YEAR,
} from './patterns.ts';

export type DateRule = Rule<'date', Moment>;

/** Any year: in figures, short, by a word. */
const ANY_YEAR = `(?:${YEAR}|${SHORT_YEAR}|${WORD_YEAR}|${ANAPHORIC_YEAR})`;
const LONG_YEAR = `(?:${YEAR}|${WORD_YEAR}|${ANAPHORIC_YEAR})`;
const AFTER_DATE = '(?:[（(，,]?(?:星期|周|礼拜)[一二三四五六日天](?:[）)]|(?![）)])))?';

/** How far back 当年, 次日 and their like look for what they refer to. */
const LOOK_BACK = 160;

function before({ sentence, span }: Context): string {
  return sentence.slice(Math.max(0, span[0] - LOOK_BACK), span[0]);
}

function number(groups: Groups, name: string): number {
  return dateNumeral(groups[name] ?? '') ?? Number.NaN;
}

/** A single day, or null where the calendar has none; without any year to go by the mention stands with open ends. */
function singleDay(groups: Groups, context: Context): Moment | null {
  const { reference } = context;
  const { year, stated } = yearPart(groups, reference, before(context));
  const month = number(groups, 'm');
  const day = number(groups, 'd');
  if (!(month >= 1 && month <= 12) || day < 1 || !exists(year ?? 2000, month, day)) return null;
  const found = dayOf(reference, year, month, day);
  const interval = found === null ? null : { from: found, to: found };
  return moment('day', interval, stated ? 'stated' : 'inferred', { year, month, day });
}

/** Rules of days: with or without month and year, in figures, by word, by weekday. */
const DAYS: readonly DateRule[] = [
  {
    id: 'date/day',
    pattern: new RegExp(`(?:${ANY_YEAR}的?)?${CLEAR}(?<m>${MONTH})月份?的?(?<d>${DAY})[日号]${AFTER_DATE}`, 'gu'),
    value: singleDay,
  },
  {
    id: 'date/day-range',
    pattern: new RegExp(`(?:${ANY_YEAR}的?)?${CLEAR}(?<m>${MONTH})月份?(?<d>${DAY})${TO}(?<d2>${DAY})[日号]`, 'gu'),
    value: (groups, context) => {
      const first = singleDay(groups, context);
      const last = number(groups, 'd2');
      if (first === null || first.month === null || last <= (first.day ?? 0)) return null;
      if (!exists(first.year ?? 2000, first.month, last)) return null;
      if (first.from === null) return first;
      return { ...first, sort: 'span', to: first.from + last - (first.day ?? 0), day: last, range: true };
    },
  },
  {
    id: 'date/day-of-month-range',
    pattern: new RegExp(`${CLEAR}(?<![月年])(?<d>${DAY})日?${TO}(?<d2>${DAY})日(?![内游间均前后])`, 'gu'),
    value: (groups, { reference }) => {
      const first = dayInMonth(reference, number(groups, 'd'));
      const length = number(groups, 'd2') - number(groups, 'd');
      if (length <= 0) return null;
      const interval = first === null ? null : { from: first, to: first + length };
      return moment('span', interval, 'inferred', { day: number(groups, 'd2') });
    },
  },
  {
    id: 'date/day-of-month',
    pattern: new RegExp(
      `${CLEAR}(?<![月年A-Za-z—～~-])(?:(?<rel>本月|当月|这个?月|上个?月|下个?月|同月)(?:份)?的?)?(?<d>${DAY})日(?![内间均游元本语报历益常程夜])`,
      'gu',
    ),
    value: (groups, context) => dayOfMonth(groups, context),
  },
  {
    id: 'date/day-of-month-hao',
    pattern: new RegExp(
      `(?:(?<rel>本月|当月|这个?月|上个?月|下个?月|同月)(?:份)?的?(?<d>${DAY})号|(?<=^|[，。；、：在于是到至从])(?<d0>${DAY})号(?=$|[，。；、：？前后到至起上下晚中早之以]))`,
      'gu',
    ),
    value: (groups, context) => dayOfMonth({ ...groups, d: groups['d'] ?? groups['d0'] }, context),
  },
  {
    id: 'date/figures',
    pattern:
      /(?<![\d.\-/])(?<y>[12]\d{3})(?<s>[-/. ])(?<m>1[0-2]|0?[1-9])(?:\k<s>|-)(?<d>3[01]|[12]\d|0?[1-9])(?![\d.\-/]\d|\d)/gu,
    value: singleDay,
  },
  {
    id: 'date/figures-short',
    pattern: /(?<!\d)(?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)/gu,
    value: singleDay,
  },
  {
    id: 'date/figures-day-first',
    pattern:
      /(?<![\d.\-/])(?<d>3[01]|[12]\d|0?[1-9])(?<s>[-/.])(?<m>1[0-2]|0?[1-9])\k<s>(?<y>[12]\d{3})(?![\d.\-/]\d|\d)/gu,
    value: singleDay,
  },
  {
    id: 'date/figures-two-figure-year',
    pattern: /(?<![\d.\-/A-Za-z])(?<p1>\d{1,2})(?<s>[-/])(?<p2>\d{1,2})\k<s>(?<p3>\d{1,2})(?![\d.\-/A-Za-z])/gu,
    value: ({ p1, p2, p3 }, { reference }) => {
      const month = Number(p2);
      // A first part of two figures is the year where that makes a date: 12-11-10; else the day stands first: 3-7-27.
      const orders: [string | undefined, string | undefined][] =
        p1?.length === 2
          ? [
              [p1, p3],
              [p3, p1],
            ]
          : [[p3, p1]];
      for (const [yy, dd] of orders) {
        if (yy?.length !== 2) continue;
        const year = shortYear(Number(yy), reference);
        if (!exists(year, month, Number(dd))) continue;
        const found = dayNumber(year, month, Number(dd));
        return moment('day', { from: found, to: found }, 'inferred', { year, month, day: Number(dd) });
      }
      return null;
    },
  },
  {
    id: 'date/figures-month-day',
    pattern: /^(?<m>1[0-2]|0?[1-9])[-/·](?<d>3[01]|[12]\d|0?[1-9])$/gu,
    value: singleDay,
  },
  {
    id: 'date/figures-range',
    pattern:
      /(?<![\d.\-/])(?:(?<y>[12]\d{3})(?<s>[-/.])(?<m>1[0-2]|0?[1-9])\k<s>(?<d>3[01]|[12]\d|0?[1-9])[-—–~～至到]{1,2}(?<y2>[12]\d{3})\k<s>(?<m2>1[0-2]|0?[1-9])\k<s>(?<d2>3[01]|[12]\d|0?[1-9])|(?<d3>3[01]|[12]\d|0?[1-9])\/(?<m3>1[0-2]|0?[1-9])\/(?<y3>[12]\d{3})[-—–~～至到]{1,2}(?<d4>3[01]|[12]\d|0?[1-9])\/(?<m4>1[0-2]|0?[1-9])\/(?<y4>[12]\d{3}))(?!\d)/gu,
    value: (groups) => {
      const side = (y: string, m: string, d: string): number | null => {
        const [year, month, day] = [number(groups, y), number(groups, m), number(groups, d)];
        return exists(year, month, day) ? dayNumber(year, month, day) : null;
      };
      const late = groups['y'] === undefined;
      const from = late ? side('y3', 'm3', 'd3') : side('y', 'm', 'd');
      const to = late ? side('y4', 'm4', 'd4') : side('y2', 'm2', 'd2');
      if (from === null || to === null || from > to) return null;
      return { ...moment('span', { from, to }, 'stated', { year: number(groups, late ? 'y4' : 'y2') }), range: true };
    },
  },
  {
    id: 'date/day-bare',
    pattern: new RegExp(
      `(?:${ANY_YEAR}的?)?${CLEAR}(?<m>${MONTH})月(?<d>三十一?|二?十[一二三四五六七八九]|二十|(?<=[十一二三四五六七八九]月)3[01](?!\\d)|(?<=^\\d{1,2}月)\\d{1,2}(?=$|[至到]))(?![日号\\d个余多名人家年天件项万亿千百位岁分点時时届条款])`,
      'gu',
    ),
    value: singleDay,
  },
  {
    id: 'date/last-year-this-month',
    pattern: new RegExp(`(?<w>去年|上年|前年|明年)(?:的)?(?:本月|同月|这个月)(?<d>${DAY})[日号]`, 'gu'),
    value: (groups, context) => {
      const { reference } = context;
      const { year } = yearPart(groups, reference, '');
      const month = reference?.month ?? null;
      const day = number(groups, 'd');
      if (year === null || month === null || !exists(year, month, day)) return null;
      const found = dayNumber(year, month, day);
      return moment('day', { from: found, to: found }, 'inferred', { year, month, day });
    },
  },
  {
    id: 'date/early-year-day',
    pattern: new RegExp(
      `(?<!${'[\\d〇零○一二三四五六七八九十百千万]'})(?<y>\\d{3}|[一二三四五六七八九][〇零一二三四五六七八九]{2})年(?<m>${MONTH})月(?<d>${DAY})[日号]`,
      'gu',
    ),
    value: singleDay,
  },
  {
    id: 'date/relative-day',
    pattern:
      /(?<w>大前天|(?<![目之以])前[天日](?![数])|昨[天日]|今[天日](?!本)|本日|明[天日]|次日|翌日|当[天日]|大?大后天|(?<!到)现在|后天(?!性|的努力)|昨晚|今晚|明晚|今晨|昨夜|今早|明早|同日)/gu,
    value: ({ w }, { reference, sentence, span }) => {
      const shift = RELATIVE_DAYS[w ?? ''];
      const today = referenceDay(reference);
      if (shift === undefined) return null;
      if (w === '当日' || w === '当天' || w === '同日' || w === '次日' || w === '翌日') {
        const earlier = lastDay(
          sentence.slice(Math.max(0, span[0] - LOOK_BACK), span[0]),
          today === null ? null : civil(today).year,
        );
        if (earlier !== null) return moment('day', { from: earlier + shift, to: earlier + shift }, 'inferred');
      }
      return moment('day', today === null ? null : { from: today + shift, to: today + shift }, 'inferred');
    },
  },
  {
    id: 'date/weekday',
    pattern: new RegExp(
      `(?:(?<rel>上上个?|下下个?|上个?|下个?|本|这个?|当)?(?:周的?|星期|礼拜)(?:周|星期|礼拜)?(?<wd>${WEEKDAY})(?![年期岁个名季])|(?<rel2>上上个?|下下个?|上个?|下个?|本|这个?)?(?:周|星期|礼拜)(?<wd2>末))`,
      'gu',
    ),
    value: (groups, { reference, sentence, span }) => weekdayOf(groups, reference, sentence.charAt(span[0] - 1)),
  },
];

const RELATIVE_DAYS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨夜: -1,
  今天: 0,
  今日: 0,
  今晚: 0,
  今晨: 0,
  今早: 0,
  本日: 0,
  当天: 0,
  当日: 0,
  同日: 0,
  明天: 1,
  明日: 1,
  明晚: 1,
  明早: 1,
  次日: 1,
  翌日: 1,
  后天: 2,
  大后天: 3,
  大大后天: 4,
  现在: 0,
};

/** The last day in figures before 当日 or 次日, which look back to it. */
function lastDay(text: string, year: number | null): number | null {
  const found = [...text.matchAll(/(?:(?<y>[12]\d{3})年)?(?<!\d)(?<m>1[0-2]|[1-9])月(?<d>3[01]|[12]\d|[1-9])日/gu)].at(
    -1,
  );
  if (found?.groups === undefined) return null;
  const inYear = found.groups['y'] === undefined ? year : Number(found.groups['y']);
  const month = Number(found.groups['m']);
  const day = Number(found.groups['d']);
  return inYear !== null && exists(inYear, month, day) ? dayNumber(inYear, month, day) : null;
}

function dayOfMonth(groups: Groups, { reference, sentence, span }: Context): Moment | null {
  const day = number(groups, 'd');
  if (day < 1 || day > 31) return null;
  const { rel } = groups;
  if (rel === undefined) {
    const found = dayInMonth(reference, day);
    return moment('day', found === null ? null : { from: found, to: found }, 'inferred', { day });
  }
  const shift = rel.startsWith('上') ? -1 : rel.startsWith('下') ? 1 : 0;
  const base = monthBeside(reference, shift);
  if (base === null || base.from === null || base.to === null) return moment('day', null, 'inferred', { day });
  const lastYear = /(?:去年|上年)$/u.test(sentence.slice(Math.max(0, span[0] - 2), span[0]));
  const from = (lastYear ? addMonths(base.from, -12) : base.from) + day - 1;
  const at = civil(from);
  return at.day === day ? moment('day', { from, to: from }, 'inferred', at) : null;
}

const WEEKDAYS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };

/** 上, 本, 下 (doubled or not) as weeks away; null without such a word. */
function weekShift(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (word.startsWith('上上')) return -2;
  if (word.startsWith('下下')) return 2;
  if (word.startsWith('上')) return -1;
  if (word.startsWith('下')) return 1;
  return 0;
}

function weekdayOf(groups: Groups, reference: Context['reference'], preceding: string): Moment | null {
  const { rel, rel2, wd, wd2 } = groups;
  if (preceding === '每' || preceding === '一' || preceding === '数' || /[\d四两双近]/u.test(preceding)) return null;
  if (wd2 !== undefined) {
    const monday = mondayBeside(reference, weekShift(rel2) ?? 0);
    return moment('week', monday === null ? null : { from: monday + 5, to: monday + 6 }, 'inferred');
  }
  const day = WEEKDAYS[wd ?? ''] ?? Number(wd);
  const shift = weekShift(rel);
  const monday = mondayBeside(reference, shift ?? 0);
  if (monday === null) return moment('day', null, 'inferred');
  let at = monday + day - 1;
  const today = referenceDay(reference);
  // Without 上, 本 or 下 the weekday nearest the reference is meant.
  if (shift === null && today !== null) {
    if (at - today > 3) at -= 7;
    else if (today - at > 3) at += 7;
  }
  return moment('day', { from: at, to: at }, 'inferred');
}

/** Rules of months and parts of months. */
const MONTHS: readonly DateRule[] = [
  {
    id: 'date/month',
    pattern: new RegExp(
      `(?:${ANY_YEAR}的?)?${CLEAR}(?<m>${MONTH})月(?:份)?(?:${MONTH_TAIL})?(?!${DAY}[日号]|[饼嫂球亮嵩光台薪租均产季考息老牙湖坛])`,
      'gu',
    ),
    value: (groups, context) => {
      const { year, stated } = yearPart(groups, context.reference, before(context));
      const month = number(groups, 'm');
      const whole = monthOf(context.reference, year, month);
      const basis = stated ? 'stated' : 'inferred';
      const hasTail = groups['tail'] !== undefined || groups['rank'] !== undefined;
      if (whole === null || !hasTail) return moment('month', whole, basis, { year, month });
      const part = partOfMonth(whole, groups);
      return part === null ? null : moment(part.sort, part.interval, basis, { year, month });
    },
  },
  {
    id: 'date/month-weekday',
    pattern: new RegExp(
      `(?:${ANY_YEAR}的?)?${CLEAR}(?<m>${MONTH})月(?:份)?的?(?:第(?<n>${SMALL})|(?<last>最后一))个(?:周|星期|礼拜)(?<wd>${WEEKDAY})`,
      'gu',
    ),
    value: (groups, context) => {
      const { year, stated } = yearPart(groups, context.reference, before(context));
      const whole = monthOf(context.reference, year, number(groups, 'm'));
      if (whole === null || whole.from === null || whole.to === null) return null;
      const day = WEEKDAYS[groups['wd'] ?? ''] ?? Number(groups['wd']);
      const monday = mondayOf(whole.from);
      let at = monday + day - 1;
      if (at < whole.from) at += 7;
      if (groups['last'] === undefined) at += 7 * (number(groups, 'n') - 1);
      else while (at + 7 <= whole.to) at += 7;
      if (!(at <= whole.to)) return null;
      return moment('day', { from: at, to: at }, stated ? 'stated' : 'inferred', { year, month: number(groups, 'm') });
    },
  },
  {
    id: 'date/month-range',
    pattern: new RegExp(
      `(?:${ANY_YEAR}的?)?${CLEAR}(?<m>${MONTH})月?(?:份)?${TO}(?<m2>${MONTH})月(?:份)?(?!${DAY}[日号])`,
      'gu',
    ),
    value: (groups, context) => {
      const { year, stated } = yearPart(groups, context.reference, before(context));
      const first = number(groups, 'm');
      const last = number(groups, 'm2');
      if (first >= last) return null;
      return moment('span', monthsOf(context.reference, year, first, last), stated ? 'stated' : 'inferred', {
        year,
        month: last,
      });
    },
  },
  {
    id: 'date/relative-month',
    pattern: new RegExp(
      `(?<rel>上上个?月|下下个?月|上一?个?月(?!球)|下一?个?月|(?<![基日])本月|当月|这个?月|同月)(?:份)?(?:${MONTH_TAIL})?`,
      'gu',
    ),
    value: (groups, { reference }) => {
      const word = groups['rel'] ?? '';
      const shift = weekShift(word) ?? 0;
      const whole = monthBeside(reference, shift);
      const hasTail = groups['tail'] !== undefined || groups['rank'] !== undefined;
      if (whole === null || !hasTail) return moment('month', whole, 'inferred');
      const part = partOfMonth(whole, groups);
      return part === null ? null : moment(part.sort, part.interval, 'inferred');
    },
  },
  {
    id: 'date/month-end',
    pattern: /(?<![个\d一二三四五六七八九十本上下当每岁])(?<w>月底|月末|月初)/gu,
    value: ({ w }, { reference }) => {
      const whole = monthBeside(reference, 0);
      const part = whole === null ? null : partOfMonth(whole, { tail: w });
      return moment('span', part?.interval ?? null, 'inferred');
    },
  },
  {
    id: 'date/month-figures-range',
    pattern:
      /(?<![\d.\-/])(?<y>19\d\d|20\d\d)[./](?<m>1[0-2]|0?[1-9])[-—–~～至到]{1,2}(?<y2>19\d\d|20\d\d)(?:[./](?<m2>1[0-2]|0?[1-9]))?(?![\d./])/gu,
    value: (groups) => {
      const from = months(number(groups, 'y'), number(groups, 'm')).from;
      const year = number(groups, 'y2');
      const to = (groups['m2'] === undefined ? years(year) : months(year, number(groups, 'm2'))).to;
      if (from === null || to === null || from > to) return null;
      return { ...moment('span', { from, to }, 'stated', { year }), range: true };
    },
  },
  {
    id: 'date/month-figures',
    pattern: /(?<![\d.\-/])(?<y>19\d\d|20\d\d)[./-](?<m>1[0-2]|0?[1-9])(?![\d./%]|-\d)/gu,
    value: (groups) => {
      const year = number(groups, 'y');
      const month = number(groups, 'm');
      return moment('month', months(year, month), 'stated', { year, month });
    },
  },
];

function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** Rules of years, quarters and halves. */
const YEARS: readonly DateRule[] = [
  {
    id: 'date/year',
    pattern: new RegExp(`${LONG_YEAR}(?!代|间隔|历史|的历史|${MONTH}月)(?:以?内|期间)?`, 'gu'),
    value: (groups, context) => {
      const { year, stated } = yearPart(groups, context.reference, before(context));
      return moment('year', yearOf(year), stated ? 'stated' : 'inferred', { year });
    },
  },
  {
    id: 'date/short-year',
    pattern:
      /(?<![\d〇零一二三四五六七八九十百千万.第近])(?<yy>0\d|[零〇][一二三四五六七八九]|9\d|九[〇零一二三四五六七八九])年(?![多半来间历时级期代均龄内])/gu,
    value: (groups, context) => {
      const { year } = yearPart(groups, context.reference, '');
      return moment('year', yearOf(year), 'inferred', { year });
    },
  },
  {
    id: 'date/part-of-year',
    pattern: new RegExp(`${ANY_YEAR}${YEAR_TAIL}(?<end>[末初])?`, 'gu'),
    value: (groups, context) => {
      const { year, stated } = yearPart(groups, context.reference, before(context));
      if (year === null) return moment('span', null, stated ? 'stated' : 'inferred');
      const part = partOfYear(year, groups);
      if (part === null) return null;
      const basis = stated ? 'stated' : 'inferred';
      if (groups['end'] === undefined) return moment(part.sort, part.interval, basis, { year });
      if (part.sort !== 'quarter' || part.interval.from === null || part.interval.to === null) return null;
      const { month } = civil(groups['end'] === '末' ? part.interval.to : part.interval.from);
      return moment('span', months(year, month), basis, { year });
    },
  },
  {
    id: 'date/part-of-this-year',
    pattern:
      /(?<!\d)(?<tail>(?<![今本去明前后上来次翌当一两三四五六七八九十多半度全至到\d])年[底末初](?![子余])|上半年|下半年)|(?<![\d几近这数])(?<rank>前|第|后)?(?<n>[一二三四1-4两首]|Q[1-4])(?<unit>个?季度)(?<end>末)?/gu,
    value: (groups, { reference }) => {
      if (groups['n'] !== undefined && groups['unit']?.startsWith('个') === true && groups['rank'] === undefined)
        return null;
      if (reference === null) return moment('span', null, 'inferred');
      const probe = partOfYear(reference.year, groups);
      if (probe === null || probe.interval.from === null || probe.interval.to === null) return null;
      // 年底 and the halves of a year are this year's; a quarter may be one that is reported on.
      const year =
        probe.sort === 'quarter'
          ? periodYear(reference, civil(probe.interval.from).month, civil(probe.interval.to).month)
          : reference.year;
      const part = partOfYear(year, groups);
      if (part === null) return null;
      if (groups['end'] === undefined) return moment(part.sort, part.interval, 'inferred', { year });
      const last = civil(part.interval.to ?? 0);
      return moment('span', months(last.year, last.month), 'inferred', { year });
    },
  },
  {
    id: 'date/within-the-year',
    pattern: /(?<![今本去明前后上来次翌当一两三四五六七八九十多半几全\d])年内(?![容])/gu,
    value: (_groups, { reference }) => moment('year', yearOf(reference?.year ?? null), 'inferred'),
  },
  {
    id: 'date/half-beside',
    pattern: new RegExp(
      `(?:${ANY_YEAR}的?)?(?<![\\d近后过])(?:(?<half>前半年|后半年)|(?<rel>上个|下个)半年)(?!来|[以之][前后来])`,
      'gu',
    ),
    value: (groups, context) => {
      const { reference } = context;
      const { year } = yearPart(groups, reference, before(context));
      const base = year ?? reference?.year ?? null;
      if (base === null) return moment('half', null, 'inferred');
      const { half, rel } = groups;
      if (half !== undefined)
        return moment('half', half.startsWith('前') ? months(base, 1, 6) : months(base, 7, 12), 'inferred', { year });
      if (reference?.month === undefined || reference.month === null) return moment('half', null, 'inferred');
      const index = base * 2 + (reference.month > 6 ? 1 : 0) + (rel === '上个' ? -1 : 1);
      const first = (index % 2) * 6 + 1;
      return moment('half', months(Math.floor(index / 2), first, first + 5), 'inferred');
    },
  },
  {
    id: 'date/half-of-month-or-week',
    pattern: /(?<part>[上前]|[下后])半(?<unit>个?月|周|个?星期)(?!来|[以之][前后来])/gu,
    value: ({ part, unit }, { reference }) => {
      const early = part === '上' || part === '前';
      if (unit?.includes('月') === true) {
        const whole = monthBeside(reference, 0);
        if (whole === null || whole.from === null) return moment('span', null, 'inferred');
        return moment(
          'span',
          early ? { from: whole.from, to: whole.from + 14 } : { from: whole.from + 15, to: whole.to },
          'inferred',
        );
      }
      const monday = mondayBeside(reference, 0);
      if (monday === null) return moment('span', null, 'inferred');
      return moment(
        'span',
        early ? { from: monday, to: monday + 2 } : { from: monday + 3, to: monday + 6 },
        'inferred',
      );
    },
  },
  {
    id: 'date/quarter-beside',
    pattern: /(?<rel>上上个?|上一?个?|本|下一?个?|这个?|当)季度(?<tail>[末初底])?/gu,
    value: ({ rel, tail }, { reference }) => {
      if (reference === null || reference.month === null) return moment('quarter', null, 'inferred');
      const index = reference.year * 4 + Math.floor((reference.month - 1) / 3) + (weekShift(rel) ?? 0);
      const year = Math.floor(index / 4);
      const first = (index - year * 4) * 3 + 1;
      const interval =
        tail === undefined ? months(year, first, first + 2) : months(year, tail === '初' ? first : first + 2);
      return moment(tail === undefined ? 'quarter' : 'month', interval, 'inferred');
    },
  },
  {
    id: 'date/early-year',
    pattern: /(?<=[在于从自至到]|公元)(?<y>[1-9]\d{2})年(?![前后来多余半间内以之时历]|\d)/gu,
    value: (groups) => moment('year', yearOf(number(groups, 'y')), 'stated', { year: number(groups, 'y') }),
  },
  {
    id: 'date/bare-year',
    pattern: /(?:^|(?<== ?))(?<y>(?:19|20)\d{2})$/gu,
    value: (groups) => moment('year', yearOf(number(groups, 'y')), 'stated', { year: number(groups, 'y') }),
  },
  {
    id: 'date/short-year-alone',
    pattern: /^(?<yy>\d{2}|[〇零一二三四五六七八九]{2})年$/gu,
    value: (groups, context) => {
      const { year } = yearPart(groups, context.reference, '');
      return moment('year', yearOf(year), 'inferred', { year });
    },
  },
  {
    id: 'date/two-years',
    pattern: /(?<w>今明|去今|明后)两年/gu,
    value: ({ w }, { reference }) => {
      if (reference === null) return moment('span', null, 'inferred');
      const first = reference.year + (w === '今明' ? 0 : w === '去今' ? -1 : 1);
      return moment('span', years(first, first + 1), 'inferred');
    },
  },
  {
    id: 'date/season-alone',
    pattern: /^(?<season>[春夏秋冬][天季])$/gu,
    value: ({ season: word }, { reference }) =>
      moment('season', reference === null ? null : season(reference.year, word ?? ''), 'inferred'),
  },
  {
    id: 'date/bare-year-range',
    pattern: new RegExp(`(?:^|(?<=[从自由在]))(?<y>(?:19|20)\\d{2})${TO}(?<y2>(?:19|20)\\d{2})(?=$|[，。；、])`, 'gu'),
    value: (groups) => {
      const first = number(groups, 'y');
      const last = number(groups, 'y2');
      return first >= last ? null : { ...moment('span', years(first, last), 'stated', { year: last }), range: true };
    },
  },
  {
    id: 'date/era',
    pattern: new RegExp(
      `(?<era>${Object.keys(ERAS).join('|')})(?<n>元|\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])年(?:(?<m>${MONTH}|正)月)?`,
      'gu',
    ),
    value: (groups) => {
      const first = ERAS[groups['era'] ?? ''];
      const count = number(groups, 'n');
      if (first === undefined || !(count >= 1)) return null;
      const year = first + count - 1;
      if (groups['m'] === undefined) return moment('year', years(year), 'stated', { year });
      const month = groups['m'] === '正' ? 1 : number(groups, 'm');
      // Before 1912 the month is one of the Chinese calendar: it is read by its number, which is a month early.
      return {
        ...moment('month', months(year, month), 'stated', { year, month }),
        approximate: groups['era'] !== '民国',
      };
    },
  },
  {
    id: 'date/year-range',
    pattern: new RegExp(
      `(?<![\\d.])(?<y>[12]\\d{3})年?${TO}(?<y2>[12]\\d{3})年(?:度)?(?!\\d{1,2}月|[底末初]|[上下]半年|第?[一二三四]季度)`,
      'gu',
    ),
    value: (groups) => {
      const first = number(groups, 'y');
      const last = number(groups, 'y2');
      return first >= last ? null : { ...moment('span', years(first, last), 'stated', { year: last }), range: true };
    },
  },
];

/** Rules of decades, centuries and five-year plans. */
const LONG: readonly DateRule[] = [
  {
    id: 'date/decade',
    pattern:
      /(?:(?<c>\d{1,2}|二?十[一二三四五六七八九]?|[一二三四五六七八九])世纪|(?<rel>上世纪|本世纪|上个世纪))?(?<!\d)(?<n>[1-9]0|[一二三四五六七八九]十)年代(?<tail>[初中末]期?|前期|后期|末期)?/gu,
    value: ({ c, rel, n, tail }, { reference }) => {
      const decade = dateNumeral(n ?? '');
      if (decade === null) return null;
      let century: number | null = null;
      if (c !== undefined) century = ((dateNumeral(c) ?? 0) - 1) * 100;
      else if (reference !== null) {
        const now = Math.floor(reference.year / 100) * 100;
        century =
          rel === undefined ? (now + decade > reference.year ? now - 100 : now) : rel === '本世纪' ? now : now - 100;
      }
      if (century === null) return moment('decade', null, 'inferred');
      const first = century + decade;
      const basis = c === undefined ? 'inferred' : 'stated';
      if (tail === undefined) return moment('decade', years(first, first + 9), basis);
      const at = tail.startsWith('初') || tail === '前期' ? [0, 2] : tail.startsWith('中') ? [3, 6] : [7, 9];
      return moment('span', years(first + (at[0] ?? 0), first + (at[1] ?? 9)), basis);
    },
  },
  {
    id: 'date/century',
    pattern:
      /(?:(?<c>\d{1,2}|二?十[一二三四五六七八九]?|[一二三四五六七八九])世纪|(?<rel>上世纪|本世纪|上个世纪|下个世纪))(?!\d|[一二三四五六七八九]十年代)(?<tail>中叶|初叶|末叶|初期|中期|末期|[初中末](?![期叶国]))?/gu,
    value: ({ c, rel, tail }, { reference }) => {
      let first: number | null = null;
      if (c !== undefined) first = ((dateNumeral(c) ?? 0) - 1) * 100;
      else if (reference !== null)
        first = (Math.floor(reference.year / 100) + (rel === '本世纪' ? 0 : rel === '下个世纪' ? 1 : -1)) * 100;
      if (first === null) return moment('century', null, 'inferred');
      const basis = c === undefined ? 'inferred' : 'stated';
      if (tail === undefined) return moment('century', years(first, first + 99), basis);
      if (tail.startsWith('中')) return moment('span', years(first + 40, first + 59), basis);
      if (tail.startsWith('初')) return moment('span', years(first, first + 19), basis);
      return moment('span', years(first + 80, first + 99), basis);
    },
  },
  {
    id: 'date/five-year-plan',
    pattern:
      /[“"「]?(?<n>二十|十[一二三四五六七八九]|[一二三四五六七八九十])五[”"」](?!普法|分成|开)(?:规划)?(?<tail>期间|时期|末期|末|初期|初|期末|前期|后期|前[一二三四]年|后[一二三四]年|中期)?|(?<=第)(?<n2>二十|十[一二三四五六七八九]?|[一二三四五六七八九])个五年(?:规划|计划)(?:期间|时期)?/gu,
    value: ({ n, n2, tail }) => {
      const plan = dateNumeral(n ?? n2 ?? '');
      if (plan === null) return null;
      const [first, last] = planYears(plan);
      if (tail === '末' || tail === '期末' || tail === '末期')
        return moment('year', years(last), 'stated', { year: last });
      if (tail === '初' || tail === '初期') return moment('year', years(first), 'stated', { year: first });
      if (tail === '中期') return moment('year', years(first + 2), 'stated');
      const part = /^(?<side>[前后])(?<count>[一二三四])年$/u.exec(tail ?? '');
      if (part?.groups !== undefined) {
        const count = dateNumeral(part.groups['count'] ?? '') ?? 1;
        return moment(
          'span',
          part.groups['side'] === '前' ? years(first, first + count - 1) : years(last - count + 1, last),
          'stated',
        );
      }
      return moment('plan', years(first, last), 'stated', { year: last });
    },
  },
];

/** First and last year of the n-th five-year plan. The third began in 1966, after three years between the plans. */
export function planYears(plan: number): readonly [first: number, last: number] {
  const first = plan <= 2 ? 1953 + (plan - 1) * 5 : 1966 + (plan - 3) * 5;
  return [first, first + 4];
}

const SPAN_UNIT = '个?(?:年|周年|季度|月|周|星期|礼拜|天|日)';

/** Rules of spans that hang on the reference: 近五年, 五年来, 三天前, 上周. */
const SPANS: readonly DateRule[] = [
  {
    id: 'date/week-beside',
    pattern:
      /(?<rel>上上个?|下下个?|上一?个?|下一?个?|(?<!日)本|这一?个?|当)(?:周(?![一二三四五六日天末年边围岁]|期性)|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天]))/gu,
    value: ({ rel }, { reference }) => {
      const monday = mondayBeside(reference, weekShift(rel) ?? 0);
      return moment('week', monday === null ? null : { from: monday, to: monday + 6 }, 'inferred');
    },
  },
  {
    id: 'date/past-span',
    pattern: new RegExp(
      `(?<rel>过去的?|最?近(?!平)|这|上|前|此前)(?<n>${COUNT})(?<half>多|余|几)?(?<unit>${SPAN_UNIT})(?:多)?(?:[以之]?来|间|时间|里|内)?(?![前后月日])`,
      'gu',
    ),
    value: ({ rel, n, unit }, { reference }) => {
      if (n === '数' || n === '几') return moment('span', null, 'inferred');
      if (rel === '上' && n === '一') return null;
      return pastSpan(n, unit, reference);
    },
  },
  {
    id: 'date/span-since',
    pattern: new RegExp(
      `(?<![第\\d.前近这去几数])(?<n>${COUNT})(?<more>多|余)?个?(?<more2>多)?(?<half2>半)?(?<unit>年|季度|月|周|星期|天)(?<half>半|多)?[以之]?来(?![自到了说看往源])`,
      'gu',
    ),
    value: ({ n, unit, more, more2, half, half2 }, { reference }) => {
      if (n === '数' || n === '几') return moment('span', null, 'inferred');
      const blurred = more !== undefined || more2 !== undefined || half === '多';
      return sinceSpan(n, unit, half === '半' || half2 !== undefined, blurred, reference);
    },
  },
  {
    // Alone only: inside a sentence 3年内 is a duration, whose anchor the sentence gives.
    id: 'date/within-alone',
    pattern: new RegExp(
      `^(?<n>${COUNT})个?(?<half2>半)?(?<unit>年|季度|月|周|星期|工作日|交易日|天|日)(?<half>半)?[以之]?内$`,
      'gu',
    ),
    value: ({ n, unit, half, half2 }, { reference }) =>
      withinSpan(n, unit, half !== undefined || half2 !== undefined, reference),
  },
  {
    id: 'date/future-span',
    pattern: new RegExp(
      `(?<rel>未来的?|今后的?|(?<![之以然最今])后|此后|接下来的?|往后)(?<n>${COUNT})(?<unit>${SPAN_UNIT})(?:时间|内|里|间)?`,
      'gu',
    ),
    value: ({ rel, n, unit }, { reference }) => {
      const today = referenceDay(reference);
      const count = n === '半' ? 0.5 : dateNumeral(n ?? '');
      if (count === null || unit === undefined) return moment('span', null, 'inferred');
      if (today === null) {
        if (reference !== null && unit.endsWith('年'))
          return moment('span', years(reference.year + 1, reference.year + count), 'inferred');
        return moment('span', null, 'inferred');
      }
      // 未来两天 are tomorrow and the day after; a stretch of months or years runs from today.
      const from = /[年月度]$/u.test(unit) && /^(?:未来|今后)/u.test(rel ?? '') ? today : today + 1;
      return moment('span', { from, to: move(from, count, unit) - 1 }, 'inferred');
    },
  },
  {
    id: 'date/ago',
    pattern: new RegExp(
      `(?<![第\\d.几数个])(?<n>${COUNT})(?<unit>个?(?:年|季度|月|周|星期|礼拜|天))(?<half>半)?(?<side>[之以]?[前后])(?![期列沿])`,
      'gu',
    ),
    value: ({ n, unit, half, side }, { reference }) => ago(n, unit, half, side, reference),
  },
  {
    id: 'date/since-this',
    pattern:
      /(?<w>近年来|近些年来?|近几年来?|近日|近期|日前|最近|目前|当前|近来|多年来|历年来?|近段时间|一段时间以来)/gu,
    value: () => moment('span', null, 'inferred'),
  },
  {
    id: 'date/every',
    pattern: new RegExp(
      `每(?:隔)?(?<n>${COUNT})?个?(?:半年|年|季度|月|周(?:${WEEKDAY})?|星期(?:${WEEKDAY})?|礼拜(?:${WEEKDAY})?|天|日|逢)(?:${MONTH}月(?:份)?(?:${DAY}[日号])?|${DAY}[日号])?`,
      'gu',
    ),
    value: () => moment('set', null, 'stated'),
  },
];

/** `count` units up to the day before the reference (or up to it, `gap` 0). */
function pastSpan(
  n: string | undefined,
  unit: string | undefined,
  reference: Context['reference'],
  gap = 1,
): Moment | null {
  const today = referenceDay(reference);
  const count = n === '半' ? 0.5 : dateNumeral(n ?? '');
  if (count === null || unit === undefined) return moment('span', null, 'inferred');
  if (today === null) {
    if (reference !== null && unit.endsWith('年') && count >= 1)
      return moment('span', years(reference.year - Math.trunc(count), reference.year), 'inferred');
    return moment('span', null, 'inferred');
  }
  return moment('span', { from: move(today, -count, unit), to: today - gap }, 'inferred');
}

/** The day that a count starts from: the reference, or the first day of its month or year where it is known no closer. */
function countFrom(reference: Context['reference']): number | null {
  if (reference === null) return null;
  return referenceDay(reference) ?? dayNumber(reference.year, reference.month ?? 1, 1);
}

/** The last day that the reference covers: itself, or the end of its month or year. */
function countTo(reference: Context['reference']): number | null {
  if (reference === null) return null;
  const { year, month } = reference;
  return referenceDay(reference) ?? (month === null ? years(year).to : months(year, month).to);
}

/** 三年半以来, 三个多月以来: up to the reference; from the day where the count is whole, else from its month or year. */
function sinceSpan(
  n: string | undefined,
  unit: string | undefined,
  half: boolean,
  more: boolean,
  reference: Context['reference'],
): Moment | null {
  const base = n === '半' ? 0.5 : dateNumeral(n ?? '');
  const start = countFrom(reference);
  if (base === null || unit === undefined || start === null) return moment('span', null, 'inferred');
  if (!half && !more) return pastSpan(n, unit, reference, 0);
  const { year, month } = civil(move(start, -(base + (half ? 0.5 : 0)), unit));
  const from = unit.endsWith('年') && more ? dayNumber(year, 1, 1) : dayNumber(year, month, 1);
  return moment('span', { from, to: countTo(reference) }, 'inferred');
}

/** 60日内, 15个工作日内: from the reference on. Working days are Monday to Friday; public holidays are not known here. */
function withinSpan(
  n: string | undefined,
  unit: string | undefined,
  half: boolean,
  reference: Context['reference'],
): Moment | null {
  const base = n === '半' ? 0.5 : dateNumeral(n ?? '');
  const start = countFrom(reference);
  if (base === null || unit === undefined || start === null) return moment('span', null, 'inferred');
  if (/工作日|交易日/u.test(unit)) {
    let to = start;
    for (let left = base; left > 0;) {
      to += 1;
      if (weekday(to) <= 5) left -= 1;
    }
    return moment('span', { from: start, to }, 'inferred');
  }
  const to = move(start, base + (half ? 0.5 : 0), unit);
  if (referenceDay(reference) !== null) return moment('span', { from: start, to }, 'inferred');
  const { year, month } = civil(to);
  return moment('span', { from: start, to: months(year, month).to }, 'inferred');
}

/** 三年前, 两个月后, and with 以 or 之 everything up to or from there on. */
function ago(
  n: string | undefined,
  unit: string | undefined,
  half: string | undefined,
  side: string | undefined,
  reference: Context['reference'],
): Moment | null {
  if (n === undefined || unit === undefined || side === undefined) return null;
  if (n === '数' || n === '几' || n === '百' || n === '千') return moment('span', null, 'inferred');
  const base = n === '半' ? 0.5 : dateNumeral(n);
  const start = countFrom(reference);
  if (base === null) return null;
  if (start === null) return moment('span', null, 'inferred');
  const count = base + (half === undefined ? 0 : 0.5);
  const later = side.endsWith('后');
  const at = move(start, later ? count : -count, unit);
  const { year, month } = civil(at);
  const point =
    unit.endsWith('年') && Number.isInteger(count)
      ? moment('year', years(year), 'inferred')
      : /[年月度]$/u.test(unit)
        ? moment('month', months(year, month), 'inferred')
        : /周|星期|礼拜/u.test(unit) && later
          ? moment('week', { from: at - weekday(at) + 1, to: at - weekday(at) + 7 }, 'inferred')
          : moment('day', { from: at, to: at }, 'inferred');
  if (!/^[以之]/u.test(side)) return point;
  return later ? { ...point, to: null } : { ...point, from: null };
}

/** All date rules; of hits of one length the rule that stands earlier wins. */
export const DATE_RULES: readonly DateRule[] = [...FEAST_RULES, ...DAYS, ...MONTHS, ...YEARS, ...LONG, ...SPANS];

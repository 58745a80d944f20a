import type { Context, Groups } from '../../core/rule.ts';
import { addMonths, civil, dayNumber, exists, referenceDay } from './calendar.ts';
import { dayInMonth, dayOf, moment, type Moment } from './moment.ts';
import { mondayBeside, monthBeside, shortYear, yearPart } from './parts.ts';
import { ANY_YEAR, CLEAR, DAY, MONTH, TO, WEEKDAY } from './patterns.ts';
import { before, number, WEEKDAYS, weekShift, type DateRule } from './rule.ts';

const AFTER_DATE = '(?:[（(，,]?(?:星期|周|礼拜)[一二三四五六日天](?:[）)]|(?![）)])))?';

/** 2019年2月29日-3月1日: the far end of a range whose near end no calendar has; half of it would mislead. */
function endsBrokenRange(text: string): boolean {
  const near = /(?:(?<y>[12]\d{3})年)?(?<!\d)(?<m>\d{1,2})月(?<d>\d{1,2})日(?:至|到|[-—–~～]{1,2})$/u.exec(
    text.slice(-24),
  )?.groups;
  return near !== undefined && !exists(Number(near['y'] ?? 2000), Number(near['m']), Number(near['d']));
}

/** A single day, or null where the calendar has none; without any year to go by the mention stands with open ends. */
function singleDay(groups: Groups, context: Context): Moment | null {
  const { reference } = context;
  const { year, stated } = yearPart(groups, reference, before(context));
  const month = number(groups, 'm');
  const day = number(groups, 'd');
  if (!(month >= 1 && month <= 12) || day < 1 || !exists(year ?? 2000, month, day)) return null;
  if (endsBrokenRange(before(context))) return null;
  const found = dayOf(reference, year, month, day);
  const interval = found === null ? null : { from: found, to: found };
  return moment('day', interval, stated ? 'stated' : 'inferred', { year, month, day });
}

/** Rules of days: with or without month and year, in figures, by word, by weekday. */
export const DAY_RULES: readonly DateRule[] = [
  {
    id: 'date/day',
    needs: ['月', '日号'],
    pattern: new RegExp(`(?:${ANY_YEAR}的?)?${CLEAR}(?<m>${MONTH})月份?的?(?<d>${DAY})[日号]${AFTER_DATE}`, 'gu'),
    value: singleDay,
  },
  {
    id: 'date/day-range',
    needs: ['月', '日号'],
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
    needs: ['日'],
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
    needs: ['日'],
    pattern: new RegExp(
      `${CLEAR}(?<![月年A-Za-z—～~-])(?:(?<rel>本月|当月|这个?月|上个?月|下个?月|同月)(?:份)?的?)?(?<d>${DAY})日(?![一内间均游元本语报历益常程夜])`,
      'gu',
    ),
    value: (groups, context) => dayOfMonth(groups, context),
  },
  {
    id: 'date/day-of-month-hao',
    needs: ['号'],
    pattern: new RegExp(
      `(?:(?<rel>本月|当月|这个?月|上个?月|下个?月|同月)(?:份)?的?(?<d>${DAY})号|(?<=^|[，。；、：在于是到至从])(?<d0>${DAY})号(?=$|[，。；、：？前后到至起上下晚中早之以]))`,
      'gu',
    ),
    value: (groups, context) => dayOfMonth({ ...groups, d: groups['d'] ?? groups['d0'] }, context),
  },
  {
    id: 'date/figures',
    needs: ['-/. ', '1234567890'],
    pattern:
      /(?<![\d.\-/])(?<y>[12]\d{3})(?<s>[-/. ])(?<m>1[0-2]|0?[1-9])(?:\k<s>|-)(?<d>3[01]|[12]\d|0?[1-9])(?![\d.\-/]\d|\d)/gu,
    value: singleDay,
  },
  {
    id: 'date/figures-short',
    needs: ['12'],
    pattern: /(?<!\d)(?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)/gu,
    value: singleDay,
  },
  {
    id: 'date/figures-day-first',
    needs: ['-/.'],
    pattern:
      /(?<![\d.\-/])(?<d>3[01]|[12]\d|0?[1-9])(?<s>[-/.])(?<m>1[0-2]|0?[1-9])\k<s>(?<y>[12]\d{3})(?![\d.\-/]\d|\d)/gu,
    value: singleDay,
  },
  {
    // 10/31/1974: no month is that late, so the day stands second.
    id: 'date/figures-month-first',
    needs: ['/'],
    pattern: /(?<![\d.\-/])(?<m>1[0-2]|0?[1-9])\/(?<d>1[3-9]|2\d|3[01])\/(?<y>[12]\d{3})(?![\d.\-/]\d|\d)/gu,
    value: singleDay,
  },
  {
    id: 'date/figures-two-figure-year',
    needs: ['-/'],
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
    needs: ['-/·'],
    pattern: /^(?<m>1[0-2]|0?[1-9])[-/·](?<d>3[01]|[12]\d|0?[1-9])$/gu,
    value: singleDay,
  },
  {
    id: 'date/figures-range',
    needs: ['-/.', '12'],
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
    needs: ['月'],
    pattern: new RegExp(
      `(?:${ANY_YEAR}的?)?${CLEAR}(?<m>${MONTH})月(?<d>三十一?|二?十[一二三四五六七八九]|二十|(?<=[十一二三四五六七八九]月)3[01](?!\\d)|(?<=^\\d{1,2}月)\\d{1,2}(?=$|[至到]))(?![日号\\d个余多名人家年天件项万亿千百位岁分点時时届条款])`,
      'gu',
    ),
    value: singleDay,
  },
  {
    id: 'date/last-year-this-month',
    needs: ['月', '日号'],
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
    needs: ['年', '月', '日号'],
    pattern: new RegExp(
      `(?<![\\d〇零○一二三四五六七八九十百千万])(?<y>\\d{3}|[一二三四五六七八九][〇零一二三四五六七八九]{2})年(?<m>${MONTH})月(?<d>${DAY})[日号]`,
      'gu',
    ),
    value: singleDay,
  },
  {
    id: 'date/relative-day',
    needs: ['天日晚晨夜早在'],
    pattern:
      /(?<w>大前天|(?<![目之以])前[天日](?![数])|昨[天日]|今[天日](?!本)|本日|明[天日]|次日|翌日|当[天日]|大?大后天|(?<!到)现在|后天(?!性|的努力)|昨晚|今晚|明晚|今晨|昨夜|今早|明早|同日)/gu,
    value: ({ w }, context) => {
      const { reference } = context;
      const shift = RELATIVE_DAYS[w ?? ''];
      const today = referenceDay(reference);
      if (shift === undefined) return null;
      if (w === '当日' || w === '当天' || w === '同日' || w === '次日' || w === '翌日') {
        const earlier = lastDay(before(context), today === null ? null : civil(today).year);
        if (earlier !== null) return moment('day', { from: earlier + shift, to: earlier + shift }, 'inferred');
      }
      return moment('day', today === null ? null : { from: today + shift, to: today + shift }, 'inferred');
    },
  },
  {
    id: 'date/weekday',
    needs: ['周期拜'],
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

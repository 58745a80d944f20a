import { months, years } from './calendar.ts';
import { moment, monthOf, monthsOf } from './moment.ts';
import { MONTH_TAIL, monthBeside, partOfMonth, yearPart } from './parts.ts';
import { ANY_YEAR, CLEAR, DAY, MONTH, SMALL, TO, WEEKDAY } from './patterns.ts';
import { before, number, WEEKDAYS, weekShift, type DateRule } from './rule.ts';

/** Rules of months and parts of months. */
export const MONTH_RULES: readonly DateRule[] = [
  {
    id: 'date/month',
    needs: ['月'],
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
    needs: ['月', '周期拜'],
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
    needs: ['月', '至到—－-–~～―'],
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
    needs: ['月'],
    pattern: new RegExp(
      `(?<rel>上上个?月|下下个?月|上一?个?月(?!球)|下一?个?月|(?<![基日])本月|当月|这个?月|同月)(?:份)?(?:${MONTH_TAIL}|[以之]?内)?`,
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
    needs: ['月'],
    pattern: /(?<![个\d一二三四五六七八九十本上下当每岁])(?<w>月底|月末|月初)/gu,
    value: ({ w }, { reference }) => {
      const whole = monthBeside(reference, 0);
      const part = whole === null ? null : partOfMonth(whole, { tail: w });
      return moment('span', part?.interval ?? null, 'inferred');
    },
  },
  {
    id: 'date/month-figures-range',
    needs: ['./', '12'],
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
    needs: ['./-', '12'],
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

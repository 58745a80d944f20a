import type { Context, Groups, Reference } from '../../core/rule.ts';
import { referenceDay } from './calendar.ts';
import { feast, lunarDay, lunarMonth } from './lunar.ts';
import { type Moment, moment } from './moment.ts';
import { dateNumeral } from './numeral.ts';
import { yearPart } from './parts.ts';
import { ANY_YEAR, CLEAR, MONTH } from './patterns.ts';
import { before, type DateRule } from './rule.ts';

const LUNAR_DAY = '初[一二三四五六七八九十1-9]|二?十[一二三四五六七八九]|廿[一二三四五六七八九]|二十|三十';

/** The value of `find` in the year given or in the one that brings it nearest the reference. */
function nearest<Found>(
  reference: Reference | null,
  year: number | null,
  find: (year: number) => Found | null,
  day: (found: Found) => number,
): Found | null {
  if (year !== null) return find(year);
  if (reference === null) return null;
  const today = referenceDay(reference);
  if (today === null) return find(reference.year);
  let best: Found | null = null;
  for (const candidate of [reference.year, reference.year - 1, reference.year + 1]) {
    const found = find(candidate);
    if (found !== null && (best === null || Math.abs(day(found) - today) < Math.abs(day(best) - today))) best = found;
  }
  return best;
}

function feastDay(groups: Groups, context: Context): Moment | null {
  const { year, stated } = yearPart(groups, context.reference, before(context));
  const name = (groups['feast'] ?? groups['quoted'] ?? groups['term'] ?? '').replace(
    /节$/u,
    (mark, at: number, all: string) =>
      /^(?:情人|万圣|妇女|植树|愚人|劳动|青年|儿童|建党|建军|教师|记者|母亲|父亲|感恩)$/u.test(all.slice(0, at))
        ? mark
        : at === 1
          ? mark
          : '',
  );
  const key = name === '春' ? '春节' : name;
  const found = nearest(
    context.reference,
    year,
    (candidate) => feast(candidate, key),
    (day) => day,
  );
  const value = moment('day', found === null ? null : { from: found, to: found }, stated ? 'stated' : 'inferred', {
    year,
  });
  return { ...value, feast: (inYear) => feast(inYear, key) };
}

const LUNAR_MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

function lunarDate(groups: Groups, context: Context): Moment | null {
  const { reference } = context;
  const { year, stated } = yearPart(groups, reference, before(context));
  const month = LUNAR_MONTHS[groups['m'] ?? ''] ?? dateNumeral(groups['m'] ?? '');
  const leap = groups['leap'] !== undefined;
  if (month === null || month === undefined) return null;
  const basis = stated ? 'stated' : 'inferred';
  const written = groups['d'];
  if (written === undefined) {
    const whole = nearest(
      reference,
      year,
      (candidate) => lunarMonth(candidate, month, leap),
      ({ from }) => from,
    );
    return moment('month', whole, basis, { year });
  }
  const day = dateNumeral(written.replace(/^初/u, ''));
  if (day === null) return null;
  const found = nearest(
    reference,
    year,
    (candidate) => lunarDay(candidate, month, day, leap),
    (at) => at,
  );
  return moment('day', found === null ? null : { from: found, to: found }, basis, { year });
}

/** Rules of feasts, solar terms and dates of the Chinese calendar, which are read only where they are named as such. */
export const FEAST_RULES: readonly DateRule[] = [
  {
    id: 'date/feast',
    needs: ['节旦庆诞夜夕三年宵午秋阳八'],
    pattern: new RegExp(
      `(?:${ANY_YEAR}的?)?[“"]?(?<feast>元旦节?|农历新年|情人节|(?:三八|五一|五四|六一|七一|八一)?(?:国际)?(?:劳动|妇女|青年|儿童|建党|建军)节|植树节|愚人节|教师节|万圣节|国庆节?|圣诞节?|平安夜|记者节|春节|元宵节?|端午节?|七夕节?|中元节|中秋节?|重阳节?|腊八节?|除夕|大年三十|母亲节|父亲节|感恩节)[”"]?(?!档|假期|长假|小长假|黄金周|期间|联欢|晚会|文艺|招待|阅兵|献礼|老人|路|街|大道|广场|小学|中学|村|镇|乡|[月饼])`,
      'gu',
    ),
    value: (groups, context) =>
      feastDay(
        {
          ...groups,
          feast: groups['feast']?.replace(/^(?:三八|五一|五四|六一|七一|八一)|国际/gu, '').replace('农历新年', '春节'),
        },
        context,
      ),
  },
  {
    id: 'date/feast-in-quotes',
    needs: ['一四八'],
    pattern: new RegExp(
      `(?:${ANY_YEAR}的?)?(?:[“"](?<quoted>五一|五四|六一|七一|八一|十一|三八)[”"]|(?<feast>五一|六一|七一|八一|十一)(?=节前|前夕|$))(?!假期|长假|小长假|黄金周|期间|口号|[^，。；、]{0,3}(?:奖|勋章|表彰|讲话|精神|运动|红旗|路|广场|小学))(?:国际)?(?:劳动节|青年节|儿童节|建军节|妇女节)?`,
      'gu',
    ),
    value: (groups, context) =>
      groups['feast'] !== undefined &&
      !/^(?:五一|六一|七一|八一|十一)$/u.test(context.sentence) &&
      !/^(?:节前|前夕)/u.test(context.sentence.slice(context.span[1]))
        ? null
        : feastDay(groups, context),
  },
  {
    id: 'date/solar-term',
    needs: ['寒春水蛰分明雨夏满种至暑秋露降冬雪'],
    pattern: new RegExp(
      `(?:${ANY_YEAR}的?)(?<term>小寒|大寒|立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至)(?:节气|节)?|(?<feast>立春|惊蛰|春分|清明(?=节|前|$)|立夏|小满(?=节气|$)|芒种|夏至|立秋|处暑|秋分|霜降|立冬|冬至|(?:小寒|大寒|雨水|谷雨|小暑|大暑|白露|寒露|小雪|大雪)(?=节气|$))(?:节气|节)?`,
      'gu',
    ),
    value: (groups, context) => feastDay(groups, context),
  },
  {
    id: 'date/lunar',
    needs: ['月年', '初正腊冬农阴旧闰廿'],
    pattern: new RegExp(
      `(?:${ANY_YEAR}(?:[（(]?(?:农历|阴历|旧历))?|(?:农历|阴历|旧历)(?:${ANY_YEAR.replaceAll(/\?<(\w+)>/gu, '?<$1L>')})?)?(?:的)?${CLEAR}(?:(?<leap>闰)?(?<m>[正腊冬]|${MONTH})月(?:份)?(?<d>${LUNAR_DAY}|(?<=腊月)\\d{1,2}|\\d{1,2}(?=[日号]))?[日号]?|大年(?<new>初[一二三四五六七八九十]))`,
      'gu',
    ),
    value: (groups, context) => {
      const named =
        /农历|阴历|旧历/u.test(context.sentence.slice(...context.span)) ||
        groups['leap'] !== undefined ||
        groups['new'] !== undefined ||
        /^[正腊冬]$/u.test(groups['m'] ?? '') ||
        /^[初廿]/u.test(groups['d'] ?? '');
      if (!named) return null;
      const years = {
        y: groups['y'] ?? groups['yL'],
        yy: groups['yy'] ?? groups['yyL'],
        w: groups['w'] ?? groups['wL'],
        a: groups['a'] ?? groups['aL'],
      };
      const fields = groups['new'] === undefined ? {} : { m: '正', d: groups['new'] };
      return lunarDate({ ...groups, ...fields, ...years }, context);
    },
  },
];

import { civil, months, years } from './calendar.ts';
import { ERAS } from './eras.ts';
import { moment, periodYear, yearOf } from './moment.ts';
import { mondayBeside, monthBeside, partOfYear, season, YEAR_TAIL, yearPart } from './parts.ts';
import { ANY_YEAR, LONG_YEAR, MONTH, TO } from './patterns.ts';
import { before, number, weekShift, type DateRule } from './rule.ts';

/** Rules of years, quarters and halves. */
export const YEAR_RULES: readonly DateRule[] = [
  {
    id: 'date/year',
    needs: ['年'],
    pattern: new RegExp(`${LONG_YEAR}(?!代|间隔|历史|的历史|${MONTH}月)(?:以内|年?内|期间)?`, 'gu'),
    value: (groups, context) => {
      const { year, stated } = yearPart(groups, context.reference, before(context));
      return moment('year', yearOf(year), stated ? 'stated' : 'inferred', { year });
    },
  },
  {
    id: 'date/short-year',
    needs: ['年'],
    pattern:
      /(?<![\d〇零一二三四五六七八九十百千万.第近])(?<yy>0\d|[零〇][一二三四五六七八九]|9\d|九[〇零一二三四五六七八九])年(?![多半来间历时级期代均龄内])/gu,
    value: (groups, context) => {
      const { year } = yearPart(groups, context.reference, '');
      return moment('year', yearOf(year), 'inferred', { year });
    },
  },
  {
    id: 'date/part-of-year',
    needs: ['年'],
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
    needs: ['年季'],
    pattern:
      /(?<!\d)(?<tail>(?<![今本去明前后上来次翌当一两三四五六七八九十多半度全\d])(?:年[底末初](?![子余])|年中(?=[前建完开投通交实达可，。、]|$))|上半年|下半年)|(?<![\d几近这数])(?<rank>前|第|后)?(?<n>[一二三四1-4两首]|Q[1-4])(?<unit>个?季度)(?<end>末)?/gu,
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
    needs: ['年'],
    pattern: /(?<![今本去明前后上来次翌当一两三四五六七八九十多半几全\d])年内(?![容])/gu,
    value: (_groups, { reference }) => moment('year', yearOf(reference?.year ?? null), 'inferred'),
  },
  {
    id: 'date/half-beside',
    needs: ['半'],
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
    needs: ['半'],
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
    needs: ['季'],
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
    needs: ['年'],
    pattern: /(?<=[在于从自至到]|公元)(?<y>[1-9]\d{2})年(?![前后来多余半间内以之时历]|\d)/gu,
    value: (groups) => moment('year', yearOf(number(groups, 'y')), 'stated', { year: number(groups, 'y') }),
  },
  {
    id: 'date/bare-year',
    needs: ['12'],
    pattern: /(?:^|(?<== ?))(?<y>(?:19|20)\d{2})$/gu,
    value: (groups) => moment('year', yearOf(number(groups, 'y')), 'stated', { year: number(groups, 'y') }),
  },
  {
    id: 'date/short-year-alone',
    needs: ['年'],
    pattern: /^(?<yy>\d{2}|[〇零一二三四五六七八九]{2})年$/gu,
    value: (groups, context) => {
      const { year } = yearPart(groups, context.reference, '');
      return moment('year', yearOf(year), 'inferred', { year });
    },
  },
  {
    id: 'date/two-years',
    needs: ['年'],
    pattern: /(?<w>今明|去今|明后)两年/gu,
    value: ({ w }, { reference }) => {
      if (reference === null) return moment('span', null, 'inferred');
      const first = reference.year + (w === '今明' ? 0 : w === '去今' ? -1 : 1);
      return moment('span', years(first, first + 1), 'inferred');
    },
  },
  {
    id: 'date/season-alone',
    needs: ['春夏秋冬'],
    pattern: /^(?<season>[春夏秋冬][天季])$/gu,
    value: ({ season: word }, { reference }) =>
      moment('season', reference === null ? null : season(reference.year, word ?? ''), 'inferred'),
  },
  {
    id: 'date/bare-year-range',
    needs: ['12', '至到—－-–~～―'],
    pattern: new RegExp(`(?:^|(?<=[从自由在]))(?<y>(?:19|20)\\d{2})${TO}(?<y2>(?:19|20)\\d{2})(?=$|[，。；、])`, 'gu'),
    value: (groups) => {
      const first = number(groups, 'y');
      const last = number(groups, 'y2');
      return first >= last ? null : { ...moment('span', years(first, last), 'stated', { year: last }), range: true };
    },
  },
  {
    id: 'date/era',
    needs: ['年', Object.keys(ERAS).join('')],
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
    // The autumn term begins on 1 September, the spring term on 1 March, when the school year's second half does.
    id: 'date/school-term',
    needs: ['学'],
    pattern: new RegExp(`(?:${ANY_YEAR}的?)?(?<term>[春秋]季)(?:学期(?:开学)?|开学)`, 'gu'),
    value: (groups, context) => {
      const { reference } = context;
      const { year, stated } = yearPart(groups, reference, before(context));
      const autumn = groups['term'] === '秋季';
      const coming = !autumn && (reference?.month ?? 1) >= 9 ? 1 : 0;
      const base = year ?? (reference === null ? null : reference.year + coming);
      if (base === null) return moment('season', null, 'inferred');
      const interval = autumn
        ? { from: months(base, 9).from, to: months(base + 1, 1).to }
        : { from: months(base, 3).from, to: months(base, 7).to };
      return moment('season', interval, stated ? 'stated' : 'inferred', { year });
    },
  },
  {
    // 到新中国成立100年时: the year of that anniversary.
    id: 'date/founding',
    needs: ['到', '建成', '年'],
    pattern:
      /(?<=到)(?:(?<party>建党|(?:中国)?共产党成立)|(?<army>建军)|建国|新中国成立|中华人民共和国成立)(?<n>\d{2,3}|一百|[一二三四五六七八九]十[一二三四五六七八九]?)(?:周年|年)(?:之?时)?/gu,
    value: (groups) => {
      const { party, army } = groups;
      const year = (party !== undefined ? 1921 : army !== undefined ? 1927 : 1949) + number(groups, 'n');
      return moment('year', years(year), 'inferred', { year });
    },
  },
  {
    id: 'date/year-range',
    needs: ['年', '至到—－-–~～―'],
    pattern: new RegExp(
      `(?<![\\d.])(?<y>[12]\\d{3})年?${TO}(?<y2>[12]\\d{3})(?:年(?:度)?|财年)(?!\\d{1,2}月|[底末初]|[上下]半年|第?[一二三四]季度)`,
      'gu',
    ),
    value: (groups) => {
      const first = number(groups, 'y');
      const last = number(groups, 'y2');
      return first >= last ? null : { ...moment('span', years(first, last), 'stated', { year: last }), range: true };
    },
  },
];

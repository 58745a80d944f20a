import { years } from './calendar.ts';
import { moment } from './moment.ts';
import { dateNumeral } from './numeral.ts';
import type { DateRule } from './rule.ts';

/** Rules of decades, centuries and five-year plans. */
export const LONG_RULES: readonly DateRule[] = [
  {
    id: 'date/decade',
    needs: ['代'],
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
    needs: ['世'],
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
    needs: ['五'],
    pattern:
      /[“"「]?(?<n>二十|十[一二三四五六七八九]|[一二三四五六七八九十])五[”"」](?!普法|分成|开)(?:规划)?(?<tail>期间末|时期末|期间|时期|末期|末|初期|初|期末|前期|后期|前[一二三四]年|后[一二三四]年|中期)?|第(?<n2>二十|十[一二三四五六七八九]?|[一二三四五六七八九])个五年(?:规划|计划)(?:期间|时期)?/gu,
    value: ({ n, n2, tail }) => {
      const plan = dateNumeral(n ?? n2 ?? '');
      if (plan === null) return null;
      const [first, last] = planYears(plan);
      if (tail === '末' || tail === '期末' || /^(?:期间|时期)末$/u.test(tail ?? '') || tail === '末期')
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
function planYears(plan: number): readonly [first: number, last: number] {
  const first = plan <= 2 ? 1953 + (plan - 1) * 5 : 1966 + (plan - 3) * 5;
  return [first, first + 4];
}

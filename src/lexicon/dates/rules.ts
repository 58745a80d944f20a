import { DAY_RULES } from './day.rules.ts';
import { FEAST_RULES } from './feast.rules.ts';
import { LONG_RULES } from './long.rules.ts';
import { MONTH_RULES } from './month.rules.ts';
import type { DateRule } from './rule.ts';
import { SPAN_RULES } from './span.rules.ts';
import { YEAR_RULES } from './year.rules.ts';

/** All date rules; of hits of one length the rule that stands earlier wins. */
export const DATE_RULES: readonly DateRule[] = [
  ...FEAST_RULES,
  ...DAY_RULES,
  ...MONTH_RULES,
  ...YEAR_RULES,
  ...LONG_RULES,
  ...SPAN_RULES,
];

/** The rules that can hit a text at all. Most sentences lack 月, 年 or whatever else a rule is about. */
export function rulesFor(text: string): DateRule[] {
  const present = new Map<string, boolean>();
  const has = (characters: string): boolean => {
    let known = present.get(characters);
    if (known === undefined) {
      known = Array.from(characters).some((character) => text.includes(character));
      present.set(characters, known);
    }
    return known;
  };
  return DATE_RULES.filter(({ needs }) => needs.every(has));
}

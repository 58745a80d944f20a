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

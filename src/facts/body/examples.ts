import { COMPANY_EXAMPLES } from './company.examples.ts';
import { FIXED_EXAMPLES } from './fixed.examples.ts';
import { INSTITUTION_EXAMPLES } from './institution.examples.ts';
import { ORGAN_EXAMPLES } from './organ.examples.ts';
import type { BodyExample } from './rule.ts';

export const BODY_EXAMPLES: readonly BodyExample[] = [
  ...ORGAN_EXAMPLES,
  ...FIXED_EXAMPLES,
  ...INSTITUTION_EXAMPLES,
  ...COMPANY_EXAMPLES,
];

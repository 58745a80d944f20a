import type { Rule } from '../../core/rule.ts';

/** The short form that the text sets for the title right before it. */
export interface Alias {
  readonly alias: string;
}

const AFTER_TITLE = '(?<=》[^《》。；（）]{0,6})';

export const aliasRules: readonly Rule<'alias', Alias>[] = [
  {
    id: 'alias/bracket',
    pattern: new RegExp(
      `${AFTER_TITLE}（(?:[^（）《》“”。]{1,16}[，、；])?(?:以下|下文|下|本文|后文)?(?:统)?(?:简称|称)(?:为)?[：:]?(?:修订后的|新修订的|新)?[《“](?<alias>[^《》“”（）]{1,30})[》”]）`,
      'gu',
    ),
    value: ({ alias = '' }) => ({ alias }),
  },
  {
    id: 'alias/bare-bracket',
    pattern: new RegExp(
      `${AFTER_TITLE}（(?:以下|下文|下|本文|后文)(?:简称|称)(?:为)?[：:]?(?<alias>[^《》“”（），。]{1,16})）`,
      'gu',
    ),
    value: ({ alias = '' }) => ({ alias }),
  },
  {
    id: 'alias/clause',
    pattern: new RegExp(
      `(?<=》)，(?:以下|下文|下)?(?:简称|下称|统称)(?:为)?[：:]?[《“](?<alias>[^《》“”（）]{1,30})[》”]`,
      'gu',
    ),
    value: ({ alias = '' }) => ({ alias }),
  },
];

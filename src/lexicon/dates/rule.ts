import type { Context, Groups, Rule } from '../../core/rule.ts';
import type { Moment } from './moment.ts';
import { dateNumeral } from './numeral.ts';

/** A date rule, and what no text lacks in which it hits: at least one character of each of these strings. */
export interface DateRule extends Rule<'date', Moment> {
  readonly needs: readonly string[];
}

/** How far back 当年, 次日 and their like look for what they refer to. */
const LOOK_BACK = 160;

/** The text that stands before a match, as far back as that. */
export function before({ sentence, span }: Context): string {
  return sentence.slice(Math.max(0, span[0] - LOOK_BACK), span[0]);
}

/** A group as a number, NaN where it took no part. */
export function number(groups: Groups, name: string): number {
  return dateNumeral(groups[name] ?? '') ?? Number.NaN;
}

/** ISO weekdays. */
export const WEEKDAYS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };

/** 上, 本, 下 (doubled or not) as weeks away; null without such a word. */
export function weekShift(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (word.startsWith('上上')) return -2;
  if (word.startsWith('下下')) return 2;
  if (word.startsWith('上')) return -1;
  if (word.startsWith('下')) return 1;
  return 0;
}

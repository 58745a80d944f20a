import type { Span } from '../../core/span.ts';
import { compact } from './compact.ts';
import { NUMBER_RULES } from './rules.ts';
import type { NumberReading } from './rules.ts';

/** A number as it stands in a text, with or without a unit. */
export interface NumberMention extends NumberReading {
  /** Why there is no value where no range is meant either: the words are vague (数百, 十几万). */
  readonly reason?: 'vague';
  readonly span: Span;
  readonly text: string;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly order: number;
  readonly rule: string;
  readonly reading: NumberReading;
}

/**
 * Every number of a phrase: cardinals, decimals, fractions, percents, amounts and ranges, in Arabic or Chinese numerals,
 * simplified, traditional or formal. What fixes no number (数百, 十几万) has `value` null and, where known, its bounds.
 */
export function findNumbers(text: string): NumberMention[] {
  const { text: tight, origin } = compact(text);
  if (!/翻番|[0-9零〇一二两俩三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾半廿卅卌折]/u.test(tight)) return [];
  const candidates: Candidate[] = [];
  for (const [order, { id: rule, pattern, read }] of NUMBER_RULES.entries()) {
    for (const match of tight.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const reading = read(
        match.groups ?? {},
        tight.slice(Math.max(0, match.index - 4), match.index),
        tight.slice(end, end + 4),
      );
      if (reading !== null) candidates.push({ start: match.index, end, order, rule, reading });
    }
  }
  candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order || a.start - b.start);
  const covered = new Uint8Array(tight.length);
  const taken: Candidate[] = [];
  for (const candidate of candidates) {
    if (covered[candidate.start] === 1 || covered[candidate.end - 1] === 1) continue;
    covered.fill(1, candidate.start, candidate.end);
    taken.push(candidate);
  }
  taken.sort((a, b) => a.start - b.start);
  const mentions: NumberMention[] = [];
  for (const { start, end, rule, reading } of taken) {
    const span: Span = [origin[start] ?? 0, (origin[end - 1] ?? 0) + 1];
    const vague = reading.value === null && rule === 'number/vague';
    mentions.push({
      span,
      text: text.slice(span[0], span[1]),
      ...reading,
      ...(!vague ? {} : { reason: 'vague' as const }),
    });
  }
  return mentions;
}

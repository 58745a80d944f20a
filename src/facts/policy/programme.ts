import type { Fact, Reading } from '../../core/article.ts';
import type { Policy } from './find.ts';

export function findProgrammes(_reading: Reading): Fact<Policy>[] {
  return [];
}

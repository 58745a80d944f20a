import type { AlignedText } from '../core/alignment.ts';
import type { LaidOutPage } from './page.ts';

/**
 * Takes a normalized page apart into articles and furniture.
 *
 * @param page the whole page after `normalize`, line breaks kept as `\n`
 * @param source the decoded text that `page` is aligned to
 */
export function layOut(page: AlignedText, _source: string): LaidOutPage {
  return { layout: 'flowing', articles: [], furniture: [{ text: page.trim(), reason: 'unassigned' }], diagnostics: [] };
}

import type { PhraseResult } from '../record/phrase.ts';
import { printable } from './escape.ts';

/** Results of `parse` to be read: the phrase, then each hit with the fields that it has. */
export function phraseTable(text: string, results: readonly PhraseResult[]): string {
  const lines = [printable(text)];
  for (const { text: surface, start, end, mentions: _mentions, ...fields } of results) {
    const shown = Object.entries(fields)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => `${name} ${printable(typeof value === 'string' ? value : JSON.stringify(value))}`);
    lines.push(`  ${printable(surface)}  [${start}, ${end})  ${shown.join('  ')}`);
  }
  if (results.length === 0) lines.push('  nothing found');
  return `${lines.join('\n')}\n`;
}

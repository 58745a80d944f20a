import type { Diagnostic } from '../core/diagnostic.ts';

/** Sentences for the codes that the stages give. A code that has none yet is shown with its details. */
const MESSAGES: Readonly<Record<string, (details: Diagnostic['details']) => string>> = {
  'year-unknown': ({ text = '', others }) =>
    `no year is known for ${text}${others === 0 || others === undefined ? '' : ` and ${others} more`}; give the day with --date`,
  'date-impossible': ({ text = '' }) => `the calendar has no such day: ${text}`,
  'headline-missing': ({ text = '' }) => `no headline was found for the article that begins ${text}`,
  'text-unassigned': ({ text = '' }) => `a piece of text belongs to no article: ${text}`,
};

/** The sentence of a diagnostic. Stages never make them, so that wording stands in one place. */
export function message({ code, details }: Diagnostic): string {
  const known = Object.hasOwn(MESSAGES, code) ? MESSAGES[code] : undefined;
  // A stage may have clipped its quotation inside a surrogate pair; half a character is no text.
  if (known !== undefined) return known(details).replace(/\p{Cs}/gu, '');
  const rest = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
  return [code.replaceAll('-', ' '), ...rest].join('; ');
}

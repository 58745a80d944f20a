import type { Diagnostic } from '../core/diagnostic.ts';

/** Sentences for the codes that the stages give. A code that has none yet is shown with its details. */
const MESSAGES: Readonly<Record<string, (details: Diagnostic['details']) => string>> = {
  'year-unknown': ({ text = '', others }) =>
    `no year is known for ${text}${more(others)}; give the issue's day with --date`,
  'month-unknown': ({ text = '', others }) =>
    `no month is known for ${text}${more(others)}; give the issue's day with --date`,
  'empty-input': () => 'the input holds no text',
  'unpaired-list': ({ text = '', names = 0, values = 0 }) =>
    `分别 stands between ${names} names and ${values} values: ${text}`,
  'date-impossible': ({ text = '' }) => `the calendar has no such day: ${text}`,
  'headline-missing': ({ text = '' }) => `no headline was found for the article that begins ${text}`,
  'text-unassigned': ({ text = '' }) => `a piece of text belongs to no article: ${text}`,
};

function more(others: string | number | undefined): string {
  return others === 0 || others === undefined ? '' : ` and ${others} more`;
}

/** The sentence of a diagnostic. Stages never make them, so that wording stands in one place. */
export function message({ code, details }: Diagnostic): string {
  const known = Object.hasOwn(MESSAGES, code) ? MESSAGES[code] : undefined;
  // A stage may have clipped its quotation inside a surrogate pair; half a character is no text.
  if (known !== undefined) return known(details).replace(/\p{Cs}/gu, '');
  const rest = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
  return [code.replaceAll('-', ' '), ...rest].join('; ');
}

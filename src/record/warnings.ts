import type { Diagnostic } from '../core/diagnostic.ts';

/** Sentences for the codes that the stages give. A code that has none yet is shown with its details. */
const MESSAGES: Readonly<Record<string, (details: Diagnostic['details']) => string>> = {
  'year-unknown': ({ text }) => `no year is known for ${text ?? 'this dateline'}; give one with --date`,
};

/** The sentence of a diagnostic. Stages never make them, so that wording stands in one place. */
export function message({ code, details }: Diagnostic): string {
  const known = Object.hasOwn(MESSAGES, code) ? MESSAGES[code] : undefined;
  if (known !== undefined) return known(details);
  const rest = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
  return [code.replaceAll('-', ' '), ...rest].join('; ');
}

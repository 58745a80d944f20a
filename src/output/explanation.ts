import type { ExplainedArticle, ExplainedFact, ExplainedStep } from '../record/explain.ts';
import type { ReadPage } from '../record/assemble.ts';
import { printable } from './escape.ts';

/** What normalization did to a line, to be read. */
export function toNormalizationText(
  line: number,
  printed: string,
  normalized: string,
  steps: readonly ExplainedStep[],
): string {
  const counts = new Map<string, { step: string; from: string; to: string; times: number }>();
  for (const { step, from, to } of steps) {
    const key = JSON.stringify([step, from, to]);
    const known = counts.get(key);
    counts.set(key, { step, from, to, times: (known?.times ?? 0) + 1 });
  }
  const changes = [...counts.values()].map(
    ({ step, from, to, times }) => `  ${step}: ${quoted(from)} → ${quoted(to)}${times > 1 ? ` (${times} times)` : ''}`,
  );
  return [
    `line ${line} as printed: ${printable(printed)}`,
    ...(changes.length === 0 ? ['  no step changed it'] : changes),
    `line ${line} normalized: ${printable(normalized)}`,
    '',
  ].join('\n');
}

/** An article, its facts with the rule that found each, what was refused in it, and the numerals and titles that are no facts. */
export function toArticleText(
  page: ReadPage,
  { number, article, lines, facts, refused, unfound }: ExplainedArticle,
): string {
  const title = article.headline?.text ?? '(no headline)';
  const out = [
    `article ${number} ${article.id} ${article.kind}, lines ${lines[0]}–${lines[1]}: ${printable(title)}`,
    article.dateline === null
      ? `  no dateline; relative dates read from ${page.clock.date ?? page.clock.reference?.year ?? 'nothing'}`
      : `  dateline ${printable(article.dateline.text)} → ${article.dateline.date ?? 'no date'}${
          article.dateline.dateBasis === null ? '' : ` (from ${BASIS[article.dateline.dateBasis]})`
        }`,
    ...facts.map(toFactText),
    ...refused.map(
      ({ rule, text, line, sentence, coveredBy }) =>
        `  line ${line} refused by ${coveredBy === null ? `${rule} itself` : `${coveredBy}, which covers what ${rule} found`}: ${printable(text)} in …${printable(sentence)}…`,
    ),
    ...unfound.map(({ text, class: kind, line }) => `  line ${line} no fact: ${printable(text)}, ${TAKEN_FOR[kind]}`),
  ];
  return `${out.join('\n')}\n`;
}

/** What a numeral or a 《…》 outside of all facts was taken for. */
const TAKEN_FOR: Readonly<Record<ExplainedArticle['unfound'][number]['class'], string>> = {
  fact: 'inside a fact',
  date: 'part of a date or time',
  ordinal: 'an ordinal',
  code: 'a code or model number',
  name: 'part of a name',
  page: 'a page number',
  idiom: 'a fixed phrase, no count',
  'other-title': 'the title of no policy document',
  residue: 'which no rule knows',
};

const BASIS = { option: '--date', filename: 'the file name', text: 'the text of the page' } as const;

function toFactText({ id, kind, rule, line, text, record }: ExplainedFact): string {
  const {
    id: _id,
    text: _text,
    spans: _spans,
    mentions: _mentions,
    evidence: _evidence,
    ...fields
  } = record as Record<string, unknown>;
  const shown = Object.entries(fields)
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name} ${printable(typeof value === 'string' ? value : JSON.stringify(value))}`);
  return `  line ${line} ${kind} ${id} by ${rule}: ${printable(text)}\n    ${shown.join(', ')}`;
}

function quoted(text: string): string {
  return `'${printable(text)}'`;
}

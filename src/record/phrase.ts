import { AlignedText } from '../core/alignment.ts';
import type { Fact, Reading, Segmenter } from '../core/article.ts';
import type { Reference } from '../core/rule.ts';
import { sentences } from '../core/sentence.ts';
import type { Span } from '../core/span.ts';
import { findBodies } from '../facts/body/find.ts';
import { findDeadlines } from '../facts/deadline/find.ts';
import { findFigures } from '../facts/figure/find.ts';
import { findPolicies } from '../facts/policy/find.ts';
import { findDates } from '../lexicon/dates/find.ts';
import { findNumbers } from '../lexicon/numerals/find.ts';
import { openSegmenter } from '../lexicon/segmenter.ts';
import { normalize } from '../normalize/normalize.ts';
import { CodePoints } from './codepoints.ts';
import { fold, Print, scriptOf } from './script.ts';

export type PhraseKind = 'number' | 'figure' | 'date' | 'deadline' | 'policy' | 'body';

/** What one extractor found in a phrase; `start` and `end` count code points of the text as given. */
export interface PhraseResult {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface PhraseOptions {
  readonly kind: PhraseKind;
  /** The clock: `2022-09-14`, `2022-09` or `2022`. */
  readonly ref?: string | null;
  readonly segmenter?: Segmenter;
}

/**
 * Runs one extractor on a phrase or a few sentences, as `extract` would on a paragraph that says just this.
 *
 * @throws RangeError for a `ref` that is no date
 */
export function parse(text: string, options: PhraseOptions): PhraseResult[] {
  const reference = options.ref === undefined || options.ref === null ? null : referenceOf(options.ref);
  const phrase = joined(normalize(text), text);
  const traditional = scriptOf(phrase.text) === 'hant';
  const read = traditional ? fold(phrase) : phrase;
  const print = traditional ? Print.of(phrase, read) : Print.same();
  const points = new CodePoints(text);
  const result = (surface: string, span: Span, fields: object): PhraseResult => {
    const [start, end] = points.span(read.alignment.toSource(span));
    return { text: print.verbatim(surface, read, span), start, end, ...printed(fields, print, read) };
  };
  if (options.kind === 'number') {
    return findNumbers(read.text).map(({ span, text: surface, ...fields }) => result(surface, span, fields));
  }
  if (options.kind === 'date') {
    return sentences(read.text).flatMap(([from, to]) =>
      findDates(read.text.slice(from, to), reference).map(({ span, text: surface, ...fields }) =>
        result(surface, [from + span[0], from + span[1]], fields),
      ),
    );
  }
  const reading: Reading = {
    kind: 'report',
    parts: [{ role: 'body', text: read.text }],
    reference,
    newspaper: null,
    place: null,
    segmenter: options.segmenter ?? openSegmenter(),
  };
  return findIn(reading, options.kind).map(({ span, value, mentions }) => {
    // Offsets are called start and end here, so a deadline's own first day goes by the name that dates have for it.
    const { text: surface = read.text.slice(...span), start: from, ...others } = value;
    const fields = options.kind === 'deadline' ? { from, ...others } : others;
    return result(surface, span, {
      ...fields,
      mentions: mentions.map((mention) => points.span(read.alignment.toSource(mention.span))),
    });
  });
}

/** Words of our own vocabulary, the same on Traditional and Simplified pages. */
const VOCABULARY = new Set(['kind', 'type', 'status', 'qualifier', 'basis', 'sort', 'open', 'canonical', 'reason']);

/** Fields whose strings stand in the text, as they are printed there. */
function printed(fields: object, print: Print, read: AlignedText): object {
  const words = (item: unknown): unknown => (typeof item === 'string' ? print.verbatim(item, read) : item);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      VOCABULARY.has(name) ? value : Array.isArray(value) ? value.map(words) : words(value),
    ]),
  );
}

function findIn(
  reading: Reading,
  kind: 'figure' | 'deadline' | 'policy' | 'body',
): readonly Fact<object & { readonly text?: string; readonly start?: string | null }>[] {
  if (kind === 'figure') return findFigures(reading);
  if (kind === 'deadline') return findDeadlines(reading);
  return kind === 'policy' ? findPolicies(reading) : findBodies(reading);
}

/** A clock from `2022-09-14`, `2022-09` or `2022`. */
export function referenceOf(text: string): Reference {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  const month = match?.[2] === undefined ? null : Number(match[2]);
  const day = match?.[3] === undefined ? null : Number(match[3]);
  if (match === null || (month !== null && (month < 1 || month > 12)) || (day !== null && (day < 1 || day > 31))) {
    throw new RangeError(`'${text}' is no date; write it like 2022-09-14`);
  }
  return { year: Number(match[1]), month, day };
}

/** Lines of one text put together as a paragraph: a phrase may be wrapped. */
function joined(page: AlignedText, source: string): AlignedText {
  if (!page.text.includes('\n')) return page;
  const lines: AlignedText[] = [];
  let start = 0;
  for (const line of page.text.split('\n')) {
    lines.push(page.slice(start, start + line.length).trim());
    start += line.length + 1;
  }
  return AlignedText.join(lines, '', source);
}

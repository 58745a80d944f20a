/**
 * The flow, top to bottom, and why in this order.
 *
 * Invariants, each with a test:
 * 1. Stages before `cli/` never read files, clocks, environment or locale (`source/read` is the exception). The dateline is an
 *    article's clock; the wall clock is never asked.
 * 2. Bad text never throws: a stage returns a value and diagnostics. Misuse and bugs throw.
 * 3. The slice of the source at a fact's spans, normalized, is the fact's text. Always.
 * 4. Every step of normalize and layout keeps offsets; a step that does not account for all its input fails loudly.
 * 5. Same input and options, same bytes out. Sort orders are total.
 * 6. Every non-blank source character is in exactly one part of one article or in furniture.
 * 7. Time is linear in the input.
 */
import { checkFigures } from './compare/checks.ts';
import type { Reading, Segmenter } from './core/article.ts';
import { findBodies } from './facts/body/find.ts';
import { findDeadlines } from './facts/deadline/find.ts';
import { findFigures } from './facts/figure/find.ts';
import { findPolicies } from './facts/policy/find.ts';
import { layOut } from './layout/articles.ts';
import { openSegmenter } from './lexicon/segmenter.ts';
import { normalize } from './normalize/normalize.ts';
import { toText } from './output/text.ts';
import { assemble } from './record/assemble.ts';
import type { Findings, ReadPage } from './record/assemble.ts';
import { fingerprint } from './lexicon/fingerprint.ts';
import { clockOf, readPageClock } from './record/clock.ts';
import { sha256 } from './record/identity.ts';
import { readArticle } from './record/reading.ts';
import type { Document } from './record/schema.ts';
import { fold, Print, scriptOf } from './record/script.ts';
import type { Encoding } from './source/decode.ts';

export interface PageSource {
  /** The decoded text; spans of the output point into it. */
  readonly text: string;
  /** As given, `/` separators; a date in its last part is the issue's. */
  readonly path?: string;
  readonly encoding?: Encoding;
  /** The bytes that were decoded, for the record's hash; those of the text in UTF-8 where there are none. */
  readonly bytes?: Uint8Array;
}

export interface PageOptions {
  /** The day, `2022-09-14`. */
  readonly date?: string | null;
  /** `hans` prints a Traditional page in Simplified characters. */
  readonly script?: 'hans' | null;
  readonly segmenter?: Segmenter;
  /** Accounts for every numeral and every 《…》 in `audit`. */
  readonly audit?: boolean;
}

/** One page of newspaper in, grounded facts out. */
export function extract(source: PageSource, options: PageOptions = {}): Document {
  return assemble(readPage(source, options), { audit: options.audit === true });
}

/** The articles of a page without their facts. */
export function split(source: PageSource, options: PageOptions = {}): Document {
  return assemble(readPage(source, options, () => ({ policies: [], figures: [], deadlines: [], bodies: [] })));
}

/** All that is known of a page before it becomes a record; `explain` asks it too. */
export function readPage(source: PageSource, options: PageOptions = {}, find = findFacts): ReadPage {
  const { text } = source;
  const bytes = source.bytes ?? Buffer.from(text, 'utf8');
  // Layout noise goes first: no later rule has to know of it.
  const page = normalize(text);
  // Traditional is folded once, so that every rule of layout and facts is written once. Print remembers the way back.
  const script = scriptOf(page.text);
  const reading = script === 'hant' ? fold(page) : page;
  const print = script === 'hant' && options.script !== 'hans' ? Print.of(page, reading) : Print.same();
  // Articles before dates: a page's day is what most of its datelines say.
  const laidOut = layOut(reading, text);
  const clock = readPageClock(laidOut, source.path ?? null, options.date ?? null);
  const segmenter = options.segmenter ?? openSegmenter();
  // Dates before facts: 今年 means nothing without them.
  const articles = laidOut.articles.map((article) => {
    const own = clockOf(article, clock);
    const read = readArticle(article, own.reference, clock.newspaper, segmenter);
    const findings = find(read.reading);
    const checks = checkFigures(read.reading, findings.figures);
    return { laidOut: article, reading: read, clock: own, findings, checks };
  });
  return {
    text,
    laidOut,
    clock,
    articles,
    print,
    source: {
      path: source.path ?? '-',
      sha256: sha256(bytes),
      bytes: bytes.length,
      encoding: source.encoding ?? 'utf-8',
      script,
    },
    dictionary: fingerprint(),
    diagnostics: page.text.trim() === '' ? [{ code: 'empty-input', details: {}, spans: [] }] : [],
  };
}

/** The four rooms know nothing of each other; `assemble` makes the links between what they find. */
function findFacts(reading: Reading): Findings {
  return {
    policies: findPolicies(reading),
    figures: findFigures(reading),
    deadlines: findDeadlines(reading),
    bodies: findBodies(reading),
  };
}

/** The headings and paragraphs of a page without layout noise, one a line, a blank line between articles. */
export function normalizeText(text: string): string {
  return toText(split({ text })).trimEnd();
}

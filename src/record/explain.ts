import { AlignedText } from '../core/alignment.ts';
import { watchRefusals } from '../core/rule.ts';
import type { RefusedHit } from '../core/rule.ts';
import type { Place } from '../core/article.ts';
import { contains } from '../core/span.ts';
import type { Span } from '../core/span.ts';
import { NORMALIZATION_STEPS } from '../normalize/normalize.ts';
import type { ReadPage } from './assemble.ts';
import { audit } from './audit.ts';
import type { ArticleReading } from './reading.ts';
import type { Article, AuditClass, Document } from './schema.ts';

/** One change that normalization made to a stretch of the source. */
export interface ExplainedStep {
  readonly step: string;
  readonly from: string;
  readonly to: string;
}

export interface ExplainedFact {
  readonly id: string;
  readonly kind: 'policy' | 'figure' | 'deadline' | 'body';
  readonly rule: string;
  readonly line: number;
  readonly text: string;
  /** The fact as it stands in the record. */
  readonly record: object;
}

export interface ExplainedArticle {
  readonly number: number;
  readonly article: Article;
  readonly lines: readonly [first: number, last: number];
  readonly facts: readonly ExplainedFact[];
  readonly refused: readonly ExplainedRefusal[];
  readonly unfound: readonly ExplainedGap[];
}

/** A numeral or a 《…》 that is in no fact, and what it was taken for. */
interface ExplainedGap {
  readonly text: string;
  readonly class: AuditClass;
  readonly line: number;
}

interface ExplainedRefusal {
  readonly rule: string;
  readonly text: string;
  /** The words around it. */
  readonly sentence: string;
  readonly coveredBy: string | null;
  readonly line: number;
}

/** Reads a page while noting every hit that a rule refused, by the article in which it stands. */
export function readWatched(read: () => ReadPage): { page: ReadPage; refused: readonly RefusedHit[] } {
  const refused: RefusedHit[] = [];
  const page = watchRefusals((hit) => refused.push(hit), read);
  return { page, refused };
}

/** 1-based lines of a source text, by UTF-16 offset. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const match of text.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/gu))
      this.#starts.push(match.index + match[0].length);
  }

  at(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  span(line: number, length: number): Span {
    return [this.#starts[line - 1] ?? length, this.#starts[line] ?? length];
  }
}

/** What each normalization step did to a line of the source. */
export function explainNormalization(source: string, line: Span): ExplainedStep[] {
  const steps: ExplainedStep[] = [];
  let text = AlignedText.of(source);
  for (const { id, edits } of NORMALIZATION_STEPS) {
    const changes = edits(text.text);
    const target = text.alignment.toTarget([line[0], line[1]]);
    for (const { start, end, text: to } of changes) {
      if (target === null || start >= target[1] || end <= target[0]) continue;
      steps.push({ step: id, from: text.text.slice(start, end), to });
    }
    text = text.edit(changes);
  }
  return steps;
}

/** Articles with the rule of each fact and what was refused in them. */
export function explainArticles(
  page: ReadPage,
  document: Document,
  refused: readonly RefusedHit[],
): ExplainedArticle[] {
  const lines = new Lines(page.text);
  return page.articles.flatMap(({ laidOut, reading, findings }, index) => {
    const article = document.articles[index];
    if (article === undefined) return [];
    const offsets = [
      laidOut.headline,
      ...laidOut.kicker,
      ...laidOut.deck,
      ...laidOut.paragraphs.map(({ text }) => text),
    ]
      .flatMap((part) => part?.spans() ?? [])
      .flat();
    const facts = (['policies', 'figures', 'deadlines', 'bodies'] as const).flatMap((list) =>
      findings[list].flatMap((fact, number): ExplainedFact[] => {
        const record = article.facts[list][number];
        const piece = reading.parts[fact.part];
        if (record === undefined || piece === undefined) return [];
        const [start] = piece.alignment.toSource(fact.span);
        return [
          {
            id: record.id,
            kind: ({ policies: 'policy', figures: 'figure', deadlines: 'deadline', bodies: 'body' } as const)[list],
            rule: fact.rule,
            line: lines.at(start),
            text: page.print.slice(piece, ...fact.span),
            record,
          },
        ];
      }),
    );
    const claims = Object.values(findings).flatMap(
      (list: readonly (Place & { readonly mentions: readonly Place[] })[]) =>
        list.map((fact) => ({ mentions: [fact, ...fact.mentions] })),
    );
    const unfound = audit(laidOut, reading, claims).flatMap((entry): ExplainedGap[] =>
      entry.fact === null
        ? [
            {
              text: page.print.slice(entry.piece, ...entry.span),
              class: entry.class,
              line: lines.at(entry.piece.alignment.toSource(entry.span)[0]),
            },
          ]
        : [],
    );
    const found = Object.values(findings).flatMap((list: readonly Place[]) => list);
    return [
      {
        number: index + 1,
        article,
        lines: offsets.length === 0 ? [0, 0] : [lines.at(Math.min(...offsets)), lines.at(Math.max(...offsets) - 1)],
        facts,
        unfound,
        refused: gathered(
          refused.flatMap((hit) =>
            placesOf(hit, reading)
              .filter((place) => !found.some((fact) => fact.part === place.part && contains(fact.span, place.span)))
              .map(({ part, span }) => ({
                hit,
                line: lines.at(reading.parts[part]?.alignment.toSource(span)[0] ?? 0),
              })),
          ),
        ),
      },
    ];
  });
}

/** Where in an article a refused hit stands. A room that rewrote its sentence first cannot be asked: such a hit is left out. */
function placesOf({ sentence, span }: RefusedHit, { parts }: ArticleReading): Place[] {
  const places: Place[] = [];
  for (const [part, { text }] of parts.entries()) {
    const at = text.indexOf(sentence);
    if (at >= 0) places.push({ part, span: [at + span[0], at + span[1]] });
  }
  return places;
}

/** The same refusal on the same line is told once, however many rooms asked. */
function gathered(refused: readonly { readonly hit: RefusedHit; readonly line: number }[]): ExplainedRefusal[] {
  const groups = new Map<string, ExplainedRefusal>();
  for (const { hit, line } of refused) {
    const { rule, text, sentence, span, coveredBy } = hit;
    const key = JSON.stringify([rule, text, coveredBy, line]);
    if (groups.has(key)) continue;
    groups.set(key, { rule, text, line, coveredBy, sentence: sentence.slice(Math.max(0, span[0] - 12), span[1] + 12) });
  }
  return [...groups.values()].sort((a, b) => a.line - b.line);
}

import type { Document } from '../record/schema.ts';
import { json } from './escape.ts';

/** The longest list of offsets that stays on one line. */
const LINE = 100;

/**
 * One document, two blanks a level, in pieces. Offsets stand on one line, `"spans": [[0, 12], [14, 20]]`, so that a difference of
 * two files shows one changed line for one changed place.
 */
export function* toJson(document: Document): Generator<string> {
  yield* pieces(document);
  yield '\n';
}

/** Pieces of a JSON array that is written while its documents are made. */
export class JsonArray {
  #count = 0;

  *element(document: Document): Generator<string> {
    this.#count += 1;
    yield this.#count === 1 ? '[\n' : ',\n';
    yield* pieces(document);
  }

  end(): string {
    return this.#count === 0 ? '[]\n' : '\n]\n';
  }
}

/** A document's JSON, an article a piece: none is much larger than what it is made from. */
function* pieces(document: Document): Generator<string> {
  const { articles, ...others } = document;
  const fields = Object.keys(document) as (keyof Document)[];
  for (const [index, name] of fields.entries()) {
    yield `${index === 0 ? '{' : ','}\n  ${json(name)}: `;
    if (name !== 'articles' || articles.length === 0) {
      yield printed(name === 'articles' ? articles : others[name], '  ');
      continue;
    }
    for (const [number, article] of articles.entries()) {
      yield `${number === 0 ? '[' : ','}\n    ${printed(article, '    ')}`;
    }
    yield '\n  ]';
  }
  yield '\n}';
}

/** A value's JSON, its inner lines indented by more than `indent`. Fields that are undefined are left out, as everywhere. */
function printed(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return json(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.length === 0) return '[]';
    if (items.every(isOffsets)) {
      const line = `[${items.map(offsets).join(', ')}]`;
      return line.length <= LINE ? line : `[\n${inner}${items.map(offsets).join(`,\n${inner}`)}\n${indent}]`;
    }
    return `[\n${inner}${items.map((item) => printed(item, inner)).join(`,\n${inner}`)}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  return `{\n${entries.map(([name, item]) => `${inner}${json(name)}: ${printed(item, inner)}`).join(',\n')}\n${indent}}`;
}

function isOffsets(value: unknown): value is number | readonly number[] {
  return typeof value === 'number' || (Array.isArray(value) && value.every((item) => typeof item === 'number'));
}

function offsets(value: number | readonly number[]): string {
  return typeof value === 'number' ? json(value) : `[${value.map((item) => json(item)).join(', ')}]`;
}

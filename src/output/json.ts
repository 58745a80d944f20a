import type { Document } from '../record/schema.ts';
import { json } from './escape.ts';

/** One document, two blanks a level. */
export function toJson(document: Document): string {
  return `${json(document, 2)}\n`;
}

/** Pieces of a JSON array that is written while its documents are made. */
export class JsonArray {
  #count = 0;

  element(document: Document): string {
    this.#count += 1;
    return `${this.#count === 1 ? '[\n' : ',\n'}${json(document, 2)}`;
  }

  end(): string {
    return this.#count === 0 ? '[]\n' : '\n]\n';
  }
}

import type { Spans } from './span.ts';

/**
 * Something that looked wrong in the text. Stages return diagnostics as data; sentences are made at the edge
 * (`record/assemble`), so that a stage never decides on wording or language.
 */
export interface Diagnostic {
  /** Stable kebab-case code, e.g. `year-unknown`. */
  readonly code: string;
  /** What the sentence needs to be written, e.g. `{ text: '9月14日' }`. */
  readonly details: Readonly<Record<string, string | number>>;
  /** Where in the source, in UTF-16 units; empty when it concerns the whole document. */
  readonly spans: Spans;
}

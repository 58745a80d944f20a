/** The public interface of the package; test/api pins this list. */
export { measures, score } from './compare/score.ts';
export { extract, normalizeText as normalize, split } from './pipeline.ts';
export { parse } from './record/phrase.ts';
export { validate } from './record/validate.ts';
export type { Score } from './compare/score.ts';
export type { PageOptions, PageSource } from './pipeline.ts';
export type { PhraseKind, PhraseOptions, PhraseResult } from './record/phrase.ts';
export type { Article, Document } from './record/schema.ts';
export type { Fault } from './record/validate.ts';

import { normalize } from '../normalize/normalize.ts';
import { CodePointSlicer } from './codepoints.ts';
import { sha256 } from './identity.ts';
import type { Document } from './schema.ts';
import { articleLineSchema, datasetArticleSchema, documentSchema, factLineSchema } from './schema.ts';
import { fold } from './script.ts';

/** Something wrong with an output file. */
export interface Fault {
  /** JSON pointer into the document, e.g. `/articles/0/headline/text`. */
  readonly pointer: string;
  readonly code:
    | 'schema'
    | 'duplicate-id'
    | 'unknown-id'
    | 'span-range'
    | 'span-overlap'
    | 'not-covered'
    | 'text-differs'
    | 'source-differs';
  readonly message: string;
}

type Span = readonly [number, number];

/** What a value of an output file is: a document, an article line of either kind, a fact of a dataset; null for none of them. */
export function formOf(value: unknown): 'document' | 'article' | 'dataset-article' | 'fact' | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('articles' in value) return 'document';
  if ('article_id' in value) return 'fact';
  if (!('schemaVersion' in value)) return null;
  return 'facts' in value ? 'article' : 'dataset-article';
}

/** Whether a value is a document, an article line or a line of a dataset, keeps to its schema and is consistent in itself. */
export function validate(value: unknown): Fault[] {
  const form = formOf(value);
  if (form === null) return [{ pointer: '', code: 'schema', message: 'this is no output of diantou' }];
  if (form === 'fact') return validateFact(value);
  if (form === 'dataset-article') {
    const parsed = datasetArticleSchema.safeParse(value);
    return parsed.success ? outOfRange(value, parsed.data.source.chars) : schemaFaults(parsed.error);
  }
  const isLine = form === 'article';
  const schema = isLine ? articleLineSchema : documentSchema;
  const parsed = schema.safeParse(value);
  if (!parsed.success) return schemaFaults(parsed.error);
  const articles = 'articles' in parsed.data ? parsed.data.articles : [parsed.data];
  const faults: Fault[] = [];
  const ids = new Map<string, string>();
  for (const [index, article] of articles.entries()) {
    const at = isLine ? '' : `/articles/${index}`;
    const own = (id: string, pointer: string): void => {
      const known = ids.get(id);
      if (known !== undefined)
        faults.push({ pointer, code: 'duplicate-id', message: `${id} is the id of ${known} too` });
      ids.set(id, pointer);
    };
    own(article.id, `${at}/id`);
    for (const [kind, facts] of Object.entries(article.facts)) {
      for (const [number, fact] of facts.entries()) own(fact.id, `${at}/facts/${kind}/${number}/id`);
    }
    const policies = new Set(article.facts.policies.map((policy) => policy.id));
    for (const [number, { policy }] of article.facts.deadlines.entries()) {
      if (policy === null || policies.has(policy)) continue;
      faults.push({
        pointer: `${at}/facts/deadlines/${number}/policy`,
        code: 'unknown-id',
        message: `${policy} is no policy of the article`,
      });
    }
  }
  faults.push(...outOfRange(value, parsed.data.source.chars));
  return faults;
}

function schemaFaults(error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] }): Fault[] {
  return error.issues.map((issue) => ({
    pointer: issue.path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    code: 'schema',
    message: issue.message,
  }));
}

/** A fact's line says nothing of its source's length; its bounds are those of its spans. */
function validateFact(value: unknown): Fault[] {
  const parsed = factLineSchema.safeParse(value);
  if (!parsed.success) return schemaFaults(parsed.error);
  const { start, end, spans } = parsed.data;
  const faults = outOfRange(value, Number.MAX_SAFE_INTEGER);
  if (spans.some((span) => span[0] < start || span[1] > end)) {
    faults.push({ pointer: '/spans', code: 'span-range', message: `a span outside of [${start}, ${end})` });
  }
  return faults;
}

function outOfRange(value: unknown, chars: number): Fault[] {
  const faults: Fault[] = [];
  for (const { pointer, spans } of allSpans(value)) {
    for (const [start, end] of spans) {
      if (start >= end || end > chars) {
        faults.push({ pointer, code: 'span-range', message: `[${start}, ${end}) in a source of ${chars} characters` });
      }
    }
  }
  return faults;
}

/** What is no text: blanks, controls, and the invisible characters that normalization drops. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\uFFFD]/u;

/**
 * Whether a valid document tells the truth about its source: the parts of its articles and its furniture are disjoint and cover
 * every non-blank character, and the source sliced at any spans says what the node says.
 *
 * @param text the decoded source, BOM dropped
 * @param bytes the source's bytes, where the hash is to be checked too
 */
export function validateAgainst(document: Document, text: string, bytes: Uint8Array | null): Fault[] {
  const faults: Fault[] = [];
  if (bytes !== null && sha256(bytes) !== document.source.sha256) {
    return [
      { pointer: '/source/sha256', code: 'source-differs', message: 'the source has changed since it was extracted' },
    ];
  }
  const slicer = new CodePointSlicer(text);
  if (slicer.length !== document.source.chars) {
    return [
      {
        pointer: '/source/chars',
        code: 'source-differs',
        message: `the source has ${slicer.length} characters, not ${document.source.chars}`,
      },
    ];
  }
  const owner = new Int32Array(slicer.length);
  const parts = partsOf(document);
  for (const [number, { pointer, spans }] of parts.entries()) {
    for (const [start, end] of spans) {
      for (let index = start; index < end; index += 1) {
        const other = owner[index] ?? 0;
        if (other !== 0 && other !== number + 1 && !INVISIBLE.test(slicer.slice(index, index + 1))) {
          faults.push({
            pointer,
            code: 'span-overlap',
            message: `character ${index} belongs to ${parts[other - 1]?.pointer ?? 'another part'} too`,
          });
          break;
        }
        owner[index] = number + 1;
      }
    }
  }
  let from = -1;
  for (let index = 0; index <= slicer.length; index += 1) {
    const lost = index < slicer.length && owner[index] === 0 && !INVISIBLE.test(slicer.slice(index, index + 1));
    if (lost && from < 0) from = index;
    if (!lost && from >= 0) {
      faults.push({
        pointer: '',
        code: 'not-covered',
        message: `characters [${from}, ${index}) are in no part: ${slicer.slice(from, Math.min(index, from + 20))}`,
      });
      from = -1;
    }
  }
  for (const { pointer, text: said, spans } of quotes(document)) {
    const slice = spans.map(([start, end]) => slicer.slice(start, end));
    if (!says(slice, said, document.source.script === 'hant')) {
      faults.push({
        pointer,
        code: 'text-differs',
        message: `the source there says ${JSON.stringify(slice.join(' … '))}, not ${JSON.stringify(said)}`,
      });
    }
  }
  return faults;
}

/** Whether slices of the source, normalized, are a text: to the blank, or but for blanks and widths at which a slice was cut. */
function says(slices: readonly string[], text: string, traditional: boolean): boolean {
  const read = slices.map((slice) => normalize(slice));
  const bare = squeeze(read.map((slice) => slice.text).join(''));
  if (bare === squeeze(text)) return true;
  return traditional && squeeze(read.map((slice) => fold(slice).text).join('')) === squeeze(text);
}

const WIDTHS: Readonly<Record<string, string>> = {
  '，': ',',
  '（': '(',
  '）': ')',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
};

function squeeze(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '').replace(/[，（）：；？！]/gu, (mark) => WIDTHS[mark] ?? mark);
}

interface Part {
  readonly pointer: string;
  readonly spans: readonly Span[];
}

/** The parts that share a page out among them. Bylines in a caption have no spans of their own. */
function partsOf(document: Document): Part[] {
  const parts: Part[] = [];
  for (const [index, article] of document.articles.entries()) {
    const at = `/articles/${index}`;
    const add = (name: string, node: { readonly spans: readonly Span[] } | null): void => {
      if (node !== null) parts.push({ pointer: `${at}/${name}`, spans: node.spans });
    };
    add('label', article.label);
    article.kicker.forEach((node, number) => add(`kicker/${number}`, node));
    add('headline', article.headline);
    article.deck.forEach((node, number) => add(`deck/${number}`, node));
    add('dateline', article.dateline);
    article.byline.forEach((node, number) => add(`byline/${number}`, node));
    add('jump', article.jump);
    article.paragraphs.forEach((node, number) => add(`paragraphs/${number}`, node));
  }
  document.furniture.forEach(({ spans }, number) => parts.push({ pointer: `/furniture/${number}`, spans }));
  return parts;
}

interface Quote extends Part {
  readonly text: string;
}

/** Every node whose text stands in the source word for word. */
function quotes(document: Document): Quote[] {
  const found: Quote[] = [];
  for (const [index, article] of document.articles.entries()) {
    const at = `/articles/${index}`;
    const add = (name: string, node: { readonly text: string; readonly spans: readonly Span[] } | null): void => {
      if (node !== null) found.push({ pointer: `${at}/${name}`, text: node.text, spans: node.spans });
    };
    add('label', article.label);
    article.kicker.forEach((node, number) => add(`kicker/${number}`, node));
    add('headline', article.headline);
    article.deck.forEach((node, number) => add(`deck/${number}`, node));
    add('jump', article.jump);
    article.paragraphs.forEach((node, number) => add(`paragraphs/${number}`, node));
    article.facts.figures.forEach((fact, number) => {
      add(`facts/figures/${number}`, fact);
      add(`facts/figures/${number}/evidence`, fact.evidence);
    });
    article.facts.deadlines.forEach((fact, number) => {
      add(`facts/deadlines/${number}`, fact);
      add(`facts/deadlines/${number}/evidence`, fact.evidence);
    });
    article.facts.policies.forEach((fact, number) => add(`facts/policies/${number}/evidence`, fact.evidence));
  }
  document.furniture.forEach((node, number) => found.push({ pointer: `/furniture/${number}`, ...node }));
  return found;
}

/** Every `spans` of a value, wherever it stands. */
function allSpans(value: unknown, pointer = ''): Part[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => allSpans(item, `${pointer}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'spans' || key === 'mentions'
      ? [{ pointer: `${pointer}/${key}`, spans: item as Span[] }]
      : allSpans(item, `${pointer}/${key}`),
  );
}

import * as z from 'zod';
import { ARTICLE_KINDS, PARAGRAPH_ROLES } from '../core/article.ts';
import { BODY_TYPES } from '../facts/body/find.ts';
import { DEADLINE_TYPES } from '../facts/deadline/find.ts';
import { FIGURE_KINDS, QUALIFIERS } from '../facts/figure/find.ts';
import { ENCODINGS } from '../source/decode.ts';

import { SCHEMA_VERSION } from './version.ts';

// The one definition of the output: key order here is key order in the files.

const offset = z.int().nonnegative();
const span = z
  .tuple([offset, offset])
  .describe('Half-open range [start, end) of the decoded source, in Unicode code points');
const spans = z.array(span).describe('Where it stands; more than one range where the text was broken apart');
const id = z.string().regex(/^[0-9a-f]{16}$/u);
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const dateBasis = z
  .enum(['option', 'filename', 'text'])
  .nullable()
  .describe('Where the date comes from: --date, the file name, or the text of the page');

const text = z.strictObject({ text: z.string(), spans });
const evidence = text.describe('The sentence that says so');

const figureSchema = z.strictObject({
  id,
  text: z.string().describe('Number, unit and qualifier as printed, without blanks'),
  kind: z.enum(FIGURE_KINDS),
  value: z.number().nullable().describe('In base units; null for a range'),
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string().describe('As printed, multipliers such as 万 removed'),
  qualifier: z.enum(QUALIFIERS),
  metric: z.string().nullable().describe('What is counted or measured'),
  subject: z.string().nullable().describe('Of whom or what'),
  period: z.string().nullable().describe('The time that it is about, as printed'),
  change: z
    .strictObject({ basis: z.string().nullable(), direction: z.enum(['increase', 'decrease']) })
    .nullable()
    .describe('The printed comparison'),
  bracket: z.number().nullable().describe('The number in brackets behind the value'),
  spans,
  evidence,
});

const deadlineSchema = z.strictObject({
  id,
  text: z.string(),
  type: z.enum(DEADLINE_TYPES),
  date: isoDay.nullable().describe('The last day; for `from` the first; null where nothing fixes it'),
  start: isoDay.nullable(),
  task: z.string().nullable().describe('What is to be done, verbatim'),
  policy: z.string().nullable().describe('Id of the policy that sets it'),
  spans,
  evidence,
});

const policySchema = z.strictObject({
  id,
  kind: z.enum(['document', 'programme']),
  title: z.string().describe('Without 《》'),
  type: z.string().nullable().describe('The type word of a document: 意见, 方案, 规划 …'),
  alias: z.string().nullable().describe('The short form that the text sets'),
  status: z.string().nullable().describe('What the text says happened to it: 印发, 审议通过 …'),
  issuers: z
    .array(z.string())
    .describe('Ids of the bodies that issued it, or names where the article has no such body'),
  date: z.string().nullable().describe('Date of the status, EDTF'),
  spans,
  mentions: z.array(span),
  evidence,
});

const bodySchema = z.strictObject({
  id,
  name: z.string().describe('The fullest mention'),
  canonical: z.string().describe('The official full name where it is certain, else the name'),
  type: z.enum(BODY_TYPES),
  aliases: z.array(z.string()),
  spans,
  mentions: z.array(span),
});

const AUDIT_CLASSES = ['fact', 'date', 'ordinal', 'code', 'name', 'page', 'idiom', 'other-title', 'residue'] as const;
export type AuditClass = (typeof AUDIT_CLASSES)[number];

const checkSchema = z.strictObject({
  rule: z.string(),
  result: z.enum(['pass', 'fail', 'unknown']),
  facts: z.array(id),
  message: z.string(),
});

const auditSchema = z.strictObject({
  text: z.string(),
  class: z.enum(AUDIT_CLASSES),
  factId: id.nullable(),
  spans,
});

const articleSchema = z.strictObject({
  id: id.describe('Hash of newspaper, date, headline and body: the same wherever the file lies'),
  kind: z.enum(ARTICLE_KINDS),
  label: text.nullable().describe('栏目'),
  kicker: z.array(text).describe('引题'),
  headline: text.nullable().describe('主题'),
  deck: z.array(text).describe('副题'),
  dateline: z
    .strictObject({
      text: z.string(),
      source: z.string(),
      place: z.string().nullable(),
      date: isoDay.nullable(),
      dateBasis,
      verb: z.string(),
      spans,
    })
    .nullable()
    .describe('电头'),
  byline: z.array(z.strictObject({ role: z.string(), name: z.string(), affiliation: z.string().nullable(), spans })),
  jump: z
    .strictObject({
      direction: z.enum(['from', 'to']),
      page: z.int().nullable(),
      slot: z.string().nullable(),
      text: z.string(),
      spans,
    })
    .nullable()
    .describe('转版'),
  paragraphs: z.array(z.strictObject({ role: z.enum(PARAGRAPH_ROLES), text: z.string(), spans })),
  facts: z.strictObject({
    policies: z.array(policySchema),
    figures: z.array(figureSchema),
    deadlines: z.array(deadlineSchema),
    bodies: z.array(bodySchema),
  }),
  checks: z.array(checkSchema).describe('Arithmetic among the figures'),
  audit: z.array(auditSchema).optional().describe('With --audit: every numeral and every 《…》, classed'),
});

const sourceSchema = z.strictObject({
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: offset,
  chars: offset,
  encoding: z.enum(ENCODINGS),
  script: z.enum(['hans', 'hant']),
  layout: z.enum(['wrapped', 'flowing']),
});

const issueSchema = z.strictObject({
  newspaper: z.string().nullable(),
  date: isoDay.nullable(),
  dateBasis,
});

const furnitureSchema = z.strictObject({
  text: z.string(),
  spans,
  reason: z.enum(['page-furniture', 'overprint', 'unassigned']),
});

const warningSchema = z.strictObject({ code: z.string(), message: z.string(), spans });

export const documentSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  generator: z.strictObject({ name: z.literal('diantou'), version: z.string(), dictionary: z.string() }),
  source: sourceSchema,
  issue: issueSchema,
  articles: z.array(articleSchema),
  furniture: z.array(furnitureSchema),
  warnings: z.array(warningSchema),
});

/** One line of `--format jsonl`: an article with its source and issue in front. */
export const articleLineSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  source: sourceSchema,
  issue: issueSchema,
  ...articleSchema.shape,
});

/** One line of a dataset's `articles.jsonl`: an article without its facts. */
export const datasetArticleSchema = articleLineSchema.omit({ facts: true });

/** A fact as a flat row: whose it is in front, its bounds behind its own fields. */
const flat = { id, article_id: id };
const bounds = { start: offset, end: offset };

/** One line of a dataset's `facts.jsonl`. */
export const factLineSchema = z.discriminatedUnion('kind', [
  policySchema
    .omit({ kind: true })
    .extend({ ...flat, kind: z.literal('policy'), policy_kind: policySchema.shape.kind, ...bounds }),
  figureSchema
    .omit({ kind: true })
    .extend({ ...flat, kind: z.literal('figure'), figure_kind: figureSchema.shape.kind, ...bounds }),
  deadlineSchema
    .omit({ start: true })
    .extend({ ...flat, kind: z.literal('deadline'), deadline_start: isoDay.nullable(), ...bounds }),
  bodySchema.extend({ ...flat, kind: z.literal('body'), evidence: z.null(), ...bounds }),
]);

export type Document = z.infer<typeof documentSchema>;
export type Article = z.infer<typeof articleSchema>;
export type ArticleLine = z.infer<typeof articleLineSchema>;
export type FigureRecord = z.infer<typeof figureSchema>;
export type DeadlineRecord = z.infer<typeof deadlineSchema>;
export type PolicyRecord = z.infer<typeof policySchema>;
export type BodyRecord = z.infer<typeof bodySchema>;
export type Warning = z.infer<typeof warningSchema>;
export type SourceRecord = z.infer<typeof sourceSchema>;

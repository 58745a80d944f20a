import type { Article, DeadlineRecord, Document } from '../record/schema.ts';
import { json, printable } from './escape.ts';

/** One promise of the ledger: what is to be done, by when, who set it and where it was said. Days are ISO. */
export interface LedgerRow {
  /** The last day, or for `from` the first; null where nothing fixes it. */
  readonly date: string | null;
  readonly start: string | null;
  readonly type: DeadlineRecord['type'];
  readonly text: string;
  readonly task: string | null;
  /** Title of the policy that sets it. */
  readonly policy: string | null;
  readonly headline: string | null;
  readonly newspaper: string | null;
  /** Day of the article that says so, from its dateline or else its issue. */
  readonly published: string | null;
  readonly path: string;
  readonly evidence: string;
  readonly articleId: string;
  readonly id: string;
}

export const LEDGER_FORMATS = ['table', 'json', 'csv', 'ics'] as const;
export type LedgerFormat = (typeof LEDGER_FORMATS)[number];

/**
 * The deadlines of all documents, sorted by day, those without a day last; of one day in the order of documents and pages.
 * A sentence that a page prints twice is two rows, as it is two facts.
 */
export function ledgerRows(documents: Iterable<Document>): LedgerRow[] {
  const rows: LedgerRow[] = [];
  for (const document of documents) {
    for (const article of document.articles) {
      for (const deadline of article.facts.deadlines) rows.push(rowOf(document, article, deadline));
    }
  }
  return sortedByDay(rows);
}

/** Rows by day, those without one last; rows of one day keep their order. */
export function sortedByDay(rows: readonly LedgerRow[]): LedgerRow[] {
  return [...rows].sort((a, b) => (dayKey(a) < dayKey(b) ? -1 : dayKey(a) > dayKey(b) ? 1 : 0));
}

function dayKey({ date }: LedgerRow): string {
  return date ?? '9999-99-99';
}

function rowOf({ source, issue }: Document, article: Article, deadline: DeadlineRecord): LedgerRow {
  const { id, type, text, date, start, task } = deadline;
  return {
    date,
    start,
    type,
    text,
    task,
    policy: article.facts.policies.find((policy) => policy.id === deadline.policy)?.title ?? null,
    headline: article.headline?.text ?? null,
    newspaper: issue.newspaper,
    published: article.dateline?.date ?? issue.date,
    path: source.path,
    evidence: deadline.evidence.text,
    articleId: article.id,
    id,
  };
}

/** The ledger in one of its formats, ended by a line break. The same rows give the same bytes, whatever the clock or time zone. */
export async function printLedger(rows: readonly LedgerRow[], format: LedgerFormat): Promise<string> {
  if (format === 'json') return `${json(rows, 2)}\n`;
  if (format === 'csv') return toCsv(rows);
  if (format === 'ics') return toCalendar(rows);
  return toTable(rows);
}

/** Columns of the table and their greatest width in terminal cells. */
const COLUMNS = [
  ['date', 10],
  ['type', 6],
  ['text', 20],
  ['task', 52],
  ['policy', 32],
  ['path', 24],
] as const;

function toTable(rows: readonly LedgerRow[]): string {
  if (rows.length === 0) return 'no deadlines found\n';
  const lines = [
    COLUMNS.map(([name]) => name),
    ...rows.map((row) =>
      COLUMNS.map(([name, width]) => {
        const text = printable(row[name] ?? '–');
        // Of a path the end tells more than the beginning.
        return name === 'path' ? reversed(clipped(reversed(text), width)) : clipped(text, width);
      }),
    ),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => cells(line[column] ?? ''))));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - cells(cell)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Characters that take two cells on a terminal: Han, kana, full-width forms and Chinese punctuation. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** Terminal cells of a text. */
function cells(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

function reversed(text: string): string {
  return Array.from(text).toReversed().join('');
}

/** A text cut to so many cells, `…` showing that it was. */
function clipped(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let result = '';
  for (const character of text) {
    if (cells(result) + cells(character) > width - 1) break;
    result += character;
  }
  return `${result}…`;
}

const CSV_COLUMNS: readonly (keyof LedgerRow)[] = [
  'date',
  'start',
  'type',
  'text',
  'task',
  'policy',
  'headline',
  'newspaper',
  'published',
  'path',
  'evidence',
  'articleId',
  'id',
];

async function toCsv(rows: readonly LedgerRow[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  // A cell that begins like a formula is one to a spreadsheet: the page's text must not run.
  return stringify([...rows], { header: true, columns: [...CSV_COLUMNS], escape_formulas: true });
}

/** Whole-day events, one a deadline, on its last day (from its first day on for `from`); what has no day is left out. */
async function toCalendar(rows: readonly LedgerRow[]): Promise<string> {
  const { default: ical } = await import('ical-generator');
  const calendar = ical({ name: '期限', prodId: { company: 'diantou', product: 'deadlines', language: 'ZH' } });
  for (const row of rows) {
    if (row.date === null) continue;
    const day = utc(row.date);
    calendar.createEvent({
      // A fact's id is the same in every run; two pages that print one sentence are told apart by their articles.
      id: `${row.id}@diantou`,
      // The stamp is the day of the article, since the clock of the run must not show in the output.
      stamp: utc(row.published ?? row.date),
      start: day,
      end: new Date(day.getTime() + 86_400_000),
      allDay: true,
      summary: `${row.text}：${row.task ?? row.headline ?? row.evidence}`,
      description: [row.evidence, row.policy === null ? null : `《${row.policy}》`, row.headline, sourceOf(row)]
        .filter((line) => line !== null && line !== '')
        .join('\n'),
    });
  }
  return `${calendar.toString().replace(/(?:\r\n)?$/u, '')}\r\n`;
}

function sourceOf({ newspaper, published, path }: LedgerRow): string {
  return [newspaper, published, path].filter((part) => part !== null).join(' ');
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

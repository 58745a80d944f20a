import { afterEach, describe, expect, it } from 'vitest';

import { type LedgerRow, ledgerRows, printLedger } from '../../src/output/ledger.ts';
import type { Article, DeadlineRecord, Document } from '../../src/record/schema.ts';

const deadline = (
  id: string,
  text: string,
  date: string | null,
  task: string,
  policy: string | null = null,
): DeadlineRecord => ({
  id,
  text,
  type: 'by',
  date,
  start: null,
  task,
  policy,
  spans: [[0, 1]],
  evidence: { text: `${text}${task}。`, spans: [[0, 1]] },
});

const policy: Article['facts']['policies'][number] = {
  id: 'ffffffffffffffff',
  kind: 'document',
  title: '行动方案',
  type: '方案',
  alias: null,
  status: null,
  issuers: [],
  date: null,
  spans: [],
  mentions: [],
  evidence: { text: '', spans: [] },
};

function documentOf(path: string, deadlines: DeadlineRecord[], day: string | null = '2022-09-14'): Document {
  return {
    schemaVersion: '1.0',
    generator: { name: 'diantou', version: '0.0.0', dictionary: 'none' },
    source: { path, sha256: '0'.repeat(64), bytes: 0, chars: 0, encoding: 'utf-8', script: 'hans', layout: 'flowing' },
    issue: { newspaper: '湖南日报', date: day, dateBasis: day === null ? null : 'text' },
    articles: [
      {
        id: 'aaaaaaaaaaaaaaaa',
        kind: 'report',
        label: null,
        kicker: [],
        headline: { text: '标题', spans: [] },
        deck: [],
        dateline: null,
        byline: [],
        jump: null,
        paragraphs: [],
        facts: { policies: [policy], figures: [], deadlines, bodies: [] },
        checks: [],
      },
    ],
    furniture: [],
    warnings: [],
  };
}

const documents = [
  documentOf('b.txt', [
    deadline('0000000000000001', '到2025年', '2025-12-31', '建成', policy.id),
    deadline('0000000000000002', '5年过渡期', null, '=1+1'),
    deadline('0000000000000003', '年底前', '2022-12-31', '全部完成、验收,并“交付”'),
  ]),
  documentOf('a.txt', [deadline('0000000000000004', '到2025年', '2025-12-31', '开通')], null),
];

const unfolded = (calendar: string): string[] => calendar.replaceAll('\r\n ', '').split('\r\n');

describe('ledger', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('is sorted by day, in page order within a day, and without a day at the end', () => {
    const rows: LedgerRow[] = ledgerRows(documents);
    expect(rows.map(({ id }) => id.slice(-1))).toEqual(['3', '1', '4', '2']);
    expect(rows[1]).toMatchObject({
      policy: '行动方案',
      headline: '标题',
      newspaper: '湖南日报',
      published: '2022-09-14',
      path: 'b.txt',
    });
    expect(rows[0]?.policy).toBeNull();
  });

  it('prints JSON that reads back as its rows', async () => {
    const rows = ledgerRows(documents);
    expect(JSON.parse(await printLedger(rows, 'json'))).toEqual(rows);
    expect(await printLedger([], 'json')).toBe('[]\n');
  });

  it('prints CSV in which no cell is a formula', async () => {
    const csv = await printLedger(ledgerRows(documents), 'csv');
    const [header, first] = csv.split('\n');
    expect(header).toBe('date,start,type,text,task,policy,headline,newspaper,published,path,evidence,articleId,id');
    expect(first).toContain('2022-12-31,,by,年底前,"全部完成、验收,并“交付”",,标题,湖南日报,2022-09-14,b.txt,');
    expect(csv).toContain(",'=1+1,");
    expect(csv).not.toContain(',=1+1');
  });

  it('prints a calendar that depends on neither clock nor time zone', async () => {
    const rows = ledgerRows(documents);
    const printed: string[] = [];
    for (const name of ['UTC', 'Asia/Shanghai', 'America/New_York']) {
      process.env['TZ'] = name;
      printed.push(await printLedger(rows, 'ics'));
    }
    expect(new Set(printed).size).toBe(1);
    const lines = unfolded(printed[0] ?? '');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
    expect(lines).toContain('DTSTART;VALUE=DATE:20221231');
    expect(lines).toContain('DTEND;VALUE=DATE:20230101');
    expect(lines).toContain('UID:0000000000000003@diantou');
    expect(lines).toContain('DTSTAMP:20220914T000000Z');
    // Without a day of issue the stamp is the deadline's own day.
    expect(lines).toContain('DTSTAMP:20251231T000000Z');
    expect(lines).toContain(String.raw`SUMMARY:年底前：全部完成、验收\,并“交付”`);
    for (const line of (printed[0] ?? '').split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('prints a table whose columns stand under each other', async () => {
    const table = await printLedger(ledgerRows(documents), 'table');
    const [header, first] = table.split('\n');
    expect(header).toMatch(/^date {8}type {2}text {7}task/u);
    expect(first).toMatch(/^2022-12-31 {2}by {4}年底前 {5}全部完成/u);
    expect(table).toContain('\n–           by    5年过渡期  =1+1');
    expect(await printLedger([], 'table')).toBe('no deadlines found\n');
  });
});

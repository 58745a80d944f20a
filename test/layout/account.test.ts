import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOf, read } from './pages.ts';

const folder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

describe('every character is in exactly one part', () => {
  test.each(seeds)('$name', ({ text }) => {
    expect(accountOf(text, read(text))).toEqual({ missing: '', twice: '' });
  });

  test('of mutated pages', () => {
    const lines = seeds.flatMap(({ text }) => text.split('\n'));
    const noise = fc.constantFrom(
      '▲ ▲（上接 1版①）',
      '（下转第二版）',
      '新华社北京9月14日电',
      '（记者 张三）',
      '【本报讯】',
      '链接',
      '■本报记者 李四',
      '张三 摄',
      '第3版',
      '',
      '　　',
      '（',
      '》',
      '。',
      '本报记者张三报道：今天',
      '中央生态中央生态 中央生态督察启动',
    );
    const line = fc.oneof(
      fc.nat(lines.length - 1).map((at) => lines[at] ?? ''),
      noise,
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\n\n', '\r\n'), (page, newline) => {
        const text = page.join(newline);
        expect(accountOf(text, read(text))).toEqual({ missing: '', twice: '' });
      }),
      { numRuns: 150, seed: 20220914 },
    );
  });

  test('of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(accountOf(text, read(text))).toEqual({ missing: '', twice: '' });
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

test('a page without text has no articles', () => {
  expect(read('')).toMatchObject({ articles: [], furniture: [] });
  expect(read(' \n\n　\n')).toMatchObject({ articles: [], furniture: [] });
});

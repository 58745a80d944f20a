import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byCodePoint, inputs } from '../../src/source/read.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diantou-read-'));
  mkdirSync(join(folder, 'pages', 'inner'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const name of ['乙.txt', '甲.txt', 'b.TXT', 'note.md', '.hidden.txt', 'inner/c.text']) {
    writeFileSync(join(folder, 'pages', name), name);
  }
  symlinkSync('..', join(folder, 'pages', 'loop'));
  symlinkSync('甲.txt', join(folder, 'pages', 'link.txt'));
  symlinkSync('gone', join(folder, 'dangling.txt'));
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'fifo.txt')]);
  writeFileSync(join(folder, 'huge.txt'), '');
  truncateSync(join(folder, 'huge.txt'), 3_000_000_000);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(...args: string[]): Promise<[path: string, result: string][]> {
  const found: [string, string][] = [];
  for await (const input of inputs(args, { maxFileSize: 1000, stdinName: '-' })) {
    const got = await input.read();
    found.push([input.path.replace(`${folder}/`, ''), got.ok ? Buffer.from(got.bytes).toString() : got.code]);
  }
  return found;
}

test('a folder gives its text files at every depth, by code point, without following links', async () => {
  expect(await read(join(folder, 'pages'))).toEqual([
    ['pages/b.TXT', 'b.TXT'],
    ['pages/inner/c.text', 'inner/c.text'],
    ['pages/乙.txt', '乙.txt'],
    ['pages/甲.txt', '甲.txt'],
  ]);
});

test('a glob gives what it matches', async () => {
  expect(await read(join(folder, 'pages/*.md'))).toEqual([['pages/note.md', 'note.md']]);
  expect(await read(join(folder, 'pages/*.xyz'))).toEqual([['pages/*.xyz', 'E_READ']]);
});

test('a link that is named is read', async () => {
  expect(await read(join(folder, 'pages/link.txt'))).toEqual([['pages/link.txt', '甲.txt']]);
});

test('the same file named twice is read once', async () => {
  const page = join(folder, 'pages/甲.txt');
  expect(await read(page, page)).toEqual([['pages/甲.txt', '甲.txt']]);
});

test.each([
  ['nothing.txt', 'E_READ'],
  ['dangling.txt', 'E_READ'],
  ['fifo.txt', 'E_READ'],
  ['huge.txt', 'E_TOO_BIG'],
  ['empty', 'E_READ'],
])('%s is refused with %s', async (name, code) => {
  expect(await read(join(folder, name))).toEqual([[name, code]]);
});

test('code points order names, not UTF-16 units', () => {
  expect(['𠮷', '～', '乙', '甲', 'a'].sort(byCodePoint)).toEqual(['a', '乙', '甲', '～', '𠮷']);
});

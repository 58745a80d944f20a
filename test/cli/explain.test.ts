import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diantou } from './run.ts';

const PAGE =
  '湖南日报9月14日讯（全媒体记者 王亮）今天，2022年湖南省国资监管会议召开，全 省 投 资 2762 万余元，下一步将继续。\n';

let folder = '';
let page = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diantou-explain-'));
  page = join(folder, 'page.txt');
  writeFileSync(page, PAGE);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a line is told from print to facts', () => {
  const { stdout, status } = diantou(['extract', '-', '--json'], PAGE);
  expect(status).toBe(0);
  const { articles } = JSON.parse(stdout) as { articles: { id: string; facts: { figures: { id: string }[] } }[] };
  const id = articles[0]?.facts.figures[0]?.id ?? '';
  const whole = diantou(['explain', page]);
  expect(whole.status).toBe(0);
  expect(whole.stdout).toMatch(/^article 1 [0-9a-f]{16} report, lines 1–1/u);
  expect(whole.stdout).toContain('dateline 湖南日报9月14日讯 → 2022-09-14 (from the text of the page)');
  expect(whole.stdout).toMatch(/line 1 figure [0-9a-f]{16} by figure\/[a-z-]+: 2762万余元/u);
  expect(whole.stdout).toMatch(/line 1 refused by [a-z-]+\/[a-z-]+/u);
  const line = diantou(['explain', `${page}:1`]);
  expect(line.stdout).toContain('normalize/spacing');
  expect(line.stdout).toContain('line 1 normalized: ');
  expect(line.stdout).toContain('  line 1 no fact: 9, part of a date or time\n');
  const one = diantou(['explain', id, page]);
  expect(one.stdout).toContain(id);
  expect(one.stdout).not.toMatch(/refused|no fact/u);
});

test('an id that is nowhere and a line that is not there are said to be so', () => {
  expect(diantou(['explain', '0123456789abcdef', page])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/no article or fact has this id/u),
  });
  expect(diantou(['explain', `${page}:9`])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/there is no line 9/u),
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeAs } from '../source/encode.ts';
import { diantou, diantouCutShort } from './run.ts';

const SEED = 'seeds/003_56e3c6ae24844d3d.txt';
const PAGE = [
  '湖南日报9月14日讯（全媒体记者 王亮）今天，省国资委主任肖文伟介绍，2022年湖南省国资监管会议召开，',
  '全省投资2762万余元，力争2022年底前完成《湖南省国资监管方案》（以下简称《方案》）的印发。\n',
].join('');

/** Two short pages: enough where several are needed. */
const SMALL = ['003_56e3c6ae24844d3d.txt', '004_94ac23799fd6c4c4.txt'];

/** The page of `SEED` as the program prints it. */
let output = '';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diantou-cli-'));
  output = diantou(['extract', SEED]).stdout;
  mkdirSync(join(folder, 'pages'));
  mkdirSync(join(folder, 'small'));
  for (const name of SMALL) copyFileSync(join('seeds', name), join(folder, 'small', name));
  writeFileSync(join(folder, 'pages', 'a.txt'), PAGE);
  writeFileSync(join(folder, 'pages', 'b.txt'), Buffer.from([0xe6, 0x96, 0xff, 0x20]));
  writeFileSync(join(folder, 'pages', 'c.txt'), encodeAs('gb18030', PAGE));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('help', () => {
  test.each([['extract'], ['split'], ['normalize'], ['parse'], ['deadlines'], ['validate'], ['eval'], ['schema']])(
    '%s has examples',
    (command) => {
      const run = diantou([command, '--help']);
      expect(run.status).toBe(0);
      expect(run.stdout).toContain(`$ diantou ${command} `);
      expect(run.stdout).toMatch(/Exit codes:\n {2}0 all well;/u);
    },
  );

  test('no arguments show it on stderr and are wrong use', () => {
    const run = diantou([]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('Usage: diantou');
  });

  test('--version and --help load no stage and no schema', () => {
    // A loader that prints every module as it is loaded.
    const hook = 'export async function load(u,c,n){process._rawDebug(u);return n(u,c)}';
    const register = `import{register}from"node:module";register("data:text/javascript,${encodeURIComponent(hook)}")`;
    const run = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(register)}`, 'bin/diantou.js', '--help'],
      { encoding: 'utf8' },
    );
    expect(run.stderr).toMatch(/dist\/cli\/main\.js/u);
    expect(run.stderr).not.toMatch(/zod|opencc|chalk|\/lexicon\/|\/facts\/|\/layout\//u);
  });
});

describe('extract', () => {
  test('writes one document for one file and an array for a folder', () => {
    expect(JSON.parse(output)).toMatchObject({ schemaVersion: '1.0', source: { path: SEED } });
    const small = join(folder, 'small');
    const many = JSON.parse(diantou(['extract', small]).stdout) as { source: { path: string } }[];
    expect(many.map(({ source }) => source.path)).toEqual(SMALL.map((name) => `${small}/${name}`));
  });

  test('reads standard input under a given name', () => {
    const run = diantou(['extract', '-', '--stdin-name', 'hnrb-20220915.txt'], PAGE);
    expect(JSON.parse(run.stdout)).toMatchObject({
      source: { path: 'hnrb-20220915.txt' },
      issue: { date: '2022-09-15', dateBasis: 'filename' },
    });
    expect(JSON.parse(diantou(['extract'], PAGE).stdout)).toMatchObject({ source: { path: '-' } });
  });

  test('one article a line with --format jsonl, its source and issue in front', () => {
    const run = diantou(['extract', SEED, '--format', 'jsonl']);
    const lines = run.stdout.trimEnd().split('\n');
    for (const line of lines) {
      expect(Object.keys(JSON.parse(line) as object).slice(0, 4)).toEqual(['schemaVersion', 'source', 'issue', 'id']);
    }
    expect(lines.length).toBe((JSON.parse(output) as { articles: [] }).articles.length);
  });

  test('a bad file is reported in one line and costs the others nothing', () => {
    const run = diantou(['extract', join(folder, 'pages')]);
    expect(run.status).toBe(3);
    expect(JSON.parse(run.stdout)).toHaveLength(2);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(run.stderr).toMatch(/^diantou: .*b\.txt: byte 0 \(line 1\): .*; .*--encoding.* \[E_DECODE\]\n$/u);
  });

  test('--fail-fast stops there', () => {
    const run = diantou(['extract', join(folder, 'pages'), '--fail-fast']);
    expect(run.status).toBe(3);
    expect(JSON.parse(run.stdout)).toHaveLength(1);
  });

  test.each([
    [['extract', 'nothing.txt'], 3, /nothing\.txt: no such file.*; .* \[E_READ\]/u],
    [['extract', SEED, '--max-file-size', '1K'], 3, /bytes, more than the limit.*--max-file-size.* \[E_TOO_BIG\]/u],
    [['extract', SEED, '--max-file-size', 'much'], 2, /'much' is no size.* \[E_CONFIG\]/u],
    [['extract', SEED, '--date', '2022-02-30'], 2, /'2022-02-30' is no day.* \[E_CONFIG\]/u],
    [['extract', SEED, '--encoding', 'latin1'], 2, /unknown encoding 'latin1'.* \[E_CONFIG\]/u],
    [['extract', SEED, '--format', 'xml'], 2, /Allowed choices.* \[E_CONFIG\]/u],
    [['extract', SEED, '--formt', 'json'], 2, /unknown option '--formt'; Did you mean --format.* \[E_CONFIG\]/u],
    [['extrat', SEED], 2, /unknown command 'extrat'; Did you mean extract.* \[E_CONFIG\]/u],
    [['parse', '--kind', 'colour', 'x'], 2, /Allowed choices.* \[E_CONFIG\]/u],
    [['extract', SEED, '--out-dir', '/dev/null/x'], 4, /ENOTDIR.* \[E_WRITE\]/u],
    [['extract', SEED, '--out-dir', '/proc/x/y'], 4, /ENOENT.* \[E_WRITE\]/u],
    [['extract', SEED, '--out-dir', SEED], 4, /is a file; an output folder is wanted.* \[E_WRITE\]/u],
  ] as const)('%j ends with %i', (args, status, message) => {
    const run = diantou([...args]);
    expect(run.stderr.trimEnd()).toMatch(/^diantou: [^\n]*$/u);
    expect(run.stderr).toMatch(message);
    expect(run.status).toBe(status);
  });

  test('an input without text is a warning, an unreadable one leaves JSON all the same', () => {
    const empty = diantou(['extract'], ' \n');
    expect(empty.status).toBe(0);
    expect(empty.stderr).toBe('diantou: -: warning: the input holds no text [empty-input]\n');
    expect(JSON.parse(empty.stdout)).toMatchObject({ articles: [], warnings: [{ code: 'empty-input' }] });
    expect(diantou(['extract', 'nothing.txt', '--json'])).toMatchObject({ status: 3, stdout: '[]\n' });
  });

  test('a file named twice is read once, and that is said', () => {
    const run = diantou(['split', SEED, `./${SEED}`, '--json']);
    expect(run.stderr).toBe(`diantou: ./${SEED}: named twice, read once\n`);
    expect(JSON.parse(run.stdout)).toHaveLength(1);
  });

  test('a reader that leaves early is no error', async () => {
    expect(await diantouCutShort(['extract', join(folder, 'small'), '--json'])).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  test('the same bytes twice, and in any locale and time zone', () => {
    const outputs = ['zh_CN.UTF-8', 'tr_TR.UTF-8'].map(
      (locale, index) =>
        spawnSync(process.execPath, ['bin/diantou.js', 'extract', SEED], {
          env: { ...process.env, LC_ALL: locale, TZ: ['Asia/Shanghai', 'America/Los_Angeles'][index] },
          encoding: 'utf8',
        }).stdout,
    );
    expect(new Set(outputs).size).toBe(1);
  });
});

test('the addon gives the same bytes as the built-in segmenter, or it is said how to build it', () => {
  const run = diantou(['extract', 'seeds', '--segmenter', 'nodejieba']);
  const same = run.status === 0 && run.stdout === diantou(['extract', 'seeds']).stdout;
  const told = run.status === 2 && /npm rebuild nodejieba.* \[E_SEGMENTER\]\n$/u.test(run.stderr);
  expect(same || told).toBe(true);
});

/** Runs the program with a `require` that knows no nodejieba. */
const without = (args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } => {
  const hook = join(folder, 'no-addon.cjs');
  writeFileSync(
    hook,
    `const Module = require('node:module'); const resolve = Module._resolveFilename;
    Module._resolveFilename = function (name, ...others) {
      if (name.startsWith('nodejieba')) throw Object.assign(new Error('no addon here'), { code: 'MODULE_NOT_FOUND' });
      return resolve.call(this, name, ...others);
    };`,
  );
  return spawnSync(process.execPath, ['--require', hook, 'bin/diantou.js', ...args], { input, encoding: 'utf8' });
};

describe('where the addon is not built', () => {
  test('all else works', () => {
    const page = join(folder, 'pages', 'a.txt');
    const extracted = without(['extract', page]);
    expect(extracted).toMatchObject({ status: 0, stderr: '', stdout: diantou(['extract', page]).stdout });
    expect(without(['parse', '--kind', 'figure', '投资2762万余元'])).toMatchObject({ status: 0, stderr: '' });
    expect(without(['normalize', '-'], PAGE)).toMatchObject({ status: 0, stderr: '' });
    expect(without(['deadlines', '-'], PAGE)).toMatchObject({ status: 0, stderr: '' });
    expect(without(['validate', '-', '--source'], extracted.stdout)).toMatchObject({ status: 0, stdout: '' });
  });

  test('asking for it is answered by how to build it', () => {
    expect(without(['extract', join(folder, 'pages', 'a.txt'), '--segmenter', 'nodejieba'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^diantou: .*npm rebuild nodejieba.* \[E_SEGMENTER\]\n$/u),
    });
  });
});

describe('a dataset', () => {
  test('has articles, facts and a run that names no time and place', () => {
    const out = join(folder, 'out');
    const run = diantou(['extract', join(folder, 'small'), '--out-dir', out]);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('small/003_56e3c6ae24844d3d.txt');
    expect(run.stderr).toMatch(/^2 files, \d+ articles, \d+ facts, 0 failed\n$/u);
    expect(readdirSync(out).sort()).toEqual(['articles.jsonl', 'facts.jsonl', 'run.json']);
    const lines = (name: string): Record<string, unknown>[] =>
      readFileSync(join(out, name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    const articles = lines('articles.jsonl');
    const ids = new Set(articles.map(({ id }) => id));
    expect(articles.some((article) => 'facts' in article)).toBe(false);
    for (const fact of lines('facts.jsonl')) {
      expect(ids.has(fact['article_id'])).toBe(true);
      expect(['policy', 'figure', 'deadline', 'body']).toContain(fact['kind']);
      expect(fact['start']).toBeLessThan(fact['end'] as number);
    }
    const first = readFileSync(join(out, 'run.json'), 'utf8');
    const written = JSON.parse(first) as { counts: object; outputs: { path: string; records: number }[] };
    expect(written.counts).toMatchObject({ files: 2, articles: articles.length, failed: 0 });
    expect(written.outputs[0]).toMatchObject({ path: 'articles.jsonl', records: articles.length });
    expect(diantou(['extract', join(folder, 'small'), '--out-dir', join(out, 'a', 'b')]).status).toBe(0);
    expect(readFileSync(join(out, 'a', 'b', 'run.json'), 'utf8')).toBe(first);
    expect(first).not.toContain(folder);
  });

  test('is left alone when another run holds it', () => {
    const out = join(folder, 'held');
    mkdirSync(out);
    writeFileSync(join(out, '.diantou.lock'), `${process.pid} ${hostname()}`);
    expect(diantou(['extract', SEED, '--out-dir', out])).toMatchObject({
      status: 4,
      stderr: expect.stringMatching(/another run is writing there.* \[E_LOCKED\]/u),
    });
    expect(existsSync(join(out, 'articles.jsonl'))).toBe(false);
    writeFileSync(join(out, '.diantou.lock'), `999999999 ${hostname()}`);
    expect(diantou(['extract', SEED, '--out-dir', out]).status).toBe(0);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is not there in part after %s', async (signal, status) => {
    const out = join(folder, signal);
    mkdirSync(out);
    writeFileSync(join(out, '.facts.jsonl.tmp-999999999-0123abcd'), 'left by a run that was killed');
    // Standard input that never ends keeps the run waiting in its middle.
    const child = spawn(process.execPath, ['bin/diantou.js', 'extract', SEED, '-', '--out-dir', out], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    await once(child.stdout, 'data');
    expect(readdirSync(out).filter((name) => name.includes('.tmp-'))).toHaveLength(2);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([status, null]);
    expect(readdirSync(out)).toEqual([]);
  });

  test('records what failed', () => {
    const out = join(folder, 'partly');
    expect(diantou(['extract', join(folder, 'pages'), '--out-dir', out]).status).toBe(3);
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))).toMatchObject({
      counts: { files: 2, failed: 1 },
      failures: [{ path: 'b.txt', code: 'E_DECODE', position: 'byte 0 (line 1)' }],
      inputs: [{ encoding: 'utf-8', encodingScore: null }, { encoding: 'gb18030' }],
    });
  });
});

describe('parse', () => {
  test('takes arguments', () => {
    const run = diantou(['parse', '--kind', 'figure', '转移基金2762万余元', '没有数字']);
    const [first, second] = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; results: object[] });
    expect(first).toMatchObject({
      id: 1,
      results: [
        { text: '2762万余元', start: 4, end: 11, value: 27620000, unit: '元', qualifier: 'over', kind: 'money' },
      ],
    });
    expect(second).toEqual({ id: 2, results: [] });
  });

  test('takes lines of text and of JSON, and goes on after a bad one', () => {
    const input = ['今年 6 月底前', '{"id":"x","text":"𬱟：9月14日","ref":"2022-09-01"}', '{"id":"y"}', '{no', ''].join(
      '\n',
    );
    const run = diantou(['parse', '--kind', 'date', '--ref', '2024-05-27', '--format', 'jsonl'], input);
    const rows = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(rows).toMatchObject([
      { id: 1, results: [{ to: '2024-06-30', start: 0 }] },
      {
        id: 'x',
        results: [{ text: '9月14日', start: 2, end: 7, from: '2022-09-14', to: '2022-09-14', edtf: '2022-09-14' }],
      },
      { id: 'y', error: 'line 3 has no "text" string' },
      { id: 4, error: 'line 4 is no valid JSON' },
    ]);
    expect(run.status).toBe(3);
  });

  test('says once that JSON and text are mixed', () => {
    const run = diantou(['parse', '--kind', 'number'], '三\n{"text":"四"}\n五\n{"text":"六"}\n');
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(4);
    expect(run).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^diantou: line 2: warning: [^\n]*mixed[^\n]*\n$/u),
    });
  });

  test('points into the text as given', () => {
    const text = '转 移 基 金 2762 万 余 元';
    const run = diantou(['parse', '--kind', 'figure', text]);
    const { results } = JSON.parse(run.stdout) as { results: { start: number; end: number }[] };
    expect(text.slice(results[0]?.start, results[0]?.end)).toBe('2762 万 余 元');
  });

  test('refuses a clock that is none', () => {
    expect(diantou(['parse', '--kind', 'date', '--ref', 'today', '今天'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('validate', () => {
  test('finds output whole and true to its sources', () => {
    const both = diantou(['extract', join(folder, 'small')]).stdout;
    expect(diantou(['validate', '-', '--source'], both)).toMatchObject({ status: 0, stdout: '' });
    const lines = diantou(['extract', SEED, '--format', 'jsonl']).stdout;
    expect(diantou(['validate', '-'], lines)).toMatchObject({ status: 0, stdout: '' });
  });

  test('knows the files of a dataset, and a fact that is of none of its articles', () => {
    const out = join(folder, 'checked');
    diantou(['extract', join(folder, 'small'), '--out-dir', out]);
    expect(diantou(['validate', out])).toMatchObject({ status: 0, stdout: '' });
    const facts = join(out, 'facts.jsonl');
    expect(diantou(['validate', facts])).toMatchObject({ status: 0, stdout: '' });
    const [first = '', second = ''] = readFileSync(facts, 'utf8').split('\n');
    const stray = first.replace(/"article_id":"[0-9a-f]{4}/u, '"article_id":"0000');
    writeFileSync(facts, `${stray}\n${second.replace('"spans":', '"spaces":')}\n`);
    const run = diantou(['validate', out]);
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/facts\.jsonl:1: \/article_id: .* is no article of the dataset \[unknown-id\]/u);
    expect(run.stdout).toMatch(/facts\.jsonl:2: .* \[schema\]/u);
  });

  test('says of a file that is something else just that', () => {
    const page = diantou(['validate', SEED]);
    expect(page.status).toBe(3);
    expect(page.stderr).toMatch(/^diantou: [^\n]*no valid JSON[^\n]* \[E_SCHEMA\]\n0 checked/u);
    const other = diantou(['validate', '-'], '{"a":1}\n{"a":2}\n{"a":3}\n');
    expect(other).toMatchObject({ status: 1, stdout: '-:1: /: this is no output of diantou [schema]\n' });
  });

  test('says where a document is wrong', () => {
    const document = JSON.parse(output) as {
      articles: { id: string; headline: { text: string; spans: number[][] } | null; extra?: string }[];
      furniture: object[];
    };
    const check = (change: (copy: typeof document) => unknown, ...args: string[]): string => {
      const copy = structuredClone(document);
      change(copy);
      const run = diantou(['validate', '-', ...args], JSON.stringify(copy));
      expect(run.status).toBe(1);
      return run.stdout;
    };
    const [first] = document.articles;
    expect(check((copy) => Object.assign(copy.articles[0] ?? {}, { extra: 'x' }))).toMatch(
      /^-:1: \/articles\/0: .*extra.* \[schema\]/u,
    );
    expect(check((copy) => Object.assign(copy.articles[1] ?? {}, { id: first?.id }))).toMatch(
      /\/articles\/1\/id.*\[duplicate-id\]/u,
    );
    expect(check((copy) => copy.articles.pop(), '--source')).toMatch(/are in no part.*\[not-covered\]/u);
    expect(
      check((copy) => {
        for (const article of copy.articles) if (article.headline !== null) article.headline.text += '了';
      }, '--source'),
    ).toMatch(/\/articles\/\d+\/headline: the source there says.*\[text-differs\]/u);
  });

  test.each([['{'], ['[1,'], ['['.repeat(100_000)], ['{"a":1}\n{"b":'], ['{"__proto__":{"x":1}}']])(
    'survives %.20s',
    (input) => {
      const run = diantou(['validate', '-'], input);
      expect([1, 3]).toContain(run.status);
      expect(run.stderr + run.stdout).not.toContain('internal error');
    },
  );
});

describe('eval', () => {
  test('fails below a floor and names it', () => {
    const gold = 'fixtures/gold/003.json';
    const floors = join(folder, 'floors.json');
    writeFileSync(floors, JSON.stringify({ headline: 1, 'figures strict': 0.5 }));
    expect(diantou(['eval', gold, gold, '--floors', floors])).toMatchObject({ status: 0 });
    const empty = join(folder, 'empty.json');
    writeFileSync(empty, JSON.stringify({ source: { path: SEED }, articles: [] }));
    const run = diantou(['eval', gold, empty, '--floors', floors]);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/diantou: headline: 0\.0000 is below the floor of 1/u);
  });
});

test('schema prints JSON Schema', () => {
  const schema = JSON.parse(diantou(['schema']).stdout) as { type: string; required: string[] };
  expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  expect(schema.required).toEqual([
    'schemaVersion',
    'generator',
    'source',
    'issue',
    'articles',
    'furniture',
    'warnings',
  ]);
});

test('normalize prints headings and paragraphs, one a line, a blank line between articles', () => {
  const second = PAGE.replace('王亮', '李明').replace('国资监管会议', '质量大会');
  const run = diantou(['normalize', '-'], `国资监管会议召开\n${PAGE}\n质量大会召开\n${second}`);
  expect(run.stdout).toMatch(
    /^国资监管会议召开\n今天，省国资委[^\n]*全省投资2762万余元[^\n]*印发。\n\n质量大会召开\n今天，[^\n]*质量大会[^\n]*印发。\n$/u,
  );
});

test('normalize keeps the wording of lines that belong to no article', () => {
  const phrase = '9 月 14 日 ，省 委 全 面\n\n深 化 改 革 委 员 会 ( 十 八 次 ) 会 议\n';
  expect(diantou(['normalize', '-'], phrase).stdout.replaceAll(/\s/gu, '')).toBe(
    '9月14日，省委全面深化改革委员会（十八次）会议',
  );
});

test('normalize prints paragraphs, one a line', () => {
  const run = diantou(['normalize', '-'], '全 省 投 资 2762 万 元 ， 同 比 增 长 3% 。\n');
  expect(run).toMatchObject({ status: 0, stdout: '全省投资2762万元，同比增长3%。\n' });
});

test('text that would drive the terminal is shown, not sent', () => {
  const evil = '\u001B[31m红\u202E色\u0007';
  const page = join(folder, `evil${evil}.txt`);
  writeFileSync(page, `湖南日报9月14日讯（记者 王\u001B[2J亮）${evil}，今天召开会议。\n`);
  const run = diantou(['extract', page, '--format', 'summary', '--color', 'never']);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(run.stdout + run.stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u);
  expect(run.stdout).toContain('\\u{1B}');
});

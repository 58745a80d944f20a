import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/pipeline.ts';
import { documentSchema } from '../../src/record/schema.ts';
import { validate, validateAgainst } from '../../src/record/validate.ts';

const PAGES = readdirSync('seeds').map((name) => [name, readFileSync(join('seeds', name), 'utf8')] as const);

describe.each(PAGES)('%s', (path, text) => {
  const document = extract({ text, path });

  test('keeps to the schema, nothing is lost or used twice, every quote stands where it says', () => {
    expect(validate(document)).toEqual([]);
    expect(validateAgainst(document, text, Buffer.from(text))).toEqual([]);
  });

  test('has its keys in the order of the schema', () => {
    const parsed = documentSchema.parse(document);
    expect(JSON.stringify(document)).toBe(JSON.stringify(parsed));
  });

  test('is the same twice', () => {
    expect(JSON.stringify(extract({ text, path }))).toBe(JSON.stringify(document));
  });

  test('has the same ids and the same facts wherever the file lies and however its lines end', () => {
    const moved = extract({ text: text.replaceAll('\n', '\r\n'), path: `elsewhere/${path}` });
    expect(moved.articles.map(({ id }) => id)).toEqual(document.articles.map(({ id }) => id));
    expect(moved.articles.map(({ facts }) => facts.figures.map(({ id }) => id))).toEqual(
      document.articles.map(({ facts }) => facts.figures.map(({ id }) => id)),
    );
    expect(validateAgainst(moved, text.replaceAll('\n', '\r\n'), null)).toEqual([]);
  });
});

test('changing one article leaves the ids of the others alone', () => {
  const [, text = ''] = PAGES[4] ?? [];
  const before = extract({ text, path: 'a.txt' });
  const changed = before.articles[0]?.paragraphs[1]?.text ?? '';
  const after = extract({ text: text.replace(changed, `${changed.slice(0, -1)}，增加了一句话。`), path: 'a.txt' });
  const ids = new Set(after.articles.map(({ id }) => id));
  expect(changed).not.toBe('');
  expect(before.articles.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([before.articles[0]?.id]);
});

describe('a page with characters beyond the first plane', () => {
  const text =
    '湖南日报9月14日讯（记者 𬱟𠮷生）今天，𠮷首市召开2022年质量大会，全市投资2762万余元，有𬱟家企业53家参加。\n\n' +
    '会议强调，2022年底前完成53个𬱟项目。\n';
  const document = extract({ text, path: 'astral.txt' });

  test('counts them as one', () => {
    expect(document.source.chars).toBe([...text].length);
    expect(validate(document)).toEqual([]);
    expect(validateAgainst(document, text, null)).toEqual([]);
    const figure = document.articles[0]?.facts.figures.find((fact) => fact.text === '2762万余元');
    const [start, end] = figure?.spans[0] ?? [0, 0];
    expect([...text].slice(start, end).join('')).toBe('2762万余元');
  });
});

describe('a Traditional page', () => {
  const text =
    '大公報9月14日訊（記者 張三）今天，記者從湖南省人民政府獲悉，2022年湖南省質量大會召開，全省投資2762萬餘元，' +
    '審議通過《湖南省質量發展規劃》。\n\n會議強調，2022年底前完成53個項目。\n';
  const document = extract({ text, path: 'hant.txt' });
  const [article] = document.articles;

  test('is printed as it was and read as Simplified', () => {
    expect(document.source.script).toBe('hant');
    expect(article?.paragraphs.map((paragraph) => paragraph.text).join('')).toContain('全省投資2762萬餘元');
    const figures = article?.facts.figures.map((fact) => [fact.text, fact.value, fact.unit]);
    expect(figures).toContainEqual(['2762萬餘元', 27620000, '元']);
    expect(article?.facts.policies[0]?.title).toBe('湖南省質量發展規劃');
    expect(article?.dateline).toMatchObject({ source: '大公報', date: '2022-09-14', verb: '訊' });
    expect(article?.byline[0]).toMatchObject({ role: '記者', name: '張三' });
    expect(validate(document)).toEqual([]);
    expect(validateAgainst(document, text, null)).toEqual([]);
  });

  test('says the same in Simplified characters with --script hans', () => {
    const hans = extract({ text, path: 'hant.txt' }, { script: 'hans' });
    expect(hans.articles[0]?.paragraphs[0]?.text).toContain('全省投资2762万余元');
    expect(hans.articles.map(({ id }) => id)).toEqual(document.articles.map(({ id }) => id));
    expect(validateAgainst(hans, text, null)).toEqual([]);
  });
});

describe('pages with nothing to read', () => {
  test.each([[''], [' \n\t\n'], ['\u3000'.repeat(1000)], ['。'], ['\u200B\uFEFF'], ['a'], ['（'], ['《'.repeat(50)]])(
    '%j gives a valid document',
    (text) => {
      const document = extract({ text });
      expect(validate(document)).toEqual([]);
      expect(validateAgainst(document, text, null)).toEqual([]);
    },
  );
});

/** Codes and sentences of the warnings on a page of one report. */
function warningsOf(dateline: string): { code: string; message: string }[] {
  const text = `${dateline}（记者 周文涛）今天，全省防汛工作会议在省城召开，部署下一阶段工作。\n`;
  return extract({ text }).warnings;
}

describe('warnings', () => {
  test('say once that no year is known', () => {
    const warning = warningsOf('江北日报3月8日讯').find(({ code }) => code === 'year-unknown');
    expect(warning?.message).toBe("no year is known for 江北日报3月8日讯; give the issue's day with --date");
  });

  test('say once that no month is known', () => {
    const text = '新华社成都27日电 全国防汛工作会议今天在这里召开，部署下一阶段工作。\n';
    expect(extract({ text }).warnings.map(({ code }) => code)).toContain('month-unknown');
    const dated = extract({ text }, { date: '1962-09-28' });
    expect(dated.warnings.map(({ code }) => code)).toEqual(['headline-missing']);
    expect(dated).toMatchObject({
      articles: [{ dateline: { date: '1962-09-27', dateBasis: 'option' } }],
    });
  });

  test('tell names and values that do not come out even', () => {
    const text =
      '江北日报2023年3月8日讯（记者 周文涛）今天，江北市、临江市和河口市分别投资30亿元、25亿元，建设新的水厂。\n';
    const warning = extract({ text }).warnings.find(({ code }) => code === 'unpaired-list');
    expect(warning?.message).toMatch(/3 names and 2 values/u);
    const [start, end] = warning?.spans[0] ?? [0, 0];
    expect(text.slice(start, end)).toBe('分别投资30亿元、25亿元');
  });

  test('say nothing of a dateline without a day', () => {
    expect(warningsOf('本报讯').map(({ code }) => code)).not.toContain('year-unknown');
  });

  test('tell a day that there is not', () => {
    expect(warningsOf('江北日报2023年2月30日讯').map(({ code }) => code)).toContain('date-impossible');
  });
});

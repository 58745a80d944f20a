import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/pipeline.ts';
import { validate } from '../../src/record/validate.ts';

describe.each(readdirSync('seeds'))('%s', (name) => {
  const text = readFileSync(`seeds/${name}`, 'utf8');
  const document = extract({ text, path: name }, { audit: true });
  const entries = document.articles.flatMap((article) => article.audit ?? []);

  test('leaves no numeral and no title unaccounted for', () => {
    expect(entries.filter((entry) => entry.class === 'residue')).toEqual([]);
    expect(validate(document)).toEqual([]);
  });

  test('accounts for each once', () => {
    const starts = entries.map((entry) => entry.spans[0]?.[0]);
    expect(new Set(starts).size).toBe(starts.length);
    const ids = new Set(
      document.articles.flatMap((article) =>
        Object.values(article.facts).flatMap((facts) => facts.map(({ id }) => id)),
      ),
    );
    for (const { class: kind, factId } of entries) {
      expect(factId === null ? kind !== 'fact' : kind === 'fact' && ids.has(factId)).toBe(true);
    }
  });
});

test.each([
  ['第18批信访件', '18', 'ordinal'],
  ['一是加强领导，', '一', 'ordinal'],
  ['（三）打造高地。', '三', 'ordinal'],
  ['新建5G基站', '5', 'code'],
  ['拨打12345热线', '12345', 'code'],
  ['围绕“三高四新”谋划', '三', 'name'],
  ['统一部署', '一', 'idiom'],
  ['湘鄂两省携手', '两', 'name'],
  ['记者9月14日获悉', '9', 'date'],
  ['投资53个项目', '53', 'fact'],
  ['演唱《我和我的祖国》', '《我和我的祖国》', 'other-title'],
  ['登记735备查', '735', 'residue'],
])('in %s, %s is %s', (words, item, kind) => {
  const text = `湖南日报9月14日讯（记者 王亮）今天，会议在长沙召开，${words}。会议还研究了其他事项，作出了部署，提出了要求。`;
  const [article] = extract({ text }, { audit: true }).articles;
  expect(
    article?.audit?.find((entry) => entry.text === item && words.includes(item) && entry.class === kind),
  ).toBeDefined();
});

test('is left out unless it is asked for', () => {
  const text = '湖南日报9月14日讯（记者 王亮）今天，投资53个项目。';
  expect(extract({ text }).articles[0]).not.toHaveProperty('audit');
});

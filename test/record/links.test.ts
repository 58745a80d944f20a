import { expect, test } from 'vitest';
import { extract } from '../../src/pipeline.ts';

const HEAD = '江北日报2023年3月8日讯（记者 周文涛）今天，';

function linked(text: string): (string | null)[] {
  return extract({ text: `${HEAD}${text}\n` }).articles.flatMap(({ facts }) =>
    facts.deadlines.map(({ policy }) => facts.policies.find(({ id }) => id === policy)?.title ?? null),
  );
}

test('a deadline belongs to the policy that lays it down', () => {
  expect(linked('《江北省防汛工作方案》印发。《江北省防汛工作方案》明确，2023年底前完成53处水库除险加固。')).toEqual([
    '江北省防汛工作方案',
  ]);
  expect(linked('《江北省防汛工作方案》（以下简称《方案》）正式印发，明确到2025年，建成水库53处。')).toEqual([
    '江北省防汛工作方案',
  ]);
  expect(
    linked(
      '省政府印发《江北省防汛工作方案》（以下简称《方案》）。会议召开。《方案》提出，2023年底前完成53处水库除险加固。',
    ),
  ).toEqual(['江北省防汛工作方案']);
});

test('a deadline that no policy lays down belongs to none', () => {
  expect(linked('2023年底前完成53处水库除险加固。会上还学习了《江北省防汛工作方案》。')).toEqual([null]);
});

test('an issuer that is a body of the article is linked, another stays a name', () => {
  const [article] = extract({
    text: `${HEAD}省财政厅印发《江北省防汛资金管理办法》。省财政厅负责人介绍，资金将直达基层。\n`,
  }).articles;
  const [policy] = article?.facts.policies ?? [];
  const body = article?.facts.bodies.find(({ name, aliases }) => [name, ...aliases].includes('省财政厅'));
  expect(policy?.issuers).toEqual([body?.id]);
});

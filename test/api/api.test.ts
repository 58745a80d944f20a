import { expect, test } from 'vitest';
import * as api from '../../src/index.ts';

test('the public names are these', () => {
  expect(Object.keys(api).sort()).toEqual(['extract', 'measures', 'normalize', 'parse', 'score', 'split', 'validate']);
});

test('they work as the README shows', () => {
  const text = '湖南日报2022年9月14日讯（记者 王亮）今天，全省投资2762万余元。';
  expect(api.extract({ text }).articles[0]?.dateline?.date).toBe('2022-09-14');
  expect(api.split({ text }).articles[0]?.facts.figures).toEqual([]);
  expect(api.normalize('全 省 投 资 2762 万 元 。')).toBe('全省投资2762万元。');
  expect(api.parse('今年6月底前', { kind: 'date', ref: '2024-05-27' })[0]).toMatchObject({ to: '2024-06-30' });
  expect(api.validate(api.extract({ text }))).toEqual([]);
});

import { expect, test } from 'vitest';
import { jumpAtEnd, jumpAtStart, pageNumber } from '../../src/layout/jumps.ts';

test.each([
  ['▲ ▲（紧接 1版④）并发布了', 'from', 1, '④'],
  ['▲ ▲（上接1版①）', 'from', 1, '①'],
  ['（上接第一版）不能答复的', 'from', 1, null],
  ['（上接A1版）本报讯', 'from', 1, null],
  ['（上接第十二版）', 'from', 12, null],
])('%s', (text, direction, page, slot) => {
  expect(jumpAtStart(text)).toMatchObject({ direction, page, slot });
});

test.each([
  ['如今，他的孙子也加入了。（下转第二版）', 'to', 2],
  ['全面推进。（下转A02版）▼', 'to', 2],
  ['全面推进。▲（下转5版②）', 'to', 5],
])('%s', (text, direction, page) => {
  expect(jumpAtEnd(text)).toMatchObject({ direction, page });
});

test('the jump is what the brackets hold', () => {
  const text = '▲ ▲（紧接1版④）并发布了';
  const mark = jumpAtStart(text);
  expect(text.slice(mark?.start, mark?.end)).toBe('（紧接1版④）');
});

test('no jump', () => {
  expect(jumpAtStart('（十四）加强生态环境保护治理')).toBeNull();
  expect(jumpAtStart('上接天气，下接地气')).toBeNull();
  expect(jumpAtEnd('（以下简称《方案》）')).toBeNull();
});

test.each([
  ['1', 1],
  ['A02', 2],
  ['十二', 12],
  ['头', 1],
])('page %s', (printed, page) => {
  expect(pageNumber(printed)).toBe(page);
});

import { describe, expect, test } from 'vitest';
import { creditAtEnd, readByline } from '../../src/layout/bylines.ts';

const people = (text: string, breaks: number[] = []): string[] | null =>
  readByline(text, { strict: true, breaks })?.map(
    ({ role, name, affiliation }) => `${affiliation ?? '-'}/${role}/${name}`,
  ) ?? null;

describe('byline lines', () => {
  test.each([
    ['湖南日报全媒体记者 王为薇', ['湖南日报/全媒体记者/王为薇']],
    [
      '■湖南日报全媒体记者 黄炜信 通讯员 胡超敏 王翌昊',
      ['湖南日报/全媒体记者/黄炜信', '-/通讯员/胡超敏', '-/通讯员/王翌昊'],
    ],
    ['本报记者 张三', ['本报/记者/张三']],
    ['人民法院报 宗边', ['人民法院报//宗边']],
    ['□ 浙江日报评论员 孔若妮', ['浙江日报/评论员/孔若妮']],
    ['（记者 张三 李四）', ['-/记者/张三', '-/记者/李四']],
    ['记者张三、李四', ['-/记者/张三', '-/记者/李四']],
    ['文/图 张三', ['-/文/图/张三']],
    ['张三 李四 摄影报道', ['-/摄影报道/张三', '-/摄影报道/李四']],
    ['通讯员 阿卜杜拉·买买提', ['-/通讯员/阿卜杜拉·买买提']],
    ['新华社记者 欧阳小平', ['新华社/记者/欧阳小平']],
  ])('%s', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  test.each([
    '世界女排联赛天津站再传捷报',
    '记者在现场看到',
    '打造全省国资监管“一盘棋”',
    '扫码看视频',
    '易鹏飞出席开幕式',
    '通讯员队伍建设',
    '一、总体要求',
  ])('none: %s', (text) => {
    expect(people(text)).toBeNull();
  });

  test('the entries tile the line', () => {
    const text = '■湖南日报全媒体记者 黄炜信 通讯员 胡超敏 王翌昊';
    const credits = readByline(text, { strict: true }) ?? [];
    expect(credits.map(({ start, end }) => text.slice(start, end))).toEqual([
      '■湖南日报全媒体记者 黄炜信',
      '通讯员 胡超敏',
      '王翌昊',
    ]);
  });
});

describe('credits of photographs', () => {
  test.each([
    ['中型水库。 蒋克青 于孝波 摄影报道（湖南图片库）', ['蒋克青', '于孝波'], '摄影报道'],
    ['预计明年年底合龙。（本报记者 丁超 摄）', ['丁超'], '记者'],
    ['开通外贸航线4条。 苏芳 摄', ['苏芳'], '摄'],
    ['新开通外贸航线4条。（叶浩思摄）', ['叶浩思'], '摄'],
    ['增收4000元以上。新华社发（朱平 摄）', ['朱平'], '摄'],
  ])('%s', (text, names, role) => {
    const credit = creditAtEnd(text);
    expect(credit?.credits.map(({ name }) => name)).toEqual(names);
    expect(credit?.credits[0]?.role).toBe(role);
    expect(text.slice(0, credit?.start)).toMatch(/[。，]\s?$/u);
  });

  test('a sentence about photography has none', () => {
    expect(creditAtEnd('他爱好摄影，常常报道家乡的变化。')).toBeNull();
  });
});

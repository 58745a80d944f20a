import { expect, test } from 'vitest';
import { creditsAtStart, readDateline } from '../../src/layout/datelines.ts';

interface Case {
  readonly text: string;
  readonly dateline: string;
  readonly source: string;
  readonly place?: string;
  readonly date?: string;
  readonly verb: string;
  readonly people?: string;
  readonly body: string;
}

const cases: readonly Case[] = [
  {
    text: '新华网韩国光州7月13日体育专电（记者巨云鹏）在结束',
    dateline: '新华网韩国光州7月13日体育专电',
    source: '新华网',
    place: '韩国光州',
    date: '7-13',
    verb: '体育专电',
    people: '记者 巨云鹏',
    body: '在结束',
  },
  {
    text: '本报拉萨3月5日电（记者阿依努尔、丁增尼达）今天',
    dateline: '本报拉萨3月5日电',
    source: '本报',
    place: '拉萨',
    date: '3-5',
    verb: '电',
    people: '记者 阿依努尔,记者 丁增尼达',
    body: '今天',
  },
  {
    text: '记者陈家祥／台北报导',
    dateline: '台北报导',
    source: '',
    place: '台北',
    verb: '报导',
    people: '记者 陈家祥',
    body: '',
  },
  {
    text: '〔记者刘宛琳／台北报导〕立法院今天',
    dateline: '台北报导',
    source: '',
    place: '台北',
    verb: '报导',
    people: '记者 刘宛琳',
    body: '立法院今天',
  },
  {
    text: '联合报／ 记者唐筱恬／台北即时报导',
    dateline: '台北即时报导',
    source: '联合报',
    place: '台北',
    verb: '即时报导',
    people: '记者 唐筱恬',
    body: '',
  },
  {
    text: '【本报综合报道】澳门',
    dateline: '本报综合报道',
    source: '本报',
    verb: '综合报道',
    body: '澳门',
  },
  {
    text: '人民财讯6月11日电 公司公告',
    dateline: '人民财讯6月11日电',
    source: '人民财讯',
    date: '6-11',
    verb: '电',
    body: '公司公告',
  },
  {
    text: '四川新闻网成都2月4日讯记者 李丹',
    dateline: '四川新闻网成都2月4日讯',
    source: '四川新闻网',
    place: '成都',
    date: '2-4',
    verb: '讯',
    people: '记者 李丹',
    body: '',
  },
  {
    text: '湖南日报9月14日讯（全媒体记者 王亮）加强国资',
    dateline: '湖南日报9月14日讯',
    source: '湖南日报',
    date: '9-14',
    verb: '讯',
    people: '全媒体记者 王亮',
    body: '加强国资',
  },
  {
    text: '三湘都市报7月2日讯 2日，会议',
    dateline: '三湘都市报7月2日讯',
    source: '三湘都市报',
    date: '7-2',
    verb: '讯',
    body: '2日，会议',
  },
  {
    text: '新华社北京9月14日电（记者张三、李四）国务院',
    dateline: '新华社北京9月14日电',
    source: '新华社',
    place: '北京',
    date: '9-14',
    verb: '电',
    people: '记者 张三,记者 李四',
    body: '国务院',
  },
  {
    text: '据新华社联合国2022年9月14日电 联合国',
    dateline: '据新华社联合国2022年9月14日电',
    source: '新华社',
    place: '联合国',
    date: '9-14',
    verb: '电',
    body: '联合国',
  },
  {
    text: '本报讯（记者 陈雨 通讯员 周家庄）昨日',
    dateline: '本报讯',
    source: '本报',
    verb: '讯',
    people: '记者 陈雨,通讯员 周家庄',
    body: '昨日',
  },
  {
    text: '本报北京9月14日电 （记者李明）今年',
    dateline: '本报北京9月14日电',
    source: '本报',
    place: '北京',
    date: '9-14',
    verb: '电',
    people: '记者 李明',
    body: '今年',
  },
  {
    text: '中新社香港9月14日电 题：一城',
    dateline: '中新社香港9月14日电',
    source: '中新社',
    place: '香港',
    date: '9-14',
    verb: '电',
    body: '题：一城',
  },
  {
    text: '中新网9月14日电 据悉',
    dateline: '中新网9月14日电',
    source: '中新网',
    date: '9-14',
    verb: '电',
    body: '据悉',
  },
  { text: '央视网消息：今天', dateline: '央视网消息', source: '央视网', verb: '消息', body: '今天' },
  {
    text: '湖南日报14日讯 今天',
    dateline: '湖南日报14日讯',
    source: '湖南日报',
    date: '-14',
    verb: '讯',
    body: '今天',
  },
  { text: '【本报讯】全省', dateline: '本报讯', source: '本报', verb: '讯', body: '全省' },
  {
    text: '新华社东京九月十四日电 日本',
    dateline: '新华社东京九月十四日电',
    source: '新华社',
    place: '东京',
    date: '9-14',
    verb: '电',
    body: '日本',
  },
  {
    text: '本报讯 记者张三报道：清明前后',
    dateline: '本报讯',
    source: '本报',
    verb: '讯',
    people: '记者 张三',
    body: '清明前后',
  },
  {
    text: '湖南日报9月14日讯（全媒体记者 王 亮）今天',
    dateline: '湖南日报9月14日讯',
    source: '湖南日报',
    date: '9-14',
    verb: '讯',
    people: '全媒体记者 王亮',
    body: '今天',
  },
];

test.each(cases)('$text', ({ text, dateline, source, place, date, verb, people, body }) => {
  const found = readDateline(text);
  expect(found).not.toBeNull();
  if (found === null) return;
  expect(text.slice(found.start, found.end)).toBe(dateline);
  expect(found).toMatchObject({ source, place: place ?? null, verb });
  expect(found.day === null ? undefined : `${found.month ?? ''}-${found.day}`).toBe(date);
  expect(found.credits.map(({ role, name }) => `${role} ${name}`).join()).toBe(people ?? '');
  expect(text.slice(found.bodyStart)).toBe(body);
});

test.each([
  '本报通讯员在现场看到',
  '湖南日报要闻版择优摘登。针对每天征集到',
  '今日下午，大会在长沙召开',
  '记者从国家铁路部门获悉',
  '9月14日，省委召开会议',
  '据介绍，这50家企业',
])('no dateline: %s', (text) => {
  expect(readDateline(text)).toBeNull();
});

test('two names parted by the end of a line are two people', () => {
  const text = '湖南日报9月14日讯（全媒体记者 熊小平周俊 通讯员 谭婷）9月';
  const found = readDateline(text, [text.indexOf('周俊')]);
  expect(found?.credits.map(({ name }) => name)).toEqual(['熊小平', '周俊', '谭婷']);
});

test('a name broken over two lines is one person', () => {
  const text = '湖南日报9月14日讯（全媒体记者 熊小平 周俊）9月';
  const found = readDateline(text, [text.indexOf('小平')]);
  expect(found?.credits.map(({ name }) => name)).toEqual(['熊小平', '周俊']);
});

test('people before a body without dateline', () => {
  expect(creditsAtStart('（记者 张三）19日晚')?.credits).toMatchObject([{ role: '记者', name: '张三' }]);
  expect(creditsAtStart('农民日报记者 张三报道：19日晚')?.credits).toMatchObject([
    { role: '记者', name: '张三', affiliation: '农民日报' },
  ]);
  expect(creditsAtStart('（以下简称《方案》）提出')).toBeNull();
  expect(creditsAtStart('记者梳理发现，今年以来')).toBeNull();
});

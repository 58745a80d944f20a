import { describe, expect, test } from 'vitest';
import { AlignedText } from '../../src/core/alignment.ts';
import { layOut } from '../../src/layout/articles.ts';
import { read, told } from './pages.ts';

/** Lines set to a column: `width` full-width characters, first lines two short. */
function set(width: number, ...paragraphs: string[]): string[] {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    let room = width - 2;
    while (rest.length > room) {
      // No line begins with a full stop or comma.
      const cut = /[，。、；：？！”）》]/u.test(rest[room] ?? '') ? room - 1 : room;
      lines.push(rest.slice(0, cut));
      rest = rest.slice(cut);
      room = width;
    }
    lines.push(rest);
  }
  return lines;
}

const FLOOD = [
  '新华社合肥8月3日电（记者刘一鸣、陈二红）受持续强降雨影响，巢湖水位昨夜超过保证水位，沿湖各县连夜组织干部群众上堤巡查，加固险工险段，转移低洼地区居民。',
  '省防汛抗旱指挥部介绍，目前全省投入抢险人员12万人，储备的编织袋、块石等物资能够满足需要，主要堤防没有发生重大险情。',
];
const SCHOOL = [
  '本报讯（记者 王小满 通讯员 李青）昨日，记者从市教育局获悉，今年秋季学期起，全市中小学课后服务实现全覆盖，每天服务时间不少于两小时。',
  '市教育局负责人说，课后服务坚持自愿原则，学校开设体育、美术、科技等课程，家长可以通过手机报名。',
];

describe('wrapped pages', () => {
  test('headings behind their bodies, every line followed by a blank one', () => {
    const page = [
      ...set(15, ...FLOOD),
      '巢湖水位超保证水位',
      ...set(18, ...SCHOOL),
      '全市中小学课后服务实现全覆盖',
    ].join('\n\n');
    expect(told(read(page))).toMatchObject([
      {
        kind: 'report',
        headline: '巢湖水位超保证水位',
        dateline: '新华社合肥8月3日电',
        byline: ['记者 刘一鸣', '记者 陈二红'],
      },
      {
        kind: 'report',
        headline: '全市中小学课后服务实现全覆盖',
        dateline: '本报讯',
        byline: ['记者 王小满', '通讯员 李青'],
      },
    ]);
    expect(read(page).articles.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 2]);
    expect(read(page).layout).toBe('wrapped');
  });

  test('headings before their bodies, no blank lines inside', () => {
    const page = [
      '巢湖水位超保证水位',
      ...set(16, ...FLOOD),
      '',
      '全市中小学课后服务实现全覆盖',
      ...set(16, ...SCHOOL),
    ].join('\n');
    const articles = told(read(page)) as { headline: string; body: string[] }[];
    expect(articles.map(({ headline }) => headline)).toEqual(['巢湖水位超保证水位', '全市中小学课后服务实现全覆盖']);
    expect(articles[1]?.body[1]).toBe(SCHOOL[1]);
  });

  test('a paragraph broken by a photograph is one paragraph of two spans', () => {
    const lines = set(17, ...SCHOOL);
    const broken = [...lines.slice(0, 3), '昨日，学生在操场上练习投篮，场面十分热闹。 张文 摄', ...lines.slice(3)];
    const page = read(broken.join('\n\n'));
    const report = page.articles.find(({ kind }) => kind === 'report');
    expect(report?.paragraphs.map(({ text }) => text.text)).toEqual([SCHOOL[0]?.replace(/^.*?）/u, ''), SCHOOL[1]]);
    expect(report?.paragraphs[0]?.text.spans()).toHaveLength(2);
    expect(told(page)).toContainEqual(expect.objectContaining({ kind: 'caption', byline: ['摄 张文'] }));
  });

  test('a continuation keeps its page and slot, the triangles are furniture', () => {
    const page = read(
      [
        '▲ ▲（紧接 1版④）' + (SCHOOL[1] ?? '').slice(0, 8),
        ...set(17, (SCHOOL[1] ?? '').slice(8) + (FLOOD[1] ?? '')),
      ].join('\n\n'),
    );
    expect(told(page)).toMatchObject([{ kind: 'continuation', headline: null, jump: 'from 1 ④' }]);
    expect(page.furniture.map(({ text, reason }) => `${reason} ${text.text}`)).toEqual(['page-furniture ▲ ▲']);
  });
});

describe('flowing pages', () => {
  test('a report, its sidebar and furniture', () => {
    const page = [
      '全市中小学课后服务实现全覆盖',
      '扫码看视频',
      ...SCHOOL,
      '■湖南日报全媒体记者 刘燕娟 孙敏坚',
      '链接',
      '课后服务怎样收费',
      '按照规定，课后服务以事业单位服务性收费或者代收费的方式收取，家庭经济困难的学生免费。',
      '责编：张三 版式：李四',
    ].join('\n\n');
    expect(told(read(page))).toMatchObject([
      { kind: 'report', headline: '全市中小学课后服务实现全覆盖' },
      { kind: 'sidebar', label: '链接', headline: '课后服务怎样收费' },
    ]);
    expect(read(page).furniture.map(({ text }) => text.text)).toEqual(['扫码看视频', '责编：张三 版式：李四']);
  });

  test('a feature with subheadings and a source note', () => {
    const [road, mend, tea] = [
      '这里山高路远，过去村民出门要走一整天。如今公路修到家门口，产业也跟着发展起来，日子一年比一年好。',
      '三年前，县里把通村公路列为头等大事，筹集资金8600万元，硬化道路112公里。',
      '路通之后，茶商把车开到了地头。今年春茶每斤卖到360元，比往年高出一半。',
    ];
    const page = [
      '大山深处 新路通了',
      road,
      '修路 出山不再难',
      mend,
      '种茶 增收有门路',
      tea,
      '数据来源：省乡村振兴局',
    ].join('\n\n');
    expect(told(read(page))).toMatchObject([
      {
        kind: 'feature',
        headline: '大山深处 新路通了',
        body: [
          road,
          '[subheading] 修路 出山不再难',
          mend,
          '[subheading] 种茶 增收有门路',
          tea,
          '[note] 数据来源：省乡村振兴局',
        ],
      },
    ]);
  });

  test('a document with its issuer as lead-in', () => {
    const page = [
      '临江市人民政府',
      '关于加强市区集贸市场管理的通告',
      '为了加强市区集贸市场管理，维护正常的交易秩序，现将有关事项通告如下：',
      '一、进入市场经营的单位和个人，必须持有营业执照，并在指定的摊位经营。',
      '二、本通告自发布之日起施行。',
    ].join('\n\n');
    expect(told(read(page))).toMatchObject([
      { kind: 'document', kicker: ['临江市人民政府'], headline: '关于加强市区集贸市场管理的通告', dateline: null },
    ]);
  });

  test('lead-in and main heading in one line', () => {
    const page = ['毛志明在宁乡调研重大项目建设时强调 务实推进项目建设，不断强化产业支撑', ...SCHOOL].join('\n\n');
    expect(told(read(page))).toMatchObject([
      { kicker: ['毛志明在宁乡调研重大项目建设时强调'], headline: '务实推进项目建设，不断强化产业支撑' },
    ]);
  });

  test('a line printed twice is kept once', () => {
    const page = read(['全市中小学课后服务实现全覆盖', '全市中小学课后服务实现全覆盖', ...SCHOOL].join('\n\n'));
    expect(told(page)).toMatchObject([{ headline: '全市中小学课后服务实现全覆盖' }]);
    expect(page.furniture).toMatchObject([{ reason: 'overprint' }]);
  });

  test('a commentary with the label of its column', () => {
    const page = [
      '经济茶座',
      '名牌不是评出来的',
      '□ 浙江日报评论员 孔若妮',
      '时下评名牌之风很盛。奖牌越来越多，消费者却越来越糊涂。',
      '真正的名牌，是消费者用钞票投出来的。',
    ].join('\n\n');
    expect(told(read(page))).toMatchObject([
      { kind: 'commentary', label: '经济茶座', headline: '名牌不是评出来的', byline: ['评论员 孔若妮'] },
    ]);
  });
});

describe('furniture', () => {
  test.each([
    '2022年9月15日 星期四',
    '第3版',
    'A02',
    '要闻',
    '责任编辑：张三 版式：李四 校对：王五',
    '扫码看视频',
    '新闻热线：0445-8606929',
    '湖南日报 2022年9月15日 星期四 要闻',
    'HUNAN DAILY',
    '今日8版',
  ])('%s', (line) => {
    const page = read([line, '全市中小学课后服务实现全覆盖', ...SCHOOL].join('\n\n'));
    expect(page.furniture.map(({ text }) => text.text)).toEqual([line]);
    expect(page.articles).toHaveLength(1);
  });
});

test('a document keeps its signature and its number is no headline', () => {
  const text =
    '山西省人民政府办公厅\n关于印发山西省节能规划的通知\n晋政办发〔2017〕55号\n各市、县人民政府：\n《规划》已经省人民政府同意，现印发给你们，请认真贯彻执行。到2020年，能耗下降15%。\n山西省人民政府办公厅\n2017年5月15日\n';
  const page = layOut(AlignedText.of(text), text);
  expect(page.articles.map(({ kind, headline }) => [kind, headline?.text])).toEqual([
    ['document', '关于印发山西省节能规划的通知'],
  ]);
  expect(page.articles[0]?.paragraphs.at(-1)).toMatchObject({ role: 'body', text: { text: '2017年5月15日' } });
});

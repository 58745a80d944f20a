import { describe, expect, test } from 'vitest';
import { AlignedText } from '../../src/core/alignment.ts';
import type { Dateline, LaidOutPage } from '../../src/layout/page.ts';
import { clockOf, readArticleClock, readPageClock } from '../../src/record/clock.ts';

function dateline(printed: string): Dateline {
  const match = /^(?<source>[^\d]+?)(?:(?<year>\d{4})年)?(?:(?:(?<month>\d+)月)?(?<day>\d+)日)?讯$/u.exec(printed);
  const number = (name: string): number | null =>
    match?.groups?.[name] === undefined ? null : Number(match.groups[name]);
  return {
    text: AlignedText.of(printed),
    source: match?.groups?.['source'] ?? printed,
    place: null,
    year: number('year'),
    month: number('month'),
    day: number('day'),
    verb: '讯',
    spans: [],
  };
}

function page(datelines: readonly string[], text = '', kicker = ''): LaidOutPage {
  return {
    layout: 'wrapped',
    furniture: [],
    diagnostics: [],
    articles: [...datelines, null].map((printed) => ({
      kind: 'report',
      label: null,
      kicker: printed === null && kicker !== '' ? [AlignedText.of(kicker)] : [],
      headline: null,
      deck: [],
      dateline: printed === null ? null : dateline(printed),
      byline: [],
      jump: null,
      paragraphs: printed === null ? [{ role: 'body', text: AlignedText.of(text) }] : [],
    })),
  };
}

const DAY = ['湖南日报9月14日讯', '湖南日报9月14日讯', '新华社9月13日讯'];

describe('the newspaper', () => {
  test('is the paper that most datelines name', () => {
    expect(readPageClock(page(DAY), null, null).newspaper).toBe('湖南日报');
  });
  test('is none where datelines name several and none most', () => {
    expect(readPageClock(page(['湖南日报9月14日讯', '安徽日报9月14日讯']), null, null).newspaper).toBeNull();
  });
  test.each([['新华社9月14日讯'], ['本报9月14日讯'], ['央视网讯']])('%s names none', (printed) => {
    expect(readPageClock(page([printed]), null, null).newspaper).toBeNull();
  });
});

describe('the date of an issue', () => {
  test('comes from --date first, from the file name next', () => {
    const text = '2022年湖南省质量大会今日召开。';
    expect(readPageClock(page(DAY, text), 'x/20210915.txt', '2020-01-02')).toMatchObject({
      date: '2020-01-02',
      dateBasis: 'option',
    });
    expect(readPageClock(page(DAY, text), 'x/20210915.txt', null)).toMatchObject({
      date: '2021-09-15',
      dateBasis: 'filename',
    });
  });

  test.each([
    ['hnrb_2022-09-14_01.txt', '2022-09-14'],
    ['2022_09_14.txt', '2022-09-14'],
    ['湖南日报20220914第1版.txt', '2022-09-14'],
    ['2022年9月14日.txt', '2022-09-14'],
    ['2022.9.4.txt', '2022-09-04'],
    ['000_47b6ae7eb17fabd7.txt', null],
    ['000_20220914aa7fabd7.txt', null],
    ['120220914.txt', null],
    ['2022914.txt', null],
    ['20220231.txt', null],
    ['20220914/page.txt', null],
  ])('in %s is %s', (name, date) => {
    expect(readPageClock(page([]), name, null).date).toBe(date);
  });

  test.each([
    ['a full date on the datelines’ day', '记者2022年9月14日从省政府获悉。', 2022],
    ['an occasion that bears its year', '2022年湖南省质量大会今日下午召开。', 2022],
    ['the Party’s age', '庆祝中国共产党成立105周年大会隆重举行。', 2026],
    ['the country’s age', '庆祝中华人民共和国成立75周年招待会举行。', 2024],
    ['a report and a plan', '关于2023年环境状况以及2024年工作目标计划安排情况的报告', 2024],
    ['an age in Chinese numerals', '庆祝中国共产党成立一百周年大会隆重举行。', 2021],
    ['a numbered occasion', '在第40个教师节到来之际，全省教师代表座谈会召开。', 2024],
    ['a weekday, not before what it looks back on', '截至2021年，全省建成53处。会议定于9月14日（星期三）举行。', 2022],
    ['the place of the year in a plan', '今年是“十四五”开局之年，要起好步。', 2021],
    ['the years since', '2002年6月18日，这个项目启动，至今已二十年。2002年的事，大家记得。', 2022],
    [
      'a session of the congress beside another hint',
      '十四届全国人大二次会议上，代表们提出建议。2024年重点工作已经部署。',
      2024,
    ],
    ['a sexagenary name beside a plan', '“十四五”期间，保护好炎帝陵。壬寅年祭祀大典举行。', 2022],
    ['a year in brackets', '今年（2023年）以来，全省新增就业。', 2023],
  ])('takes its year from %s', (_name, text, year) => {
    expect(readPageClock(page(DAY, text), null, null)).toMatchObject({ date: `${year}-09-14`, dateBasis: 'text' });
  });

  test.each([
    ['a target', '力争到2025年，全省粮食产量达到600亿斤。'],
    ['history', '1949年8月，长沙和平解放。'],
    ['nothing', '全省经济平稳运行。'],
  ])('takes no year from %s', (_name, text) => {
    expect(readPageClock(page(DAY, text), null, null)).toMatchObject({ date: null, dateBasis: null });
  });

  test.each([
    ['江北日报 2022年9月15日 星期四 第3版', '2022-09-15'],
    ['2022年9月15日 农历壬寅年八月二十 星期四', '2022-09-15'],
    ['二〇二二年九月十五日 星期四', '2022-09-15'],
    ['03 要闻 2022.9.15', '2022-09-15'],
    ['2019年9月15日 星期日', '2019-09-15'],
    ['2022年12月1日 星期四', null],
    ['自2022年9月15日起施行。', '2022-09-14'],
  ])('printed in the head %s is %s', (head, date) => {
    const laidOut = page(DAY, '全省经济平稳运行。');
    const furniture = [{ text: AlignedText.of(head), reason: 'page-furniture' as const }];
    expect(readPageClock({ ...laidOut, furniture }, null, null).date).toBe(date);
  });

  test('without a dateline is not known, though its year may be', () => {
    expect(readPageClock(page([], '辛丑年祭祀炎帝陵典礼举行。2020年全省生产总值增长。'), null, null)).toEqual({
      newspaper: null,
      date: null,
      dateBasis: null,
      issued: false,
      reference: { year: 2021, month: null, day: null },
    });
  });
});

describe('the date of an article', () => {
  const issue = readPageClock(page(DAY), null, '2022-09-15');

  test('is its dateline’s, with the issue’s year', () => {
    expect(readArticleClock(dateline('湖南日报9月14日讯'), issue)).toMatchObject({ date: '2022-09-14' });
  });
  test('is the issue’s for relative dates where it has no dateline', () => {
    expect(readArticleClock(null, issue)).toMatchObject({ date: null, reference: { year: 2022, month: 9, day: 15 } });
  });
  test('keeps a year of its own', () => {
    expect(readArticleClock(dateline('湖南日报2021年12月3日讯'), issue)).toMatchObject({ date: '2021-12-03' });
  });
  test('of 12月31日 on New Year’s Day is of the year before', () => {
    const newYear = readPageClock(page([]), null, '2023-01-01');
    expect(readArticleClock(dateline('湖南日报12月31日讯'), newYear)).toMatchObject({ date: '2022-12-31' });
  });
  test.each([
    ['1月16日', '2024-09-14', '2024-01-16'],
    ['3月5日', '2023-02-22', '2022-03-05'],
    ['9月15日', '2024-09-14', '2024-09-15'],
    ['9月16日', '2024-09-14', '2023-09-16'],
    ['1月1日', '2022-12-31', '2023-01-01'],
    ['27日', '1962-09-28', '1962-09-27'],
    ['28日', '1962-09-28', '1962-09-28'],
    ['29日', '1962-09-28', '1962-08-29'],
    ['31日', '2023-03-01', '2023-01-31'],
  ])('of %s in an issue of %s is %s', (day, issued, date) => {
    const clock = readPageClock(page([]), null, issued);
    expect(readArticleClock(dateline(`江北日报${day}讯`), clock)).toMatchObject({ date, dateBasis: 'option' });
  });

  test('is the nearest where the issue is known by other datelines only', () => {
    const clock = readPageClock(page(DAY, '2022年湖南省质量大会今日召开。'), null, null);
    expect(readArticleClock(dateline('新华社9月17日讯'), clock)).toMatchObject({
      date: '2022-09-17',
      dateBasis: 'text',
    });
    expect(readArticleClock(dateline('新华社16日讯'), clock)).toMatchObject({ date: '2022-09-16', dateBasis: 'text' });
    expect(readArticleClock(dateline('新华社31日讯'), clock)).toMatchObject({ date: '2022-08-31' });
  });

  test.each([['本报讯'], ['湖南日报讯']])('of %s is not known', (printed) => {
    expect(readArticleClock(dateline(printed), issue)).toMatchObject({ date: null, dateBasis: null });
  });

  test('that the calendar does not have is null', () => {
    expect(readArticleClock(dateline('湖南日报2月30日讯'), issue)).toMatchObject({ date: null });
  });
});

describe('the clock of a document', () => {
  const issue = readPageClock(page([]), null, '2023-09-14');
  const clock = (paragraphs: readonly string[], kind: 'document' | 'report' = 'document') =>
    clockOf(
      {
        kind,
        label: null,
        kicker: [],
        headline: AlignedText.of('关于加快粮食产业发展的意见'),
        deck: [],
        dateline: null,
        byline: [],
        jump: null,
        paragraphs: paragraphs.map((text) => ({ role: 'body', text: AlignedText.of(text) })),
      },
      issue,
    );

  test.each([
    [['各市人民政府：', '今年完成任务。', '2017年5月15日'], { year: 2017, month: 5, day: 15 }],
    [['今年完成任务。', '二〇一七年五月十五日', '（此件公开发布）'], { year: 2017, month: 5, day: 15 }],
    [['（2021年7月30日省人民代表大会常务委员会通过）', '第一条 为了保护河流。'], { year: 2021, month: 7, day: 30 }],
    [['江政发〔2014〕20号', '今年完成任务。'], { year: 2014, month: null, day: null }],
    [['江政发〔2023〕20号', '今年完成任务。'], { year: 2023, month: 9, day: 14 }],
    [['2017年5月15日印发的办法同时废止。'], { year: 2023, month: 9, day: 14 }],
  ])('of %j is %j', (paragraphs, reference) => {
    expect(clock(paragraphs)).toEqual({ date: null, dateBasis: null, reference });
  });

  test('is not that of a report', () => {
    expect(clock(['2017年5月15日'], 'report').reference).toEqual({ year: 2023, month: 9, day: 14 });
  });
});

import { describe, expect, it } from 'vitest';

import type { Reading, ReadingPart } from '../../../src/core/article.ts';
import { findPolicies } from '../../../src/facts/policy/find.ts';
import type { Policy } from '../../../src/facts/policy/find.ts';
import { openSegmenter } from '../../../src/lexicon/segmenter.ts';

const segmenter = openSegmenter();

function reading(parts: readonly (string | ReadingPart)[], more: Partial<Reading> = {}): Reading {
  return {
    kind: 'report',
    parts: parts.map((part) => (typeof part === 'string' ? { role: 'body', text: part } : part)),
    reference: { year: 2023, month: 5, day: 6 },
    newspaper: null,
    place: null,
    segmenter,
    ...more,
  };
}

function policies(...parts: readonly (string | ReadingPart)[]): Policy[] {
  return findPolicies(reading(parts)).map(({ value }) => value);
}

function issuersOf(text: string): readonly string[] {
  return policies(text)[0]?.issuers ?? [];
}

function statusOf(text: string): string | null | undefined {
  return policies(text)[0]?.status;
}

/** Policies of an article that is an official document itself. */
function ownDocument(...parts: readonly ReadingPart[]): Policy[] {
  return findPolicies(reading(parts, { kind: 'document' })).map(({ value }) => value);
}

function headline(text: string): ReadingPart {
  return { role: 'headline', text };
}

describe('documents of an article', () => {
  it('takes the body of a sitting as the issuer, and its day', () => {
    expect(
      policies(
        '5日，省十三届人大常委会第二十五次会议在南京闭幕。会议表决通过了《生态监测条例》《中医药条例（修订）》，初次审议了《数字经济条例（草案）》。',
      ),
    ).toMatchObject([
      { title: '生态监测条例', status: '审议通过', issuers: ['省十三届人大常委会'], date: '2023-05-05' },
      { title: '中医药条例（修订）', status: '审议通过', issuers: ['省十三届人大常委会'], date: '2023-05-05' },
      { title: '数字经济条例（草案）', status: '审议', issuers: ['省十三届人大常委会'] },
    ]);
  });

  it('reads joint issuers', () => {
    expect(
      policies('近日，人民银行湖南省分行、湖南金融监管局、省农业农村厅等部门联合印发《关于金融支持乡村振兴的通知》。'),
    ).toMatchObject([
      { type: '通知', status: '印发', issuers: ['人民银行湖南省分行', '湖南金融监管局', '省农业农村厅'], date: null },
    ]);
    expect(policies('中办国办印发《关于加强生态保护的意见》')).toMatchObject([{ issuers: ['中办', '国办'] }]);
    expect(policies('《江苏省条例》由省财政厅会同省司法厅起草')).toMatchObject([{ issuers: ['省财政厅', '省司法厅'] }]);
  });

  it('finds issuers across dates, places, adverbs and 和 within a name', () => {
    expect(issuersOf('最高人民检察院5月13日印发修订后的《案件管辖规定》。')).toEqual(['最高人民检察院']);
    expect(issuersOf('国务院新闻办公室5日在京发表《绿色发展》白皮书。')).toEqual(['国务院新闻办公室']);
    expect(issuersOf('工业和信息化部等七部门联合印发《产业发展意见》。')).toEqual(['工业和信息化部']);
    expect(issuersOf('住房和城乡建设部和国家发展改革委发布《改造方案》')).toEqual([
      '住房和城乡建设部',
      '国家发展改革委',
    ]);
    expect(issuersOf('贵州省委省政府制定《产业链协同发展意见》，')).toEqual(['贵州省委', '省政府']);
    expect(issuersOf('中国互联网协会向全行业发出《诚信倡议书》。')).toEqual(['中国互联网协会']);
    expect(issuersOf('《暂行条例》近日经国务院常务会议审议通过，')).toEqual(['国务院']);
    expect(issuersOf('《若干措施》由市文旅局研究制定，并经市政府审议通过。')).toEqual(['市政府']);
    expect(issuersOf('省政府与中国移动签署《战略合作协议》。')).toEqual(['省政府', '中国移动']);
    expect(issuersOf('欧洲议会当天以压倒性多数通过《人工智能法案》。')).toEqual(['欧洲议会']);
    expect(issuersOf('发言人表示，《促进法（草案）》将提请审议。')).toEqual([]);
    expect(issuersOf('自治区党委、政府印发《高质量发展行动方案》。')).toEqual(['自治区党委', '自治区政府']);
    expect(issuersOf('国务院决定对《实施条例》作如下修改。')).toEqual(['国务院']);
    expect(issuersOf('《规划纲要》提出目标。该纲要由中共中央、国务院印发。')).toEqual(['中共中央', '国务院']);
    expect(issuersOf('峰会通过《领导人宣言》。')).toEqual([]);
  });

  it('tells what was done to the title from what was done by it', () => {
    expect(statusOf('《浙江省发展规划》已经省政府同意，现印发给你们，')).toBe('印发');
    expect(statusOf('司法部正在起草《法治宣传教育法》，拟于年内提请审议。')).toBe('起草');
    expect(statusOf('就修订《独立董事管理办法》公开征求意见。')).toBe('起草');
    expect(statusOf('推动《巴黎协定》继续实施。')).toBe('贯彻');
    expect(statusOf('发布《能源展望》《中国绿证发展报告》等成果')).toBe('发布');
    expect(statusOf('《中国数字经济发展报告》显示，规模扩大。')).toBeNull();
    expect(statusOf('专家解读《新型城镇化行动方案》。')).toBeNull();
  });

  it('gives 新修订的 to the title that it touches', () => {
    expect(policies('根据新修订的《预算法》、《预算管理办法》，').map((one) => one.status)).toEqual(['修订', '贯彻']);
  });

  it('dates a decision by the day of the sitting, never by a target', () => {
    expect(policies('要求到2027年建成体系。会议审议通过《发展规划（草案）》。')).toMatchObject([{ date: null }]);
    expect(
      policies('5月5日主持召开国务院常务会议，讨论《商标法（草案）》，审议通过《殡葬条例（草案）》。'),
    ).toMatchObject([{ date: '2023-05-05' }, { date: '2023-05-05', issuers: ['国务院'] }]);
  });

  it('reads titles in corner quotes', () => {
    expect(policies('立法院三读通过「灾后重建特别条例」')).toMatchObject([
      { title: '灾后重建特别条例', status: '审议通过', issuers: ['立法院'] },
    ]);
  });

  it('takes the day under a document, and no news for a document', () => {
    expect(
      ownDocument(headline('关于加强市场管理的通告'), { role: 'body', text: '市人民政府 2017年5月15日' }),
    ).toMatchObject([{ status: '发布', date: '2017-05-15' }]);
    expect(ownDocument(headline('河南印发城市更新三年行动计划'))).toEqual([
      expect.objectContaining({ kind: 'programme' }),
    ]);
  });

  it('finds the subject in an earlier clause, not a stranger', () => {
    expect(policies('长沙市聚焦城市更新，出台《桥下空间使用管理办法》。')).toMatchObject([{ issuers: ['长沙市'] }]);
    expect(policies('上海市举办论坛，20家企业签署《自律公约》。')).toMatchObject([{ issuers: [] }]);
  });

  it('keeps two 《意见》 of one page apart', () => {
    const found = findPolicies(
      reading([
        '会议审议通过《关于加强财源建设的意见》（简称《意见》）。',
        '《意见》提出新目标。',
        '省政府印发《关于促进就业的若干意见》（以下简称《意见》）。',
        '《意见》明确了任务。',
      ]),
    );
    expect(found.map(({ value, mentions }) => [value.title, value.alias, mentions.map(({ part }) => part)])).toEqual([
      ['关于加强财源建设的意见', '意见', [0, 0, 1]],
      ['关于促进就业的若干意见', '意见', [2, 2, 3]],
    ]);
  });

  it('resolves a short form to the one document of its type, and to none of two', () => {
    expect(policies('印发《数字经济发展规划》。', '《规划》提出目标。')).toHaveLength(1);
    expect(policies('印发《A市发展规划》《B市交通规划》。', '《规划》提出目标。').map(({ title }) => title)).toEqual([
      'A市发展规划',
      'B市交通规划',
    ]);
    expect(policies(headline('《意见》出台'), '省委印发《关于基层治理的意见》。')).toHaveLength(1);
    expect(policies('《方案》提出目标。')).toMatchObject([{ title: '方案', type: '方案' }]);
  });

  it('joins a headline that abbreviates a title to it', () => {
    expect(policies(headline('《财源建设意见》要点'), '印发《关于加强财源建设工作的意见》。')).toMatchObject([
      { title: '关于加强财源建设工作的意见', status: '印发' },
    ]);
    expect(policies('执行《中华人民共和国噪声污染防治法》。', '《噪声污染防治法》规定')).toHaveLength(1);
  });

  it('keeps editions apart', () => {
    const found = policies(
      '印发《养老规划（2016—2020年）》。',
      '出台《养老规划（2021—2025年）》。',
      '《养老规划》要求',
    );
    expect(found.map(({ title }) => title)).toEqual(['养老规划（2016—2020年）', '养老规划（2021—2025年）']);
  });

  it('gives the short form to the title that its bracket follows', () => {
    expect(policies('印发《关于落实《防灾规划》的实施方案》（以下简称《方案》），《方案》提出')).toMatchObject([
      { title: '关于落实《防灾规划》的实施方案', alias: '方案' },
      { title: '防灾规划', alias: null, status: '贯彻' },
    ]);
  });

  it('follows 该条例 back to its document', () => {
    expect(policies('各地落实《纠纷预防条例》，该条例将自今年10月1日起施行。')).toMatchObject([
      { status: '施行', date: '2023-10-01' },
    ]);
  });

  it('lets the main verb of a title win over one that describes it', () => {
    expect(policies('会议通过了新修订的《畜牧法》。')).toMatchObject([{ status: '审议通过' }]);
    expect(policies('根据省政府印发的《行动方案》，')).toMatchObject([{ status: '印发', issuers: ['省政府'] }]);
    expect(policies('新修订的《妇女权益保障法》将于7月1日起施行。')).toMatchObject([{ status: '施行' }]);
  });

  it('makes an official document the first policy of its own article', () => {
    const found = findPolicies(
      reading(
        [
          { role: 'kicker', text: '中共湖南省委 湖南省人民政府' },
          headline('关于贯彻落实《中共中央国务院关于推动 中部地区发展的意见》的实施意见'),
          '认真贯彻落实《中华人民共和国乡村振兴促进法》。',
        ],
        { kind: 'document' },
      ),
    ).map(({ value }) => value);
    expect(found).toMatchObject([
      {
        title: '关于贯彻落实《中共中央国务院关于推动中部地区发展的意见》的实施意见',
        type: '意见',
        status: '发布',
        issuers: ['中共湖南省委', '湖南省人民政府'],
      },
      { type: '意见', status: '贯彻', issuers: ['中共中央', '国务院'] },
      { title: '中华人民共和国乡村振兴促进法', type: '法', status: '贯彻' },
    ]);
  });
});

describe('programmes of an article', () => {
  it('gives one entry each, with all mentions', () => {
    const [one, ...others] = findPolicies(reading(['实施“六大工程”。', '“六大工程”见效。', '推进六大工程建设。']));
    expect(others).toEqual([]);
    expect(one?.value).toMatchObject({ kind: 'programme', title: '“六大工程”', status: null });
    expect(one?.mentions.map(({ part }) => part)).toEqual([0, 1]);
  });

  it('does not repeat a title or an alias as a programme', () => {
    expect(policies('实施《全民健身计划》')).toMatchObject([{ kind: 'document' }]);
    expect(policies('制定《促进民营经济若干措施》，简称“民营经济25条”。')).toMatchObject([
      { kind: 'document', alias: '民营经济25条' },
    ]);
  });

  it('reads the quotes of Hong Kong and Taiwan', () => {
    expect(policies('政府拨款推行「前沿科技研究支援计划」')).toMatchObject([{ title: '「前沿科技研究支援计划」' }]);
  });

  it('finds nothing in an empty article or in open marks', () => {
    expect(policies()).toEqual([]);
    expect(policies('', '《', '“', '《《“”》', '工程行动计划战略')).toEqual([]);
  });
});

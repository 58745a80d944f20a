import { describe, expect, it } from 'vitest';

import { findBodies } from '../../../src/facts/body/find.ts';
import { openSegmenter } from '../../../src/lexicon/segmenter.ts';

const segmenter = openSegmenter();

function bodies(text: string, newspaper: string | null = null) {
  const parts = text.split('\n').map((line) => ({ role: 'body' as const, text: line }));
  return findBodies({ kind: 'report', parts, reference: null, newspaper, place: null, segmenter });
}

const names = (text: string, newspaper: string | null = null) => bodies(text, newspaper).map(({ value }) => value.name);

describe('findBodies', () => {
  it('reads out a list that shares its head', () => {
    const found = bodies('听取娄底市委、市人大常委会、市政府汇报', '湖南日报');
    expect(found.map(({ value }) => value.canonical)).toEqual([
      '中共娄底市委员会',
      '娄底市人民代表大会常务委员会',
      '娄底市人民政府',
    ]);
  });

  it('gives the members of a list the place of the first', () => {
    const found = bodies('省财政厅、教育厅和民政厅联合印发', '湖北日报');
    expect(found.map(({ value }) => value.canonical)).toEqual(['湖北省财政厅', '湖北省教育厅', '湖北省民政厅']);
    expect(names('教育厅和民政厅的干部')).toEqual([]);
  });

  it('joins the mentions of one body under its longest name', () => {
    const [body, ...others] = bodies('湖南省总工会印发方案。\n省总工会负责人说', '湖南日报');
    expect(others).toEqual([]);
    expect(body?.value).toEqual({
      name: '湖南省总工会',
      canonical: '湖南省总工会',
      type: 'association',
      aliases: ['省总工会'],
    });
    expect(body?.mentions).toEqual([
      { part: 0, span: [0, 6] },
      { part: 1, span: [0, 4] },
    ]);
  });

  it('follows the short form that the text sets', () => {
    const [body] = bodies('江源航空零部件股份有限公司（以下简称“江源航零”）上市。江源航零董事长说');
    expect(body?.value.aliases).toEqual(['江源航零']);
    expect(body?.mentions).toHaveLength(3);
  });

  it('takes a name with and without the places above it as one', () => {
    const [body, ...others] = bodies('湖南省永州市零陵区人民法院开庭。零陵区人民法院认为');
    expect(others).toEqual([]);
    expect(body?.value.canonical).toBe('湖南省永州市零陵区人民法院');
  });

  it('takes a firm and its short name as one', () => {
    expect(names('湖南星邦智能装备股份有限公司获奖。星邦智能是全球制造商50强')).toEqual([
      '湖南星邦智能装备股份有限公司',
    ]);
  });

  it('reads two names of one body as one', () => {
    const [body, ...others] = bodies('省社会科学院（省人民政府发展研究中心）研究员', '湖南日报');
    expect(others).toEqual([]);
    expect(body?.value.canonical).toBe('湖南省社会科学院（湖南省人民政府发展研究中心）');
  });

  it('takes a bare 省 for the province that the sentence has named', () => {
    const found = bodies('江苏省防指启动响应，省应急管理厅会商；河北省防指会同省应急管理厅部署。');
    expect(found.map(({ value }) => value.canonical)).toEqual([
      '江苏省防汛抗旱指挥部',
      '江苏省应急管理厅',
      '河北省防汛抗旱指挥部',
      '河北省应急管理厅',
    ]);
  });

  it('takes an article that begins with another province for that province', () => {
    const [body] = bodies('湖南推进改革，由省发改委牵头', '安徽日报');
    expect(body?.value.canonical).toBe('湖南省发展和改革委员会');
  });

  it('does not give the ministries of Taipei the names of those in Beijing', () => {
    expect(bodies('行政院说，教育部和交通部要检讨').map(({ value }) => value.canonical)).toEqual([
      '行政院',
      '教育部',
      '交通部',
    ]);
    expect(bodies('教育部发布通知')[0]?.value.canonical).toBe('中华人民共和国教育部');
  });

  it('does not guess a province where none is known', () => {
    const [body] = bodies('省人社厅有关负责人说');
    expect(body?.value).toMatchObject({ name: '省人社厅', canonical: '省人社厅' });
  });

  it.each([
    '有关部门、各级党委和省直单位',
    '企业、高校和科研院所',
    '各市、县人民政府',
    '在云溪建设公司集团总部',
    '两省人社、医保部门联合印发',
    '娄底市接待游客',
    '党的二十大胜利召开',
    '升级为全省“一网通办”平台',
  ])('leaves %s', (text) => {
    expect(names(text, '湖南日报')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { place, placeAt, places, placesIn, provinceOf, regions } from '../../../src/lexicon/gazetteer/gazetteer.ts';

describe('place', () => {
  it.each([
    ['湖南', '湖南省'],
    ['湘', '湖南省'],
    ['广西', '广西壮族自治区'],
    ['内蒙古', '内蒙古自治区'],
    ['新疆', '新疆维吾尔自治区'],
    ['香港', '香港特别行政区'],
    ['娄底', '娄底市'],
    ['湘西州', '湘西土家族苗族自治州'],
    ['湘西自治州', '湘西土家族苗族自治州'],
    ['新晃县', '新晃侗族自治县'],
    ['延边', '延边朝鲜族自治州'],
    ['古丈县', '古丈县'],
    ['克拉玛依', '克拉玛依市'],
    ['吉林', '吉林省'],
    ['大兴安岭', '大兴安岭地区'],
    ['济源市', '济源市'],
  ])('%s is %s', (name, official) => {
    expect(place(name)?.name).toBe(official);
  });

  it('refuses what is no place and what several places share', () => {
    expect(place('长株潭')).toBeNull();
    expect(place('鼓楼区')).toBeNull();
    expect(places('鼓楼区').length).toBeGreaterThan(2);
  });

  it('knows former names and their years', () => {
    expect(place('襄樊市')).toMatchObject({ today: '襄阳市', until: 2010, province: '湖北省', level: 'prefecture' });
    expect(place('望城县')).toMatchObject({ today: '望城区', prefecture: '长沙市', level: 'county' });
  });

  it('knows where a place lies', () => {
    expect(place('岳麓区')).toMatchObject({ province: '湖南省', prefecture: '长沙市', short: '岳麓' });
    expect(place('道县')).toMatchObject({ short: '道县', prefecture: '永州市' });
  });
});

describe('provinceOf', () => {
  it.each([
    ['长沙', '湖南省'],
    ['湖南日报', '湖南省'],
    ['三湘都市报', '湖南省'],
    ['南方日报', '广东省'],
    ['深圳特区报', '广东省'],
    ['解放日报', '上海市'],
    ['广西日报', '广西壮族自治区'],
    ['人民日报', null],
    ['新华社', null],
    ['鼓楼区', null],
  ])('%s → %s', (name, province) => {
    expect(provinceOf(name)).toBe(province);
  });
});

describe('placesIn', () => {
  it('reads the longest name at each point', () => {
    expect(placesIn('湖南省娄底市和湘西州、古丈县').map(({ text }) => text)).toEqual([
      '湖南省',
      '娄底市',
      '湘西州',
      '古丈县',
    ]);
  });

  it('leaves short names that are words', () => {
    expect(placesIn('来宾们在阿里巴巴，观日照').map(({ text }) => text)).toEqual([]);
    expect(placeAt('平江起义', 0)).toBeNull();
  });
});

it.each([
  ['province', 34, 34],
  ['prefecture', 330, 350],
  ['county', 2800, 3000],
])('holds its %ss', (level, least, most) => {
  const held = regions().filter((region) => region.level === level && region.until === null).length;
  expect(held).toBeGreaterThanOrEqual(least);
  expect(held).toBeLessThanOrEqual(most);
});

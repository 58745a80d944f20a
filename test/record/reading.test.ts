import { expect, test } from 'vitest';
import { readPage } from '../../src/pipeline.ts';

const PAGE = `质量强省会议召开
江北日报2023年3月8日讯（记者 周文涛）今天，全省质量工作会议在省城召开，部署下一阶段工作。

南方援助队出发
新华社南宁3月8日电（记者 陈立）今天，援助队从这里出发，前往灾区开展工作。

两地签约
安徽日报3月8日讯（记者 李明）今天，两地签订合作协议，共同建设产业园区。

江北春耕
江北日报3月8日讯（记者 周文涛）今天，各地农民抓紧农时，开展春耕备耕。
`;

test('an article is read with the place and the paper of its own dateline, else with the paper of the page', () => {
  const readings = readPage({ text: PAGE }).articles.map(({ reading }) => reading.reading);
  expect(readings.map(({ newspaper, place }) => [newspaper, place])).toEqual([
    ['江北日报', null],
    ['江北日报', '南宁'],
    ['安徽日报', null],
    ['江北日报', null],
  ]);
});

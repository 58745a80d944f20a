/**
 * Seeded random numbers (mulberry32), so that a page depends on its seed alone.
 *
 * @param {number} seed any 32-bit integer
 */
export function prng(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const random = {
    /** in [0, 1) */
    next,
    /** whole number in [low, high] */
    int: (/** @type {number} */ low, /** @type {number} */ high) => low + Math.floor(next() * (high - low + 1)),
    chance: (/** @type {number} */ p) => next() < p,
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => list[Math.floor(next() * list.length)],
    /** @template T @param {readonly T[]} list @returns {T[]} */
    shuffle: (list) => {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [out[i], out[j]] = [out[j], out[i]];
      }
      return out;
    },
    /** Weighted choice: `{ a: 3, b: 1 }`. @param {Record<string, number>} weights */
    weigh: (weights) => {
      const entries = Object.entries(weights);
      let left = next() * entries.reduce((sum, [, w]) => sum + w, 0);
      for (const [name, w] of entries) if ((left -= w) < 0) return name;
      return entries[entries.length - 1][0];
    },
  };
  return random;
}

/** @typedef {ReturnType<typeof prng>} Random */

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万覃武钱戴严莫孔向常汤康易乔文庞樊';
const COMPOUND = ['欧阳', '司马', '上官', '诸葛', '夏侯', '皇甫'];
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红鑫玲淑珍建国志峰海燕雪梅晓东春生文博子涵宇浩然思远嘉怡雨桐欣怡立新永康德胜长庚秋实云飞一鸣可心为民学军慧琳启航若曦正阳书瑶国栋宏图亚男佳妮振宇清泉';

const MINORITY = ['阿依古丽·买买提', '扎西次仁', '巴图尔·阿不都', '格桑梅朵', '乌日娜', '阿米娜·哈山'];

/** A name that nobody was asked about. @param {Random} random */
export function personName(random) {
  if (random.chance(0.006)) return random.pick(MINORITY);
  const surname = random.chance(0.03) ? random.pick(COMPOUND) : random.pick([...SURNAMES]);
  const given = [...GIVEN];
  return surname + random.pick(given) + (random.chance(surname.length === 2 ? 0.3 : 0.68) ? random.pick(given) : '');
}

import { places } from '../../lexicon/gazetteer/gazetteer.ts';
import { Words } from './lexicon.ts';
import type { BodyRule, Naming } from './rule.ts';

/** Universities by the two characters that everyone knows them by. */
const SHORT: ReadonlyMap<string, string> = new Map(
  '北大=北京大学 清华=清华大学 复旦=复旦大学 浙大=浙江大学 武大=武汉大学 厦大=厦门大学 川大=四川大学 山大=山东大学 中大=中山大学 华科=华中科技大学 上海交大=上海交通大学 西安交大=西安交通大学 中科大=中国科学技术大学 中国科大=中国科学技术大学 哈工大=哈尔滨工业大学 北航=北京航空航天大学 北师大=北京师范大学 华东师大=华东师范大学 北理工=北京理工大学 西工大=西北工业大学 人大附中=中国人民大学附属中学 华南理工=华南理工大学 中南财大=中南财经政法大学 中国政法=中国政法大学 港大=香港大学 港科大=香港科技大学 台大=台湾大学'
    .split(' ')
    .map((line): [string, string] => {
      const [short = '', name = ''] = line.split('=');
      return [short, name];
    }),
);

/** 北大教授, 清华毕业生: short names count before who is there; 清华园, 东北大片 do not. */
const shortName: BodyRule = {
  id: 'body/short-university',
  pattern: new Words(SHORT.keys(), {
    after:
      '(?=教授|副教授|校长|党委|学者|博士|硕士|本科|毕业|学生|研究生|研究员|校友|团队|师生|学子|等高校|的?教授|的?学者|招生|毕业典礼|法学院|医学院|经济学院|光华|校方|课题组|与|和|、)',
  }),
  value: (_groups, { text, span }): Naming | null => {
    const short = text.slice(...span);
    // 东北大…, 南北大…: the two characters belong to other words
    if (/[东西河湖华南上京台]/u.test(text.charAt(span[0] - 1)) && short.length < 3) return null;
    return { span, type: 'education', canonical: SHORT.get(short) ?? null };
  },
};

const ENDINGS: ReadonlyMap<string, string> = new Map(
  '师大=师范大学 农大=农业大学 财大=财经大学 工大=工业大学 科大=科技大学 医大=医科大学 交大=交通大学 林大=林业大学 矿大=矿业大学 民大=民族大学 海大=海洋大学 理工大=理工大学 外大=外国语大学 体大=体育大学'
    .split(' ')
    .map((line): [string, string] => {
      const [short = '', name = ''] = line.split('=');
      return [short, name];
    }),
);

/** Wide regions that universities are named for. */
const WIDE = /(?:华东|华南|华中|华北|西南|西北|东北|中南|东南|首都|中国|南方)$/u;

/** 西南财大, 湖南师大: a place or wide region and the kind of university. */
const byKind: BodyRule = {
  id: 'body/university-by-kind',
  pattern: new Words(ENDINGS.keys(), { not: '学|师|夫|道|厦|会|街|路|桥|队|型|量|批|讯飞|都|多|力|众|小|家' }),
  value: (_groups, { text, span: [head, end] }): Naming | null => {
    const before = text.slice(Math.max(0, head - 2), head);
    if (before.length < 2 || (!WIDE.test(before) && places(before).length === 0)) return null;
    const short = text.slice(head, end);
    const known = SHORT.get(`${before}${short}`);
    return {
      span: [head - 2, end],
      type: 'education',
      canonical: known ?? `${before}${ENDINGS.get(short) ?? short}`,
    };
  },
};

/** Short names that are no words: 哈工大, 中科大. */
const plain: BodyRule = {
  id: 'body/plain-short-university',
  pattern: new Words(
    '哈工大 中科大 北师大 西工大 北理工 上海交大 西安交大 中国科大 华东师大 华南理工 港科大 人大附中'.split(' '),
    {
      not: '学|道|会|路|附',
    },
  ),
  value: (_groups, { text, span }): Naming => ({
    span,
    type: 'education',
    canonical: SHORT.get(text.slice(...span)) ?? null,
  }),
};

export const CAMPUS_RULES: readonly BodyRule[] = [shortName, byKind, plain];

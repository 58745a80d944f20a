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
      '(?=教授|副教授|校长|党委|学者|博士|硕士|本科|毕业|学生|研究生|研究员|校友|团队|师生|法学院|医学院|经济学院|光华|校方|课题组|与|和|、)',
  }),
  value: (_groups, { text, span }): Naming | null => {
    const short = text.slice(...span);
    // 东北大…, 南北大…: the two characters belong to other words
    if (/[东西河湖华南上京台]/u.test(text.charAt(span[0] - 1))) return null;
    return { span, type: 'education', canonical: SHORT.get(short) ?? null };
  },
};

export const CAMPUS_RULES: readonly BodyRule[] = [shortName];

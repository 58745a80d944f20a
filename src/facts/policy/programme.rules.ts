import type { Rule } from '../../core/rule.ts';

/** The noun that heads a programme's name, and what the words before it must be for the whole to be a name. */
export interface Head {
  readonly head: string;
}

/** A head noun that no longer compound swallows (工程机械, 战略定位, 行动方案). */
function head(name: string, noun: string, tail: string): Rule<'programme', Head> {
  return {
    id: `programme/${name}`,
    pattern: new RegExp(`(?:${noun})(?!${tail})`, 'gu'),
    value: (_groups, context) => ({ head: context.sentence.slice(context.span[0], context.span[1]) }),
  };
}

export const programmeRules: readonly Rule<'programme', Head>[] = [
  head(
    'project',
    '工程',
    '机械|师|院|系|学|技术|局|处|公司|队|车|造价|款|量|咨询|设计|监理|施工|中心|研究|实验室|专业|人员|人才|硕士|博士|兵|舰|勘察|地质|材料|塑料|进度|验收|承包|有限|集团|部|科|化|类|领域|建筑|单位|质量|总|安全|抢险|概算|投资|标段|现场|主体|沿线|办公室|办|指挥部|项目部',
  ),
  head('action-plan', '行动计划', '书|表|》'),
  head(
    'action',
    '行动(?!计划)',
    '方案|纲要|纲领|指南|自觉|力|者|派|轨迹|路线|自由|起来|不便|迅速|缓慢|准则|处|倡议|代号|议程|安排|步骤|意见|框架|宣言|党|委员会|小组|能力|不力|支部|上|一致|规划|报告|指引',
  ),
  head(
    'plan',
    '(?<!行动|[按照如原有无])计划',
    '生育|经济|单列|指标|体制|外|书|表|委|投资|于|在|将|到|用|从|使|让|向|对|以|把|今年|明年|年内|总|司|管理|安排|任务书|能力|性|生产|新建|新增|实现|完成|建设|发行|募集|推出|开展|建成|开工',
  ),
  head(
    'strategy',
    '战略',
    '体系|定位|目标|任务|性|伙伴|支撑|对接|规划|纲要|科学家|合作|地位|眼光|思维|思想|举措|布局|基点|资源|储备|力量|高度|高地|机遇|需求|腹地|通道|核电|支点|选择|决策|意义|格局|重点|新兴|物资|重组|投资|安全|转型|优势|平台|枢纽|要地|主动|武器|导弹|定力|价值|互信|沟通|关系|协作|作用|空间|骨干|支柱|大局|前沿|谋划|研究|行动|工程|框架|协议|签约|部|军|轰炸|预备|决战|反攻|相持|防御|进攻|层面|方向|方针|路径|学|家|游戏|咨询|顾问|委员会|发展|导向|抉择|构想|设计|思路|态势|认可|后方|考量|契合|备|自主|级|竞争|产业|问题|措施|科技|人才|部署|联盟|环境|管理|会|智库|牵引|门户|区域|位置|契机|意图|引领|项目|必争|城市|储',
  ),
  head('initiative', '倡议', '书|人|者|活动|单位|国(?!际)|发起|并|建立|各|大家|全|以'),
  head(
    'special-programme',
    '专项',
    '行动|整治|治理|资金|债|规划|附加|检查|督查|督察|巡视|工作|斗争|方案|培育|培训|用于|扶持|调研|试点|审计|监督|计划|任务|经费|补贴|补助|贷款|额度|服务|组|小组|技术|考核|测试|清理|执法|排查|招聘|活动|推进|工程|预案|报告|维修|基金|奖|法|再贷款|借款|会议|领导|救治|协调|联合|评估|议题|研究|支持',
  ),
  head('campaign', '攻坚战|保卫战', '役|略|中'),
  head('policy-system', '政策体系', '的?建设|框架'),
  head('method', '工作法|工作方法', '人|治|律'),
];

/** Programmes called by the number of their articles: “金融18条”. They stand in quotes; unquoted numbers count. */
export const articleRules: readonly Rule<'programme', Head>[] = [
  {
    id: 'programme/articles',
    pattern:
      /(?=[\d一二三四五六七八九十百]{1,4}条”)(?<=“[^“”，。；\d]{0,13}[^“”，。；\d一二三四五六七八九十百])[\d一二三四五六七八九十百]{1,4}条(?=”)/gu,
    value: () => ({ head: '条' }),
  },
];

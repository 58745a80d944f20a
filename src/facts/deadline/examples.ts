import type { Reference } from '../../core/rule.ts';
import type { Deadline } from './deadline.ts';

/** A sentence with its deadline in `[[ ]]`, or a near-miss in which the rule must find none. */
export type DeadlineExample =
  | { readonly rule: string; readonly text: string; readonly value: Partial<Deadline>; readonly reference?: Reference }
  | { readonly rule: string; readonly text: string; readonly none: true; readonly reference?: Reference };

/** The clock of the examples that name none. */
export const EXAMPLE_REFERENCE: Reference = { year: 2022, month: 9, day: 14 };

/** At least one hit and one near-miss for each deadline rule. */
export const DEADLINE_EXAMPLES: readonly DeadlineExample[] = [
  {
    rule: 'deadline/before',
    text: '确保[[2022年底前]]全部完成。',
    value: { type: 'by', date: '2022-12-31', task: '全部完成' },
  },
  {
    rule: 'deadline/before',
    text: '力争[[6月底前]]通车。',
    value: { type: 'by', date: '2023-06-30', task: '通车' },
    reference: { year: 2022, month: 11, day: 20 },
  },
  {
    rule: 'deadline/before',
    text: '春节前，慰问金已发放到位，2021年底前就完成了。',
    none: true,
    reference: { year: 2023, month: 3, day: 1 },
  },
  { rule: 'deadline/before-feast', text: '[[春节前]]务必全部发放到位。', value: { type: 'by', date: '2023-01-21' } },
  { rule: 'deadline/before-feast', text: '春节前，记者走访市场。', none: true },
  {
    rule: 'deadline/until',
    text: '力争[[到2025年]]，规模以上企业达到500家，产值突破千亿元；其他工作有序推进。',
    value: { type: 'by', date: '2025-12-31', task: '规模以上企业达到500家，产值突破千亿元' },
  },
  { rule: 'deadline/until', text: '[[到“十四五”末]]，森林覆盖率达到60%。', value: { type: 'by', date: '2025-12-31' } },
  { rule: 'deadline/until', text: '截至2022年8月底，已完成投资600亿元。', none: true },
  {
    rule: 'deadline/no-later-than',
    text: '不迟于[[2025年]]完成改造。',
    value: { type: 'by', date: '2025-12-31', task: '完成改造' },
  },
  { rule: 'deadline/no-later-than', text: '不迟于原定时间完成改造。', none: true },
  {
    rule: 'deadline/from',
    text: '本办法[[自2022年10月1日起]]施行。',
    value: { type: 'from', date: '2022-10-01', task: '施行' },
  },
  { rule: 'deadline/from', text: '该办法自2021年10月1日起施行。', none: true },
  { rule: 'deadline/into-force', text: '条例将于[[10月1日]]正式施行。', value: { type: 'from', date: '2022-10-01' } },
  { rule: 'deadline/into-force', text: '大会将于10月1日正式开幕。', none: true },
  {
    rule: 'deadline/from-list',
    text: '两部条例分别自[[2023年1月1日]]、2023年3月1日起施行。',
    value: { type: 'from', date: '2023-01-01', task: '施行' },
  },
  { rule: 'deadline/from-list', text: '1月1日、3月1日放假。', none: true },
  {
    rule: 'deadline/within-year',
    text: '[[年内]]将开工建设。',
    value: { type: 'within', date: '2022-12-31', start: '2022-01-01' },
  },
  { rule: 'deadline/within-year', text: '年内已开工建设。', none: true },
  {
    rule: 'deadline/from-now-until',
    text: '[[从即日起至12月31日]]，全省开展专项整治行动。',
    value: { type: 'during', date: '2022-12-31', start: '2022-09-14' },
  },
  { rule: 'deadline/from-now-until', text: '即日起接受报名。', none: true },
  { rule: 'deadline/before-season', text: '[[汛期前]]要完成水毁工程修复。', value: { type: 'by', date: null } },
  { rule: 'deadline/before-season', text: '汛期前已完成修复。', none: true },
  {
    rule: 'deadline/within',
    text: '限期[[30日内]]完成整改。',
    value: { type: 'within', date: '2022-10-14', start: '2022-09-14', task: '完成整改' },
  },
  {
    rule: 'deadline/within',
    text: '2020年3月，省政府印发《意见》，要求用[[2年至3年时间]]完成改革。',
    value: { type: 'within', date: '2023-03-31', start: '2020-03-01', task: '完成改革' },
  },
  { rule: 'deadline/within', text: '他用三个月时间走遍了全村。', none: true },
  { rule: 'deadline/within', text: '实行3个工作日内办结。', none: true },
  {
    rule: 'deadline/coming-span',
    text: '[[未来三年]]，公司将新设支行100家。',
    value: { type: 'within', date: '2025-09-14', start: '2022-09-14', task: '公司将新设支行100家' },
  },
  { rule: 'deadline/coming-span', text: '未来五年是关键时期。', none: true },
  { rule: 'deadline/transition', text: '严格落实[[5年过渡期]]要求。', value: { type: 'during', date: null } },
  { rule: 'deadline/transition', text: '5年过渡期满后平稳转型。', none: true },
  {
    rule: 'deadline/during',
    text: '[[“十四五”期间]]，全省将新建变电站12座。',
    value: { type: 'during', date: '2025-12-31', start: '2021-01-01' },
  },
  { rule: 'deadline/during', text: '“十四五”期间，全省已新建变电站12座。', none: true },
  {
    rule: 'deadline/at',
    text: '锚定[[2035年]]培育100名工匠的目标。',
    value: { type: 'at', date: '2035-12-31', task: '培育100名工匠' },
  },
  {
    rule: 'deadline/at',
    text: '预计[[10月底]]可以实现互认。',
    value: { type: 'at', date: '2022-10-31', task: '可以实现互认' },
  },
  { rule: 'deadline/at', text: '明年是倡议提出10周年。', none: true },
  { rule: 'deadline/at', text: '第五届运动会将于2025年在长沙举行。', none: true },
  { rule: 'deadline/at-part', text: '项目预计[[明年上半年]]投入运营。', value: { type: 'at', date: '2023-06-30' } },
  { rule: 'deadline/at-part', text: '展望第四季度，公司预计交付2万辆。', none: true },
  {
    rule: 'deadline/during-months',
    text: '[[10月至12月]]将完成全部改造。',
    value: { type: 'during', date: '2022-12-31' },
  },
  { rule: 'deadline/during-months', text: '10月至12月气温偏高。', none: true },
  {
    rule: 'deadline/at-near',
    text: '大桥将于[[9月28日]]建成通车。',
    value: { type: 'at', date: '2022-09-28', task: '大桥将于9月28日建成通车' },
  },
  { rule: 'deadline/at-near', text: '大会将于9月28日召开。', none: true },
  {
    rule: 'deadline/at-near',
    text: '商品粮基地[[今年]]可全部竣工。',
    value: { type: 'at', date: '2022-12-31', task: '商品粮基地今年可全部竣工' },
  },
  {
    rule: 'deadline/at',
    text: '到2027年，装机达到1亿千瓦，[[2030年]]发电总量超过火电。',
    value: { type: 'at', date: '2030-12-31', task: '发电总量超过火电' },
  },
  { rule: 'deadline/at', text: '7月28日，《全省开放行动计划》对外公布。', none: true },
  {
    rule: 'deadline/at',
    text: '2月份同业拆借加权平均利率为1.85%。',
    none: true,
    reference: { year: 2022, month: 11, day: 16 },
  },
  { rule: 'deadline/from', text: '本办法[[自2008年1月1日起]]施行。', value: { type: 'from', date: '2008-01-01' } },
  { rule: 'deadline/from-now', text: '[[即日起]]停止办理纸质证件。', value: { type: 'from', date: '2022-09-14' } },
  { rule: 'deadline/from-now', text: '即日起，读者可扫码报名。', none: true },
  {
    rule: 'deadline/from-publication',
    text: '本办法[[自发布之日起]]施行。',
    value: { type: 'from', date: null, task: '施行' },
  },
  { rule: 'deadline/from-publication', text: '自收到之日起计算。', none: true },
  {
    rule: 'deadline/within-publication',
    text: '应当[[自公布之日起30日内]]备案。',
    value: { type: 'within', date: null, start: null },
  },
  {
    rule: 'deadline/within-publication',
    text: '预算公布后[[一个月内]]开始发放，并于七个月内发放完毕。',
    value: { type: 'within', date: null },
  },
  { rule: 'deadline/within-publication', text: '自收到申请之日起30日内答复。', none: true },
  { rule: 'deadline/within', text: '将在5年内首次降至2万亿日元。', none: true },
  {
    rule: 'deadline/within',
    text: '会议决定，要用[[五年时间]]，即到2027年，覆盖率达到85%以上。',
    value: { type: 'within', date: '2027-09-14', task: '覆盖率达到85%以上' },
  },
  {
    rule: 'deadline/within',
    text: '[[未来3到5年内]]，全县将建成100个示范村。',
    value: { type: 'within', date: '2027-09-14', start: '2022-09-14' },
  },
  {
    rule: 'deadline/taking',
    text: '项目拟于[[2-3年]]开工建设。',
    value: { type: 'within', date: '2025-09-14', task: '项目拟于2-3年开工建设' },
  },
  { rule: 'deadline/taking', text: '他用三年走遍全村。', none: true },
  {
    rule: 'deadline/years-hence',
    text: '[[三年后]]，全县将全面建成高标准农田80万亩。',
    value: { type: 'at', date: '2025-12-31' },
  },
  { rule: 'deadline/years-hence', text: '三年后，他回到家乡。', none: true },
  {
    rule: 'deadline/valid-until',
    text: '政策有效期[[至2026年12月31日]]。',
    value: { type: 'by', date: '2026-12-31' },
  },
  { rule: 'deadline/valid-until', text: '营业时间延长至2022年10月7日。', none: true },
  {
    rule: 'deadline/term',
    text: '执行期限为[[2022年10月1日至2026年12月31日]]。',
    value: { type: 'during', date: '2026-12-31', start: '2022-10-01' },
  },
  { rule: 'deadline/term', text: '展览为2022年10月1日至2026年12月31日。', none: true },
  {
    rule: 'deadline/closing',
    text: '申报将于[[9月30日]]截止。',
    value: { type: 'by', date: '2022-09-30', task: '申报将于9月30日截止' },
  },
  { rule: 'deadline/closing', text: '申报9月10日截止。', none: true },
  {
    rule: 'deadline/before',
    text: '[[秋季学期前]]，全面完成校舍改造。',
    value: { type: 'by', date: '2022-08-31' },
    reference: { year: 2022, month: 5, day: 10 },
  },
  { rule: 'deadline/until', text: '到9月底，全省已完成投资300亿元。', none: true },
  { rule: 'deadline/at', text: '预计2025年全球经济增长3.2%。', none: true },
  {
    rule: 'deadline/at',
    text: '大桥计划在[[2027年前后]]建成。',
    value: { type: 'at', date: '2027-12-31' },
  },
  {
    rule: 'deadline/within',
    text: '委员会将从明年2月起，用[[两个月的时间]]完成考察。',
    value: { type: 'within', start: '2023-02-01', date: '2023-03-31' },
  },
  { rule: 'deadline/until', text: '[[到年底]]，全市将建成充电桩1万个。', value: { type: 'by', date: '2022-12-31' } },
  {
    rule: 'deadline/no-later-than',
    text: '递交截止时间为[[2022年10月10日]]9时30分。',
    value: { type: 'by', date: '2022-10-10', task: '递交截止时间为2022年10月10日9时30分' },
  },
  {
    rule: 'deadline/before',
    text: '完成时限：[[2022年12月底前]]。',
    value: { type: 'by', date: '2022-12-31', task: '完成时限' },
  },
  {
    rule: 'deadline/within',
    text: '责令其在[[15日内]]改正。',
    value: { type: 'within', date: '2022-09-29' },
  },
  { rule: 'deadline/from', text: '报名将于10月开始。', none: true },
  { rule: 'deadline/at', text: '两国领导人将于11月会晤。', none: true },
  {
    rule: 'deadline/before',
    text: '“[[2030年前]]实现登月”是目标。',
    value: { type: 'by', date: '2030-12-31', task: '实现登月' },
  },
  {
    rule: 'deadline/at',
    text: '将在[[2025年1月]]召开的国会例会上提交预算案。',
    value: { type: 'at', date: '2025-01-31' },
  },
  {
    rule: 'deadline/action',
    text: '启动[[三年行动]]，力争培育企业100家。',
    value: { type: 'during', date: null, task: '力争培育企业100家' },
  },
  { rule: 'deadline/action', text: '三年行动圆满收官，将总结经验。', none: true },
  { rule: 'deadline/within-year', text: '[[本月内]]将全部完成。', value: { type: 'within', date: '2022-09-30' } },
  {
    rule: 'deadline/at',
    text: '预计[[11月中下旬]]完工。',
    value: { type: 'at', date: '2022-11-30', task: '完工' },
  },
];

import type { Example } from '../../core/rule.ts';
import type { Title } from './document.rules.ts';

/** Tests of the title rules. */
export const DOCUMENT_EXAMPLES: readonly Example<Title>[] = [
  {
    rule: 'document/type-word',
    text: '会议审议了[[《海域使用管理条例（修订草案）》]]。',
    value: { title: '海域使用管理条例（修订草案）', type: '条例' },
  },
  {
    rule: 'document/type-word',
    text: '根据[[《旅游提升计划（2023—2025年）》]]，',
    value: { title: '旅游提升计划（2023—2025年）', type: '计划' },
  },
  {
    rule: 'document/type-word',
    text: '[[《关于贯彻〈质量强国建设纲要〉的实施意见》]]',
    value: { title: '关于贯彻〈质量强国建设纲要〉的实施意见', type: '意见' },
  },
  {
    rule: 'document/type-word',
    text: '[[《关于印发《粮食安全规划》的通知》]]',
    value: { title: '关于印发《粮食安全规划》的通知', type: '通知' },
  },
  { rule: 'document/type-word', text: '两国签署[[《经贸合作协定》]]', value: { type: '协定' } },
  { rule: 'document/type-word', text: '依据[[《森林法》]]处罚', value: { type: '法' } },
  { rule: 'document/type-word', text: '按[[《民法典》]]处理', value: { type: '法典' } },
  { rule: 'document/type-word', text: '财政部印发[[《中央部门预算编制指南》]]', value: { type: '指南' } },
  { rule: 'document/type-word', text: '长篇小说《青春计划》出版', none: true },
  { rule: 'document/type-word', text: '电影《爱情公约》热映', none: true },
  { rule: 'document/type-word', text: '演讲《切实尊崇宪法，严格实施宪法》', none: true },
  { rule: 'document/type-word', text: '《思想学习纲要》出版发行', none: true },
  { rule: 'document/type-word', text: '他读过《共产党宣言》', none: true },
  { rule: 'document/type-word', text: '书店摆着《家庭旅行指南》', none: true },
  { rule: 'document/type-word', text: '《孙子兵法》《人民日报》《求是》', none: true },
  {
    rule: 'document/called',
    text: '国务院新闻办公室发表[[《新时代的中国绿色发展》]]白皮书',
    value: { title: '新时代的中国绿色发展', type: '白皮书' },
  },
  { rule: 'document/called', text: '团体标准[[《预制菜质量要求》]]发布', value: { type: '标准' } },
  { rule: 'document/called', text: '《柳叶刀》报道说', none: true },
  { rule: 'document/called', text: '《山村纪事》等报告文学作品', none: true },
  { rule: 'document/plan-of-year', text: '他谈到[[《中国制造2025》]]', value: { title: '中国制造2025', type: null } },
  { rule: 'document/plan-of-year', text: '科幻片《流浪行星2035》', none: true },
  { rule: 'document/issued', text: '国务院印发[[《质量强国之路》]]', value: { title: '质量强国之路', type: null } },
  { rule: 'document/issued', text: '发布新歌《山河》', none: true },
];

/** Tests of the rules for a title within a title. */
export const INNER_DOCUMENT_EXAMPLES: readonly Example<Title>[] = [
  {
    rule: 'document/inner-title',
    text: '关于贯彻落实[[《关于推动中部地区高质量发展的意见》]]的实施意见',
    value: { title: '关于推动中部地区高质量发展的意见', type: '意见' },
  },
  { rule: 'document/inner-title', text: '关于适用〈中华人民共和国民法典〉的解释', none: true },
  { rule: 'document/inner-title', text: '关于学习《谁是最可爱的人》的通知', none: true },
];

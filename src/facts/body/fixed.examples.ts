import type { BodyExample } from './rule.ts';

export const FIXED_EXAMPLES: readonly BodyExample[] = [
  { rule: 'body/foreign-ministry', text: '[[埃及石油部]]宣布', value: { type: 'government' } },
  { rule: 'body/foreign-ministry', text: '美国中西部和日本全国各部门', none: true },
  { rule: 'body/foreign-party', text: '[[日本自由民主党]]总裁', value: { type: 'party' } },
  { rule: 'body/foreign-party', text: '德国各政党', none: true },
  { rule: 'body/short-association', text: '[[中国田协]]公布名单', value: { type: 'association' } },
  { rule: 'body/short-association', text: '中国民协商会议', none: true },
  {
    rule: 'body/fixed',
    text: '据[[国家发改委]]介绍',
    value: { type: 'government', canonical: '中华人民共和国国家发展和改革委员会' },
  },
  {
    rule: 'body/fixed',
    text: '[[教育部基础教育司]]负责人',
    value: { type: 'government', canonical: '中华人民共和国教育部基础教育司' },
  },
  { rule: 'body/fixed', text: '[[俄罗斯国防部]]说', value: { type: 'government', canonical: null } },
  {
    rule: 'body/fixed',
    text: '[[十四届全国人大]]二次会议',
    value: { type: 'legislature', canonical: '第十四届全国人民代表大会' },
  },
  { rule: 'body/fixed', text: '加入[[世贸组织]]以来', value: { type: 'international', canonical: '世界贸易组织' } },
  { rule: 'body/fixed', text: '各级教育部门、民进村和亚信达公司', none: true },
  { rule: 'body/foreign', text: '[[美国众议院]]表决', value: { type: 'legislature' } },
  { rule: 'body/foreign', text: '[[日本外务省]]说', value: { type: 'government' } },
  { rule: 'body/foreign', text: '德国警方说', none: true },
  { rule: 'body/embassy', text: '[[中国驻美国大使馆]]发言人', value: { type: 'government' } },
  { rule: 'body/embassy', text: '各国驻华使馆', none: true },
  { rule: 'body/intergovernmental', text: '[[中国—哈萨克斯坦政府间合作委员会]]会议', value: { type: 'government' } },
  { rule: 'body/intergovernmental', text: '中国—东盟博览会秘书处和两国合作委员会', none: true },
  { rule: 'body/sports-delegation', text: '[[中国体育代表团]]抵达', value: { type: 'other' } },
  { rule: 'body/sports-delegation', text: '中国经贸代表团', none: true },
];

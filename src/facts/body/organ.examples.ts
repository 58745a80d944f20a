import type { BodyExample } from './rule.ts';

export const ORGAN_EXAMPLES: readonly BodyExample[] = [
  {
    rule: 'body/standing-committee-unit',
    text: '各专门委员会和[[常委会法工委]]要做好',
    value: { type: 'legislature', canonical: null },
  },
  { rule: 'body/standing-committee-unit', text: '提请常委会审议的委员会报告', none: true },
  {
    rule: 'body/level-office',
    text: '记者从[[省防汛抗旱应急指挥部]]获悉',
    newspaper: '河南日报',
    value: { type: 'government', canonical: '河南省防汛抗旱应急指挥部' },
  },
  { rule: 'body/level-office', text: '，省级部门成立了领导小组', newspaper: '河南日报', none: true },
  {
    rule: 'body/organ',
    text: '[[省人社厅]]主任表示',
    newspaper: '湖南日报',
    value: { type: 'government', canonical: '湖南省人力资源和社会保障厅' },
  },
  {
    rule: 'body/organ',
    text: '在娄底召开，[[市人大常委会]]负责人参加',
    newspaper: '湖南日报',
    value: { type: 'legislature', canonical: '娄底市人民代表大会常务委员会' },
  },
  {
    rule: 'body/organ',
    text: '[[杭州市余杭区人民法院]]一审宣判',
    value: { type: 'judiciary', canonical: '杭州市余杭区人民法院' },
  },
  {
    rule: 'body/organ',
    text: '向[[湖南证监局]]报告',
    value: { type: 'government', canonical: '中国证券监督管理委员会湖南监管局' },
  },
  {
    rule: 'body/organ',
    text: '香港发展蓬勃。[[特区政府]]公布',
    value: { type: 'government', canonical: '香港特别行政区政府' },
  },
  { rule: 'body/organ', text: '有关教育部门和各地教育局都要负责', none: true },
  { rule: 'body/organ', text: '全省市场监管局面复杂', none: true },
  {
    rule: 'body/committee',
    text: '[[长沙市委]]书记出席',
    value: { type: 'party', canonical: '中共长沙市委员会' },
  },
  {
    rule: 'body/committee',
    text: '由[[省委网信办]]指导',
    newspaper: '湖北日报',
    value: { type: 'party', canonical: '中共湖北省委网络安全和信息化委员会办公室' },
  },
  {
    rule: 'body/committee',
    text: '[[团省委]]书记说',
    newspaper: '江西日报',
    value: { type: 'association', canonical: '共青团江西省委员会' },
  },
  {
    rule: 'body/committee',
    text: '[[广西壮族自治区党委]]常委',
    value: { type: 'party', canonical: '中共广西壮族自治区委员会' },
  },
  { rule: 'body/committee', text: '受省委托，由市委派的工作队', none: true },
  { rule: 'body/committee', text: '各级党委政府', none: true },
  {
    rule: 'body/legislative-council',
    text: '香港财政司司长在[[立法会]]发言',
    value: { type: 'legislature', canonical: '香港特别行政区立法会' },
  },
  { rule: 'body/legislative-council', text: '湖南省出台立法会商办法，立法会议', none: true },
  {
    rule: 'body/direct-organs',
    text: '[[省直机关工委]]主办',
    newspaper: '安徽日报',
    value: { type: 'party', canonical: '中共安徽省委直属机关工作委员会' },
  },
  { rule: 'body/direct-organs', text: '省直机关干部', none: true },
  {
    rule: 'body/cppcc-committee',
    text: '[[政协湖南省委员会]]办公厅',
    value: { type: 'cppcc', canonical: '中国人民政治协商会议湖南省委员会' },
  },
  { rule: 'body/cppcc-committee', text: '政协各专门委员会', none: true },
  {
    rule: 'body/centre',
    text: '坚决贯彻[[中央]]决策部署',
    value: { type: 'party', canonical: '中国共产党中央委员会' },
  },
  { rule: 'body/centre', text: '中央空调和中央商务区，贯彻中央人大工作会议', none: true },
  { rule: 'body/mission', text: '[[中央第三生态环境保护督察组]]进驻', value: { type: 'government' } },
  { rule: 'body/mission', text: '中央和省里向各地派出督导组', none: true },
];

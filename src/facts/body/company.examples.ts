import type { BodyExample } from './rule.ts';

export const COMPANY_EXAMPLES: readonly BodyExample[] = [
  { rule: 'body/brand-and-trade', text: '由[[泓德环保]]承租的空地', value: { type: 'enterprise' } },
  { rule: 'body/brand-and-trade', text: '推进绿色环保和人工智能产业', none: true },
  {
    rule: 'body/ambiguous-firm',
    text: '[[京东]]、[[小米]]等企业股价上涨，[[苹果]]首席执行官说',
    value: { type: 'enterprise' },
  },
  { rule: 'body/ambiguous-firm', text: '小米和苹果丰收，光明的理想，长城内外', none: true },
  { rule: 'body/builder', text: '[[中建三局]]承建，[[中铁大桥局]]参建', value: { type: 'enterprise' } },
  { rule: 'body/builder', text: '在建三局面', none: true },
  { rule: 'body/short-university', text: '[[北大]]教授和[[西安交大]]团队', value: { type: 'education' } },
  { rule: 'body/short-university', text: '东北大学生，清华园', none: true },
  { rule: 'body/listed-media', text: '在[[云溪新声]]、[[红网]]等媒体开设专栏', value: { type: 'media' } },
  { rule: 'body/listed-media', text: '在省级、市级等媒体', none: true },
];

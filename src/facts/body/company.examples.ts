import type { BodyExample } from './rule.ts';

export const COMPANY_EXAMPLES: readonly BodyExample[] = [
  { rule: 'body/brand-and-trade', text: '由[[泓德环保]]承租的空地', value: { type: 'enterprise' } },
  { rule: 'body/brand-and-trade', text: '推进绿色环保和人工智能产业', none: true },
  { rule: 'body/builder', text: '[[中建三局]]承建，[[中铁大桥局]]参建', value: { type: 'enterprise' } },
  { rule: 'body/builder', text: '在建三局面', none: true },
  { rule: 'body/listed-media', text: '在[[云溪新声]]、[[红网]]等媒体开设专栏', value: { type: 'media' } },
  { rule: 'body/listed-media', text: '在省级、市级等媒体', none: true },
];

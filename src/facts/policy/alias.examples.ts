import type { Example } from '../../core/rule.ts';
import type { Alias } from './alias.rules.ts';

/** Tests of the alias rules. */
export const ALIAS_EXAMPLES: readonly Example<Alias>[] = [
  { rule: 'alias/bracket', text: '印发《关于促进消费的意见》[[（以下简称《意见》）]]，', value: { alias: '意见' } },
  { rule: 'alias/bracket', text: '出台《质量提升若干措施》[[（下称“十条措施”）]]。', value: { alias: '十条措施' } },
  { rule: 'alias/bracket', text: '《养老服务条例》[[（自7月1日起施行，简称《条例》）]]明确', value: { alias: '条例' } },
  { rule: 'alias/bracket', text: '印发修订后的《管理规定》[[（下称修订后的《规定》）]]', value: { alias: '规定' } },
  { rule: 'alias/bracket', text: '某某有限公司（以下简称“某某”）执行《安全生产法》', none: true },
  { rule: 'alias/bare-bracket', text: '《数据要素行动计划》[[（以下简称行动计划）]]', value: { alias: '行动计划' } },
  { rule: 'alias/bare-bracket', text: '《数据要素行动计划》（2024—2026年）', none: true },
  {
    rule: 'alias/clause',
    text: '制定《关于促进民营经济的措施》[[，简称“民营经济25条”]]',
    value: { alias: '民营经济25条' },
  },
  { rule: 'alias/clause', text: '制定《关于促进民营经济的措施》，被称为“民营经济25条”', none: true },
];

import type { Fact, Reading } from '../core/article.ts';
import { sentenceAt } from '../core/sentence.ts';
import type { Deadline } from '../facts/deadline/find.ts';
import type { Policy } from '../facts/policy/find.ts';

/**
 * Verbs after which what a document lays down follows: 《方案》明确…, 《规划》提出…, 《方案》（以下简称…）日前印发，明确…. What happened to the
 * document may stand between.
 */
const LAYS_DOWN =
  /^[》”]?(?:（[^（）]{0,30}）)?[，]?(?:(?:近日|日前|正式|已|现已|目前|今天|今日|当天){0,2}(?:印发|发布|出台|公布|审议通过|获批|施行|实施)(?:实施)?[，。]?)?(?:还|也|同时|进一步|则|中|其中|要求各地|文件)?(?:明确|提出|要求|规定|指出|强调|部署|确定|计划|力争|自|从|将|决定|中)/u;
const BY_FORCE_OF = /(?:根据|按照|依据|遵照|依照|落实|对照)[《“]?$/u;

/**
 * Index of the policy that sets a deadline: the one that the deadline's sentence names as laying it down, else the one that the
 * paragraph did before; in a `document` article the document itself; null where none is said to.
 */
export function policyOf(deadline: Fact<Deadline>, reading: Reading, policies: readonly Fact<Policy>[]): number | null {
  const text = reading.parts[deadline.part]?.text ?? '';
  const [from] = sentenceAt(text, deadline.span[0]);
  let best: { policy: number; at: number; near: boolean } | null = null;
  for (const [policy, fact] of policies.entries()) {
    for (const place of fact.mentions.length === 0 ? [fact] : fact.mentions) {
      if (place.part !== deadline.part || place.span[0] > deadline.span[0]) continue;
      const behind = text.slice(place.span[1], place.span[1] + 60);
      const before = text.slice(Math.max(0, place.span[0] - 4), place.span[0]);
      const near = place.span[0] >= from;
      if (!LAYS_DOWN.test(behind) && !(near && BY_FORCE_OF.test(before))) continue;
      if (best === null || place.span[0] > best.at) best = { policy, at: place.span[0], near };
    }
  }
  if (best !== null) return best.policy;
  if (reading.kind !== 'document') return null;
  const own = policies.findIndex(({ value }) => value.kind === 'document');
  return own < 0 ? null : own;
}

import type { Fact, Place, Reading } from '../core/article.ts';
import type { Deadline } from '../facts/deadline/find.ts';
import type { Policy } from '../facts/policy/find.ts';

/**
 * Verbs after which what a document lays down follows: 《方案》明确…, 《规划》提出…, 《方案》（以下简称…）日前印发，明确…. What happened to the
 * document may stand between.
 */
const LAYS_DOWN =
  /^[》”]?(?:（[^（）]{0,30}）)?[，]?(?:(?:近日|日前|正式|已|现已|目前|今天|今日|当天){0,2}(?:印发|发布|出台|公布|审议通过|获批|施行|实施)(?:实施)?[，。]?)?(?:还|也|同时|进一步|则|中|其中|要求各地|文件)?(?:明确|提出|要求|规定|指出|强调|部署|确定|计划|力争|自|从|将|决定|中)/u;
const BY_FORCE_OF = /(?:根据|按照|依据|遵照|依照|落实|对照)[《“]?$/u;

/** Which policy of an article sets which of its deadlines. */
export class PolicyLinks {
  /** By part: where a policy begins to lay something down, in text order. */
  readonly #voices = new Map<number, { readonly at: number; readonly policy: number }[]>();
  readonly #own: number | null;

  constructor(reading: Reading, policies: readonly Fact<Policy>[]) {
    for (const [policy, fact] of policies.entries()) {
      for (const { part, span } of [fact, ...fact.mentions] satisfies Place[]) {
        const text = reading.parts[part]?.text ?? '';
        const lays = LAYS_DOWN.test(text.slice(span[1], span[1] + 60));
        if (!lays && !BY_FORCE_OF.test(text.slice(Math.max(0, span[0] - 4), span[0]))) continue;
        const voices = this.#voices.get(part) ?? [];
        this.#voices.set(part, voices);
        voices.push({ at: span[0], policy });
      }
    }
    for (const voices of this.#voices.values()) voices.sort((a, b) => a.at - b.at);
    const own = reading.kind === 'document' ? policies.findIndex(({ value }) => value.kind === 'document') : -1;
    this.#own = own < 0 ? null : own;
  }

  /**
   * Index of the policy that sets a deadline: the last one before it in its paragraph that is said to lay something down; in a
   * `document` article else the document itself; null where none is said to.
   */
  of({ part, span }: Fact<Deadline>): number | null {
    const voices = this.#voices.get(part) ?? [];
    let low = 0;
    let high = voices.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((voices[middle]?.at ?? 0) <= span[0]) low = middle + 1;
      else high = middle;
    }
    return voices[low - 1]?.policy ?? this.#own;
  }
}

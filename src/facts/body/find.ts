import type { Fact, Place, Reading } from '../../core/article.ts';
import { Jurisdiction } from './jurisdiction.ts';
import { ORGAN_RULES } from './organ.rules.ts';
import { FIXED_RULES } from './fixed.rules.ts';
import { INSTITUTION_RULES } from './institution.rules.ts';
import type { BodyContext, BodyRule, Naming, Seat } from './rule.ts';
import type { BodyType } from './type.ts';

export { BODY_TYPES } from './type.ts';
export type { BodyType } from './type.ts';

/** A named organisation (ANNOTATION §5). */
export interface Body {
  readonly name: string;
  readonly canonical: string;
  readonly type: BodyType;
  readonly aliases: readonly string[];
}

export const BODY_RULES: readonly BodyRule[] = [...ORGAN_RULES, ...FIXED_RULES, ...INSTITUTION_RULES];

interface Mention extends Naming {
  readonly rule: string;
  readonly part: number;
  readonly order: number;
}

/** One entry per distinct body of an article, in order of first mention. */
export function findBodies(reading: Reading): Fact<Body>[] {
  const jurisdiction = new Jurisdiction(reading);
  const mentions: Mention[] = [];
  for (const [part, { text }] of reading.parts.entries()) {
    mentions.push(...mentionsIn(text, part, reading, jurisdiction));
  }
  return distinct(mentions, reading);
}

/** Names in one part, overlaps settled: the longer one wins, of equals the one whose rule stands earlier. */
export function mentionsIn(
  text: string,
  part: number,
  reading: Pick<Reading, 'segmenter'>,
  jurisdiction: Jurisdiction,
  rules: readonly BodyRule[] = BODY_RULES,
): Mention[] {
  const found: Mention[] = [];
  for (const [order, rule] of rules.entries()) {
    for (const match of text.matchAll(rule.pattern)) {
      const context: BodyContext = {
        text,
        part,
        span: [match.index, match.index + match[0].length],
        segmenter: reading.segmenter,
        jurisdiction,
      };
      const naming = rule.value(match.groups ?? {}, context);
      if (naming !== null) found.push({ ...naming, rule: rule.id, part, order });
    }
  }
  found.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.order - b.order || a.span[0] - b.span[0]);
  const covered = new Uint8Array(text.length);
  const taken: Mention[] = [];
  for (const mention of found) {
    const [start, end] = mention.span;
    if (covered.subarray(start, end).includes(1)) continue;
    covered.fill(1, start, end);
    taken.push(mention);
  }
  taken.sort((a, b) => a.span[0] - b.span[0]);
  return adopt(taken, text);
}

/** Members of a list without their place get that of the member before them; other names without a place are dropped. */
function adopt(mentions: readonly Mention[], text: string): Mention[] {
  const kept: Mention[] = [];
  let seat: Seat | undefined;
  let end = -1;
  for (const mention of mentions) {
    const between = end < 0 ? '' : text.slice(end, mention.span[0]);
    const joined = /^(?:[、和与及]|以及)$/u.test(between);
    if (mention.orphan !== undefined) {
      if (!joined || seat === undefined) continue;
      kept.push({ ...mention, canonical: mention.orphan(seat), place: seat });
    } else {
      kept.push(mention);
      seat = mention.place;
    }
    end = mention.span[1];
  }
  return kept;
}

/** （以下简称“星邦智能”） right after a name. */
const SHORT_FORM =
  /^（(?:以下简称|下称|简称|以下称)[：:“‘]{0,2}(?<short>[^“”‘’（）：]{2,16})[”’]?(?:或[^（）]{0,20})?）/u;

function distinct(mentions: readonly Mention[], reading: Reading): Fact<Body>[] {
  interface Entry {
    readonly first: Mention;
    canonical: string | null;
    readonly surfaces: Map<string, number>;
    readonly places: Place[];
  }
  const entries: Entry[] = [];
  const byKey = new Map<string, Entry>();
  const shorts = new Map<string, Entry>();
  for (const mention of mentions) {
    const text = reading.parts[mention.part]?.text ?? '';
    const surface = text.slice(...mention.span);
    const key = mention.canonical ?? surface;
    let entry = byKey.get(key) ?? byKey.get(surface) ?? shorts.get(surface);
    if (entry === undefined) {
      entry = { first: mention, canonical: mention.canonical, surfaces: new Map(), places: [] };
      entries.push(entry);
    }
    byKey.set(key, entry);
    if (!entry.surfaces.has(surface)) entry.surfaces.set(surface, entry.surfaces.size);
    entry.canonical ??= mention.canonical;
    entry.places.push({ part: mention.part, span: mention.span });
    const short = SHORT_FORM.exec(text.slice(mention.span[1], mention.span[1] + 40))?.groups?.['short'];
    if (short !== undefined && !shorts.has(short)) shorts.set(short, entry);
  }
  for (const [short, entry] of shorts) {
    for (const [part, { text }] of reading.parts.entries()) {
      for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
        const span: readonly [number, number] = [at, at + short.length];
        const inside = mentions.some((one) => one.part === part && one.span[0] < span[1] && span[0] < one.span[1]);
        if (inside) continue;
        entry.places.push({ part, span });
        if (!entry.surfaces.has(short)) entry.surfaces.set(short, entry.surfaces.size);
      }
    }
  }
  return entries.map((entry) => {
    const surfaces = [...entry.surfaces.keys()];
    const name = surfaces.reduce((longest, one) => (one.length > longest.length ? one : longest));
    const places = entry.places.sort((a, b) => a.part - b.part || a.span[0] - b.span[0]);
    return {
      rule: entry.first.rule,
      part: entry.first.part,
      span: entry.first.span,
      mentions: places,
      value: {
        name,
        canonical: entry.canonical ?? name,
        type: entry.first.type,
        aliases: surfaces.filter((one) => one !== name),
      },
    };
  });
}

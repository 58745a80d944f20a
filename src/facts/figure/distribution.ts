import type { Fact, Reading } from '../../core/article.ts';
import type { Hit } from '../../core/rule.ts';
import type { Span } from '../../core/span.ts';
import type { Quantity } from '../../lexicon/numerals/quantity.ts';
import type { Link } from './relation.ts';
import { entityAt } from './subject.ts';
import { FALL, RISE } from './words.ts';

/** Members of a list of names: 太原市、运城市和临汾市. */
function members(list: string): string[] {
  return list
    .replace(/(?:等|等地|等市|等县)?$/u, '')
    .split(/、|以及|及(?!其)|和|与/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Values that one 分别 deals out: the first and last of them, where the word stands, and what follows it. */
interface Deal {
  readonly first: number;
  readonly last: number;
  readonly at: number;
  readonly tail: string;
}

/** The groups of two or more values that a 分别 stands before. `spans` are those of one sentence's figures, from `from` on. */
function deals(text: string, from: number, spans: readonly Span[]): Deal[] {
  const found: Deal[] = [];
  for (let index = 0; index < spans.length; index += 1) {
    const start = spans[index]?.[0] ?? 0;
    const floor = Math.max(index === 0 ? from : (spans[index - 1]?.[1] ?? from), start - LEAD);
    const lead = text.slice(floor, start);
    const at = Math.max(...['分别', '分列', '分居'].map((word) => lead.lastIndexOf(word)));
    if (at < 0 || /[。；，]/u.test(lead.slice(at))) continue;
    let last = index;
    while (last + 1 < spans.length) {
      const gap = text.slice(spans[last]?.[1] ?? 0, Math.min(spans[last + 1]?.[0] ?? 0, (spans[last]?.[1] ?? 0) + 4));
      if (!/^(?:、|，|和|与|及|以及)$/u.test(gap)) break;
      last += 1;
    }
    if (last > index) found.push({ first: index, last, at: floor + at, tail: lead.slice(at + 2) });
    index = last;
  }
  return found;
}

/** How far before its first value a 分别 and its names are looked for. */
const LEAD = 240;

/**
 * Pairs the values behind 分别 with the names before it, one to one, and changes `links` in place from `first` on.
 * Where the numbers of names and values differ nothing is paired.
 */
export function paired(text: string, [from]: Span, hits: readonly Hit<Quantity>[], links: Link[], first: number): void {
  const spans = hits.map(({ span }) => span);
  for (const deal of deals(text, from, spans)) {
    const index = deal.first;
    const size = deal.last - deal.first + 1;
    const tail = deal.tail.replace(/[为是有达至到占了]{1,4}$/u, '');
    // What is told of the first value is told of all: 分别上升12.6%和18.4%.
    // A noun behind the last value counts for all: 分别有30个、25个、18个项目.
    const lead0 = links[first + index];
    const noun = links[first + deal.last]?.metric ?? null;
    for (let offset = 0; offset < size; offset += 1) {
      const old = links[first + index + offset];
      if (old !== undefined && lead0 !== undefined)
        links[first + index + offset] = {
          ...old,
          metric: lead0.metric ?? noun,
          change: lead0.change,
          period: lead0.period,
        };
    }
    const names = namesBefore(text, from, deal.at, size);
    if (names !== null) {
      for (const [offset, name] of names.items.entries()) {
        const old = links[first + index + offset];
        if (old === undefined) continue;
        links[first + index + offset] = {
          ...old,
          subject: name,
          metric:
            old.change === null
              ? (names.metric ?? (tail === '' ? old.metric : tail))
              : `${(names.metric ?? '').replace(/(?<![同环占])(?:比|较)[^，]{0,12}$/u, '').replace(COUNTED_PLACES, '')}${tail}`,
        };
      }
    } else if (index >= size && listed(text, from, deal.at) < 2) {
      for (let offset = 0; offset < size; offset += 1) {
        const old = links[first + index + offset];
        const source = links[first + index - size + offset];
        if (old === undefined || source === undefined) continue;
        const inherits = links.slice(first + index - size, first + index);
        const distinct = new Set(inherits.map((one) => one.subject)).size === size;
        // 同比分别增长12.4%和15.1%: each grows what it follows.
        const verb = old.change === null ? null : (GROWTH.exec(old.metric ?? '')?.[0] ?? null);
        links[first + index + offset] =
          verb === null
            ? { ...old, subject: distinct ? source.subject : source.metric }
            : { ...old, subject: source.metric, metric: `${source.metric ?? ''}${verb}` };
      }
    }
  }
}

/** 长沙、株洲、湘潭三市地区生产总值: how many they are is no part of what is measured. */
const COUNTED_PLACES = /^(?:等)?[两三四五六七八九十]{1,3}[省市县区州地国](?=[\p{Script=Han}]{2})/u;
const GROWTH = new RegExp(`(?:同比|环比|年均|同口径|平均)?(?:${RISE}|${FALL})$`, 'u');

/** How many names the clause right before 分别 lists. */
function listed(text: string, from: number, at: number): number {
  const clause =
    text
      .slice(Math.max(from, at - LEAD), at)
      .split(/[，；：。]/u)
      .at(-1) ?? '';
  return clause === '' ? 0 : members(clause).length;
}

/** A 分别 whose names and values differ in number, so that none was paired. */
export interface Unpaired {
  readonly part: number;
  readonly span: Span;
  readonly names: number;
  readonly values: number;
}

/** Every 分别 of an article that names more or fewer than it gives values for: a slip of the page or of its reading. */
export function unpairedLists(reading: Reading, figures: readonly Fact<unknown>[]): Unpaired[] {
  const byPart = new Map<number, Span[]>();
  for (const { part, span } of figures) {
    const spans = byPart.get(part);
    if (spans === undefined) byPart.set(part, [span]);
    else spans.push(span);
  }
  const found: Unpaired[] = [];
  for (const [part, spans] of byPart) {
    const text = reading.parts[part]?.text ?? '';
    for (const { first, last, at } of deals(text, 0, spans)) {
      const values = last - first + 1;
      const names = listed(text, 0, at);
      if (names >= 2 && names !== values) found.push({ part, span: [at, spans[last]?.[1] ?? at], names, values });
    }
  }
  return found;
}

/** The list of exactly `size` names that ends before 分别 in its clause, or in the clause before. */
function namesBefore(
  text: string,
  from: number,
  at: number,
  size: number,
): { items: string[]; metric: string | null } | null {
  const clauses = text.slice(Math.max(from, at - 400), at).split(/[，；：。]/u);
  for (let back = 0; back < 3; back += 1) {
    const clause = clauses.at(-1 - back);
    if (clause === undefined) break;
    const items = members(clause.replace(/^(?:其中|目前|此外)/u, '').replace(/(?:同比|环比)$/u, ''));
    // Names, not other values: 企业2.3万户、个体6.6万户.
    if (items.length !== size || items.some((item) => /[0-9]/u.test(item))) continue;
    const head = nameOf((items[0] ?? '').replace(/^.*(?:有|为|是|在|由|从|把|将|看)(?=[\p{Script=Han}]{2})/u, '')).name;
    const inner = items.slice(1, -1);
    const longest = Math.max(head.length, ...inner.map((item) => item.length));
    const tail = nameOf(items.at(-1) ?? '', longest);
    const lead = back > 0 ? (clauses.at(-1) ?? '') : '';
    return { items: [head, ...inner, tail.name], metric: lead !== '' ? lead : tail.metric };
  }
  return null;
}

/** The last name of a list carries what all are measured by: 小学、初中、普通高中大班额比例. */
function nameOf(item: string, length = 99): { name: string; metric: string | null } {
  const entity = entityAt(item);
  if (entity !== null) {
    const rest = item.slice(entity.length).replace(/(?:相对|最|较|为|居|是|排).{0,6}$/u, '');
    return { name: entity, metric: rest.length > 1 ? rest : null };
  }
  const predicate = /^(.{2,12}?)(?:为|是|成为)/u.exec(item);
  if (predicate !== null) return { name: predicate[1] ?? item, metric: null };
  return item.length > length + 1
    ? { name: item.slice(0, length), metric: item.slice(length) }
    : { name: item, metric: null };
}

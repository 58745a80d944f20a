import type { Fact, Place, Reading } from '../../core/article.ts';
import { findDocuments } from './document.ts';
import type { Policy } from './policy.ts';
import { findProgrammes } from './programme.ts';

export type { Policy } from './policy.ts';

function order(a: Place, b: Place): number {
  return a.part - b.part || a.span[0] - b.span[0] || b.span[1] - a.span[1];
}

/**
 * One entry per distinct policy of an article, in order of first mention; later mentions and aliases are `mentions`. A
 * programme's name that the text sets as a document's short form is that document (简称“民营经济25条”).
 */
export function findPolicies(reading: Reading): Fact<Policy>[] {
  const documents = findDocuments(reading);
  const aliases = new Map<string, Fact<Policy>>();
  for (const one of documents) if (one.value.alias !== null) aliases.set(bare(one.value.alias), one);
  const found: Fact<Policy>[] = [];
  const more = new Map<Fact<Policy>, readonly Place[]>();
  for (const programme of findProgrammes(reading)) {
    const owner = aliases.get(bare(programme.value.title));
    if (owner === undefined) found.push(programme);
    else more.set(owner, [...(more.get(owner) ?? []), ...programme.mentions]);
  }
  for (const one of documents) {
    const added = more.get(one);
    found.push(added === undefined ? one : { ...one, mentions: [...one.mentions, ...added].sort(order) });
  }
  return found.sort(order);
}

function bare(title: string): string {
  return title.replace(/[“”\s]/gu, '');
}

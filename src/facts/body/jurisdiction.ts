import type { Reading } from '../../core/article.ts';
import { place, places, placesIn, provinceOf } from '../../lexicon/gazetteer/gazetteer.ts';
import type { Region } from '../../lexicon/gazetteer/gazetteer.ts';

interface Seen {
  readonly part: number;
  readonly offset: number;
  readonly region: Region;
}

/**
 * Which place a bare 省, 市, 县 means in a reading. The newspaper's place comes first, then what the text itself names: for a
 * province the one named most often, for cities and counties the one named last before.
 */
export class Jurisdiction {
  readonly #seen: readonly Seen[];
  readonly #province: Region | null;
  readonly #city: Region | null;

  constructor(reading: Pick<Reading, 'parts' | 'newspaper'>) {
    const seen: Seen[] = [];
    const votes = new Map<string, number>();
    for (const [part, { text }] of reading.parts.entries()) {
      for (const mention of placesIn(text)) {
        const region = mention.regions.length === 1 ? mention.regions[0] : place(mention.text);
        if (region === undefined || region === null) continue;
        seen.push({ part, offset: mention.span[0], region });
        votes.set(region.province, (votes.get(region.province) ?? 0) + 1);
      }
    }
    this.#seen = seen;
    const paper = reading.newspaper;
    const home = paper === null ? null : provinceOf(paper);
    let most: string | null = home;
    if (most === null) {
      let count = 0;
      for (const [province, number] of votes) {
        if (number > count) {
          most = province;
          count = number;
        }
      }
    }
    this.#province = most === null ? null : place(most);
    const [head] = paper === null ? [] : placesIn(paper);
    const city = head !== undefined && head.span[0] === 0 ? place(head.text) : null;
    this.#city = city !== null && city.level === 'prefecture' ? city : null;
  }

  /** The region that a bare 省, 市, 州, 区, 县, 旗, 盟 stands for at a point of the reading; null where that is not certain. */
  bare(kind: string, part: number, offset: number): Region | null {
    const province = this.#province;
    if (kind === '省') return province !== null && province.name.endsWith('省') ? province : null;
    if (kind === '自治区') return province !== null && province.name.endsWith('自治区') ? province : null;
    if (kind === '特区') return province !== null && province.name.endsWith('特别行政区') ? province : null;
    if (kind === '市') {
      if (province !== null && province.name.endsWith('市')) return province;
      if (this.#city !== null && this.#city.name.endsWith('市')) return this.#city;
    }
    // the one named last before, or else the first named after
    const seen = this.#kind(kind);
    let low = 0;
    let high = seen.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const one = seen[middle];
      if (one !== undefined && (one.part < part || (one.part === part && one.offset < offset))) low = middle + 1;
      else high = middle;
    }
    return (seen[low - 1] ?? seen[low])?.region ?? null;
  }

  readonly #kinds = new Map<string, readonly Seen[]>();

  /** The divisions of one kind in reading order. */
  #kind(kind: string): readonly Seen[] {
    let seen = this.#kinds.get(kind);
    if (seen === undefined) {
      const end = kind === '州' ? '自治州' : kind;
      seen = this.#seen.filter(
        ({ region }) => region.name.endsWith(end) && (region.level !== 'province' || kind === '市'),
      );
      this.#kinds.set(kind, seen);
    }
    return seen;
  }

  /** The region that a name stands for, the one in the reading's province where several share it. */
  named(name: string): Region | null {
    const all = places(name);
    const first = all[0];
    if (first === undefined) return null;
    if (all.length === 1) return first;
    const home = all.find((one) => one.province === this.#province?.name);
    if (place(name) !== null) return place(name);
    return home ?? null;
  }
}

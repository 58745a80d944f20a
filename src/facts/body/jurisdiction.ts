import type { Reading } from '../../core/article.ts';
import { place, places, placesIn, provinceOf } from '../../lexicon/gazetteer/gazetteer.ts';
import type { Region } from '../../lexicon/gazetteer/gazetteer.ts';

interface Seen {
  readonly part: number;
  readonly offset: number;
  readonly region: Region;
}

/**
 * Which place a bare 省, 市, 县 means in a reading. The place that the article was sent from comes first, then the newspaper's,
 * then what the text itself names: for a province the one named most often, for cities and counties the one named last before.
 */
export class Jurisdiction {
  readonly #seen: readonly Seen[];
  /** Whose province the article is likely of, the surest first. */
  readonly #provinces: readonly Region[];
  readonly #city: Region | null;
  /** Where provinces stand in the text, in reading order. */
  readonly #named: readonly Seen[];
  readonly #parts: Reading['parts'];
  /** Whether dateline or newspaper say which province is meant. */
  readonly #settled: boolean;
  /** Whether the article is from Hong Kong or mostly about it. */
  readonly hongKong: boolean;
  /** Whether the text speaks of the organs in Taipei as its own: ministries are then theirs. */
  readonly taipei: boolean;
  /** The province that the article is from; null where dateline and newspaper do not say it. */
  readonly home: Region | null;

  constructor(reading: Pick<Reading, 'parts' | 'newspaper' | 'place'>) {
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
    this.taipei =
      reading.parts.some(({ text }) => ofTaipei(text)) &&
      !reading.parts.some(({ text }) => /国台办|国务院台办|台湾当局/u.test(text));
    let most: string | null = null;
    let count = 0;
    for (const [province, number] of votes) {
      if (number > count) {
        most = province;
        count = number;
      } else if (number === count) {
        // two provinces named alike often: neither is certain
        most = null;
      }
    }
    // News of the whole country is sent from the capital: that it was sent from there says nothing.
    const sent = reading.place === null || reading.place.startsWith('北京') ? null : reading.place;
    const evidence = [sent, reading.newspaper].filter((name) => name !== null);
    const known = evidence.map(provinceOf).filter((name) => name !== null);
    // an article that begins with another province and never names the paper's is about that province
    const first = known.some((name) => votes.has(name)) ? null : leading(seen, reading);
    this.#provinces = [first, ...known, most].flatMap((name) => {
      const region = name === null ? null : place(name);
      return region === null ? [] : [region];
    });
    this.hongKong = this.#provinces.some(({ short }) => short === '香港');
    this.#named = seen.filter(({ region }) => region.level === 'province' && region.name.endsWith('省'));
    this.#parts = reading.parts;
    this.#settled = first === null && known.length > 0;
    this.home = this.#settled ? (this.#provinces[0] ?? null) : null;
    this.#city = evidence.map(cityOf).find((region) => region !== null) ?? null;
  }

  /** The region that a bare 省, 市, 州, 区, 县, 旗, 盟 stands for at a point of the reading; null where that is not certain. */
  bare(kind: string, part: number, offset: number): Region | null {
    if (kind === '省') {
      const named = this.#settled ? null : this.#before(part, offset);
      if (named !== null) return named;
    }
    if (PROVINCES.has(kind))
      return this.#provinces.find(({ name }) => name.endsWith(PROVINCES.get(kind) ?? kind)) ?? null;
    if (kind === '市') {
      if (this.#provinces[0]?.name.endsWith('市') === true) return this.#provinces[0];
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

  /** The province that a sentence has named before a point of it. */
  #before(part: number, offset: number): Region | null {
    let low = 0;
    let high = this.#named.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const one = this.#named[middle];
      if (one !== undefined && (one.part < part || (one.part === part && one.offset < offset))) low = middle + 1;
      else high = middle;
    }
    const last = this.#named[low - 1];
    if (last?.part !== part) return null;
    const between = this.#parts[part]?.text.slice(Math.max(last.offset, offset - SENTENCE), offset) ?? '';
    return offset - last.offset > SENTENCE || between.includes('。') ? null : last.region;
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
    const home = all.find((one) => one.province === this.#provinces[0]?.name);
    if (place(name) !== null) return place(name);
    return home ?? null;
  }
}

/** What only papers of Taiwan write without quotation marks. */
const TAIPEI_WORDS = ['立法院', '行政院', '立委', '民国', '台北', '卫福部'];
const TAIPEI = /(?:立法院|行政院|立委(?![员会])|民国\d{2,3}年|台北报导|卫福部)/gu;

/** Whether a text names organs in Taipei without the quotation marks that papers of the mainland put. */
function ofTaipei(text: string): boolean {
  if (!TAIPEI_WORDS.some((word) => text.includes(word))) return false;
  return [...text.matchAll(TAIPEI)].some(({ index }) => !/[“‘「]/u.test(text.charAt(index - 1)));
}

/** How far apart a province and the bare 省 that means it may stand in one sentence. */
const SENTENCE = 200;

/** The province with which the headline, or else the first paragraph begins: 湖南推进…. */
function leading(seen: readonly Seen[], { parts }: Pick<Reading, 'parts'>): string | null {
  const body = parts.findIndex(({ role }) => role === 'body');
  return (
    seen.find(
      ({ part, offset, region }) =>
        offset === 0 && region.level === 'province' && (part === body || parts[part]?.role === 'headline'),
    )?.region.name ?? null
  );
}

/** Bare words for a division of the first level → how the names of such divisions end. */
const PROVINCES: ReadonlyMap<string, string> = new Map([
  ['省', '省'],
  ['自治区', '自治区'],
  ['特区', '特别行政区'],
]);

/** The prefecture that a name begins with: 长沙, 长沙晚报. */
function cityOf(name: string): Region | null {
  const [head] = placesIn(name);
  const city = head !== undefined && head.span[0] === 0 ? place(head.text) : null;
  return city !== null && city.level === 'prefecture' ? city : null;
}

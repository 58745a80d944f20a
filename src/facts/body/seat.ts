import { placeAt, places } from '../../lexicon/gazetteer/gazetteer.ts';
import type { Region } from '../../lexicon/gazetteer/gazetteer.ts';
import type { BodyContext, Seat } from './rule.ts';

const BARE = ['自治区', '自治州', '自治县', '兵团', '特区', '省', '市', '县', '区', '州', '盟', '旗'];

/** Characters after which a bare 市, 县, 区 is a word of its own: 我市, 由县…, 市委市政府. */
const FREE =
  /[^\p{Script=Han}]|[我本该和与及由从在向为对是的以经到赴被跟同委府会局院协联团盟革建进党社原据让使将报送请]/u;

/** What a province's 省 may not stand behind: it is then not one place. */
const PLURAL = /[全各两三四五六七八九十几多跨外每数]/u;

function kindOf(region: Region): Seat['kind'] {
  return region.level;
}

/**
 * The place that ends at `end`: a name with all the higher places before it (湖南省长沙市岳麓区), or a bare 省, 市, 县 resolved by
 * the reading. Null where no place ends there.
 */
export function seatBefore(end: number, context: BodyContext): Seat | null {
  const { text, jurisdiction, part } = context;
  for (let length = Math.min(13, end); length >= 2; length -= 1) {
    const name = text.slice(end - length, end);
    if (places(name).length === 0) continue;
    const region = jurisdiction.named(name);
    let start = end - length;
    let official = region?.name ?? null;
    // 湖南省|长沙市|岳麓区
    for (let steps = 0; steps < 2; steps += 1) {
      const outer = outerPlace(text, start);
      if (outer === null) break;
      start -= outer.length;
      const above = jurisdiction.named(outer);
      official = official === null || above === null ? null : `${above.name}${official}`;
    }
    return { start, official, short: region?.short ?? null, kind: region === null ? 'other' : kindOf(region) };
  }
  for (const kind of BARE) {
    if (!text.startsWith(kind, end - kind.length)) continue;
    const start = end - kind.length;
    const before = text.charAt(start - 1);
    if (kind === '省' || kind.length > 1 ? PLURAL.test(before) : start > 0 && !FREE.test(before)) {
      // 十八洞村、高新区: a name that the gazetteer does not hold
      return null;
    }
    if (kind === '兵团') return { start, official: '新疆生产建设兵团', short: '兵团', kind: 'province' };
    const region = jurisdiction.bare(kind === '自治州' ? '州' : kind, part, start);
    return {
      start,
      official: region?.name ?? null,
      short: region?.short ?? null,
      kind: kind === '省' || kind === '自治区' ? 'province' : region === null ? 'other' : kindOf(region),
    };
  }
  return town(end, context);
}

/** The name of a place that ends right before `end`, longest first; only those with what kind of place it is, and provinces. */
function outerPlace(text: string, end: number): string | null {
  for (let length = Math.min(11, end); length >= 2; length -= 1) {
    const name = text.slice(end - length, end);
    const found = places(name)[0];
    if (found === undefined) continue;
    if (found.level === 'province' || /[省市区州县旗盟]$/u.test(name)) return name;
  }
  return null;
}

const TOWN =
  /(?:镇|乡|街道|苏木|村|社区|经开区|高新区|开发区|示范区|新区|保税区|自贸区|产业园|工业园|园区|度假区|风景名胜区|景区|林场|农场)$/u;

/** 杉山镇, 娄底经开区: places below the gazetteer, their name up to the word boundary or the place above. */
function town(end: number, { text, segmenter, jurisdiction }: BodyContext): Seat | null {
  const window = text.slice(Math.max(0, end - 14), end);
  const kind = TOWN.exec(window)?.[0];
  if (kind === undefined) return null;
  const words = segmenter.cut(window.replace(/^.*[^\p{Script=Han}]/u, ''));
  let start = end;
  let count = 0;
  for (let at = words.length - 1; at >= 0 && count < 5; at -= 1) {
    const word = words[at] ?? '';
    const above = placeAt(text, start - word.length);
    if (start < end - kind.length + 1 && STOPS.test(word)) break;
    start -= word.length;
    count += 1;
    if (above !== null && above.span[1] >= start + 2 && start + word.length <= end - kind.length) break;
    if (end - start >= kind.length + 2 && segmenter.has(word) === false && at > 0 && !placeEnds(text, start)) break;
  }
  if (end - start < kind.length + 1) return null;
  let outer = outerPlace(text, start);
  while (outer !== null) {
    start -= outer.length;
    outer = outerPlace(text, start);
  }
  const name = text.slice(start, end);
  if (/^[全各两三多本该某此]/u.test(name)) return null;
  const first = placeAt(text, start);
  const region = first === null ? null : jurisdiction.named(first.text);
  const official =
    region === null || first === null
      ? name
      : `${region.level === 'province' ? first.text : region.name}${text.slice(first.span[1], end)}`;
  return { start, official, short: name, kind: 'other' };
}

const STOPS = /^(?:[的了在从对向由和与及到赴至往为是有]|走进|来到|位于|联合|前往|记者|通过|依托)$/u;

function placeEnds(text: string, end: number): boolean {
  return outerPlace(text, end) !== null;
}

import { createRequire } from 'node:module';
import { AlignedText, AlignmentBuilder } from '../core/alignment.ts';
import type { Span, Spans } from '../core/span.ts';

export type Script = 'hans' | 'hant';

/**
 * Frequent characters that only Traditional text has, each with its Simplified form behind it. Looked up before anything else,
 * so that a Simplified page costs one scan and the converter is never loaded for it.
 */
const PAIRS =
  '國国會会來来時时們们個个這这對对過过還还後后發发動动學学說说產产種种經经進进著着電电裡里現现實实體体機机當当點点從从業业應应開开' +
  '問问題题無无關关間间樣样與与重重線线內内數数氣气變变條条結结義义見见計计處处區区強强戰战書书記记訊讯報报縣县鄉乡東东長长門门車车' +
  '馬马廣广濟济聯联員员總总農农資资貿贸環环標标質质導导續续術术統统認认證证議议設设許许論论護护貢贡獻献續续選选達达運运連连遠远' +
  '鐵铁銀银錢钱長长陽阳隊队際际難难雲云頭头項项領领願愿類类顯显風风飛飞馆館駐驻驗验魚鱼鳥鸟齊齐龍龙衛卫製制複复幹干樓楼橋桥權权' +
  '億亿萬万圓圆專专讀读課课歲岁兩两財财購购獎奖獲获調调價价黨党團团廳厅稅税費费幣币債债貸贷賬账紀纪約约級级';
const TRADITIONAL = new Set<string>();
const SIMPLIFIED = new Set<string>();
for (let index = 0; index < PAIRS.length; index += 2) {
  const traditional = PAIRS[index] ?? '';
  const simplified = PAIRS[index + 1] ?? '';
  if (traditional === simplified || traditional === '馆') continue;
  TRADITIONAL.add(traditional);
  SIMPLIFIED.add(simplified);
}

/** Whether a text is written in Traditional characters: those of the table outnumber their Simplified forms. */
export function scriptOf(text: string): Script {
  let traditional = 0;
  let simplified = 0;
  for (const character of text) {
    if (TRADITIONAL.has(character)) traditional += 1;
    else if (SIMPLIFIED.has(character)) simplified += 1;
  }
  return traditional > simplified ? 'hant' : 'hans';
}

const require = createRequire(import.meta.url);
let converter: ((text: string) => string) | null = null;

/** OpenCC's Traditional-to-Simplified conversion (t → cn); loaded on first use, it costs a tenth of a second. */
function toSimplified(text: string): string {
  if (converter === null) {
    const opencc = require('opencc-js/t2cn') as {
      Converter: (options: { from: string; to: string }) => (text: string) => string;
    };
    converter = opencc.Converter({ from: 't', to: 'cn' });
  }
  return converter(text);
}

/** A stretch of text between breaks is converted on its own, so that a change of length moves nothing beyond it. */
const STRETCH = /[^\s，。！？；：、“”‘’（）《》]+|[\s，。！？；：、“”‘’（）《》]+/gu;

/** The Simplified reading of a Traditional page, aligned like the page itself. */
export function fold(page: AlignedText): AlignedText {
  const builder = new AlignmentBuilder();
  const texts: string[] = [];
  for (const [stretch] of page.text.matchAll(STRETCH)) {
    const folded = toSimplified(stretch);
    texts.push(foldStretch(stretch, folded, builder));
  }
  return page.rewritten(texts.join(''), builder.build(page.text.length));
}

function foldStretch(stretch: string, folded: string, builder: AlignmentBuilder): string {
  if (folded.length === stretch.length) {
    builder.equal(stretch.length);
    return folded;
  }
  const from = [...stretch];
  const to = [...folded];
  if (from.length === to.length) {
    // A character of one unit became one of two, or the other way round.
    for (const [index, character] of from.entries()) builder.replace(character.length, to[index]?.length ?? 0);
    return folded;
  }
  // A phrase changed its length: character by character the conversion keeps it, at the price of the phrase.
  return from
    .map((character) => {
      const single = toSimplified(character);
      builder.replace(character.length, single.length);
      return single;
    })
    .join('');
}

/**
 * The way back from the reading to the print: what stands in the page for a piece of the folded text. On a Simplified page
 * print and reading are the same and everything passes through.
 */
export class Print {
  /** Source start of a unit → what is printed there. Filled only where reading and print differ. */
  readonly #printed = new Map<number, { readonly reading: string; readonly print: string; readonly end: number }>();
  readonly #reading: AlignedText | null;
  readonly #page: AlignedText | null;

  private constructor(page: AlignedText | null, reading: AlignedText | null) {
    this.#page = page;
    this.#reading = reading;
    if (page === null || reading === null) return;
    for (const [start, unit] of unitsBySource(reading)) {
      const target = page.alignment.toTarget([start, unit.end]);
      const print = target === null ? unit.text : page.text.slice(...target);
      if (print !== unit.text) this.#printed.set(start, { reading: unit.text, print, end: unit.end });
    }
  }

  /** For a page that is its own reading. */
  static same(): Print {
    return new Print(null, null);
  }

  static of(page: AlignedText, reading: AlignedText): Print {
    return new Print(page, reading);
  }

  /** The printed form of a laid-out piece of the reading. */
  text(piece: AlignedText): string {
    return this.slice(piece, 0, piece.text.length);
  }

  /** The printed form of `[start, end)` of a piece of the reading. */
  slice(piece: AlignedText, start: number, end: number): string {
    if (this.#reading === null) return piece.text.slice(start, end);
    const texts: string[] = [];
    for (let index = start; index < end;) {
      const [from, to] = piece.alignment.unit(index);
      const entry = this.#printed.get(from);
      if (entry !== undefined && entry.end === to && piece.text.startsWith(entry.reading, index)) {
        texts.push(entry.print);
        index += entry.reading.length;
      } else {
        texts.push(piece.text[index] ?? '');
        index += 1;
      }
    }
    return texts.join('');
  }

  /**
   * The printed form of a string that a rule took from `piece`, looked for at `near` first. What the rule made itself is found
   * nowhere and stays as it is.
   */
  verbatim(words: string, piece: AlignedText, near: Span | null = null): string {
    if (this.#reading === null || words === '') return words;
    const at = near !== null && piece.text.startsWith(words, near[0]) ? near[0] : piece.text.indexOf(words);
    if (at >= 0) return this.slice(piece, at, at + words.length);
    const elsewhere = this.#reading.text.indexOf(words);
    return elsewhere < 0 ? this.#pieced(words, piece) : this.slice(this.#reading, elsewhere, elsewhere + words.length);
  }

  /** The printed form of a string that a rule put together from pieces of a text: the longest of them first, then the next. */
  #pieced(words: string, piece: AlignedText): string {
    const texts: string[] = [];
    for (let start = 0; start < words.length;) {
      let end = start + 1;
      let at = piece.text.indexOf(words.slice(start, end));
      while (at >= 0 && end < words.length) {
        const longer = piece.text.indexOf(words.slice(start, end + 1), at);
        if (longer < 0) break;
        at = longer;
        end += 1;
      }
      texts.push(at < 0 ? words.slice(start, end) : this.slice(piece, at, at + end - start));
      start = end;
    }
    return texts.join('');
  }

  /** The printed form of a string that stands somewhere in the source `spans`, as a name in a byline does. */
  within(words: string, spans: Spans): string {
    if (this.#reading === null || this.#page === null || words === '') return words;
    for (const span of spans) {
      const target = this.#reading.alignment.toTarget(span);
      if (target === null) continue;
      const piece = this.#reading.slice(...target);
      const at = piece.text.indexOf(words);
      if (at >= 0) return this.slice(piece, at, at + words.length);
    }
    return this.verbatim(words, this.#reading);
  }
}

/** Characters of a text by the source offset at which their origin starts; units of one origin are one entry. */
function unitsBySource(text: AlignedText): Map<number, { text: string; end: number }> {
  const units = new Map<number, { text: string; end: number }>();
  for (let index = 0; index < text.text.length; index += 1) {
    const [start, end] = text.alignment.unit(index);
    const known = units.get(start);
    if (known !== undefined && known.end === end) known.text += text.text[index] ?? '';
    else units.set(start, { text: text.text[index] ?? '', end });
  }
  return units;
}

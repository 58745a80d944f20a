import type { Fact, Place, Reading, Segmenter } from '../../core/article.ts';
import { runRules } from '../../core/rule.ts';
import { sentences } from '../../core/sentence.ts';
import type { Span } from '../../core/span.ts';
import { isProgramme } from './described.ts';
import { knownBefore, nameBefore } from './name.ts';
import type { Name, Neighbour } from './name.ts';
import { articleRules, programmeRules } from './programme.rules.ts';
import type { Policy } from './policy.ts';

/** A head noun after a name whose quotes hold another: “迎客松行动”计划. */
const OUTER_HEAD = /^(?:行动计划|行动|计划|工程|战略|专项行动|专项)(?![机师方力目标项规])/u;

interface Draft {
  readonly rule: string;
  readonly title: string;
  readonly status: string | null;
  readonly places: Place[];
}

/** Programmes of an article (ANNOTATION §4), one entry each. */
export function findProgrammes(reading: Reading): Fact<Policy>[] {
  const drafts = new Map<string, Draft>();
  for (const [part, { text: printed }] of reading.parts.entries()) {
    const text = printed.replaceAll(/[「『]/gu, '“').replaceAll(/[」』]/gu, '”');
    for (const [start, end] of sentences(text)) {
      const sentence = text.slice(start, end);
      for (const { rule, span, name } of readProgrammes(sentence, reading.segmenter)) {
        const title = printed.slice(start + span[0], start + span[1]).replaceAll(/\s/gu, '');
        const key = title.replaceAll(/[“”「」『』]/gu, '');
        const place: Place = { part, span: [start + span[0], start + span[1]] };
        const known = drafts.get(key);
        if (known !== undefined) known.places.push(place);
        else drafts.set(key, { rule, title, status: statusOf(name), places: [place] });
      }
    }
  }
  return [...drafts.values()].map(({ rule, title, status, places }) => {
    const [first] = places;
    if (first === undefined) throw new Error('a programme without a place');
    return {
      rule,
      part: first.part,
      span: first.span,
      mentions: places,
      value: { kind: 'programme', title, type: null, alias: null, status, issuers: [], date: null },
    };
  });
}

function statusOf({ verb }: { readonly verb: string | null }): string | null {
  return verb !== null && /实施|落实|贯彻|践行|执行|施行|推进|推行/u.test(verb) ? '贯彻' : null;
}

interface Found {
  readonly rule: string;
  readonly span: Span;
  readonly name: Name;
}

/** A name is sought no farther left than this, whatever the length of the line. */
const REACH = 160;

const SHORT_FORM = /[（，](?:以下|下文|下)?(?:统|简)?称(?:为)?[：:]?$/u;

/** Names of programmes in one sentence, left to right. */
export function readProgrammes(sentence: string, segmenter: Segmenter): Found[] {
  const found: Found[] = [];
  const titled = new Uint8Array(sentence.length);
  // Titles hold titles, and a title within may use either mark.
  let outer = -1;
  let depth = 0;
  for (const mark of sentence.matchAll(/[《》]/gu)) {
    if (mark[0] === '《') {
      if (depth === 0) outer = mark.index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) titled.fill(1, outer, mark.index + 1);
    }
  }
  for (const { rule, span, value } of runRules(programmeRules, sentence, null)) {
    const last = found.at(-1);
    if (titled[span[0]] === 1 || (last !== undefined && span[0] < last.span[1])) continue;
    const from = Math.max(0, span[0] - REACH);
    const neighbour: Neighbour | null =
      last === undefined || last.span[1] < from ? null : { end: last.span[1] - from, name: last.name };
    const left = sentence.slice(from, span[0]);
    const placed = (near: Name | null): Name | null =>
      near === null ? null : { ...near, span: [near.span[0] + from, near.span[1] + from] };
    const read = placed(nameBefore(left, value.head, neighbour, segmenter));
    const name =
      read !== null && isProgramme(sentence, read, value.head, span) ? read : placed(knownBefore(left, value.head));
    if (name === null) continue;
    const extent = extentOf(sentence, name, span);
    if (extent === null) continue;
    // （以下简称“百千万工程”）: the short form of the name before, or of a work that is none.
    if (
      SHORT_FORM.test(sentence.slice(Math.max(0, extent[0] - 12), extent[0])) &&
      (last !== undefined || value.head === '工程')
    )
      continue;
    // “林电共安”攻坚战三年行动 is one name.
    if (last !== undefined && last.span[1] > extent[0]) found.pop();
    found.push({ rule, span: extent, name });
  }
  for (const { rule, span } of runRules(articleRules, sentence, null)) {
    const open = sentence.lastIndexOf('“', span[0]);
    if (/(?:措施|政策|意见|建议|举措|办法|规定|细则|[第每这那后上下头某另])$/u.test(sentence.slice(open + 1, span[0])))
      continue;
    const name: Name = { span: [open, span[0]], quoted: true, verb: null, licence: 'carried-out' };
    found.push({ rule, span: [open, span[1] + 1], name });
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** The whole of a programme: its name, its head, and the quotes that hold both. Null where the quotes hold more than it. */
function extentOf(sentence: string, name: Name, head: Span): Span | null {
  const [start] = name.span;
  const within = sentence.charAt(start) === '“' && !sentence.slice(start, head[0]).includes('”');
  if (!name.quoted || !within) return [start, head[1]];
  if (sentence.charAt(head[1]) === '”') {
    const outer = OUTER_HEAD.exec(sentence.slice(head[1] + 1, head[1] + 12))?.[0].length ?? 0;
    return [start, head[1] + 1 + outer];
  }
  // “A工程、B工程”: a list in quotes is a name each.
  const close = sentence.indexOf('”', start);
  const items = close < 0 ? [] : sentence.slice(start + 1, close).split('、');
  const noun = sentence.slice(head[0], head[1]);
  return items.length > 1 && items.every((item) => item.endsWith(noun)) ? [start + 1, head[1]] : null;
}

import type { Fact, Reading } from '../core/article.ts';
import { sentenceAt } from '../core/sentence.ts';
import type { Span } from '../core/span.ts';
import type { Figure } from '../facts/figure/find.ts';

/** The arithmetic that a text offers among its own figures. A failing sum is an OCR alarm. */
export interface Check {
  readonly rule: string;
  readonly result: 'pass' | 'fail' | 'unknown';
  /** Indices into the figures that were checked, the whole first. */
  readonly facts: readonly number[];
  /** The sum as it was done: `1639 + 217 + 90 = 1946`. */
  readonly message: string;
}

/** A figure that stands for one number, with where it stands. */
interface Item {
  readonly index: number;
  readonly part: number;
  readonly span: Span;
  readonly value: number;
  readonly figure: Figure;
}

/**
 * Arithmetic checks of one article: parts that make a whole, shares that make 100 %, claimed relations (占比超1/3), brackets
 * that explain a second total, and lists that add up to a total said elsewhere. Pure; what cannot be told is left out or
 * `unknown`, never guessed.
 *
 * @param figures the article's figures in reading order; results point into this list
 */
export function checkFigures(reading: Reading, figures: readonly Fact<Figure>[]): Check[] {
  const items: Item[] = [];
  for (const [index, { part, span, value: figure }] of figures.entries()) {
    if (figure.value !== null) items.push({ index, part, span, value: figure.value, figure });
  }
  return [
    ...parts(reading, items),
    ...shares(reading, items),
    ...claims(reading, items),
    ...brackets(reading, items),
    ...lists(reading, items),
  ];
}

const text = (reading: Reading, part: number): string => reading.parts[part]?.text ?? '';

/** Sums of decimals without binary dust. */
function total(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(12));
}

/** Items grouped by the sentence that they stand in, in reading order. */
function bySentence(reading: Reading, items: readonly Item[]): { sentence: Span; part: number; items: Item[] }[] {
  const groups: { sentence: Span; part: number; items: Item[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && last.part === item.part && item.span[0] < last.sentence[1]) last.items.push(item);
    else groups.push({ sentence: sentenceAt(text(reading, item.part), item.span[0]), part: item.part, items: [item] });
  }
  return groups;
}

const QUANTITIES: ReadonlySet<string> = new Set([
  'count',
  'money',
  'length',
  'area',
  'volume',
  'mass',
  'energy',
  'power',
]);

/** How far short of the whole the parts of 其中 may fall before they are just some of it. */
const SHORTFALL = 0.02;

/** 共1946处，其中甲1639座、乙217座、丙90处. */
function parts(reading: Reading, items: readonly Item[]): Check[] {
  const checks: Check[] = [];
  for (const group of bySentence(reading, items)) {
    const source = text(reading, group.part);
    for (const [at, whole] of group.items.entries()) {
      const next = group.items[at + 1];
      if (next === undefined || !QUANTITIES.has(whole.figure.kind) || whole.figure.qualifier !== 'exact') continue;
      const lead = source.slice(whole.span[1], next.span[0]);
      const opening = /其中|包括|分别(?:为|是)|含/u.exec(lead);
      if (opening === null || /[；。]/u.test(lead)) continue;
      const members = [next];
      for (const item of group.items.slice(at + 2)) {
        const gap = source.slice(members.at(-1)?.span[1] ?? 0, item.span[0]);
        if (
          !/^(?:[^，；。]{0,16}[、和及，])[^，；。、]{0,20}$|^[^，；。]{0,4}$/u.test(gap) ||
          item.figure.kind !== whole.figure.kind
        )
          break;
        members.push(item);
      }
      if (
        members.length < 2 ||
        members.some(({ figure }) => figure.qualifier !== 'exact' || figure.kind !== whole.figure.kind)
      )
        continue;
      // Money adds up with money of one currency, and lengths in one unit; things counted may have a measure word each.
      if (whole.figure.kind !== 'count' && members.some(({ figure }) => figure.unit !== whole.figure.unit)) continue;
      const sum = total(members.map((item) => signed(source, item)));
      const claimed = signed(source, whole);
      const rest = (claimed - sum) / claimed;
      const mixed = members.some((item) => signed(source, item) !== item.value) || claimed < 0;
      if (rest > SHORTFALL || (!mixed && members.some(({ value }) => value > whole.value))) continue;
      // A sum that misses is an alarm only where all are counted alike.
      if (sum !== claimed && members.some(({ figure }) => figure.unit !== whole.figure.unit)) continue;
      // 其中 may list some parts only: a sum that falls short is an alarm where the list is said to be the whole.
      const closed =
        !mixed &&
        (opening[0].startsWith('分别') ||
          /(?:共|合计|总计|总共)[^，。；]{0,6}$/u.test(source.slice(Math.max(0, whole.span[0] - 10), whole.span[0])));
      checks.push({
        rule: 'check/parts',
        result: sum === claimed ? 'pass' : closed || (sum > claimed && !mixed) ? 'fail' : 'unknown',
        facts: [whole.index, ...members.map(({ index }) => index)],
        message: equation(
          members.map((item) => signed(source, item)),
          sum,
          claimed,
        ),
      });
    }
  }
  return checks;
}

/** 票据融资减少10亿元 takes away from what grew: its value is negative. */
function signed(source: string, { span, value }: Item): number {
  return /(?:减少|下降|净偿还|净回笼|净减|净流出|净赎回|亏损|少增|减)(?:了|约)?$/u.test(
    source.slice(Math.max(0, span[0] - 6), span[0]),
  )
    ? -value
    : value;
}

function equation(members: readonly number[], sum: number, whole: number): string {
  const left = members
    .map((value, at) => (at > 0 && value < 0 ? `- ${-value}` : `${at > 0 ? '+ ' : ''}${value}`))
    .join(' ');
  return sum === whole ? `${left} = ${whole}` : `${left} = ${sum} ≠ ${whole}`;
}

/** Shares of one whole: …占30.2%；…占22.8%；…还有约3.4%. Each is rounded, so that they may miss 100 by a tenth each. */
function shares(reading: Reading, items: readonly Item[]): Check[] {
  const checks: Check[] = [];
  for (const { part, items: group } of bySentence(reading, items)) {
    const source = text(reading, part);
    const percents = group.filter(({ figure }) => figure.kind === 'percent' && figure.change === null);
    if (percents.length < 3) continue;
    const first = percents[0];
    const last = percents.at(-1);
    if (first === undefined || last === undefined) continue;
    const stretch = source.slice(Math.max(0, first.span[0] - 40), last.span[1] + 20);
    if (!/占/u.test(stretch)) continue;
    const sum = total(percents.map(({ value }) => value));
    const complete = /其他|其它|其余|剩余/u.test(stretch);
    const near = Math.abs(sum - 100) <= 0.1 * percents.length;
    if (!near && !(complete && sum > 90 && sum < 110)) continue;
    checks.push({
      rule: 'check/shares',
      result: near ? 'pass' : 'fail',
      facts: percents.map(({ index }) => index),
      message: `${percents.map(({ value }) => `${value} %`).join(' + ')} = ${sum} %`,
    });
  }
  return checks;
}

/** Whether a share of the size that the words claim is what the numbers give. */
function holds(claim: Figure, share: number): boolean {
  const said = claim.unit === '%' ? (claim.value ?? 0) / 100 : (claim.value ?? 0);
  switch (claim.qualifier) {
    case 'over':
      return share > said;
    case 'at_least':
      return share >= said;
    case 'under':
      return share < said;
    case 'at_most':
      return share <= said;
    case 'nearly':
      return share > said * 0.85 && share <= said * 1.005;
    case 'about':
      return Math.abs(share - said) <= said * 0.1;
    case 'exact': {
      // As many decimals as are printed are claimed.
      const decimals = /\.(\d+)/u.exec(claim.text)?.[1]?.length ?? 0;
      const step = claim.unit === '%' ? 10 ** -decimals / 100 : said * 0.02;
      return Math.abs(share - said) <= step * 0.51;
    }
    default:
      return false;
  }
}

/** 甲市678件，占比超1/3: the share is told of the number before it, and the whole stands earlier under the same unit. */
function claims(reading: Reading, items: readonly Item[]): Check[] {
  const checks: Check[] = [];
  const wholes = new Map<string, Item[]>();
  for (const [at, item] of items.entries()) {
    const part = items[at - 1];
    const { figure } = item;
    if (
      (figure.kind === 'ratio' || figure.kind === 'percent') &&
      part !== undefined &&
      part.part === item.part &&
      figure.change === null
    ) {
      const between = text(reading, item.part).slice(part.span[1], item.span[0]);
      if (/^[，、（(]?(?:占比?|约占)[^，。；]{0,8}$/u.test(between) && QUANTITIES.has(part.figure.kind)) {
        const candidates = (wholes.get(part.figure.unit) ?? []).filter(
          ({ value, index }) => value > part.value && index !== part.index,
        );
        const found = candidates.find(({ value }) => holds(figure, part.value / value));
        const clear = candidates.filter((whole) => sharesMetric(whole.figure, part.figure));
        const whole = found ?? (clear.length === 1 && figure.qualifier !== 'exact' ? clear[0] : undefined);
        if (whole !== undefined) {
          const share = part.value / whole.value;
          checks.push({
            rule: 'check/claim',
            result: holds(figure, share) ? 'pass' : 'fail',
            facts: [item.index, part.index, whole.index],
            message: `${part.value} / ${whole.value} = ${Number(share.toFixed(4))} (${figure.text})`,
          });
        }
      }
    }
    if (QUANTITIES.has(figure.kind)) {
      const held = wholes.get(figure.unit);
      // The wholes a reader still has in mind; also what keeps this linear.
      if (held === undefined) wholes.set(figure.unit, [item]);
      else if (held.push(item) > 24) held.shift();
    }
  }
  return checks;
}

function sharesMetric(whole: Figure, part: Figure): boolean {
  const a = whole.metric ?? '';
  const b = part.metric ?? '';
  return a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a));
}

/** 1941件，分解后1952件 and 678（+3）件、118（+1）件 …: the brackets add up to what the second total is more. */
function brackets(reading: Reading, items: readonly Item[]): Check[] {
  const checks: Check[] = [];
  const byPart = new Map<number, Item[]>();
  for (const item of items) {
    if (item.figure.bracket === null) continue;
    const group = byPart.get(item.part);
    if (group === undefined) byPart.set(item.part, [item]);
    else group.push(item);
  }
  for (const [part, group] of byPart) {
    const unit = group[0]?.figure.unit ?? '';
    if (group.length < 2 || group.some(({ figure }) => figure.unit !== unit)) continue;
    const sum = total(group.map(({ figure }) => figure.bracket ?? 0));
    const most = Math.max(...group.map(({ value }) => value));
    const before = items.filter(
      (item) => item.part <= part && item.figure.unit === unit && item.figure.bracket === null && item.value > most,
    );
    for (const [at, first] of before.entries()) {
      const second = before[at + 1];
      if (second === undefined || second.part !== first.part) continue;
      const grown = total([second.value, -first.value]);
      const told = /分解|拆分|分拆|细分|重复|合并/u.test(
        text(reading, first.part).slice(first.span[1], second.span[0]),
      );
      if (grown !== sum && !told) continue;
      checks.push({
        rule: 'check/brackets',
        result: grown === sum ? 'pass' : 'fail',
        facts: [second.index, first.index, ...group.map(({ index }) => index)],
        message: `${first.value} + ${sum} ${grown === sum ? '=' : '≠'} ${second.value}`,
      });
      break;
    }
  }
  return checks;
}

/** How many names 各 shares its number out to: 省水利厅、省住建厅各1件. */
function shareOut(source: string, figure: Item): number {
  const before = source.slice(Math.max(0, figure.span[0] - 80), figure.span[0]);
  const list = /(?:^|[，；。：]|\d[^，；。：、\d]{1,3}[、，])([^，；。：\d]{2,80})(?:分别)?各(?:有|为|是)?$/u.exec(
    before,
  )?.[1];
  return list === undefined ? 1 : list.split(/[、和与及]/u).filter((name) => name !== '').length;
}

/** Least length of a list that may be taken for a breakdown of a total, and for a failing one. */
const LIST = 4;
const LONG_LIST = 8;

/** A paragraph that breaks a total down by place or office adds up to it. */
function lists(reading: Reading, items: readonly Item[]): Check[] {
  const checks: Check[] = [];
  const totals = new Map<string, Item>();
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    if (item.figure.kind !== 'count' && item.figure.kind !== 'money') continue;
    const key = `${item.part} ${item.figure.unit}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  for (const group of groups.values()) {
    const first = group[0];
    const unit = first?.figure.unit ?? '';
    const source = text(reading, first?.part ?? 0);
    const values = group.map((item) => item.value * shareOut(source, item));
    const sum = total(values);
    if (group.length >= LIST && new Set(group.map(({ figure }) => figure.subject)).size >= LIST) {
      const whole = totals.get(`${unit} ${sum}`);
      const near =
        whole ??
        [...totals].find(([key, { value }]) => key.startsWith(`${unit} `) && Math.abs(value - sum) < value * 0.01)?.[1];
      if (near !== undefined && (whole !== undefined || group.length >= LONG_LIST)) {
        checks.push({
          rule: 'check/list',
          result: whole === undefined ? 'fail' : 'pass',
          facts: [near.index, ...group.map(({ index }) => index)],
          message: `${values.join(' + ')} = ${sum}${whole === undefined ? ` ≠ ${near.value}` : ''}`,
        });
      }
    }
    for (const item of group) totals.set(`${unit} ${item.value}`, item);
  }
  return checks;
}

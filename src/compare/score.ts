/**
 * Scores extraction output against gold annotation. Facts are compared inside aligned articles; a fact in an unmatched article
 * counts as missed or as wrong. Strict: the same surface (white space aside). Relaxed: one surface contains the other.
 * Attributes are judged on strict matches only.
 *
 * Gold is hand-made JSON and output may come from another program, so both are read leniently here: what is absent is null.
 */

type Node = Readonly<Record<string, unknown>>;

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

interface Rate {
  right: number;
  total: number;
}

interface Miss {
  /** `-` missed, `+` wrongly found, `~` different. */
  readonly sign: '-' | '+' | '~';
  readonly where: string;
  readonly what: string;
}

export interface Score {
  /** Measures with precision, recall and F1. */
  readonly tallies: Map<string, Counts>;
  /** Measures that are right or wrong. */
  readonly rates: Map<string, Rate>;
  /** What was missed and wrongly found, by `figures`, `deadlines`, `documents`, `programmes`, `bodies`, `structure`. */
  readonly misses: Map<string, Miss[]>;
}

export function precision({ tp, fp }: Counts): number {
  return tp + fp === 0 ? 1 : tp / (tp + fp);
}

export function recall({ tp, fn }: Counts): number {
  return tp + fn === 0 ? 1 : tp / (tp + fn);
}

export function f1(counts: Counts): number {
  const p = precision(counts);
  const r = recall(counts);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** One number a measure: F1, or the share that is right. */
export function measures(scored: Score): Map<string, number> {
  const values = new Map<string, number>();
  for (const [name, counts] of scored.tallies) values.set(name, f1(counts));
  for (const [name, { right, total }] of scored.rates) values.set(name, right / total);
  return values;
}

/** Scores pairs of gold and output documents; an output of several documents counts by its first. */
export function score(pairs: readonly (readonly [gold: unknown, output: unknown])[]): Score {
  const scorer = new Scorer();
  for (const [gold, output] of pairs) scorer.document(node(gold), node(Array.isArray(output) ? output[0] : output));
  return scorer;
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  '(': '（',
  ')': '）',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '[': '［',
  ']': '］',
};

/** A string without blanks, in one width. */
function squeeze(value: unknown): string {
  return text(value)
    .replace(/[\uFF10-\uFF5A\u2F00-\u2FDF]/gu, (character) => character.normalize('NFKC'))
    .replace(/[\s\u001C-\u001F\u0085]+/gu, '')
    .replace(/[,():;?![\]]/gu, (character) => PUNCTUATION[character] ?? character);
}

function node(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
}

function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.map(node) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The text of a node that is a string or has one. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : text(node(value)['text']);
}

function same(a: unknown, b: unknown): boolean {
  return (a ?? null) === (b ?? null);
}

function bodyOf(article: Node): string {
  return squeeze(
    nodes(article['paragraphs'])
      .map((paragraph) => text(paragraph['text']))
      .join(''),
  );
}

function grams(string: string, size = 6): Set<string> {
  const characters = [...string];
  const found = new Set<string>();
  for (let index = 0; index < Math.max(1, characters.length - size + 1); index += 1) {
    found.add(characters.slice(index, index + size).join(''));
  }
  return found;
}

function shared<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count += 1;
  return count;
}

/** Articles of both sides that have most of their six-character pieces in common, best pairs first. */
function align(gold: readonly Node[], output: readonly Node[]): Map<number, { output: number; likeness: number }> {
  const left = gold.map((article) => grams(bodyOf(article)));
  const right = output.map((article) => grams(bodyOf(article)));
  const pairs: { likeness: number; gold: number; output: number }[] = [];
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) {
      const common = shared(a, b);
      pairs.push({ likeness: common / Math.max(1, a.size + b.size - common), gold: i, output: j });
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness || b.gold - a.gold || b.output - a.output);
  const matched = new Map<number, { output: number; likeness: number }>();
  const used = new Set<number>();
  for (const pair of pairs) {
    if (pair.likeness < 0.3) break;
    if (matched.has(pair.gold) || used.has(pair.output)) continue;
    matched.set(pair.gold, { output: pair.output, likeness: pair.likeness });
    used.add(pair.output);
  }
  return matched;
}

interface Matching {
  readonly pairs: (readonly [gold: Node, output: Node])[];
  readonly missed: Node[];
  readonly wrong: Node[];
}

/** Matches two multisets by key. */
function bag(gold: readonly Node[], output: readonly Node[], key: (item: Node) => string): Matching {
  const pool = new Map<string, Node[]>();
  for (const item of output) {
    const known = pool.get(key(item));
    if (known === undefined) pool.set(key(item), [item]);
    else known.push(item);
  }
  const matching: Matching = { pairs: [], missed: [], wrong: [] };
  for (const item of gold) {
    const hit = pool.get(key(item))?.shift();
    if (hit === undefined) matching.missed.push(item);
    else matching.pairs.push([item, hit]);
  }
  for (const rest of pool.values()) matching.wrong.push(...rest);
  return matching;
}

function relaxed(missed: readonly Node[], wrong: readonly Node[], key: (item: Node) => string): number {
  const left = [...wrong];
  let count = 0;
  for (const item of missed) {
    const want = key(item);
    const at = left.findIndex((other) => {
      const got = key(other);
      return got !== '' && want !== '' && (want.includes(got) || got.includes(want));
    });
    if (at < 0) continue;
    count += 1;
    left.splice(at, 1);
  }
  return count;
}

function near(a: unknown, b: unknown): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null);
  const want = Number(a);
  return Math.abs(want - Number(b)) <= Math.max(Math.abs(want) < 1 ? 1e-4 : 0, 1e-6 * Math.abs(want));
}

/** Whether two phrases mean the same to a reader: one holds the other, or they share most characters. */
function overlap(a: unknown, b: unknown): boolean {
  const left = squeeze(a);
  const right = squeeze(b);
  if (left === '' || right === '') return left === right;
  if (left.includes(right) || right.includes(left)) return true;
  const counts = new Map<string, number>();
  for (const character of right) counts.set(character, (counts.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of left) {
    const count = counts.get(character) ?? 0;
    if (count === 0) continue;
    counts.set(character, count - 1);
    common += 1;
  }
  return (2 * common) / ([...left].length + [...right].length) >= 0.6;
}

function names(body: Node): Set<string> {
  const aliases = Array.isArray(body['aliases']) ? body['aliases'] : [];
  return new Set([body['name'], ...aliases].map(squeeze));
}

function multiset(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function inBoth(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const [key, times] of a) count += Math.min(times, b.get(key) ?? 0);
  return count;
}

const byText = (item: Node): string => squeeze(item['text']);
const byTitle = (item: Node): string => squeeze(item['title']).replace(/^[《》]{1,8}|[《》]{1,8}$/gu, '');
const byProgramme = (item: Node): string => squeeze(item['title']).replace(/[“”]/gu, '');
const byName = (item: Node): string => squeeze(item['name']);

/** How a text begins and ends. */
function ends(body: string): string {
  return `${body.slice(0, 12)}…${body.slice(-12)}`;
}

class Scorer implements Score {
  readonly tallies = new Map<string, Counts>();
  readonly rates = new Map<string, Rate>();
  readonly misses = new Map<string, Miss[]>();

  #add(measure: string, tp: number, fp: number, fn: number): void {
    const counts = this.tallies.get(measure) ?? { tp: 0, fp: 0, fn: 0 };
    this.tallies.set(measure, { tp: counts.tp + tp, fp: counts.fp + fp, fn: counts.fn + fn });
  }

  #hit(measure: string, right: boolean): void {
    const { right: before, total } = this.rates.get(measure) ?? { right: 0, total: 0 };
    this.rates.set(measure, { right: before + (right ? 1 : 0), total: total + 1 });
  }

  #log(kind: string, sign: Miss['sign'], where: string, what: string): void {
    const known = this.misses.get(kind);
    if (known === undefined) this.misses.set(kind, [{ sign, where, what }]);
    else known.push({ sign, where, what });
  }

  #surface(
    kind: string,
    where: string,
    gold: readonly Node[],
    output: readonly Node[],
    key: (item: Node) => string,
  ): Matching['pairs'] {
    const { pairs, missed, wrong } = bag(gold, output, key);
    this.#strictAndRelaxed(kind, where, pairs.length, missed, wrong, key);
    return pairs;
  }

  #strictAndRelaxed(
    kind: string,
    where: string,
    right: number,
    missed: readonly Node[],
    wrong: readonly Node[],
    key: (item: Node) => string,
    shown: (item: Node) => string = key,
  ): void {
    this.#add(`${kind} strict`, right, wrong.length, missed.length);
    const more = relaxed(missed, wrong, key);
    this.#add(`${kind} relaxed`, right + more, wrong.length - more, missed.length - more);
    for (const item of missed) this.#log(kind, '-', where, shown(item));
    for (const item of wrong) this.#log(kind, '+', where, shown(item));
  }

  document(gold: Node, output: Node): void {
    const source = text(gold['source']) || '?';
    const goldArticles = nodes(gold['articles']);
    const outputArticles = nodes(output['articles']);
    const matched = align(goldArticles, outputArticles);
    let exact = 0;
    let close = 0;
    for (const [index, { output: other, likeness }] of matched) {
      if (bodyOf(goldArticles[index] ?? {}) === bodyOf(outputArticles[other] ?? {})) exact += 1;
      if (likeness >= 0.9) close += 1;
    }
    this.#add('articles exact', exact, outputArticles.length - exact, goldArticles.length - exact);
    this.#add('articles close', close, outputArticles.length - close, goldArticles.length - close);
    const date = node(gold['issue'])['date'];
    if (text(date) !== '') this.#hit('issue date', same(date, node(output['issue'])['date']));
    for (const [index, article] of goldArticles.entries()) {
      const pair = matched.get(index);
      const other = pair === undefined ? undefined : outputArticles[pair.output];
      const where = `${source}#${text(article['n'])}`;
      if (other === undefined) {
        this.#log('structure', '-', source, `article ${bodyOf(article).slice(0, 30)}`);
        this.#hit('headline', false);
        this.#facts(article, null, where);
      } else {
        this.#article(article, other, where);
      }
    }
    const taken = new Set([...matched.values()].map((pair) => pair.output));
    for (const [index, article] of outputArticles.entries()) {
      if (taken.has(index)) continue;
      this.#log('structure', '+', source, `article ${bodyOf(article).slice(0, 30)}`);
      this.#facts(null, article, `${source}+${index}`);
    }
  }

  #check(measure: string, where: string, want: unknown, got: unknown): void {
    const a = JSON.stringify(want ?? null);
    const b = JSON.stringify(got ?? null);
    this.#hit(measure, a === b);
    if (a !== b) this.#log('structure', '~', where, `${measure} gold ${a} out ${b}`);
  }

  #article(gold: Node, output: Node, where: string): void {
    const [want, got] = [bodyOf(gold), bodyOf(output)];
    if (want !== got) {
      this.#log('structure', '~', where, `body gold ${ends(want)} out ${ends(got)}`);
    }
    this.#check('kind', where, gold['kind'], output['kind']);
    this.#check('headline', where, textOf(gold['headline']).trim(), textOf(output['headline']).trim());
    this.#multisets('kickers+decks', where, gold, output, (article) =>
      ['kicker', 'deck'].flatMap((part) =>
        Array.isArray(article[part]) ? article[part].map(textOf).map(squeeze) : [],
      ),
    );
    this.#dateline(gold['dateline'], output['dateline'], where);
    this.#multisets('bylines', where, gold, output, (article) =>
      nodes(article['byline']).map((person) => JSON.stringify([person['role'] ?? null, squeeze(person['name'])])),
    );
    const [goldJump, outputJump] = [gold['jump'] ?? null, output['jump'] ?? null];
    if (goldJump !== null || outputJump !== null) {
      const parts = (jump: unknown): unknown =>
        jump === null ? null : ['direction', 'page', 'slot'].map((part) => node(jump)[part] ?? null);
      this.#check('jump', where, parts(goldJump), parts(outputJump));
    }
    this.#paragraphs(gold, output, where);
    this.#facts(gold, output, where);
  }

  #multisets(measure: string, where: string, gold: Node, output: Node, keys: (article: Node) => string[]): void {
    const [want, got] = [keys(gold), keys(output)];
    const common = inBoth(multiset(want), multiset(got));
    this.#add(measure, common, got.length - common, want.length - common);
    if (common < want.length || common < got.length) {
      this.#log('structure', '~', where, `${measure} gold ${want.join(' | ')} out ${got.join(' | ')}`);
    }
  }

  #dateline(gold: unknown, output: unknown, where: string): void {
    const [want, got] = [gold ?? null, output ?? null];
    if (want === null && got === null) return;
    const parts = (dateline: unknown): unknown => {
      if (dateline === null) return null;
      const { text: words, place, verb } = node(dateline);
      return [squeeze(words), place ?? null, verb ?? null];
    };
    this.#check('dateline', where, parts(want), parts(got));
    const date = node(want)['date'];
    if (text(date) !== '') this.#check('dateline date', where, date, node(got)['date']);
  }

  #paragraphs(gold: Node, output: Node, where: string): void {
    const { pairs, missed, wrong } = bag(nodes(gold['paragraphs']), nodes(output['paragraphs']), byText);
    this.#add('paragraphs', pairs.length, wrong.length, missed.length);
    for (const item of missed) this.#log('structure', '-', where, `paragraph ${text(item['text']).slice(0, 40)}`);
    for (const item of wrong) this.#log('structure', '+', where, `paragraph ${text(item['text']).slice(0, 40)}`);
    for (const [want, got] of pairs) {
      this.#hit('normalized text', want['text'] === got['text']);
      this.#hit('paragraph role', same(want['role'] ?? 'body', got['role']));
      if (want['text'] !== got['text']) {
        this.#log('structure', '~', where, `spacing ${text(got['text']).slice(0, 60)}`);
      }
    }
  }

  #facts(goldArticle: Node | null, outputArticle: Node | null, where: string): void {
    const gold = node(goldArticle?.['facts']);
    const output = node(outputArticle?.['facts']);
    for (const [want, got] of this.#surface(
      'figures',
      where,
      nodes(gold['figures']),
      nodes(output['figures']),
      byText,
    )) {
      this.#figure(want, got);
    }
    for (const [want, got] of this.#surface(
      'deadlines',
      where,
      nodes(gold['deadlines']),
      nodes(output['deadlines']),
      byText,
    )) {
      this.#hit('deadlines date', same(want['date'], got['date']));
      this.#hit('deadlines type', same(want['type'], got['type']));
      this.#hit('deadlines task', overlap(want['task'], got['task']));
    }
    this.#policies(nodes(gold['policies']), nodes(output['policies']), nodes(output['bodies']), where);
    this.#bodies(nodes(gold['bodies']), nodes(output['bodies']), where);
  }

  #figure(want: Node, got: Node): void {
    const ranged = want['min'] !== null && want['min'] !== undefined;
    this.#hit(
      'figures value',
      ranged ? near(want['min'], got['min']) && near(want['max'], got['max']) : near(want['value'], got['value']),
    );
    this.#hit('figures unit', squeeze(want['unit']) === squeeze(got['unit']));
    this.#hit('figures qualifier', same('qualifier' in want ? want['qualifier'] : 'exact', got['qualifier']));
    this.#hit('figures kind', same(want['kind'], got['kind']));
    this.#hit('figures metric', overlap(want['metric'], got['metric']));
    if (text(want['subject']) !== '') this.#hit('figures subject', overlap(want['subject'], got['subject']));
    if (text(want['period']) !== '') this.#hit('figures period', overlap(want['period'], got['period']));
    if (want['bracket'] !== null && want['bracket'] !== undefined) {
      this.#hit('figures bracket', near(want['bracket'], got['bracket']));
    }
    const change = Object.entries(node(want['change']));
    if (change.length > 0) {
      const other = node(got['change']);
      this.#hit(
        'figures change',
        Object.keys(other).length > 0 && change.every(([key, value]) => same(value, other[key])),
      );
    }
  }

  #policies(gold: readonly Node[], output: readonly Node[], bodies: readonly Node[], where: string): void {
    const bodyById = new Map(bodies.map((body) => [body['id'], body]));
    const documents = this.#surface(
      'documents',
      where,
      gold.filter((policy) => (policy['kind'] ?? 'document') === 'document'),
      output.filter((policy) => policy['kind'] === 'document'),
      byTitle,
    );
    for (const [want, got] of documents) {
      this.#hit('documents status', same(want['status'], got['status']));
      this.#hit('documents type', same(want['type'], got['type']));
      if (text(want['alias']) !== '') this.#hit('documents alias', squeeze(want['alias']) === squeeze(got['alias']));
      const issuers = Array.isArray(want['issuers']) ? want['issuers'].map(squeeze) : [];
      if (issuers.length === 0) continue;
      const found = new Set<string>();
      for (const issuer of Array.isArray(got['issuers']) ? (got['issuers'] as unknown[]) : []) {
        const body = bodyById.get(issuer);
        if (body === undefined) found.add(squeeze(issuer));
        else for (const name of names(body)) found.add(name);
      }
      this.#hit(
        'documents issuers',
        issuers.every((issuer) => found.has(issuer)),
      );
    }
    this.#surface(
      'programmes',
      where,
      gold.filter((policy) => policy['kind'] === 'programme'),
      output.filter((policy) => policy['kind'] === 'programme'),
      byProgramme,
    );
  }

  #bodies(gold: readonly Node[], output: readonly Node[], where: string): void {
    const left = [...output];
    const missed: Node[] = [];
    const pairs: (readonly [Node, Node])[] = [];
    for (const want of gold) {
      const known = names(want);
      const at = left.findIndex((body) => names(body).has(byName(want)));
      const found = at >= 0 ? at : left.findIndex((body) => shared(known, names(body)) > 0);
      const got = left[found];
      if (got === undefined) {
        missed.push(want);
        continue;
      }
      pairs.push([want, got]);
      left.splice(found, 1);
    }
    this.#strictAndRelaxed('bodies', where, pairs.length, missed, left, byName, (item) => text(item['name']));
    for (const [want, got] of pairs) {
      this.#hit('bodies canonical', squeeze(text(want['canonical']) || want['name']) === squeeze(got['canonical']));
      this.#hit('bodies type', same(want['type'], got['type']));
    }
  }
}

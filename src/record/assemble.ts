import type { AlignedText } from '../core/alignment.ts';
import type { Fact, Place } from '../core/article.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { sentences } from '../core/sentence.ts';
import type { Span } from '../core/span.ts';
import type { Body } from '../facts/body/find.ts';
import type { Deadline } from '../facts/deadline/find.ts';
import { unpairedLists } from '../facts/figure/distribution.ts';
import type { Figure } from '../facts/figure/find.ts';
import type { Policy } from '../facts/policy/find.ts';
import type { Dateline, LaidOutArticle, LaidOutPage } from '../layout/page.ts';
import { audit } from './audit.ts';
import type { ArticleClock, PageClock } from './clock.ts';
import { CodePoints } from './codepoints.ts';
import { content, Identities } from './identity.ts';
import type { ArticleReading } from './reading.ts';
import { PolicyLinks } from './links.ts';
import type {
  Article,
  BodyRecord,
  DeadlineRecord,
  Document,
  FigureRecord,
  PolicyRecord,
  SourceRecord,
  Warning,
} from './schema.ts';
import type { Print } from './script.ts';
import { SCHEMA_VERSION, VERSION } from './version.ts';
import { message } from './warnings.ts';

/** What the four rooms found in one article. */
export interface Findings {
  readonly policies: readonly Fact<Policy>[];
  readonly figures: readonly Fact<Figure>[];
  readonly deadlines: readonly Fact<Deadline>[];
  readonly bodies: readonly Fact<Body>[];
}

interface ReadArticle {
  readonly laidOut: LaidOutArticle;
  readonly reading: ArticleReading;
  readonly clock: ArticleClock;
  readonly findings: Findings;
  /** Arithmetic among the figures; `facts` are indices into them. */
  readonly checks: readonly {
    readonly rule: string;
    readonly result: 'pass' | 'fail' | 'unknown';
    readonly facts: readonly number[];
    readonly message: string;
  }[];
}

/** Everything that the stages made of one page. */
export interface ReadPage {
  readonly text: string;
  readonly laidOut: LaidOutPage;
  readonly clock: PageClock;
  readonly articles: readonly ReadArticle[];
  readonly print: Print;
  readonly source: Omit<SourceRecord, 'chars' | 'layout'>;
  readonly dictionary: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the document of OUTPUT.md: ids, links between facts, and spans that count code points of the source. */
export function assemble(page: ReadPage, options: { readonly audit?: boolean } = {}): Document {
  const points = new CodePoints(page.text);
  const identities = new Identities();
  const assembler = new Assembler(points, page.print, identities, page.clock.newspaper, options.audit === true);
  const { path, sha256, bytes, encoding, script } = page.source;
  return {
    schemaVersion: SCHEMA_VERSION,
    generator: { name: 'diantou', version: VERSION, dictionary: page.dictionary },
    source: { path, sha256, bytes, chars: points.length, encoding, script, layout: page.laidOut.layout },
    issue: {
      newspaper: page.clock.newspaper === null ? null : page.print.within(page.clock.newspaper, []),
      date: page.clock.date,
      dateBasis: page.clock.dateBasis,
    },
    articles: page.articles.map((article) => assembler.article(article)),
    furniture: page.laidOut.furniture
      .filter(({ text }) => text.text.trim() !== '')
      .map(({ text, reason }) => Object.assign(assembler.text(text), { reason })),
    warnings: [...page.diagnostics, ...page.laidOut.diagnostics, ...undated(page), ...unpaired(page)].map(
      (diagnostic): Warning => ({
        code: diagnostic.code,
        message: message(diagnostic),
        spans: points.spans(diagnostic.spans),
      }),
    ),
  };
}

/** Datelines whose year or month nothing gives, in one diagnostic each, and those whose day the calendar does not have. */
function undated(page: ReadPage): Diagnostic[] {
  const datelines = page.articles.flatMap(({ laidOut: { dateline }, clock }) =>
    dateline === null || dateline.day === null || clock.date !== null ? [] : [dateline],
  );
  const known = page.clock.reference;
  const yearless = datelines.filter(({ year, month }) => year === null && month !== null && known === null);
  const monthless = datelines.filter(({ month }) => month === null && (known?.day ?? null) === null);
  const impossible = datelines.filter((dateline) => !yearless.includes(dateline) && !monthless.includes(dateline));
  return [
    ...impossible.map(({ text, spans }) => ({ code: 'date-impossible', details: { text: text.text }, spans })),
    ...together('year-unknown', yearless),
    ...together('month-unknown', monthless),
  ];
}

/** One diagnostic for all datelines that lack the same. */
function together(code: string, datelines: readonly Dateline[]): Diagnostic[] {
  const [first, ...others] = datelines;
  if (first === undefined) return [];
  const details = { text: first.text.text, others: others.length };
  return [{ code, details, spans: datelines.flatMap(({ spans }) => spans) }];
}

/** Every 分别 that deals out more or fewer values than there are names before it. */
function unpaired(page: ReadPage): Diagnostic[] {
  return page.articles.flatMap(({ reading, findings }) =>
    unpairedLists(reading.reading, findings.figures).flatMap(({ part, span, names, values }) => {
      const piece = reading.parts[part];
      if (piece === undefined) return [];
      const details = { text: piece.text.slice(...span), names, values };
      return [{ code: 'unpaired-list', details, spans: piece.spans(...span) }];
    }),
  );
}

class Assembler {
  readonly #points: CodePoints;
  readonly #print: Print;
  readonly #identities: Identities;
  readonly #newspaper: string | null;
  readonly #audited: boolean;
  readonly #sentences = new WeakMap<AlignedText, readonly Span[]>();

  constructor(points: CodePoints, print: Print, identities: Identities, newspaper: string | null, audited: boolean) {
    this.#audited = audited;
    this.#points = points;
    this.#print = print;
    this.#identities = identities;
    this.#newspaper = newspaper;
  }

  text(text: AlignedText): { text: string; spans: [number, number][] } {
    return { text: this.#print.text(text), spans: this.#points.spans(text.spans()) };
  }

  article({ laidOut, reading, clock, findings, checks }: ReadArticle): Article {
    const id = this.#identities.of(
      this.#newspaper,
      clock.date,
      content(laidOut.headline?.text ?? ''),
      content(laidOut.paragraphs.map(({ text }) => text.text).join('')),
    );
    const { dateline, jump } = laidOut;
    const facts = this.#facts(id, reading, findings);
    return {
      id,
      kind: laidOut.kind,
      label: laidOut.label === null ? null : this.text(laidOut.label),
      kicker: laidOut.kicker.map((kicker) => this.text(kicker)),
      headline: laidOut.headline === null ? null : this.text(laidOut.headline),
      deck: laidOut.deck.map((deck) => this.text(deck)),
      dateline:
        dateline === null
          ? null
          : {
              text: this.#print.text(dateline.text),
              source: this.#print.verbatim(dateline.source, dateline.text),
              place: dateline.place === null ? null : this.#print.verbatim(dateline.place, dateline.text),
              date: clock.date,
              dateBasis: clock.date === null ? null : clock.dateBasis,
              verb: this.#print.verbatim(dateline.verb, dateline.text),
              spans: this.#points.spans(dateline.spans),
            },
      byline: laidOut.byline.map(({ role, name, affiliation, spans }) => ({
        role: this.#print.within(role, spans),
        name: this.#print.within(name, spans),
        affiliation: affiliation === null ? null : this.#print.within(affiliation, spans),
        spans: this.#points.spans(spans),
      })),
      jump:
        jump === null
          ? null
          : {
              direction: jump.direction,
              page: jump.page,
              slot: jump.slot,
              text: this.#print.text(jump.text),
              spans: this.#points.spans(jump.text.spans()),
            },
      paragraphs: laidOut.paragraphs.map(({ role, text }) => Object.assign({ role }, this.text(text))),
      facts,
      checks: checks.map(({ rule, result, facts: checked, message: sum }) => ({
        rule,
        result,
        facts: checked.flatMap((index) => facts.figures[index]?.id ?? []),
        message: sum,
      })),
      ...(this.#audited ? { audit: this.#audit(laidOut, reading, findings, facts) } : {}),
    };
  }

  #audit(
    laidOut: LaidOutArticle,
    reading: ArticleReading,
    findings: Findings,
    facts: Article['facts'],
  ): NonNullable<Article['audit']> {
    // A numeral in a policy's or body's name is accounted for by it, one in a figure by the figure first.
    const claims = (['figures', 'deadlines', 'policies', 'bodies'] as const).flatMap((list) =>
      findings[list].map((fact, index) => ({
        id: facts[list][index]?.id ?? null,
        mentions: [fact, ...fact.mentions],
      })),
    );
    return audit(laidOut, reading, claims).map((entry) => ({
      text: this.#print.slice(entry.piece, ...entry.span),
      class: entry.class,
      factId: entry.fact === null ? null : (claims[entry.fact]?.id ?? null),
      spans: this.#points.spans(entry.piece.spans(...entry.span)),
    }));
  }

  #facts(article: string, reading: ArticleReading, findings: Findings): Article['facts'] {
    const bodies = findings.bodies.map((fact): BodyRecord => {
      const { name, canonical, type, aliases } = fact.value;
      const words = (text: string): string => this.#words(text, reading, fact);
      return {
        id: this.#identities.of(article, 'body', content(name)),
        name: words(name),
        canonical: canonical === name ? words(name) : canonical,
        type,
        aliases: aliases.map(words),
        spans: this.#spans(reading, fact),
        mentions: this.#mentions(reading, fact),
      };
    });
    const bodyIds = new Map<string, string>();
    for (const [index, { value }] of findings.bodies.entries()) {
      const id = bodies[index]?.id ?? '';
      for (const name of [value.name, ...value.aliases, value.canonical]) {
        if (!bodyIds.has(content(name))) bodyIds.set(content(name), id);
      }
    }
    const policies = findings.policies.map((fact): PolicyRecord => {
      const { kind, title, type, alias, status, issuers, date } = fact.value;
      const words = (text: string): string => this.#words(text, reading, fact);
      return {
        id: this.#identities.of(article, 'policy', kind, content(title)),
        kind,
        title: words(title),
        type: type === null ? null : words(type),
        alias: alias === null ? null : words(alias),
        status,
        issuers: [...new Set(issuers.map((name) => bodyIds.get(content(name)) ?? words(name)))],
        date,
        spans: this.#spans(reading, fact),
        mentions: this.#mentions(reading, fact),
        evidence: this.#evidence(reading, fact),
      };
    });
    const figures = findings.figures.map((fact): FigureRecord => {
      const { text, kind, value, min, max, unit, qualifier, metric, subject, period, change, bracket } = fact.value;
      const words = (words_: string | null): string | null =>
        words_ === null ? null : this.#words(words_, reading, fact);
      return {
        id: this.#identities.of(article, 'figure', content(text)),
        text: words(text) ?? text,
        kind,
        value,
        min,
        max,
        unit: words(unit) ?? unit,
        qualifier,
        metric: words(metric),
        subject: words(subject),
        period: words(period),
        change: change === null ? null : { basis: words(change.basis), direction: change.direction },
        bracket,
        spans: this.#spans(reading, fact),
        evidence: this.#evidence(reading, fact),
      };
    });
    const links = new PolicyLinks(reading.reading, findings.policies);
    const deadlines = findings.deadlines.map((fact): DeadlineRecord => {
      const { text, type, date, start, task } = fact.value;
      const policy = links.of(fact);
      return {
        id: this.#identities.of(article, 'deadline', content(text)),
        text: this.#words(text, reading, fact),
        type,
        date,
        start,
        task: task === null ? null : this.#words(task, reading, fact),
        policy: policy === null ? null : (policies[policy]?.id ?? null),
        spans: this.#spans(reading, fact),
        evidence: this.#evidence(reading, fact),
      };
    });
    return { policies, figures, deadlines, bodies };
  }

  /** A rule's verbatim words as they stand in print. */
  #words(words: string, { parts }: ArticleReading, fact: Place): string {
    const piece = parts[fact.part];
    return piece === undefined ? words : this.#print.verbatim(words, piece, fact.span);
  }

  #spans({ parts }: ArticleReading, { part, span }: Place): [number, number][] {
    const piece = parts[part];
    if (piece === undefined || span[0] < 0 || span[1] > piece.text.length || span[0] >= span[1]) {
      throw new RangeError(`a fact stands at [${span[0]}, ${span[1]}) of part ${part}, which there is not`);
    }
    return this.#points.spans(piece.spans(span[0], span[1]));
  }

  #mentions(reading: ArticleReading, fact: { readonly mentions: readonly Place[] } & Place): [number, number][] {
    const places = fact.mentions.length === 0 ? [fact] : fact.mentions;
    const spans = places.flatMap((place) => this.#spans(reading, place));
    const unique = new Map(spans.map((span) => [span.join(), span]));
    return [...unique.values()];
  }

  /** The sentence of a part that holds `offset`. A part is cut into sentences once, however many facts it has. */
  #sentenceAt(piece: AlignedText, offset: number): Span {
    let spans = this.#sentences.get(piece);
    if (spans === undefined) this.#sentences.set(piece, (spans = sentences(piece.text)));
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((spans[middle]?.[0] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return spans[low - 1] ?? [0, piece.text.length];
  }

  #evidence(reading: ArticleReading, { part, span }: Place): { text: string; spans: [number, number][] } {
    const piece = reading.parts[part];
    if (piece === undefined) return { text: '', spans: [] };
    const [start, end] = trimmed(piece.text, this.#sentenceAt(piece, span[0]));
    return { text: this.#print.slice(piece, start, end), spans: this.#points.spans(piece.spans(start, end)) };
  }
}

/** A span without the blanks at its ends. */
function trimmed(text: string, [start, end]: Span): Span {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return [start + lead, start + Math.max(lead, slice.trimEnd().length)];
}

import { Alignment, AlignedText } from '../core/alignment.ts';
import type { ArticleKind } from '../core/article.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Span } from '../core/span.ts';
import { attachHeadings } from './attachment.ts';
import type { HeadingSet, PlannedArticle } from './attachment.ts';
import { readBlocks } from './blocks.ts';
import type { Block } from './blocks.ts';
import { creditAtEnd, isDesk, readByline } from './bylines.ts';
import type { Credit } from './bylines.ts';
import { creditsAtStart, readDateline } from './datelines.ts';
import { furnitureOf } from './furniture.ts';
import { labelCost, splitAtKicker } from './headings.ts';
import { jumpAtEnd, jumpAtStart } from './jumps.ts';
import type { JumpMark } from './jumps.ts';
import { kindOf } from './kinds.ts';
import { isSignature } from './names.ts';
import { endsSentence, readLines, spacingOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Byline, Dateline, Furniture, Jump, LaidOutArticle, LaidOutPage, Paragraph } from './page.ts';

/**
 * Takes a normalized page apart into articles and furniture.
 *
 * @param page the whole page after `normalize`, line breaks kept as `\n`
 * @param source the decoded text that `page` is aligned to
 */
export function layOut(page: AlignedText, source: string): LaidOutPage {
  const furniture: Furniture[] = [];
  const kept: Line[] = [];
  const all = readLines(page, source);
  for (const [index, line] of all.entries()) {
    if (signsDocument(all, index)) kept.push(Object.assign({}, line, { signature: true }));
    else if (furnitureOf(line.text) !== null || isPageName(all, index))
      furniture.push({ text: page.slice(line.start, line.end), reason: 'page-furniture' });
    else if (isOverprint(line, kept)) furniture.push({ text: page.slice(line.start, line.end), reason: 'overprint' });
    else kept.push(line);
  }
  const lines = kept.map((line, index): Line => Object.assign({}, line, { index }));
  const spacing = spacingOf(lines);
  const blocks = readBlocks(lines, spacing);
  const setter = new Setter(page, source, furniture);
  const plan = attachHeadings(blocks, spacing, (block) => joinedText(block.lines));
  const articles: LaidOutArticle[] = plan.articles.map((planned) => setter.article(planned));
  for (const line of plan.unassigned) furniture.push({ text: setter.join([line]).text, reason: 'unassigned' });
  furniture.sort((a, b) => startOf(a.text) - startOf(b.text));
  const diagnostics: Diagnostic[] = [];
  for (const item of furniture) {
    if (item.reason === 'unassigned')
      diagnostics.push({
        code: 'text-unassigned',
        details: { text: item.text.text.slice(0, 60) },
        spans: item.text.spans(),
      });
  }
  for (const article of articles) {
    if (article.kind === 'report' && article.headline === null) {
      const first = article.paragraphs[0]?.text;
      diagnostics.push({
        code: 'headline-missing',
        details: { text: first?.text.slice(0, 40) ?? '' },
        spans: first?.spans().slice(0, 1) ?? [],
      });
    }
  }
  return { layout: spacing.layout, articles, furniture, diagnostics };
}

/** Where a text begins in the source. */
function startOf(text: AlignedText): number {
  return text.text === '' ? 0 : text.alignment.unit(0)[0];
}

/** The name of a page's section (`区域`, `深读`) stands beside the masthead, the date or the page number. */
function isPageName(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (!/^\p{Script=Han}(?:\s?\p{Script=Han}){1,3}(?:新闻|周刊|专刊)?$/u.test(text)) return false;
  const edge = index <= 3 || index >= lines.length - 4;
  const beside = [lines[index - 1], lines[index + 1]].some((line) =>
    /date|page-number|masthead|register|today/u.test(line === undefined ? '' : (furnitureOf(line.text) ?? '')),
  );
  return edge && beside && labelCost(text) > -3;
}

const SIGNING_DAY =
  /^(?:\d{4}|[〇零○一二三四五六七八九]{4}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日$/u;
const SIGNING_BODY =
  /^[^，。！？：]{3,40}(?:委员会|委|政府|办公厅|办公室|国务院|常委会|局|厅|部|院|会|办|公司|集团|银行|大学|学院|中心|指挥部|领导小组)$/u;

/** Whether a line is the signature below a document's text: its issuer, and under that the day. */
function signsDocument(lines: readonly Line[], index: number): boolean {
  const isDay = SIGNING_DAY.test(lines[index]?.text ?? '');
  const body = lines[isDay ? index - 1 : index]?.text ?? '';
  const above = lines[isDay ? index - 2 : index - 1]?.text ?? '';
  const day = isDay || SIGNING_DAY.test(lines[index + 1]?.text ?? '');
  return day && SIGNING_BODY.test(body) && endsSentence(above);
}

/** Lines within this reach that say the same were printed twice. */
const OVERPRINT_REACH = 3;

function isOverprint(line: Line, kept: readonly Line[]): boolean {
  // Three characters may recur; two lines in a row that say the same do not.
  if (line.text.length < 4) return line.text.length > 1 && !/\d/u.test(line.text) && kept.at(-1)?.text === line.text;
  for (const other of kept.slice(-OVERPRINT_REACH)) if (other.text === line.text) return true;
  return false;
}

/** What goes between two lines of a text: nothing between Han, a blank between Latin words. */
function joint(above: string, line: string): string {
  return /[A-Za-z]$/u.test(above) && /^[A-Za-z]/u.test(line) ? ' ' : '';
}

function joinedText(lines: readonly Line[]): string {
  let text = '';
  for (const line of lines) text += (text === '' ? '' : joint(text.slice(-1), line.text)) + line.text;
  return text;
}

interface Joined {
  readonly text: AlignedText;
  /** Offsets into the text at which a printed line ended. */
  readonly breaks: readonly number[];
}

const TRIANGLES = /^[▲△►▶◀◁▼▽→←↓↑★■●\s]{0,8}/u;

/** Makes articles out of planned ones: joins lines, takes datelines, bylines and jumps out, and puts what is left over into furniture. */
class Setter {
  readonly #page: AlignedText;
  readonly #source: string;
  readonly #furniture: Furniture[];

  constructor(page: AlignedText, source: string, furniture: Furniture[]) {
    this.#page = page;
    this.#source = source;
    this.#furniture = furniture;
  }

  /** Lines as one text: nothing between Han, a blank between Latin words, or `joiner` everywhere; a seam where other text lay between. */
  join(lines: readonly Line[], joiner: string | null = null): Joined {
    const texts: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const seams: number[] = [];
    const breaks: number[] = [];
    let last = '';
    for (const line of lines) {
      if (texts.length > 0) {
        const between = joiner ?? joint(last.slice(-1), line.text);
        const end = ends.at(-1) ?? 0;
        for (let unit = 0; unit < between.length; unit += 1) {
          starts.push(end);
          ends.push(end);
        }
        texts.push(between);
        breaks.push(starts.length);
        const start = this.#page.alignment.unit(line.start)[0];
        if (start < end || this.#source.slice(end, start).trim() !== '') seams.push(starts.length);
      }
      for (let at = line.start; at < line.end; at += 1) {
        const [start, end] = this.#page.alignment.unit(at);
        starts.push(start);
        ends.push(end);
      }
      texts.push(line.text);
      last = line.text;
    }
    const alignment = new Alignment(this.#source.length, Int32Array.from(starts), Int32Array.from(ends));
    return { text: new AlignedText(texts.join(''), alignment, seams), breaks };
  }

  #drop(text: AlignedText, reason: Furniture['reason'] = 'page-furniture'): void {
    const bare = text.trim();
    if (bare.text !== '') this.#furniture.push({ text: bare, reason });
  }

  article(planned: PlannedArticle): LaidOutArticle {
    const heading = this.#heading(planned.headings);
    const byline: Byline[] = [];
    for (const block of planned.leadBylines) this.#byline(byline, block);
    let dateline: Dateline | null = null;
    let jump: Jump | null = null;
    const paragraphs: Paragraph[] = [];
    for (const part of planned.parts) {
      if (part.role === 'byline') {
        this.#byline(byline, part.block);
        continue;
      }
      if (part.role === 'jump') {
        const { text } = this.join(part.block.lines);
        const mark = jumpAtStart(text.text);
        if (mark === null) paragraphs.push({ role: 'body', text });
        else {
          const rest = this.#cutJump(text, mark, 'start');
          jump ??= rest.jump;
          if (rest.text.text !== '') paragraphs.push({ role: 'body', text: rest.text });
        }
        continue;
      }
      if (part.role === 'caption') {
        const pieces = captionParagraphs(part.block.lines).map((lines) => this.join(lines).text);
        const credit = creditAtEnd(pieces.at(-1)?.text ?? '');
        for (const { role, name, affiliation } of credit?.credits ?? [])
          byline.push({ role, name, affiliation, spans: [] });
        for (const text of pieces) paragraphs.push({ role: 'caption', text });
        continue;
      }
      let { text, breaks } = this.join(part.block.lines);
      if (part.role === 'body') {
        const mark = jumpAtStart(text.text);
        if (mark !== null && jump === null) {
          const rest = this.#cutJump(text, mark, 'start');
          jump = rest.jump;
          const cut = text.text.length - rest.text.text.length;
          breaks = breaks.map((at) => at - cut);
          text = rest.text;
        }
        const tail = jumpAtEnd(text.text);
        if (tail !== null && jump === null) {
          const rest = this.#cutJump(text, tail, 'end');
          jump = rest.jump;
          text = rest.text;
        }
        if (dateline === null && paragraphs.length === 0) {
          const found = readDateline(text.text, breaks);
          if (found !== null) {
            const whole = text;
            dateline = {
              text: whole.slice(found.start, found.end),
              source: found.source,
              place: found.place,
              year: found.year,
              month: found.month,
              day: found.day,
              verb: found.verb,
              spans: whole.spans(found.start, found.end),
            };
            // The people stand behind the dateline, or before it: `記者陳家祥／台北報導`.
            let covered = 0;
            const marked = [...found.credits, found].toSorted((one, other) => one.start - other.start);
            for (const piece of marked) {
              this.#drop(whole.slice(covered, piece.start));
              if ('role' in piece) this.#sign(byline, piece, whole, 0);
              covered = piece.end;
            }
            this.#drop(whole.slice(covered, found.bodyStart));
            text = whole.slice(found.bodyStart, whole.text.length).trim();
          } else {
            const lead = creditsAtStart(text.text, breaks);
            if (lead !== null && lead.end < text.text.length) {
              const whole = text;
              for (const credit of lead.credits) this.#sign(byline, credit, whole, 0);
              this.#drop(whole.slice(lead.credits.at(-1)?.end ?? 0, lead.end));
              text = whole.slice(lead.end, whole.text.length).trim();
            }
          }
        }
        if (part.last) {
          const end = END_MARK.exec(text.text);
          if (end !== null) {
            this.#drop(text.slice(end.index, text.text.length));
            text = text.slice(0, end.index).trim();
          }
          const credit = trailingByline(text.text);
          if (credit !== null && (byline.length === 0 || credit.reporter)) {
            const whole = text;
            for (const entry of credit.credits) this.#sign(byline, entry, whole, credit.start);
            text = whole.slice(0, credit.start).trim();
          }
        }
      }
      const signature = part.block.lines[0]?.signature === true;
      if (text.text !== '') paragraphs.push({ role: signature ? 'body' : part.role, text });
    }
    const kind: ArticleKind = kindOf({
      planned: planned.kind,
      label: heading.label?.text ?? null,
      headline: heading.headline?.text ?? null,
      kicker: heading.kicker.map(({ text }) => text),
      dateline: dateline !== null,
      roles: byline.map(({ role }) => role),
      jump: jump?.direction ?? null,
    });
    return { kind, ...heading, dateline, byline, jump, paragraphs };
  }

  /** Adds a person; one who is named again is one person, and who edits the page signs no article. */
  #sign(byline: Byline[], credit: Credit, whole: AlignedText, offset: number): void {
    const entry = entryOf(credit, whole, offset);
    if (isDesk(credit.role)) {
      this.#drop(whole.slice(credit.start + offset, credit.end + offset));
      return;
    }
    const known = byline.findIndex(
      ({ name, role }) => name === entry.name && (role === entry.role || entry.role === ''),
    );
    const earlier = byline[known];
    if (earlier === undefined) byline.push(entry);
    else byline[known] = { ...earlier, spans: [...earlier.spans, ...entry.spans] };
  }

  #byline(byline: Byline[], block: Block): void {
    const { text, breaks } = this.join(block.lines, ' ');
    const credits = readByline(text.text, { strict: true, breaks }) ?? readByline(text.text, { strict: false, breaks });
    if (credits === null) {
      this.#drop(text, 'unassigned');
      return;
    }
    for (const credit of credits) this.#sign(byline, credit, text, 0);
  }

  /** Takes a jump and the triangles around it out of a text. */
  #cutJump(text: AlignedText, mark: JumpMark, side: 'start' | 'end'): { jump: Jump; text: AlignedText } {
    const jump: Jump = {
      direction: mark.direction,
      page: mark.page,
      slot: mark.slot,
      text: text.slice(mark.start, mark.end),
    };
    if (side === 'start') {
      const after = mark.end + (TRIANGLES.exec(text.text.slice(mark.end, mark.end + 10))?.[0].length ?? 0);
      this.#drop(text.slice(0, mark.start));
      this.#drop(text.slice(mark.end, after));
      return { jump, text: text.slice(after, text.text.length).trim() };
    }
    this.#drop(text.slice(mark.end, text.text.length));
    const before = text.text.slice(0, mark.start).replace(/[▲△►▶◀◁▼▽→←↓↑\s]{1,6}$/u, '').length;
    this.#drop(text.slice(before, mark.start));
    return { jump, text: text.slice(0, before).trim() };
  }

  #heading(sets: readonly HeadingSet[]): Pick<LaidOutArticle, 'label' | 'kicker' | 'headline' | 'deck'> {
    let label: AlignedText | null = null;
    let headline: AlignedText | null = null;
    const kicker: AlignedText[] = [];
    const deck: AlignedText[] = [];
    for (const set of sets) {
      for (const { role, lines } of set.parts) {
        let { text } = this.join(lines, role === 'headline' ? ' ' : null);
        if (role === 'headline' && headline === null) {
          const twice = /^(.{3,16})\1(?=[\s\u3000])/u.exec(text.text);
          if (twice?.[1] !== undefined) {
            // A label that the PDF printed twice in front of the headline.
            const once = twice[1].length;
            if (label === null) label = text.slice(0, once);
            else this.#drop(text.slice(0, once), 'overprint');
            this.#drop(text.slice(once, once * 2), 'overprint');
            text = text.slice(once * 2, text.text.length).trim();
          }
          const bracketed = /^[【［〖][^】］〗]{2,10}[】］〗](?=.)/u.exec(text.text);
          if (bracketed !== null && label === null) {
            label = text.slice(0, bracketed[0].length);
            text = text.slice(bracketed[0].length, text.text.length).trim();
          }
          const first = /^\S{2,8}(?=[\s\u3000])/u.exec(text.text);
          if (label === null && first !== null && labelCost(first[0]) < -2) {
            label = text.slice(0, first[0].length);
            text = text.slice(first[0].length, text.text.length).trim();
          }
          const at = splitAtKicker(text.text);
          if (at > 0 && kicker.length === 0) {
            kicker.push(text.slice(0, at).trim());
            text = text.slice(at, text.text.length).trim();
          }
          headline = text;
        } else if (role === 'label' && label === null) label = text;
        else if (role === 'kicker') kicker.push(text);
        else deck.push(text);
      }
    }
    if (label !== null) {
      const mark = LABEL_MARK.exec(label.text)?.[0].length ?? 0;
      const to = label.text.length - (LABEL_CLOSE.exec(label.text)?.[0].length ?? 0);
      if (mark > 0 && to - mark >= 2) {
        this.#drop(label.slice(0, mark));
        this.#drop(label.slice(to, label.text.length));
        label = label.slice(mark, to).trim();
      }
    }
    return { label, kicker, headline, deck };
  }
}

/** What sets a label off; it is no part of its words. */
const LABEL_MARK = /^(?:[■□●○◎◆◇▲★☆▌▍▎]\s{0,2}|[【［〖])/u;
const LABEL_CLOSE = /[】］〗]$/u;

function entryOf(credit: Credit, whole: AlignedText, offset: number): Byline {
  const spans: Span[] = [
    ...whole
      .slice(credit.start + offset, credit.end + offset)
      .trim()
      .spans(),
  ];
  return { role: credit.role, name: credit.name, affiliation: credit.affiliation, spans };
}

/** A caption's lines by paragraph: one ends where a sentence ends in a line that is not full. */
function captionParagraphs(lines: readonly Line[]): Line[][] {
  const full = Math.max(...lines.map(({ squeezed }) => squeezed));
  const paragraphs: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (open === null) paragraphs.push((open = [line]));
    else open.push(line);
    if (endsSentence(line.text) && line.squeezed < full - 0.5) open = null;
  }
  return paragraphs;
}

/** With what an agency ends a report. */
const END_MARK = /(?<=[。！？”）])\s{0,2}[（(]\s?(?:完|全文完|本文完|续完)\s?[）)]\s{0,2}$/u;
const TRAILING = /[（(](?<inside>[^（()）。]{2,80})[）)]$/u;

/** A byline in brackets behind the last full stop of an article: `……。（记者 张三）`. */
function trailingByline(text: string): { start: number; credits: Credit[]; reporter: boolean } | null {
  const match = TRAILING.exec(text.slice(-90));
  if (match === null) {
    const open =
      /[。！？”]\s{0,3}(?<people>[■□◆●]?\s?(?:本报|新华社|\p{Script=Han}{2,6}报)?(?:全媒体|首席|见习|特约)?(?:记者|通讯员|评论员)\s[\p{Script=Han}·\s]{2,40})$/u.exec(
        text.slice(-70),
      );
    const people = open?.groups?.['people'];
    if (people === undefined) return null;
    const credits = readByline(people, { strict: true });
    return credits === null ? null : { start: text.length - people.length, credits, reporter: true };
  }
  const start = text.length - match[0].length;
  if (!/[。！？”…]\s{0,3}$/u.test(text.slice(0, start))) return null;
  const credits = readByline(match[0], { strict: true });
  if (credits === null) {
    // `（秦时伟）`: a name alone signs the article.
    const name = match.groups?.['inside'] ?? '';
    if (!isSignature(name)) return null;
    return { start, credits: [{ role: '', name, affiliation: null, start: 0, end: match[0].length }], reporter: false };
  }
  if (credits.some(({ role }) => role === '')) return null;
  return { start, credits, reporter: true };
}

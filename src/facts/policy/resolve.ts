import type { Place } from '../../core/article.ts';
import { typeWord } from './document.rules.ts';
import type { Status } from './status.rules.ts';

/** What one mention of a title says about it. */
export interface Account {
  readonly status: Status;
  readonly relative: boolean;
  readonly issuers: readonly string[];
  readonly date: string | null;
}

/** One printed title: where its text stands (without 《》), and what is said of it there. */
export interface Mention extends Place {
  readonly rule: string;
  readonly title: string;
  readonly type: string | null;
  alias: string | null;
  readonly accounts: Account[];
  /** Bodies right before the title or within it. */
  readonly owners: readonly string[];
  readonly heading: boolean;
}

/** A document as its mentions make it up. */
export interface Draft {
  readonly first: Mention;
  title: string;
  /** The title as it is compared, with and without its edition. */
  key: string;
  bare: string;
  type: string | null;
  /** Whether the first mention was a short form that nothing explained. */
  readonly short: boolean;
  readonly aliases: string[];
  readonly mentions: Mention[];
}

/** Words that make a short title no more definite: 《实施意见》, 《规划纲要》, 《若干规定》. */
const GENERIC =
  /^(?:若干|实施|指导|行动|工作|总体|暂行|试行|管理|规划|具体|改革|建设|发展|三年|五年|本|新|原|两国|联合|中期|长远|基本|年度)*$/u;
/** Marks of a draft, which do not make another document: （送审稿）, （修订草案）, 草案. */
const DRAFT_MARK =
  /(?:（[^（）]{0,16}(?:草案|稿|试行|修订|暂行)[^（）]{0,8}）|草案|征求意见稿|送审稿|审议稿|讨论稿){1,4}$/u;
/** Years and editions: two titles that differ in them are two documents, but the short one may leave them out. */
const EDITION = /(?:（[^（）]{1,24}）){1,4}$/u;

/** What two titles of one document have in common. */
function comparable(title: string): string {
  return title
    .replaceAll(/[\s“”‘’]/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(DRAFT_MARK, '');
}

/** Drafts by what later mentions may call them. */
interface Known {
  readonly drafts: Draft[];
  readonly byTitle: Map<string, Draft>;
  readonly byAlias: Map<string, Draft>;
  /** By the last characters of the title, so that a long page is not searched title by title. */
  readonly byEnd: Map<string, Draft[]>;
}

const END = 2;

/** Joins the mentions of one document. A short form with two candidates is of none, and no document of its own. */
export function resolve(mentions: readonly Mention[]): Draft[] {
  const known: Known = { drafts: [], byTitle: new Map(), byAlias: new Map(), byEnd: new Map() };
  const late: Mention[] = [];
  for (const mention of mentions) {
    const draft = antecedent(mention, known);
    if (draft === 'ambiguous') continue;
    if (draft !== null) join(draft, mention, known);
    else if (isShort(mention.title)) late.push(mention);
    else open(mention, known);
  }
  // A headline names the document shortly before the text names it in full.
  for (const mention of late) {
    const draft = antecedent(mention, known);
    if (draft === 'ambiguous') continue;
    if (draft !== null) join(draft, mention, known);
    else open(mention, known);
  }
  return known.drafts;
}

function open(mention: Mention, known: Known): void {
  const { title, type } = mention;
  const key = comparable(title);
  const draft: Draft = {
    first: mention,
    title,
    key,
    bare: key.replace(EDITION, ''),
    type,
    short: isShort(title),
    aliases: [],
    mentions: [],
  };
  known.drafts.push(draft);
  join(draft, mention, known);
}

function join(draft: Draft, mention: Mention, known: Known): void {
  draft.mentions.push(mention);
  const title = comparable(mention.title);
  if (title.length > draft.key.length) {
    draft.title = mention.title;
    draft.key = title;
    draft.bare = title.replace(EDITION, '');
    draft.type = mention.type ?? draft.type;
  }
  if (mention.alias !== null) {
    draft.aliases.push(mention.alias);
    known.byAlias.set(comparable(mention.alias), draft);
  }
  known.byTitle.set(title, draft);
  const end = title.replace(EDITION, '').slice(-END);
  const alike = known.byEnd.get(end);
  if (alike === undefined) known.byEnd.set(end, [draft]);
  else if (!alike.includes(draft)) alike.push(draft);
}

/** A title of a type word and generic words only: 《意见》, 《实施方案》, 《纲要（草案）》. */
function isShort(title: string): boolean {
  const plain = comparable(title);
  const type = typeWord(plain);
  return type !== null && plain.endsWith(type.word) && GENERIC.test(plain.slice(0, plain.length - type.word.length));
}

function antecedent(mention: Mention, known: Known): Draft | 'ambiguous' | null {
  const title = comparable(mention.title);
  const same = known.byAlias.get(title) ?? known.byTitle.get(title);
  if (same !== undefined) return same;
  if (isShort(mention.title)) {
    const candidates = known.drafts.filter(
      (one) => one.bare.endsWith(title) || (one.type === mention.type && title.length <= 2),
    );
    const free = candidates.filter((one) => one.aliases.length === 0);
    const pool = free.length > 0 ? free : candidates;
    return pool.length > 1 ? 'ambiguous' : (pool[0] ?? null);
  }
  const bare = title.replace(EDITION, '');
  const alike = (known.byEnd.get(bare.slice(-END)) ?? []).filter((one) => sameDocument(one, mention, title, bare));
  return alike.length > 1 ? 'ambiguous' : (alike[0] ?? null);
}

/**
 * Whether a title abbreviates another: it leaves out the state, an issuer, the edition, or all but the subject
 * (《财源建设意见》). A short form follows the full title, or stands in a heading before it.
 */
function sameDocument(draft: Draft, mention: Mention, key: string, bare: string): boolean {
  if (draft.short) return false;
  // Two editions are two documents.
  if (draft.key !== draft.bare && key !== bare && draft.key.slice(draft.bare.length) !== key.slice(bare.length))
    return false;
  const later = draft.bare.length >= bare.length;
  const [long, short] = later ? [draft.bare, bare] : [bare, draft.bare];
  const place = later || draft.first.heading;
  if (long.endsWith(short)) {
    const extra = long.slice(0, long.length - short.length);
    if (extra === '' || /^(?:中国|中华人民共和国)$/u.test(extra)) return true;
    return place && short.length >= 4 && /(?:国|省|市|县|区|州|院|中央|委|部|厅|局|会|政府)$/u.test(extra);
  }
  const subject = draft.type === null ? '' : short.slice(0, short.length - draft.type.length);
  return (
    place &&
    draft.type === mention.type &&
    subject.length >= 4 &&
    long.includes(subject) &&
    !/[《〈]/u.test(long + short)
  );
}

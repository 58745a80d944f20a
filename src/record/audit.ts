import type { AlignedText } from '../core/alignment.ts';
import type { Place } from '../core/article.ts';
import type { Span } from '../core/span.ts';
import { auditReading } from '../facts/figure/audit.ts';
import type { LaidOutArticle } from '../layout/page.ts';
import type { ArticleReading } from './reading.ts';
import type { AuditClass } from './schema.ts';

/** One numeral or 《…》 of an article and what became of it. */
export interface AuditEntry {
  readonly class: AuditClass;
  /** Index into the facts given, for `fact`; else null. */
  readonly fact: number | null;
  readonly piece: AlignedText;
  readonly span: Span;
}

/** Numerals of the parts that rules do not read. */
const NUMERAL = /\d+|[①-⑳]|[一二三四五六七八九十百千]+/gu;

/** What a policy's title ends with. A title that does and is no fact was missed; others name books, papers, songs, columns. */
const POLICY_END =
  /(?:意见|方案|规划|计划|办法|条例|规定|通知|协议|协定|声明|报告|纲要|细则|决定|决议|标准|公约|章程|准则|公告|通告|批复|议定书|宣言)(?:（[^（）]{1,12}）)?》$/u;

/**
 * Accounts for every numeral and every 《…》 of an article, those of its dateline, jump line and label too. What no fact claims
 * and no class explains is `residue`: a fact that was missed, or a kind of number that nobody has thought of.
 */
export function audit(
  article: LaidOutArticle,
  read: ArticleReading,
  facts: readonly { readonly mentions: readonly Place[] }[],
): AuditEntry[] {
  const entries = auditReading(read.reading, facts).flatMap(
    ({ part, span, text, class: found, fact }): AuditEntry[] => {
      const piece = read.parts[part];
      const missed = found === 'other-title' && POLICY_END.test(text);
      return piece === undefined ? [] : [{ class: missed ? 'residue' : found, fact, piece, span }];
    },
  );
  const printed = (piece: AlignedText | null, kind: AuditClass): void => {
    for (const match of piece?.text.matchAll(NUMERAL) ?? []) {
      if (piece !== null) {
        entries.push({ class: kind, fact: null, piece, span: [match.index, match.index + match[0].length] });
      }
    }
  };
  printed(article.dateline?.text ?? null, 'date');
  printed(article.jump?.text ?? null, 'page');
  printed(article.label, 'name');
  return entries.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ piece, span }: AuditEntry): number {
  return piece.alignment.toSource(span)[0];
}

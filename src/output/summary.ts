import type { ChalkInstance } from 'chalk';
import type { Article, Document } from '../record/schema.ts';
import { printable } from './escape.ts';

/** What a page holds, to be read on a terminal: its articles with headline, kind, date and number of facts by kind. */
export function toSummary(document: Document, chalk: ChalkInstance): string {
  const { source, issue, articles, furniture, warnings } = document;
  const paper = [issue.newspaper, issue.date].filter((part) => part !== null).join(' ');
  const lines = [
    `${chalk.bold(printable(source.path))}${paper === '' ? '' : `  ${printable(paper)}`}  ${chalk.dim(
      `${source.chars} characters, ${source.encoding}, ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`,
    )}`,
  ];
  for (const [index, article] of articles.entries()) {
    const number = String(index + 1).padStart(3);
    const date = article.dateline?.date ?? '';
    lines.push(
      `${number}  ${chalk.cyan(article.kind.padEnd(12))} ${date.padEnd(10)}  ${clipped(titleOf(article))}`,
      `${' '.repeat(5)}${chalk.dim(factCounts(article))}`,
    );
  }
  if (furniture.length > 0)
    lines.push(chalk.dim(`     ${furniture.length} furniture ${furniture.length === 1 ? 'block' : 'blocks'}`));
  for (const warning of warnings)
    lines.push(`     ${chalk.yellow('warning')} ${printable(warning.message)} [${warning.code}]`);
  return `${lines.join('\n')}\n`;
}

function titleOf(article: Article): string {
  if (article.headline !== null) return article.headline.text;
  const first = article.paragraphs[0]?.text ?? '';
  return first === '' ? '(no headline)' : `(no headline) ${first}`;
}

function clipped(text: string): string {
  const characters = [...text];
  return printable(characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`);
}

function factCounts({ facts }: Article): string {
  const counts = [
    [facts.figures.length, 'figure', 'figures'],
    [facts.deadlines.length, 'deadline', 'deadlines'],
    [facts.policies.length, 'policy', 'policies'],
    [facts.bodies.length, 'body', 'bodies'],
  ] as const;
  const named = counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return named.length === 0 ? 'no facts' : named.join(', ');
}

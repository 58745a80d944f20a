import type { Article } from '../record/schema.ts';

export type FlatFact = Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: string };

/**
 * Every fact of an article as one flat row. `kind` is the kind of fact; what a figure or policy itself calls `kind` becomes
 * `figure_kind` and `policy_kind`, and a deadline's own `start` is `deadline_start`: `start` and `end` bound all `spans`.
 */
export function flatFacts(article: Article): FlatFact[] {
  const { policies, figures, deadlines, bodies } = article.facts;
  return [
    ...policies.map(({ id, kind, spans, evidence, ...fields }) =>
      row(article, id, 'policy', { policy_kind: kind, ...fields }, spans, evidence),
    ),
    ...figures.map(({ id, kind, spans, evidence, text, ...fields }) =>
      row(article, id, 'figure', { text, figure_kind: kind, ...fields }, spans, evidence),
    ),
    ...deadlines.map(({ id, text, type, date, start, task, policy, spans, evidence }) =>
      row(article, id, 'deadline', { text, type, date, deadline_start: start, task, policy }, spans, evidence),
    ),
    ...bodies.map(({ id, spans, ...fields }) => row(article, id, 'body', fields, spans, null)),
  ];
}

function row(
  article: Article,
  id: string,
  kind: string,
  fields: object,
  spans: readonly (readonly [number, number])[],
  evidence: unknown,
): FlatFact {
  const start = Math.min(...spans.map((span) => span[0]));
  const end = Math.max(...spans.map((span) => span[1]));
  return { id, article_id: article.id, kind, ...fields, start, end, spans, evidence };
}

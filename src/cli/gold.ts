import { basename } from 'node:path';
import { readRecords } from './records.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './terminal.ts';

/** Gold documents of a file or of a folder's files; what has no articles, such as a file of floors, is none. */
export async function readGold(path: string, terminal: Terminal): Promise<unknown[]> {
  const golds: unknown[] = [];
  for await (const { value } of readRecords([path], terminal)) {
    if (typeof value === 'object' && value !== null && 'articles' in value) golds.push(value);
  }
  return golds;
}

/** Gold and output of the same source, by the name of the source file; one of each needs no name. */
export function pairUp(golds: readonly unknown[], documents: readonly unknown[]): [gold: unknown, output: unknown][] {
  if (golds.length === 1 && documents.length === 1) return [[golds[0], documents[0]]];
  const bySource = new Map(documents.map((document) => [sourceName(document), document]));
  return golds.map((gold) => {
    const name = sourceName(gold);
    const document = bySource.get(name);
    if (document === undefined) throw new UsageError(`no output for the gold of '${name}'; extract that source too`);
    return [gold, document];
  });
}

/** A gold file names its source outright, a document by its path. */
function sourceName(value: unknown): string {
  const source = (value as { source?: unknown } | null)?.source;
  if (typeof source === 'string') return basename(source);
  const path = (source as { path?: unknown } | null | undefined)?.path;
  return typeof path === 'string' ? basename(path) : '';
}

import { basename, isAbsolute, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Article, Document } from '../record/schema.ts';
import { SCHEMA_VERSION, VERSION } from '../record/version.ts';
import { AtomicFile } from './atomic.ts';
import { json } from './escape.ts';
import { flatFacts } from './facts.ts';
import { makeFolder } from './folder.ts';
import { articleLine } from './jsonl.ts';

export interface InputFailure {
  readonly path: string;
  readonly code: string;
  readonly position: string | null;
  readonly problem: string;
}

/** `articles.jsonl`, `facts.jsonl` and `run.json` in one folder; all of them become visible together, at the end. */
export class Dataset {
  readonly #folder: string;
  readonly #articles: AtomicFile;
  readonly #facts: AtomicFile;
  readonly #inputs: object[] = [];
  readonly #counts = { articles: 0, policies: 0, figures: 0, deadlines: 0, bodies: 0, warnings: 0 };
  #dictionary: string | null = null;

  private constructor(folder: string, articles: AtomicFile, facts: AtomicFile) {
    this.#folder = folder;
    this.#articles = articles;
    this.#facts = facts;
  }

  static async create(folder: string): Promise<Dataset> {
    await makeFolder(folder);
    await AtomicFile.sweep(folder);
    const articles = await AtomicFile.create(join(folder, 'articles.jsonl'));
    try {
      return new Dataset(folder, articles, await AtomicFile.create(join(folder, 'facts.jsonl')));
    } catch (error) {
      await articles.discard();
      throw error;
    }
  }

  /** @param score how sure a guessed encoding was; null where nothing was guessed */
  async add(document: Document, score: number | null): Promise<void> {
    this.#dictionary = document.generator.dictionary;
    let facts = 0;
    for (const article of document.articles) {
      await this.#articles.write(`${json(withoutFacts(document, article))}\n`);
      this.#articles.records += 1;
      for (const fact of flatFacts(article)) {
        await this.#facts.write(`${json(fact)}\n`);
        this.#facts.records += 1;
        facts += 1;
      }
      this.#counts.articles += 1;
      for (const kind of ['policies', 'figures', 'deadlines', 'bodies'] as const) {
        this.#counts[kind] += article.facts[kind].length;
      }
    }
    this.#counts.warnings += document.warnings.length;
    const { path, sha256, bytes, encoding } = document.source;
    this.#inputs.push({
      path: portable(path),
      sha256,
      bytes,
      encoding,
      encodingScore: score === null ? null : Math.round(score * 1000) / 1000,
      articles: document.articles.length,
      facts,
      warnings: document.warnings.length,
    });
  }

  async finish(options: Readonly<Record<string, unknown>>, failures: readonly InputFailure[]): Promise<void> {
    const outputs: object[] = [];
    for (const file of [this.#articles, this.#facts]) {
      outputs.push({
        path: basename(file.path),
        sha256: await file.finish(),
        bytes: file.bytes,
        records: file.records,
      });
    }
    const run = {
      schemaVersion: SCHEMA_VERSION,
      generator: { name: 'diantou', version: VERSION, dictionary: this.#dictionary },
      options,
      counts: { files: this.#inputs.length, ...this.#counts, failed: failures.length },
      inputs: this.#inputs,
      outputs,
      failures: failures.map((failure) => ({ ...failure, path: portable(failure.path) })),
    };
    await this.#articles.publish();
    await this.#facts.publish();
    await writeFileAtomic(join(this.#folder, 'run.json'), `${json(run, 2)}\n`);
  }

  async discard(): Promise<void> {
    await this.#articles.discard();
    await this.#facts.discard();
  }
}

function withoutFacts(document: Document, article: Article): object {
  const { facts: _facts, ...rest } = articleLine(document, article);
  return rest;
}

/** A run is described without saying where on this machine it happened: of an absolute path only the name stays. */
function portable(path: string): string {
  return isAbsolute(path) ? basename(path) : path;
}

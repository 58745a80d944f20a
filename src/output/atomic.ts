import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Whether a process of this machine lives. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One that belongs to another user lives too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * A file that appears whole or not at all: written to a temporary name in the same folder, synced, then renamed. What was
 * there before stays until then.
 */
export class AtomicFile {
  readonly path: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  bytes = 0;
  records = 0;

  private constructor(path: string, temporary: string, handle: FileHandle) {
    this.path = path;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  static async create(path: string): Promise<AtomicFile> {
    const temporary = join(dirname(path), `.${basename(path)}.tmp-${process.pid}-${randomBytes(4).toString('hex')}`);
    return new AtomicFile(path, temporary, await open(temporary, 'wx'));
  }

  /** Removes what runs that are gone left half-written in a folder. */
  static async sweep(folder: string): Promise<void> {
    for (const name of await readdir(folder)) {
      const pid = /^\..+\.tmp-(?<pid>\d+)-[0-9a-f]{8}$/u.exec(name)?.groups?.['pid'];
      if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
    }
  }

  async write(text: string): Promise<void> {
    const data = Buffer.from(text, 'utf8');
    this.#hash.update(data);
    this.bytes += data.length;
    this.#pending.push(data);
    this.#pendingBytes += data.length;
    if (this.#pendingBytes > 1 << 20) await this.#flush();
  }

  async #flush(): Promise<void> {
    if (this.#pendingBytes === 0) return;
    const data = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    await this.#handle.writeFile(data);
  }

  /** Everything is on disk under the temporary name; nothing is visible yet. Returns the content's hash. */
  async finish(): Promise<string> {
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
    return this.#hash.digest('hex');
  }

  /** Makes the finished file visible. */
  async publish(): Promise<void> {
    await rename(this.#temporary, this.path);
  }

  /** Leaves no trace. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#temporary, { force: true });
  }
}

import { once } from 'node:events';
import type { ChalkInstance } from 'chalk';
import { printable } from '../output/escape.ts';
import type { Refusal } from '../source/refusal.ts';

/** Exit codes (RELIABILITY.md). */
export const EXIT = { ok: 0, faults: 1, usage: 2, inputs: 3, output: 4, internal: 70 } as const;

/** A mistake of the user in calling the program; ends the run with 2. */
export class UsageError extends Error {}

/** Output that could not be written; ends the run with 4. */
export class OutputError extends Error {
  readonly code: 'E_WRITE' | 'E_LOCKED';

  constructor(code: 'E_WRITE' | 'E_LOCKED', message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The two output streams: data goes to one, everything said about it to the other. */
export class Terminal {
  /** The reader went away, as `head` does: stop working, that is no error. */
  closed = false;
  quiet = false;
  /** The highest exit code that anything asked for. */
  status = 0;
  #broken: Error | null = null;
  #color: 'auto' | 'always' | 'never' = 'auto';

  constructor() {
    process.stdout.on('error', (error) => {
      this.closed = true;
      if (!isEpipe(error)) this.#broken = error;
    });
    process.stderr.on('error', () => undefined);
  }

  /**
   * Lets `cleanUp` undo what is half done when the user interrupts (exit 130) or the system ends the run (143); a second signal
   * ends it at once. Without anything to undo the signals do what they always do.
   *
   * @returns takes the clean-up back, once the work is whole
   */
  onInterrupt(cleanUp: () => Promise<void>): () => void {
    const handlers = (
      [
        ['SIGINT', 130],
        ['SIGTERM', 143],
      ] as const
    ).map(([signal, status]) => {
      const handler = (): void => {
        void cleanUp().finally(() => process.exit(status));
      };
      process.once(signal, handler);
      return () => process.removeListener(signal, handler);
    });
    return () => {
      for (const remove of handlers) remove();
    };
  }

  useColor(mode: 'auto' | 'always' | 'never'): void {
    this.#color = mode;
  }

  /** Colours as `--color`, `NO_COLOR`, `FORCE_COLOR` and the terminal ask for. */
  async chalk(stream: NodeJS.WriteStream = process.stdout): Promise<ChalkInstance> {
    const { Chalk } = await import('chalk');
    return new Chalk({ level: this.#colored(stream) ? 1 : 0 });
  }

  #colored(stream: NodeJS.WriteStream): boolean {
    if (this.#color !== 'auto') return this.#color === 'always';
    const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
    if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
    if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
    return stream.isTTY && TERM !== 'dumb';
  }

  get interactive(): boolean {
    return process.stdout.isTTY;
  }

  /** Writes data, whole or in pieces; waits where the reader is slow. */
  async print(data: string | Iterable<string>): Promise<void> {
    if (typeof data === 'string') return this.#write(data);
    for (const piece of data) await this.#write(piece);
  }

  async #write(text: string): Promise<void> {
    if (this.closed || text === '') return;
    if (!process.stdout.write(text)) {
      await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => undefined);
    }
    this.#check();
  }

  /** Waits until everything that was printed has left the program. */
  async flush(): Promise<void> {
    if (!this.closed) await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
    this.#check();
  }

  #check(): void {
    if (this.#broken !== null) {
      throw new OutputError('E_WRITE', `standard output cannot be written (${this.#broken.message})`, {
        cause: this.#broken,
      });
    }
  }

  /** One line about the run, not data. */
  note(line: string): void {
    if (!this.quiet) process.stderr.write(`${line}\n`);
  }

  /** One line of error: `diantou: FILE: position: what; what to do [E_CODE]`. */
  complain(line: string, status: number): void {
    process.stderr.write(`diantou: ${line}\n`);
    this.fail(status);
  }

  fail(status: number): void {
    this.status = Math.max(this.status, status);
  }

  refuse(path: string, why: Refusal): void {
    const position = why.position === null ? '' : `${why.position}: `;
    this.complain(`${printable(path)}: ${position}${why.problem}; ${why.advice} [${why.code}]`, EXIT.inputs);
  }
}

export function isEpipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/diantou.js', import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a user does, with nothing of this terminal in its environment. */
export function diantou(args: readonly string[], input: string | Uint8Array = '', cwd?: string): Run {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
  const done = spawnSync(process.execPath, [BIN, ...args], {
    input,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

/** Runs the program and closes its output after the first piece, as `head` does. */
export function diantouCutShort(args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('close', (status) => resolve({ status, stdout: '', stderr }));
  });
}

/**
 * Extracts the seeds with the built program, scores them against the gold annotation, and fails below the floors.
 * A floor only rises: fixtures/gold/floors.json is never edited downwards.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'diantou-eval-'));
try {
  const output = join(folder, 'seeds.json');
  const file = openSync(output, 'w');
  const extracted = run(['extract', 'seeds', '--format', 'json'], file);
  closeSync(file);
  process.exitCode =
    extracted === 0
      ? run(
          ['eval', 'fixtures/gold', output, '--floors', 'fixtures/gold/floors.json', ...process.argv.slice(2)],
          'inherit',
        )
      : extracted;
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * @param {string[]} args
 * @param {number | 'inherit'} stdout
 */
function run(args, stdout) {
  const done = spawnSync(process.execPath, ['bin/diantou.js', ...args], {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
  });
  return done.status ?? 1;
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

interface Example {
  readonly command: string;
  readonly output: string;
}

/** `$ command` and the lines below it, from every console block. */
const examples: Example[] = [...readme.matchAll(/```console\n(.*?)```/gsu)].flatMap(([, block = '']) =>
  block
    .split(/^\$ /mu)
    .slice(1)
    .map((entry) => {
      const [command = '', ...lines] = entry.split('\n');
      return { command, output: lines.join('\n') };
    }),
);

describe('the README', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(3);
  });

  it.each(examples)('tells the truth: $command', ({ command, output }) => {
    const shown = execFileSync('bash', ['-c', `diantou() { "${process.execPath}" bin/diantou.js "$@"; }; ${command}`], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' },
    });
    expect(shown.trimEnd()).toBe(output.trimEnd());
  });

  it('names every script that a developer needs, and no other', () => {
    const scripts = (
      JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
        scripts: Record<string, string>;
      }
    ).scripts;
    for (const [, name = ''] of readme.matchAll(/npm run ([a-z:]+)/gu)) expect(scripts).toHaveProperty([name]);
  });
});

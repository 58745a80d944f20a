import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/closing-line.reporter.ts'],
    testTimeout: 30_000,
    // Two workers: the suite has to run beside other work on a small machine.
    maxWorkers: 2,
  },
});

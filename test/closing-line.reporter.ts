import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with `N passed, N failed`, the line that continuous integration reads. A skipped test counts as failed. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        if (test.result().state === 'passed') passed += 1;
        else failed += 1;
      }
    }
    // After the default reporter's summary, which is written in the same tick.
    setImmediate(() => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }
}

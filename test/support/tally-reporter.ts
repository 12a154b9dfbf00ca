import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** Ends a run with one line that a machine can read: "123 passed, 0 failed". It counts results, and never claims one. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[], reason: TestRunEndReason): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]).map((test) => test.result().state);
    const passed = tests.filter((state) => state === 'passed').length;
    // A test that never came to an end did not pass, and neither did a file that could not be loaded.
    const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
    const failed = tests.filter((state) => state === 'failed' || state === 'pending').length + broken + unhandled.length;
    const skipped = tests.filter((state) => state === 'skipped').length;
    if (skipped > 0) console.log(`${skipped} skipped`);
    // A run that ended early, or ran nothing, is no success.
    const isCutShort = failed === 0 && (reason !== 'passed' || tests.length === 0);
    console.log(`${passed} passed, ${isCutShort ? 1 : failed} failed`);
  }
}

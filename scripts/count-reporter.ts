import type { Reporter, TestModule } from "vitest/node";

/**
 * Closes a run on one plain line: how many tests passed, failed and were skipped. Before it, what
 * passed only when tried again: behind it may be a defect that shows seldom.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const again: string[] = [];
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1;
        if (test.diagnostic()?.flaky) again.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
    }
    for (const name of again) console.log(`\nPassed only when tried again: ${name}`);
    const skipped = count.skipped + count.pending;
    console.log(
      `\n${count.passed} passed, ${count.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
    );
  }
}

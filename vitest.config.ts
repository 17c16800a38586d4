import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Real D1, real workerd or a real browser: slow machines get time, wrong code still fails. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 120_000 };

/** Files share what they import: nothing that they import remembers one for the next. */
const TOGETHER = { isolate: false, maxWorkers: availableParallelism() };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/site/**", "tests/workers/**", "tests/last/**"],
          testTimeout: 30_000,
          ...TOGETHER,
        },
      },
      {
        test: {
          name: "workers",
          include: ["tests/workers/**/*.test.ts"],
          // Miniflare reads once, when it is loaded, whom the runtime is to trust with letters.
          env: { NODE_EXTRA_CA_CERTS: join(import.meta.dirname, "tests/support/smtp/cert.pem") },
          ...TOGETHER,
          ...PATIENT,
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          ...TOGETHER,
          // Two at a time: more browsers would take each other's time.
          maxWorkers: Math.min(2, availableParallelism()),
          // A browser on a busy machine may miss a deadline; a defect does so each time, or is
          // named at the end of the run, where a test had to be tried again.
          retry: 2,
          sequence: { groupOrder: 1 },
          ...PATIENT,
        },
      },
      {
        // What the tests of the site have looked at.
        test: {
          name: "last",
          include: ["tests/last/**/*.test.ts"],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

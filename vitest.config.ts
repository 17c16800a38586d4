import { defineConfig } from "vitest/config";

/** Real D1, real workerd or a real browser: slow machines get time, wrong code still fails. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/site/**", "tests/workers/**"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "workers",
          include: ["tests/workers/**/*.test.ts"],
          ...PATIENT,
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          fileParallelism: false,
          // A browser on a busy machine may miss a deadline once; a defect does so twice.
          retry: 1,
          // Alone on the machine: the other tests would take the browser's time.
          sequence: { groupOrder: 1 },
          ...PATIENT,
        },
      },
    ],
  },
});

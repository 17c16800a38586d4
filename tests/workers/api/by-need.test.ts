/** In which order clients stand on a page of the caseload. */
import { expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { inOrderOfNeed } from "../../../workers/api/staff/by-need.ts";
import type { CaseloadEntry } from "../../../workers/db/caseload.ts";
import type { Standing } from "../../../workers/db/record.ts";

const NOW = "2026-04-01T10:00Z" as Instant;
const FIRST = "2026-01-05T10:00Z" as Instant;

/** PHQ-9 from 18 to a latest score; without one, the first is the only one. */
const phq9 = (lastAt: string, latest?: number): Standing => ({
  measure: "phq-9@1.0.0",
  scale: "total",
  at: (latest === undefined ? FIRST : lastAt) as Instant,
  score: { status: "complete", value: latest ?? 18 },
  first: { at: FIRST, value: 18 },
});

const entry = (id: string, lastAt: string, standings: readonly Standing[], alertSince?: string) =>
  ({
    id,
    summary: { lastAt, standings },
    openSignals: [],
    openAlerts: alertSince === undefined ? 0 : 1,
    ...(alertSince !== undefined && { alertSince }),
  }) as unknown as CaseloadEntry;

it("is alerts, then who is past week 8 and not better, then silence; no answer counts as silence", () => {
  const silent = "2026-02-01T10:00Z";
  const recent = "2026-03-30T10:00Z";
  const all = [
    entry("better", recent, [phq9(recent, 9)]),
    entry("silent", silent, [phq9(silent, 9)]),
    entry("not-better", recent, [phq9(recent, 17)]),
    entry("worse", "2026-03-31T10:00Z", [phq9("2026-03-31T10:00Z", 27)]),
    entry("once", FIRST, [phq9(FIRST)]),
    entry("alert", recent, [phq9(recent, 9)], recent),
  ];
  expect(inOrderOfNeed(all, NOW).map(({ id }) => id)).toEqual([
    "alert",
    "not-better",
    "worse",
    "once",
    "silent",
    "better",
  ]);
});

it("is found with one look at each client's scores", () => {
  const at = "2026-03-30T10:00Z";
  let looks = 0;
  const all = Array.from({ length: 25 }, (_, index) => {
    const made = entry(`${index}`, at, []);
    Object.defineProperty(made.summary, "standings", {
      get: () => {
        looks += 1;
        return [phq9(at, index)];
      },
    });
    return made;
  });
  expect(inOrderOfNeed(all, NOW)).toHaveLength(all.length);
  expect(looks).toBe(all.length);
});

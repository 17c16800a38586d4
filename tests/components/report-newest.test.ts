import { describe, expect, it } from "vitest";
import { newestAnswers, newestDay } from "../../src/components/report/newest.ts";
import type { ReportView } from "../../src/contract/staff-report.ts";

const sent = (at: string, ...measures: string[]) => ({
  at,
  measures: measures.map((measure) => ({ measure, at })),
});
const view = (...latest: ReturnType<typeof sent>[]) =>
  ({ latest, clinic: { timeZone: "Europe/Berlin" } }) as unknown as ReportView;

describe("the newest answers", () => {
  it("are those of every sheet of one day by the clinic's clock", () => {
    const all = view(
      sent("2026-03-05T11:00Z"),
      sent("2026-03-04T23:00Z", "phq-9@1.0.0"),
      sent("2026-03-04T22:00Z", "gad-7@1.0.0"),
    );
    expect(newestDay(all)).toHaveLength(2);
    expect(newestAnswers(all).map(({ measure }) => measure)).toEqual(["phq-9@1.0.0"]);
  });

  it("hold each measure once, as it was answered last", () => {
    const all = view(
      sent("2026-03-05T12:00Z", "phq-9@1.0.0"),
      sent("2026-03-05T08:00Z", "phq-9@1.0.0", "gad-7@1.0.0"),
    );
    expect(newestAnswers(all)).toMatchObject([
      { measure: "phq-9@1.0.0", at: "2026-03-05T12:00Z" },
      { measure: "gad-7@1.0.0", at: "2026-03-05T08:00Z" },
    ]);
    expect(newestAnswers(view())).toEqual([]);
  });
});

import { FetchState, pages } from "astro/fetch";
import type { Hono } from "hono";
import type { ClinicView, View } from "../../src/contract/views.ts";
import type { Instant } from "../../src/core/brand.ts";
import { usableMeasures } from "../../src/packs/index.ts";
import { POLICY } from "../auth/policy.ts";
import { askPage } from "../db/caseload-select.ts";
import { askCheckIn } from "../db/check-in.ts";
import { askReport } from "../db/report.ts";
import { askSubmission } from "../db/submission.ts";
import type { AppEnv } from "./context.ts";

const clinic: ClinicView = {
  name: "",
  region: "",
  timeZone: "UTC",
  contact: "",
  isDemo: false,
  quickExit: false,
};
const shared = {
  clinic,
  csrf: "",
  parts: usableMeasures([]).map(({ id }) => ({
    measureId: id,
    locale: "en",
    answers: {},
    done: false,
  })),
};

const DRAWN: readonly (readonly [string, View])[] = [
  ["/en/problem", { page: "problem", kind: "not-found" }],
  ["/en/check-in", { page: "intro", ...shared, expires: "2026-01-01T00:00Z" as Instant, next: "" }],
  [
    "/en/check-in/1",
    { page: "part", ...shared, rev: 0, index: 0, problems: [], confirmSkipped: false },
  ],
  ["/en/check-in/answers", { page: "review", ...shared, submissionId: "", digest: "" }],
];

/**
 * Does while the Worker starts what the first request would do: finds a route, writes the
 * statements of check-in, caseload and report, and draws the client's pages with nobody's data. Code that
 * runs for the first time is several times slower, and start-up is not counted in the 10 ms that
 * a request has. What fails here fails again, and is told, when a reader asks for that page.
 */
export function warmUp({ router }: Hono<AppEnv>): Promise<unknown> {
  const steps: readonly (() => unknown)[] = [
    () => router.match("GET", "/"),
    () => askPage(POLICY["GET /"].reach, "all").write(),
    () => askReport.write(POLICY["GET /clients/:id"].reach),
    askCheckIn.write,
    askSubmission.write,
    ...DRAWN.map((one) => () => draw(one)),
  ];
  return Promise.allSettled(steps.map(async (step) => step()));
}

function draw([page, view]: (typeof DRAWN)[number]): Promise<Response> {
  const state = new FetchState(new Request(new URL(page, "https://soundings.invalid")));
  state.streaming = false;
  state.locals = { view };
  return pages(state);
}

import { FetchState, pages } from "astro/fetch";
import type { ClinicView, View } from "../../src/contract/views.ts";
import type { Instant } from "../../src/core/brand.ts";
import { usableMeasures } from "../../src/packs/index.ts";

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
 * Draws the client's pages once, with nobody's data, while the Worker starts: code
 * that runs for the first time is several times slower, and start-up is not
 * counted in the 10 ms that a request has. What fails here fails again, and is
 * told, when a reader asks for that page.
 */
export const warmUp = (): Promise<unknown> =>
  Promise.allSettled(
    DRAWN.map(([page, view]) => {
      const state = new FetchState(new Request(new URL(page, "https://soundings.invalid")));
      state.streaming = false;
      state.locals = { view };
      return pages(state);
    }),
  );

import type { Forms, FormFigures } from "./forms/measure.ts";
import type { Figures, RouteFigures } from "./routes/measure.ts";
import { table } from "./table.ts";
import { weigh } from "./weigh.ts";

const KB = 1000;
/** Budgets of the architecture page; the Worker's in ms, weights in bytes. */
const WARM = 4;
const COLD = 8;
const FORM = { all: 16 * KB, js: 5 * KB, slower: 1.3, ofSurveyJs: 1 / 20 };
/** Of the time to the first answer. */
const OF_PEERS = [
  ["an eighth", "SurveyJS", 1 / 8],
  ["a fifteenth", "LHC-Forms", 1 / 15],
] as const;
const REPORT = { all: 60 * KB, js: 30 * KB };
const SEND = { trips: 2, written: 5 };
const PAGE_TRIPS = 2;
/** The therapist's two pages, as large as the budget speaks of. */
const STAFF_PAGES = ["report, 5 measures × 60 sessions", "caseload, 100 clients"];

type Row = readonly [budget: string, limit: string, found: string, verdict: string];

const verdict = (found: number, limit: number): string =>
  found <= limit
    ? `holds (${Math.round((found / limit) * 100)} % of it)`
    : `does not hold (${(found / limit).toFixed(1)}×)`;

const row = (budget: string, found: number, limit: number, unit: string, scale = 1): Row => {
  const digits = { ms: 1, kB: 1, "×": 2 }[unit] ?? 0;
  const say = (value: number) => `${(value / scale).toFixed(digits)} ${unit}`.trim();
  return [budget, `≤ ${say(limit)}`, say(found), verdict(found, limit)];
};

const page = ({ pages }: Forms, start: string): FormFigures => {
  const found = pages.find(({ name }) => name.startsWith(start));
  if (!found) throw new RangeError(`No page ${start}`);
  return found;
};

const worst = (routes: readonly RouteFigures[], of: (route: RouteFigures) => number) =>
  routes.toSorted((a, b) => of(b) - of(a))[0] as RouteFigures;

function formRows(forms: Forms): readonly Row[] {
  const floor = page(forms, "plain");
  const ours = page(forms, "Soundings, form straight");
  const way = page(forms, "Soundings, on the way");
  const surveyJs = page(forms, "SurveyJS");
  return [
    row("form page, in all", ours.bytes.all, FORM.all, "kB", KB),
    row(
      "form page, a twentieth of SurveyJS",
      ours.bytes.all,
      surveyJs.bytes.all * FORM.ofSurveyJs,
      "kB",
      KB,
    ),
    row("form page, JS", ours.bytes.js, FORM.js, "kB", KB),
    ...Object.entries({ "form straight": ours, "on the way from the link": way }).flatMap(
      ([name, { answer }]) => [
        row(
          `first answer, × the floor, ${name}`,
          answer.median / floor.answer.median,
          FORM.slower,
          "×",
        ),
        ...OF_PEERS.map(([share, peer, of]) =>
          row(
            `first answer, ${share} of ${peer}, ${name}`,
            answer.median,
            page(forms, peer).answer.median * of,
            "ms",
          ),
        ),
      ],
    ),
    [
      "third-party requests",
      "none",
      forms.foreign.join(", ") || "none",
      forms.foreign.length > 0 ? "does not hold" : "holds",
    ],
  ];
}

/** What each of the therapist's two pages costs; only what was measured. */
const staffRows = (routes: readonly RouteFigures[]): readonly Row[] =>
  routes
    .filter(({ name }) => STAFF_PAGES.includes(name))
    .flatMap(({ name, warm, cold, tape }): readonly Row[] => [
      row(`${name}, CPU warm`, warm.isolate.median, WARM, "ms"),
      row(`${name}, CPU cold`, cold.isolate.median, COLD, "ms"),
      row(`${name}, round trips`, tape.trips, PAGE_TRIPS, ""),
    ]);

function routeRows({ routes }: Figures): readonly Row[] {
  const pages = routes.filter(({ name }) => !name.startsWith("refusal"));
  const warm = worst(pages, (route) => route.warm.isolate.median);
  const cold = worst(pages, (route) => route.cold.isolate.median);
  const over = (limit: number, of: (route: RouteFigures) => number) =>
    `${pages.filter((route) => of(route) > limit).length} of ${pages.length} over`;
  const sends = routes.filter(({ name }) => name.startsWith("send"));
  const reports = routes.filter(({ name }) => name.startsWith("report"));
  const staff = routes.filter(({ name }) => /^(report|caseload)/.test(name));
  // A session of the log is a row that is shown, and so is an open signal; a history is neither.
  const reads = reports.flatMap(({ name, tape }) =>
    /^report, 5 measures × (60|200) /.test(name) ? [tape.read] : [],
  );
  return [
    row(
      `CPU warm, dearest route (${warm.name}; ${over(WARM, (one) => one.warm.isolate.median)})`,
      warm.warm.isolate.median,
      WARM,
      "ms",
    ),
    row(
      `CPU cold, dearest route (${cold.name}; ${over(COLD, (one) => one.cold.isolate.median)})`,
      cold.cold.isolate.median,
      COLD,
      "ms",
    ),
    ...staffRows(routes),
    ...sends.flatMap(({ tape }): readonly Row[] => [
      row("a submission, rows written", tape.written, SEND.written, "rows"),
      row("a submission, round trips", tape.trips, SEND.trips, ""),
    ]),
    ...(staff.length > 0
      ? [
          row(
            "any report or caseload, round trips",
            Math.max(...staff.map(({ tape }) => tape.trips)),
            PAGE_TRIPS,
            "",
          ),
        ]
      : []),
    ...reports.flatMap(({ name, answer }): readonly Row[] => {
      const weight = weigh(answer.text);
      return [
        row(`${name}, in all`, weight.all, REPORT.all, "kB", KB),
        row(`${name}, JS`, weight.js, REPORT.js, "kB", KB),
      ];
    }),
    ...(reads.length > 1
      ? [
          [
            "report, 5 measures: rows read with 60 and 200 sessions",
            "constant",
            reads.join(", "),
            new Set(reads).size === 1 ? "holds" : "does not hold",
          ] as const,
        ]
      : []),
  ];
}

/** @param forms absent where only routes were measured */
export const budgetTable = (forms: Forms | undefined, figures: Figures): string =>
  table(
    ["Budget", "Limit", "Measured", ""],
    [...(forms ? formRows(forms) : []), ...routeRows(figures)].map((one) => [...one]),
  );

/**
 * Writes `docs/measures.md`: every measure in the box, and every threshold of each with the
 * people it was found in and its source, from the packs themselves.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { topicName } from "../src/components/measures/topic-name.ts";
import {
  bandName,
  publicVoice,
  sayBasis,
  sayChangeLimit,
  sayChangeOrigin,
  sayCutoff,
  sayStep,
  scaleName,
} from "../src/components/measures/words.ts";
import { higherMeans } from "../src/components/report/direction-words.ts";
import { formatter } from "../src/core/i18n/format.ts";
import { SOURCE } from "../src/core/i18n/locales.ts";
import type { Basis, CitationId, Measure, Scale } from "../src/core/measures/measure.ts";
import { bandRanges } from "../src/core/scoring/band.ts";
import { methodOf } from "../src/core/scoring/method.ts";
import { staffWords } from "../src/locales/staff-words.ts";
import { localesOf, measures } from "../src/packs/index.ts";

const PAGE = join(import.meta.dirname, "../docs/measures.md");
const voice = publicVoice(SOURCE);
const { t, exact } = voice;
const report = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };

/** Text that Markdown takes for nothing but text. */
const plain = (text: string): string => text.replace(/[|[\]<*_]/g, "\\$&");
const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** In a word or two: how the wording of a measure comes into the clinic. */
export const stateOf = (measure: Measure): string => {
  if (localesOf(measure.id).length === 0) {
    return measure.licence.mayShipItems ? "slot: wording not proven" : "slot: licence needed";
  }
  const shipped = measure.validated ? "wording shipped" : "own questions, not validated";
  return measure.licence.mustAccept ? `${shipped}; terms to accept first` : shipped;
};

interface Threshold {
  readonly what: string;
  readonly value: string;
  readonly basis?: Basis;
  readonly source: CitationId | undefined;
}

/** Every number of a scale that something is compared with. */
export function thresholdsOf(scale: Scale): readonly Threshold[] {
  const entry = (what: string, value: string, basis: Basis): Threshold => ({
    what,
    value,
    basis,
    source: basis.source,
  });
  return [
    ...bandRanges(scale).map(({ key, from, to }) => ({
      what: `Range “${bandName(voice, key) ?? key}”`,
      value: from === to ? exact(from) : `${exact(from)} to ${exact(to)}`,
      source: scale.bandsSource,
    })),
    ...scale.cutoffs.map((one) =>
      entry(one.prompt ? "Prompt to talk" : "Cut-off", sayCutoff(voice, one), one),
    ),
    ...scale.reliableChange.map((one) =>
      entry(
        "Reliable change",
        [sayChangeLimit(voice, one), sayChangeOrigin(voice, one)].filter(Boolean).join(". "),
        one,
      ),
    ),
    ...(scale.minimalDifference ?? []).map((one) =>
      entry("Smallest difference that matters", exact(one.value), one),
    ),
    ...(scale.percentChange ?? []).map((one) =>
      entry("Success, in per cent of the first score", exact(one.value), one),
    ),
    ...(scale.standardisedDifference ?? []).map((one) =>
      entry("Success, in standard deviations", exact(one.value), one),
    ),
    ...(scale.reliability ?? []).map((one) =>
      entry(`Reliability, ${one.type}`, exact(one.value), one),
    ),
    ...(scale.norms ?? []).map((one) =>
      entry(
        one.n === undefined ? "Norm" : `Norm, n = ${one.n}`,
        `mean ${exact(one.mean)}, SD ${exact(one.sd)}`,
        one,
      ),
    ),
  ];
}

function sourceOf(measure: Measure, id: CitationId | undefined): string {
  const citation = measure.citations.find((one) => one.id === id);
  return citation ? `[${citation.id}](${citation.url})` : "none";
}

function thresholdTable(measure: Measure): string {
  const several = measure.scales.length > 1;
  const rows = measure.scales.flatMap((scale) =>
    thresholdsOf(scale).map(({ what, value, basis, source }) => [
      ...(several ? [scaleName(voice, measure, scale)] : []),
      what,
      value,
      basis ? plain([basis.population, ...sayBasis(voice, basis)].join(". ")) : "",
      sourceOf(measure, source),
    ]),
  );
  const risk = measure.risk.map(({ item, above, source }) => [
    ...(several ? ["every score"] : []),
    `Risk rule, item ${item}`,
    `above ${exact(above)}`,
    "",
    sourceOf(measure, source),
  ]);
  const { stepUp } = measure;
  const next = stepUp && [
    ...(several ? ["every score"] : []),
    `Step to ${measures.find(({ id }) => id === stepUp.to)?.abbreviation ?? stepUp.to}`,
    `${exact(stepUp.atLeast)} or more`,
    "",
    sourceOf(measure, stepUp.source),
  ];
  const all = [...rows, ...(next ? [next] : []), ...risk];
  if (all.length === 0) return "No published threshold is known to us.";
  const head = ["What", "Value", "Found in", "Source"];
  return table(several ? ["Score", ...head] : head, all);
}

const scoring = (measure: Measure): readonly string[] =>
  measure.scales.map((scale) => {
    const [low, high] = scale.range.map(exact);
    const steps = methodOf(measure, scale).map((step) => sayStep(voice, step));
    const range = t(`measure.scoring.${scale.direction}`, { low: low ?? "", high: high ?? "" });
    const said = `A report says: higher means ${higherMeans(report, scale)}.`;
    return `- ${scaleName(voice, measure, scale)}: ${[...steps, range, said].join(" ")}`;
  });

const citations = (measure: Measure): string =>
  measure.citations.map(({ id, text }) => `- ${id}: ${plain(text)}`).join("\n");

const section = (measure: Measure): string =>
  [
    `## ${measure.abbreviation}`,
    `\`${measure.id}@${measure.version}\`: ${stateOf(measure)}. Rights: ${plain(measure.licence.holder)}`,
    ...(measure.scales.length > 0 ? [scoring(measure).join("\n")] : []),
    thresholdTable(measure),
    ...(measure.citations.length > 0 ? ["Sources:", citations(measure)] : []),
  ].join("\n\n");

const byName = (one: Measure, other: Measure): number =>
  one.abbreviation.localeCompare(other.abbreviation, "en");

/** The whole page as the packs are now. */
export function measuresPage(): string {
  const all = measures.toSorted(byName);
  const overview = table(
    ["Measure", "Asks about", "Questions", "State", "Languages"],
    all.map((measure) => [
      measure.abbreviation,
      measure.domain.map((key) => topicName(voice.t, key) ?? key).join(", "),
      String(measure.sections.reduce((sum, { items }) => sum + items.length, 0)),
      stateOf(measure),
      localesOf(measure.id).join(", "),
    ]),
  );
  return `${[
    "# Measures",
    "<!-- Written by scripts/docs-measures.ts from src/packs; do not edit. -->",
    "Every threshold that Soundings compares a score with, whom it was found in and who says so. A slot has structure and scoring, and no wording: the clinic adds the official form, with a licence where the terms ask for one. What is not here is not known to us from a source that we have read.",
    overview,
    ...all.map(section),
  ].join("\n\n")}\n`;
}

if (import.meta.main) {
  const page = measuresPage();
  if (!process.argv.includes("--check")) {
    writeFileSync(PAGE, page);
    console.log(`Wrote docs/measures.md: ${measures.length} measures`);
  } else if (readFileSync(PAGE, "utf8") !== page) {
    console.error("docs/measures.md is not current. Run: npm run docs");
    process.exitCode = 1;
  }
}

/**
 * Every text of ours that is written in English where it lies, as data or in core, and that a page
 * says in another language: see `src/locales/own-texts.ts`. Made from what is there, so that none
 * is typed twice. What a clinic adds is not ours, and is not here.
 */
import type { Measure, MeasureText } from "../../src/core/measures/measure.ts";
import { builtInRules } from "../../src/core/rules/built-in.ts";
import { REGISTRY_SOURCES } from "../../src/core/series/registry.ts";
import { SUPPORT_SOURCES, type SupportSource } from "../../src/core/support/sources.ts";
import { alarmTables } from "../../src/data/alarm-rates.ts";
import { growthModels } from "../../src/data/growth-models.ts";
import { PRACTICE_TASKS } from "../../src/data/practice.ts";
import { localeTags, packIds, readJson } from "../packs-files.ts";

const measures = packIds().map((id) => readJson(id, "measure.json") as Measure);
const wordings = packIds().flatMap((id) =>
  localeTags(id).map((tag) => readJson(id, "locales", `${tag}.json`) as MeasureText),
);

/** The texts under one name, however deep they lie. */
const named = (name: string, value: unknown): readonly string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        key === name && typeof inner === "string" ? [inner] : named(name, inner),
      );

const sources: readonly SupportSource[] = Object.values(SUPPORT_SOURCES);

/** Each once, in the order in which they lie. */
export const ownTexts: readonly string[] = [
  ...new Set([
    ...named("population", measures),
    ...growthModels.map(({ population }) => population),
    ...alarmTables.map(({ population }) => population.words),
    ...named("because", [growthModels, alarmTables]),
    ...alarmTables.map(({ population }) => population.source.text),
    ...builtInRules(measures, growthModels).rules.map(({ source }) => source.text),
    ...sources.map(({ text }) => text),
    ...PRACTICE_TASKS.map(({ source }) => source),
    ...Object.values(REGISTRY_SOURCES).map(({ text }) => text),
    ...measures.flatMap(({ citations }) => citations.map(({ text }) => text)),
    ...wordings.map(({ passport }) => passport.reference),
    // A notice of somebody else's is shown word for word.
    ...measures.filter(({ validated }) => !validated).map(({ licence }) => licence.notice),
    ...measures.map(({ licence }) => licence.source).filter((source) => source.includes(" ")),
  ]),
];

import type { Instant } from "../../src/core/brand.ts";
import { once } from "../../src/core/memo.ts";
import { builtInRules } from "../../src/core/rules/built-in.ts";
import { historyOf } from "../../src/core/rules/history-of.ts";
import { measuresIn } from "../../src/core/series/of-scale.ts";
import { growthModels } from "../../src/data/growth-models.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { measures } from "../../src/packs/index.ts";
import type { Rulebook } from "../db/record.ts";
import { isOfAlliance } from "./alliance.ts";

const builtIn = once(() => builtInRules(measures, growthModels));

/** The rules that every clinic starts with, and what they look at, from the packs. */
export const rulebook: Rulebook = {
  get builtIn() {
    return builtIn();
  },
  isOfAlliance,
  historyOf: ({ points, missed, plannedEnd, person }) =>
    historyOf({
      measures: measuresIn(points).map(findMeasure),
      points,
      person,
      // A risk answer raises an alert, never a signal.
      flags: [],
      missed,
      ...(plannedEnd !== undefined && { plannedEnd: `${plannedEnd}T00:00Z` as Instant }),
      models: growthModels,
    }),
};

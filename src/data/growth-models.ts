import type { GrowthModel } from "../core/trajectory/growth-model.ts";
import core10 from "./quito-core/core-10.json" with { type: "json" };
import coreOm from "./quito-core/core-om.json" with { type: "json" };

/**
 * Every growth model that Soundings brings along; each says where it comes from. PHQ-9 and GAD-7
 * have none: no open session-by-session data were found (`nhs-talking-therapies/SOURCE.md`).
 */
// Checked field by field by tests/data: JSON cannot say that "thin" is one of three words.
export const growthModels = [core10, coreOm] as readonly unknown[] as readonly GrowthModel[];

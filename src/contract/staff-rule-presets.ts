import type { PresetId, PresetUse } from "../core/rules/presets.ts";
import type { RuleView } from "./staff-rules.ts";
import type { StaffFrame } from "./views.ts";

/** A starting point: what it would make of the clinic's rules. */
export interface PresetView extends PresetUse {
  readonly id: PresetId;
  /** The rules about scores that would be in use, of measures that the clinic can ask. */
  readonly rules: readonly Pick<RuleView, "rule" | "alarms">[];
}

/** Three starting points for the clinic's rules. */
export interface RulePresetsView extends StaffFrame {
  readonly page: "rule-presets";
  /** Of the rules that the page was made from. */
  readonly version: number;
  readonly mayEdit: boolean;
  readonly presets: readonly PresetView[];
}

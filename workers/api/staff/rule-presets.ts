import type { PresetView } from "../../../src/contract/staff-rule-presets.ts";
import { PRESETS, presetUse } from "../../../src/core/rules/presets.ts";
import { alarmRates } from "../../../src/data/alarm-rates.ts";
import { usableMeasures } from "../../../src/packs/index.ts";
import { loadRulesFor } from "../../db/rule-set.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { staffRoutes } from "./routes.ts";
import { choiceOf, needsNumbers } from "./rules-form.ts";
import { refuseVisit, staffFrame } from "./session.ts";

/** Three starting points for the rules. The form of the rules takes them in, as any other edit. */
export const rulePresets = staffRoutes({
  "GET /settings/rules/presets": async (c, access) => {
    const loaded = await loadRulesFor(c.var.deps, access);
    if (!loaded.ok) return refuseVisit(c, loaded.error);
    const { visitor, kept } = loaded.value;
    const terms = visitor.clinic.acceptedTerms ?? [];
    const { version, used, unused } = choiceOf(kept, terms);
    const usable = new Set(usableMeasures(terms).map(({ id }) => id));
    const choice = { used, unused: unused.filter((rule) => !needsNumbers(rule)) };
    return render(c, `/${localeOf(c).tag}/staff/settings/rules/presets`, {
      page: "rule-presets",
      ...(await staffFrame(c, visitor)),
      version,
      mayEdit: visitor.roles.includes("owner"),
      presets: PRESETS.map((id): PresetView => {
        const use = presetUse(id, choice);
        const rules = [...use.leaves, ...use.takesIn].filter(
          (rule) => "scale" in rule && usable.has(rule.measure),
        );
        return { id, ...use, rules: rules.map((rule) => ({ rule, alarms: alarmRates(rule) })) };
      }),
    });
  },
});

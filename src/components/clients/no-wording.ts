import { OWN_PLAN, type PlanOffers } from "../../contract/client-form.ts";
import { MOOD } from "../../core/plans/presets.ts";
import { withoutWording } from "../../packs/without-wording.ts";

type Typed = Readonly<Record<string, string>>;

/** Measures that a form asks for in a language that has no wording of them. */
export function withoutWordingIn(typed: Typed, { presets, measures }: PlanOffers) {
  const { plan, locale = "" } = typed;
  const asksMood = typed["also.mood"] !== undefined;
  const asked = measures.filter((id) =>
    plan === OWN_PLAN
      ? typed[`measures.${id}`] !== undefined
      : presets.some((one) => one.id === plan && one.measures.includes(id)) ||
        (asksMood && id === MOOD),
  );
  return withoutWording(asked, locale);
}

import type { Locale } from "../../core/i18n/locales.ts";
import type { ScaleRef, Watch } from "../../core/rules/watch.ts";
import type { Voice } from "../report/voice.ts";
import { nameOf } from "./said.ts";

/** About what the lack of a signal says nothing, in sentences; none where every scale is judged. */
export function sayWatch(
  { t, format }: Voice,
  locale: Locale,
  { unwatched, unjudged }: Watch,
): readonly string[] {
  const names = (refs: readonly ScaleRef[]) =>
    format.list(refs.flatMap((ref) => nameOf(locale, ref) ?? []));
  return [
    ...(unwatched.length > 0 ? [t("signals.unwatched", { measures: names(unwatched) })] : []),
    ...(unjudged.length > 0 ? [t("signals.unjudged", { measures: names(unjudged) })] : []),
  ];
}

import type { ReportView } from "../../contract/staff-report.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import { allItems } from "../../core/measures/measure.ts";
import { ruleNowOf } from "../../core/rules/rule-now.ts";
import { measureOfKey } from "../../packs/find.ts";
import { sayRows } from "../signals/said.ts";
import type { Voice } from "./voice.ts";

/** What waits for somebody to look at it, a line each. */
export interface Waiting {
  /** One line an item, with the days on which it was answered above its rule. */
  readonly risks: readonly string[];
  /** One line a kind of rule; those to look at today first. */
  readonly signals: ReturnType<typeof sayRows>;
}

/** Open alerts and open signals in as few words as they need. */
export function waitingIn(voice: Voice, locale: Locale, view: ReportView): Waiting {
  const open = <T extends { readonly acknowledged?: unknown }>(all: readonly T[]) =>
    all.filter(({ acknowledged }) => acknowledged === undefined);
  return {
    risks: risksIn(voice, open(view.alerts)),
    signals: signalsIn(voice, locale, open(view.signals)),
  };
}

function risksIn({ t, format }: Voice, alerts: ReportView["alerts"]): readonly string[] {
  const days = new Map<string, Set<string>>();
  for (const { raisedAt, items } of alerts) {
    for (const { measure, item } of items) {
      const key = `${measure} ${item}`;
      days.set(key, (days.get(key) ?? new Set()).add(format.day(raisedAt)));
    }
  }
  return [...days].map(([key, on]) => {
    const [measureKey = "", item] = key.split(" ");
    const measure = measureOfKey(measureKey);
    return t("glance.risk", {
      measure: measure.abbreviation,
      number: allItems(measure).findIndex(({ id }) => id === item) + 1,
      dates: format.list([...on]),
    });
  });
}

/** What does not fire now stands last, and says so. */
const signalsIn = (voice: Voice, locale: Locale, signals: ReportView["signals"]) =>
  sayRows(
    voice,
    locale,
    signals.map(({ id, raisedAt, rule, ...now }) => ({
      id,
      raisedAt,
      kind: rule.kind,
      strength: rule.strength,
      ...ruleNowOf(now),
      ...("measure" in rule && { measure: rule.measure }),
      ...("scale" in rule && { scale: rule.scale }),
    })),
  );

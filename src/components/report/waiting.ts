import type { ReportView } from "../../contract/staff-report.ts";
import type { Instant } from "../../core/brand.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import { allItems } from "../../core/measures/measure.ts";
import { measureOfKey } from "../../packs/find.ts";
import { sayRows } from "../signals/said.ts";
import type { Voice } from "./voice.ts";

/** What waits for somebody to look at it, a line each. */
export interface Waiting {
  /** One line an item, with the days on which it was answered above its rule. */
  readonly risks: readonly string[];
  /** One line a kind of rule; those to look at today first. */
  readonly signals: readonly { readonly text: string; readonly isHard: boolean }[];
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

/** Since a signal stays until somebody says something of it, the day tells how old it is. */
function signalsIn(voice: Voice, locale: Locale, signals: ReportView["signals"]) {
  const kinds = [...new Set(signals.map(({ rule }) => rule.kind))];
  return kinds
    .flatMap((kind) => {
      const ofKind = signals.filter(({ rule }) => rule.kind === kind);
      const since = ofKind.map(({ raisedAt }) => raisedAt).toSorted()[0];
      const rows = ofKind.map(({ id, raisedAt, rule }) => ({
        id,
        raisedAt,
        kind,
        strength: rule.strength,
        ...("measure" in rule && { measure: rule.measure }),
        ...("scale" in rule && { scale: rule.scale }),
      }));
      return sayRows(voice, locale, rows).map(({ text, isHard }) => ({
        text: since ? sayRaised(voice, text, since) : text,
        isHard,
      }));
    })
    .toSorted((a, b) => Number(b.isHard) - Number(a.isHard));
}

const sayRaised = ({ t, format }: Voice, signal: string, since: Instant): string =>
  t("glance.signal", { signal, date: format.day(since) });

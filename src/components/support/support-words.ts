import { towards } from "../../core/change/judge.ts";
import type { RuleKind } from "../../core/rules/rule.ts";
import { type AreaId, PARTS } from "../../core/support/area.ts";
import type { NoteField, SignalRef } from "../../core/support/entry.ts";
import type { AreaInOrder } from "../../core/support/order.ts";
import type { ChangedSince } from "../../core/support/since.ts";
import { type SourceId, SUPPORT_SOURCES, type SupportSource } from "../../core/support/sources.ts";
import { type LeafId, SUPPORT_TREE } from "../../core/support/tree.ts";
import { sayPoints, type Told } from "../report/direction-words.ts";
import { sayOwn } from "../../locales/own-texts.ts";
import type { Voice } from "../report/voice.ts";

/** A work that a line rests on, as the page shows it. */
export interface SaidSource {
  readonly id: SourceId;
  readonly text: string;
  readonly url?: string;
}

export interface SaidLeaf {
  readonly id: LeafId;
  readonly text: string;
  readonly sources: readonly SaidSource[];
}

/** One area of the tree in words. */
export interface SaidArea {
  readonly id: AreaId;
  readonly title: string;
  /** Which signals point here, or that none does. */
  readonly because: string;
  readonly parts: readonly { readonly title: string; readonly leaves: readonly SaidLeaf[] }[];
}

/** What a kind of signal is called: "Worse than at the start". */
export const nameSignal = ({ t }: Voice, kind: RuleKind): string => t(`signal.name.${kind}`);

export const nameArea = ({ t }: Voice, area: AreaId): string => t(`support.area.${area}`);

/** A source with how much of it was read. */
export function saySource(voice: Voice, id: SourceId): SaidSource {
  const source: SupportSource = SUPPORT_SOURCES[id];
  return {
    id,
    text: voice.t(`support.read.${source.read}`, { source: sayOwn(voice, source.text).text }),
    ...(source.url !== undefined && { url: source.url }),
  };
}

/** What stands over the tree: what it is, and how much it helps. */
export const sayLead = (voice: Voice) => ({
  lead: voice.t("support.lead"),
  evidence: voice.t("support.evidence"),
  source: saySource(voice, "de-jong-2024"),
  supervision: voice.t("support.supervision.evidence"),
  supervisionSource: saySource(voice, "kuhne-2019"),
});

/** The tree in the order that `areasFor()` gives. */
export const sayTree = (voice: Voice, order: readonly AreaInOrder[]): readonly SaidArea[] =>
  order.flatMap(({ area, because }) => {
    const found = SUPPORT_TREE.find(({ id }) => id === area);
    if (!found) return [];
    const { t, format } = voice;
    const signals = format.list(because.map((kind) => nameSignal(voice, kind)));
    return {
      id: area,
      title: nameArea(voice, area),
      because: because.length > 0 ? t("support.because", { signals }) : t("support.because.none"),
      parts: PARTS.map((part) => ({
        title: t(`support.part.${part}`),
        leaves: found.leaves
          .filter((leaf) => leaf.part === part)
          .map(({ id, sources }) => ({
            id,
            text: t(`support.leaf.${id}`),
            sources: sources.map((source) => saySource(voice, source)),
          })),
      })),
    };
  });

/** Every word of the log that does not change. */
export const logWords = ({ t }: Voice) => ({
  title: t("support.log.title"),
  empty: t("support.log.empty"),
  discussed: { label: t("support.log.discussed"), hint: t("support.log.discussed.hint") },
  agreed: { label: t("support.log.agreed"), hint: t("support.log.agreed.hint") },
  changed: t("support.log.changed"),
});

/** What a field of a note is called, for a message about it. */
export const nameNoteField = ({ t }: Voice, field: NoteField): string =>
  field === "areas" ? t("support.log.areas-field") : t(`support.log.${field}`);

/** "Signal: Worse than at the start, first seen 5 March 2026." and the areas that were talked about. */
export const sayEntryHead = (
  voice: Voice,
  { kind, firedAt }: Pick<SignalRef, "kind" | "firedAt">,
  areas: readonly AreaId[],
): readonly string[] => {
  const { t, format } = voice;
  return [
    t("support.log.signal", { signal: nameSignal(voice, kind), date: format.day(firedAt) }),
    ...(areas.length > 0
      ? [t("support.log.areas", { areas: format.list(areas.map((one) => nameArea(voice, one))) })]
      : []),
  ];
};

/**
 * What the records show since an entry was written, one sentence each.
 *
 * @param told direction and subject of the scale, where the rule looks at one
 */
export function sayChangedSince(
  voice: Voice,
  { signal, otherVersion, score, scoresSince }: ChangedSince,
  told?: Told,
): readonly string[] {
  const { t, format } = voice;
  const sayScore = (): readonly string[] => {
    if (!score || !told) return [];
    if (scoresSince === 0) return [t("support.since.no-score")];
    const { before, now } = score;
    const difference = now.value - before.value;
    const change = sayPoints(voice, {
      ...told,
      points: Math.abs(difference),
      towards: towards(told.direction, difference),
    });
    return [
      t("support.since.score", {
        before: format.number(before.value),
        earlier: format.day(before.at),
        now: format.number(now.value),
        day: format.day(now.at),
        change,
      }),
    ];
  };
  return [
    t(`support.since.${signal}`),
    ...(otherVersion ? [t("support.since.other-version")] : []),
    ...sayScore(),
  ];
}

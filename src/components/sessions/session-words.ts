import {
  ATTENDED,
  MEETINGS,
  PRACTICE,
  type SessionEntry,
  type SessionField,
  type SessionTag,
  TAGS,
} from "../../core/sessions/entry.ts";
import type { SessionFacts } from "../../core/sessions/facts.ts";
import type { Voice } from "../report/voice.ts";

/** One of several answers to choose from. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export const nameSessionField = ({ t }: Voice, field: SessionField): string =>
  t(`session.field.${field}`);

export const nameTag = ({ t }: Voice, tag: SessionTag): string => t(`session.tag.${tag}`);

/** Every answer that the form of a session offers, in order. */
export const sessionChoices = (voice: Voice) => {
  const { t } = voice;
  const of = <V extends string>(values: readonly V[], say: (value: V) => string) =>
    values.map((value): Choice<V> => ({ value, label: say(value) }));
  return {
    attended: of(ATTENDED, (value) => t(`session.attended.${value}`)),
    mode: of(MEETINGS, (value) => t(`session.mode.${value}`)),
    "practice-done": of(PRACTICE, (value) => t(`session.practice.${value}`)),
    tags: of(TAGS, (tag) => nameTag(voice, tag)),
  };
};

/** Title, hints and what stands where nothing is written down. */
export const sessionHead = ({ t }: Voice) => ({
  title: t("session.title"),
  empty: t("session.empty"),
  hints: {
    note: t("session.hint.note"),
    "practice-agreed": t("session.hint.practice-agreed"),
  },
});

/** One session in the report's lane, in one line. */
export function saySession(voice: Voice, { on, attended, mode, tags }: SessionEntry): string {
  const { t, format } = voice;
  const date = format.plainDay(on);
  if (attended !== "yes" || mode === undefined) {
    return t(attended === "missed" ? "session.lane.missed" : "session.lane.cancelled", { date });
  }
  const met = t(`session.mode.${mode}`);
  return tags.length === 0
    ? t("session.lane.yes", { date, mode: met })
    : t("session.lane.yes.tags", {
        date,
        mode: met,
        tags: format.list(tags.map((tag) => nameTag(voice, tag))),
      });
}

/** What the log shows, one sentence each. */
export function saySessions(voice: Voice, facts: SessionFacts): readonly string[] {
  const { t, format } = voice;
  const { attended, weeksSinceLast, missedInARow, practice, lane } = facts;
  if (lane.length === 0) return [t("session.empty")];
  const { asked } = practice;
  return [
    t("session.count", { count: attended }),
    ...(weeksSinceLast === undefined
      ? []
      : weeksSinceLast === 0
        ? [t("session.last.this-week")]
        : [t("session.last", { count: weeksSinceLast })]),
    ...(missedInARow > 0 ? [t("session.missed", { count: missedInARow })] : []),
    ...(asked > 0
      ? [
          t("session.practice.facts", {
            done: format.number(practice.done),
            partly: format.number(practice.partly),
            not: format.number(practice.not),
            asked: format.number(asked),
          }),
        ]
      : []),
  ];
}

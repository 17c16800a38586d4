import type { Catalog } from "../../core/i18n/messages.ts";

/** Reasons to read a course with care. */
export const honesty = {
  "honesty.title": "Read with care",
  "honesty.few-scores": {
    one: "There is {count} score so far. From {needed} on, one can speak of a course.",
    other: "There are {count} scores so far. From {needed} on, one can speak of a course.",
  },
  "honesty.floor": {
    one: "{count} score is at the lowest end of the scale, {value}: what lies below was not measured ({dates}).",
    other:
      "{count} scores are at the lowest end of the scale, {value}: what lies below was not measured (latest: {dates}).",
  },
  "honesty.ceiling": {
    one: "{count} score is at the highest end of the scale, {value}: what lies above was not measured ({dates}).",
    other:
      "{count} scores are at the highest end of the scale, {value}: what lies above was not measured (latest: {dates}).",
  },
  "honesty.no-room.at-least":
    "From the first score, {first}, to the best one, {best}, there is less room than the {threshold} points that would count as more than chance.",
  "honesty.no-room.more-than":
    "From the first score, {first}, to the best one, {best}, there is no room for more than {threshold} points. Only more than that would count as more than chance.",
  "honesty.saw-tooth.more-than": {
    one: "The course turned {count} time by more than {size} points. The first and the latest score alone mislead.",
    other:
      "The course turned {count} times by more than {size} points. The first and the latest score alone mislead.",
  },
  "honesty.saw-tooth.at-least": {
    one: "The course turned {count} time by {size} points or more. The first and the latest score alone mislead.",
    other:
      "The course turned {count} times by {size} points or more. The first and the latest score alone mislead.",
  },
  "honesty.languages-differ":
    "The first answers were in {first}, the latest in {latest}: the difference may come from that.",
  "honesty.modes-differ":
    "The first and the latest answers were given in different ways ({first}; {latest}): the difference may come from that.",
  "honesty.of": "{measures}: {caution}",
  "honesty.helped": "Somebody helped with the answers, or gave them, on {dates}.",
  "honesty.layout-changed": "The questions were laid out differently from {dates}.",
} as const satisfies Catalog;

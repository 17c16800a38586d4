import { agencyNotes } from "./client/agency-notes.ts";
import { checkInNotes } from "./client/check-in-notes.ts";
import { feedbackNotes } from "./client/feedback-notes.ts";
import { formNotes } from "./client/form-notes.ts";
import { frameNotes } from "./client/frame-notes.ts";
import { letterNotes } from "./client/letter-notes.ts";
import { planNotes } from "./client/plan-notes.ts";
import { topicsNotes } from "./client/topics-notes.ts";
import type { ClientKey } from "./en.ts";
import type { PublicKey } from "./public/en.ts";
import { homeNotes } from "./public/home-notes.ts";
import { lineNotes } from "./public/line-notes.ts";
import { measuresNotes } from "./public/measures-notes.ts";
import { numbersNotes } from "./public/numbers-notes.ts";
import { readingNotes } from "./public/reading-notes.ts";

/**
 * What a translator cannot see from the words alone: where a text stands, who
 * speaks, what its placeholders become. A key without a note does not compile.
 */
export const notes: Readonly<Record<ClientKey | PublicKey, string>> = {
  ...frameNotes,
  ...checkInNotes,
  ...agencyNotes,
  ...formNotes,
  ...letterNotes,
  ...topicsNotes,
  ...feedbackNotes,
  ...planNotes,
  ...homeNotes,
  ...lineNotes,
  ...measuresNotes,
  ...readingNotes,
  ...numbersNotes,
};

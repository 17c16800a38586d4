import type { Area } from "./area.ts";

/** What to look at when life outside therapy may be the reason. */
export const support = {
  id: "support",
  leaves: [
    { id: "support-who", part: "ask-yourself", sources: ["wang-2018"] },
    { id: "support-since", part: "ask-yourself", sources: ["schilling-2021"] },
    { id: "support-events", part: "explore", sources: ["schilling-2021", "nice-ng222"] },
    { id: "support-alone", part: "explore", sources: ["wang-2018"] },
    { id: "support-help", part: "explore", sources: ["own"] },
    { id: "support-contact", part: "suggest", sources: ["own"] },
    { id: "support-invite", part: "suggest", sources: ["own"] },
    { id: "support-services", part: "suggest", sources: ["nice-ng222"] },
    { id: "support-slower", part: "suggest", sources: ["own"] },
    { id: "support-abuse", part: "supervision", sources: ["own"] },
    { id: "support-beyond", part: "supervision", sources: ["own"] },
  ],
} as const satisfies Area;

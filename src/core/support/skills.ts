import type { Area } from "./area.ts";

/** What to look at when the treatment itself may be the reason. */
export const skills = {
  id: "skills",
  leaves: [
    { id: "skills-fit", part: "ask-yourself", sources: ["nice-ng222"] },
    { id: "skills-time", part: "ask-yourself", sources: ["saunders-2019"] },
    { id: "skills-sessions", part: "ask-yourself", sources: ["nice-ng222"] },
    { id: "skills-practice", part: "ask-yourself", sources: ["kazantzis-2016"] },
    { id: "skills-in-the-way", part: "explore", sources: ["kazantzis-2016"] },
    { id: "skills-feelings", part: "explore", sources: ["schilling-2021"] },
    { id: "skills-body", part: "explore", sources: ["nice-ng222"] },
    { id: "skills-medicine", part: "explore", sources: ["nice-ng222"] },
    { id: "skills-try-first", part: "suggest", sources: ["own"] },
    { id: "skills-more-often", part: "suggest", sources: ["own"] },
    { id: "skills-review", part: "suggest", sources: ["nice-ng222"] },
    { id: "skills-combine", part: "suggest", sources: ["cuijpers-2020"] },
    { id: "skills-refer", part: "suggest", sources: ["nice-ng222"] },
    { id: "skills-no-change", part: "supervision", sources: ["own"] },
    { id: "skills-training", part: "supervision", sources: ["own"] },
  ],
} as const satisfies Area;

import type { Area } from "./area.ts";

/** What to look at when goals or the will to change may be the reason. */
export const motivation = {
  id: "motivation",
  leaves: [
    { id: "motivation-whose-goals", part: "ask-yourself", sources: ["tryon-2018"] },
    { id: "motivation-ready", part: "ask-yourself", sources: ["krebs-2018"] },
    { id: "motivation-hope", part: "ask-yourself", sources: ["schilling-2021"] },
    { id: "motivation-working", part: "explore", sources: ["tryon-2018"] },
    { id: "motivation-both-sides", part: "explore", sources: ["krebs-2018"] },
    { id: "motivation-preferences", part: "explore", sources: ["swift-2018"] },
    { id: "motivation-missed", part: "explore", sources: ["nice-ng222"] },
    { id: "motivation-new-goal", part: "suggest", sources: ["tryon-2018", "bovend-eerdt-2009"] },
    { id: "motivation-smaller", part: "suggest", sources: ["own"] },
    { id: "motivation-times", part: "suggest", sources: ["oldham-2012"] },
    { id: "motivation-scores", part: "suggest", sources: ["de-jong-2024"] },
    { id: "motivation-unclear", part: "supervision", sources: ["own"] },
    { id: "motivation-pushing", part: "supervision", sources: ["own"] },
  ],
} as const satisfies Area;

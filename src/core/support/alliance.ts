import type { Area } from "./area.ts";

/** What to look at when working together may be the reason. */
export const alliance = {
  id: "alliance",
  leaves: [
    { id: "alliance-happened", part: "ask-yourself", sources: ["eubanks-2018"] },
    { id: "alliance-agreement", part: "ask-yourself", sources: ["eubanks-2018"] },
    { id: "alliance-my-part", part: "ask-yourself", sources: ["own"] },
    { id: "alliance-quiet", part: "ask-yourself", sources: ["own"] },
    { id: "alliance-how-is-it", part: "explore", sources: ["own"] },
    { id: "alliance-sense", part: "explore", sources: ["tryon-2018"] },
    { id: "alliance-background", part: "explore", sources: ["own"] },
    { id: "alliance-understand-first", part: "suggest", sources: ["eubanks-consensus-2018"] },
    { id: "alliance-change-later", part: "suggest", sources: ["eubanks-consensus-2018"] },
    { id: "alliance-say-it", part: "suggest", sources: ["own"] },
    { id: "alliance-adjust", part: "suggest", sources: ["tryon-2018"] },
    { id: "alliance-worth-it", part: "suggest", sources: ["eubanks-2018"] },
    { id: "alliance-feelings", part: "supervision", sources: ["own"] },
    { id: "alliance-still-low", part: "supervision", sources: ["own"] },
  ],
} as const satisfies Area;

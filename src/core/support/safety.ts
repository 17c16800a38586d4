import type { Area } from "./area.ts";

/** What to look at when the client's safety is in question. */
export const safety = {
  id: "safety",
  leaves: [
    { id: "safety-worried", part: "ask-yourself", sources: ["schilling-2021"] },
    { id: "safety-last-asked", part: "ask-yourself", sources: ["own"] },
    { id: "safety-reluctant", part: "ask-yourself", sources: ["dazzi-2014"] },
    { id: "safety-ask-directly", part: "explore", sources: ["dazzi-2014"] },
    { id: "safety-what-changed", part: "explore", sources: ["own"] },
    { id: "safety-means", part: "explore", sources: ["stanley-2018"] },
    { id: "safety-others", part: "explore", sources: ["own"] },
    { id: "safety-plan", part: "suggest", sources: ["stanley-2018"] },
    { id: "safety-contact", part: "suggest", sources: ["stanley-2018"] },
    { id: "safety-no-grades", part: "suggest", sources: ["nice-ng225"] },
    { id: "safety-protocol", part: "suggest", sources: ["own"] },
    { id: "safety-same-day", part: "supervision", sources: ["own"] },
    { id: "safety-emergency", part: "supervision", sources: ["own"] },
  ],
} as const satisfies Area;

import type { Catalog } from "../../core/i18n/messages.ts";

/**
 * What better and worse mean, for each thing that a score can be about. They stand inside other
 * sentences: "3 points lower (less distress)", "ORS: better well-being than at the start".
 */
export const meaning = {
  "meaning.better.distress": "less distress",
  "meaning.worse.distress": "more distress",
  "meaning.better.somatic": "milder bodily complaints",
  "meaning.worse.somatic": "stronger bodily complaints",
  "meaning.better.mood": "better mood",
  "meaning.worse.mood": "worse mood",
  "meaning.better.sleep": "better sleep",
  "meaning.worse.sleep": "worse sleep",
  "meaning.better.alcohol": "less risky drinking",
  "meaning.worse.alcohol": "more risky drinking",
  "meaning.better.problem": "a smaller problem",
  "meaning.worse.problem": "a bigger problem",
  "meaning.better.risk": "less risk reported",
  "meaning.worse.risk": "more risk reported",
  "meaning.better.functioning": "less difficulty",
  "meaning.worse.functioning": "more difficulty",
  "meaning.better.wellbeing": "better well-being",
  "meaning.worse.wellbeing": "worse well-being",
  "meaning.better.satisfaction": "more satisfaction with life",
  "meaning.worse.satisfaction": "less satisfaction with life",
  "meaning.better.goals": "more reached",
  "meaning.worse.goals": "less reached",
  "meaning.better.alliance": "a stronger alliance",
  "meaning.worse.alliance": "a weaker alliance",
  "meaning.better.session": "a more helpful session",
  "meaning.worse.session": "a less helpful session",
  "meaning.better.practice": "more practice",
  "meaning.worse.practice": "less practice",
  "meaning.better.other": "a better score",
  "meaning.worse.other": "a worse score",
} as const satisfies Catalog;

import type { Area } from "./area.ts";
import { alliance } from "./alliance.ts";
import { motivation } from "./motivation.ts";
import { safety } from "./safety.ts";
import { skills } from "./skills.ts";
import { support } from "./support.ts";

/** The five areas. Which one comes first depends on the signals: `areasFor()`. */
export const SUPPORT_TREE = [
  safety,
  motivation,
  alliance,
  support,
  skills,
] as const satisfies readonly Area[];

export type LeafId = (typeof SUPPORT_TREE)[number]["leaves"][number]["id"];

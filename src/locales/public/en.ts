import { home } from "./home.ts";
import { line } from "./line.ts";
import { measures } from "./measures.ts";
import { numbers } from "./numbers.ts";
import { reading } from "./reading.ts";

/**
 * The source catalog of what stands only on pages that anybody may open. They are drawn
 * when the site is built: the Worker never carries these words. The rules are those of `../en.ts`.
 */
export const publicEn = { ...home, ...line, ...measures, ...reading, ...numbers } as const;

export type PublicCatalog = typeof publicEn;
export type PublicKey = keyof PublicCatalog;

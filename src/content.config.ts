import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { Text } from "./content/schema.ts";

/** Markdown under `<locale>/<slug>.md`; that path is the text's id, as it is written. */
const texts = (folder: string) =>
  defineCollection({
    loader: glob({
      base: `./src/content/${folder}`,
      pattern: "*/*.md",
      generateId: ({ entry }) => entry.replace(/\.md$/, ""),
    }),
    schema: Text,
  });

export const collections = { pages: texts("pages"), guides: texts("guides") };

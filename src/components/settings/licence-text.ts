/** The terms in the folders of packs, as they are written there. */
const files: Readonly<Record<string, string>> = import.meta.glob("../../packs/*/LICENCE.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Paragraphs of the terms that lie beside a measure, without the heading; none where none lie. */
export const licenceText = (measureId: string): readonly string[] =>
  (files[`../../packs/${measureId}/LICENCE.md`] ?? "")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll("`", "").trim())
    .filter((paragraph) => paragraph !== "" && !paragraph.startsWith("#"));

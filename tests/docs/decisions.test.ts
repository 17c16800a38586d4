import { describe, expect, it } from "vitest";
import { headings, read, textFiles } from "./repository.ts";

const records = textFiles("docs/decisions").toSorted();
/** Half a page, on paper. */
const MOST_WORDS = 420;

describe("docs/decisions", () => {
  it("is numbered without gaps", () => {
    const numbers = records.map((file) => /(\d{3})-[a-z0-9-]+\.md$/.exec(file)?.[1]);
    expect(numbers).toEqual(records.map((_, index) => String(index + 1).padStart(3, "0")));
  });

  it.each(records)("%s says when, what holds, why, what and at what price", (file) => {
    const text = read(file);
    const number = /(\d{3})-/.exec(file)?.[1];
    expect(headings(text).map(({ words }) => words)).toEqual([
      expect.stringMatching(`^${number} [A-Z]`),
      "Context",
      "Decision",
      "Consequences",
    ]);
    expect(text).toMatch(/^- Date: \d{4}-\d{2}-\d{2}$/m);
    expect(text).toMatch(/^- Status: (proposed|accepted|superseded by \[\d{3}\]\(.+\))$/m);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
  });
});

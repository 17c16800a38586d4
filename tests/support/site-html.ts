import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  root: true,
  rules: {
    // It wants every space in a `tel:` link unbreakable, but ours are whole sentences.
    "tel-non-breaking": "off",
    // A heading's id may hold any sign of its own script, such as Arabic vowels.
    "valid-id": ["error", { relaxed: true }],
  },
});

/** A table laid out as cards keeps its roles in every browser only if they are written down. */
const isRoleOfTable = (ruleId: string, selector: string | null): boolean =>
  ruleId === "no-redundant-role" && /> table\b/.test(selector ?? "");

/** What html-validate finds in a page as it was served. */
export async function htmlFindings(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages
      .filter(({ ruleId, selector }) => !isRoleOfTable(ruleId, selector))
      .map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
  );
}

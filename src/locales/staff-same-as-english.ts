import type { StaffCatalog } from "./staff.ts";

interface SameAsEnglish {
  readonly locale: string;
  readonly keys: readonly (keyof StaffCatalog)[];
  readonly reason: string;
}

/** Staff words that rightly read as in English. Any other text equal to English counts as untranslated. */
export const staffSameAsEnglish: readonly SameAsEnglish[] = [
  {
    locale: "de",
    keys: [
      "audit.detail.supervisor",
      "band.neutral",
      "band.normal",
      "people.name",
      "people.role.supervisor",
      "person.supervision",
      "registry.remission",
      "role.supervisor",
      "session.tag.trauma",
    ],
    reason: "English and German share the word.",
  },
  {
    locale: "de",
    keys: [
      "agent.chrome",
      "agent.edge",
      "agent.firefox",
      "agent.opera",
      "agent.safari",
      "agent.samsung",
      "audit.system",
      "system.android",
      "system.chromeos",
      "system.linux",
      "system.mac",
      "system.windows",
    ],
    reason: "A product has one name in every language.",
  },
  {
    locale: "de",
    keys: [
      "methods.edwards-nunnally",
      "methods.gulliksen-lord-novick",
      "methods.hageman-arrindell",
      "methods.hsu-linn-lord",
      "methods.jacobson-truax",
      "methods.nunnally-kotsch",
    ],
    reason: "A method has the names of its authors in every language.",
  },
  {
    locale: "de",
    keys: ["import.column.label", "import.column.language", "import.column.plan"],
    reason: "The columns of an imported list are named so in every language.",
  },
];

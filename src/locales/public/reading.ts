import type { Catalog } from "../../core/i18n/messages.ts";

/** Around the texts that anybody may read. The texts themselves are in `src/content`. */
export const reading = {
  "read.title": "Things to read",
  "read.lead":
    "Short pages for people in therapy. Read what you like, when you like. You do not need a link or a code.",
  "read.group.questions": "The questions",
  "read.group.therapy": "Your therapy",
  "read.group.feelings": "How you feel",
  "read.group.help": "Help and your data",
  "read.help": "What happens when you call",
  "read.all": "All pages",
  "read.more": "More to read",
  "read.previous": "Previous page",
  "read.next": "Next page",
  "read.minutes": {
    one: "About {count} minute to read",
    other: "About {count} minutes to read",
  },
  "read.checked": "Facts checked on {date}",
  "read.about": "About this page",
  "read.written": "Written by {name} on {date}.",
  "read.unreviewed": "No clinician outside the project has checked this page yet.",
  "read.reviewed": "Checked by {name} on {date}.",
  "read.translation.reviewed": "The translation was checked by {name} on {date}.",
  "read.sources": "Where the facts come from",
  "read.sources.english":
    "These texts are in English. You do not need them to understand this page.",
  "read.missing.title": "This page is not in this language yet",
  "read.missing": "You can read it in these languages:",
  "guides.title": "Guides for therapists",
  "guides.lead": "How to ask, read and use answers, with the evidence for each step.",
} as const satisfies Catalog;

/** The line for other projects: where the build puts each file, and what it is made from. */
export const LINE_FILES = [
  { address: "/soundings-line.js", from: "src/islands/line.ts" },
  { address: "/soundings-line.css", from: "src/styles/line.css" },
] as const;

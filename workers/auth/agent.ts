/** Families of browsers, by what only they say of themselves. Order matters: most call themselves Chrome and Safari, too. */
const BROWSERS = [
  ["edge", /\bEdgA?(?:iOS)?\//],
  ["samsung", /\bSamsungBrowser\//],
  ["opera", /\bOPR\//],
  ["firefox", /\b(?:Firefox|FxiOS)\//],
  ["chrome", /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ["safari", /\bSafari\//],
] as const;

const SYSTEMS = [
  ["ios", /\b(?:iPhone|iPad|iPod)\b/],
  ["android", /\bAndroid\b/],
  ["windows", /\bWindows\b/],
  ["mac", /\bMacintosh\b/],
  ["chromeos", /\bCrOS\b/],
  ["linux", /\bLinux\b/],
] as const;

const first = <Name extends string>(
  kinds: readonly (readonly [Name, RegExp])[],
  text: string,
): Name | "other" => kinds.find(([, says]) => says.test(text))?.[0] ?? "other";

export const AGENT_BROWSERS = [...BROWSERS.map(([name]) => name), "other"] as const;
export const AGENT_SYSTEMS = [...SYSTEMS.map(([name]) => name), "other"] as const;

export interface Agent {
  readonly browser: (typeof AGENT_BROWSERS)[number];
  readonly system: (typeof AGENT_SYSTEMS)[number];
}

/** All that is kept of a browser, as two words: enough for a person to know their own. */
export function agentOf(userAgent: string | undefined): string {
  const text = (userAgent ?? "").slice(0, 400);
  return `${first(BROWSERS, text)} ${first(SYSTEMS, text)}`;
}

export function readAgent(text: string): Agent {
  const [browser, system] = text.split(" ");
  return {
    browser: AGENT_BROWSERS.find((name) => name === browser) ?? "other",
    system: AGENT_SYSTEMS.find((name) => name === system) ?? "other",
  };
}

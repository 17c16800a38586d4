import axe from "axe-core";
import type { Page } from "playwright-core";
import type { Script } from "../../src/core/i18n/locale.ts";
import { LOCALES } from "../../src/core/i18n/locales.ts";

/** Findings in words; empty when all is well. Numbers are those of the UX requirements, section D. */
export type Findings = readonly string[];

const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export async function axeFindings(page: Page): Promise<Findings> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (tags) => {
    const { axe: engine } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await engine.run({ runOnly: tags, resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
    }));
  }, AXE_TAGS);
  return found.map(({ id, help, at }) => `axe ${id}: ${help} at ${at.slice(0, 3).join(" | ")}`);
}

/** P5: nothing is chosen in a page that was never answered. */
export const nothingChosen = (html: string): Findings =>
  /<input[^>]*\schecked/i.test(html) ? ["P5 a radio is checked in fresh HTML"] : [];

/** P7, P8, P9, P14, P15: what the document alone can tell. */
export const structure = (page: Page): Promise<Findings> =>
  page.evaluate(() => {
    const found: string[] = [];
    const show = (element: Element) => element.outerHTML.slice(0, 120);
    const visible = (element: Element) => element.getClientRects().length > 0;

    const homes = new Map<string, Set<Element | null>>();
    for (const radio of document.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
      const home = radio.closest("fieldset");
      if (!home) found.push(`P7 radio outside a fieldset: ${show(radio)}`);
      if (radio.closest("table")) found.push(`P7 radio in a table: ${show(radio)}`);
      homes.set(radio.name, (homes.get(radio.name) ?? new Set()).add(home));
    }
    for (const [name, set] of homes) {
      if (set.size > 1) found.push(`P7 "${name}" is in ${set.size} fieldsets`);
    }

    for (const form of document.forms) {
      // Outside of a dialog element the browser sends such a form nowhere.
      if (form.method === "dialog" && !form.closest("dialog")) continue;
      const { origin } = new URL(form.action || location.href);
      // What is looked for changes nothing, so it may stand in the address.
      if (form.method !== "post" && form.role !== "search")
        found.push(`P8 form does not post: ${show(form)}`);
      if (origin !== location.origin) found.push(`P8 form posts elsewhere: ${show(form)}`);
      // A button may stand elsewhere and name its form.
      const sends = [...form.elements].some((one) => one.matches("button:not([type=button])"));
      if (!sends) found.push(`P8 form without a button: ${show(form)}`);
    }

    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
      const { pathname, hash } = new URL(link.href);
      if (pathname !== location.pathname) continue;
      if (!document.getElementById(decodeURIComponent(hash.slice(1))))
        found.push(`P9 dead link: ${show(link)}`);
    }
    for (const attribute of ["for", "aria-labelledby", "aria-describedby", "form"]) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        for (const id of (element.getAttribute(attribute) ?? "").split(/\s+/)) {
          if (!document.getElementById(id))
            found.push(`P9 ${attribute} names nothing: ${show(element)}`);
        }
      }
    }

    const NATIVE = "a[href], button, input, select, textarea, summary, main, section, form";
    for (const element of document.querySelectorAll("[tabindex]")) {
      if (element.getAttribute("tabindex") === "-1") continue;
      const role = element.matches(NATIVE) || element.hasAttribute("role");
      const name = element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby");
      if (!role || !name) found.push(`P14 focusable without role and name: ${show(element)}`);
    }
    for (const svg of document.querySelectorAll("svg:not([aria-hidden=true])")) {
      const named = svg.hasAttribute("aria-labelledby") || svg.hasAttribute("aria-label");
      if (svg.getAttribute("role") !== "img" || !named)
        found.push(`P14 svg without role and name: ${show(svg)}`);
      // Beside a QR code stands what it holds.
      const isChart = !svg.matches(".qr");
      if (isChart && !svg.closest("figure")?.querySelector("table")) {
        found.push("P14 figure without a table");
      }
    }
    for (const table of document.querySelectorAll("table")) {
      if (!table.caption?.textContent?.trim()) found.push(`P15 no caption: ${show(table)}`);
      if (!table.querySelector("th[scope]")) found.push(`P15 no th with scope: ${show(table)}`);
    }
    for (const text of document.querySelectorAll<SVGTextElement>("svg text")) {
      const svg = text.ownerSVGElement;
      if (!svg || !visible(svg)) continue;
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < 11.99) found.push(`P15 "${text.textContent}" is ${size.toFixed(1)} px`);
    }
    return found;
  });

/** P10: each text is in the script of its nearest `lang`, ARIA strings included. */
export const scripts = (page: Page): Promise<Findings> =>
  page.evaluate(
    (known) => {
      const FOREIGN =
        /^(?:Soundings|PHQ|GAD|SMS|C|npm|start|JavaScript|WhatsApp|Jacobson|Truax|QR|T|Kiresuk|Sherman)$/;
      const EXPECTED: Readonly<Record<string, string>> = {
        ru: "Cyrillic", ko: "Hangul", uk: "Cyrillic", ja: "Han", zh: "Han", ...known,
      }; // prettier-ignore
      const isolated = /\u2068[^\u2069]*\u2069/g;
      const found: string[] = [];
      const check = (where: Element, raw: string, kind: string) => {
        if (where.closest("bdi, script, style, textarea, dl.names, .said-text")) return;
        const lang = where.closest("[lang]")?.getAttribute("lang") ?? "";
        const script = EXPECTED[lang] ?? "Latin";
        // Chinese has no spaces: a Latin word stands right beside its signs.
        const split = raw.replace(isolated, " ").replace(/\p{Script=Latin}+/gu, " $& ");
        const words = (script === "Han" ? split : raw.replace(isolated, " ")).match(/[\p{L}\p{M}]+/gu) ?? []; // prettier-ignore
        const ours = new RegExp(`^[\\p{Script=${script}}\\p{M}\\p{Lm}]+$`, "u");
        const strange = words.filter((word) => !ours.test(word) && !FOREIGN.test(word));
        if (strange.length > 0)
          found.push(`P10 ${kind} in "${lang}": ${strange.slice(0, 4).join(" ")}`);
      };
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement) check(node.parentElement, node.textContent ?? "", "text");
      }
      const SPOKEN = ["aria-label", "title", "alt", "placeholder", "data-says", "data-offline", "data-ready", "data-verdict"]; // prettier-ignore
      for (const name of SPOKEN) {
        for (const element of document.querySelectorAll(`[${name}]`))
          check(element, element.getAttribute(name) ?? "", name);
      }
      return [...new Set(found)];
    },
    Object.fromEntries(LOCALES.map(({ tag, script }) => [tag, UNICODE[script]])),
  );

/** What Unicode calls the scripts of the registry. */
const UNICODE: Readonly<Record<Script, string>> = {
  Latn: "Latin",
  Cyrl: "Cyrillic",
  Grek: "Greek",
  Hebr: "Hebrew",
  Arab: "Arabic",
  Aran: "Arabic",
  Deva: "Devanagari",
  Hans: "Han",
  Hant: "Han",
};

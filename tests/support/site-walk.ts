import type { Page, Response } from "playwright-core";
import { textOf } from "../../src/packs/index.ts";
import { answer, next, openLink, through } from "./site-journey.ts";
import type { Site } from "./site-server.ts";

export interface Stop {
  readonly name: string;
  /** As it came over the wire. */
  readonly html: string;
  /** The page, where it is shown at the address of another. */
  readonly shown?: string;
}

/** Keeps the answer to the latest navigation, so that a test can read the page as served. */
export function servedHtml(page: Page): () => Promise<string> {
  let latest: Response | undefined;
  page.on("response", (response) => {
    if (!response.request().isNavigationRequest() || response.request().redirectedTo()) return;
    if (response.status() < 300 || response.status() >= 400) latest = response;
  });
  return async () => (await latest?.text()) ?? "";
}

/** Makes the chosen answer of the first question one that the measure does not have. */
async function tamper(page: Page): Promise<void> {
  await answer(page, 1);
  await page.evaluate(() => {
    const radio = document.querySelector<HTMLInputElement>("fieldset input:checked");
    if (radio) radio.value = "9";
  });
  const refused = page.waitForResponse(
    (response) => response.request().isNavigationRequest() && response.status() === 422,
  );
  await page.locator("form[data-check-in] .actions .button").click();
  await refused;
  await page.locator(".summary--error").waitFor();
}

const pressStart = (page: Page) =>
  through(page, () => page.locator("form[data-open] button").click(), /\/s\/open$/);

/** A code that cannot be right: its last check character is another. */
const mistyped = (code: string): string => code.slice(0, -1) + (code.endsWith("0") ? "1" : "0");

/** Every page that a visitor or client can see in one locale, each shown once. */
export async function* clientPages(page: Page, site: Site, locale: string): AsyncGenerator<Stop> {
  const html = servedHtml(page);
  const at = `${site.origin}/${locale}`;
  const stop = async (name: string, shown?: string): Promise<Stop> => ({
    name,
    html: await html(),
    ...(shown && { shown: `/[locale]${shown}` }),
  });

  if (locale === "en") {
    await page.goto(`${site.origin}/`);
    yield await stop("root");
  }
  const pages = [
    "",
    "/s",
    "/help",
    "/offline",
    "/measures",
    "/measures/phq-9",
    "/read",
    "/read/worry",
    "/line",
  ];
  // On paper a measure is only in the languages it has a wording in.
  if (textOf("phq-9", locale)) pages.push("/measures/phq-9/paper");
  for (const path of pages) {
    await page.goto(`${at}${path}`);
    yield await stop(path || "home");
  }
  await page.goto(`${at}/check-in`);
  yield await stop("problem: session", "/problem");

  const { code } = await site.ask();
  const closed = [
    ["unknown", await site.strangersCode()],
    ["expired", (await site.ask({ daysAgo: 30 })).code],
    ["revoked", (await site.askAndReplace()).code],
    ["mistyped", mistyped(code)],
  ] as const;
  for (const [name, broken] of closed) {
    await page.goto(`${at}/s`);
    await page.locator("#code").fill(broken);
    await pressStart(page);
    yield await stop(`problem: ${name}`, name === "mistyped" ? "/open" : "/problem");
  }

  await openLink(page, site, { code, locale });
  yield await stop("intro");
  await page.goto(`${at}/check-in/7`);
  yield await stop("problem: not-found", "/problem");
  await page.goto(`${at}/check-in/1`);
  if ((await page.locator("fieldset").count()) === 0) {
    yield await stop("no language");
    await page.goto(`${at}/check-in/1?in=en`);
  }
  yield await stop("part 1");
  await tamper(page);
  yield await stop("part 1, refused");
  await answer(page, 1, [2, 4]);
  await page.goto(`${at}/check-in/1?in=en`);
  await answer(page, 1, [2, 4]);
  await next(page, /check=1/);
  yield await stop("part 1, skipped");
  const carryOn = page.locator('button[form="questions"]');
  await through(page, () => carryOn.click(), /\/check-in\/2$/);
  await page.goto(`${at}/check-in/2?in=en`);
  yield await stop("part 2");
  await answer(page, 1);
  await next(page, /\/answers$/);
  yield await stop("answers");
  await page.goto(`${at}/check-in`);
  yield await stop("intro, resumed");
  await page.goto(`${at}/check-in/answers`);
  await next(page, /\/support$/);
  yield await stop("support");
  await through(page, () => page.locator("main .actions a").click(), /\/sent$/);
  yield await stop("sent");
  await page.goto(`${at}/check-in/answers`);
  yield await stop("problem: answered", "/problem");
  await page.goto(`${at}/check-in/sent`);
  await through(page, () => page.locator("main form button").click(), /\/close$/);
  yield await stop("closed", "/check-in/closed");
}

/** A person's own account, the people of the clinic, and a form whose session has ended. */
async function* accountPages(
  page: Page,
  html: () => Promise<string>,
  at: string,
): AsyncGenerator<Stop> {
  for (const path of ["/account", "/account/passkey", "/account/code", "/step-up", "/people"]) {
    await page.goto(`${at}${path}`);
    yield { name: path, html: await html() };
  }
  await page.locator("tbody a").first().click();
  await page.waitForURL(/\/people\/\w{26}$/, { waitUntil: "load" });
  yield { name: "person", html: await html() };
  await page.context().clearCookies({ name: "snd_s" });
  await page.locator("main form button").first().click();
  await page.waitForURL(/\/roles$/, { waitUntil: "load" });
  yield { name: "roles, signed out meanwhile", html: await html() };
}

/** Staff pages of the demo clinic: sign-in, caseload, and the reports of the wanted demo clients. */
export async function* staffPages(
  page: Page,
  site: Site,
  { locale, wanted = /^Demo/ }: { readonly locale: string; readonly wanted?: RegExp },
): AsyncGenerator<Stop> {
  const html = servedHtml(page);
  const at = `${site.origin}/${locale}/staff`;
  await page.goto(`${at}/sign-in`);
  yield { name: "sign-in", html: await html() };
  await page.locator("#code").fill("S1-WRONG");
  await page.locator("form[data-open] button").click();
  await page.locator(".summary--error").waitFor();
  yield { name: "sign-in, refused", html: await html() };
  for (const path of ["/join", "/recover"]) {
    await page.goto(`${at}${path}`);
    yield { name: path, html: await html() };
  }
  await page.context().addCookies([await site.staffCookie()]);
  await page.goto(at);
  yield { name: "caseload", html: await html() };
  yield* accountPages(page, html, at);
  await page.context().addCookies([await site.staffCookie()]);
  for (const { id, label } of await site.clients()) {
    if (!wanted.test(label)) continue;
    await page.goto(`${at}/clients/${id}`);
    yield { name: `report: ${label}`, html: await html() };
    if (await page.locator(".open-alerts button").count()) {
      await page.locator(".open-alerts button").first().click();
      await page.locator(".problem-text").waitFor();
      yield { name: `report without a note: ${label}`, html: await html() };
    }
  }
}

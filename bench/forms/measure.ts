import type { Browser, BrowserContext } from "playwright-core";
import { serve } from "../../scripts/local/server.ts";
import { launch } from "../../tests/support/browser.ts";
import { benchDeps, makeClient, makeClinic, makeCode, makeTherapist } from "../routes/clinic.ts";
import { MASTER } from "../routes/measured.ts";
import { spreadOf, type Spread } from "../stats.ts";
import { startEdge } from "./edge.ts";
import { measureLoad, slowPage, type Load } from "./load.ts";
import { peerFiles, PLAIN_START } from "./pages.ts";

export interface FormFigures {
  readonly name: string;
  readonly bytes: Load["bytes"];
  readonly requests: number;
  readonly paint: Spread;
  readonly answer: Spread;
  readonly script: Spread;
}

export interface Forms {
  readonly pages: readonly FormFigures[];
  /** What the service worker fetches once, after the form has loaded. */
  readonly later: { readonly requests: number; readonly bytes: number };
  readonly foreign: readonly string[];
  /** From asking to the last byte on this machine, unthrottled, ms: what serving itself takes. */
  readonly local: Readonly<Record<string, Spread>>;
  readonly browser: string;
}

/** Nine questions with four answers each. */
const RADIOS = 36;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const FORM = "/en/check-in/1";

type Way = (context: BrowserContext) => Promise<Load>;

/**
 * From another page of the same site, since a form needs a session that was begun there. A first
 * page from anywhere costs a new process where a site keeps other windows out, and none else.
 */
const straight =
  (
    origin: string,
    path: string,
    from: string,
    arrive?: (one: BrowserContext) => Promise<void>,
  ): Way =>
  async (context) => {
    await arrive?.(context);
    const slow = await slowPage(context);
    await slow.page.goto(`${origin}${from}`);
    return measureLoad(slow, () => slow.page.goto(`${origin}${path}`), path);
  };

/** As a client comes: the link, its landing page, the introduction, then the form. */
const journey =
  (origin: string, code: string): Way =>
  async (context) => {
    const slow = await slowPage(context);
    const { page } = slow;
    await page.goto(`${origin}/en/s#${code}`);
    await page.locator("form[data-open] button").click();
    await page.waitForURL(/\/en\/check-in$/);
    const begin = page.locator("main .actions button.button:not([name])");
    return measureLoad(slow, () => begin.click(), FORM);
  };

/** A session made by a real link, outside the browser: name and value of its cookie. */
async function openLink(origin: string, code: string): Promise<readonly [string, string]> {
  const reply = await fetch(`${origin}/s/open`, {
    method: "POST",
    redirect: "manual",
    headers: { "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ locale: "en", code }),
  });
  const [pair = ""] = (reply.headers.get("set-cookie") ?? "").split(";");
  const [name = "", value = ""] = pair.split("=");
  return [name, value];
}

const withSession = (origin: string, code: string) => async (context: BrowserContext) => {
  const [name, value] = await openLink(origin, code);
  await context.addCookies([{ name, value, url: origin }]);
};

const LOCAL_REQUESTS = 40;

async function timeLocally(origin: string, code: string): Promise<Forms["local"]> {
  const cookie = (await openLink(origin, code)).join("=");
  const time = async (path: string, accept: string): Promise<Spread> => {
    const found: number[] = [];
    for (let at = 0; at < LOCAL_REQUESTS; at += 1) {
      const began = performance.now();
      await (await fetch(`${origin}${path}`, { headers: { cookie, accept } })).arrayBuffer();
      found.push(performance.now() - began);
    }
    return spreadOf(found);
  };
  return {
    "plain HTML floor": await time("/floor", "text/html"),
    "bare Worker route": await time("/en/nowhere", "application/json"),
    "Soundings' form page": await time(FORM, "text/html"),
  };
}

export async function measureForms(loads: number): Promise<Forms> {
  const server = await serve({ port: 0, bindings: { MASTER_1: MASTER }, onLog: () => undefined });
  const deps = await benchDeps(server.db, MASTER);
  await makeClinic(deps);
  const therapist = await makeTherapist(deps);
  const client = await makeClient(deps, therapist, { label: "Reader", sessions: 1 });
  const code = await makeCode(deps, therapist, client);
  const edge = await startEdge(peerFiles(), server.url);
  const browser = await launch();
  try {
    const { origin } = edge;
    const enter = withSession(origin, code);
    const ways: Readonly<Record<string, Way>> = {
      "plain HTML floor": straight(origin, "/floor", PLAIN_START),
      "Soundings, form straight": straight(origin, FORM, "/en/s", enter),
      "Soundings, on the way from the link": journey(origin, code),
      SurveyJS: straight(origin, "/surveyjs", PLAIN_START),
      "LHC-Forms": straight(origin, "/lforms", PLAIN_START),
    };
    const foreign = new Set<string>();
    const found = await interleaved(browser, ways, { loads, origin, foreign });
    const pages = Object.entries(found).map(([name, all]) => figuresOf(name, all));
    const later = await afterLoad(browser, `${origin}${FORM}`, enter);
    const local = await timeLocally(origin, code);
    const version = `Chromium ${browser.version()}`;
    return { pages, later, local, foreign: [...foreign], browser: version };
  } finally {
    await browser.close();
    await edge.stop();
    await server.stop();
  }
}

interface Run {
  readonly loads: number;
  readonly origin: string;
  readonly foreign: Set<string>;
}

/** One load of each page in turn, each in a browser profile of its own; the first turn warms up. */
async function interleaved(
  browser: Browser,
  ways: Readonly<Record<string, Way>>,
  { loads, origin, foreign }: Run,
): Promise<Record<string, Load[]>> {
  const found = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as Load[]]));
  for (let turn = 0; turn <= loads; turn += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const context = await browser.newContext(PHONE);
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (/^https?:/.test(url.protocol) && url.origin !== origin) foreign.add(url.origin);
      });
      try {
        const load = await way(context);
        if (load.radios !== RADIOS) throw new Error(`${name}: ${load.radios} answers shown`);
        if (turn > 0) found[name]?.push(load);
      } finally {
        await context.close();
      }
    }
    console.error(`form pages: turn ${turn} of ${loads}`);
  }
  return found;
}

function figuresOf(name: string, loads: readonly Load[]): FormFigures {
  const [first] = loads;
  if (!first) throw new RangeError(`No loads of ${name}`);
  const spread = (pick: (load: Load) => number) => spreadOf(loads.map(pick));
  return {
    name,
    bytes: first.bytes,
    requests: first.requests,
    paint: spread(({ paint }) => paint),
    answer: spread(({ answer }) => answer),
    script: spread(({ script }) => script),
  };
}

const SERVICE_WORKER_DONE_IN = 1500;

async function afterLoad(
  browser: Browser,
  url: string,
  enter: (context: BrowserContext) => Promise<void>,
): Promise<Forms["later"]> {
  const context = await browser.newContext(PHONE);
  const later = { requests: 0, bytes: 0 };
  context.on("requestfinished", (request) => {
    if (!request.serviceWorker()) return;
    later.requests += 1;
    void request.sizes().then((sizes) => {
      later.bytes += sizes.responseHeadersSize + sizes.responseBodySize;
    });
  });
  try {
    await enter(context);
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForTimeout(SERVICE_WORKER_DONE_IN);
    return later;
  } finally {
    await context.close();
  }
}

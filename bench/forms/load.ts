import type { BrowserContext, CDPSession, Page } from "playwright-core";

/** Lighthouse's slow 4G, and a phone about a quarter as fast as this machine. */
export const SLOW_4G = { latency: 150, down: 1_638_400 / 8, up: 750_000 / 8 } as const;
export const CPU_SLOWER = 4;

const PATIENCE = 40_000;
/** Between two clicks; a person is slower, a finer step would load the page's own thread. */
const CLICK_EVERY = 10;
const SETTLES_IN = 400;

export interface Load {
  /** Bytes over the wire with response headers: all, and by kind. */
  readonly bytes: {
    readonly all: number;
    readonly html: number;
    readonly js: number;
    readonly css: number;
  };
  readonly requests: number;
  /** First contentful paint, ms after the navigation began. */
  readonly paint: number;
  /** A click on the first answer had an effect, ms after the navigation began. */
  readonly answer: number;
  /** Script time at the throttled speed, ms. */
  readonly script: number;
  readonly radios: number;
}

declare global {
  interface Window {
    benchAnswer?: number;
  }
}

/**
 * Notes when a click has left a chosen answer behind; runs before anything of the page.
 * LHC-Forms cancels the click and only draws its radio as chosen, hence the class.
 */
const noteAnswer = (): void => {
  const look = (): void => {
    if (document.querySelector("input[type=radio]:checked, .ant-radio-checked")) {
      window.benchAnswer ??= performance.now();
    }
  };
  addEventListener("click", () => requestAnimationFrame(look), true);
};

const findAnswer = (): { readonly x: number; readonly y: number } | undefined => {
  const radio = document.querySelector<HTMLInputElement>("input[type=radio]");
  const target = radio?.getBoundingClientRect().width ? radio : radio?.closest("label");
  if (!target) return undefined;
  target.scrollIntoView({ block: "center" });
  const { x, y, width, height } = target.getBoundingClientRect();
  return width > 0 ? { x: x + width / 2, y: y + height / 2 } : undefined;
};

/** A page of a slow phone on a slow network. */
export async function slowPage(context: BrowserContext): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Performance.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: SLOW_4G.latency,
    downloadThroughput: SLOW_4G.down,
    uploadThroughput: SLOW_4G.up,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWER });
  await page.addInitScript(noteAnswer);
  return { page, cdp };
}

function countBytes(cdp: CDPSession) {
  const kinds = new Map<string, string>();
  const sum = { all: 0, html: 0, js: 0, css: 0 };
  let requests = 0;
  cdp.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (encodedDataLength === 0) return; // from the cache
    requests += 1;
    sum.all += encodedDataLength;
    const kind = kinds.get(requestId);
    if (kind === "Document") sum.html += encodedDataLength;
    else if (kind === "Script") sum.js += encodedDataLength;
    else if (kind === "Stylesheet") sum.css += encodedDataLength;
  });
  return () => ({ bytes: { ...sum }, requests });
}

const scriptTime = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
};

/** Goes to a form and clicks its first answer again and again until that has an effect. */
export async function measureLoad(
  { page, cdp }: { readonly page: Page; readonly cdp: CDPSession },
  go: () => Promise<unknown>,
  path: string,
): Promise<Load> {
  const counted = countBytes(cdp);
  const before = await scriptTime(cdp);
  const going = go();
  await page.waitForURL((url) => url.pathname === path, { waitUntil: "commit" });
  const until = Date.now() + PATIENCE;
  let answer: number | undefined;
  while (answer === undefined) {
    if (Date.now() > until) throw new Error(`${path}: no answer could be chosen`);
    const at = await page.evaluate(findAnswer);
    if (at) await page.mouse.click(at.x, at.y);
    answer = await page.evaluate(() => window.benchAnswer);
    if (answer === undefined) await page.waitForTimeout(CLICK_EVERY);
  }
  await going;
  await page.waitForLoadState("load");
  await page.waitForTimeout(SETTLES_IN);
  const seen = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    radios: document.querySelectorAll("input[type=radio]").length,
    kept: document.querySelectorAll("input[type=radio]:checked, .ant-radio-checked").length,
  }));
  if (seen.kept !== 1) throw new Error(`${path}: the answer was not kept`);
  const after = await scriptTime(cdp);
  // The counter starts anew with a document of another process.
  const script = after >= before ? after - before : after;
  return { ...counted(), paint: seen.paint, answer, script, radios: seen.radios };
}

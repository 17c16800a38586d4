import type { Page } from "playwright-core";

export interface VirtualAuthenticator {
  /** Whether the person is recognised: a wrong finger, a wrong PIN. */
  readonly verify: (isUserVerified: boolean) => Promise<unknown>;
  readonly count: () => Promise<number>;
}

/** A passkey device of Chromium's own: it says yes by itself, with the person verified. */
export async function virtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verify: (isUserVerified: boolean) =>
      cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    count: async () =>
      (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length,
  };
}

/** Presses the button that asks for a passkey, and waits for the page that it leads to. */
export async function pressPasskey(page: Page, to: RegExp): Promise<void> {
  await page.locator("[data-passkey-button]").click();
  await page.waitForURL(to, { waitUntil: "load" });
}

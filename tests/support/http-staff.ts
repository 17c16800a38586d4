/** What staff do on the way in, over HTTP, with a passkey made of software. */
import type { StaffId } from "../../src/core/brand.ts";
import type { StaffRole } from "../../src/core/staff/roles.ts";
import { makeToken } from "../../workers/crypto/token.ts";
import { createStaff } from "../../workers/db/staff.ts";
import type { NewSession } from "../../workers/db/session-row.ts";
import { Authenticator, type Spoilt } from "./authenticator.ts";
import { must } from "./clinic.ts";
import { chance } from "./deps.ts";
import { type Device, hidden, type Reply, type Site } from "./http.ts";
import { signedIn } from "./http-record.ts";
import { typeSheet } from "./recovery-sheet.ts";

export const STAFF = "/en/staff";
const JSON_PLEASE = { accept: "application/json" };

/** What the page's script asks the server for when the button is pressed. */
export async function ask<Options>(device: Device, path: string): Promise<Options> {
  const reply = await device.get(path, JSON_PLEASE);
  if (reply.status !== 200) throw new Error(`Cannot ask ${path}: ${reply.status}`);
  return JSON.parse(reply.text) as Options;
}

/** Makes a passkey on a page of the way in, and sends it. */
export async function makeOn(
  device: Device,
  path: string,
  {
    authenticator = new Authenticator(),
    origin,
    fields = {},
    spoilt = {},
  }: {
    readonly authenticator?: Authenticator;
    readonly origin: string;
    readonly fields?: Readonly<Record<string, string>>;
    readonly spoilt?: Spoilt;
  },
): Promise<Reply> {
  const passkey = await authenticator.create(await ask(device, path), origin, spoilt);
  return device.post(path, { ...fields, passkey });
}

/** Shows a passkey on a page, and sends it. */
export async function showOn(
  device: Device,
  path: string,
  {
    authenticator,
    origin,
    fields = {},
    spoilt = {},
  }: {
    readonly authenticator: Authenticator;
    readonly origin: string;
    readonly fields?: Readonly<Record<string, string>>;
    readonly spoilt?: Spoilt;
  },
): Promise<Reply> {
  const passkey = await authenticator.get(await ask(device, path), origin, spoilt);
  return device.post(path, { ...fields, passkey });
}

export const CLINIC_FIELDS = {
  name: "Harbour Practice",
  contact: "Call 01632 960 001, weekdays.",
  region: "GB",
  timeZone: "Europe/London",
  "locales.en": "yes",
  "locales.de": "yes",
} as const;

export const OWNER_FIELDS = {
  owner: "Robin Example",
  therapist: "yes",
  "united-states": "yes",
  europe: "yes",
  device: "yes",
  key: "yes",
} as const;

/** The whole set-up of a clinic, to the reply that follows its passkey. */
export async function setUp(
  site: Site,
  code: string,
  device = site.device(),
  authenticator = new Authenticator(),
): Promise<Reply> {
  await device.post(`${STAFF}/setup`, { code });
  await typeSheet(device);
  await device.post(`${STAFF}/setup/clinic`, CLINIC_FIELDS);
  await device.post(`${STAFF}/setup/you`, OWNER_FIELDS);
  return makeOn(device, `${STAFF}/setup/passkey`, { authenticator, origin: site.url.origin });
}

/** Another member of staff, signed in on a device of their own. */
export async function memberOf(
  site: Site,
  roles: readonly StaffRole[],
  how: NewSession = {},
): Promise<{ readonly staffId: StaffId; readonly device: Device }> {
  const staffId = must(await createStaff(site.deps, { name: roles.join(" and "), roles }));
  return { staffId, device: await signedIn(site, staffId, how) };
}

export const csrfOn = async (device: Device, path = `${STAFF}/account`): Promise<string> =>
  hidden(await device.get(path), "csrf");

export const newCode = async (): Promise<string> => (await makeToken("S", chance)).text;

/** The code that stands on the page that shows it once. */
export const codeOn = ({ text }: Pick<Reply, "text">): string =>
  /[IR]1(?:-[0-9A-HJKMNP-TV-Z]{5}){6}/.exec(text)?.[0] ?? "";

export const auditOf = async (site: Site, chain = "clinic"): Promise<readonly string[]> => {
  const find = site.d1.prepare("SELECT action FROM audit WHERE chain = ? ORDER BY seq");
  const { results } = await find.bind(chain).all<{ action: string }>();
  return results.map(({ action }) => action);
};

/** A passkey of a member of staff, added on their own account page. */
export async function passkeyOf(site: Site, staffId: StaffId): Promise<Authenticator> {
  const authenticator = new Authenticator();
  const device = await signedIn(site, staffId, { steppedUp: true });
  const fields = { csrf: await csrfOn(device), name: "Blue key" };
  const { origin } = site.url;
  const added = await makeOn(device, `${STAFF}/account/passkey`, { authenticator, origin, fields });
  if (added.status !== 303) throw new Error(`Cannot add a passkey: ${added.status}`);
  return authenticator;
}

/** The page of a form that met nothing: it holds the words that were sent, and nothing else. */
export const isGivenBack = ({ text }: Pick<Reply, "text">): boolean =>
  text.includes("<title>This was not saved</title>");

import type { Page } from "playwright-core";
import { groupsOf, readMaster } from "../../workers/crypto/master.ts";
import { MASTER } from "./deps.ts";
import type { Device, Reply } from "./http.ts";
import { must } from "./clinic.ts";

const PATH = "/en/staff/setup/sheet";

/** The groups that a page of the set-up asks for, as they stand on the paper of the tests' master. */
function fromPaper(label: string): string {
  const groups = groupsOf(must(readMaster(MASTER)));
  const asked = (label.match(/\d+/g) ?? []).map(Number);
  if (asked.length !== 2) throw new Error(`Cannot find two groups in "${label}"`);
  return asked.map((number) => groups[number - 1]).join(" ");
}

/** What is to be typed into a page that asks for groups of the recovery sheet. */
export const groupsFor = ({ text }: Pick<Reply, "text">): string =>
  fromPaper(/<label for="groups">([^<]*)/.exec(text)?.[1] ?? "");

/** Types what the set-up asks for, on a device that has given the set-up code; once is enough. */
export async function typeSheet(device: Device): Promise<Reply> {
  const shown = await device.get(PATH);
  return shown.status === 303 ? shown : device.post(PATH, { groups: groupsFor(shown) });
}

/** The same in a browser that shows the page. */
export const fillSheet = async (page: Page): Promise<void> =>
  page.locator("#groups").fill(fromPaper(await page.locator("label[for=groups]").innerText()));

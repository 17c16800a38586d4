/** A label is found however long its client has been here: the search goes on where it stopped. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Instant, LocaleTag } from "../../../src/core/brand.ts";
import { createClient } from "../../../workers/db/client.ts";
import { loadCaseload } from "../../../workers/db/caseload.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { openDb } from "../../../workers/db/database.ts";
import { CANARY, must } from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { type Device, hidden, type Reply } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, supervisorOf, wordsOf } from "../../support/http-record.ts";
import { sessionOf } from "../../support/store.ts";

const { site, seed } = await clinicSite();
const { deps } = site;
const CASELOAD = "/en/staff";
const ALL = 130;
const WORD = "Longest-01";

const since = async (at: Instant, label: string) =>
  must(
    await createClient({ ...deps, now: () => at }, seed.staffId, {
      label,
      locale: "en" as LocaleTag,
      plan: ["phq-9"],
    }),
  );

beforeAll(async () => {
  await since("2020-01-01T09:00Z" as Instant, WORD);
  // All in one minute, as an import leaves them: their ids tell them apart.
  const imported = addDays(deps.now(), -9);
  for (let at = 1; at < ALL - 1; at += 1) await since(imported, `label-${at}`);
  await since(deps.now(), "newest-130");
});

const labelsIn = ({ status, text }: Reply): readonly string[] => {
  expect(status).toBe(200);
  return [...text.matchAll(/<bdi data-label[^>]*>([^<]*)/g)].map(([, label]) =>
    (label ?? "").trim(),
  );
};

/** What the button under the status would send; nothing where there is none. */
function onwardOn({ text }: Reply): Readonly<Record<string, string>> | undefined {
  const form = text.match(/<form[^]*?<\/form>/g)?.find((one) => one.includes('name="mark"'));
  if (form === undefined) return undefined;
  const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = "", value = ""]) => [name, value]));
}

/** Presses on until there is nothing to press. */
async function findAll(device: Device, word: string, at = CASELOAD): Promise<readonly Reply[]> {
  const csrf = hidden(await device.get(at), "csrf");
  const replies = [await device.post(at, { csrf, find: word })];
  for (;;) {
    const onward = onwardOn(replies.at(-1) as Reply);
    if (!onward || replies.length > 9) return replies;
    replies.push(await device.post(at, onward));
  }
}

describe("a label among 130", () => {
  it("of whoever has been here longest is found in three presses, and each says how far it looked", async () => {
    const replies = await findAll(await signedIn(site, seed.staffId), "longest");
    expect(replies.map(labelsIn)).toEqual([[], [], [WORD]]);
    const [first = "", second, third] = replies.map(wordsOf);
    expect(first).toContain("Looked through clients 1 to 60 of 130.");
    expect(first).toContain("None of these clients fits.");
    expect(first).toContain("Look through the next 60 clients");
    expect(second).toContain("Looked through clients 61 to 120 of 130.");
    expect(second).toContain("Look through the next 10 clients");
    expect(third).toContain("Looked through clients 121 to 130 of 130.");
    expect(third).not.toContain("Look through the next");
  });

  it("that was found before is not denied by the last look", async () => {
    const [first, , last] = await findAll(await signedIn(site, seed.staffId), "newest");
    expect(labelsIn(first as Reply)).toEqual(["newest-130"]);
    expect(wordsOf(last as Reply)).toContain("None of these clients fits. Choose “All clients”");
  });

  it("is looked at once: every client fits one press, and none fits two", async () => {
    const found = (await findAll(await signedIn(site, seed.staffId), "E")).flatMap(labelsIn);
    expect([found.length, new Set(found).size]).toEqual([ALL, ALL]);
  });

  it("is found by a supervisor, and by no therapist whose client it is not", async () => {
    const found = await findAll(await supervisorOf(site, seed.staffId), WORD);
    expect(found.flatMap(labelsIn)).toEqual([WORD]);
    const none = await findAll(await signedIn(site, seed.otherId), WORD);
    expect(none.map(labelsIn)).toEqual([[]]);
    expect(wordsOf(none[0] as Reply)).not.toContain("Looked through");
  });

  it("keeps the word in the field and in the next press, and puts it into no address", async () => {
    const [first] = await findAll(
      await signedIn(site, seed.staffId),
      WORD,
      `${CASELOAD}?labels=hidden`,
    );
    expect(first?.text).toMatch(new RegExp(`id="find"[^>]*value="${WORD}"`));
    expect(onwardOn(first as Reply)?.["find"]).toBe(WORD);
    expect(first?.text).not.toMatch(new RegExp(`(?:href|action)="[^"]*${WORD}`, "i"));
    expect(first?.text.match(/action="\/en\/staff\?labels=hidden"/g)).toHaveLength(2);
  });

  it("is looked for among the clients that are shown", async () => {
    const device = await signedIn(site, seed.staffId);
    const shown = await findAll(device, "Longest", `${CASELOAD}?show=attention`);
    expect(wordsOf(shown[0] as Reply)).toContain("No client fits.");
    expect(shown).toHaveLength(1);
  });

  it("is looked for from the first on where the mark is none of ours", async () => {
    const device = await signedIn(site, seed.staffId);
    const csrf = hidden(await device.get(CASELOAD), "csrf");
    for (const mark of ["", "60", "2026-01-05T09:30Z", "' OR 1=1", "x".repeat(43)]) {
      const reply = await device.post(CASELOAD, { csrf, find: "newest", mark });
      expect(labelsIn(reply)).toEqual(["newest-130"]);
    }
  });

  it("goes on from a client who is gone meanwhile", async () => {
    const device = await signedIn(site, seed.staffId);
    const csrf = hidden(await device.get(CASELOAD), "csrf");
    const first = onwardOn(await device.post(CASELOAD, { csrf, find: WORD }));
    const id = first?.["mark"]?.split(" ")[1];
    await site.d1
      .prepare("UPDATE client SET discharged_at = ? WHERE id = ?")
      .bind(deps.now(), id)
      .run();
    const second = await device.post(CASELOAD, first ?? {});
    expect(wordsOf(second)).toContain("Looked through clients 60 to 119 of 129.");
    await site.d1.prepare("UPDATE client SET discharged_at = NULL WHERE id = ?").bind(id).run();
  });

  it("costs two trips and sixty labels, wherever the look begins", async () => {
    const session = await sessionOf(deps, seed.staffId);
    const meter = metered(site.d1);
    const store = { ...deps, db: openDb(meter.d1) };
    const first = must(await loadCaseload(store, session, { find: WORD }));
    const mark = first.searched?.next?.mark ?? "";
    expect(mark).not.toContain(CANARY.label);
    const second = must(await loadCaseload(store, session, { find: WORD, mark }));
    expect([meter.trips, second.searched?.from, second.searched?.to]).toEqual([4, 61, 120]);
  });
});

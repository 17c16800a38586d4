import { describe, expect, it } from "vitest";
import { allItems } from "../../../src/core/measures/measure.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { must } from "../../support/clinic.ts";
import { chosenOn, type Device, type Reply, titleOf } from "../../support/http.ts";
import { answersOf, askFor, formOf, MEASURES, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { wordsOf } from "../../support/http-record.ts";
import { sessionOf } from "../../support/store.ts";

const { site, seed, enter } = await clinicSite();

const csrfOf = ({ text }: Reply) => /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? "";
const hiddenOn = ({ text }: Reply) =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );

/** What the page's form would send, with every field that it hides. */
const sentFrom = (page: Reply, answers: Readonly<Record<string, string>> = {}) => ({
  ...hiddenOn(page),
  ...chosenOn(page),
  ...answers,
});

/** Presses a button of the first page. */
async function begin(device: Device, more: Readonly<Record<string, string>>) {
  const intro = await device.get("/en/check-in");
  return device.post("/en/check-in", { csrf: csrfOf(intro), ...more });
}

const checkInOf = async (clientId: Parameters<typeof loadReport>[2]) => {
  const session = await sessionOf(site.deps, seed.staffId);
  return must(await loadReport(site.deps, session, clientId)).latest[0]?.checkIn;
};

describe("one question at a time", () => {
  it("asks each on its own page, with its stem, and ends where the other way ends", async () => {
    const { asked, device } = await enter();
    expect((await begin(device, { reading: "one" })).location).toBe("/en/check-in/1");
    let path = "/en/check-in/1";
    const titles: string[] = [];
    while (!path.endsWith("/answers")) {
      const page = await device.get(path);
      titles.push(titleOf(page).split(" – ")[0] ?? "");
      expect(page.text.match(/<fieldset/g)).toHaveLength(1);
      expect(page.text).toContain('id="stem"');
      const field = /name="(q-[^"]+)"/.exec(page.text)?.[1] ?? "";
      const next = await device.post(path, sentFrom(page, { [field]: "1" }));
      expect(next.status).toBe(303);
      path = next.location ?? "";
    }
    const [long, short] = MEASURES.map((measure) => allItems(measure).length);
    expect(titles).toHaveLength((long ?? 0) + (short ?? 0));
    expect(titles[2]).toBe("Question 3 of 9");
    await sendAs(device, await device.get("/en/check-in/answers"));
    const checkIn = await checkInOf(asked.clientId);
    expect(checkIn?.layout).toBe("one-question-1");
    expect(Object.keys(checkIn?.measures[0]?.answers ?? {})).toHaveLength(9);
  });

  it("is switched on and off in the middle, and loses nothing", async () => {
    const { asked, device } = await enter();
    const page = await device.get("/en/check-in/1");
    const one = await device.post("/en/check-in/1", {
      ...sentFrom(page, { "q-1": "3", "q-2": "2" }),
      go: "one",
    });
    expect(one.location).toBe("/en/check-in/1?q=3");
    const third = await device.get(one.location ?? "");
    const all = await device.post("/en/check-in/1", {
      ...sentFrom(third, { "q-3": "1" }),
      go: "all",
    });
    expect(all.location).toBe("/en/check-in/1#q-3");
    const again = await device.get("/en/check-in/1");
    expect(chosenOn(again)).toEqual({ "q-1": "3", "q-2": "2", "q-3": "1" });
    const rest = { ...sentFrom(again, answersOf(MEASURES[0]!, 0)), skip: "yes" };
    await device.post("/en/check-in/1", rest);
    await sendAs(device, await device.get("/en/check-in/answers"));
    expect((await checkInOf(asked.clientId))?.layout).toBe("both-1");
  });

  it("keeps the answers to the other questions, and takes back the one that is cleared", async () => {
    const { device } = await enter();
    const page = await device.get("/en/check-in/1");
    await device.post("/en/check-in/1", {
      ...sentFrom(page, { "q-1": "3", "q-2": "2" }),
      go: "one",
    });
    const second = await device.get("/en/check-in/1?q=2");
    const { "q-2": _cleared, ...rest } = sentFrom(second);
    expect((await device.post("/en/check-in/1", rest)).location).toBe("/en/check-in/1?q=3");
    const third = await device.get("/en/check-in/1?q=1");
    expect(chosenOn(third)).toEqual({ "q-1": "3" });
  });

  it("asks once, at the end, about what was left out, and leads there and back", async () => {
    const { device } = await enter();
    await begin(device, { reading: "one" });
    let path = "/en/check-in/1";
    for (let count = 0; count < 9; count += 1) {
      const page = await device.get(path);
      const answer = count === 1 ? {} : { [`q-${count + 1}`]: "1" };
      path = (await device.post(path, sentFrom(page, answer))).location ?? "";
    }
    expect(path).toBe("/en/check-in/1?check=1&in=en");
    const asking = await device.get(path);
    expect(wordsOf(asking)).toContain("1 question has no answer yet");
    expect(asking.text).toContain('href="/en/check-in/1?q=2&amp;from=check&amp;in=en"');
    expect(asking.text).not.toContain("<fieldset");
    const gap = await device.get("/en/check-in/1?q=2&from=check&in=en");
    const filled = await device.post("/en/check-in/1", sentFrom(gap, { "q-2": "0" }));
    expect(filled.location).toBe("/en/check-in/2");
    // The other way out: leave it empty.
    const empty = await device.post("/en/check-in/1", sentFrom(asking, { skip: "yes" }));
    expect(empty.location).toBe("/en/check-in/2");
  });

  it("goes back question by question, and over the edge of a part", async () => {
    const { device } = await enter();
    await begin(device, { reading: "one" });
    const second = await device.get("/en/check-in/2?q=1");
    const back = await device.post("/en/check-in/2", { ...sentFrom(second), go: "back" });
    expect(back.location).toBe("/en/check-in/1?q=9");
    const last = await device.get(back.location ?? "");
    const before = await device.post("/en/check-in/1", { ...sentFrom(last), go: "back" });
    expect(before.location).toBe("/en/check-in/1?q=8");
    const first = await device.get("/en/check-in/1?q=1");
    expect((await device.post("/en/check-in/1", { ...sentFrom(first), go: "back" })).location).toBe(
      "/en/check-in",
    );
  });

  it("names a mistake on the page that has the question", async () => {
    const { device } = await enter();
    await begin(device, { reading: "one" });
    const page = await device.get("/en/check-in/1?q=4");
    const refused = await device.post("/en/check-in/1?q=4", sentFrom(page, { "q-4": "17" }));
    expect(refused.status).toBe(422);
    expect(titleOf(refused)).toMatch(/^Error: Question 4 of 9/);
    expect(refused.text).toContain('href="#q-4"');
    expect(hiddenOn(refused)["at"]).toBe("4");
  });
});

describe("changing an answer from the last look", () => {
  it.each(["all", "one"])("leads back there, read %s at a time", async (reading) => {
    const { device } = await enter();
    await begin(device, { reading });
    const page = await device.get("/en/check-in/1?from=answers&q=2");
    expect(wordsOf(page)).toContain("Save and go back to my answers");
    const saved = await device.post("/en/check-in/1", sentFrom(page, { "q-2": "1" }));
    expect(saved.location).toBe("/en/check-in/answers");
    expect(chosenOn(await device.get("/en/check-in/1?q=2"))).toEqual({ "q-2": "1" });
  });

  it("goes on to a longer form that the change asks for", async () => {
    const asked = await askFor(site.deps, seed.staffId, { asks: [findMeasure("phq-2")] });
    const device = site.device();
    await open(device, asked);
    const first = await device.get("/en/check-in/1");
    await device.post("/en/check-in/1", formOf(first, { "q-1": "0", "q-2": "0" }));
    const page = await device.get("/en/check-in/1?from=answers&q=2");
    const more = await device.post("/en/check-in/1", sentFrom(page, { "q-1": "3", "q-2": "3" }));
    expect(more.location).toBe("/en/check-in/2");
  });
});

describe("who helps", () => {
  it("is asked once, with nothing chosen, and kept with the answers and the scores", async () => {
    const { asked, device } = await enter();
    const intro = await device.get("/en/check-in");
    expect(intro.text).not.toMatch(/name="helped"[^>]*\schecked/);
    await begin(device, { helped: "interpreter" });
    expect((await device.get("/en/check-in")).text).toMatch(/value="interpreter" checked/);
    const page = await device.get("/en/check-in/1");
    await device.post("/en/check-in/1", formOf(page, answersOf(MEASURES[0]!, 1)));
    await sendAs(device, await device.get("/en/check-in/answers"));
    expect(await checkInOf(asked.clientId)).toMatchObject({
      helped: "interpreter",
      completedBy: "client",
    });
    const session = await sessionOf(site.deps, seed.staffId);
    const { series } = must(await loadReport(site.deps, session, asked.clientId));
    expect(series.points[0]?.helped).toBe("interpreter");
  });

  it("says who marked the answers when somebody else did, and can be taken back", async () => {
    const { asked, device } = await enter();
    await begin(device, { helped: "by-other" });
    await begin(device, { helped: "none" });
    await begin(device, { helped: "by-other" });
    const page = await device.get("/en/check-in/1");
    await device.post("/en/check-in/1", formOf(page, answersOf(MEASURES[0]!, 1)));
    await sendAs(device, await device.get("/en/check-in/answers"));
    expect((await checkInOf(asked.clientId))?.completedBy).toBe("helper");
  });

  it("writes nothing when nothing is said", async () => {
    const { device } = await enter();
    const reply = await begin(device, {});
    expect(reply.location).toBe("/en/check-in/1");
    expect(wordsOf(await device.get("/en/check-in"))).not.toContain("You have answered");
  });
});

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changeMaster } from "../../scripts/local/new-master.ts";
import { isOnPaper, newSheet, secretOn, sheetText } from "../../scripts/local/recovery-sheet.ts";
import { groupsOf, readMaster } from "../../workers/crypto/master.ts";

const sheet = newSheet("https://checkin.clinic.example", 3);
const groups = groupsOf(sheet.bytes);
const group = (number: number): string => groups[number - 1] ?? "";
/** The group that a question asks for. */
const asked = (question: string): string => group(Number(/Group (\d+)/.exec(question)?.[1] ?? 0));

/** Somebody at a terminal, who answers each question that names a group by `answer`. */
function somebody(answer: (question: string) => string) {
  const seen: string[] = [];
  return {
    seen,
    terminal: {
      say: (text: string) => void seen.push(text),
      ask: async (question: string) => {
        seen.push(question);
        return question.startsWith("Group") ? answer(question) : "";
      },
      clear: () => void seen.push("(emptied)"),
    },
  };
}

describe("a recovery sheet", () => {
  it("numbers its groups, and together they are the secret", () => {
    const lines = [...sheetText(sheet).matchAll(/^ +(\d+) {3}(\S{5})$/gm)];
    expect(lines.map(([, number]) => Number(number))).toEqual(groups.map((_, at) => at + 1));
    const typed = `M1-${lines.map(([, , one]) => one).join("-")}`;
    expect(secretOn(sheet)).toEqual({ name: "MASTER_3", value: typed });
    expect(readMaster(typed)).toEqual({ ok: true, value: sheet.bytes });
    expect(sheetText(sheet)).toMatch(
      /clinic\.example\n {2}Master secret 3, made on \d{4}-\d\d-\d\d\n/,
    );
    expect(sheetText(sheet)).toContain("npx wrangler secret put MASTER_3");
  });

  it("is emptied from the window before a group of it is asked for from each paper", async () => {
    const { seen, terminal } = somebody((question) => ` ${asked(question).toLowerCase()}`);
    expect(await isOnPaper(sheet, terminal, [4, 11])).toBe(true);
    const after = seen.slice(seen.indexOf("(emptied)") + 1);
    expect(after.slice(1)).toEqual([
      "Group 4, from the first paper: ",
      "Group 11, from the second paper: ",
    ]);
    expect(groups.filter((one) => after.join().includes(one))).toEqual([]);
  });

  it("gives three tries for each group, and says what is wrong", async () => {
    const answers = [group(5), "", group(4), "AAAAA", "O", group(11)];
    const { seen, terminal } = somebody(() => answers.shift() ?? "");
    expect(await isOnPaper(sheet, terminal, [4, 11])).toBe(true);
    expect(seen.filter((one) => one.startsWith("This is not group 4"))).toHaveLength(2);
    expect(seen).toContainEqual(
      expect.stringContaining("not group 11. Compare it with the paper; 1 try"),
    );

    const never = somebody(() => "AAAAA");
    expect(await isOnPaper(sheet, never.terminal, [4, 11])).toBe(false);
    expect(never.seen.filter((one) => one.startsWith("Group"))).toHaveLength(3);
  });

  it("is shown again to whoever must mend a paper, and costs no try", async () => {
    const answers = ["AAAAA", "Show", "BBBBB", group(4), group(11)];
    const { seen, terminal } = somebody(() => answers.shift() ?? "");
    expect(await isOnPaper(sheet, terminal, [4, 11])).toBe(true);
    expect(seen.filter((one) => one === sheetText(sheet))).toHaveLength(2);
    expect(seen.filter((one) => one === "(emptied)")).toHaveLength(2);
  });
});

describe("npm run new-master", () => {
  /** Changes the secret of a Worker that has two; says what was put, and how things stood at each step. */
  async function change(answer: typeof asked, refused?: string) {
    const { seen, terminal } = somebody(answer);
    const did: string[] = [];
    const states: string[] = [];
    const isChanged = await changeMaster(sheet, [1, 2], {
      terminal,
      put: (name, value) => {
        did.push(`${name}=${value}`);
        return name !== refused;
      },
      wait: async () => void did.push("wait"),
      reached: (state) => void states.push(state),
    });
    return { isChanged, did, states, last: seen.at(-1) ?? "" };
  }
  const { value } = secretOn(sheet);

  it("sets the secret, waits until it is known, and only then uses it", async () => {
    const { isChanged, did, states, last } = await change(asked);
    expect([isChanged, did]).toEqual([true, [`MASTER_3=${value}`, "wait", "ACTIVE_KEY=3"]]);
    expect(last).toMatch(/secret delete MASTER_1\n +npx wrangler secret delete MASTER_2\n/);
    expect(last).not.toContain("secret delete MASTER_3");
    // Whoever breaks off is told how to go on from there.
    expect(
      states.map((state) => /wrangler secret \w+ \w+|No secret was set/.exec(state)?.[0]),
    ).toEqual([
      "No secret was set",
      "wrangler secret delete MASTER_3",
      "wrangler secret put ACTIVE_KEY",
    ]);
  });

  it("sets nothing before the sheet is on paper", async () => {
    const { isChanged, did, last } = await change(() => "AAAAA");
    expect([isChanged, did]).toEqual([false, []]);
    expect(last).toContain("No secret was set");
  });

  it("uses no secret that may not have arrived, and says when it is not in use", async () => {
    const lost = await change(asked, "MASTER_3");
    expect([lost.isChanged, lost.did]).toEqual([false, [`MASTER_3=${value}`]]);
    expect(lost.last).toContain("npx wrangler secret delete MASTER_3");
    const unused = await change(asked, "ACTIVE_KEY");
    expect([unused.isChanged, unused.did.length]).toEqual([false, 3]);
    expect(unused.last).toContain("npx wrangler secret put ACTIVE_KEY");
    // It may be in use all the same.
    expect(unused.last).not.toContain("delete");
  });

  it("asks no Worker where nobody can answer", () => {
    const script = join(import.meta.dirname, "../../scripts/new-master.ts");
    const { status, stderr } = spawnSync(process.execPath, [script], {
      encoding: "utf8",
      // Without a path no wrangler would be found.
      env: { PATH: "" },
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining("Nothing was changed.")]);
  });
});

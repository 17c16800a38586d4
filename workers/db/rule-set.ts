import { desc } from "drizzle-orm";
import type { Instant, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { RuleSet } from "../../src/core/rules/new-signals.ts";
import type { Rule } from "../../src/core/rules/rule.ts";
import type { Dek } from "../crypto/envelope.ts";
import { headOf, selectHead } from "./audit.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { ruleSet } from "./schema-staff.ts";
import { openAt, sealAt } from "./sealed.ts";

type RuleSetRow = typeof ruleSet.$inferSelect;

/** What is sealed. Who made it and when is believed from here, not from the columns. */
interface RuleSetBody {
  readonly rules: readonly Rule[];
  readonly at: Instant;
  readonly by: StaffId;
}

/** A set of rules, with who made it. */
export type KeptRuleSet = RuleSet & RuleSetBody;

const place = (version: number) => ["rule_set.body", String(version)] as const;

/** The clinic's own rules as they are now; nothing while it keeps to the built-in ones. */
export const selectRuleSet = (db: Db) =>
  db.select().from(ruleSet).orderBy(desc(ruleSet.version)).limit(1);

/** The newest versions, so many at most. */
export const selectRuleSets = (db: Db, most: number) =>
  db.select().from(ruleSet).orderBy(desc(ruleSet.version)).limit(most);

export async function openRuleSet(dek: Dek, row: RuleSetRow): Promise<KeptRuleSet> {
  const body = await openAt<RuleSetBody>(dek, place(row.version), row.body);
  return { version: row.version, ...body };
}

/** The clinic's rules, or those that Soundings brings along. One round trip. */
export async function loadRules(
  { db, keys }: Pick<Deps, "db" | "keys">,
  builtIn: RuleSet,
): Promise<RuleSet> {
  const [clinics, rows] = await db.batch([selectClinic(db), selectRuleSet(db)]);
  const [row] = rows;
  return row ? openRuleSet(await clinicDek(keys, theClinic(clinics)), row) : builtIn;
}

/**
 * Keeps a new version of the clinic's rules. Older ones stay as they are. Who began from a
 * version that is no longer the newest is told so, and nothing is written.
 *
 * @param from the version that the editor began from
 */
export async function changeRules(
  deps: Deps,
  staffId: StaffId,
  { from, rules }: { readonly from: number; readonly rules: readonly Rule[] },
): Promise<Result<number, "changed-elsewhere" | "try-again">> {
  const { db, keys, now } = deps;
  const at = now();
  const version = from + 1;
  return commit<number, "changed-elsewhere">(deps, async () => {
    const [heads, clinics, rows] = await db.batch([
      selectHead(db, "clinic"),
      selectClinic(db),
      selectRuleSet(db),
    ]);
    const dek = await clinicDek(keys, theClinic(clinics));
    const [newest] = rows;
    if ((newest?.version ?? 0) !== from) {
      return answer((await isOurs(dek, newest)) ? ok(version) : err("changed-elsewhere"));
    }
    const made: RuleSetBody = { rules, at, by: staffId };
    const body = await sealAt(deps, dek, place(version), made);
    return {
      kind: "write",
      head: headOf("clinic", heads),
      entry: { at, actor: `staff:${staffId}`, action: "rules.change", object: String(version) },
      writes: [db.insert(ruleSet).values({ version, createdAt: at, createdBy: staffId, body })],
      value: version,
    };
  });

  /** An answer can be lost after the write. */
  async function isOurs(dek: Dek, row: RuleSetRow | undefined): Promise<boolean> {
    if (row?.version !== version) return false;
    const kept = await openRuleSet(dek, row);
    return kept.by === staffId && JSON.stringify(kept.rules) === JSON.stringify(rules);
  }
}

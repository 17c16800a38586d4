import { desc, getTableColumns, inArray } from "drizzle-orm";
import type { Instant, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { RuleSet } from "../../src/core/rules/new-signals.ts";
import type { Rule } from "../../src/core/rules/rule.ts";
import type { Access } from "./access.ts";
import type { Dek } from "../crypto/envelope.ts";
import { headOf, selectHead } from "./audit.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import { large } from "./columns.ts";
import type { Db, Deps } from "./database.ts";
import { ruleSet } from "./schema-staff.ts";
import { openAt, sealAt } from "./sealed.ts";
import { type NoVisit, readVisitor, selectVisitor, type Visitor } from "./staff-session.ts";

type RuleSetRow = typeof ruleSet.$inferSelect;

/** What is sealed. Who made it and when is believed from here, not from the columns. */
interface RuleSetBody {
  readonly rules: readonly Rule[];
  /** Rules that were taken out, as they were last: their versions go on if they come back. */
  readonly retired: readonly Rule[];
  readonly at: Instant;
  readonly by: StaffId;
}

/** A set of rules, with who made it. */
export type KeptRuleSet = RuleSet & RuleSetBody;

const place = (version: number) => ["rule_set.body", String(version)] as const;

/** The clinic's own rules as they are now; nothing while it keeps to the built-in ones. */
export const selectRuleSet = (db: Db) =>
  db
    .select({ ...getTableColumns(ruleSet), body: large(ruleSet.body) })
    .from(ruleSet)
    .orderBy(desc(ruleSet.version))
    .limit(1);

/** A version and the one before it. */
const selectTwo = (db: Db, version: number) =>
  db
    .select()
    .from(ruleSet)
    .where(inArray(ruleSet.version, [version, version - 1]))
    .orderBy(desc(ruleSet.version));

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

const VERSIONS = 50;

/** The rules as they are, and which versions there were. One round trip. */
export async function loadRulesFor(
  deps: Deps,
  access: Access,
): Promise<
  Result<
    {
      readonly visitor: Visitor;
      readonly kept?: KeptRuleSet;
      /** Newest first. */
      readonly versions: readonly { readonly version: number; readonly at: Instant }[];
    },
    NoVisit
  >
> {
  const { db } = deps;
  const [sessions, people, clinics, supervised, newest, versions] = await db.batch([
    ...selectVisitor(db, access),
    selectRuleSet(db),
    db
      .select({ version: ruleSet.version, at: ruleSet.createdAt })
      .from(ruleSet)
      .orderBy(desc(ruleSet.version))
      .limit(VERSIONS),
  ]);
  const asking = await readVisitor(deps, access, [sessions, people, clinics, supervised]);
  if (!asking.ok) return asking;
  const [row] = newest;
  const dek = row && (await clinicDek(deps.keys, theClinic(clinics)));
  return ok({
    visitor: asking.value,
    ...(row && dek && { kept: await openRuleSet(dek, row) }),
    versions,
  });
}

/** One version, and the one before it; absent where that is the built-in set. */
export async function loadRuleVersion(
  deps: Deps,
  access: Access,
  version: number,
): Promise<
  Result<
    { readonly visitor: Visitor; readonly kept: KeptRuleSet; readonly before?: KeptRuleSet },
    NoVisit | "not-found"
  >
> {
  const { db } = deps;
  const [sessions, people, clinics, supervised, rows] = await db.batch([
    ...selectVisitor(db, access),
    selectTwo(db, version),
  ]);
  const asking = await readVisitor(deps, access, [sessions, people, clinics, supervised]);
  if (!asking.ok) return asking;
  const [row, older] = rows;
  if (row?.version !== version) return err("not-found");
  const dek = await clinicDek(deps.keys, theClinic(clinics));
  return ok({
    visitor: asking.value,
    kept: await openRuleSet(dek, row),
    ...(older && { before: await openRuleSet(dek, older) }),
  });
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
  {
    from,
    rules,
    retired = [],
  }: {
    readonly from: number;
    readonly rules: readonly Rule[];
    readonly retired?: readonly Rule[];
  },
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
    const made: RuleSetBody = { rules, retired, at, by: staffId };
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

import { desc, eq } from "drizzle-orm";
import type { Instant } from "../../src/core/brand.ts";
import { ok, type Result } from "../../src/core/result.ts";
import { encodeBase32 } from "../crypto/base32.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { digestOfText } from "../crypto/digest.ts";
import { insertHeads, selectGrown, textOfHeads } from "./anchor-heads.ts";
import { ANCHOR, headOf, selectHead } from "./audit.ts";
import { clinicDek, selectClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { addDays } from "./instant.ts";
import { audit } from "./schema.ts";

/** Heads in one anchor. What has grown beyond that is named by the next ones. */
const MOST = 300;

/**
 * Writes the anchor of a day: which entry is the last of each chain that has grown since an anchor
 * named it. It is an entry of a chain of its own, so that it is keyed, numbered and checked as all
 * others are; a day on which nothing has grown has one, too, which shows that the job ran. Says how
 * many heads it names.
 */
export async function writeAnchor(
  deps: Deps,
  { most = MOST } = {},
): Promise<Result<number, "try-again">> {
  const { db, keys, now } = deps;
  return commit<number, never>(deps, async () => {
    const [heads, clinics, grown] = await db.batch([
      selectHead(db, ANCHOR),
      selectClinic(db),
      selectGrown(db, most),
    ]);
    const [clinic] = clinics;
    if (!clinic) return answer(ok(0));
    // With another master secret than the records were made with, nothing is written.
    await clinicDek(keys, clinic);
    const head = headOf(ANCHOR, heads);
    return {
      kind: "write",
      head,
      entry: {
        at: now(),
        actor: "system",
        action: "anchor.write",
        object: await digestOfText(textOfHeads(grown)),
        detail: `${grown.length}/${grown[0]?.grown ?? 0}`,
      },
      writes: grown.length === 0 ? [] : [insertHeads(db, head.seq + 1, grown)],
      value: grown.length,
    };
  });
}

/** What people write down of an anchor: 40 bits of its keyed code. */
export const codeOf = (mac: Bytes): string => encodeBase32(mac, 8);

export const selectLatestAnchor = (db: Db) =>
  db
    .select({ at: audit.at, detail: audit.detail, mac: audit.mac })
    .from(audit)
    .where(eq(audit.chain, ANCHOR))
    .orderBy(desc(audit.seq))
    .limit(1);

export interface LatestAnchor {
  readonly at: Instant;
  readonly code: string;
  /** Chains that had grown and that it does not name. */
  readonly left: number;
  /** The daily job should have written another one since. */
  readonly isOld: boolean;
}

/** A run may come late, or fail once. */
const OLD_AFTER_DAYS = 2;

export function latestAnchor(
  [row]: Awaited<ReturnType<typeof selectLatestAnchor>>,
  now: Instant,
): LatestAnchor | undefined {
  if (!row) return undefined;
  const [named = 0, grown = 0] = row.detail.split("/").map(Number);
  return {
    at: row.at,
    code: codeOf(row.mac),
    left: grown - named,
    isOld: row.at < addDays(now, -OLD_AFTER_DAYS),
  };
}

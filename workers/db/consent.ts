import { desc, eq, type SQL } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { type ConsentStatement, PURPOSES } from "../../src/core/consent/consent.ts";
import { ok, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import { newIdAt } from "../crypto/id.ts";
import type { Actor } from "./access.ts";
import { changeByLink } from "./change-by-link.ts";
import type { Clinic } from "./clinic.ts";
import type { Db, Deps } from "./database.ts";
import type { ClosedLink, Door } from "./door.ts";
import { changeReached, type NotChanged } from "./reached-record.ts";
import { consent } from "./schema-work.ts";
import { openAt, sealAt } from "./sealed.ts";

type Row = typeof consent.$inferSelect;

/** The newest statement: it is whole, and holds until the next one. */
export const selectConsent = (db: Db, own: ClientId | SQL) =>
  db.select().from(consent).where(eq(consent.clientId, own)).orderBy(desc(consent.id)).limit(1);

/** All that was ever said, newest first. */
export const selectConsents = (db: Db, own: ClientId | SQL, most: number) =>
  db.select().from(consent).where(eq(consent.clientId, own)).orderBy(desc(consent.id)).limit(most);

const openRow = (dek: Dek, row: Row): Promise<ConsentStatement> =>
  openAt<ConsentStatement>(dek, ["consent.body", row.id], row.body);

export async function openConsent(
  dek: Dek,
  [row]: readonly Row[],
): Promise<ConsentStatement | undefined> {
  return row && openRow(dek, row);
}

export const openConsents = (
  dek: Dek,
  rows: readonly Row[],
): Promise<readonly ConsentStatement[]> => Promise.all(rows.map((row) => openRow(dek, row)));

/** The row of a statement. Two in one minute: the later id must sort last, so it follows `after`. */
export async function consentRow(
  deps: Pick<Deps, "random">,
  dek: Dek,
  { clientId, said, after }: StatementOf,
): Promise<Row> {
  const id = laterThan(after, newIdAt<string>(said.at, deps.random));
  const body = await sealAt(deps, dek, ["consent.body", id], said);
  return { clientId, id, body };
}

interface StatementOf {
  readonly clientId: ClientId;
  readonly said: ConsentStatement;
  /** Id of the newest statement so far. */
  readonly after: string | undefined;
}

const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

/** An id as it is, or the one that follows `after`, where the dice made it sort before. */
function laterThan(after: string | undefined, id: string): string {
  if (after === undefined || id > after) return id;
  const last = after.split("").findLastIndex((digit) => digit !== "z");
  const next = DIGITS[DIGITS.indexOf(after.charAt(last)) + 1] ?? "z";
  return `${after.slice(0, last)}${next}${id.slice(last + 1)}`;
}

/** What is told in the audit: purposes by name, and nothing else. */
const detailOf = ({ given }: ConsentStatement): string =>
  PURPOSES.filter((purpose) => given[purpose]).join(" ") || "nothing";

export const isSameConsent = (
  one: ConsentStatement | undefined,
  other: ConsentStatement,
): boolean =>
  one !== undefined &&
  one.text === other.text &&
  one.keepYears === other.keepYears &&
  PURPOSES.every((purpose) => one.given[purpose] === other.given[purpose]);

/** What a statement writes, and what is told of it. */
export async function consentChange(deps: Deps, dek: Dek, statement: StatementOf) {
  const { clientId, said } = statement;
  const row = await consentRow(deps, dek, statement);
  return {
    object: clientId,
    detail: detailOf(said),
    writes: [deps.db.insert(consent).values(row)],
  };
}

/** What is said now, from what was said before. */
export type SaidAnew = (before: ConsentStatement | undefined, clinic: Clinic) => ConsentStatement;

/** Keeps what a client says behind their link. Saying the same again writes nothing. */
export const sayConsent = (
  deps: Deps,
  door: Door,
  said: SaidAnew,
): Promise<Result<void, ClosedLink | "try-again">> =>
  changeByLink(deps, door, {
    action: "consent.say",
    select: (own) => [selectConsent(deps.db, own)],
    change: async ({ clientId, clinic, dek }, [rows]) => {
      const before = await openConsent(dek, rows);
      const next = said(before, clinic);
      if (isSameConsent(before, next)) return ok(undefined);
      const after = rows[0]?.id;
      return {
        ...(await consentChange(deps, dek, { clientId, said: next, after })),
        value: undefined,
      };
    },
  });

/** Enters what a client signed on paper, for their own therapist. */
export const enterConsent = (
  deps: Deps,
  actor: Actor,
  { clientId, said }: { readonly clientId: ClientId; readonly said: ConsentStatement },
): Promise<Result<void, NotChanged>> =>
  changeReached<void, never, [ReturnType<typeof selectConsent>]>(deps, actor, {
    clientId,
    action: "consent.enter",
    select: (own) => [selectConsent(deps.db, own)],
    change: async ({ dek }, [rows]) => {
      const before = await openConsent(dek, rows);
      if (isSameConsent(before, said) && before?.signedOn === said.signedOn) return ok(undefined);
      const after = rows[0]?.id;
      return { ...(await consentChange(deps, dek, { clientId, said, after })), value: undefined };
    },
  });

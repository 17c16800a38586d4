import { type Bytes } from "../crypto/bytes.ts";
import {
  type Dek,
  open,
  type Place,
  seal,
  unwrapDek,
  type WrappedDek,
} from "../crypto/envelope.ts";
import type { Keys } from "../crypto/keys.ts";
import type { Deps } from "./database.ts";
import type { StoredCheckIn } from "./record.ts";

/** Every column that holds a sealed blob. */
export type SealedColumn =
  | "clinic.settings"
  | "staff.profile"
  | "client.profile"
  | "client.summary"
  | "client.series"
  | "occasion.plan"
  | "occasion.draft"
  | "occasion.decline"
  | "response.answers"
  | "alert.detail"
  | "alert.note"
  | "passkey.body"
  | "invitation.body"
  | "recovery_code.body"
  | "rule_set.body"
  | "signal.detail"
  | "signal.note"
  | "support_entry.body"
  | "therapy_session.body"
  | "event.body"
  | "goal.body"
  | "goal_rating.body"
  | "agreement.body"
  | "consent.body"
  | "data_request.body"
  | "data_request.answer"
  | "paper_sheet.body"
  | "daily_form.body"
  | "daily_entry.body";

const placeOf = (where: SealedColumn, rowId: string): Place => {
  const [table = "", column = ""] = where.split(".");
  return { table, column, rowId };
};

export const sealAt = (
  { random }: Pick<Deps, "random">,
  dek: Dek,
  [where, rowId]: readonly [SealedColumn, string],
  value: unknown,
): Promise<Bytes> => seal(dek, placeOf(where, rowId), value, random);

/** A blob that does not open was moved or changed behind our back: nothing of it is used. */
export async function openAt<T>(
  dek: Dek,
  [where, rowId]: readonly [SealedColumn, string],
  blob: Bytes,
): Promise<T> {
  const opened = await open<T>(dek, placeOf(where, rowId), blob);
  if (!opened.ok) throw new Error(`Cannot open a blob of "${where}"`);
  return opened.value;
}

/** The data key of a client, or of the clinic (`owner` is then `clinic`). */
export async function dekOf(keys: Keys, owner: string, stored: WrappedDek): Promise<Dek> {
  const dek = await unwrapDek(keys, owner, stored);
  if (!dek.ok) throw new Error(`Cannot unwrap a data key made under master key "${stored.kekId}"`);
  return dek.value;
}

/** Row id of a response in its place; the parts never contain a slash. */
export const responseRowId = (row: {
  readonly occasionId: string;
  readonly submissionId: string;
}): string => `${row.occasionId}/${row.submissionId}`;

/** What was sent with a response. */
export const openResponse = (
  dek: Dek,
  row: Parameters<typeof responseRowId>[0] & { readonly answers: Bytes },
): Promise<StoredCheckIn> =>
  openAt<StoredCheckIn>(dek, ["response.answers", responseRowId(row)], row.answers);

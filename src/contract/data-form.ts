import * as z from "zod/mini";
import type { Given } from "../core/consent/consent.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { err, ok, type Result } from "../core/result.ts";
import { day, type FieldProblem, mustTick, readFields, ticked } from "./form.ts";

const schema = z.object({
  signedOn: day(),
  care: mustTick(),
  statistics: ticked(),
  research: ticked(),
});

/** What a client signed on paper, as staff enter it. Nobody has signed tomorrow. */
export function readPaperConsent(
  form: Readonly<Record<string, string>>,
  today: string,
): Result<{ readonly signedOn: PlainDate; readonly given: Given }, readonly FieldProblem[]> {
  const read = readFields(schema, form);
  if (!read.ok) return read;
  const { signedOn, statistics, research } = read.value;
  if (signedOn > today) return err([{ field: "signedOn", problem: "too-late" }]);
  return ok({ signedOn: signedOn as PlainDate, given: { care: true, statistics, research } });
}

import { OPENED } from "../../../src/contract/report-panels.ts";
import { readTicket, signTicket } from "../../crypto/ticket.ts";
import type { Opened } from "../../db/report.ts";
import { addMinutes } from "../../db/instant.ts";
import type { AppContext } from "../context.ts";

const PURPOSE = "record-opened";
/** The page asks for its panels at once; a slow network may take its time. */
const MINUTES = 5;

/**
 * Proof that this reader opened this record a moment ago, which was audited. It opens nothing: what
 * is asked with it is read within the reader's reach, as everything is.
 */
export const sayOpened = (c: AppContext, opened: Opened): Promise<string> => {
  const { keys, now } = c.var.deps;
  return signTicket(keys, PURPOSE, { facts: opened, until: addMinutes(now(), MINUTES) });
};

export const readOpened = (c: AppContext): Promise<Opened | undefined> => {
  const { keys, now } = c.var.deps;
  return readTicket<Opened>(keys, PURPOSE, c.req.query(OPENED), now());
};

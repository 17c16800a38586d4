import type { AnsweredWish, WaitingWish } from "../../../src/contract/staff-data.ts";
import { answerBy } from "../../../src/core/consent/request.ts";
import type { DataRequest } from "../../db/data-request.ts";

/** A wish that waits, with the last day to answer it. */
export const waitingOf = ({ id, kind, askedAt, words }: DataRequest): WaitingWish => ({
  id,
  kind,
  askedAt,
  by: answerBy(askedAt),
  ...(words !== undefined && { words }),
});

/** A wish that was answered; nothing for one that waits. */
export const answeredOf = ({ kind, askedAt, answered }: DataRequest): readonly AnsweredWish[] =>
  answered ? [{ kind, askedAt, at: answered.at, note: answered.note }] : [];

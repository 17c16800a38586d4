import type { ClientId, Instant, OccasionId } from "../../src/core/brand.ts";
import type { CheckIn, RiskFlag } from "../../src/core/check-in/check-in.ts";
import { newSignals, type RuleSet } from "../../src/core/rules/new-signals.ts";
import { withRuleNow } from "../../src/core/rules/rule-now.ts";
import type { SentRating } from "../../src/core/goals/sent-rating.ts";
import type { Point } from "../../src/core/series/point.ts";
import type { Dek } from "../crypto/envelope.ts";
import { newId } from "../crypto/id.ts";
import { addToCaches, type Caches } from "./caches.ts";
import type { Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import type { AlertDetail, Circumstances, Rulebook, Summarise } from "./record.ts";
import { alert } from "./schema.ts";
import { sealAt } from "./sealed.ts";
import { raiseSignals } from "./signal.ts";

/** What follows from answers, whichever way they came: caches, signals, an alert. */

interface Course extends Circumstances {
  readonly clientId: ClientId;
  readonly dek: Dek;
  readonly before: Caches;
  /** The clinic's own rules; absent while it keeps to those that Soundings brings along. */
  readonly ruleSet?: RuleSet;
}

interface Answered {
  readonly sentAt: Instant;
  readonly answeredAt?: Instant;
  readonly points: readonly Point[];
  readonly ratings?: readonly SentRating[];
  readonly sheetIn?: string;
  readonly checkIn: Pick<CheckIn, "talk">;
  readonly summarise: Summarise;
  readonly rulebook: Rulebook;
}

/** The caches with this check-in, and the signals that it raises. */
export async function afterCheckIn(
  deps: Pick<Deps, "db" | "random">,
  { clientId, dek, before, ruleSet, plannedEnd, person }: Course,
  { sentAt, answeredAt = sentAt, sheetIn, points, ratings, checkIn, summarise, rulebook }: Answered,
): Promise<{ readonly caches: Caches; readonly signals: readonly Write[] }> {
  const wantsToTalk = checkIn.talk !== undefined;
  const added = { sentAt: answeredAt, points, ratings, wantsToTalk, sheetIn };
  const { summary, series } = addToCaches(before, added, (all) => summarise(all, person));
  // Whoever answers has missed nothing since.
  const course = { points: series.points, missed: [], plannedEnd, person };
  const history = rulebook.historyOf(course);
  const rules = ruleSet ?? rulebook.builtIn;
  const signals = withRuleNow(summary.signals ?? [], rules, history, sentAt);
  const fired = newSignals(rules, history, sentAt, signals);
  const known = signals.length > 0 ? { ...summary, signals } : summary;
  const at = { clientId, raisedAt: sentAt, summary: known };
  const raised = await raiseSignals(deps, dek, at, rulebook, fired);
  return { caches: { summary: raised.summary, series }, signals: raised.writes };
}

/** The alert for answers that met a risk rule; nothing where none did. */
export async function raiseAlert(
  deps: Pick<Deps, "db" | "random">,
  dek: Dek,
  {
    clientId,
    occasionId,
    submissionId,
  }: {
    readonly clientId: ClientId;
    readonly occasionId: OccasionId;
    readonly submissionId: string;
  },
  { raisedAt, flags }: { readonly raisedAt: Instant; readonly flags: readonly RiskFlag[] },
): Promise<readonly Write[]> {
  if (flags.length === 0) return [];
  const id = newId<string>(deps.random);
  const detail: AlertDetail = { flags, occasionId, submissionId };
  const sealed = await sealAt(deps, dek, ["alert.detail", id], detail);
  const row = { clientId, acknowledged: false, raisedAt, id, detail: sealed };
  return [deps.db.insert(alert).values(row)];
}

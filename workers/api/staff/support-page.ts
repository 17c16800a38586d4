import type { ClientSupportView, EntryView } from "../../../src/contract/staff-signals.ts";
import { evaluate } from "../../../src/core/rules/evaluate.ts";
import type { History } from "../../../src/core/rules/history.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { isFiring } from "../../../src/core/rules/rule-now.ts";
import { areasFor } from "../../../src/core/support/order.ts";
import { changedSince } from "../../../src/core/support/since.ts";
import { newId } from "../../crypto/id.ts";
import type { ClientSupport } from "../../db/support.ts";
import type { KeptEntry } from "../../db/support-entry.ts";
import type { Visitor } from "../../db/staff-session.ts";
import { supportFor } from "../alliance.ts";
import type { AppContext } from "../context.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { rulebook } from "../rulebook.ts";
import { mayWriteIn, staffFrame } from "./session.ts";
import { inOrder, signalOf } from "./signal-view.ts";

/** Rules and course as they are now, for "what changed since". */
interface Now {
  readonly rules: readonly Rule[];
  readonly history: History;
  readonly at: ReturnType<AppContext["var"]["deps"]["now"]>;
  readonly reader: Visitor;
}

function entryOf(
  { id, rev, signal, areas, discussed, agreed, at, by, followUps }: KeptEntry,
  { rules, history, at: now, reader }: Now,
): EntryView {
  const rule = rules.find((one) => one.id === signal.rule);
  const nameOf = (who: string) => (who === reader.staffId ? { by: reader.name } : {});
  return {
    id,
    rev,
    signal,
    areas,
    discussed,
    agreed,
    at,
    ...nameOf(by),
    followUps: followUps.map((one) => ({ at: one.at, text: one.text, ...nameOf(one.by) })),
    since: changedSince({ signal, at }, rule && evaluate(rule, history, now), history),
  };
}

/** What a refused post leaves to say. */
export type Refused = Partial<Pick<ClientSupportView, "form" | "followUp" | "newEntry">> & {
  readonly status: number;
};

/** Draws the support page, fresh or after a post that was refused. */
export async function supportPage(
  c: AppContext,
  stored: ClientSupport,
  { status, ...refused }: Refused = { status: 200 },
): Promise<Response> {
  const { deps } = c.var;
  const record = supportFor(stored);
  const { visitor, client, series, missed, openSignals, recentSignals, openAlerts } = record;
  const { plannedEnd, person } = client;
  const now: Now = {
    rules: (record.ruleSet ?? rulebook.builtIn).rules,
    history: rulebook.historyOf({ points: series.points, missed, plannedEnd, person }),
    at: deps.now(),
    reader: visitor,
  };
  // What does not fire now is still there to read, and points nowhere.
  const firing = openSignals.filter(isFiring);
  const kinds = firing.map(({ rule }) => rule.kind);
  return render(
    c,
    `/${localeOf(c).tag}/staff/clients/${client.id}/support`,
    {
      page: "client-support",
      ...(await staffFrame(c, visitor)),
      clientId: client.id,
      label: client.label,
      isOwn: mayWriteIn(visitor, client),
      openAlerts,
      signals: inOrder(openSignals).map((one) => signalOf(one, visitor)),
      recent: recentSignals.map((one) => signalOf(one, visitor)),
      areas: areasFor(openAlerts > 0 ? [...kinds, "risk-item"] : kinds),
      entries: record.entries.map((one) => entryOf(one, now)),
      moreEntries: record.moreEntries,
      newEntry: newId<string>(deps.random),
      form: { typed: {}, problems: [] },
      ...refused,
    },
    status,
  );
}

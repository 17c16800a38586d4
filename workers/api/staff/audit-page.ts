import type { AuditCheck } from "../../../src/contract/staff-audit.ts";
import { findLostEnds } from "../../db/anchor-heads.ts";
import type { Chain } from "../../db/audit.ts";
import { checkChain, type Checked } from "../../db/audit-check.ts";
import { loadAuditPage, readChain } from "../../db/audit-page.ts";
import type { AppContext } from "../context.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const NUMBER = /^\d{1,9}$/;
const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && NUMBER.test(text) ? Number(text) : undefined;

const chainAsked = (c: AppContext): { readonly chain: Chain; readonly unknown: boolean } => {
  const chain = readChain(c.req.query("chain") ?? "clinic");
  return chain.ok ? { chain: chain.value, unknown: false } : { chain: "clinic", unknown: true };
};

/** The address of the chain that a form asks for. A client's id goes before the choice. */
function addressFor(form: Readonly<Record<string, string>>): string {
  const client = (form["client"] ?? "").trim().toLowerCase();
  const chain = readChain(client === "" ? (form["chain"] ?? "") : `client:${client}`);
  return `settings/audit?chain=${chain.ok ? chain.value : "unknown"}`;
}

function checkOf(from: number, checked: Checked): AuditCheck {
  if (checked.status !== "intact") return checked;
  const { head, anchored, ...rest } = checked;
  return { ...rest, from: from + 1, to: head.seq, ...(anchored && { anchored }) };
}

/** Chains named at once. */
const MOST_ENDS = 50;

/** Who did what, chain by chain, for an owner. */
export const auditPage = staffRoutes({
  "GET /settings/audit": async (c, access) => {
    const { deps } = c.var;
    const { chain, unknown } = chainAsked(c);
    const before = numberOf(c.req.query("before"));
    const after = numberOf(c.req.query("check"));
    const loaded = await loadAuditPage(deps, access, {
      chain,
      ...(before !== undefined && { before }),
    });
    if (!loaded.ok) return refuseVisit(c, loaded.error);
    const { visitor, people, entries, more, anchor } = loaded.value;
    const isAboutEnds = c.req.query("ends") !== undefined;
    const lostEnds = isAboutEnds ? await findLostEnds(deps.db, MOST_ENDS + 1) : undefined;
    const check = after === undefined ? undefined : await checkChain(deps, chain, after);
    return render(c, `/${localeOf(c).tag}/staff/settings/audit`, {
      page: "settings-audit",
      ...(await staffFrame(c, visitor)),
      chain,
      unknown,
      newest: before === undefined,
      people: people.map(({ staffId, name }) => ({ staffId, name })),
      entries: entries.map(({ seq, at, actor, action, object, detail, code }) => ({
        seq,
        at,
        actor,
        action,
        object,
        detail,
        ...(code !== undefined && { code }),
      })),
      ...(anchor && { anchor }),
      ...(lostEnds && {
        lostEnds: lostEnds.slice(0, MOST_ENDS),
        moreLostEnds: lostEnds.length > MOST_ENDS,
      }),
      ...(more && { older: entries.at(-1)?.seq ?? 0 }),
      ...(check && { check: checkOf(after ?? 0, check) }),
    });
  },

  "POST /settings/audit": (c, { form }) =>
    c.redirect(`/${localeOf(c).tag}/staff/${addressFor(form)}`, 303),
});

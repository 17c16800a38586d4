import type { RecoverView } from "../../../src/contract/staff-way-in.ts";
import type { StaffId } from "../../../src/core/brand.ts";
import { fromHex, toHex } from "../../crypto/bytes.ts";
import { parseToken } from "../../crypto/token.ts";
import { findRecovery, type Recovery } from "../../db/recovery.ts";
import { askRecovery, decideRecovery, finishRecovery } from "../../db/recovery-act.ts";
import type { AppContext } from "../context.ts";
import { readForm } from "../guard.ts";
import { isTooMany } from "../limits.ts";
import { localeOf, refuse, wantsJson } from "../refuse.ts";
import { render, toStaffLocale } from "../render.ts";
import { agentOfRequest, askToMakePasskey, madePasskey } from "./ceremony.ts";
import { openRoutes } from "./routes.ts";
import { arrive, keepWayIn, readWayIn, statusFor } from "./way-in.ts";

/** A code that was typed. It opens nothing: a second person must say yes first. */
interface Begun {
  readonly staffId: StaffId;
  /** MAC of the code, hex. */
  readonly mac: string;
}

type Problem = RecoverView["problem"];

const page = (c: AppContext, view: Omit<RecoverView, "page">): Promise<Response> =>
  render(
    c,
    `/${localeOf(c).tag}/staff/recover`,
    { page: "recover", ...view },
    statusFor(c, view.problem),
  );

type Typed = Pick<RecoverView, "code">;

const codePage = (c: AppContext, problem?: Problem, typed: Typed = {}): Promise<Response> =>
  page(c, { step: "code", ...(problem && { problem }), ...typed });

/** Where the way back stands: it waits, or the passkey may be made. */
const statePage = (
  c: AppContext,
  recovery: Recovery,
  problem?: Problem,
  typed: Typed = {},
): Promise<Response> =>
  page(c, {
    // Until a second person has said yes, whoever holds the code learns nobody's name.
    ...(recovery.state === "approved"
      ? { step: "passkey", name: recovery.name }
      : { step: "waiting" }),
    isOnlyOwner: recovery.isOnlyOwner,
    ...(problem && { problem }),
    ...typed,
  });

/** Goes on with a way back that has begun in this browser. */
async function goOn(
  c: AppContext,
  step: (recovery: Recovery) => Response | Promise<Response>,
): Promise<Response> {
  const elsewhere = toStaffLocale(c, localeOf(c));
  if (elsewhere) return elsewhere;
  const begun = await readWayIn<Begun>(c, "recover");
  const mac = begun && fromHex(begun.mac);
  if (!begun || !mac) return c.redirect(`/${localeOf(c).tag}/staff/recover`, 303);
  const found = await findRecovery(c.var.deps, { staffId: begun.staffId, mac });
  // Refused, replaced or too old: the code is typed again.
  if (!found.ok || found.value.state === "idle") return codePage(c, "unknown-code");
  return step(found.value);
}

/** Coming back after every passkey was lost. */
export const recover = openRoutes({
  "GET /recover": (c) => toStaffLocale(c, localeOf(c)) ?? codePage(c),

  "POST /recover": async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const { code = "" } = form;
    if (await isTooMany(c, "code")) {
      return wantsJson(c) ? refuse(c, "too-many") : codePage(c, "too-many", { code });
    }
    const token = await parseToken(code, "R");
    if (!token.ok) {
      return wantsJson(c) ? refuse(c, "wrong-fields", ["code"]) : codePage(c, "malformed-code");
    }
    const asked = await askRecovery(c.var.deps, token.value);
    if (!asked.ok) {
      return asked.error === "try-again" ? refuse(c, "busy") : codePage(c, "unknown-code");
    }
    const { staffId, mac } = asked.value;
    await keepWayIn<Begun>(c, "recover", { staffId, mac: toHex(mac) });
    return c.redirect(`/${localeOf(c).tag}/staff/recover/passkey`, 303);
  },

  "GET /recover/passkey": (c) =>
    goOn(c, (recovery) => {
      const { staffId, name, state } = recovery;
      if (!wantsJson(c)) return statePage(c, recovery);
      if (state !== "approved") return refuse(c, "not-found");
      const about = { kind: "recover", about: staffId } as const;
      return askToMakePasskey(c, about, { id: staffId, name, has: [] });
    }),

  "POST /recover/passkey": async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    return goOn(c, async (recovery) => {
      const { staffId, mac, state } = recovery;
      if (state !== "approved") return statePage(c, recovery);
      const made = await madePasskey(c, { kind: "recover", about: staffId }, form);
      if (!made.ok) return statePage(c, recovery, made.error);
      const agent = agentOfRequest(c);
      const back = await finishRecovery(c.var.deps, { staffId, mac, ...made.value, agent });
      if (back.ok) return arrive(c, staffId, back.value);
      return back.error === "try-again" ? refuse(c, "busy") : codePage(c, "unknown-code");
    });
  },

  /** The clinic's own secret in place of a second owner, where there is none. */
  "POST /recover/secret": async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const { secret: code = "" } = form;
    if (await isTooMany(c, "code")) {
      if (wantsJson(c)) return refuse(c, "too-many");
      return goOn(c, (recovery) => statePage(c, recovery, "too-many", { code }));
    }
    return goOn(c, async (recovery) => {
      const typed = await parseToken(code, "S");
      const kept = await parseToken(c.var.deps.breakGlass ?? "", "S");
      if (!typed.ok || !kept.ok || typed.value.text !== kept.value.text) {
        return statePage(c, recovery, "not-the-secret");
      }
      const how = { kind: "break-glass", secret: kept.value } as const;
      const done = await decideRecovery(c.var.deps, recovery.staffId, how);
      if (done.ok) return c.redirect(`/${localeOf(c).tag}/staff/recover/passkey`, 303);
      if (done.error === "try-again") return refuse(c, "busy");
      return statePage(c, recovery, done.error === "already-used" ? "used" : "not-the-secret");
    });
  },
});

import type { SetUpStep, SetUpView } from "../../../src/contract/staff-way-in.ts";
import { freshForm } from "../../../src/contract/form.ts";
import type { StaffId } from "../../../src/core/brand.ts";
import { newId } from "../../crypto/id.ts";
import { groupsToAsk } from "../../crypto/master.ts";
import { parseToken } from "../../crypto/token.ts";
import { isSetUp, setUpClinic } from "../../db/setup.ts";
import type { AppContext } from "../context.ts";
import { readForm } from "../guard.ts";
import { isTooMany } from "../limits.ts";
import { localeOf, refuse, wantsJson } from "../refuse.ts";
import { render, toStaffLocale } from "../render.ts";
import { agentOfRequest, askToMakePasskey, madePasskey } from "./ceremony.ts";
import { openRoutes } from "./routes.ts";
import { FIELDS_OF, readClinic, readOwner, typedOn } from "./setup-fields.ts";
import { arrive, keepWayIn, readWayIn, statusFor } from "./way-in.ts";

type Form = Readonly<Record<string, string>>;

/** A set-up that has begun. The code is named so that another code ends it. */
interface Begun {
  readonly code: string;
  readonly staffId: StaffId;
  /** Groups of the recovery sheet that are asked for, the same ones until they are right. */
  readonly asked: readonly number[];
  /** They were typed from the sheet. */
  readonly hasSheet: boolean;
  readonly typed: Form;
}

const at = (c: AppContext, step: SetUpStep): string =>
  `/${localeOf(c).tag}/staff/setup${step === "code" ? "" : `/${step}`}`;

const page = (c: AppContext, view: Omit<SetUpView, "page">, status = 200): Promise<Response> =>
  render(c, `/${localeOf(c).tag}/staff/setup`, { page: "set-up", ...view }, status);

const codePage = (
  c: AppContext,
  problem?: SetUpView["problem"],
  typed: Pick<SetUpView, "code"> = {},
): Promise<Response> => {
  const view = { step: "code", form: freshForm(), ...(problem && { problem }), ...typed } as const;
  return page(c, view, statusFor(c, problem));
};

/** The code of this deployment, while there is no clinic; afterwards there is nothing here, for ever. */
async function openCode(c: AppContext): Promise<string | undefined> {
  const code = await parseToken(c.var.deps.setupCode ?? "", "S");
  return code.ok && !(await isSetUp(c.var.deps)) ? code.value.text : undefined;
}

type Step = (begun: Begun) => Response | Promise<Response>;

/** Goes on with a set-up that has begun, or says where to begin. */
async function begunOnly(c: AppContext, step: Step): Promise<Response> {
  const code = await openCode(c);
  if (code === undefined) return refuse(c, "not-found");
  const elsewhere = toStaffLocale(c, localeOf(c));
  if (elsewhere) return elsewhere;
  const begun = await readWayIn<Begun>(c, "set-up");
  // The name that is kept is part of the code's own check: another code, another set-up.
  return begun?.code === fingerprint(code) ? step(begun) : c.redirect(at(c, "code"), 303);
}

/** Past the recovery sheet: nobody makes records that a lost secret would close for ever. */
const goOn = (c: AppContext, step: Step): Promise<Response> =>
  begunOnly(c, (begun) => (begun.hasSheet ? step(begun) : c.redirect(at(c, "sheet"), 303)));

/** Asks for two groups of the sheet, with what was typed when they were not right. */
const sheetPage = (
  c: AppContext,
  { asked, hasSheet }: Begun,
  typed?: Form,
): Response | Promise<Response> => {
  if (hasSheet) return c.redirect(at(c, "clinic"), 303);
  const view = { step: "sheet", form: freshForm(typed), asked } as const;
  return typed ? page(c, { ...view, problem: "not-on-sheet" }, 422) : page(c, view);
};

/** Enough of a code to know it by, too little to use it. */
const fingerprint = (code: string): string => code.slice(-5);

/** One page of the wizard: keeps what was typed, then goes on or says what to mend. */
async function takePage(
  c: AppContext,
  { step, next }: { readonly step: "clinic" | "you"; readonly next: SetUpStep },
): Promise<Response> {
  const form = await readForm(c);
  if (form instanceof Response) return form;
  return goOn(c, async (begun) => {
    const typed = typedOn(form, begun.typed, FIELDS_OF[step]);
    await keepWayIn<Begun>(c, "set-up", { ...begun, typed });
    const read = step === "clinic" ? readClinic(form) : readOwner(form);
    if (read.ok) return c.redirect(at(c, next), 303);
    return page(c, { step, form: { typed: { ...typed, ...form }, problems: read.error } }, 422);
  });
}

/** The last page, when the ones before it are filled in. */
async function lastPage(
  c: AppContext,
  { typed }: Begun,
  problem?: SetUpView["problem"],
): Promise<Response> {
  const [clinic, owner] = [readClinic(typed), readOwner(typed)];
  if (!clinic.ok) return c.redirect(at(c, "clinic"), 303);
  if (!owner.ok) return c.redirect(at(c, "you"), 303);
  const summary = { clinic: clinic.value.name, owner: owner.value.name };
  const view = {
    step: "passkey",
    form: freshForm(),
    summary,
    ...(problem && { problem }),
  } as const;
  return page(c, view, problem ? 422 : 200);
}

/** Makes the clinic and its first owner. Works once: then there is a clinic. */
export const setup = openRoutes({
  "GET /setup": async (c) => {
    if ((await openCode(c)) === undefined) return refuse(c, "not-found");
    return toStaffLocale(c, localeOf(c)) ?? codePage(c);
  },

  "POST /setup": async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const isOften = await isTooMany(c, "code");
    if (isOften && wantsJson(c)) return refuse(c, "too-many");
    const code = await openCode(c);
    if (code === undefined) return refuse(c, "not-found");
    if (isOften) return codePage(c, "too-many", { code: form["code"] ?? "" });
    const typed = await parseToken(form["code"] ?? "", "S");
    if (!typed.ok || typed.value.text !== code) {
      return wantsJson(c) ? refuse(c, "wrong-fields", ["code"]) : codePage(c, "malformed-code");
    }
    const begun = await readWayIn<Begun>(c, "set-up");
    if (begun?.code !== fingerprint(code)) {
      const staffId = newId<StaffId>(c.var.deps.random);
      const asked = groupsToAsk(c.var.deps.random);
      const fresh = { code: fingerprint(code), staffId, asked, hasSheet: false, typed: {} };
      await keepWayIn<Begun>(c, "set-up", fresh);
    }
    return c.redirect(at(c, "sheet"), 303);
  },

  "GET /setup/sheet": (c) => begunOnly(c, (begun) => sheetPage(c, begun)),
  "POST /setup/sheet": async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    return begunOnly(c, async (begun) => {
      const groups = form["groups"] ?? "";
      const hasSheet = begun.hasSheet || (await c.var.deps.isOnSheet(begun.asked, groups));
      if (!hasSheet) return sheetPage(c, begun, { groups });
      await keepWayIn<Begun>(c, "set-up", { ...begun, hasSheet });
      return c.redirect(at(c, "clinic"), 303);
    });
  },

  "GET /setup/clinic": (c) =>
    goOn(c, ({ typed }) => page(c, { step: "clinic", form: freshForm(typed) })),
  "POST /setup/clinic": (c) => takePage(c, { step: "clinic", next: "you" }),

  "GET /setup/you": (c) => goOn(c, ({ typed }) => page(c, { step: "you", form: freshForm(typed) })),
  "POST /setup/you": (c) => takePage(c, { step: "you", next: "passkey" }),

  "GET /setup/passkey": (c) =>
    goOn(c, (begun) => {
      if (!wantsJson(c)) return lastPage(c, begun);
      const { staffId, typed } = begun;
      const person = { id: staffId, name: typed["owner"] ?? "", has: [] };
      return askToMakePasskey(c, { kind: "set-up", about: staffId }, person);
    }),

  "POST /setup/passkey": async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    return goOn(c, async (begun) => {
      const { staffId, typed } = begun;
      const [settings, profile] = [readClinic(typed), readOwner(typed)];
      if (!settings.ok || !profile.ok) return lastPage(c, begun);
      const made = await madePasskey(c, { kind: "set-up", about: staffId }, form);
      if (!made.ok) return lastPage(c, begun, made.error);
      const { deps } = c.var;
      const done = await setUpClinic(deps, {
        settings: { ...settings.value, sheetProved: { at: deps.now(), number: deps.keys.id } },
        profile: profile.value,
        staffId,
        ...made.value,
        agent: agentOfRequest(c),
      });
      if (done.ok) return arrive(c, staffId, done.value);
      return refuse(c, done.error === "try-again" ? "busy" : "not-found");
    });
  },
});

import {
  freshForm,
  type FormFault,
  type FormProblem,
  type FormView,
} from "../../../src/contract/form.ts";
import { readPaperConsent } from "../../../src/contract/data-form.ts";
import { consentNeed, type ConsentStatement } from "../../../src/core/consent/consent.ts";
import { isId } from "../../crypto/id.ts";
import type { Access } from "../../db/access.ts";
import { loadClientCopy } from "../../db/client-copy.ts";
import { loadClientData } from "../../db/client-data.ts";
import { enterConsent } from "../../db/consent.ts";
import { answerRequest } from "../../db/data-request.ts";
import { eraseClient } from "../../db/erase.ts";
import { consentText } from "../consent-first.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { copyFile, copyPage } from "./client-copy.ts";
import { clientOf } from "./client-of.ts";
import { todayOf } from "./today.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";
import { answeredOf, waitingOf } from "./wish-view.ts";

const addressOf = (c: AppContext) => `/${localeOf(c).tag}/staff/clients/${clientOf(c)}/data`;

async function page(
  c: AppContext,
  access: Access,
  { form = freshForm(), status = 200 }: { readonly form?: FormView; readonly status?: number } = {},
): Promise<Response> {
  const loaded = await loadClientData(c.var.deps, access, clientOf(c));
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, profile, state, said, open, answered } = loaded.value;
  const need = consentNeed(said[0], consentText(visitor.clinic));
  return render(
    c,
    addressOf(c),
    {
      page: "client-data",
      ...(await staffFrame(c, visitor)),
      clientId: clientOf(c),
      label: profile.label,
      state,
      said,
      ...(need && { need }),
      wishes: open.map(waitingOf),
      answered: answered.flatMap(answeredOf),
      ...(profile.allianceHidden && { allianceHidden: profile.allianceHidden.since }),
      form,
    },
    status,
  );
}

const LONGEST = 2000;

/** What a client agreed to and asked about their data, and what is done about it. */
export const clientData = staffRoutes({
  "GET /clients/:id/data": (c, access) => page(c, access),

  "POST /clients/:id/data/answer": async (c, { access, visitor, form }) => {
    const { request: requestId = "" } = form;
    if (!isId(requestId)) return refuse(c, "wrong-fields", ["request"]);
    const field = `note-${requestId}`;
    const note = (form[field] ?? "").replaceAll("\r\n", "\n").trim();
    const again = (fault: FormFault) =>
      page(c, access, { form: { typed: form, problems: [{ ...fault, field }] }, status: 422 });
    if (note === "") return again({ problem: "empty" });
    if (note.length > LONGEST) return again({ problem: "too-long", max: LONGEST });
    const done = await answerRequest(c.var.deps, visitor, {
      clientId: clientOf(c),
      requestId,
      note,
    });
    return done.ok ? c.redirect(addressOf(c), 303) : refuseVisit(c, done.error);
  },

  "POST /clients/:id/data/paper": async (c, { access, visitor, form }) => {
    const { deps } = c.var;
    const today = todayOf(c, visitor);
    const read = readPaperConsent(form, today);
    if (!read.ok) {
      return page(c, access, { form: { typed: form, problems: read.error }, status: 422 });
    }
    const said: ConsentStatement = {
      ...consentText(visitor.clinic),
      at: deps.now(),
      given: read.value.given,
      locale: localeOf(c).tag,
      how: "paper",
      enteredBy: visitor.staffId,
      signedOn: read.value.signedOn,
    };
    const kept = await enterConsent(deps, visitor, { clientId: clientOf(c), said });
    return kept.ok ? c.redirect(addressOf(c), 303) : refuseVisit(c, kept.error);
  },

  "GET /clients/:id/data/copy": async (c, access) => {
    const copy = await loadClientCopy(c.var.deps, access, clientOf(c));
    return copy.ok ? copyPage(c, clientOf(c), copy.value) : refuseVisit(c, copy.error);
  },

  "GET /clients/:id/data/copy.json": async (c, access) => {
    const copy = await loadClientCopy(c.var.deps, access, clientOf(c));
    return copy.ok ? copyFile(c, clientOf(c), copy.value) : refuseVisit(c, copy.error);
  },

  "POST /clients/:id/data/erase": async (c, { access, visitor, form }) => {
    const label = (form["label"] ?? "").trim();
    const again = (problem: FormProblem) =>
      page(c, access, {
        form: { typed: form, problems: [{ field: "label", problem }] },
        status: 422,
      });
    if (label === "") return again("empty");
    const gone = await eraseClient(c.var.deps, visitor, { clientId: clientOf(c), label });
    if (gone.ok) return c.redirect(`/${localeOf(c).tag}/staff/clients`, 303);
    return gone.error === "other-label" ? again("not-offered") : refuseVisit(c, gone.error);
  },
});

import type { ClientId } from "../../../src/core/brand.ts";
import { labelKey } from "../../../src/core/clients/label.ts";
import { SOURCE } from "../../../src/core/i18n/locales.ts";
import { isId, newId } from "../../crypto/id.ts";
import { type Batch, importClients, wasImported } from "../../db/client-import.ts";
import { labelsOf } from "../../db/client-labels.ts";
import { findSession, type Visitor } from "../../db/staff-session.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { type ClientFile, inOrder, readClientFile } from "./client-file.ts";
import { offersOf } from "./plans.ts";
import { staffRoutes, type StaffPost } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const addressOf = (c: AppContext) => `/${localeOf(c).tag}/staff/clients`;

const firstLocale = ({ clinic }: Visitor) => clinic.locales[0] ?? SOURCE.tag;

interface Shown {
  readonly batch: string;
  readonly text: string;
  readonly file?: ClientFile;
}

async function page(c: AppContext, visitor: Visitor, { batch, text, file }: Shown) {
  return render(
    c,
    `${addressOf(c)}/import`,
    {
      page: "client-import",
      ...(await staffFrame(c, visitor)),
      batch,
      text,
      offers: offersOf(visitor.clinic),
      firstLanguage: firstLocale(visitor),
      ...(file && { file }),
    },
    file && file.problems.length > 0 ? 422 : 200,
  );
}

/** Lines whose label a client of this therapist has already. */
function taken(file: ClientFile, labels: ReadonlyMap<string, ClientId>): ClientFile {
  const again = file.rows.filter(({ label }) => labels.has(labelKey(label)));
  const places = again.map(({ line }) => ({ line, column: "label", kind: "taken" }) as const);
  return { ...file, problems: inOrder([...file.problems, ...places]) };
}

async function take(c: AppContext, { visitor, form }: StaffPost): Promise<Response> {
  const { deps } = c.var;
  const { batch = "", text = "", step } = form;
  if (!isId(batch)) return refuse(c, "wrong-fields", ["batch"]);
  const { staffId, clinic } = visitor;
  const read = readClientFile(text, {
    offers: offersOf(clinic),
    locale: firstLocale(visitor),
  });
  const list: Batch = {
    id: batch,
    clients: read.rows.map(({ label, locale, plan }) => ({ label, locale, plan })),
  };
  const isWhole = read.problems.length === 0;
  if (step === "add" && isWhole && (await wasImported(deps, staffId, list))) {
    return c.redirect(addressOf(c), 303);
  }
  const file = taken(read, await labelsOf(deps, staffId));
  if (step !== "add" || file.problems.length > 0) return page(c, visitor, { batch, text, file });
  const added = await importClients(deps, staffId, list);
  if (!added.ok) return refuse(c, added.error === "unknown" ? "not-found" : "busy");
  return c.redirect(addressOf(c), 303);
}

/** Adding a list of clients: first it is checked and shown, then it is added as a whole. */
export const clientImport = staffRoutes({
  "GET /clients/import": async (c, access) => {
    const found = await findSession(c.var.deps, access);
    if (!found.ok) return refuseVisit(c, found.error);
    return page(c, found.value, { batch: newId(c.var.deps.random), text: "" });
  },
  "POST /clients/import": take,
});

import { type FormView } from "../../../src/contract/form.ts";
import {
  readClinicForm,
  readRetentionForm,
  readSafetyForm,
  typedOfClinic,
} from "../../../src/contract/settings-form.ts";
import { err, ok, type Result } from "../../../src/core/result.ts";
import { CLINIC_REGIONS, REGION_CODES } from "../../../src/help-lines/index.ts";
import type { Access } from "../../db/access.ts";
import type { Clinic } from "../../db/clinic.ts";
import type { SettingsValues } from "../../db/clinic-change.ts";
import { dueClients, SESSION_DAYS } from "../../db/retention.ts";
import { findSession } from "../../db/staff-session.ts";
import type { AppContext } from "../context.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { readMeasuresForm, settingsOf, typedOfMeasures } from "./measure-settings.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";
import { type Room, save, show } from "./settings-room.ts";

const REGIONS = { own: CLINIC_REGIONS, more: REGION_CODES };

const part = <T>(
  read: Result<T, FormView["problems"]>,
  values: (value: T) => SettingsValues,
): Result<SettingsValues, FormView["problems"]> =>
  read.ok ? ok(values(read.value)) : err(read.error);

const clinic: Room = {
  path: "clinic",
  part: "clinic",
  typed: typedOfClinic,
  read: (form) => part(readClinicForm(form, REGIONS), (values) => values),
  view: () => ({ page: "settings-clinic" }),
};

const safety: Room = {
  path: "safety",
  part: "safety",
  typed: ({ safety: text = "" }) => ({ safety: text }),
  read: (form) => part(readSafetyForm(form), (text) => ({ safety: text })),
  view: () => ({ page: "settings-safety" }),
};

const measures: Room = {
  path: "measures",
  part: "measures",
  typed: typedOfMeasures,
  read: readMeasuresForm,
  view: (_c, { acceptedTerms = [] }) => ({
    page: "settings-measures",
    measures: settingsOf(acceptedTerms),
  }),
};

const retention: Room = {
  path: "retention",
  part: "retention",
  typed: ({ keepYears, deletesDue }): FormView["typed"] => ({
    ...(keepYears !== undefined && { keepYears: String(keepYears) }),
    ...(deletesDue && { deletesDue: "yes" }),
  }),
  read: (form) => part(readRetentionForm(form), (values) => values),
  view: async (c: AppContext, { keepYears }: Clinic) => {
    const found =
      keepYears === undefined ? { due: [], more: false } : await dueClients(c.var.deps, keepYears);
    return {
      page: "settings-retention",
      sessionDays: SESSION_DAYS,
      due: found.due,
      moreDue: found.more,
    };
  },
};

/** Settings of the clinic, for an owner. */
export const settings = staffRoutes({
  "GET /settings": async (c: AppContext, access: Access) => {
    const found = await findSession(c.var.deps, access);
    if (!found.ok) return refuseVisit(c, found.error);
    const frame = await staffFrame(c, found.value);
    return render(c, `/${localeOf(c).tag}/staff/settings`, { page: "settings", ...frame });
  },
  "GET /settings/clinic": show(clinic),
  "POST /settings/clinic": save(clinic),
  "GET /settings/measures": show(measures),
  "POST /settings/measures": save(measures),
  "GET /settings/safety": show(safety),
  "POST /settings/safety": save(safety),
  "GET /settings/retention": show(retention),
  "POST /settings/retention": save(retention),
});

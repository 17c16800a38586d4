import { freshForm, type FormView } from "../../../src/contract/form.ts";
import type {
  ClinicSettingsView,
  MeasureSettingsView,
  RetentionSettingsView,
  SafetySettingsView,
} from "../../../src/contract/staff-settings.ts";
import type { StaffFrame } from "../../../src/contract/views.ts";
import type { Result } from "../../../src/core/result.ts";
import type { Access } from "../../db/access.ts";
import type { Clinic } from "../../db/clinic.ts";
import { changeClinic, type SettingsPart, type SettingsValues } from "../../db/clinic-change.ts";
import { findSession, type Visitor } from "../../db/staff-session.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import type { StaffPost } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

type RoomView =
  ClinicSettingsView | MeasureSettingsView | RetentionSettingsView | SafetySettingsView;

/** What a room shows beside its form. */
type Extra<V> = V extends RoomView
  ? Omit<V, keyof StaffFrame | "form" | "rev" | "saved" | "kept">
  : never;

/** One page of settings: which part of them, and how it is a form. */
export interface Room {
  readonly path: string;
  readonly part: SettingsPart;
  readonly typed: (kept: Clinic) => FormView["typed"];
  readonly read: (
    form: Readonly<Record<string, string>>,
    kept: Clinic,
  ) => Result<SettingsValues, FormView["problems"]>;
  readonly view: (c: AppContext, kept: Clinic) => Extra<RoomView> | Promise<Extra<RoomView>>;
}

interface Shown {
  readonly form?: FormView;
  readonly rev?: number;
  readonly status?: number;
}

const addressOf = (c: AppContext, { path }: Room) => `/${localeOf(c).tag}/staff/settings/${path}`;

async function page(
  c: AppContext,
  visitor: Visitor,
  room: Room,
  { form, rev, status }: Shown = {},
): Promise<Response> {
  const { clinic } = visitor;
  const typed = room.typed(clinic);
  const kept = clinic.rev ?? 0;
  const clash = form?.problems.some(({ problem }) => problem === "changed-elsewhere");
  const shared = {
    ...(await staffFrame(c, visitor)),
    form: form ?? freshForm(typed),
    // After a clash what is kept stands beside the form: saving again is meant.
    rev: clash ? kept : (rev ?? kept),
    saved: form === undefined && c.req.query("saved") !== undefined,
    ...(clash && { kept: typed }),
  };
  const view = { ...shared, ...(await room.view(c, clinic)) };
  return render(c, addressOf(c, room), view, status);
}

export const show =
  (room: Room) =>
  async (c: AppContext, access: Access): Promise<Response> => {
    const found = await findSession(c.var.deps, access);
    return found.ok ? page(c, found.value, room) : refuseVisit(c, found.error);
  };

export const save =
  (room: Room) =>
  async (c: AppContext, { access, visitor, form }: StaffPost): Promise<Response> => {
    const { deps } = c.var;
    if (!/^\d{1,9}$/.test(form["rev"] ?? "")) return refuse(c, "wrong-fields", ["rev"]);
    const rev = Number(form["rev"]);
    const read = room.read(form, visitor.clinic);
    if (!read.ok) {
      return page(c, visitor, room, {
        status: 422,
        rev,
        form: { typed: form, problems: read.error },
      });
    }
    const { part } = room;
    const saved = await changeClinic(deps, visitor.staffId, { rev, part, values: read.value });
    if (saved.ok) return c.redirect(`${addressOf(c, room)}?saved`, 303);
    if (saved.error === "try-again") return refuse(c, "busy");
    // Read once more: what is kept now may be newer than what the visit began with.
    const now = await findSession(deps, access);
    if (!now.ok) return refuseVisit(c, now.error);
    const problems = [{ field: "form", problem: "changed-elsewhere" }] as const;
    return page(c, now.value, room, { status: 409, rev, form: { typed: form, problems } });
  };

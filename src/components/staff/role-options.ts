import { STAFF_ROLES } from "../../core/staff/roles.ts";
import type { StaffWords } from "../../locales/staff-words.ts";

/** The roles as boxes to tick, each with what it lets a person do. */
export const roleOptions = (t: StaffWords) =>
  STAFF_ROLES.map((value) => ({
    value,
    label: t(`people.role.${value}`),
    hint: t(`people.role.${value}.hint`),
  }));

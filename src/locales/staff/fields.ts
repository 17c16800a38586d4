import type { Catalog } from "../../core/i18n/messages.ts";

/** Words around the fields of every staff form. */
export const fields = {
  "field.optional": "(optional)",
  "field.other": "{value} (not in this list)",
  "field.problem.empty": "{label}: fill this in.",
  "field.problem.none-chosen": "{label}: choose at least one.",
  "field.problem.not-chosen": "{label}: choose one.",
  "field.problem.too-long": "{label}: make this shorter, at most {max} characters.",
  "field.problem.too-many": "{label}: this is more than fits. Leave some out.",
  "field.problem.line-long": "{label}: make each line shorter, at most {max} characters.",
  "field.problem.not-offered": "{label}: choose one of the answers on this page.",
  "field.problem.not-a-number": "{label}: type a whole number, such as 12.",
  "field.problem.not-a-day": "{label}: type a day of the calendar, such as 2026-03-28.",
  "field.problem.too-small": "{label}: type a higher number.",
  "field.problem.too-large": "{label}: type a lower number.",
  "field.problem.too-early": "{label}: choose a later day.",
  "field.problem.too-late": "{label}: choose an earlier day.",
  "field.problem.taken": "{label}: this is in use already. Choose another.",
  "field.problem.not-ticked": "{label}: tick the box once you have read it.",
  "field.problem.not-an-address": "{label}: type a whole address, such as name@example.org.",
  "field.problem.changed-elsewhere":
    "Somebody changed this while the page was open. What you typed is still here and is not saved. Compare it with what is kept now, then save again.",
} as const satisfies Catalog;

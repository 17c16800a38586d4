import type { AuditEntryView } from "../../contract/staff-audit.ts";
import type { PersonName } from "../../contract/staff-clients.ts";
import type { StaffWords } from "../../locales/staff-words.ts";
import { staff, type StaffCatalog } from "../../locales/staff.ts";

type ActionKey = Extract<keyof StaffCatalog, `audit.action.${string}`>;
const isAction = (key: string): key is ActionKey => Object.hasOwn(staff, key);

/** An act in words; one that nobody knows any more stands for itself. */
export function sayAction(t: StaffWords, action: string): string {
  const [thing, act] = action.split(".");
  const key = `audit.action.${thing}.${act}`;
  return isAction(key) ? t(key) : action;
}

/** Every id of somebody of the staff in a text becomes their name. */
const withNames = (text: string, people: readonly PersonName[]): string =>
  text.replaceAll(/[0-9a-z]{26}/g, (id) => people.find((one) => one.staffId === id)?.name ?? id);

export function sayActor(t: StaffWords, actor: string, people: readonly PersonName[]): string {
  if (actor === "system") return t("audit.system");
  if (actor.startsWith("link:")) return t("audit.link");
  return withNames(actor.replace("staff:", ""), people);
}

/** Whose entries a chain has. */
export function sayChain(t: StaffWords, chain: string, people: readonly PersonName[]): string {
  if (chain === "clinic") return t("audit.chain.clinic");
  const [kind, id = ""] = chain.split(":");
  return kind === "client" ? t("audit.chain.client", { id }) : withNames(id, people);
}

type DetailKey = Extract<keyof StaffCatalog, `audit.detail.${string}`>;
const isDetail = (key: string): key is DetailKey => Object.hasOwn(staff, key);

/** Words that say how the others beside them go together. */
const JOINING = ["from", "to", "cleared"];

/** A word of the audit in words of the reader; what is no word, such as an id, stays. */
function sayDetail(t: StaffWords, text: string, people: readonly PersonName[]): string {
  const [, imported] = /^(\d+) clients$/.exec(text) ?? [];
  if (imported) return t("audit.clients", { count: Number(imported) });
  const [, count, name] = /^(\d+) to (\S+)$/.exec(text) ?? [];
  if (count && name) return t("audit.keys-moved", { count: Number(count), name });
  const parts = text.split(" ");
  const said = parts.map((part) => {
    const key = `audit.detail.${part}`;
    return isDetail(key) ? t(key) : withNames(part, people);
  });
  return said.join(parts.some((part) => JOINING.includes(part)) ? " " : ", ");
}

/** On what it was done: an id or a word, and the detail; of a daily code, the code. */
export const sayObject = (
  t: StaffWords,
  { object, detail, code }: Pick<AuditEntryView, "object" | "detail" | "code">,
  people: readonly PersonName[],
): string =>
  code ??
  [object.replace(/^(?:staff|client):/, ""), detail]
    .filter(Boolean)
    .map((text) => sayDetail(t, text, people))
    .join(", ");

import * as z from "zod/mini";

/** A form that could not be taken yet. What was typed stays in the page until it is sent again. */
export interface HeldForm {
  /** Address that the form goes to. */
  readonly to: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** An address of our own staff pages, and of nobody else. */
const STAFF_ADDRESS =
  /^\/[A-Za-z-]{2,8}\/staff(?:\/[A-Za-z0-9][A-Za-z0-9.-]{0,40})*(?:\?[\w=&.%+/-]{1,300})?$/;

/** A way back, when it leads to a page of ours; nothing else is ever followed. */
export const staffAddress = (text: string | undefined): string | undefined =>
  text !== undefined && STAFF_ADDRESS.test(text) ? text : undefined;

const fields = z.record(z.string().check(z.maxLength(100)), z.string());

/** The fields of a held form, as the page that held them sends them back. */
export function readHeld(to: string | undefined, text: string | undefined): HeldForm | undefined {
  const address = staffAddress(to);
  if (address === undefined || text === undefined || text === "") return undefined;
  try {
    const parsed = z.safeParse(fields, JSON.parse(text));
    return parsed.success ? { to: address, fields: parsed.data } : undefined;
  } catch {
    return undefined;
  }
}

export const writeHeld = ({ fields: held }: HeldForm): string => JSON.stringify(held);

/** What forms say of the state that they were made from; nobody typed it. */
const MADE_BY_THE_PAGE: readonly string[] = ["was", "rev"];

/** Texts that a person wrote, to be read on the page that holds them: no ids, no marks. */
export const writtenIn = ({ fields: held }: HeldForm): readonly string[] =>
  Object.entries(held)
    .filter(([name]) => !MADE_BY_THE_PAGE.includes(name))
    .map(([, text]) => text)
    .filter((text) => /\S\s+\S|[^\w-]/.test(text.trim()));

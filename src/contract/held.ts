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
  if (address === undefined || !text) return undefined;
  const read = parsedFields(text);
  return read && { to: address, fields: read };
}

function parsedFields(text: string): HeldForm["fields"] | undefined {
  try {
    const parsed = z.safeParse(fields, JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export const writeHeld = ({ fields: held }: HeldForm): string => JSON.stringify(held);

/** Earlier steps of a form, which the page carries along as JSON. */
const PACKED: readonly string[] = ["first", "second", "held"];

/** What a page says of itself, and what is chosen from a list: nobody typed it. */
const NOT_TYPED: readonly string[] = [
  ..."csrf submission occasion step go do rev was key passkey-id after from".split(" "),
  ..."attended mode practice-done event-kind status state plan length offered".split(" "),
  ..."locale relation sex role region timeZone closing chain".split(" "),
];
/** The lists of one rule. */
const CHOSEN_OF_RULE = /\.(?:use|strength|difference|comparison|band)$/;

/** Ids, keys, ticks, the marks of a sheet and days. */
const NO_WORDS = /^(?:[0-9a-z]{26}|[0-9a-z]{20}|yes|no|[?-]?|\d{4}-\d\d-\d\d)$/;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

const isTyped = (name: string, text: string): boolean =>
  !NOT_TYPED.includes(name) &&
  !CHOSEN_OF_RULE.test(name) &&
  !NO_WORDS.test(text) &&
  staffAddress(text) === undefined &&
  // A client may be called by a number.
  (name === "label" || !NUMBER.test(text));

const unpacked = ([name, text]: readonly [string, string]): readonly (readonly [
  string,
  string,
])[] => (PACKED.includes(name) ? Object.entries(parsedFields(text) ?? {}) : [[name, text]]);

/** Something was answered or written in a client's form; a button alone is pressed again elsewhere. */
export const isFilledIn = ({ fields: held }: HeldForm): boolean =>
  Object.entries(held).some(([name, text]) => isOwn(name) && text.trim() !== "");

const isOwn = (name: string): boolean => name === "words" || name.startsWith("q-");

/**
 * Texts that a client wrote in one of their forms, each once. A number may be one, too: that of a
 * help line, say. So it is asked what is surely chosen, and not what looks like words.
 */
export const writtenByClient = (
  { fields: held }: HeldForm,
  isChosen: (item: string, text: string) => boolean,
): readonly string[] => [
  ...new Set(
    Object.entries(held)
      .filter(([name]) => isOwn(name))
      .map(([name, text]) => [name, text.trim()] as const)
      .filter(([name, text]) => name === "words" || !isChosen(name.slice("q-".length), text))
      .flatMap(([, text]) => (text === "" ? [] : [text])),
  ),
];

/** Texts that a person wrote, each once, to be read on the page that holds them. */
export const writtenIn = ({ fields: held }: HeldForm): readonly string[] => [
  ...new Set(
    Object.entries(held)
      .flatMap(unpacked)
      .filter(([name, text]) => isTyped(name, text.trim()))
      .map(([, text]) => text),
  ),
];

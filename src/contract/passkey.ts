import * as z from "zod/mini";

/** What the browser hands back of a passkey. Only its shape is looked at here. */

const BASE64URL = /^[A-Za-z0-9_-]+$/;
const bytes = (most: number) => z.string().check(z.regex(BASE64URL), z.maxLength(most));

/** The longest credential id that WebAuthn allows is 1023 bytes. */
const id = bytes(1364);
const common = {
  id,
  rawId: id,
  type: z.literal("public-key"),
  clientExtensionResults: z.pipe(
    z.unknown(),
    z.transform(() => ({})),
  ),
};

const creation = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(20_000),
    transports: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(12))),
  }),
});

const request = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(4000),
    userHandle: z.optional(bytes(100)),
  }),
});

export type CreationResponse = z.output<typeof creation>;
export type RequestResponse = z.output<typeof request>;

function read<Schema extends z.ZodMiniType>(
  schema: Schema,
  text: string | undefined,
): z.output<Schema> | undefined {
  try {
    const parsed = z.safeParse(schema, JSON.parse(text ?? ""));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** A passkey that was made, or nothing when the text is not one. */
export const readCreation = (text: string | undefined): CreationResponse | undefined =>
  read(creation, text);

/** A passkey that was shown. */
export const readRequest = (text: string | undefined): RequestResponse | undefined =>
  read(request, text);

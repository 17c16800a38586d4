/** A text with `{named}` placeholders, or one text for each plural category of `count`. */
export type Message = string | Plural;
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

export type Catalog = Readonly<Record<string, Message>>;

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
type Texts<M> = M extends string ? M : M extends Plural ? M["other"] : never;

/** What a message must be given: nothing, or one value for each placeholder. */
export type Params<M> = [Names<Texts<M>>] extends [never]
  ? []
  : [{ readonly [N in Names<Texts<M>>]: N extends "count" ? number : string | number }];

import * as z from "zod";
import type { FileProblem } from "./problem.ts";
import { pathText } from "../../src/packs/problem.ts";

type Node = { readonly [key: string]: unknown };

/** The problems of a file against its schema, each with what belongs there. */
export function shapeProblems(
  file: string,
  schema: z.ZodType,
  value: unknown,
): readonly FileProblem[] {
  const { error } = schema.safeParse(value);
  if (!error) return [];
  const root = z.toJSONSchema(schema) as Node;
  return error.issues.map((issue) => ({
    file,
    path: pathText(issue.path),
    message: sentenceOf(issue, valueAt(value, issue.path), describedAt(root, issue.path)),
  }));
}

function sentenceOf(issue: z.core.$ZodIssue, value: unknown, description: string): string {
  if (issue.code === "custom") return issue.message;
  const belongs = description === "" ? "" : ` (${description})`;
  if (issue.code === "unrecognized_keys") {
    return `The format knows no ${issue.keys.map((key) => `"${key}"`).join(", ")} here: remove it`;
  }
  if (value === undefined) return `This is missing${belongs}`;
  return `${issue.message.replace(/^Invalid input: /, "This is not what belongs here: ")}${belongs}`;
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (node, part) =>
      typeof node === "object" && node !== null
        ? (node as Record<PropertyKey, unknown>)[part]
        : undefined,
    value,
  );

/** What the published schema says of the field at a path; empty where it says nothing. */
function describedAt(root: Node, path: readonly PropertyKey[]): string {
  const found = path.reduce<readonly Node[]>(
    (nodes, part) => nodes.flatMap((node) => childrenOf(node, part)),
    [root],
  );
  const descriptions = new Set(found.map((node) => node["description"]));
  // Kinds of one thing describe the same field each in their own way.
  const [description] = descriptions.size === 1 ? descriptions : [];
  return typeof description === "string" ? description : "";
}

function childrenOf(node: Node, part: PropertyKey): readonly Node[] {
  const branches = [node["anyOf"], node["oneOf"], node["allOf"]]
    .filter(Array.isArray)
    .flatMap((list) => list as Node[]);
  const own = (node["properties"] as Readonly<Record<string, Node>> | undefined)?.[String(part)];
  const any = (typeof part === "number" ? node["items"] : node["additionalProperties"]) as unknown;
  const next = own ?? (typeof any === "object" && any !== null ? (any as Node) : undefined);
  return [...(next ? [next] : []), ...branches.flatMap((branch) => childrenOf(branch, part))];
}

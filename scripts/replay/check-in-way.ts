import {
  type Measure,
  measureKey,
  scoredItems,
  valuesOf,
} from "../../src/core/measures/measure.ts";
import type { Ask, Recorded } from "./replay.ts";

type Walk = (route: Ask, status?: number) => Promise<Recorded>;

/** The value of a hidden field. */
const hidden = (page: string, name: string): string => {
  const value = new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(page)?.[1];
  if (value === undefined) throw new Error(`No field "${name}" in the page`);
  return value;
};

const cookieOf = ({ answer }: Recorded): string => (answer.cookie ?? "").split(";")[0] ?? "";

/** From the link of a check-in to "sent". */
export async function walkCheckIn(
  walk: Walk,
  code: string,
  measures: readonly Measure[],
): Promise<void> {
  const opened = await walk(
    { name: "open (POST)", path: "/s/open", form: { locale: "en", code } },
    303,
  );
  let cookie = cookieOf(opened);
  const get = (name: string, path: string) => walk({ name, path: `/en/check-in${path}`, cookie });
  await get("intro", "");
  for (const [index, measure] of measures.entries()) {
    const part = index + 1;
    const page = await get(`part ${part}`, `/${part}`);
    const answers = Object.entries(answersFor(measure, 1)).map(([id, value]) => [
      `q-${id}`,
      String(value),
    ]);
    const form = {
      csrf: hidden(page.answer.text, "csrf"),
      measure: measureKey(measure),
      in: "en",
      ...Object.fromEntries(answers),
    };
    await walk({ name: `part ${part} (POST)`, path: `/en/check-in/${part}`, cookie, form }, 303);
  }
  const { text } = (await get("answers", "/answers")).answer;
  const form = Object.fromEntries(
    ["csrf", "submission", "digest"].map((name) => [name, hidden(text, name)]),
  );
  cookie = cookieOf(
    await walk({ name: "send (POST)", path: "/en/check-in/answers", cookie, form }, 303),
  );
  await get("sent", "/sent");
}

/** Every question with a number answered, differently each week; no answer raises an alert. */
export function answersFor(measure: Measure, week: number): Record<string, number> {
  const risky = new Set(measure.risk.map(({ item }) => item));
  return Object.fromEntries(
    scoredItems(measure).map(({ id }, index) => {
      const [low, high] = valuesOf(measure, id);
      return [id, risky.has(id) ? low : low + ((index * 7 + week) % (high - low + 1))];
    }),
  );
}

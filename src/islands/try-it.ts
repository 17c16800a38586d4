/**
 * Scores the try-out of a measure in the browser, with the rules of the real form. It
 * makes no request, and what was chosen is gone when the page is.
 */
import { checkAnswers } from "../core/answers/answers.ts";
import { findLocale, SOURCE } from "../core/i18n/locales.ts";
import { translator } from "../core/i18n/translator.ts";
import type { Answers } from "../core/measures/answers.ts";
import { allItems, type Measure, type Scale } from "../core/measures/measure.ts";
import { bandOf, bandRanges } from "../core/scoring/band.ts";
import { raisedRisks } from "../core/scoring/risk.ts";
import { score } from "../core/scoring/score.ts";

/** The messages the page hands over, with what each must be given. */
interface Words {
  readonly [key: string]: string;
  readonly "try.score": "{scale} {score} {low} {high}";
  readonly "try.band": "{from} {to} {band}";
  readonly "try.estimated": "{answered} {of}";
  readonly "try.missing": "{scale}";
  readonly "form.skipped.item": "{number}";
}

interface Try {
  readonly measure: Measure;
  readonly words: Words;
  readonly names: {
    readonly scales: Readonly<Record<string, string>>;
    readonly bands: Readonly<Record<string, string>>;
  };
  readonly locale: string;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** What stands in the form. A number that cannot be right counts as no answer. */
function answersIn(form: HTMLFormElement, measure: Measure): Answers {
  const fields = [...new FormData(form)].map(([name, value]) => [name.replace(/^q-/, ""), value]);
  const sent = Object.fromEntries(fields) as Readonly<Record<string, unknown>>;
  const checked = checkAnswers(measure, sent);
  if (checked.ok) return checked.value;
  const wrong = new Set(checked.error.problems.map(({ field }) => field));
  const rest = Object.entries(sent).filter(([name]) => !wrong.has(name.split(".")[0] ?? ""));
  const again = checkAnswers(measure, Object.fromEntries(rest));
  return again.ok ? again.value : {};
}

/** The score of one scale in sentences; or which questions need an answer first. */
function sayScale({ measure, words, names, locale }: Try, scale: Scale, answers: Answers): Node[] {
  const place = findLocale(locale) ?? SOURCE;
  const t = translator<Words>(words, place);
  const { format } = new Intl.NumberFormat(place.format, { maximumFractionDigits: 3 });
  const name = names.scales[scale.id] ?? "";
  const scored = score(scale, measure, answers);
  if (scored.status === "unscorable") {
    const list = document.createElement("ul");
    for (const id of scored.missing) {
      const number = allItems(measure).findIndex((item) => item.id === id) + 1;
      const link = document.createElement("a");
      link.href = `#q-${id}`;
      link.textContent = t("form.skipped.item", { number });
      const entry = document.createElement("li");
      entry.append(link);
      list.append(entry);
    }
    return [element("p", t("try.missing", { scale: name })), list];
  }
  const [low, high] = scale.range;
  const sentences = [
    t("try.score", {
      scale: name,
      score: format(scored.value),
      low: format(low),
      high: format(high),
    }),
  ];
  const band = bandOf(scale, scored.value);
  const range = bandRanges(scale).find(({ key }) => key === band?.key);
  if (range) {
    const { key, from, to } = range;
    sentences.push(
      t("try.band", { from: format(from), to: format(to), band: names.bands[key] ?? key }),
    );
  }
  if (scored.status === "prorated") sentences.push(t("try.estimated", scored));
  return [element("p", sentences.join(" "))];
}

/** A copy of the words about help stands behind each question of a risk rule. */
function offerHelp(form: HTMLFormElement, measure: Measure): void {
  const help = form.querySelector("[data-risk]");
  if (!help) return;
  const copies = measure.risk.flatMap((rule) => {
    const question = form.querySelector(`[name="q-${rule.item}"]`)?.closest(".question");
    const copy = help.cloneNode(true) as HTMLElement;
    question?.after(copy);
    return question ? [{ rule, box: copy.firstElementChild as HTMLElement }] : [];
  });
  help.remove();
  const look = (): void => {
    const raised = raisedRisks(measure, answersIn(form, measure));
    for (const { rule, box } of copies) box.hidden = !raised.some(({ id }) => id === rule.id);
  };
  form.addEventListener("change", look);
  look();
}

function start(form: HTMLFormElement): void {
  const given = JSON.parse(form.dataset["try"] ?? "") as Try;
  const result = form.querySelector<HTMLElement>("[data-result]");
  const place = form.querySelector("[data-scores]");
  const button = form.querySelector<HTMLElement>("[data-show]");
  if (button) button.hidden = false;
  offerHelp(form, given.measure);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!result) return;
    const answers = answersIn(form, given.measure);
    place?.replaceChildren(
      ...given.measure.scales.flatMap((scale) => sayScale(given, scale, answers)),
    );
    result.hidden = false;
    result.focus();
  });
  // A score that no longer fits the answers would mislead.
  form.addEventListener("change", () => {
    if (result) result.hidden = true;
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-try]")) start(form);
// Back to a page that the browser has kept: it starts anew.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});

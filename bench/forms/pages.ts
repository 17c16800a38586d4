import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { allItems, optionsOf, type Measure } from "../../src/core/measures/measure.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { textOf } from "../../src/packs/index.ts";

/** One file that the bench's own server gives out. */
export interface File {
  readonly type: string;
  readonly body: Buffer;
}
export type Files = ReadonlyMap<string, File>;

interface Question {
  readonly id: string;
  readonly text: string;
  readonly options: readonly { readonly value: number; readonly label: string }[];
}
interface Form {
  readonly measure: Measure;
  readonly title: string;
  readonly stem: string;
  readonly questions: readonly Question[];
}

/** The wording is read from the pack, so that every page asks the very same. */
function readForm(): Form {
  const measure = findMeasure("phq-9");
  const text = textOf("phq-9", "en")?.text;
  const word = (key: string): string => {
    const found = text?.[key];
    if (found === undefined) throw new Error(`No wording for "${key}"`);
    return found;
  };
  const questions = allItems(measure).flatMap((item) => {
    if (item.kind !== "choice") return [];
    const options = optionsOf(measure, item.id).map(({ key, value }) => ({
      value,
      label: word(`option.${item.options}.${key}`),
    }));
    return [{ id: item.id, text: word(`item.${item.id}`), options }];
  });
  return { measure, title: word("title"), stem: word("stem"), questions };
}

const html = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const script = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

const page = (title: string, head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${html(title)}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** The least that asks the same: a form, a few lines of style, no script. */
function floor({ measure, title, stem, questions }: Form): string {
  const fieldsets = questions.map(
    ({ id, text, options }) =>
      `<fieldset><legend>${html(text)}</legend>${options
        .map(
          ({ value, label }) =>
            `<label><input type="radio" name="q-${id}" value="${value}"> ${html(label)}</label>`,
        )
        .join("")}</fieldset>`,
  );
  return page(
    title,
    `<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:auto;padding:1rem}label{display:block;padding:.5rem}fieldset{margin:1rem 0}</style>`,
    `<h1>${html(title)}</h1><p>${html(stem)}</p><form method="post">${fieldsets.join("")}<button>Send</button></form><p>${html(measure.licence.notice)}</p>`,
  );
}

function surveyJs({ title, stem, questions }: Form): string {
  const model = {
    title,
    description: stem,
    elements: questions.map(({ id, text, options }) => ({
      type: "radiogroup",
      name: id,
      title: text,
      choices: options.map(({ value, label }) => ({ value, text: label })),
    })),
  };
  return page(
    title,
    `<link rel="stylesheet" href="/lib/survey-core/survey-core.fontless.min.css"><script defer src="/lib/survey-core/survey.core.min.js"></script><script defer src="/lib/survey-js-ui/survey-js-ui.min.js"></script>`,
    `<div id="form"></div><script>addEventListener("DOMContentLoaded",()=>{window.survey=new Survey.Model(${script(model)});survey.render(document.getElementById("form"))})</script>`,
  );
}

/** A FHIR R4 Questionnaire with the same codes that the pack carries. */
function questionnaire({ measure, title, stem, questions }: Form) {
  const control = (url: string, value: object) => ({
    url: `http://hl7.org/fhir/StructureDefinition/questionnaire-${url}`,
    ...value,
  });
  return {
    resourceType: "Questionnaire",
    status: "active",
    title,
    copyright: measure.licence.notice,
    item: [
      { linkId: "stem", type: "display", text: stem },
      ...questions.map(({ id, text, options }) => ({
        linkId: id,
        type: "choice",
        text,
        extension: [
          control("itemControl", {
            valueCodeableConcept: {
              coding: [
                { system: "http://hl7.org/fhir/questionnaire-item-control", code: "radio-button" },
              ],
            },
          }),
          control("choiceOrientation", { valueCode: "vertical" }),
        ],
        answerOption: options.map(({ value, label }) => ({
          valueCoding: { code: String(value), display: label },
        })),
      })),
    ],
  };
}

const LFORMS_SCRIPTS = [
  "webcomponent/assets/lib/zone.min.js",
  "webcomponent/runtime.js",
  "webcomponent/polyfills.js",
  "webcomponent/main.js",
  "fhir/R4/lformsFHIR.min.js",
];

function lhcForms(form: Form): string {
  const base = "/lib/lforms/dist/lforms";
  const scripts = LFORMS_SCRIPTS.map((file) => `<script defer src="${base}/${file}"></script>`);
  return page(
    form.title,
    `<link rel="stylesheet" href="${base}/webcomponent/styles.css">${scripts.join("")}`,
    `<div id="form"></div><script>addEventListener("DOMContentLoaded",()=>LForms.Util.addFormToPage(${script(questionnaire(form))},"form",{fhirVersion:"R4"}))</script>`,
  );
}

const require = createRequire(import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
};

/** A file of an installed package; its folder is found by its `package.json` or its main file. */
function library(path: string): readonly [string, File] {
  const [name = "", ...rest] = path.split("/");
  const folders = require.resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      const body = readFileSync(join(folder, name, ...rest));
      return [`/lib/${path}`, { type: TYPES[path.split(".").at(-1) ?? ""] ?? "", body }];
    } catch {
      continue; // the next folder up
    }
  }
  throw new Error(`Cannot find ${path}: run npm ci in ${dirname(import.meta.dirname)}`);
}

/** A page of the same site to come from. */
export const PLAIN_START = "/start";

/** Every page and library of the floor and the peers, by path. */
export function peerFiles(): Files {
  const form = readForm();
  const asPage = (body: string): File => ({
    type: "text/html; charset=utf-8",
    body: Buffer.from(body),
  });
  return new Map<string, File>([
    [PLAIN_START, asPage(page("Start", "", "<p>Start</p>"))],
    ["/floor", asPage(floor(form))],
    ["/surveyjs", asPage(surveyJs(form))],
    ["/lforms", asPage(lhcForms(form))],
    ...[
      "survey-core/survey-core.fontless.min.css",
      "survey-core/survey.core.min.js",
      "survey-js-ui/survey-js-ui.min.js",
      ...["webcomponent/styles.css", ...LFORMS_SCRIPTS].map((file) => `lforms/dist/lforms/${file}`),
    ].map(library),
  ]);
}

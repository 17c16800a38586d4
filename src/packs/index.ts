// Written by scripts/packs-index.ts from the folders beside this file; do not edit.
import { catalogueOf } from "./catalogue.ts";
import gad7De from "./gad-7/locales/de.json" with { type: "json" };
import gad7En from "./gad-7/locales/en.json" with { type: "json" };
import gad7Es from "./gad-7/locales/es.json" with { type: "json" };
import gad7Fr from "./gad-7/locales/fr.json" with { type: "json" };
import gad7Ko from "./gad-7/locales/ko.json" with { type: "json" };
import gad7Pl from "./gad-7/locales/pl.json" with { type: "json" };
import gad7PtBr from "./gad-7/locales/pt-BR.json" with { type: "json" };
import gad7Ru from "./gad-7/locales/ru.json" with { type: "json" };
import gad7 from "./gad-7/measure.json" with { type: "json" };
import phq9De from "./phq-9/locales/de.json" with { type: "json" };
import phq9En from "./phq-9/locales/en.json" with { type: "json" };
import phq9Es from "./phq-9/locales/es.json" with { type: "json" };
import phq9Fr from "./phq-9/locales/fr.json" with { type: "json" };
import phq9Ko from "./phq-9/locales/ko.json" with { type: "json" };
import phq9Pl from "./phq-9/locales/pl.json" with { type: "json" };
import phq9PtBr from "./phq-9/locales/pt-BR.json" with { type: "json" };
import phq9Ru from "./phq-9/locales/ru.json" with { type: "json" };
import phq9 from "./phq-9/measure.json" with { type: "json" };

export const { measures, textOf, localesOf } = catalogueOf([
  {
    measure: gad7,
    // prettier-ignore
    texts: [
      gad7De,
      gad7En,
      gad7Es,
      gad7Fr,
      gad7Ko,
      gad7Pl,
      gad7PtBr,
      gad7Ru,
    ],
  },
  {
    measure: phq9,
    // prettier-ignore
    texts: [
      phq9De,
      phq9En,
      phq9Es,
      phq9Fr,
      phq9Ko,
      phq9Pl,
      phq9PtBr,
      phq9Ru,
    ],
  },
]);

// Written by scripts/packs-index.ts from the folders beside this file; do not edit.
import { licensed } from "../../licensed/index.ts";
import { catalogueOf, type PackFiles } from "./catalogue.ts";
import allianceCheckEn from "./alliance-check/locales/en.json" with { type: "json" };
import allianceCheck from "./alliance-check/measure.json" with { type: "json" };
import bhm20 from "./bhm-20/measure.json" with { type: "json" };
import cors from "./cors/measure.json" with { type: "json" };
import csrs from "./csrs/measure.json" with { type: "json" };
import dailyMoodEn from "./daily-mood/locales/en.json" with { type: "json" };
import dailyMood from "./daily-mood/measure.json" with { type: "json" };
import fitEn from "./fit/locales/en.json" with { type: "json" };
import fit from "./fit/measure.json" with { type: "json" };
import gad7De from "./gad-7/locales/de.json" with { type: "json" };
import gad7En from "./gad-7/locales/en.json" with { type: "json" };
import gad7Es from "./gad-7/locales/es.json" with { type: "json" };
import gad7Fr from "./gad-7/locales/fr.json" with { type: "json" };
import gad7Ko from "./gad-7/locales/ko.json" with { type: "json" };
import gad7Pl from "./gad-7/locales/pl.json" with { type: "json" };
import gad7PtBr from "./gad-7/locales/pt-BR.json" with { type: "json" };
import gad7Ru from "./gad-7/locales/ru.json" with { type: "json" };
import gad7 from "./gad-7/measure.json" with { type: "json" };
import goalAttainmentEn from "./goal-attainment/locales/en.json" with { type: "json" };
import goalAttainment from "./goal-attainment/measure.json" with { type: "json" };
import goalRatingEn from "./goal-rating/locales/en.json" with { type: "json" };
import goalRating from "./goal-rating/measure.json" with { type: "json" };
import gsrs from "./gsrs/measure.json" with { type: "json" };
import idiographicEn from "./idiographic/locales/en.json" with { type: "json" };
import idiographic from "./idiographic/measure.json" with { type: "json" };
import isi from "./isi/measure.json" with { type: "json" };
import oq452 from "./oq-45-2/measure.json" with { type: "json" };
import ors from "./ors/measure.json" with { type: "json" };
import phq9De from "./phq-9/locales/de.json" with { type: "json" };
import phq9En from "./phq-9/locales/en.json" with { type: "json" };
import phq9Es from "./phq-9/locales/es.json" with { type: "json" };
import phq9Fr from "./phq-9/locales/fr.json" with { type: "json" };
import phq9Ko from "./phq-9/locales/ko.json" with { type: "json" };
import phq9Pl from "./phq-9/locales/pl.json" with { type: "json" };
import phq9PtBr from "./phq-9/locales/pt-BR.json" with { type: "json" };
import phq9Ru from "./phq-9/locales/ru.json" with { type: "json" };
import phq9 from "./phq-9/measure.json" with { type: "json" };
import practiceEn from "./practice/locales/en.json" with { type: "json" };
import practice from "./practice/measure.json" with { type: "json" };
import reqol10 from "./reqol-10/measure.json" with { type: "json" };
import sessionCheckEn from "./session-check/locales/en.json" with { type: "json" };
import sessionCheck from "./session-check/measure.json" with { type: "json" };
import sessionImpactEn from "./session-impact/locales/en.json" with { type: "json" };
import sessionImpact from "./session-impact/measure.json" with { type: "json" };
import srs from "./srs/measure.json" with { type: "json" };
import techniquesEn from "./techniques/locales/en.json" with { type: "json" };
import techniques from "./techniques/measure.json" with { type: "json" };
import waiSr from "./wai-sr/measure.json" with { type: "json" };
import whodas12 from "./whodas-12/measure.json" with { type: "json" };
import wsas from "./wsas/measure.json" with { type: "json" };

const packs: readonly PackFiles[] = [
  {
    measure: allianceCheck,
    // prettier-ignore
    texts: [
      allianceCheckEn,
    ],
  },
  {
    measure: bhm20,
    // prettier-ignore
    texts: [
    ],
  },
  {
    measure: cors,
    // prettier-ignore
    texts: [
    ],
  },
  {
    measure: csrs,
    // prettier-ignore
    texts: [
    ],
  },
  {
    measure: dailyMood,
    // prettier-ignore
    texts: [
      dailyMoodEn,
    ],
  },
  {
    measure: fit,
    // prettier-ignore
    texts: [
      fitEn,
    ],
  },
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
    measure: goalAttainment,
    // prettier-ignore
    texts: [
      goalAttainmentEn,
    ],
  },
  {
    measure: goalRating,
    // prettier-ignore
    texts: [
      goalRatingEn,
    ],
  },
  {
    measure: gsrs,
    // prettier-ignore
    texts: [
    ],
  },
  {
    measure: idiographic,
    // prettier-ignore
    texts: [
      idiographicEn,
    ],
  },
  {
    measure: isi,
    // prettier-ignore
    texts: [
    ],
  },
  {
    measure: oq452,
    // prettier-ignore
    texts: [
    ],
  },
  {
    measure: ors,
    // prettier-ignore
    texts: [
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
  {
    measure: practice,
    // prettier-ignore
    texts: [
      practiceEn,
    ],
  },
  {
    measure: reqol10,
    // prettier-ignore
    texts: [
    ],
  },
  {
    measure: sessionCheck,
    // prettier-ignore
    texts: [
      sessionCheckEn,
    ],
  },
  {
    measure: sessionImpact,
    // prettier-ignore
    texts: [
      sessionImpactEn,
    ],
  },
  {
    measure: srs,
    // prettier-ignore
    texts: [
    ],
  },
  {
    measure: techniques,
    // prettier-ignore
    texts: [
      techniquesEn,
    ],
  },
  {
    measure: waiSr,
    // prettier-ignore
    texts: [
    ],
  },
  {
    measure: whodas12,
    // prettier-ignore
    texts: [
    ],
  },
  {
    measure: wsas,
    // prettier-ignore
    texts: [
    ],
  },
];

export const { measures, textOf, localesOf } = catalogueOf(packs, licensed);

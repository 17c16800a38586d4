// Written by scripts/packs-index.ts from the folders beside this file; do not edit.
import { licensed } from "../../licensed/index.ts";
import { catalogueOf, type PackFiles } from "./catalogue.ts";
import allianceCheckEn from "./alliance-check/locales/en.json" with { type: "json" };
import allianceCheck from "./alliance-check/measure.json" with { type: "json" };
import allianceCheckTherapistEn from "./alliance-check-therapist/locales/en.json" with { type: "json" };
import allianceCheckTherapist from "./alliance-check-therapist/measure.json" with { type: "json" };
import auditEn from "./audit/locales/en.json" with { type: "json" };
import audit from "./audit/measure.json" with { type: "json" };
import auditCEn from "./audit-c/locales/en.json" with { type: "json" };
import auditC from "./audit-c/measure.json" with { type: "json" };
import bhm20 from "./bhm-20/measure.json" with { type: "json" };
import core10En from "./core-10/locales/en.json" with { type: "json" };
import core10 from "./core-10/measure.json" with { type: "json" };
import coreOm from "./core-om/measure.json" with { type: "json" };
import cors from "./cors/measure.json" with { type: "json" };
import csrs from "./csrs/measure.json" with { type: "json" };
import dailyMoodEn from "./daily-mood/locales/en.json" with { type: "json" };
import dailyMood from "./daily-mood/measure.json" with { type: "json" };
import dass21En from "./dass-21/locales/en.json" with { type: "json" };
import dass21 from "./dass-21/measure.json" with { type: "json" };
import fitEn from "./fit/locales/en.json" with { type: "json" };
import fit from "./fit/measure.json" with { type: "json" };
import gad2De from "./gad-2/locales/de.json" with { type: "json" };
import gad2En from "./gad-2/locales/en.json" with { type: "json" };
import gad2Es from "./gad-2/locales/es.json" with { type: "json" };
import gad2Fr from "./gad-2/locales/fr.json" with { type: "json" };
import gad2Ko from "./gad-2/locales/ko.json" with { type: "json" };
import gad2Pl from "./gad-2/locales/pl.json" with { type: "json" };
import gad2PtBr from "./gad-2/locales/pt-BR.json" with { type: "json" };
import gad2Ru from "./gad-2/locales/ru.json" with { type: "json" };
import gad2Sv from "./gad-2/locales/sv.json" with { type: "json" };
import gad2 from "./gad-2/measure.json" with { type: "json" };
import gad7De from "./gad-7/locales/de.json" with { type: "json" };
import gad7En from "./gad-7/locales/en.json" with { type: "json" };
import gad7Es from "./gad-7/locales/es.json" with { type: "json" };
import gad7Fr from "./gad-7/locales/fr.json" with { type: "json" };
import gad7Ko from "./gad-7/locales/ko.json" with { type: "json" };
import gad7Pl from "./gad-7/locales/pl.json" with { type: "json" };
import gad7PtBr from "./gad-7/locales/pt-BR.json" with { type: "json" };
import gad7Ru from "./gad-7/locales/ru.json" with { type: "json" };
import gad7Sv from "./gad-7/locales/sv.json" with { type: "json" };
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
import pcl5En from "./pcl-5/locales/en.json" with { type: "json" };
import pcl5 from "./pcl-5/measure.json" with { type: "json" };
import phq15En from "./phq-15/locales/en.json" with { type: "json" };
import phq15 from "./phq-15/measure.json" with { type: "json" };
import phq2De from "./phq-2/locales/de.json" with { type: "json" };
import phq2En from "./phq-2/locales/en.json" with { type: "json" };
import phq2Es from "./phq-2/locales/es.json" with { type: "json" };
import phq2Fr from "./phq-2/locales/fr.json" with { type: "json" };
import phq2Ko from "./phq-2/locales/ko.json" with { type: "json" };
import phq2Nl from "./phq-2/locales/nl.json" with { type: "json" };
import phq2Pl from "./phq-2/locales/pl.json" with { type: "json" };
import phq2PtBr from "./phq-2/locales/pt-BR.json" with { type: "json" };
import phq2Ru from "./phq-2/locales/ru.json" with { type: "json" };
import phq2 from "./phq-2/measure.json" with { type: "json" };
import phq4De from "./phq-4/locales/de.json" with { type: "json" };
import phq4En from "./phq-4/locales/en.json" with { type: "json" };
import phq4Es from "./phq-4/locales/es.json" with { type: "json" };
import phq4Fr from "./phq-4/locales/fr.json" with { type: "json" };
import phq4 from "./phq-4/measure.json" with { type: "json" };
import phq8De from "./phq-8/locales/de.json" with { type: "json" };
import phq8En from "./phq-8/locales/en.json" with { type: "json" };
import phq8Es from "./phq-8/locales/es.json" with { type: "json" };
import phq8Fr from "./phq-8/locales/fr.json" with { type: "json" };
import phq8Ko from "./phq-8/locales/ko.json" with { type: "json" };
import phq8Nl from "./phq-8/locales/nl.json" with { type: "json" };
import phq8Pl from "./phq-8/locales/pl.json" with { type: "json" };
import phq8PtBr from "./phq-8/locales/pt-BR.json" with { type: "json" };
import phq8Ru from "./phq-8/locales/ru.json" with { type: "json" };
import phq8 from "./phq-8/measure.json" with { type: "json" };
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
import sessionCheckOtherEn from "./session-check-other/locales/en.json" with { type: "json" };
import sessionCheckOther from "./session-check-other/measure.json" with { type: "json" };
import sessionImpactEn from "./session-impact/locales/en.json" with { type: "json" };
import sessionImpact from "./session-impact/measure.json" with { type: "json" };
import srs from "./srs/measure.json" with { type: "json" };
import swls from "./swls/measure.json" with { type: "json" };
import techniquesEn from "./techniques/locales/en.json" with { type: "json" };
import techniques from "./techniques/measure.json" with { type: "json" };
import waiSr from "./wai-sr/measure.json" with { type: "json" };
import who5En from "./who-5/locales/en.json" with { type: "json" };
import who5 from "./who-5/measure.json" with { type: "json" };
import whodas12 from "./whodas-12/measure.json" with { type: "json" };
import wsas from "./wsas/measure.json" with { type: "json" };
import ypCore from "./yp-core/measure.json" with { type: "json" };

const packs: readonly PackFiles[] = [
  { measure: allianceCheck, texts: [allianceCheckEn] },
  { measure: allianceCheckTherapist, texts: [allianceCheckTherapistEn] },
  { measure: audit, texts: [auditEn] },
  { measure: auditC, texts: [auditCEn] },
  { measure: bhm20, texts: [] },
  { measure: core10, texts: [core10En] },
  { measure: coreOm, texts: [] },
  { measure: cors, texts: [] },
  { measure: csrs, texts: [] },
  { measure: dailyMood, texts: [dailyMoodEn] },
  { measure: dass21, texts: [dass21En] },
  { measure: fit, texts: [fitEn] },
  { measure: gad2, texts: [gad2De, gad2En, gad2Es, gad2Fr, gad2Ko, gad2Pl, gad2PtBr, gad2Ru, gad2Sv] },
  { measure: gad7, texts: [gad7De, gad7En, gad7Es, gad7Fr, gad7Ko, gad7Pl, gad7PtBr, gad7Ru, gad7Sv] },
  { measure: goalAttainment, texts: [goalAttainmentEn] },
  { measure: goalRating, texts: [goalRatingEn] },
  { measure: gsrs, texts: [] },
  { measure: idiographic, texts: [idiographicEn] },
  { measure: isi, texts: [] },
  { measure: oq452, texts: [] },
  { measure: ors, texts: [] },
  { measure: pcl5, texts: [pcl5En] },
  { measure: phq15, texts: [phq15En] },
  { measure: phq2, texts: [phq2De, phq2En, phq2Es, phq2Fr, phq2Ko, phq2Nl, phq2Pl, phq2PtBr, phq2Ru] },
  { measure: phq4, texts: [phq4De, phq4En, phq4Es, phq4Fr] },
  { measure: phq8, texts: [phq8De, phq8En, phq8Es, phq8Fr, phq8Ko, phq8Nl, phq8Pl, phq8PtBr, phq8Ru] },
  { measure: phq9, texts: [phq9De, phq9En, phq9Es, phq9Fr, phq9Ko, phq9Pl, phq9PtBr, phq9Ru] },
  { measure: practice, texts: [practiceEn] },
  { measure: reqol10, texts: [] },
  { measure: sessionCheck, texts: [sessionCheckEn] },
  { measure: sessionCheckOther, texts: [sessionCheckOtherEn] },
  { measure: sessionImpact, texts: [sessionImpactEn] },
  { measure: srs, texts: [] },
  { measure: swls, texts: [] },
  { measure: techniques, texts: [techniquesEn] },
  { measure: waiSr, texts: [] },
  { measure: who5, texts: [who5En] },
  { measure: whodas12, texts: [] },
  { measure: wsas, texts: [] },
  { measure: ypCore, texts: [] },
];

export const { measures, textOf, localesOf, withoutWording, usableMeasures, findUnusable } =
  catalogueOf(packs, licensed);

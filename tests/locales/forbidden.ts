/** Beginnings of words that an `error.*` text never holds: begging, apology, blame, jargon (F19). */
export const IN_ERRORS: Readonly<Record<string, readonly string[]>> = {
  en: ["please", "sorry", "apolog", "valid", "invalid", "forgot", "oops", "required", "must", "wrong", "incorrect"],
  de: ["bitte ", "entschuldig", "leider", "tut uns leid", "gültig", "ungültig", "vergessen", "hoppla", "ups", "pflicht", "erforderlich", "müssen", "falsch"],
  es: ["por favor", "lo siento", "lo sentimos", "disculp", "perdón", "válid", "inválid", "olvid", "vaya", "obligatori", "requerid", "debe", "incorrect"],
  fr: ["s'il vous plaît", "veuillez", "merci de", "désolé", "excus", "valide", "invalide", "oubli", "oups", "obligatoire", "requis", "devez", "incorrect"],
  "pt-BR": ["por favor", "desculp", "sinto muito", "lament", "válid", "inválid", "esquec", "ops", "obrigatóri", "necessári", "deve", "incorret"],
  ar: ["يرجى", "الرجاء", "رجاء", "من فضلك", "عذر", "آسف", "نأسف", "صالح", "صحيح", "نسيت", "مطلوب", "إلزامي", "يجب"],
};

/** Beginnings of words that no client text holds: verdicts, ranking, praise, careless words on suicide (F41). */
export const ANYWHERE: Readonly<Record<string, readonly string[]>> = {
  en: ["deteriorat", "fail", "off track", "on track", "abnormal", "severe", "worse", "good score", "bad score", "well done", "congratulat", "good job", "above average", "below average", "commit suicide", "suicid", "kill"],
  de: ["verschlechter", "versag", "gescheitert", "fehlgeschlagen", "auf kurs", "vom kurs", "abnorm", "anormal", "unnormal", "auffällig", "schwere", "schlimm", "guter wert", "schlechter wert", "gut gemacht", "glückwunsch", "gratul", "durchschnitt", "selbstmord", "freitod", "umbring", "umzubring", "töten"],
  es: ["deterior", "empeor", "peor", "fracas", "falló", "fallado", "fallid", "por buen camino", "por mal camino", "anormal", "grave", "sever", "buena puntuación", "mala puntuación", "bien hecho", "felicidades", "felicit", "enhorabuena", "promedio", "suicid", "matar"],
  fr: ["détérior", "aggrav", "pire", "échec", "échou", "raté", "sur la bonne voie", "sur la mauvaise voie", "anormal", "sévère", "grave", "bon score", "mauvais score", "bien joué", "bravo", "félicit", "moyenne", "suicid", "tuer"],
  "pt-BR": ["deterior", "pior", "fracass", "falhou", "falha", "no caminho certo", "fora do caminho", "anormal", "grave", "sever", "pontuação boa", "pontuação ruim", "boa pontuação", "má pontuação", "muito bem", "parabéns", "média", "suicid", "suicíd", "matar"],
  ar: ["تدهور", "تراجع", "فشل", "أسوأ", "المسار", "غير طبيعي", "شاذ", "شديد", "خطير", "نتيجة جيدة", "نتيجة سيئة", "أحسنت", "مبروك", "تهانينا", "المتوسط", "انتحار", "قتل"],
};

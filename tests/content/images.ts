/**
 * Beginnings of words that stand for something else than they say (F38): images of the sea, of
 * weather and of a fight, by language. Not every language can list every one: some have a plain use.
 */
export const IMAGES: Readonly<Record<string, readonly string[]>> = {
  en: ["wave", "tide", "ocean", "the sea", "depth", "sounding", "anchor", "drown", "storm", "sink", "sail", "battle", "journey", "roller", "dark cloud", "toolbox"],
  de: ["welle", "flut", "meer", "ozean", "anker", "ertrink", "sturm", "untergeh", "reise", "kampf", "bekämpf", "wolke", "werkzeugkasten"],
  es: ["olas", "marea", "mar ", "océano", "ancla", "ahog", "tormenta", "hund", "batalla", "viaje", "nube"],
  fr: ["vagues", "marée", "mer ", "océan", "ancr", "noy", "tempête", "sombr", "bataille", "voyage", "nuage"],
  "pt-BR": ["ondas", "maré", "mar ", "oceano", "âncora", "afog", "tempestade", "naufrag", "batalha", "jornada", "nuvem"],
  ar: ["أمواج", "موجة", "بحر", "محيط", "مرساة", "غرق", "عاصف", "معركة", "رحلة", "سحاب"],
}; // prettier-ignore

/**
 * Engines list a zone by the name that it had first. Whoever looks for their town looks for the
 * name of today.
 *
 * @source IANA time zone database, file `backward`
 */
const TODAY: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Godthab": "America/Nuuk",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** Every time zone of the engine, and those that are asked for too, by name. */
export const timeZoneOptions = (...more: readonly string[]) =>
  [...new Set([...more, ...Intl.supportedValuesOf("timeZone")])]
    .filter((zone) => !more.includes(TODAY[zone] ?? ""))
    .map((value) => ({ value, label: (TODAY[value] ?? value).replaceAll("_", " ") }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));

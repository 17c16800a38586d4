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

const nameOf = (zone: string): string => TODAY[zone] ?? zone;

/**
 * Every time zone of the engine by its name of today. One that is asked for stands instead of the
 * engine's own under whichever name it was kept.
 */
export function timeZoneOptions(...asked: readonly string[]) {
  const zones = [...asked, ...Intl.supportedValuesOf("timeZone")];
  // Of two under one name the last stays.
  const byName = new Map(zones.toReversed().map((zone) => [nameOf(zone), zone]));
  return [...byName]
    .map(([name, value]) => ({ value, label: name.replaceAll("_", " ") }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

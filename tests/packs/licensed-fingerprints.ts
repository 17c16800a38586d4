/**
 * Slot → marks of four words in a row of its wording, by `fingerprintOf()` of
 * `tests/support/fingerprints.ts`. Taken from public copies in English; the wording itself is not
 * here. Slots of which no copy could be read (BHM-20, CORS, GSRS, ReQoL-10) have none: for them
 * `licensed.test.ts` asks that the pack holds no sentence at all.
 */
export const FINGERPRINTS: Readonly<Record<string, readonly string[]>> = {
  "core-om": ["223811cd1d81212ee1ec5b688f2da15a"],
  csrs: ["26768cbce35a474ffeaec0312e04c4f8"],
  isi: ["15b82f073ced47a1d4bb47350dd89696", "454516fb12ec559f88a14addb13cf9d6"],
  "oq-45-2": ["37cebfa648242ee63e37417cfd36e6f0"],
  ors: ["762d8b6df23b4947f05857ff9f42a7a8", "e55bdd2153b6efe2c47e52d0965fc130"],
  srs: ["6476c76d4ab08ada99ec35fb975f9807", "d06bc5febd6c0811c6e9b76181b046b7"],
  swls: ["90360cb5a7c359f74f5730ba567c1ec8"],
  "wai-sr": ["528adcd68ba6502fe59004beea0cd53f"],
  "whodas-12": ["c94f7d9691af66b6ae3032743c61547b", "c6d59a18be01e810732d21fa30611136"],
  wsas: ["882b35d1ee8cd7996faefca0a6593457", "f760b7729e8ba81763b315c70cd25706"],
  "yp-core": ["72c0edebbff68a01bcae47b7bbcecd78"],
};

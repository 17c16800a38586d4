/**
 * Texts that a person in danger or in doubt may act on: whether somebody reads now, what an
 * answer about risk leads to, whom to call, what a course means, what one agrees to. Each
 * translation of them is translated back into English by somebody who has not seen the
 * English: `back-translations/<tag>.json`.
 */
const CLINICAL: readonly RegExp[] = [
  /^support\./,
  /^feedback\./,
  /^fit\.question$/,
  /^exit\.text$/,
  /^help\.(lead|emergency|elsewhere)/,
  /^problem\.in-crisis$/,
  /^(intro\.who-reads|informant\.reads)$/,
  /^consent\.(what|who|kept|watched|free|care|statistics|research|agree\.text)$/,
  /^data\.stop$/,
  /^item\.text-reader$/,
  /^(review\.before|sent\.when-read)$/,
  /^letter\.(reads|private|help)/,
  /^try\.risk$/,
];

/** Whether a wrong translation of a text could hurt somebody. */
export const isClinical = (key: string): boolean => CLINICAL.some((name) => name.test(key));

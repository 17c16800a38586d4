/**
 * Texts that a person in danger or in doubt may act on: whether somebody reads now, what an
 * answer about risk leads to, whom to call, what a course means, what one agrees to, what stays
 * on a device and is not sent yet. Each translation of them is translated back into English by
 * somebody who has not seen the English: `back-translations/<tag>.json`.
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
  /^(item\.text-reader|decline\.words\.hint|daily\.(reader|resent))$/,
  /^form\.(offline|keep|kept|unkept|queued)/,
  /^problem\.offline\.kept$/,
  /^(review\.before|sent\.when-read)$/,
  /^letter\.(reads|private|help)/,
  /^informant\.(letter\.reads|decline\.hint)$/,
  /^try\.risk$/,
];

/** Whether a wrong translation of a text could hurt somebody. */
export const isClinical = (key: string): boolean => CLINICAL.some((name) => name.test(key));

/** Names of what a device may keep of a link, in the order of `localStorage`, database and cache. */
export const FLAG = "keep-";
/** Value of a flag: something lies here that is not sent yet. */
export const HELD = "held";
/** How the box of a daily form begins. */
export const DAILY_BOX = "daily-";
/** Which daily form the kept blank form belongs to; others may still be marked. */
export const LAST = "daily-box";
/** Until when that daily form is answered. */
export const UNTIL = "daily-until";
/** Blank daily forms; the service worker looks there, too. */
export const BLANK_FORMS = "soundings-daily-1";
/** In `sessionStorage`: a daily form that is filled in and not sent. */
export const HALF_FILLED = "daily-half";
/** In `sessionStorage`: answers of a check-in that could not be saved before a link led away. */
export const UNSENT = "check-in-unsent";

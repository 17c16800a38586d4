/**
 * After sending, before the link is finished here: the form is no longer half filled, and what an
 * earlier page could not send is sent now.
 */
import { HALF_FILLED } from "./device-names.ts";
import { reopen } from "./keep.ts";
import { keptHere } from "./kept-here.ts";

sessionStorage.removeItem(HALF_FILLED);
keptHere(document.querySelector<HTMLElement>("[data-box]"), { onTaken: reopen });

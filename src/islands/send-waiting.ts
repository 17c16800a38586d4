/** After sending, before the link is finished here: what an earlier page could not send is sent now. */
import { reopen } from "./keep.ts";
import { keptHere } from "./kept-here.ts";

keptHere(document.querySelector<HTMLElement>("[data-box]"), { onTaken: reopen });

/** `npm run code`: makes one secret code, for BREAK_GLASS or for a new SETUP_CODE. */
import { newCode } from "./local/deploy-secrets.ts";

console.log(await newCode());

import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of signing in, of the passkey asked for once more, and of forms that wait meanwhile. */
export const wayIn = {
  "sign-in.title": "Sign in",
  "sign-in.local": "With the code from npm start",
  "sign-in.lead": "This code works once, on this computer only. `npm start` printed it.",
  "sign-in.code": "Sign-in code",
  "sign-in.action": "Sign in with the code",
  "sign-in.malformed": "This is not the code that was printed. Copy the whole address again.",
  "sign-in.used":
    "This code was used before. Stop the server and run npm start again for a new one.",
  "sign-in.passkey": "With your passkey",
  "sign-in.passkey.lead":
    "A passkey is kept on your phone, your computer or a security key. It opens with your finger, your face or a PIN.",
  "sign-in.passkey.action": "Sign in with a passkey",
  "sign-in.lost": "You have lost every passkey?",
  "sign-in.recover": "Use your recovery code",
  "sign-in.over": "Sign in to send this",
  "sign-in.over.lead":
    "You were signed out, so this is not saved yet. Nothing that you typed is lost. Sign in here, then send it again. Do not close this page before.",

  "step-up.title": "Show your passkey once more",
  "step-up.lead":
    "The next step cannot easily be undone, so we ask again that it is you. This then holds for ten minutes.",
  "step-up.held": "Nothing that you typed is lost. You can send it right after.",
  "step-up.action": "Show my passkey",
  "step-up.none":
    "You have no passkey yet. Sign out, run npm start again and sign in with the new code. Then you have ten minutes for this step.",

  "held.title": "Ready to send",
  "held.lead": "You are signed in. What you typed is not saved yet. Send it now.",
  "held.stale":
    "The page was opened before you signed in again, so it was not saved. Nothing that you typed is lost. Send it once more.",
  "held.written": "What you wrote",
  "held.action": "Send it now",
  "held.leave": "Leave without sending",

  "nothing-here.title": "There is nothing for you here",
  "nothing-here.lead":
    "The address may be wrong, the client may have been handed over, or your role does not include this page.",

  "not-saved.title": "This was not saved",
  "not-saved.gone":
    "There is nothing for you at this address: the client may have been handed over, or your role may have changed. What you typed is still on this page. Copy it before you leave.",
  "not-saved.busy":
    "Something went wrong here. What you typed is still on this page. Wait a minute, then send it again.",
  "restricted.lead":
    "Nothing was saved. This record has been restricted since {moment}. Until somebody lifts the restriction, it is kept as it is and nobody writes in it.",
  "restricted.kept":
    "What you typed is still on this page. Copy it, or leave the page open until the restriction is lifted. Then send it again.",
  "restricted.lift":
    "The client’s therapist or an owner can lift it under Details. Ask first why it was set.",
  "restricted.details": "Open the details in a new tab",
  "restricted.again": "Send it again",

  "passkey.needs-script":
    "Passkeys need JavaScript, and it is switched off or did not load. Switch it on for this page, then open the page again.",
  "passkey.unsupported":
    "This browser knows no passkeys. Use a newer browser, or the one on your phone.",
  "passkey.cancelled": "Nothing was sent. Press the button to try again.",
  "passkey.failed":
    "The passkey could not be asked for. Check your connection, then press the button again.",
  "passkey.known": "This device has a passkey of yours already. Use another device, or sign in.",
  "passkey.missing":
    "The page sent no passkey. Open it again with JavaScript switched on, then press the button.",
  "passkey.expired": "That took more than five minutes. Press the button again.",
  "passkey.too-many":
    "There were many tries from your network within a minute. Wait one minute, then press the button again.",
  "passkey.refused":
    "This passkey did not open the clinic. Try another one, or ask an owner of the clinic for help.",
  "passkey.other-master":
    "Nobody can sign in: the secret {name} of this Worker is missing, or is not the one that the records of this clinic were made with. Whoever set Soundings up puts in the one that stands on paper.",

  "recover.title": "Come back with your recovery code",
  "recover.lead":
    "Use this if you have lost every passkey. The code alone opens nothing: an owner of the clinic must say yes, too.",
  "recover.code": "Recovery code",
  "recover.hint": "It begins with R1 and stands on the paper from when you joined.",
  "recover.action": "Ask to come back",
  "recover.malformed-code": "This is not a whole recovery code. Type it again from the paper.",
  "recover.unknown-code":
    "This code is not in use. It may have been replaced or refused, or its time is over. Type it again, or ask an owner.",
  "recover.waiting.title": "Waiting for an owner",
  "recover.waiting.lead":
    "Ask an owner of the clinic to open People and say yes. Best meet or call them, so that they know it is you. Then open this page again.",
  "recover.waiting.again": "Look again",
  "recover.secret.title": "You are the only owner",
  "recover.secret.lead":
    "Nobody else can say yes. Set the secret BREAK_GLASS for this Worker at Cloudflare, then type it here. It works once, and it is written down for good.",
  "recover.secret": "Break-glass code",
  "recover.secret.action": "Open the way back",
  "recover.not-the-secret": "This is not the secret BREAK_GLASS of this Worker. Compare them.",
  "recover.used": "This secret was used before. Set a new one at Cloudflare.",
  "recover.passkey.title": "Make a new passkey, {name}",
  "recover.passkey.lead":
    "An owner has said yes. Your old passkeys and sessions end, and you get a new recovery code.",
  "recover.passkey.action": "Make a passkey",
} as const satisfies Catalog;

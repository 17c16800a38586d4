import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of a person's own account. */
export const account = {
  "account.title": "Your account",
  "account.lead": "You are {name}: {roles}.",
  "account.done.passkey-added": "The passkey is added.",
  "account.done.passkey-removed":
    "The passkey is removed. It opens nothing any more. All your other sessions have ended.",
  "account.done.passkey-named": "The new name is saved.",
  "account.done.session-ended": "The session has ended.",
  "account.done.sessions-ended": "All your other sessions have ended.",

  "account.passkeys": "Your passkeys",
  "account.passkeys.lead":
    "Have at least two, on different devices. Then a lost phone is no trouble.",
  "account.passkeys.none":
    "You have no passkey. Add one now: without it you cannot sign in again once this session ends.",
  "account.passkey.unnamed": "Passkey of {day}",
  "account.passkey.added": "Added on {day}.",
  "account.passkey.used": "Last used on {day}.",
  "account.passkey.unused": "Not used since then.",
  "account.passkey.synced": "Copied to your other devices by your password manager.",
  "account.passkey.rename": "Change the name",
  "account.passkey.name": "Name of this passkey",
  "account.passkey.name.hint": "Such as “Phone” or “Blue key”.",
  "account.passkey.save": "Save the name",
  "account.passkey.remove": "Remove {name}",
  "account.passkey.add": "Add a passkey",
  "account.last-passkey": "This is your only passkey. Add another one before you remove it.",
  "account.name-too-long": "Name of this passkey: make this shorter, at most {max} characters.",

  "account.sessions": "Where you are signed in",
  "account.session.this": "This session",
  "account.session.on": "{browser} on {system}",
  "account.session.seen": "Last seen {moment}.",
  "account.session.since": "Since {moment}.",
  "account.session.end": "End this session",
  "account.session.end-others": "End all other sessions",
  "agent.edge": "Edge",
  "agent.samsung": "Samsung Internet",
  "agent.opera": "Opera",
  "agent.firefox": "Firefox",
  "agent.chrome": "Chrome",
  "agent.safari": "Safari",
  "agent.other": "Another browser",
  "system.ios": "iPhone or iPad",
  "system.android": "Android",
  "system.windows": "Windows",
  "system.mac": "Mac",
  "system.chromeos": "Chromebook",
  "system.linux": "Linux",
  "system.other": "another device",

  "account.code": "Your recovery code",
  "account.code.made":
    "It was made on {day}. With it and an owner’s yes you come back if you lose every passkey.",
  "account.code.none":
    "You have none. Make one and keep it on paper: without it, a lost passkey locks you out.",
  "account.code.new": "Make a new recovery code",
  "account.code.old-ends": "The old code is worth nothing from then on.",

  "code.title": "Your recovery code",
  "code.lead":
    "Write this down or print it now. It is shown only here, and only for half an hour. Keep it on paper, away from your devices.",
  "code.what": "If you lose every passkey, open {address} and type it. An owner must say yes, too.",
  "code.print": "Use your browser’s Print to put it on paper.",
  "code.end": "Last five characters of the code, from your paper",
  "code.end.hint": "So we know that it is on paper.",
  "code.not-the-end":
    "These are not the last five characters. Compare your paper with the code above.",
  "code.done": "It is on paper",
  "code.gone":
    "The code is not shown any more. If it is not on paper, make a new one in your account.",
  "account.notices": "An e-mail when a client gives an answer about risk, if you want it.",
  "account.notices.choose": "Choose whether you get e-mail",

  "code.to-account": "To your account",

  "new-passkey.title": "Add a passkey",
  "new-passkey.lead":
    "Make it on this device, or choose your phone or a security key when the browser asks.",
  "new-passkey.action": "Make a passkey",
  "new-passkey.used": "This passkey is known already. Make it on another device.",

  "role.assistant": "assistant",
  "role.owner": "owner",
  "role.supervisor": "supervisor",
  "role.therapist": "therapist",
} as const satisfies Catalog;

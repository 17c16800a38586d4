import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the settings page of the rules; what a rule says is in `rules.ts`. */
export const rulesPages = {
  "settings.rules": "Rules",
  "settings.rules.about": "When a signal shows and, where known, how often it would be wrong",
  "rules.title": "Rules",
  "rules.lead":
    "A rule looks at each check-in and shows a signal when something may need a talk. Where open data allow it, you read beside a rule how often it would be wrong, from made-up clients.",
  "rules.version": "Version {version}, saved on {moment}.",
  "rules.version.built-in":
    "These are the rules that come with Soundings. Nobody has changed them.",
  "rules.when":
    "A change counts from the next check-in on. Signals that are there keep the rule they came from.",
  "rules.alliance-off":
    "No rule about the alliance is in use for {measures}. No open source gives numbers: an owner can type the clinic’s own.",
  "rules.read-only": "Only an owner can change rules.",
  "rules.general": "Every client",
  "rules.group.none-used": "No rule in use",
  "rules.group.used": {
    one: "{count} rule in use",
    other: "{count} rules in use",
  },
  "rules.group.not-usable": "Your clinic cannot ask this measure yet.",
  "rules.rule-version": "Version {version}. {strength}.",
  "rules.off": "Not in use",
  "rules.risk": "A risk rule raises an alert. It cannot be changed or taken out.",
  "rules.change": "Change this rule",
  "rules.use": "Use this rule",
  "rules.use.yes": "Yes",
  "rules.use.no": "No",
  "rules.reason.hint": "Needed when a number changes. It stands beside every signal of this rule.",
  "rules.points.hint": "Only with “As many points as we choose”.",
  "rules.needs-numbers": "No open source gives numbers for this rule. Type your own.",
  "rules.alarms.more": "What these numbers rest on",
  "rules.source": "Source of these made-up clients",
  "rules.look": "Show what would change",
  "rules.save": "Save as a new version",
  "rules.preview": "If you save now",
  "rules.preview.text":
    "Nothing is saved yet. The numbers below are those of the rules as you typed them.",
  "rules.overtaken":
    "Somebody saved version {version} while this page was open. What you typed is still here and is not saved. Check below what saving would change.",
  "rules.versions": "All versions",
  "rules.versions.one": "Version {version}, {moment}",
  "rules.to-rules": "All rules as they are now",
  "rules.version.title": "Rules, version {version}",
  "rules.version.saved": "Saved by {name} on {moment}.",
  "rules.version.changes": "What changed with it",
  "rules.version.all": "All rules of this version",
  "rules.read": "Read all rules",
  "rules.presets": "Three starting points for the rules",
  "rules.presets.lead":
    "Each says which rules are in use, in the manner of a known system. Numbers that your clinic typed stay. Risk answers, and check-ins that were not answered, belong to each.",
  "rules.presets.change": "What it would change of your rules",
  "rules.presets.same": "Nothing: your rules are already so.",
  "rules.presets.takes-in": "Takes in: {rules}.",
  "rules.presets.takes-out": "Takes out: {rules}. Old signals keep their rule.",
  "rules.presets.leaves": {
    one: "Leaves {count} rule in use as it is.",
    other: "Leaves {count} rules in use as they are.",
  },
  "rules.presets.rates": "How often its rules would be wrong",
  "rules.presets.no-rates": "Not known for these rules and measures: {rules}.",
  "rules.presets.use": "Save “{name}” as a new version",
  "rules.presets.look": "Show “{name}” among the rules first",
} as const satisfies Catalog;

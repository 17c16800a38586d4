import type { Rule } from "../core/rules/rule.ts";
import { type AlarmRates, alarmRatesIn } from "../core/simulation/alarm-rates.ts";
import type { AlarmTable } from "../core/simulation/alarm-table.ts";
import tables from "./alarm-rates.json" with { type: "json" };

/** Written by `scripts/data-alarms.ts`; tests/data checks every field against a new simulation. */
export const alarmTables = tables as readonly unknown[] as readonly AlarmTable[];

/** How often a rule is wrong on simulated clients, or why nobody knows. A look-up: no simulation. */
export const alarmRates = (rule: Rule): AlarmRates => alarmRatesIn(alarmTables, rule);

import { and, eq, getTableColumns, inArray } from "drizzle-orm";
import type { ClientId, Instant, LocaleTag, OccasionId } from "../../src/core/brand.ts";
import {
  type AskedExtras,
  askedExtras,
  type Extra,
  ownPartsOf,
} from "../../src/core/check-in/own-parts.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { ownSheet } from "../../src/core/paper/own-sheet.ts";
import type { FindUnusable, Unusable } from "../../src/core/measures/unusable.ts";
import { sheetCodeOf, type SheetCode } from "../../src/core/paper/code.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import { newIdAt } from "../crypto/id.ts";
import type { Access, Actor } from "./access.ts";
import { clinicIn, selectClinic } from "./clinic.ts";
import type { Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import { openGoals, selectGoals } from "./goal.ts";
import { ASKED_BY } from "./lost-sheet.ts";
import { selectOccasion } from "./occasion.ts";
import { changeReached, type NotChanged, readReached } from "./reached-record.ts";
import type { ClientProfile, OccasionPlan } from "./record.ts";
import { occasion } from "./schema.ts";
import { paperSheet } from "./schema-work.ts";
import { openAt, sealAt } from "./sealed.ts";
import type { NoVisit, Visitor } from "./staff-session.ts";

/** What a printed sheet is of. */
export interface SheetBody {
  /** `id@version`. */
  readonly measure: string;
  /** Of a sheet of goals and own words: what it asks, as it was worded then. */
  readonly own?: AskedExtras;
  readonly locale: LocaleTag;
}

export interface Sheet extends SheetBody {
  readonly code: SheetCode;
  readonly occasionId: OccasionId;
  /** When it was printed. */
  readonly createdAt: Instant;
  readonly enteredAt?: Instant;
  /** Its check-in was answered or declined in another way, and it is not entered any more. */
  readonly closed?: true;
  /** It is lost, and is not entered while that holds. */
  readonly takenBackAt?: Instant;
}

const SIGNS = 7;
/** Stands in place of a measure's key. */
const OWN_SHEET = measureKey(ownSheet({}));

/** Only their therapist reads the goals of a client; whoever sends for everybody does not. */
const readsGoals = (
  { staffId }: Pick<Actor, "staffId">,
  { therapistId }: Pick<ClientProfile, "therapistId">,
): boolean => therapistId === staffId;

/** `nothing`: no measure, and nothing else to ask. */
type NoSheets = "not-active" | "nothing" | "taken" | { readonly measures: readonly Unusable[] };

/**
 * Prints measures for a client, and their goals and own words on a last sheet. Each sheet is an
 * occasion of its own, because each comes back by itself: one may be lost, or filled in on
 * another day.
 *
 * @param occasionId of the first sheet; made with the form, so that a form sent twice prints once
 * @param hasWording whether a measure can be printed in a language
 */
export async function printSheets(
  deps: Deps,
  actor: Actor,
  {
    clientId,
    occasionId,
    measures,
    extras,
    findUnusable,
    hasWording,
  }: {
    readonly clientId: ClientId;
    readonly occasionId: OccasionId;
    readonly measures: readonly string[];
    readonly extras: readonly Extra[];
    readonly findUnusable: FindUnusable;
    readonly hasWording: (measure: string, locale: string) => boolean;
  },
): Promise<Result<readonly SheetCode[], NoSheets | NotChanged>> {
  const { db, keys, now } = deps;
  const at = now();
  const asked = [...measures, ...(extras.length > 0 ? [OWN_SHEET] : [])];
  const made = asked.map((measure, place) => ({
    measure,
    code: sheetCodeOf(deps.random(SIGNS)),
    id: place === 0 ? occasionId : newIdAt<OccasionId>(at, deps.random),
  }));
  const codes = made.map(({ code }) => code);
  let problem: NoSheets | undefined;
  const printed = await changeReached(deps, actor, {
    clientId,
    action: "paper.print",
    select: () =>
      [
        selectClinic(db),
        selectOccasion(db, clientId, occasionId),
        selectGoals(db, clientId)[0],
        db
          .select({ code: paperSheet.code })
          .from(paperSheet)
          .where(inArray(paperSheet.code, [...codes])),
      ] as const,
    change: async ({ row, profile, dek }, [clinics, occasions, goals, sheets]) => {
      if (sheets.length > 0)
        return ok(codes.filter((code) => sheets.some((one) => one.code === code)));
      const refuse = (why: NoSheets) => {
        problem = why;
        return err("refused" as const);
      };
      if (row.dischargedAt) return refuse("not-active");
      if (occasions.length > 0) return refuse("taken");
      const { acceptedTerms = [] } = await clinicIn(keys, clinics);
      const { locale } = profile;
      const unusable = [
        ...findUnusable(measures, acceptedTerms),
        ...measures
          .filter((measure) => !hasWording(measure, locale))
          .map((measure) => ({ measure, reason: "no-wording", mend: "" }) as const),
      ];
      if (unusable.length > 0) return refuse({ measures: unusable });
      const readable = extras.filter((extra) => extra !== "goals" || readsGoals(actor, profile));
      const goalsAsked = readable.includes("goals") ? await openGoals(dek, [goals, []]) : [];
      const own = askedExtras(readable, goalsAsked);
      // A client without a goal is not asked about any.
      const printing = made.filter(
        ({ measure }) => measure !== OWN_SHEET || ownPartsOf(own).length > 0,
      );
      if (printing.length === 0) return refuse("nothing");
      const writes = await Promise.all(
        printing.map((one) => sheetWrites(deps, dek, { ...one, clientId, at, locale, own })),
      );
      const value = printing.map(({ code }) => code);
      return { object: value.join(" "), writes: writes.flat(), value };
    },
  });
  if (printed.ok) return printed;
  return err(printed.error === "refused" ? (problem ?? "taken") : printed.error);
}

interface NewSheet {
  readonly measure: string;
  readonly code: SheetCode;
  readonly id: OccasionId;
  readonly clientId: ClientId;
  readonly at: Instant;
  readonly locale: LocaleTag;
  /** What the sheet of goals and own words asks. */
  readonly own: AskedExtras;
}

/** A sheet with its occasion. */
async function sheetWrites(
  deps: Deps,
  dek: Dek,
  { measure, code, id, clientId, at, locale, own }: NewSheet,
): Promise<readonly Write[]> {
  const isOwn = measure === OWN_SHEET;
  const plan: OccasionPlan = { measures: isOwn ? [] : [measure], ...(isOwn && own) };
  const body: SheetBody = { measure, locale, ...(isOwn && { own }) };
  return [
    deps.db.insert(occasion).values({
      clientId,
      id,
      opensAt: at,
      status: "open",
      plan: await sealAt(deps, dek, ["occasion.plan", id], plan),
    }),
    deps.db.insert(paperSheet).values({
      code,
      clientId,
      occasionId: id,
      createdAt: at,
      body: await sealAt(deps, dek, ["paper_sheet.body", code], body),
    }),
  ];
}

export interface PrintedSheets {
  readonly visitor: Visitor;
  readonly label: string;
  readonly clientId: ClientId;
  /** In the order asked for; those of other clients are left out. */
  readonly sheets: readonly Sheet[];
}

/** Sheets of a client by their codes: those with goals for their therapist alone. Audited. */
export const loadSheets = (
  deps: Deps,
  access: Access,
  { clientId, codes }: { readonly clientId: ClientId; readonly codes: readonly string[] },
): Promise<Result<PrintedSheets, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "check-ins.view",
    select: (own) =>
      [
        deps.db
          .select({ ...getTableColumns(paperSheet), status: occasion.status })
          .from(paperSheet)
          .innerJoin(occasion, ASKED_BY)
          .where(and(inArray(paperSheet.code, [...codes]), eq(paperSheet.clientId, own))),
      ] as const,
    read: async ({ visitor, profile, dek }, [rows]) => {
      const sheets = rows.map(async (row): Promise<Sheet> => {
        const body = await openAt<SheetBody>(dek, ["paper_sheet.body", row.code], row.body);
        const { occasionId, createdAt, enteredAt, takenBackAt, status } = row;
        const code = row.code as SheetCode;
        return {
          ...body,
          code,
          occasionId,
          createdAt,
          ...(enteredAt && { enteredAt }),
          ...(!enteredAt && status !== "open" && { closed: true }),
          ...(takenBackAt && { takenBackAt }),
        };
      });
      const place = ({ code }: Sheet) => codes.indexOf(code);
      const inOrder = (await Promise.all(sheets))
        .filter(({ own }) => !own?.goals || readsGoals(visitor, profile))
        .toSorted((a, b) => place(a) - place(b));
      if (inOrder.length === 0) return undefined;
      return { visitor, label: profile.label, clientId, sheets: inOrder };
    },
  });

/** Whose sheet it is. It says nothing to anybody: what is read next asks who may. */
export async function clientOfSheet(
  { db }: Pick<Deps, "db">,
  code: string,
): Promise<ClientId | undefined> {
  const [row] = await db
    .select({ clientId: paperSheet.clientId })
    .from(paperSheet)
    .where(eq(paperSheet.code, code));
  return row?.clientId;
}

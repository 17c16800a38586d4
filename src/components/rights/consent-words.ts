import { type ConsentStatement, PURPOSES } from "../../core/consent/consent.ts";
import type { Voice } from "../report/voice.ts";

/** "Said on 5 March 2026 at 09:30, on paper. Text 1, shown in English." */
export const saySince = ({ t, format }: Voice, said: ConsentStatement): string =>
  t("rights.since", {
    moment: format.moment(said.at),
    how: t(`rights.how.${said.how}`),
    text: said.text,
    language: format.language(said.locale),
  });

/** Purposes that were agreed to, by name. */
export const sayGiven = ({ t, format }: Voice, { given }: ConsentStatement): string => {
  const names = PURPOSES.filter((purpose) => given[purpose]).map((purpose) =>
    t(`rights.purpose.${purpose}`),
  );
  return names.length > 0 ? format.list(names) : t("rights.history.nothing");
};

import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { givenUpAfter } from "./reply.ts";

/*
 * Asks for a passkey when its form is sent, and puts the answer into the form. The form goes the
 * ordinary way afterwards: the page that follows is the server's.
 */

const LONGEST_ASK = 15_000; // ms

/** The person closed the browser's own question, or took too long: nothing went wrong. */
const isCancelled = (error: unknown): boolean =>
  error instanceof Error && ["NotAllowedError", "AbortError"].includes(error.name);
/** This device holds a passkey of this person already. */
const isKnown = (error: unknown): boolean =>
  error instanceof Error && error.name === "InvalidStateError";

async function asked(form: HTMLFormElement) {
  const reply = await fetch(form.dataset["ask"] ?? "", {
    headers: { accept: "application/json" },
    signal: givenUpAfter(LONGEST_ASK),
  });
  return reply.ok ? reply.json() : undefined;
}

async function answerOf(form: HTMLFormElement): Promise<string> {
  // Given up before all of it is here: the person cancelled nothing.
  const optionsJSON = await asked(form).catch(() => undefined);
  if (!optionsJSON) throw new Error("Not asked");
  const answer =
    form.dataset["passkey"] === "create"
      ? await startRegistration({ optionsJSON })
      : await startAuthentication({ optionsJSON });
  return JSON.stringify(answer);
}

function attach(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>("input[name=passkey]");
  const button = form.querySelector<HTMLButtonElement>("[data-passkey-button]");
  const problem = form.querySelector<HTMLElement>("[data-passkey-problem]");
  const lead = form.querySelector<HTMLElement>("[data-passkey-script]");
  if (!field || !button || !problem || !lead) return;
  const say = (words: string | undefined): void => {
    problem.textContent = words ?? "";
    problem.hidden = words === undefined;
  };
  if (!browserSupportsWebAuthn()) {
    lead.textContent = form.dataset["unsupported"] ?? "";
    return;
  }
  lead.hidden = true;
  button.hidden = false;

  form.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter !== button) return;
    event.preventDefault();
    if (!form.reportValidity()) return;
    say(undefined);
    button.disabled = true;
    answerOf(form)
      .then((answer) => {
        field.value = answer;
        form.submit();
      })
      .catch((error: unknown) => {
        button.disabled = false;
        if (isKnown(error)) say(form.dataset["known"]);
        else say(form.dataset[isCancelled(error) ? "cancelled" : "failed"]);
        button.focus();
      });
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) attach(form);

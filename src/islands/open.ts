/**
 * Takes the code out of the address into the form, and out of the history, so
 * that the address bar, the history and later pages never hold the link's secret.
 */
// What is sent from a page of http can be read on its way. The code stays after the "#".
if (!isSecureContext) location.protocol = "https:";

const form = document.querySelector<HTMLFormElement>("form[data-open]");
const field = form?.querySelector<HTMLInputElement>("#code");
const code = location.hash.slice(1);

if (isSecureContext && form && field && code.length > 1 && !document.getElementById(code)) {
  field.value = code;
  // The same page in another language takes the code along.
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) link.hash = code;
  history.replaceState(null, "", location.pathname + location.search);
  const ready = document.createElement("p");
  ready.textContent = form.dataset["ready"] ?? "";
  const box = field.closest<HTMLElement>(".field");
  box?.before(ready);
  if (box) box.hidden = true;
}

export {};

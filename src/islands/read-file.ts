/**
 * Reads a chosen file into a text field, so that nothing but the form is ever sent. A byte
 * that is no UTF-8 becomes U+FFFD, which the page that checks the text knows and explains.
 */

/** What a form of 64 kB can take, where each letter may need several bytes on its way. */
const LARGEST = 40_000;

for (const box of document.querySelectorAll<HTMLElement>("[data-read-file]")) {
  const input = box.querySelector<HTMLInputElement>("input[type=file]");
  const warning = box.querySelector<HTMLElement>("[role=alert]");
  const target = document.querySelector<HTMLTextAreaElement>(`#${box.dataset["readFile"] ?? ""}`);
  if (!input || !target || !warning) continue;
  box.hidden = false;
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    warning.hidden = file.size <= LARGEST;
    if (file.size > LARGEST) return;
    target.value = await file.text();
    target.focus();
  });
}

/** The browser asks before it leaves a page on which a note was typed and not sent. */
const notes = [...document.querySelectorAll<HTMLTextAreaElement>("textarea[name*=note-]")];
let isSending = false;

for (const form of new Set(notes.map((note) => note.form))) {
  form?.addEventListener("submit", () => {
    isSending = true;
  });
}
addEventListener("beforeunload", (event) => {
  if (!isSending && notes.some((note) => !note.readOnly && note.value.trim() !== "")) {
    event.preventDefault();
  }
});

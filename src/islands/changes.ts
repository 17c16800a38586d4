/** Counts the changes of a form, and those of them that its last press took along. */
export function countChanges(form: HTMLFormElement): { all: number; pressed: number } {
  const count = { all: 0, pressed: 0 };
  for (const name of ["input", "change"]) form.addEventListener(name, () => (count.all += 1));
  // A press while one is under way does nothing.
  form.addEventListener("submit", () => {
    if (form.dataset["busy"] === undefined) count.pressed = count.all;
  });
  return count;
}

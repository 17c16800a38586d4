/**
 * Before the first question: whoever changed nothing on the page has nothing to post, and goes
 * on at once. The server's answer to the post would only name the next page.
 */
export function beginAtOnce(form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => {
    const isChanged = [...form.querySelectorAll<HTMLInputElement>("input[type=radio]")].some(
      ({ checked, defaultChecked }) => checked !== defaultChecked,
    );
    const next = form.dataset["next"];
    if (next === undefined || isChanged || event.submitter?.hasAttribute("name")) return;
    event.preventDefault();
    location.assign(next);
  });
}

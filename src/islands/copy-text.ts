/** A button that copies the field beside it. Without this script the field can be selected. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector("textarea");
    const button = this.querySelector("button");
    if (!field || !button) return;
    button.hidden = false;
    button.addEventListener("click", () => void this.#copy(field));
  }

  async #copy(field: HTMLTextAreaElement): Promise<void> {
    const said = this.querySelector("[role=status]");
    try {
      await navigator.clipboard.writeText(field.value);
      if (said) said.textContent = this.dataset["done"] ?? "";
    } catch {
      // Not allowed: what is selected can still be copied by hand.
      field.focus();
      field.select();
    }
  }
}

customElements.define("copy-text", CopyText);

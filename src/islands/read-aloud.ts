/**
 * Reads a question aloud with a voice of the device itself. A voice of a service elsewhere would
 * be sent the words, so without one of its own there is no button. That it was used is kept with
 * the answers.
 */
const READ = ".questions :is(.stem, .instructions, legend, .ask, .ends bdi, .option > span)";

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? "";

const voiceFor = (lang: string): SpeechSynthesisVoice | undefined =>
  speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && primary(voice.lang) === primary(lang));

const langOf = (part: Element): string =>
  part.closest("[lang]")?.getAttribute("lang") ?? document.documentElement.lang;

/** What is read, in order: the numbers before questions are only for the eye. */
function sentences(): readonly { readonly text: string; readonly lang: string }[] {
  return [...document.querySelectorAll(READ)].map((part) => {
    const copy = part.cloneNode(true) as Element;
    for (const number of copy.querySelectorAll(".number, [data-plain]")) number.remove();
    return { text: copy.textContent?.trim() ?? "", lang: langOf(part) };
  });
}

function offer(box: HTMLElement): void {
  const button = box.querySelector("button");
  const used = box.querySelector("input");
  if (!button || !used) return;
  const begin = button.textContent ?? "";
  const show = (): void => {
    box.hidden = !sentences().every(({ lang }) => voiceFor(lang));
  };
  const stop = (): void => {
    speechSynthesis.cancel();
    button.textContent = begin;
  };
  button.addEventListener("click", () => {
    if (button.textContent !== begin) return stop();
    const said = sentences().map(({ text, lang }) => {
      const one = new SpeechSynthesisUtterance(text);
      one.lang = lang;
      one.voice = voiceFor(lang) ?? null;
      return one;
    });
    used.value = "yes";
    button.textContent = button.dataset["stop"] ?? "";
    said.at(-1)?.addEventListener("end", stop);
    for (const one of said) speechSynthesis.speak(one);
  });
  addEventListener("pagehide", stop);
  speechSynthesis.addEventListener("voiceschanged", show);
  show();
}

const box = document.querySelector<HTMLElement>("[data-read-aloud]");
if (box && "speechSynthesis" in globalThis) offer(box);

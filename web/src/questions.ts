//! A question that depends on an earlier response stands there once that was given. Without this script all of them do,
//! with the words that say of whom each is asked; what is typed where nothing is asked is left out by the server.

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is given in the fields of a name that can be seen. */
function given(form: HTMLElement, name: string): string[] {
  const controls = [...form.querySelectorAll<Control>(`[name="${CSS.escape(name)}"]`)];
  const counts = (one: Control) => !one.closest("[hidden]") && (!(one instanceof HTMLInputElement) || one.checked);
  return controls.filter(counts).map((one) => one.value);
}

export function enhanceQuestions(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form:has([data-when])")) {
    const show = () => {
      for (const one of form.querySelectorAll<HTMLElement>("[data-when]")) {
        const wanted = (one.dataset.is ?? "").split("\n");
        one.hidden = !given(form, one.dataset.when ?? "").some((value) => wanted.includes(value));
      }
    };
    for (const words of form.querySelectorAll<HTMLElement>("[data-when-words]")) words.hidden = true;
    form.addEventListener("change", show);
    addEventListener("pageshow", show);
    show();
  }
}

//! A choice with `data-autosubmit` sends its form once made, outside the call page; by the button of that id, if it names one.
//!
//! With the arrow keys a closed list changes at every step; then the form waits for its button or Enter.

const STEP_KEYS = /^(Arrow|Page|Home|End)|^.$/;

export function enhanceChoices(): void {
  let stepping: EventTarget | null = null;
  document.addEventListener("keydown", (event) => {
    stepping = STEP_KEYS.test(event.key) ? event.target : null;
  });
  document.addEventListener("pointerdown", () => {
    stepping = null;
  });
  document.addEventListener("change", (event) => {
    const choice = event.target;
    if (!(choice instanceof HTMLSelectElement || choice instanceof HTMLInputElement)) return;
    const by = choice.dataset.autosubmit;
    if (by === undefined || stepping === choice) return;
    choice.form?.requestSubmit(document.getElementById(by));
  });
}

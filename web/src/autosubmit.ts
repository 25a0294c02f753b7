//! A choice list with `data-autosubmit` sends its form once chosen, outside the call page.
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
    if (!(choice instanceof HTMLSelectElement) || choice.dataset.autosubmit === undefined) return;
    if (stepping !== choice) choice.form?.requestSubmit();
  });
}

//! Somebody comes back to a button from the sign-in, with its name in the address: it takes the keyboard, and what
//! became of the press is spoken.

import { say } from "./say";

export function arrive(): void {
  const form = document.getElementById(location.hash.slice(1));
  if (!(form instanceof HTMLFormElement) || !form.dataset.fragment) return;
  form.querySelector<HTMLElement>("button[aria-pressed='true']")?.focus({ preventScroll: true });
  if (form.querySelector("[aria-pressed='true']")) say(form.dataset.say);
}

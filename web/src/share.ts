//! Sharing with what the device offers, and copying a link. Both buttons are hidden until this script can do it.

import { say } from "./say";

const SHOWN_MS = 3000;

export function enhanceSharing(): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-share]")) {
    button.hidden = typeof navigator.share !== "function";
  }
  for (const button of document.querySelectorAll<HTMLElement>("[data-copy]")) button.hidden = false;
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const sharing = event.target.closest<HTMLElement>("[data-share]");
    if (sharing) void share(sharing);
    const copying = event.target.closest<HTMLElement>("[data-copy]");
    if (copying) void copy(copying);
  });
}

function addressOf(button: HTMLElement): string {
  return new URL(button.dataset.url ?? fieldOf(button)?.value ?? location.href, document.baseURI).href;
}

/** `data-copy` may name the field that shows the address; it is also what one copies by hand when we may not. */
function fieldOf(button: HTMLElement): HTMLInputElement | null {
  const field = document.getElementById(button.dataset.copy ?? "");
  return field instanceof HTMLInputElement ? field : null;
}

async function share(button: HTMLElement): Promise<void> {
  const data: ShareData = { url: addressOf(button), title: button.dataset.title ?? document.title };
  if (button.dataset.text) data.text = button.dataset.text;
  try {
    await navigator.share(data);
  } catch {
    // She closed the sheet, or the device refused: the other ways to share stand beside this button.
  }
}

async function copy(button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(addressOf(button));
    confirmOn(button);
  } catch {
    const field = fieldOf(button);
    if (!field) return;
    field.focus();
    field.select();
    say(button.dataset.saySelect);
  }
}

function confirmOn(button: HTMLElement): void {
  const done = button.dataset.sayDone;
  if (!done) return;
  say(done);
  const label = button.querySelector<HTMLElement>("[data-label]");
  if (!label || label.dataset.before !== undefined) return;
  label.dataset.before = label.textContent ?? "";
  label.textContent = done;
  window.setTimeout(() => {
    label.textContent = label.dataset.before ?? "";
    delete label.dataset.before;
  }, SHOWN_MS);
}

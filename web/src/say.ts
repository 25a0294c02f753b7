//! One polite live region for the whole page: what changed is spoken once, without moving the focus.

const REGION = "[data-live]";
/** Screen readers drop a text that is set in the same turn as the region was emptied. */
const PAUSE_MS = 60;

let pending: number | undefined;

export function liveRegion(): HTMLElement {
  const known = document.querySelector<HTMLElement>(REGION);
  if (known) return known;
  const region = document.createElement("p");
  region.className = "visually-hidden";
  region.setAttribute("role", "status");
  region.dataset.live = "";
  document.body.append(region);
  return region;
}

export function say(text: string | undefined): void {
  if (!text) return;
  const region = liveRegion();
  region.textContent = "";
  window.clearTimeout(pending);
  pending = window.setTimeout(() => {
    region.textContent = text;
  }, PAUSE_MS);
}

/** Fills `{count}` and the like in a sentence that came from the page, in whatever language the page has. */
export function fill(sentence: string | undefined, values: Record<string, string | number>): string {
  return (sentence ?? "").replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** `3 186`: a narrow space between thousands, in every language we speak. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

//! Takes one element out of a page the server answered and puts it where its older self stands.

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** The page or part of a page in an answer, or nothing when it is no HTML. */
export async function readPage(response: Response): Promise<Document | undefined> {
  const type = response.headers.get("content-type") ?? "";
  if (!type.startsWith("text/html")) return undefined;
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** Replaces `old` and keeps the keyboard where it was: on the control that took the place of the focused one. */
export function replaceKeepingFocus(old: HTMLElement, fresh: HTMLElement): HTMLElement {
  const adopted = document.importNode(fresh, true);
  const focused = document.activeElement;
  const held = focused instanceof HTMLElement && old.contains(focused) ? place(focused, old) : undefined;
  // A list may be replaced while it lies under the large map, where the Tab key must not go.
  adopted.inert = old.inert;
  old.replaceWith(adopted);
  if (held) focusAgain(adopted, held);
  return adopted;
}

interface Place {
  id: string;
  tag: string;
  name: string | null;
  href: string | null;
  index: number;
}

function place(focused: HTMLElement, within: HTMLElement): Place {
  return {
    id: focused.id,
    tag: focused.localName,
    name: focused.getAttribute("name"),
    href: focused.getAttribute("href"),
    index: controls(within).indexOf(focused),
  };
}

function controls(within: HTMLElement): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(FOCUSABLE)];
}

function focusAgain(within: HTMLElement, held: Place): void {
  const all = controls(within);
  const same = (control: HTMLElement): boolean =>
    control.localName === held.tag &&
    control.getAttribute("name") === held.name &&
    control.getAttribute("href") === held.href;
  const byId = held.id ? all.find((control) => control.id === held.id) : undefined;
  // In a list many controls share a name, so the one at the same place is asked first.
  const nth = all[held.index];
  const target = byId ?? (nth && same(nth) ? nth : undefined) ?? all.find(same) ?? nth;
  if (target) {
    target.focus({ preventScroll: true });
    if (document.activeElement === target) return;
  }
  within.tabIndex = -1;
  within.focus({ preventScroll: true });
}

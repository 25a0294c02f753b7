//! The page that looks over what was filled in, shown while photos still travel: they come in behind it.

import { words } from "./keep";
import { readPage, replaceKeepingFocus } from "./swap";

type Submitter = HTMLButtonElement | HTMLInputElement;

const CHECKED = "[data-checked]";
const SEND = "form[data-check]";

/** The page she goes on to, in place of this one; its form. Nothing when it is another page: then she waits. */
export async function goAhead(form: HTMLFormElement, submitter: Submitter | null): Promise<(() => HTMLFormElement | null) | undefined> {
  const body = words(form);
  if (submitter?.name) body.append(submitter.name, submitter.value);
  const how = { method: "POST", body, credentials: "same-origin", cache: "no-store" } as const;
  const response = await fetch(form.getAttribute("action") ?? location.href, how);
  const page = response.ok && response.redirected ? await readPage(response) : undefined;
  const main = page?.querySelector(SEND) ? page.querySelector("main") : null;
  const old = document.querySelector("main");
  if (!page || !main || !old) return undefined;
  return () => {
    const placed = document.importNode(main, true);
    old.replaceWith(placed);
    document.title = page.title;
    history.pushState(null, "", response.url);
    // What lies behind is another page again.
    window.addEventListener("popstate", () => location.reload());
    window.scrollTo(0, 0);
    const heading = placed.querySelector<HTMLElement>("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
    return placed.querySelector<HTMLFormElement>(SEND);
  };
}

/** Shows what came in, and lets the form send that. */
export async function lookAgain(form: HTMLFormElement): Promise<void> {
  const page = await readPage(await fetch(location.href, { credentials: "same-origin", cache: "no-store" }));
  const [old, fresh] = [document.querySelector<HTMLElement>(CHECKED), page?.querySelector<HTMLElement>(CHECKED)];
  if (old && fresh) replaceKeepingFocus(old, fresh);
  const version = page?.querySelector<HTMLInputElement>(`${SEND} input[name="versie"]`);
  const own = form.querySelector<HTMLInputElement>('input[name="versie"]');
  if (version && own) own.value = version.value;
}

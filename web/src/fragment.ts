//! A form with `data-fragment="ID"`, or pressed by a button with it, answers in place: the element with that id is replaced by the server's new one.
//!
//! Whatever goes wrong, the form is sent the ordinary way, so a press is never lost and never answered by silence.

import { readPage, replaceKeepingFocus } from "./swap";
import { say } from "./say";

const SIGN_IN_PATH = "/aanmelden";
const running = new Set<string>();

type Submitter = HTMLButtonElement | HTMLInputElement;

export function enhanceForms(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    const submitter = event.submitter as Submitter | null;
    const id = submitter?.dataset.fragment ?? form.dataset.fragment;
    // The place pressed on a picture button is only known to the browser's own submit.
    if (!id || !document.getElementById(id) || submitter?.type === "image") return;
    event.preventDefault();
    if (!running.has(id)) void submit(form, submitter, id);
  });
}

async function submit(form: HTMLFormElement, submitter: Submitter | null, id: string): Promise<void> {
  const fields = new FormData(form);
  if (submitter?.name) fields.append(submitter.name, submitter.value);
  running.add(id);
  form.setAttribute("aria-busy", "true");
  try {
    if (!(await answerInPlace(form, submitter, fields, id))) submitForReal(form, submitter);
  } catch {
    submitForReal(form, submitter);
  } finally {
    running.delete(id);
    form.removeAttribute("aria-busy");
  }
}

async function answerInPlace(
  form: HTMLFormElement,
  submitter: Submitter | null,
  fields: FormData,
  id: string,
): Promise<boolean> {
  const response = await send(form, submitter, fields, id);
  if (response.redirected && new URL(response.url).pathname.endsWith(SIGN_IN_PATH)) {
    // The press is kept on the server and counts once she has signed in.
    location.assign(response.url);
    return true;
  }
  if (response.status === 401 || response.status === 403) return false;
  const fresh = (await readPage(response))?.getElementById(id);
  const old = document.getElementById(id);
  if (!fresh || !old) return false;
  const placed = replaceKeepingFocus(old, fresh);
  // What follows from the press stands beside it.
  const [after, fresher] = [document.getElementById(`${id}-after`), fresh.ownerDocument.getElementById(`${id}-after`)];
  if (after && fresher) replaceKeepingFocus(after, fresher);
  say(placed.dataset.say ?? placed.querySelector<HTMLElement>("[data-say]")?.dataset.say);
  return true;
}

function send(
  form: HTMLFormElement,
  submitter: Submitter | null,
  fields: FormData,
  id: string,
): Promise<Response> {
  // A field may be called "action" or "method" and then hides the form's own property, so the attributes are read.
  const address = submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
  const method = (submitter?.getAttribute("formmethod") ?? form.getAttribute("method") ?? "get").toUpperCase();
  const url = new URL(address, document.baseURI);
  const headers = { "X-Fragment": id };
  // Not kept by the browser: a part of a page must never come back as the page when she presses Back.
  const how = { headers, redirect: "follow", credentials: "same-origin", cache: "no-store" } as const;
  if (method === "GET") {
    url.search = words(fields).toString();
    return fetch(url, how);
  }
  const body = form.getAttribute("enctype") === "multipart/form-data" ? fields : words(fields);
  return fetch(url, { ...how, method, body });
}

function words(fields: FormData): URLSearchParams {
  const pairs = new URLSearchParams();
  for (const [name, value] of fields) if (typeof value === "string") pairs.append(name, value);
  return pairs;
}

function submitForReal(form: HTMLFormElement, submitter: Submitter | null): void {
  const pressed = document.createElement("input");
  pressed.type = "hidden";
  pressed.name = submitter?.name ?? "";
  pressed.value = submitter?.value ?? "";
  const address = submitter?.getAttribute("formaction");
  if (address) form.setAttribute("action", address);
  if (pressed.name) form.append(pressed);
  HTMLFormElement.prototype.submit.call(form);
  // The browser has read the fields by now; a page that comes back from its memory must not send this one twice.
  pressed.remove();
}

//! The call page: map, list and filters kept in step, with the address as their common state.
//!
//! Without this script the same page works by its form and its links. A failed request leaves what stands and says so.

import { addressOf, keepNear, pointsAddress, restore, setValue, valueOf } from "./address";
import { makeMapView, type MapView } from "./mapview";
import { locate, sentence } from "./near";
import { fetchPoints } from "./points";
import { grouped, say } from "./say";
import { readPage, replaceKeepingFocus } from "./swap";

const MOVE_MS = 150;
const TYPE_MS = 250;
const IN_PLACE = "a[data-in-place], [data-list] a[href]";
const TEXT_FIELDS = /^(search|text)$/;

const box = document.querySelector<HTMLElement>("[data-map]");
const form = document.querySelector<HTMLFormElement>("form[data-filter]");
const near = document.querySelector<HTMLButtonElement>("[data-near]");

let view: MapView | undefined;
let bbox = new URL(location.href).searchParams.get("bbox");
/** The page the list shows, and the points the map shows; what is there already is not asked again. */
let listed = location.pathname + location.search;
let pointed = "";
let listing: AbortController | undefined;
let pointing: AbortController | undefined;
let waiting: number | undefined;
let typing = false;

function list(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-list]");
}

function status(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-status]");
}

function tell(text: string | undefined): void {
  const line = status();
  if (!text) return;
  if (line) line.textContent = text;
  // A line that came with the new list is not heard, nor is one under a large map, which makes the page inert.
  if (!line || list()?.contains(line) || view?.isLarge()) say(text);
}

function current(): URL {
  return new URL(location.href);
}

function later(milliseconds: number, act: () => void): void {
  window.clearTimeout(waiting);
  waiting = window.setTimeout(act, milliseconds);
}

/** Loads whatever the address says and is not shown yet. */
async function refresh(): Promise<boolean> {
  const results = await Promise.all([refreshList(current()), refreshPoints(current())]);
  const [listDone, total] = results;
  if (listDone === "failed" || total === "failed") tell(status()?.dataset.sayFailed);
  else if (listDone === "done") tell(sentenceOfList() ?? (typeof total === "number" ? grouped(total) : undefined));
  return listDone !== "failed";
}

/** What the new list says of itself: by its attribute, or in a status line that came with it. */
function sentenceOfList(): string | undefined {
  const line = status();
  const own = line && list()?.contains(line) ? line.textContent : undefined;
  return list()?.dataset.say ?? own?.trim() ?? undefined;
}

async function refreshList(page: URL): Promise<"done" | "same" | "superseded" | "failed"> {
  const old = list();
  const wanted = page.pathname + page.search;
  listing?.abort();
  if (!old || wanted === listed) return "same";
  const mine = (listing = new AbortController());
  old.setAttribute("aria-busy", "true");
  try {
    const headers = { "X-Fragment": old.id };
    const { signal } = mine;
    // Not kept by the browser: a part of a page must never come back as the page when she presses Back.
    const response = await fetch(wanted, { headers, credentials: "same-origin", cache: "no-store", signal });
    const fresh = response.ok ? (await readPage(response))?.getElementById(old.id) : undefined;
    if (mine.signal.aborted) return "superseded";
    if (!fresh) return "failed";
    replaceKeepingFocus(old, fresh);
    listed = wanted;
    return "done";
  } catch {
    return mine.signal.aborted ? "superseded" : "failed";
  } finally {
    if (mine === listing) list()?.removeAttribute("aria-busy");
  }
}

async function refreshPoints(page: URL): Promise<number | "same" | "superseded" | "failed"> {
  if (!view || !box) return "same";
  const wanted = pointsAddress(box.dataset.points ?? "", page, view.bbox(), view.zoom());
  pointing?.abort();
  if (wanted === pointed) return "same";
  const mine = (pointing = new AbortController());
  try {
    const { points, total } = await fetchPoints(wanted, mine.signal);
    if (mine.signal.aborted) return "superseded";
    view.draw(points);
    pointed = wanted;
    return total;
  } catch {
    return mine.signal.aborted ? "superseded" : "failed";
  }
}

/** The visitor chose something: a new step in the history, except while one search is being typed. */
function choose(): void {
  window.clearTimeout(waiting);
  const url = addressOf(form, bbox);
  // The same choice again is a second try: what failed before is asked again.
  if (url.href !== location.href) {
    if (typing) history.replaceState(null, "", url);
    else history.pushState(null, "", url);
  }
  void refresh();
}

/** Goes to an address of this same page: puts the form and the map in its state, then loads. */
function follow(page: URL): Promise<boolean> {
  typing = false;
  const before = bbox;
  bbox = page.searchParams.get("bbox");
  if (form) restore(form, page);
  if (bbox !== before) view?.show(bbox);
  return refresh();
}

function watchForm(filter: HTMLFormElement): void {
  filter.addEventListener("input", (event) => {
    if (!(event.target instanceof HTMLInputElement) || !TEXT_FIELDS.test(event.target.type)) return;
    later(TYPE_MS, () => {
      choose();
      typing = true;
    });
  });
  filter.addEventListener("change", (event) => {
    const text = event.target instanceof HTMLInputElement && TEXT_FIELDS.test(event.target.type);
    if (!text) typing = false;
    if (valueOf(filter, "sort") !== "near") setValue(filter, "near", "");
    else if (near && valueOf(filter, "near") === "") return void findMe(near);
    choose();
    if (text) typing = false;
  });
  filter.addEventListener("submit", (event) => {
    event.preventDefault();
    choose();
    typing = false;
  });
}

/** Links to this same page in another state: page numbers in the list, "heel de kaart", "wis de filters". */
function watchLinks(): void {
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(IN_PLACE) : null;
    if (!link || link.origin !== location.origin || link.pathname !== location.pathname || link.hash) return;
    event.preventDefault();
    const fromList = list()?.contains(link) ?? false;
    history.pushState(null, "", link.href);
    void follow(current()).then((loaded) => {
      if (!loaded) location.reload();
      else if (fromList) startOfList();
    });
  });
  // Always, also when the list still shows that address: an answer to the one she left may be on its way.
  window.addEventListener("popstate", () => void follow(current()));
}

function startOfList(): void {
  const start = list()?.querySelector<HTMLElement>("h2, h3") ?? list();
  if (!start) return;
  start.tabIndex = -1;
  start.focus({ preventScroll: true });
  list()?.scrollIntoView({ block: "start" });
}

/** A card under the pointer or the keyboard lights its pin, and a pin its card. */
function watchCards(): void {
  let lit: string | undefined;
  const light = (event: Event): void => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-list] [data-id]") : null;
    if (card?.dataset.id === lit) return;
    lit = card?.dataset.id;
    view?.light(lit);
  };
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);
}

function lightCard(id: string | undefined): void {
  for (const card of list()?.querySelectorAll<HTMLElement>("[data-id]") ?? []) {
    card.classList.toggle("is-lit", card.dataset.id === id);
  }
}

async function findMe(button: HTMLButtonElement): Promise<void> {
  tell(sentence(button, "busy"));
  const found = await locate("about");
  if (found === "refused" || found === "unknown") return notFound(button, found);
  if (view && !view.holds(found.lat, found.lon)) return notFound(button, "outside");
  if (!form) return;
  typing = false;
  setValue(form, "near", `${found.lat},${found.lon}`);
  setValue(form, "sort", "near");
  choose();
  view?.goTo(found.lat, found.lon);
}

function notFound(button: HTMLButtonElement, why: "refused" | "unknown" | "outside"): void {
  // The sort list may already say "near me"; it goes back to what the list really shows.
  if (form) restore(form, current());
  tell(sentence(button, why));
}

function moved(byVisitor: boolean): void {
  later(MOVE_MS, () => {
    if (!view) return;
    if (byVisitor || bbox) {
      bbox = view.bbox();
      history.replaceState(null, "", addressOf(form, bbox));
    }
    void refresh();
  });
}

/** The map is heavy and may lie below the fold or behind a switch: it comes when it is about to be seen. */
function startWhenSeen(mapBox: HTMLElement): void {
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      void start(mapBox);
    },
    { rootMargin: "300px" },
  );
  watcher.observe(mapBox);
}

async function start(mapBox: HTMLElement): Promise<void> {
  try {
    view = await makeMapView(mapBox, bbox, { moved, hovered: lightCard });
    mapBox.classList.add("callmap--ready");
    await refreshPoints(current());
  } catch {
    // The list holds everything the map would have shown.
    mapBox.hidden = true;
  }
}

if (form) {
  keepNear(form, current());
  watchForm(form);
}
watchLinks();
watchCards();
if (near && form && "geolocation" in navigator) {
  near.hidden = false;
  near.addEventListener("click", () => void findMe(near));
}
if (box) startWhenSeen(box);

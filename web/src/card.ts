//! The small card that opens at a pin: what it is, how many votes, the way to it. Escape closes it.

import { fill, grouped } from "./say";
import type { Single } from "./points";

/** Below this width the card lies along the top or the bottom of the map. */
const NARROW = 560;
/** Between the card and the edge of the map, and between the card and its pin. */
const EDGE = 12;
const BESIDE = 28;
/** Names the card. */
const TITLE = "mapcard-title";

export interface Card {
  open(point: Single): void;
  close(returnFocus: boolean): boolean;
  follow(place: (lat: number, lon: number) => { x: number; y: number }): void;
  readonly id: string | undefined;
}

export function makeCard(box: HTMLElement, canvas: HTMLElement, closed: () => void): Card {
  const card = document.createElement("div");
  card.className = "mapcard";
  card.setAttribute("role", "dialog");
  card.hidden = true;
  box.append(card);
  let shown: Single | undefined;

  const close = (returnFocus: boolean): boolean => {
    if (!shown) return false;
    const key = shown.key;
    shown = undefined;
    card.hidden = true;
    closed();
    // The mark may have been redrawn since, so it is looked up again; if it is gone, the map itself takes the focus.
    const mark = canvas.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (returnFocus) (mark ?? canvas).focus({ preventScroll: true });
    return true;
  };

  return {
    get id() {
      return shown?.id;
    },
    open(point) {
      shown = point;
      card.replaceChildren(...contents(point, box.dataset, () => close(true)));
      card.setAttribute("aria-labelledby", TITLE);
      card.hidden = false;
      card.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
    },
    close,
    follow(place) {
      if (!shown) return;
      const pin = place(shown.lat, shown.lon);
      const narrow = box.clientWidth < NARROW;
      card.classList.toggle("mapcard--narrow", narrow);
      card.style.setProperty("inset", narrow ? along(box, canvas, pin.y) : beside(canvas, card, pin));
    },
  };
}

/** Along the edge that is farther from the pin, so that the pin stays in sight; never over the buttons below the map. */
function along(box: HTMLElement, canvas: HTMLElement, y: number): string {
  const side = `${EDGE}px`;
  const below = box.clientHeight - canvas.clientHeight + 2 * EDGE;
  return y > canvas.clientHeight / 2 ? `${side} ${side} auto ${side}` : `auto ${side} ${below}px ${side}`;
}

/** Next to the pin, inside the part of the map that the window shows. */
function beside(canvas: HTMLElement, card: HTMLElement, { x, y }: { x: number; y: number }): string {
  const [width, height] = [card.offsetWidth, card.offsetHeight];
  const seen = canvas.getBoundingClientRect();
  const highest = Math.max(0, -seen.top) + EDGE;
  const lowest = Math.min(seen.height, window.innerHeight - seen.top) - height - EDGE;
  const fitsRight = x + BESIDE + width + EDGE < canvas.clientWidth;
  const left = clamp(fitsRight ? x + BESIDE : x - BESIDE - width, EDGE, canvas.clientWidth - width - EDGE);
  const top = clamp(y - height / 2 - EDGE, highest, lowest);
  return `${top}px auto auto ${left}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function contents(point: Single, texts: DOMStringMap, close: () => void): HTMLElement[] {
  const parts: HTMLElement[] = [];
  const source = point.picture ?? pictureInList(point.id);
  if (source) {
    const picture = element("img", "mapcard__picture");
    picture.src = source;
    picture.alt = "";
    parts.push(picture);
  }
  if (point.label) {
    const line = element("p", "mapcard__status");
    line.append(element("span", `status status--${point.status}`, point.label));
    parts.push(line);
  }
  const title = element("p", "mapcard__title");
  const link = element("a", "", point.title);
  link.id = TITLE;
  link.href = point.url;
  if (texts.written) link.lang = texts.written;
  title.append(link);
  const button = element("button", "mapcard__close", "×");
  button.type = "button";
  button.setAttribute("aria-label", texts.sayClose ?? "");
  button.addEventListener("click", close);
  parts.push(title, element("p", "mapcard__meta", votes(point.votes, texts)), button);
  return parts;
}

function pictureInList(id: string): string | undefined {
  return document.querySelector<HTMLImageElement>(`[data-list] [data-id="${CSS.escape(id)}"] img`)?.currentSrc;
}

function votes(count: number, texts: DOMStringMap): string {
  const one = new Intl.PluralRules(document.documentElement.lang || "nl").select(count) === "one";
  return fill(one ? texts.sayVotesOne : texts.sayVotes, { count: grouped(count) });
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, name: string, text?: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
}

//! The marks on the map. Each is a real link or button for the pointer and for screen readers; the Tab key passes them
//! by, because the list beside the map holds the same places in reading order.

import { fill, grouped } from "./say";
import type { Cluster, Point, Single } from "./points";

/** Width and height of a mark, and which of its pixels lies on the place. */
export interface Measure {
  size: [number, number];
  anchor: [number, number];
}

export function measureOf(point: Point): Measure {
  if (point.kind === "single") return { size: [40, 48], anchor: [20, 42] };
  const side = point.count < 10 ? 44 : point.count < 100 ? 50 : 58;
  return { size: [side, side], anchor: [side / 2, side / 2] };
}

/** The element of one mark; `texts` are the map's own `data-say-…` sentences. */
export function markOf(point: Point, texts: DOMStringMap): HTMLElement {
  const mark = point.kind === "single" ? pin(point, texts) : cluster(point, texts);
  mark.tabIndex = -1;
  mark.dataset.key = point.key;
  return mark;
}

function pin(point: Single, texts: DOMStringMap): HTMLElement {
  const link = document.createElement("a");
  link.href = point.url;
  link.draggable = false;
  link.className = `pin pin--${point.pin}`;
  if (texts.written) {
    link.append(hidden(point.title, texts.written));
    if (point.label) link.append(hidden(`, ${point.label}`, ""));
  } else {
    link.setAttribute("aria-label", point.label ? `${point.title}, ${point.label}` : point.title);
  }
  return link;
}

/** Words for screen readers; a title that is not in the language of the page names its own. */
function hidden(text: string, lang: string): HTMLElement {
  const words = document.createElement("span");
  words.className = "visually-hidden";
  words.textContent = text;
  if (lang) words.lang = lang;
  return words;
}

function cluster(point: Cluster, texts: DOMStringMap): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "pin pin--cluster";
  button.setAttribute("aria-label", fill(texts.sayCluster, { count: grouped(point.count) }));
  button.textContent = short(point.count);
  return button;
}

/** Five digits do not fit a circle: `12 345` reads as `12k`, the full number is its name. */
function short(count: number): string {
  return count < 10_000 ? grouped(count) : `${Math.floor(count / 1000)}k`;
}

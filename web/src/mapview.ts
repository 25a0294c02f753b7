//! The map itself: tiles, marks, the card at a mark, and what the visitor does with them.

import type { Handler, LatLngBounds, Map, Marker } from "leaflet";
import { showArea } from "./area";
import { boundsOf } from "./bounds";
import { makeCard, type Card } from "./card";
import { tameGestures } from "./gestures";
import { markOf, measureOf } from "./pins";
import type { Point } from "./points";
import { addTools, type Large } from "./tools";

type Library = typeof import("./leaflet");

const MIN_ZOOM = 11;
const MAX_ZOOM = 19;
const NEAR_ZOOM = 16;
/** As high as a pin, or the legend and the buttons of a wide map. */
const ROOM_ABOVE = 64;
/** Each press on a cluster comes this much closer. */
const CLUSTER_STEP = 2;

export interface MapView {
  bbox(): string;
  zoom(): number;
  isLarge(): boolean;
  /** Shows a part, or everything; the visitor did not move the map, so nothing is told. */
  show(bbox: string | null): void;
  holds(lat: number, lon: number): boolean;
  goTo(lat: number, lon: number): void;
  draw(points: Point[]): void;
  light(id: string | undefined): void;
}

export interface MapEvents {
  /** The map came to rest elsewhere (by the visitor), or only its size changed. */
  moved(byVisitor: boolean): void;
  hovered(id: string | undefined): void;
}

interface Parts {
  library: Library;
  box: HTMLElement;
  canvas: HTMLElement;
  map: Map;
  card: Card;
  marks: globalThis.Map<string, { marker: Marker; point: Point }>;
}

export async function makeMapView(box: HTMLElement, start: string | null, events: MapEvents): Promise<MapView> {
  const library = await import("./leaflet");
  const whole = boundsOf(library, box.dataset.bounds);
  if (!whole) throw new Error("data-bounds is not W,S,E,N");
  const canvas = document.createElement("div");
  canvas.className = "callmap__canvas";
  // The part that takes the keyboard (arrows move, + and - zoom) needs a name of its own inside the named region.
  canvas.setAttribute("role", "group");
  canvas.setAttribute("aria-label", box.dataset.sayKeys ?? box.getAttribute("aria-label") ?? "");
  box.prepend(canvas);
  const map = makeMap(library, canvas, boundsOf(library, box.dataset.limits) ?? whole);
  const zooms = { minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM };
  new library.TileLayer(box.dataset.tiles ?? "", { ...zooms, tileSize: 256, noWrap: true }).addTo(map);
  void showArea(library, map, box.dataset.area);
  addAttribution(box);
  const parts: Parts = { library, box, canvas, map, marks: new globalThis.Map(), card: makeCard(box, canvas, unlit) };
  function unlit(): void {
    light(parts, undefined);
  }
  const moves = watchMoves(parts, events);
  const show = (bbox: string | null): void =>
    moves.quietly(() => showPart(parts, boundsOf(library, bbox), whole));
  show(start);
  const large = addTools(box, map);
  addHint(parts, large);
  listen(parts, large, events);
  let me: Marker | undefined;
  return {
    bbox: () => bboxOf(map.getBounds()),
    zoom: () => map.getZoom(),
    isLarge: () => large.is(),
    show,
    holds: (lat, lon) => whole.pad(0.3).contains([lat, lon]),
    goTo(lat, lon) {
      me?.remove();
      me = markMe(library, lat, lon).addTo(map);
      if (calm()) map.setView([lat, lon], NEAR_ZOOM, { animate: false });
      else map.flyTo([lat, lon], NEAR_ZOOM, { duration: 0.8 });
    },
    draw: (points) => draw(parts, points),
    light: (id) => light(parts, id ?? parts.card.id),
  };
}

function markMe(library: Library, lat: number, lon: number): Marker {
  const html = document.createElement("span");
  html.className = "pin pin--you";
  const icon = new library.DivIcon({ className: "pin-spot", html, iconSize: [42, 42], iconAnchor: [21, 21] });
  return new library.Marker([lat, lon], { icon, keyboard: false, interactive: false });
}

function calm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function makeMap(library: Library, canvas: HTMLElement, limits: LatLngBounds): Map {
  const moving = !calm();
  return new library.Map(canvas, {
    zoomControl: false,
    attributionControl: false,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxBounds: limits.pad(0.5),
    maxBoundsViscosity: 0.7,
    fadeAnimation: moving,
    zoomAnimation: moving,
    markerZoomAnimation: moving,
    inertia: moving,
  });
}

function bboxOf(bounds: LatLngBounds): string {
  const sides = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  return sides.map((side) => side.toFixed(5)).join(",");
}

function showPart({ map }: Parts, part: LatLngBounds | undefined, whole: LatLngBounds): void {
  // A part that filled the view to the pixel must not zoom out a level for a rounded digit.
  // Of the whole, no pin lies under what stands along the upper edge.
  const room = { animate: false, paddingTopLeft: [0, ROOM_ABOVE] as [number, number] };
  map.fitBounds(part ? part.pad(-0.03) : whole, part ? { animate: false } : room);
}

function addAttribution(box: HTMLElement): void {
  const source = box.dataset.attribution;
  if (!source) return;
  const line = document.createElement("p");
  line.className = "callmap__source";
  line.textContent = source;
  box.append(line);
}

function addHint({ box, canvas, map }: Parts, large: Large): void {
  const hint = document.createElement("p");
  hint.className = "maphint";
  hint.setAttribute("role", "status");
  hint.hidden = true;
  box.append(hint);
  tameGestures(map, canvas, hint, () => large.is());
}

function watchMoves({ map, card, box }: Parts, events: MapEvents): { quietly(move: () => void): void } {
  let quiet = false;
  let last = "";
  const place = (): string => {
    const { lat, lng } = map.getCenter();
    return `${lat.toFixed(5)},${lng.toFixed(5)},${map.getZoom()}`;
  };
  const follow = (): void => card.follow((lat, lon) => map.latLngToContainerPoint([lat, lon]));
  map.on("move zoomend resize", follow);
  map.on("moveend", () => {
    follow();
    const before = last;
    last = place();
    if (!quiet) events.moved(before !== last);
  });
  let isLarge = false;
  new ResizeObserver(() => {
    const view = map.getBounds();
    map.invalidateSize({ debounceMoveend: true, pan: true });
    if (box.classList.contains("callmap--large") === isLarge) return;
    // A larger map shows the same part of the town, larger.
    isLarge = !isLarge;
    quiet = true;
    map.fitBounds(view.pad(-0.03), { animate: false });
    quiet = false;
    events.moved(false);
  }).observe(box);
  return {
    quietly(move) {
      quiet = true;
      move();
      quiet = false;
    },
  };
}

function draw(parts: Parts, points: Point[]): void {
  const { library, box, canvas, map, card, marks } = parts;
  const wanted = new Set(points.map((point) => point.key));
  const focusWasInside = canvas.contains(document.activeElement) && document.activeElement !== canvas;
  for (const [key, { marker }] of marks) {
    if (wanted.has(key)) continue;
    marker.remove();
    marks.delete(key);
  }
  for (const point of points) {
    const known = marks.get(point.key);
    if (known) {
      known.point = point;
      continue;
    }
    const { size, anchor } = measureOf(point);
    const html = markOf(point, box.dataset);
    const icon = new library.DivIcon({ className: "pin-spot", html, iconSize: size, iconAnchor: anchor });
    const marker = new library.Marker([point.lat, point.lon], { icon, keyboard: false, interactive: false });
    marks.set(point.key, { marker: marker.addTo(map), point });
  }
  // The mark that had the focus is gone (a cluster fell apart): the map keeps it, so that the keyboard is not lost.
  if (focusWasInside && document.activeElement === document.body) canvas.focus({ preventScroll: true });
  light(parts, card.id);
}

function light({ marks }: Parts, id: string | undefined): void {
  for (const { marker, point } of marks.values()) {
    if (point.kind !== "single") continue;
    const lit = point.id === id;
    marker.setZIndexOffset(lit ? 10_000 : 0);
    marker.getElement()?.firstElementChild?.classList.toggle("is-shown", lit);
  }
}

function listen(parts: Parts, large: Large, events: MapEvents): void {
  const { canvas, map, marks, card, box } = parts;
  const markAt = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>("[data-key]") : null;
  canvas.addEventListener("click", (event) => {
    const mark = markAt(event.target);
    const point = marks.get(mark?.dataset.key ?? "")?.point;
    if (!mark || !point) {
      card.close(false);
      return;
    }
    // With a modifier the link is a link: another tab, another window.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // The library's types leave this method out.
    if ((map.dragging as Handler & { moved(): boolean }).moved()) return;
    if (point.kind === "cluster") {
      map.setView([point.lat, point.lon], Math.min(map.getZoom() + CLUSTER_STEP, MAX_ZOOM));
    } else {
      card.open(point);
      card.follow((lat, lon) => map.latLngToContainerPoint([lat, lon]));
      light(parts, point.id);
    }
  });
  canvas.addEventListener("mouseover", (event) => {
    const point = marks.get(markAt(event.target)?.dataset.key ?? "")?.point;
    events.hovered(point?.kind === "single" ? point.id : card.id);
  });
  canvas.addEventListener("mouseleave", () => events.hovered(card.id));
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (!card.close(true) && large.is()) large.set(false);
  });
}

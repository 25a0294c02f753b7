//! The page that adds a suggestion: one pin on a map, set by pressing, dragging, a street's name, the device, or keys.
//!
//! The form is the same as without this script: the map only fills in the hidden place. A street is looked up by
//! posting the form, as its button does, so what was typed is kept on the way. What she types is kept meanwhile too.

import type { Map, Marker } from "leaflet";
import { showArea, type Area } from "./area";
import { boundsOf } from "./bounds";
import { tameGestures } from "./gestures";
import { keepTyping, words } from "./keep";
import { locate, sentence } from "./near";
import { enhancePhotos } from "./photos";
import { say } from "./say";
import { readPage, replaceKeepingFocus } from "./swap";
import { addTools } from "./tools";

type Library = typeof import("./leaflet");

const MIN_ZOOM = 11;
const MAX_ZOOM = 19;
const PIN_ZOOM = 17;
const STEP_PX = 8;
const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
};

interface Spot {
  lat: number;
  lon: number;
}

const box = document.querySelector<HTMLElement>("[data-pin]");
const form = document.querySelector<HTMLFormElement>("form[data-add]");

function field(name: string): HTMLInputElement | undefined {
  return form?.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? undefined;
}

function spotOf(text: string | undefined): Spot | undefined {
  const [lat, lon] = (text ?? "").split(",").map(Number);
  if (!text || lat === undefined || lon === undefined || !isFinite(lat) || !isFinite(lon)) return undefined;
  return { lat, lon };
}

function textOf({ lat, lon }: Spot): string {
  return `${lat.toFixed(6)},${lon.toFixed(6)}`;
}

class PinMap {
  private pin: Marker | undefined;
  private area: Area | undefined;

  constructor(
    private readonly library: Library,
    private readonly map: Map,
    private readonly box: HTMLElement,
  ) {}

  /** Puts the pin there and the place into the form. */
  set({ lat, lon }: Spot): void {
    const place = field("plek");
    const text = textOf({ lat, lon });
    if (place && place.value !== text) {
      place.value = text;
      place.dispatchEvent(new Event("input", { bubbles: true }));
    }
    // What was looked for stays its address as long as the pin is there.
    if (place?.value !== field("adres-plek")?.value) document.querySelector("[data-street-found]")?.remove();
    if (this.pin) this.pin.setLatLng([lat, lon]);
    else this.pin = this.make({ lat, lon });
    this.check();
  }

  /** Where the pin should lie, once it is known. */
  within(area: Area | undefined): void {
    this.area = area;
    this.check();
  }

  /** Says that the pin is set, or that it lies beside what the call is about. */
  tell(): void {
    const beside = this.beside();
    say(beside && !beside.hidden ? (beside.textContent ?? undefined) : this.box.dataset.saySet);
  }

  private beside(): HTMLElement | null {
    return document.querySelector<HTMLElement>("[data-beside]");
  }

  private check(): void {
    const beside = this.beside();
    const at = this.pin?.getLatLng();
    if (!beside || !this.area || !at) return;
    const before = beside.hidden;
    beside.hidden = this.area.holds(at.lat, at.lng);
    if (before && !beside.hidden) this.tell();
  }

  goTo(spot: Spot): void {
    this.set(spot);
    this.map.setView([spot.lat, spot.lon], Math.max(this.map.getZoom(), PIN_ZOOM), { animate: false });
    this.tell();
  }

  private make({ lat, lon }: Spot): Marker {
    const html = document.createElement("span");
    html.className = "pin pin--you";
    const icon = new this.library.DivIcon({ className: "pin-spot", html, iconSize: [42, 42], iconAnchor: [21, 21] });
    const pin = new this.library.Marker([lat, lon], {
      icon,
      draggable: true,
      autoPan: true,
      keyboard: true,
      alt: this.box.dataset.sayPin ?? "",
    }).addTo(this.map);
    pin.on("dragend", () => {
      const at = pin.getLatLng();
      this.set({ lat: at.lat, lon: at.lng });
    });
    const element = pin.getElement();
    // A picture has a text of its own; this mark has not.
    element?.setAttribute("aria-label", this.box.dataset.sayPin ?? "");
    element?.setAttribute("role", "button");
    element?.addEventListener("keydown", (event) => this.nudge(pin, event));
    return pin;
  }

  private nudge(pin: Marker, event: KeyboardEvent): void {
    const step = ARROWS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = this.map.latLngToContainerPoint(pin.getLatLng()).add(step);
    const { lat, lng } = this.map.containerPointToLatLng(at);
    this.set({ lat, lon: lng });
    this.map.panInside([lat, lng], { padding: [40, 40], animate: false });
  }
}

async function start(frame: HTMLElement): Promise<PinMap | undefined> {
  const library = await import("./leaflet");
  const whole = boundsOf(library, frame.dataset.bounds);
  const limits = boundsOf(library, frame.dataset.limits);
  if (!whole || !limits) return undefined;
  const canvas = document.createElement("div");
  canvas.className = "callmap__canvas";
  canvas.setAttribute("role", "group");
  canvas.setAttribute("aria-label", frame.dataset.sayKeys ?? "");
  frame.prepend(canvas);
  const moving = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new library.Map(canvas, {
    zoomControl: false,
    attributionControl: false,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxBounds: limits.pad(0.5),
    zoomAnimation: moving,
    fadeAnimation: moving,
    markerZoomAnimation: moving,
    inertia: moving,
  });
  new library.TileLayer(frame.dataset.tiles ?? "", { minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, noWrap: true }).addTo(map);
  map.fitBounds(whole, { animate: false });
  addLine(frame, "callmap__source", frame.dataset.attribution);
  tameGestures(map, canvas, addLine(frame, "maphint", ""), () => false);
  addTools(frame, map);
  const pins = new PinMap(library, map, frame);
  void showArea(library, map, frame.dataset.area).then((area) => pins.within(area));
  const first = spotOf(frame.dataset.place);
  if (first) {
    pins.set(first);
    map.setView([first.lat, first.lon], PIN_ZOOM, { animate: false });
  }
  map.on("click", (event) => {
    pins.set({ lat: event.latlng.lat, lon: event.latlng.lng });
    pins.tell();
  });
  canvas.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== canvas) return;
    event.preventDefault();
    const { lat, lng } = map.getCenter();
    pins.set({ lat, lon: lng });
    pins.tell();
  });
  new ResizeObserver(() => map.invalidateSize({ pan: true })).observe(frame);
  return pins;
}

function addLine(frame: HTMLElement, kind: string, text: string | undefined): HTMLElement {
  const line = document.createElement("p");
  line.className = kind;
  line.textContent = text ?? "";
  line.hidden = !text;
  frame.append(line);
  return line;
}

/** Posts the form as a button does, and takes from the page that comes back where the pin is, and what is said of it. */
async function press(frame: HTMLElement, pins: PinMap, pressed: Record<string, string>): Promise<void> {
  if (!form) return;
  const body = words(form);
  for (const [name, value] of Object.entries(pressed)) body.append(name, value);
  try {
    const address = form.getAttribute("action") ?? location.href;
    const how = { method: "POST", body, credentials: "same-origin", cache: "no-store" } as const;
    const page = await readPage(await fetch(address, how));
    const answer = page?.querySelector<HTMLElement>("[data-pin]");
    const told = page?.querySelector<HTMLElement>("[data-street-answer]");
    if (!page || !answer || !told) throw new Error("no map in the answer");
    const isSet = answer.dataset.found !== undefined || (pressed.mijn !== undefined && pressed.mijn === answer.dataset.place);
    for (const name of ["adres", "adres-plek", "straat-was", "straat"]) {
      const [own, fresh] = [field(name), page.querySelector<HTMLInputElement>(`input[name="${name}"]`)];
      if (own && fresh) own.value = fresh.value;
    }
    const spot = isSet ? spotOf(answer.dataset.place) : undefined;
    if (spot) pins.goTo(spot);
    tell(told);
  } catch {
    say(frame.dataset.sayFailed);
  }
}

/** What was found, or why nothing was, stands above the field. */
function tell(told: HTMLElement): void {
  const street = field("straat");
  const old = document.querySelector<HTMLElement>("[data-street-answer]");
  if (!street || !old) return;
  const fresh = replaceKeepingFocus(old, told);
  const fault = fresh.querySelector("[data-street-fault]");
  if (fault) {
    street.setAttribute("aria-invalid", "true");
    street.setAttribute("aria-describedby", fault.id);
  } else {
    street.removeAttribute("aria-invalid");
    street.removeAttribute("aria-describedby");
  }
  say(fresh.textContent?.trim());
}

async function findMe(button: HTMLElement, frame: HTMLElement, pins: PinMap): Promise<void> {
  say(sentence(button, "busy"));
  const found = await locate("exactly");
  if (found === "refused" || found === "unknown") say(sentence(button, found));
  else await press(frame, pins, { naar: "me", mijn: textOf(found) });
}

function listen(frame: HTMLElement, pins: PinMap): void {
  const look = (event: Event): void => {
    event.preventDefault();
    void press(frame, pins, { naar: "street" });
  };
  document.addEventListener("click", (event) => {
    const offered = event.target instanceof Element ? event.target.closest("[data-street-answer] button") : null;
    if (!(offered instanceof HTMLButtonElement)) return;
    event.preventDefault();
    void press(frame, pins, { naar: offered.value });
  });
  document.querySelector("[data-street]")?.addEventListener("click", look);
  field("straat")?.addEventListener("keydown", (event) => {
    if (event.key === "Enter") look(event);
  });
  const near = document.querySelector<HTMLElement>("[data-near]");
  if (near && "geolocation" in navigator) {
    near.hidden = false;
    near.addEventListener("click", () => void findMe(near, frame, pins));
  }
}

if (form) {
  enhancePhotos(form);
  if (form.dataset.keep !== undefined) keepTyping(form);
}

if (box && form) {
  void start(box)
    .then((pins) => pins && listen(box, pins))
    .catch(() => {
      // The street's button and the form still work without the map.
      box.hidden = true;
    });
}

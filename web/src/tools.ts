//! The buttons on the map: in, out, larger. Their names come from the page, in its language.

import type { Map } from "leaflet";

export interface Large {
  is(): boolean;
  set(large: boolean): void;
}

export function addTools(box: HTMLElement, map: Map): Large {
  const tools = document.createElement("div");
  tools.className = "callmap__tools";
  const zoomIn = tool("+", box.dataset.sayZoomIn, "callmap__zoom");
  const zoomOut = tool("\u2212", box.dataset.sayZoomOut, "callmap__zoom");
  zoomIn.addEventListener("click", () => map.zoomIn());
  zoomOut.addEventListener("click", () => map.zoomOut());
  const limits = (): void => {
    // aria-disabled and not disabled: a button that vanishes under the finger throws the focus away.
    zoomIn.setAttribute("aria-disabled", String(map.getZoom() >= map.getMaxZoom()));
    zoomOut.setAttribute("aria-disabled", String(map.getZoom() <= map.getMinZoom()));
  };
  map.on("zoomend", limits);
  const larger = tool(box.dataset.sayLarger ?? "", undefined, "callmap__larger");
  const large = makeLarge(box, larger);
  larger.addEventListener("click", () => large.set(!large.is()));
  const zooms = document.createElement("div");
  zooms.className = "callmap__zooms";
  zooms.append(zoomIn, zoomOut);
  if (box.dataset.sayLarger) tools.append(larger);
  tools.append(zooms);
  box.append(tools);
  limits();
  return large;
}

function tool(text: string, name: string | undefined, kind: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `callmap__tool ${kind}`;
  button.textContent = text;
  if (name) button.setAttribute("aria-label", name);
  return button;
}

function makeLarge(box: HTMLElement, button: HTMLElement): Large {
  return {
    is: () => box.classList.contains("callmap--large"),
    set(large) {
      box.classList.toggle("callmap--large", large);
      document.documentElement.classList.toggle("has-large-map", large);
      button.textContent = (large ? box.dataset.saySmaller : box.dataset.sayLarger) ?? "";
      // What lies under the map must not be reached by Tab while it cannot be seen.
      for (const element of everythingBeside(box)) element.inert = large;
    },
  };
}

function everythingBeside(box: HTMLElement): HTMLElement[] {
  const beside: HTMLElement[] = [];
  for (let inner: HTMLElement = box; inner.parentElement && inner !== document.body; inner = inner.parentElement) {
    for (const other of inner.parentElement.children) {
      const speaks = other instanceof HTMLElement && other.dataset.live !== undefined;
      if (other instanceof HTMLElement && other !== inner && !speaks) beside.push(other);
    }
  }
  return beside;
}

//! One finger scrolls the page and two move the map, unless the map fills the screen. The wheel scrolls the page too,
//! until she has clicked the map or holds Ctrl.

import type { Map } from "leaflet";

const HINT_MS = 1600;

export function tameGestures(map: Map, canvas: HTMLElement, hint: HTMLElement, isLarge: () => boolean): void {
  let hiding: number | undefined;
  const show = (text: string | undefined): void => {
    if (!text) return;
    hint.textContent = text;
    hint.hidden = false;
    window.clearTimeout(hiding);
    hiding = window.setTimeout(() => (hint.hidden = true), HINT_MS);
  };
  const texts = (canvas.parentElement ?? canvas).dataset;

  // Decided at each press, for one machine can have both a finger and a mouse; capturing comes before the library.
  canvas.addEventListener("touchstart", () => allowDragging(map, isLarge()), { capture: true, passive: true });
  canvas.addEventListener("mousedown", () => allowDragging(map, true), { capture: true });
  canvas.addEventListener(
    "touchmove",
    (event) => {
      if (event.touches.length === 1 && !isLarge()) show(texts.sayTwoFingers);
      else hint.hidden = true;
    },
    { capture: true, passive: true },
  );
  canvas.addEventListener(
    "wheel",
    (event) => {
      if (isLarge() || event.ctrlKey || event.metaKey || canvas.contains(document.activeElement)) return;
      event.stopImmediatePropagation();
      show(texts.sayWheel);
    },
    { capture: true, passive: true },
  );
}

function allowDragging(map: Map, allowed: boolean): void {
  if (allowed) map.dragging.enable();
  else map.dragging.disable();
}

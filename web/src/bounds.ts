//! `W,S,E,N`, as attributes and addresses have it, for the map library.

import type { LatLngBounds } from "leaflet";

type Library = typeof import("./leaflet");

export function boundsOf(library: Library, text: string | null | undefined): LatLngBounds | undefined {
  const [west, south, east, north] = (text ?? "").split(",").map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined;
  if (![west, south, east, north].every(isFinite)) return undefined;
  return new library.LatLngBounds([south, west], [north, east]);
}

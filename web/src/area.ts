//! What a call is about: its outline on the map, and whether a place lies inside.

import type { Map } from "leaflet";

type Library = typeof import("./leaflet");
type Position = [longitude: number, latitude: number];

export interface Area {
  holds(lat: number, lon: number): boolean;
}

/** Without an address it is the whole municipality; without an answer the server says it when the form is sent. */
export async function showArea(library: Library, map: Map, address: string | undefined): Promise<Area | undefined> {
  if (!address) return undefined;
  try {
    const answer = await fetch(address, { credentials: "same-origin" });
    const feature = (await answer.json()) as { geometry: { coordinates: Position[][] } };
    const rings = feature.geometry.coordinates;
    const lines = rings.map((ring) => ring.map(([lng, lat]) => ({ lat, lng })));
    new library.Polygon(lines, { className: "areaedge areaedge--rim", interactive: false }).addTo(map);
    new library.Polygon(lines, { className: "areaedge", interactive: false }).addTo(map);
    return { holds: (lat, lon) => rings.filter((ring) => crossings(ring, lat, lon) % 2 === 1).length % 2 === 1 };
  } catch {
    return undefined;
  }
}

function crossings(ring: Position[], lat: number, lon: number): number {
  return ring.filter((from, at) => {
    const to = ring[(at + 1) % ring.length] ?? from;
    return from[1] > lat !== to[1] > lat && lon < ((to[0] - from[0]) * (lat - from[1])) / (to[1] - from[1]) + from[0];
  }).length;
}

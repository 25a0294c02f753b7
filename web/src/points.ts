//! What the server says lies in a part of the map: single suggestions, and clusters where they are many.

export type PinKind = "open" | "answered" | "chosen";

export interface Single {
  kind: "single";
  key: string;
  lat: number;
  lon: number;
  id: string;
  title: string;
  url: string;
  votes: number;
  pin: PinKind;
  status: string;
  /** How its status is called in the page's language, when the server says so. */
  label: string | undefined;
  /** The address of its picture or drawing, when the server says so. */
  picture: string | undefined;
}

export interface Cluster {
  kind: "cluster";
  key: string;
  lat: number;
  lon: number;
  count: number;
}

export type Point = Single | Cluster;

export interface Points {
  points: Point[];
  total: number;
}

type Loose = Record<string, unknown>;

export async function fetchPoints(address: string, signal: AbortSignal): Promise<Points> {
  const response = await fetch(address, { credentials: "same-origin", signal });
  if (!response.ok) throw new Error(`points: ${response.status}`);
  const answer = (await response.json()) as Loose;
  const features = Array.isArray(answer.features) ? (answer.features as Loose[]) : [];
  const points = features.map(pointOf).filter((point) => point !== undefined);
  const counted = points.reduce((sum, point) => sum + (point.kind === "cluster" ? point.count : 1), 0);
  return { points, total: typeof answer.total === "number" ? answer.total : counted };
}

function pointOf(feature: Loose): Point | undefined {
  const geometry = feature.geometry as Loose | undefined;
  const properties = feature.properties as Loose | undefined;
  const [lon, lat] = (geometry?.coordinates ?? []) as number[];
  if (!properties || lon === undefined || lat === undefined || !isFinite(lat) || !isFinite(lon)) return undefined;
  if (properties.cluster === true) {
    const count = Number(properties.count);
    return { kind: "cluster", key: `${lat},${lon},${count}`, lat, lon, count };
  }
  const id = String(properties.id);
  const url = String(properties.url);
  const pin = pinOf(properties.pin);
  // Only addresses of our own: a link on the map never leads elsewhere, whatever an import brought in.
  if (!/^\/(?!\/)/.test(url)) return undefined;
  return {
    kind: "single",
    key: `${id},${pin},${lat},${lon}`,
    lat,
    lon,
    id,
    title: String(properties.title),
    url,
    votes: Number(properties.votes) || 0,
    pin,
    status: String(properties.status ?? ""),
    label: textOrNothing(properties.label),
    picture: textOrNothing(properties.picture),
  };
}

function pinOf(value: unknown): PinKind {
  return value === "answered" || value === "chosen" ? value : "open";
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

//! The only part of the map library we use, so that the rest is left out and the library can be swapped in one place.

export { DivIcon, LatLngBounds, Map, Marker, Polygon, TileLayer } from "leaflet";

//! Prints what a visitor downloads, compressed, and fails when a promise about it is broken.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const DIST = join(dirname(fileURLToPath(import.meta.url)), "dist");
const manifest = JSON.parse(readFileSync(join(DIST, "manifest.json"), "utf8"));

function gzipped(name) {
  const file = manifest[name];
  return file ? gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length : 0;
}

const own = ["plein.js"];
const map = Object.keys(manifest).filter((name) => name.endsWith(".js") && name !== "editor.js");
const budgets = [
  { what: "script of every page", names: own, most: 8_000 },
  { what: "own script, every page and map", names: ["plein.js", "map.js"], most: 15_000 },
  { what: "own script, every page and pin", names: ["plein.js", "pin.js"], most: 15_000 },
  { what: "own script, form of an officer", names: ["plein.js", "editor.js"], most: 10_000 },
  { what: "script of the map page", names: map, most: 60_000 },
  { what: "styles of every page", names: ["plein.css"], most: 12_000 },
  { what: "styles of the desk", names: ["plein.css", "desk.css"], most: 18_000 },
  { what: "styles of the map page", names: ["plein.css", "map.css"], most: 16_000 },
];

let broken = 0;
for (const { what, names, most } of budgets) {
  const size = names.reduce((sum, name) => sum + gzipped(name), 0);
  const verdict = size > most ? "OVER" : "ok";
  if (size > most) broken += 1;
  const line = `${verdict.padEnd(5)}${what.padEnd(34)}${String(size).padStart(7)} of ${most} bytes`;
  console.log(`${line}  (${names.join(", ")})`);
}
for (const name of Object.keys(manifest).filter((name) => name.endsWith(".woff2") || name.endsWith(".svg"))) {
  const size = readFileSync(join(DIST, manifest[name])).length;
  console.log(`     ${name.padEnd(34)}${String(size).padStart(7)} bytes, as it is`);
}
if (broken > 0) {
  console.error(`${broken} budgets broken`);
  process.exitCode = 1;
}

//! Builds web/src into web/dist. The result is committed, so building the program needs neither Node nor a network.
//!
//!   node build.mjs           writes dist/ and THIRD-PARTY.txt
//!   node build.mjs --check   builds elsewhere and fails when what is committed differs
//!
//! Every file in dist has a hash of its content in its name and may be cached for ever; manifest.json maps the plain
//! name to the hashed one.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const WEB = dirname(fileURLToPath(import.meta.url));
const SRC = join(WEB, "src");
const ALLOWED = /^(MIT|0BSD|BSD-2-Clause|BSD-3-Clause|ISC|Apache-2\.0|OFL-1\.1|OFL|CC0-1\.0)$/;
const TARGET = ["es2022", "chrome111", "firefox114", "safari16.4"];

const SHARED = {
  absWorkingDir: WEB,
  bundle: true,
  minify: true,
  metafile: true,
  format: "esm",
  charset: "utf8",
  target: TARGET,
  legalComments: "none",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  logLevel: "warning",
};

// Fonts and the icon sprite keep their bytes; only their names get a hash.
function copyAssets(out) {
  const fonts = join(SRC, "fonts");
  const sources = [join(SRC, "icons.svg")].filter(existsSync);
  if (existsSync(fonts)) {
    const files = readdirSync(fonts).filter((name) => name.endsWith(".woff2"));
    sources.push(...files.sort().map((name) => join(fonts, name)));
  }
  const names = {};
  for (const source of sources) {
    const bytes = readFileSync(source);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
    const ending = extname(source);
    const name = basename(source);
    names[name] = `${basename(source, ending)}-${hash}${ending}`;
    writeFileSync(join(out, names[name]), bytes);
  }
  return names;
}

// Styles name their fonts by source path; in dist everything lies side by side under hashed names.
function assetUrls(names) {
  return {
    name: "asset-urls",
    setup(context) {
      context.onResolve({ filter: /\.(woff2|svg|png)$/ }, (found) => {
        if (found.kind !== "url-token") return undefined;
        const name = names[basename(found.path)];
        if (!name) return { errors: [{ text: `${found.path} is no font and no icon of ours` }] };
        return { path: `./${name}`, external: true };
      });
      // The map library's pictures and Internet Explorer rules are never used here, and would be missing files.
      // The module build lets unused parts of the map library fall away; the package's main file does not.
      context.onResolve({ filter: /^leaflet$/ }, () => ({
        path: join(WEB, "node_modules/leaflet/dist/leaflet-src.esm.js"),
        sideEffects: false,
      }));
      context.onLoad({ filter: /leaflet\.css$/ }, (file) => ({
        loader: "css",
        contents: readFileSync(file.path, "utf8").replace(/[\w-]+:\s*url\((?:images\/[^)]*|#default#VML)\);/g, ""),
      }));
    },
  };
}

async function bundle(out, names) {
  const options = { ...SHARED, outdir: out, plugins: [assetUrls(names)] };
  const jobs = [
    // Built apart, so that the script of every page is one file and one request.
    { ...options, entryPoints: ["src/plein.ts"] },
    { ...options, entryPoints: ["src/editor.ts"] },
    { ...options, entryPoints: ["src/map.ts", "src/pin.ts"], splitting: true },
    { ...options, entryPoints: ["src/css/plein.css", "src/css/desk.css", "src/css/poster.css", "src/map.css"].filter((path) => existsSync(join(WEB, path))) },
  ];
  const inputs = new Set();
  const manifest = { ...names };
  for (const job of jobs) {
    const { metafile } = await build(job);
    for (const [path, output] of Object.entries(metafile.outputs)) {
      const hashed = basename(path);
      manifest[hashed.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, "")] = hashed;
      Object.keys(output.inputs).forEach((input) => inputs.add(input));
    }
  }
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(out, "manifest.json"), `${JSON.stringify(sorted, null, 2)}\n`);
  return inputs;
}

// What others made and we ship, with the text their licence asks us to pass on.
function thirdParty(inputs) {
  const packages = new Set();
  for (const input of inputs) {
    const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match) packages.add(match[1]);
  }
  const parts = [...packages].sort().map((name) => {
    const folder = join(WEB, "node_modules", name);
    const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    if (!ALLOWED.test(String(about.license))) throw new Error(`${name}: licence ${about.license} is not allowed`);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} ships no licence text`);
    return entry(`${name} ${about.version}`, about.license, readFileSync(join(folder, file), "utf8"));
  });
  for (const folder of [SRC, join(SRC, "fonts")].filter(existsSync)) {
    for (const file of readdirSync(folder).sort()) {
      const match = /^(.+)-([A-Z0-9]+)\.txt$/.exec(file);
      if (!match) continue;
      const licence = match[2] === "OFL" ? "OFL-1.1" : match[2];
      if (!ALLOWED.test(licence)) throw new Error(`${file} names licence ${licence}, which is not allowed`);
      parts.push(entry(match[1], licence, readFileSync(join(folder, file), "utf8")));
    }
  }
  return `Made by others, shipped with Plein's pages.\n\n${parts.join("\n")}`;
}

function entry(title, licence, text) {
  return `${"=".repeat(78)}\n${title} (${licence})\n${"=".repeat(78)}\n${text.replace(/\r\n/g, "\n").trim()}\n`;
}

function requireLicencesOfAssets() {
  const fonts = join(SRC, "fonts");
  const texts = existsSync(fonts) ? readdirSync(fonts).filter((name) => name.endsWith("-OFL.txt")) : [];
  for (const font of existsSync(fonts) ? readdirSync(fonts).filter((name) => name.endsWith(".woff2")) : []) {
    const has = texts.some((text) => font.startsWith(text.replace("-OFL.txt", "")));
    if (!has) throw new Error(`no licence text for ${font}`);
  }
  const icons = join(SRC, "icons.svg");
  if (existsSync(icons) && /lucide/i.test(readFileSync(icons, "utf8")) && !existsSync(join(SRC, "lucide-ISC.txt"))) {
    throw new Error("icons.svg holds icons of Lucide, whose licence text belongs in src/lucide-ISC.txt");
  }
}

async function buildInto(out) {
  requireLicencesOfAssets();
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const inputs = await bundle(out, copyAssets(out));
  return thirdParty(inputs);
}

function differences(built, committed) {
  const left = readdirSync(built);
  const right = existsSync(committed) ? readdirSync(committed) : [];
  const all = [...new Set([...left, ...right])].sort();
  return all.filter((name) => {
    if (!left.includes(name) || !right.includes(name)) return true;
    return !readFileSync(join(built, name)).equals(readFileSync(join(committed, name)));
  });
}

const temporary = mkdtempSync(join(tmpdir(), "plein-web-"));
try {
  const licences = await buildInto(join(temporary, "dist"));
  const committed = join(WEB, "dist");
  const licenceFile = join(WEB, "THIRD-PARTY.txt");
  if (process.argv.includes("--check")) {
    const wrong = differences(join(temporary, "dist"), committed).map((name) => `dist/${name}`);
    const known = existsSync(licenceFile) ? readFileSync(licenceFile, "utf8") : "";
    if (known !== licences) wrong.push("THIRD-PARTY.txt");
    if (wrong.length > 0) {
      console.error(`web/dist is not what web/src builds; run "node build.mjs". Different: ${wrong.join(", ")}`);
      process.exitCode = 1;
    } else {
      console.log("web/dist is up to date");
    }
  } else {
    // A failed build leaves the last good one in place, and a server reading from disk never sees an empty folder.
    cpSync(join(temporary, "dist"), committed, { recursive: true });
    const current = new Set(readdirSync(join(temporary, "dist")));
    for (const name of readdirSync(committed)) if (!current.has(name)) rmSync(join(committed, name));
    writeFileSync(licenceFile, licences);
    console.log(`wrote ${readdirSync(committed).length} files to web/dist`);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

// Every page there is to look at, by name.

import { readFileSync } from 'node:fs';
import { walkHavenrode, walkWilgenbeke } from './walk.mjs';

/** States of pages that no list of addresses holds. */
const STATES = {
  wilgenbeke: [
    ['actie-eenvoudig', '/acties/wilgenbeke-vergroent?versie=eenvoudig'],
    ['acties-gefilterd', '/acties?thema=groen'],
    ['acties-leeg', '/acties?plaats=nergens'],
    ['oproep-lijst', '/oproepen/plekken-vergroenen?view=list'],
    ['oproep-bladzijde', '/oproepen/plekken-vergroenen?page=2'],
    ['oproep-leeg', '/oproepen/plekken-vergroenen?q=zzzzzz'],
    ['oproep-fout', '/oproepen/plekken-vergroenen?straat=Nergensstraat'],
    ['plek-toevoegen', '/oproepen/plekken-vergroenen/nieuw'],
    ['dak-toevoegen', '/oproepen/zonnedaken/nieuw'],
    ['te-laat', '/oproepen/regentonnen/nieuw'],
    ['zoeken-leeg', '/zoeken?q=zzzzzz'],
    ['vragen-gevonden', '/vragen?zoek=water'],
    ['vraag-over', '/vragen/nieuw?over=/acties/wilgenbeke-vergroent'],
    ['frans', '/fr/acties'],
    ['duits', '/de/oproepen/plekken-vergroenen'],
    ['teruggekomen', '/aanmelden/terug?state=x&code=y'],
    ['dienst-weg', '/aanmelden?fout=dienst'],
    ['account-gewist', '/mijn/weg?klaar=ja'],
    ['mails', '/demo/mails'],
  ],
  havenrode: [['plek-toevoegen', '/oproepen/koele-plekken/nieuw']],
};
const STATUSES = ['submitted', 'under_review', 'more_info', 'chosen', 'realised', 'not_chosen', 'merged', 'withdrawn'];

/** What everybody reads: all that the site tells search engines of, and what each state of it looks like. */
export async function openPages(town, theme) {
  const origin = theme === 'wilgenbeke' ? town.origin : town.other;
  const page = await town.visit();
  await page.goto(`${origin}/cookies`);
  const sitemap = await page.evaluate(async () => (await fetch('/sitemap.xml')).text());
  await page.context().close();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((found) => new URL(found[1]).pathname);
  const pages = paths.filter((path) => !path.startsWith('/suggesties/')).map((path) => [path.slice(1).replaceAll('/', '-') || 'home', path]);
  pages.push(['zoeken', '/zoeken?q=boom'], ['vraag', '/vragen/nieuw'], ['aanmelden', '/aanmelden'], ['fout', '/bestaat-niet'], ...STATES[theme]);
  if (theme !== 'wilgenbeke') return pages;
  for (const status of STATUSES) {
    const list = await fetch(`${origin}/api/v1/suggestions?call=plekken-vergroenen&status=${status}&sort=votes&limit=1`);
    for (const { id } of (await list.json()).items) pages.push([`suggestie-${status}`, `/suggesties/${id}`]);
  }
  return pages;
}

/** Every page a citizen can come to, with whose cookies: what everybody reads, and what is there once people did something. */
export async function citizensPages(town) {
  const walks = { wilgenbeke: await walkWilgenbeke(town), havenrode: await walkHavenrode(town) };
  const all = [];
  for (const [theme, { pages, cookies }] of Object.entries(walks)) {
    for (const [name, path] of await openPages(town, theme)) all.push({ theme, name, path });
    for (const [name, path, who] of pages) all.push({ theme, name, path, who, cookies: cookies[who] });
  }
  return all.map((page) => ({ ...page, origin: page.theme === 'wilgenbeke' ? town.origin : town.other }));
}

/** One of each kind of page, by its address. */
export function oneOfEach(pages) {
  const kind = ({ theme, path }) => `${theme} ${path.split('?')[0].split('/').map((part, at) => (at < 2 ? part : '·')).join('/')}`;
  return pages.filter((page, at) => pages.findIndex((other) => kind(other) === kind(page)) === at);
}

/** Opens these pages one after the other, each with its cookies, and shows each to `see`; `ready` has the browser first. */
export async function openEach(town, pages, { ready, ...options }, see) {
  for (const who of new Set(pages.map((page) => `${page.theme} ${page.who}`))) {
    const theirs = pages.filter((page) => `${page.theme} ${page.who}` === who);
    const page = await town.visit({ storageState: theirs[0].cookies, ...options });
    await ready?.(page);
    for (const one of theirs) {
      await page.goto(one.origin + one.path, { waitUntil: 'networkidle' });
      await see(page, one);
    }
    await page.context().close();
    // The page that says so when the sign-in provider is away answers with 503, which the console calls an error.
    const problems = page.problems.filter((problem) => !/status of 503/.test(problem));
    if (problems.length) throw new Error(`${who}: ${problems.join('; ')}`);
  }
}

/** Answers that are no page, or lead to one at once. */
const NO_PAGE = /\.(png|txt|xml|json|css|svg)$|\{file\}$|^\/(api|kaart|tegels|bijlage|s|beeld)\/|^\/reacties\/\{id\}$|^\/demo\/(personen|mails\/)/;
/** Of who works at the municipality: looked at with the desk. */
const STAFF = /^\/(beheer|stop-nieuws)/;

/** The addresses citizens open, as the table of who may come in knows them, of which none of these pages is one. */
export function leftOut(pages) {
  const table = readFileSync(new URL('../access_matrix.txt', import.meta.url), 'utf8');
  const patterns = table.split('\n').filter((line) => line.startsWith('GET ')).map((line) => line.split(' ')[1]);
  const isSeen = (pattern) => {
    const shape = new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/?]+')}(\\?|$)`);
    return pages.some(({ path }) => shape.test(path));
  };
  return patterns.filter((pattern) => !NO_PAGE.test(pattern) && !STAFF.test(pattern) && !isSeen(pattern));
}

/** Every page of the desk, as the administrator finds them in its menu and behind the first of each list. */
export async function deskPages(page, origin) {
  await page.goto(`${origin}/beheer`);
  const hrefs = (links) => links.map((link) => link.getAttribute('href'));
  const paths = new Set(await page.locator('.desktop__places a').evaluateAll(hrefs));
  for (const path of [...paths]) {
    await page.goto(origin + path);
    const found = (await page.locator('.desk a[href^="/beheer/"]:not([download])').evaluateAll(hrefs)).map((href) => href.split('#')[0]);
    // Papers are no pages.
    const inside = found.filter((href) => !/\.(pdf|docx)|\/brieven$/.test(href));
    for (const kind of new Set(inside.map((href) => href.replace(/\/[^/]*$/, '')))) paths.add(inside.find((href) => href.startsWith(kind)));
  }
  return [...paths];
}

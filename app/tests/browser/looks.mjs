// What must hold of every page a test comes to: nothing for axe to find, nothing wider than the screen.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = process.env.PLEIN_SHOTS;

/** What axe finds. The policy of our pages forbids inline script; the tool speaks to the page from outside. */
export async function violations(page) {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')}`);
}

/** By how many pixels the page is wider than the screen. */
export function tooWide(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** A picture of it, when somebody named a folder for them. */
export async function picture(page, name) {
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
}

/** Axe needs script, so a page that was opened without is only measured. */
export async function looksRight(page, name) {
  await picture(page, name);
  const overflow = await tooWide(page);
  assert.ok(overflow <= 1, `${name}: ${overflow} pixels wider than the screen`);
  if (page.isScripted !== false) assert.deepEqual(await violations(page), [], name);
}

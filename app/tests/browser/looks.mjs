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

/** Doubles the text, as who sees badly sets it in the browser: for all pages opened from now on in this one. */
export async function doubleText(page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

/** What sticks out of the screen or is cut off: nothing when all of it can be read by going down the page. */
export function lost(page) {
  return page.evaluate(() => {
    const screen = document.documentElement.clientWidth;
    const found = [];
    const wide = document.documentElement.scrollWidth - screen;
    if (wide > 1) found.push(`${wide} pixels wider than the screen`);
    const name = (element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 30)}”`;
    const isAside = (element) => element.closest('.visually-hidden, .skip, [hidden], svg, .callmap, .mapshot') || getComputedStyle(element).clipPath !== 'none';
    for (const element of document.body.querySelectorAll('*')) {
      if (isAside(element) || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 1 && (left < -1 || right > screen + 1) && element.tagName !== 'IMG') found.push(`sticks out: ${name(element)} ${Math.round(left)}–${Math.round(right)}`);
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      const isBox = /hidden|clip/.test(style.overflowX + style.overflowY);
      if ((hasText || isBox) && isBox && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) && element.clientWidth > 0 && element.textContent.trim()) found.push(`cut: ${name(element)}`);
    }
    return [...new Set(found)];
  });
}

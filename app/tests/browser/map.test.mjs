// The map of a call and of the form: what stands on it covers no point.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NARROW, WIDE, openTown } from './town.mjs';

let town;
before(async () => {
  town = await openTown();
});
after(async () => town?.close());

/** Each button and legend of the map with the points that lie below it. */
function covered(page) {
  return page.evaluate(() => {
    const boxes = (selector) => [...document.querySelectorAll(selector)].map((element) => [element.textContent.trim(), element.getBoundingClientRect()]);
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const over = [...boxes('.callmap__tool'), ...boxes('.legend')];
    const [legend] = boxes('.legend').map(([, box]) => box);
    if (boxes('.callmap__tool').some(([, tool]) => meet(tool, legend))) return ['the legend over a button'];
    return over.flatMap(([name, box]) => boxes('.callmap .pin').filter(([, pin]) => meet(box, pin)).map(([pin]) => `${name} over ${pin || 'a pin'}`));
  });
}

for (const viewport of [{ width: 320, height: 640 }, NARROW, WIDE]) {
  test(`${viewport.width} pixels wide, neither a button nor the legend lies over a point, and the large map has all of it too`, async () => {
    const page = await town.visit({ viewport });
    for (const address of [`${town.origin}/oproepen/plekken-vergroenen`, `${town.origin}/oproepen/zonnedaken`, `${town.other}/oproepen/koele-plekken`]) {
      await page.goto(address);
      await page.locator('.callmap').scrollIntoViewIfNeeded();
      await page.locator('.callmap .pin').first().waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await covered(page), [], address);
      await page.getByRole('button', { name: 'Kaart groter' }).click();
      await page.getByRole('button', { name: 'Kaart kleiner' }).waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await covered(page), [], `${address}, large`);
    }
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

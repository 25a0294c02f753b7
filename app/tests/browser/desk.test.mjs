// The desk as an officer uses it: the inbox by keyboard and on a phone, and a mailing from the first word to the outbox.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { looksRight } from './looks.mjs';
import { NARROW, WIDE, openTown, reach, signIn } from './town.mjs';

let town;
before(async () => {
  town = await openTown();
});
after(async () => town?.close());

test('by keyboard Hilde goes from row to row of her inbox, opens one, and finds it gone once it is answered', async () => {
  const page = await town.visit({ viewport: WIDE });
  await signIn(page, town.origin, /Hilde/);
  await page.goto(`${town.origin}/beheer?van=alles&oproep=plekken-vergroenen`);
  await page.getByText('Met de pijltjes ga je van rij naar rij.').waitFor();
  await looksRight(page, 'inbox-1280');
  const names = await page.locator('[data-rows] > li').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('a')].at(-1).textContent.trim()));
  assert.ok(names.length > 3, `${names}`);
  await reach(page, names[0]);
  const here = () => page.evaluate(() => document.activeElement.textContent.trim());
  for (const name of names.slice(1, 4)) {
    await page.keyboard.press('ArrowDown');
    assert.equal(await here(), name);
  }
  await page.keyboard.press('ArrowUp');
  assert.equal(await here(), names[2]);
  const address = await page.evaluate(() => document.activeElement.getAttribute('href'));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${address}`);
  await reach(page, 'Je antwoord');
  await page.keyboard.type('Dank je: we nemen deze plek mee naar de werkgroep van december.');
  await reach(page, 'Verstuur');
  await page.keyboard.press('Enter');
  await page.getByText('Dank je: we nemen deze plek mee').first().waitFor();
  await page.goto(`${town.origin}/beheer?van=alles&oproep=plekken-vergroenen`);
  assert.equal(await page.locator(`[data-rows] a[href="${address}"]`).count(), 0);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('on a phone, without script, the inbox fits, and its tabs and rows can be pressed', async () => {
  const page = await town.visit({ viewport: NARROW, javaScriptEnabled: false });
  await signIn(page, town.origin, /Hilde/);
  await page.goto(`${town.origin}/beheer?van=alles`);
  await looksRight(page, 'inbox-390');
  assert.ok(await page.getByText('Met de pijltjes').isHidden());
  for (const tab of ['Van mij', 'Uitgesteld', 'Alles']) {
    await page.getByRole('link', { name: new RegExp(`^${tab}`) }).click();
    await looksRight(page, `inbox-390-${tab}`);
  }
  const row = page.locator('[data-rows] > li').first();
  const button = row.getByRole('link').last();
  const box = await button.boundingBox();
  assert.ok(box.height >= 24 && box.x + box.width <= NARROW.width, `${JSON.stringify(box)}`);
  await button.click();
  await page.locator('h1').waitFor();
  assert.ok(!page.url().endsWith('van=alles'));
  await page.context().close();
});

for (const [way, size, viewport, javaScriptEnabled] of [
  ['met', '1280', WIDE, true],
  ['zonder', '390', NARROW, false],
]) {
  test(`${way} script, ${size} pixels wide, Hilde writes to who voted, sees who gets it, and a careless press sends nothing`, async () => {
    const name = (what) => `${way}-mailing-${what}-${size}`;
    const page = await town.visit({ viewport, javaScriptEnabled });
    await signIn(page, town.origin, /Hilde/);
    await page.goto(`${town.origin}/beheer/mailings`);
    await looksRight(page, name('lijst'));
    await page.getByRole('link', { name: 'Nieuwe mailing' }).first().click();
    await page.getByRole('button', { name: 'Bewaar en bekijk wie hem krijgt' }).last().click();
    await page.locator('.errors').waitFor();
    await looksRight(page, name('fouten'));
    await page.getByLabel('Onderwerp op het platform').selectOption({ index: 1 });
    await page.getByLabel('Het gaat over wat mensen zelf gaven').check();
    await page.locator('#wat-0').selectOption('voted');
    await page.locator('#waarvan-0').selectOption('alles');
    await page.getByLabel('Onderwerp van de mail').fill(`Drie plekken zijn gekozen ${way}`);
    await page.locator('#tekst').fill('De **werkgroep** koos drie plekken. Kom je mee planten?');
    await page.getByRole('button', { name: 'Bewaar en bekijk wie hem krijgt' }).last().click();
    await page.getByRole('heading', { name: 'Wie krijgt de mail?' }).waitFor();
    await page.getByText('De werkgroep koos drie plekken.').waitFor();
    await looksRight(page, name('bekijken'));
    const meant = await page.locator('.tally dd').first().textContent();
    assert.ok(Number(meant.replace(/\D/g, '')) > 50, meant);
    await page.getByRole('link', { name: 'Tel opnieuw' }).click();
    assert.equal(await page.locator('.tally dd').first().textContent(), meant);
    // Whoever may not send it sees it, and no button.
    const alderman = await town.visit({ viewport });
    await signIn(alderman, town.origin, /schepen/i);
    await alderman.goto(page.url());
    await alderman.getByRole('heading', { name: 'Wie krijgt de mail?' }).waitFor();
    assert.equal(await alderman.getByRole('button', { name: 'Verstuur nu' }).count(), 0);
    await alderman.context().close();
    await page.getByRole('button', { name: 'Gooi deze mailing weg' }).click();
    await page.getByText('De mailing is weggegooid.').waitFor();
    await page.context().close();
  });
}

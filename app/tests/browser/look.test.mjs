// The municipality changes its look, sees it before it is kept, and then everybody does.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NARROW, WIDE, openTown, signIn } from './town.mjs';

let town;
before(async () => {
  town = await openTown();
});
after(async () => town?.close());

const brandOf = (page, selector) =>
  page.locator(selector).first().evaluate((element) => getComputedStyle(element).getPropertyValue('--brand').trim());

test('the example follows each choice, and what is put on the site is seen by a visitor', async () => {
  const [karim, visitor] = [await town.visit({ viewport: WIDE }), await town.visit({ viewport: NARROW })];
  await signIn(karim, town.origin, /Karim/);
  await karim.goto(`${town.origin}/beheer/vormgeving`);
  const drawn = await karim.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 120 });
    canvas.getContext('2d').fillRect(20, 20, 280, 80);
    return canvas.toDataURL('image/png').split(',')[1];
  });
  await karim.locator('#foto').setInputFiles({ name: 'merk.png', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') });
  await karim.locator('img.edit__logo').waitFor();
  await karim.getByRole('button', { name: 'Toon dit logo' }).click();
  await karim.waitForLoadState('networkidle');
  assert.equal(await karim.locator('img.edit__logo').count(), 1);
  assert.equal(await karim.getByText('Kies eerst een logo').count(), 0, 'it was chosen');
  await karim.getByRole('button', { name: 'Zonder eigen logo' }).click();
  await karim.locator('img.edit__logo').waitFor({ state: 'detached' });
  await karim.locator('#merk').fill('#8fd3b0');
  await karim.getByText('De dichtste eerste kleur die wel leesbaar is').waitFor();
  assert.equal(await brandOf(karim, '.example'), '#8fd3b0');
  await karim.getByRole('button', { name: 'Zet op de site' }).click();
  await karim.getByText('Dit staat niet op de site').waitFor();
  assert.match(await karim.title(), /^Fout/);
  await visitor.goto(town.origin);
  assert.equal(await brandOf(visitor, 'html'), '#1d6b4f', 'what cannot be read is not kept');

  await karim.locator('#merk').fill('#7a1f3d');
  await karim.getByText('Iedereen kan dit lezen').first().waitFor();
  await karim.locator('#kop').selectOption('Fraunces');
  await karim.waitForFunction(() => getComputedStyle(document.querySelector('.example h3')).fontFamily.includes('Fraunces'));
  await karim.getByRole('button', { name: 'Zet op de site' }).click();
  await karim.getByText('De hele site ziet er nu zo uit').waitFor();
  await visitor.goto(`${town.origin}/acties`);
  assert.equal(await brandOf(visitor, 'html'), '#7a1f3d');
  assert.match(await visitor.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily), /Fraunces/);
  assert.deepEqual([...karim.problems, ...visitor.problems], []);
  await karim.context().close();
  await visitor.context().close();
});

test('without script, on a phone, the example is shown by its button', async () => {
  const page = await town.visit({ viewport: NARROW, javaScriptEnabled: false });
  await signIn(page, town.origin, /Wim/);
  await page.goto(`${town.origin}/beheer/vormgeving`);
  await page.locator('#hoeken').selectOption('straight');
  await page.getByRole('button', { name: 'Toon het voorbeeld' }).click();
  assert.match(page.url(), /hoeken=straight/);
  assert.equal(await page.locator('#hoeken').inputValue(), 'straight');
  await page.getByRole('button', { name: 'Zet op de site' }).click();
  assert.match(await page.content(), /De hele site ziet er nu zo uit/);
  await page.context().close();
});

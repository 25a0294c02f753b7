// Photos with a suggestion: made smaller in the browser and sent while she types; and the same form without script.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { looksRight, picture } from './looks.mjs';
import { NARROW, WIDE, openTown, signIn } from './town.mjs';

const FORM = '/oproepen/plekken-vergroenen/nieuw';
const HEIC = { name: 'IMG_7.HEIC', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1') };

let town;
before(async () => {
  town = await openTown();
});
after(async () => town?.close());

/** A drawn square with trees and some grain, as a camera writes it. */
async function photo(name, width, height, hue) {
  const context = await town.browser.newContext();
  const page = await context.newPage();
  const bytes = await page.evaluate(
    ([width, height, hue]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const paper = canvas.getContext('2d');
      const sky = paper.createLinearGradient(0, 0, 0, height);
      sky.addColorStop(0, `hsl(${hue} 60% 75%)`);
      sky.addColorStop(1, `hsl(${hue + 60} 35% 45%)`);
      paper.fillStyle = sky;
      paper.fillRect(0, 0, width, height);
      paper.fillStyle = `hsl(${hue + 40} 20% 70%)`;
      for (let stone = 0; stone < width * 3; stone += 1) paper.fillRect(Math.random() * width, height * (0.6 + 0.4 * Math.random()), 9, 5);
      for (let tree = 0; tree < 9; tree += 1) {
        paper.fillStyle = `hsl(${100 + tree * 6} 45% ${25 + tree * 2}%)`;
        paper.beginPath();
        paper.arc((width / 9) * (tree + 0.5), height * (0.5 + 0.03 * (tree % 3)), width / 16, 0, 7);
        paper.fill();
      }
      for (let grain = 0; grain < 150_000; grain += 1) {
        paper.fillStyle = `rgb(${Math.random() * 255} ${Math.random() * 255} ${Math.random() * 255} / 0.25)`;
        paper.fillRect(Math.random() * width, Math.random() * height, 3, 3);
      }
      return canvas.toDataURL('image/jpeg', 0.97).split(',')[1];
    },
    [width, height, hue],
  );
  await context.close();
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes, 'base64') };
}

async function fillIn(page, title) {
  await page.getByLabel('Straat').fill('kapelstraat');
  await page.getByRole('button', { name: 'Zoek de straat' }).click();
  await page.locator('[data-found="Kapelstraat"], .pin--you').first().waitFor();
  await page.getByLabel('Geef je plek een titel').fill(title);
  // The same text twice would wait for somebody who reads it.
  await page.getByLabel('Wat kan er beter').fill(`${title}: de hele dag zon op de stenen, en geen schaduw.`);
  await page.getByLabel('Soort plek').selectOption('square');
}

/** Signs in, looks it over and sends; on the page of the suggestion. */
async function sendAs(page, name, title) {
  await page.waitForURL(/\/aanmelden/);
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL(/nakijken/);
  assert.equal(await page.locator('.checked__photos img').count(), 2);
  await looksRight(page, `foto-${title}-nakijken`);
  const age = page.getByLabel('Ik ben 13 of ouder');
  if (await age.count()) await age.check();
  await page.getByRole('button', { name: 'Dien in' }).click();
  await page.waitForURL(/nieuw=1/);
  assert.equal(await page.locator('.gallery img').count(), 2);
  for (const image of await page.locator('.gallery img').all()) {
    assert.ok(await image.evaluate((one) => one.decode().then(() => one.naturalWidth > 0)));
  }
  await looksRight(page, `foto-${title}-suggestie`);
  const link = await page.locator('.gallery a').first().getAttribute('href');
  const shown = await page.request.get(town.origin + link);
  assert.equal(shown.headers()['content-type'], 'image/jpeg');
}

for (const [size, viewport] of [['1280', WIDE], ['390', NARROW]]) {
  test(`with script, ${size} pixels wide, photos are made small, travel while she types, and she goes on when they are there`, async () => {
    const page = await town.visit({ viewport, hasTouch: viewport === NARROW });
    const sizes = [];
    let slow = 0;
    await page.route(`**${FORM}`, async (route) => {
      const body = route.request().postDataBuffer();
      if (body && body.includes('filename=')) {
        sizes.push(body.length);
        await new Promise((resolve) => setTimeout(resolve, slow));
      }
      await route.continue();
    });
    const big = [await photo('plein.jpg', 3200, 2400, 200), await photo('boom.jpg', 2400, 3200, 30), await photo('bank.jpg', 2000, 1500, 300)];
    assert.ok(big[0].buffer.length > 1_000_000, `${big[0].buffer.length}`);
    await page.goto(town.origin + FORM);
    await page.locator('.leaflet-container').waitFor();
    await fillIn(page, `Met foto ${size}`);
    assert.ok(await page.getByRole('button', { name: 'Voeg toe' }).isHidden());
    slow = 1500;
    await page.getByLabel('Kies foto’s').setInputFiles([big[0], big[1]]);
    await page.locator('.photofield__way progress').waitFor();
    await page.getByText('Foto 1 van 2 is onderweg').first().waitFor();
    await picture(page, `foto-onderweg-${size}`);
    await page.locator('.photofield__photo').nth(1).waitFor();
    await page.locator('[data-live]').getByText('De foto is toegevoegd').waitFor({ state: 'attached' });
    assert.ok(sizes.length === 2 && sizes.every((bytes) => bytes < 404_000), `${sizes}`);
    slow = 0;
    // What cannot be read here is explained by the server; what she says about the others stays.
    await page.getByLabel('Wat staat er op foto 1?').fill('Een plein met negen bomen');
    await page.getByLabel('Kies foto’s').setInputFiles([HEIC]);
    await page.getByText('HEIC-foto').first().waitFor();
    assert.equal(await page.getByLabel('Wat staat er op foto 1?').inputValue(), 'Een plein met negen bomen');
    await looksRight(page, `foto-heic-${size}`);
    await page.getByRole('button', { name: 'Verwijder Foto 2' }).click();
    await page.locator('.photofield__photo').nth(1).waitFor({ state: 'detached' });
    assert.equal(await page.locator('.photofield .field__error').count(), 0);
    assert.notEqual(await page.evaluate(() => document.activeElement?.localName), 'body');
    slow = 1500;
    await page.getByLabel('Kies foto’s').setInputFiles([big[2]]);
    await page.getByRole('button', { name: 'Ga verder', exact: true }).click();
    await page.locator('.photofield__way').getByText('nog onderweg').waitFor();
    assert.ok(page.url().endsWith('/nieuw'));
    await picture(page, `foto-wacht-${size}`);
    await sendAs(page, /Amina/, `met-script-${size}`);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test('who is signed in looks it over while photos travel, and sending waits for them', async () => {
  const page = await town.visit({ viewport: WIDE });
  await signIn(page, town.origin, /Luc/);
  await page.goto(town.origin + FORM);
  await page.locator('.leaflet-container').waitFor();
  await fillIn(page, 'Onderweg nagekeken');
  const photos = await Promise.all([1, 2].map((number) => photo(`weg-${number}.jpg`, 640, 480, number * 70)));
  await page.route(`**${FORM}`, async (route) => {
    if (route.request().postDataBuffer()?.includes('filename=')) await new Promise((resolve) => setTimeout(resolve, 2500));
    await route.continue().catch(() => {});
  });
  await page.getByLabel('Kies foto’s').setInputFiles(photos);
  await page.getByRole('button', { name: 'Ga verder', exact: true }).click();
  await page.getByRole('heading', { name: 'Kijk na en dien in' }).waitFor();
  await page.getByText('Foto’s nog onderweg: 2').first().waitFor();
  assert.ok(page.url().endsWith('/nakijken'));
  await looksRight(page, 'foto-onderweg-nakijken');
  const age = page.getByLabel('Ik ben 13 of ouder');
  if (await age.count()) await age.check();
  await page.getByRole('button', { name: 'Dien in', exact: true }).click();
  await page.getByText('We dienen in zodra je foto’s er zijn.').first().waitFor();
  await page.waitForURL(/nieuw=1/);
  assert.equal(await page.locator('.gallery img').count(), 2);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('of several photos that are refused each is named', async () => {
  const page = await town.visit({ viewport: NARROW });
  await page.goto(town.origin + FORM);
  await page.locator('.leaflet-container').waitFor();
  const none = { name: 'brief.pdf', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7') };
  await page.getByLabel('Kies foto’s').setInputFiles([HEIC, await photo('goed.jpg', 640, 480, 90), none]);
  await page.locator('.photofield__photo').waitFor();
  await page.locator('.photofield__way').waitFor({ state: 'hidden' });
  const refused = await page.locator('#fotos-error .field__error').allTextContents();
  assert.ok(refused.length === 2 && refused[0].includes('IMG_7.HEIC') && refused[1].includes('brief.pdf'), `${refused}`);
  await looksRight(page, 'foto-geweigerd');
  await page.context().close();
});

test('who does not wait goes on without the photo, and five is enough', async () => {
  const page = await town.visit({ viewport: WIDE });
  await page.goto(town.origin + FORM);
  await page.locator('.leaflet-container').waitFor();
  await fillIn(page, 'Niet gewacht');
  const six = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => photo(`foto-${number}.jpg`, 640, 480, number * 50)));
  await page.getByLabel('Kies foto’s').setInputFiles(six);
  await page.locator('.photofield__photo').nth(4).waitFor();
  await page.locator('[data-photos-there]').getByText('Dat zijn vijf foto’s').first().waitFor();
  assert.ok(await page.getByLabel('Kies foto’s').isHidden());
  await looksRight(page, 'foto-vijf');
  await page.getByRole('button', { name: 'Verwijder Foto 5' }).click();
  await page.getByLabel('Kies foto’s').waitFor();
  await page.route(`**${FORM}`, async (route) => {
    const isPhoto = route.request().postDataBuffer()?.includes('foto-6.jpg');
    if (isPhoto) await new Promise((resolve) => setTimeout(resolve, 20_000));
    await route.continue().catch(() => {});
  });
  await page.getByLabel('Kies foto’s').setInputFiles([six[5]]);
  await page.getByRole('button', { name: 'Ga verder', exact: true }).click();
  await page.getByRole('button', { name: 'Ga verder zonder deze foto’s' }).click();
  await page.waitForURL(/\/aanmelden/);
  await page.goto(town.origin + FORM);
  assert.equal(await page.locator('.photofield__photo').count(), 4);
  assert.equal(await page.getByLabel('Geef je plek een titel').inputValue(), 'Niet gewacht');
  await page.context().close();
});

for (const [size, viewport] of [['1280', WIDE], ['390', NARROW]]) {
  test(`without script, ${size} pixels wide, photos come with whichever button she presses`, async () => {
    const page = await town.visit({ viewport, javaScriptEnabled: false });
    const photos = await Promise.all([1, 2, 3].map((number) => photo(`foto-${number}.jpg`, 800, 600, number * 90)));
    await page.goto(town.origin + FORM);
    await page.getByLabel('Kies foto’s').setInputFiles([photos[0]]);
    await page.getByLabel('Geef je plek een titel').fill('Zonder script');
    await page.getByRole('button', { name: 'Voeg toe' }).click();
    assert.equal(await page.locator('.photofield__photo').count(), 1);
    assert.equal(await page.getByLabel('Geef je plek een titel').inputValue(), 'Zonder script');
    await page.getByLabel('Kies foto’s').setInputFiles([photos[1]]);
    await fillIn(page, `Zonder script ${size}`);
    assert.equal(await page.locator('.photofield__photo').count(), 2, 'looking for the street takes the photo along');
    await page.getByRole('button', { name: 'Verwijder Foto 1' }).click();
    await page.getByLabel('Wat staat er op foto 1?').fill('Drie bomen');
    await looksRight(page, `foto-zonder-script-${size}`);
    await page.getByLabel('Kies foto’s').setInputFiles([photos[2]]);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await sendAs(page, /Sam/, `zonder-script-${size}`);
    await page.context().close();
  });
}

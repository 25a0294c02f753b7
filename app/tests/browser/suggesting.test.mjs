// A suggestion from the first press to the thanks: with a pin by pointer, by keyboard alone, and without script, on a
// wide screen and on a phone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { looksRight } from './looks.mjs';
import { NARROW, WIDE, openTown, signIn } from './town.mjs';

const CALL = '/oproepen/plekken-vergroenen';
// The same text twice would wait for somebody who reads it.
const why = (how) => `Hier staat de hele dag zon op de stenen, en er is geen schaduw (${how}).`;

let town;
before(async () => {
  town = await openTown();
});
after(async () => town?.close());

const place = (page) => page.locator('input[name="plek"]').inputValue();

for (const [size, viewport] of [['1280', WIDE], ['390', NARROW]]) {
  test(`by pointer, ${size} pixels wide, she sets a pin, corrects, signs in and is thanked`, async () => {
    const page = await town.visit({ viewport, hasTouch: viewport === NARROW });
    await page.goto(town.origin + CALL);
    await looksRight(page, `oproep-${size}`);
    await page.getByRole('link', { name: 'Voeg een plek toe' }).first().click();
    await page.locator('.leaflet-container').waitFor();
    assert.equal(await place(page), '');
    await page.getByLabel('Straat').fill('Nergensstraat');
    await page.getByRole('button', { name: 'Zoek de straat' }).click();
    await page.locator('[data-street-fault]').waitFor();
    await page.getByLabel('Straat').fill('kapelstraat');
    await page.getByRole('button', { name: 'Zoek de straat' }).click();
    await page.locator('.pin--you').waitFor();
    const street = await place(page);
    // The mouse presses where the screen shows something.
    await page.locator('.leaflet-container').evaluate((map) => map.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = await page.locator('.leaflet-container').boundingBox();
    await page.mouse.click(box.x + box.width / 2 + 60, box.y + box.height / 2 + 40);
    const pressed = await place(page);
    assert.notEqual(pressed, street);
    const pin = await page.locator('.pin-spot').boundingBox();
    await page.mouse.move(pin.x + 20, pin.y + 20);
    await page.mouse.down();
    await page.mouse.move(pin.x - 10, pin.y + 10, { steps: 5 });
    await page.mouse.up();
    assert.notEqual(await place(page), pressed);
    await page.getByLabel('Geef je plek een titel').fill('ab');
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.locator('.errors').waitFor();
    assert.equal(await page.getByLabel('Geef je plek een titel').inputValue(), 'ab');
    assert.notEqual(await place(page), '');
    await page.locator('.pin--you').waitFor();
    await looksRight(page, `fouten-${size}`);
    await page.getByLabel('Geef je plek een titel').fill(`Schaduw voor de speelhoek ${size}`);
    await page.getByLabel('Wat kan er beter').fill(why(size));
    await page.getByLabel('Soort plek').selectOption('square');
    await looksRight(page, `ingevuld-${size}`);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.waitForURL(/\/aanmelden/);
    await looksRight(page, `aanmelden-${size}`);
    await page.getByRole('button', { name: /Amina/ }).first().click();
    await page.waitForURL(/nakijken/);
    await looksRight(page, `nakijken-${size}`);
    await page.goBack();
    await page.goto(`${town.origin}${CALL}/nieuw`);
    assert.equal(await page.getByLabel('Geef je plek een titel').inputValue(), `Schaduw voor de speelhoek ${size}`);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.waitForURL(/nakijken/);
    const age = page.getByLabel('Ik ben 13 of ouder');
    if (await age.count()) await age.check();
    await page.getByRole('button', { name: 'Dien in' }).click();
    await page.waitForURL(/nieuw=1/);
    await page.getByText('Bedankt, je suggestie staat erop.').waitFor();
    await looksRight(page, `bedankt-${size}`);
    await page.goto(`${town.origin}/mijn`);
    await page.getByRole('link', { name: `Schaduw voor de speelhoek ${size}` }).first().waitFor();
    await looksRight(page, `mijn-${size}`);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test('what she types is kept before any press, and her place, the street and its name are those she meant', async () => {
  const page = await town.visit({ viewport: WIDE, permissions: ['geolocation'], geolocation: { latitude: 50.981234, longitude: 3.821567 } });
  await page.goto(`${town.origin}${CALL}/nieuw`);
  await page.locator('.leaflet-container').waitFor();
  const title = page.getByLabel('Geef je plek een titel');
  await Promise.all([page.waitForResponse((answer) => answer.status() === 204), title.fill('Half getypt')]);
  await page.getByLabel('Wat kan er beter').fill('En meteen weg');
  await page.getByRole('link', { name: 'Huisregels' }).first().click();
  await page.waitForURL(/huisregels/);
  await page.goto(`${town.origin}${CALL}/nieuw`);
  assert.equal(await title.inputValue(), 'Half getypt');
  assert.equal(await page.getByLabel('Wat kan er beter').inputValue(), 'En meteen weg');
  await page.locator('.leaflet-container').waitFor();
  await page.getByRole('button', { name: 'Mijn plaats' }).click();
  await page.locator('.pin--you').waitFor();
  assert.equal(await place(page), '50.981234,3.821567');
  await page.context().setGeolocation({ latitude: 50.8466, longitude: 4.3528 });
  await page.getByRole('button', { name: 'Mijn plaats' }).click();
  await page.getByText('Je bent buiten deze gemeente').first().waitFor();
  assert.equal(await place(page), '50.981234,3.821567');
  await page.getByLabel('Straat').fill('Molen');
  await page.getByRole('button', { name: 'Zoek de straat' }).click();
  await page.getByText('Welke straat bedoel je?').first().waitFor();
  await looksRight(page, 'straat-kiezen');
  await page.getByRole('button', { name: 'Molenstraat' }).click();
  await page.getByText('Gevonden: Molenstraat').first().waitFor();
  assert.equal(await page.getByLabel('Straat').inputValue(), 'Molenstraat');
  await looksRight(page, 'straat-gevonden');
  await page.locator('.pin-spot').press('ArrowUp');
  assert.equal(await page.locator('[data-street-found]').count(), 0, 'it is another place now');
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

for (const [way, javaScriptEnabled] of [['with', true], ['without', false]]) {
  test(`${way} script Hilde is signed out in another tab, and sends the answer she had typed`, async () => {
    const page = await town.visit({ viewport: way === 'with' ? WIDE : NARROW, javaScriptEnabled });
    await signIn(page, town.origin, /Hilde/);
    await page.goto(`${town.origin}/beheer`);
    await page.locator('a[href^="/beheer/suggesties/"]').first().click();
    const words = `We planten er twee lindes, ${way} script.`;
    await page.locator('textarea[name="antwoord"]').fill(words);
    await page.context().clearCookies();
    await page.locator('form:has(textarea[name="antwoord"]) button').last().click();
    await page.getByRole('heading', { name: 'Je was niet meer aangemeld' }).waitFor();
    await looksRight(page, `opnieuw-${way}`);
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Meld je aan in een nieuw venster' }).click(),
    ]);
    await other.getByRole('button', { name: /Hilde/ }).first().click();
    await other.waitForURL(/\/mijn/);
    await page.getByRole('button', { name: 'Verstuur opnieuw' }).click();
    await page.getByRole('heading', { name: /Verstuur je dit als Hilde/ }).waitFor();
    await looksRight(page, `opnieuw-als-${way}`);
    await page.getByRole('button', { name: /Verstuur als Hilde/ }).click();
    await page.getByText(words).first().waitFor();
    assert.equal(await page.locator('#opnieuw').count(), 0);
    await page.context().close();
  });
}

test('by keyboard alone she moves the map, sets the pin and sends', async () => {
  const page = await town.visit({ viewport: WIDE });
  await page.goto(`${town.origin}${CALL}/nieuw`);
  await page.locator('.leaflet-container').waitFor();
  const reach = async (ready) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(ready)) return;
    }
    assert.fail('Tab does not get there');
  };
  await reach(() => document.activeElement.id === 'straat');
  await reach(() => document.activeElement.classList.contains('leaflet-container'));
  await page.keyboard.press('Enter');
  const middle = await place(page);
  assert.notEqual(middle, '');
  await reach(() => document.activeElement.classList.contains('pin-spot'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  const moved = (await place(page)).split(',').map(Number);
  const before = middle.split(',').map(Number);
  assert.ok(moved[0] > before[0] && moved[1] < before[1], `${before} ${moved}`);
  await reach(() => document.activeElement.id === 'titel');
  await page.keyboard.type('Met het toetsenbord');
  await page.keyboard.press('Tab');
  await page.keyboard.type(why('toetsenbord'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await reach(() => document.activeElement.textContent === 'Ga verder');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/aanmelden/);
  await page.getByRole('button', { name: /Luc/ }).first().press('Enter');
  await page.waitForURL(/nakijken/);
  const age = page.getByLabel('Ik ben 13 of ouder');
  if (await age.count()) await age.press('Space');
  await page.getByRole('button', { name: 'Dien in' }).press('Enter');
  await page.waitForURL(/nieuw=1/);
  await page.getByText('Bedankt, je suggestie staat erop.').waitFor();
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

for (const [size, viewport] of [['1280', WIDE], ['390', NARROW]]) {
  test(`without script, ${size} pixels wide, every press keeps what she typed`, async () => {
    const page = await town.visit({ viewport, javaScriptEnabled: false });
    const title = `Zonder script ${size}`;
    await page.goto(`${town.origin}${CALL}/nieuw`);
    await page.getByLabel('Geef je plek een titel').fill(title);
    await page.getByLabel('Wat kan er beter').fill(why(title));
    await page.getByLabel('Soort plek').selectOption('square');
    const picture = page.locator('input[type="image"]:visible');
    await picture.click({ position: { x: 300, y: 190 } });
    const pressed = await place(page);
    assert.notEqual(pressed, '');
    await page.getByRole('button', { name: 'Noord' }).click();
    assert.notEqual(await place(page), pressed);
    // The key in a field goes on only where it should: in the street it looks for the street.
    await page.getByLabel('Straat').fill('Kapelstraat');
    await page.getByLabel('Straat').press('Enter');
    await page.locator('[data-found="Kapelstraat"]').waitFor();
    assert.equal(await page.getByLabel('Geef je plek een titel').inputValue(), title);
    assert.equal(await page.getByLabel('Wat kan er beter').inputValue(), why(title));
    await looksRight(page, `zonder-script-${size}`);
    await page.getByLabel('Geef je plek een titel').press('Enter');
    await page.waitForURL(/\/aanmelden/);
    await page.getByRole('button', { name: /Sam/ }).first().click();
    await page.waitForURL(/nakijken/);
    const age = page.getByLabel('Ik ben 13 of ouder');
    if (await age.count()) await age.check();
    await page.getByRole('button', { name: 'Dien in' }).click();
    await page.waitForURL(/nieuw=1/);
    await page.getByText('Bedankt, je suggestie staat erop.').waitFor();
    await page.context().close();
  });
}

test('a call about one neighbourhood opens there, shows its edge, and says at once that a pin lies beside it', async () => {
  const hilde = await town.visit();
  await signIn(hilde, town.origin, /Hilde/);
  await hilde.goto(`${town.origin}/beheer/oproepen/plekken-vergroenen`);
  await hilde.getByLabel('Hazelrode', { exact: true }).check();
  await looksRight(hilde, 'gebied-kiezen');
  await hilde.getByRole('button', { name: 'Bewaar' }).last().click();
  await hilde.waitForURL(/bewaard=1/);
  for (const [size, viewport] of [['1280', WIDE], ['390', NARROW]]) {
    const page = await town.visit({ viewport });
    await page.goto(town.origin + CALL);
    await page.getByText('Gaat over Hazelrode').waitFor();
    await page.locator('.callpage__map').scrollIntoViewIfNeeded();
    await page.locator('path.areaedge').first().waitFor({ state: 'attached' });
    await looksRight(page, `gebied-${size}`);
    await page.goto(`${town.origin}${CALL}/nieuw`);
    await page.locator('path.areaedge').first().waitFor({ state: 'attached' });
    const beside = page.locator('[data-beside]');
    const find = async (street) => {
      await page.getByLabel('Straat').fill(street);
      await page.getByRole('button', { name: 'Zoek de straat' }).click();
    };
    await find('Kerkstraat');
    await beside.waitFor();
    assert.match(await beside.textContent(), /Zet de speld binnen Hazelrode/);
    await looksRight(page, `ernaast-${size}`);
    await find('Hazelstraat');
    await beside.waitFor({ state: 'hidden' });
    assert.notEqual(await place(page), '');
    assert.deepEqual(page.problems, []);
    await page.context().close();
  }
  assert.deepEqual(hilde.problems, []);
  await hilde.context().close();
});

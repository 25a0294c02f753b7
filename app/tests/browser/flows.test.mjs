// What people do: read, filter, map and list in step, vote, sign in, voted, take back; by pointer, by keyboard, and
// without script, on a wide screen and on a phone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MATRIX, NARROW, WIDE, openTown } from './town.mjs';

let town;
before(async () => {
  town = await openTown();
});
after(async () => town?.close());

const WILGENBEKE = {
  name: 'Wilgenbeke',
  origin: () => town.origin,
  call: '/oproepen/plekken-vergroenen',
  category: 'square',
  citizen: /Amina/,
  street: 'Kapelstraat',
};
const HAVENRODE = {
  name: 'Havenrode',
  origin: () => town.other,
  call: '/oproepen/koele-plekken',
  category: 'shade',
  citizen: /Rachel/,
  street: 'Hoogstraat',
};

/** Both towns in both sizes; `./check` takes the first of what is named, `./check soak` all. */
function looks(...first) {
  const all = [WILGENBEKE, HAVENRODE].flatMap((of) => [WIDE, NARROW].map((viewport) => ({ of, viewport })));
  return MATRIX === 'soak' ? all : first;
}

const named = ({ of, viewport }) => `in ${of.name}, ${viewport.width} pixels wide`;

async function pressedState(page, id) {
  return page.locator(`#vote-${id} button`).getAttribute('aria-pressed');
}

/** Who takes part for the first time says what ties her to the town; once. */
async function saysWhereSheLives(page, press) {
  await page.waitForURL((url) => !url.pathname.includes('/aanmelden'));
  if (!page.url().includes('/mijn/band')) return;
  const choice = page.locator('input[name="band"]').first();
  await choice.focus();
  await page.keyboard.press('Space');
  await press(page.locator('form:has(input[name="band"]) button'));
}

const click = (button) => button.click();
const enter = (button) => button.press('Enter');

async function firstOpenVote(page) {
  const form = page.locator('form.vote:has(button[value="ja"])').first();
  return (await form.getAttribute('id')).replace('vote-', '');
}

async function votesOf(page, id) {
  return Number((await page.locator(`#vote-${id} .vote__count`).innerText()).replace(/\D/g, ''));
}

for (const look of looks({ of: WILGENBEKE, viewport: WIDE }, { of: HAVENRODE, viewport: NARROW })) {
  test(`${named(look)}, she reads, filters, votes, signs in and finds her vote`, async () => {
    const { of, viewport } = look;
    const page = await town.visit({ viewport, hasTouch: viewport === NARROW });
    await page.goto(`${of.origin()}/`);
    await page.locator(`a[href="${of.call}"]`).first().click();
    await page.locator('.leaflet-container .pin').first().waitFor();
    const all = await page.locator('[data-status]').innerText();
    await page.locator('select[name="category"]').selectOption(of.category);
    await page.waitForFunction((before) => document.querySelector('[data-status]').textContent !== before, all);
    const filtered = new RegExp(`category=${of.category}`);
    assert.match(page.url(), filtered);
    const id = await firstOpenVote(page);
    const before = await votesOf(page, id);
    await page.locator(`#vote-${id} button`).click();
    await page.waitForURL(/\/aanmelden/);
    await page.getByRole('button', { name: of.citizen }).first().click();
    await saysWhereSheLives(page, click);
    await page.waitForURL(filtered);
    assert.equal(await pressedState(page, id), 'true');
    assert.equal(await votesOf(page, id), before + 1);
    // Taken back in place: focus stays, and the change is spoken.
    await page.locator(`#vote-${id} button`).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((vote) => document.querySelector(`#vote-${vote} button`).getAttribute('aria-pressed') === 'false', id);
    assert.equal(await page.evaluate((vote) => document.activeElement.closest('form')?.id === `vote-${vote}`, id), true);
    await page.waitForFunction(() => /teruggenomen/.test(document.querySelector('[data-live]').textContent));
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

for (const look of looks({ of: WILGENBEKE, viewport: WIDE })) {
  test(`${named(look)}, by keyboard alone she reaches a suggestion, votes and comes back to the list`, async () => {
    const { of, viewport } = look;
    const page = await town.visit({ viewport });
    await page.goto(`${of.origin()}${of.call}`);
    await page.keyboard.press('Tab');
    assert.match(await page.evaluate(() => document.activeElement.textContent), /inhoud/i);
    await page.keyboard.press('Tab');
    assert.match(await page.evaluate(() => document.activeElement.textContent), /lijst/i);
    await page.keyboard.press('Enter');
    const id = await firstOpenVote(page);
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((vote) => document.activeElement.closest('form')?.id === `vote-${vote}`, id)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/aanmelden/);
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (of.citizen.test(await page.evaluate(() => document.activeElement.textContent))) break;
    }
    await page.keyboard.press('Enter');
    await saysWhereSheLives(page, enter);
    await page.waitForURL(new RegExp(of.call));
    assert.equal(await pressedState(page, id), 'true');
    await page.locator(`#vote-${id} button`).press('Enter');
    await page.waitForFunction((vote) => document.querySelector(`#vote-${vote} button`).getAttribute('aria-pressed') === 'false', id);
    await page.context().close();
  });
}

for (const look of looks({ of: WILGENBEKE, viewport: NARROW })) {
  test(`${named(look)}, without script the same flow works, with a drawn map that can be pressed`, async () => {
    const { of, viewport } = look;
    const page = await town.visit({ javaScriptEnabled: false, viewport });
    await page.goto(`${of.origin()}${of.call}`);
    const picture = page.locator('input[type="image"]:visible');
    const box = await picture.boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= viewport.width, 'all of the map is in the window');
    await picture.click({ position: { x: 200, y: 150 } });
    assert.match(page.url(), /klein.x=200&klein.y=150/);
    assert.match(await page.locator('[data-status]').innerText(), /in beeld/);
    await page.getByRole('button', { name: 'Noord' }).click();
    await page.getByLabel('Straat', { exact: true }).fill(of.street);
    await page.getByRole('button', { name: 'Ga naar de straat' }).click();
    assert.match(await page.locator('[data-status]').innerText(), /in beeld/);
    await page.getByLabel('Straat', { exact: true }).fill('Nergensstraat');
    await page.getByRole('button', { name: 'Ga naar de straat' }).click();
    assert.match(await page.locator('.field__error').innerText(), /Nergensstraat/);
    await page.goto(`${of.origin()}${of.call}?punt.x=0&punt.y=0`);
    assert.doesNotMatch(await page.locator('[data-status]').innerText(), /in beeld/, '(0,0) is no choice');
    const id = await firstOpenVote(page);
    await page.locator(`#vote-${id} button`).click();
    assert.match(page.url(), /\/aanmelden/);
    await page.getByRole('button', { name: of.citizen }).first().click();
    await saysWhereSheLives(page, click);
    assert.equal(await pressedState(page, id), 'true');
    await page.locator(`#vote-${id} button`).click();
    assert.equal(await pressedState(page, id), 'false');
    await page.context().close();
  });
}

test('panning the map changes the list and the address, and Back goes back', async () => {
  const page = await town.visit();
  await page.goto(`${town.origin}${WILGENBEKE.call}`);
  await page.locator('.leaflet-container .pin').first().waitFor();
  const before = await page.locator('[data-status]').innerText();
  for (let presses = 0; presses < 3; presses += 1) {
    await page.getByRole('button', { name: 'Inzoomen', exact: true }).click();
    await page.waitForTimeout(400);
  }
  await page.waitForFunction((old) => document.querySelector('[data-status]').textContent !== old, before);
  assert.match(page.url(), /bbox=/);
  const count = Number((await page.locator('[data-status]').innerText()).replace(/\D/g, ''));
  const cards = await page.locator('[data-list] [data-id]').count();
  assert.equal(cards, Math.min(count, 20), 'the list holds what the map shows');
  await page.locator('input[name="q"]').fill('boom');
  await page.waitForURL(/q=boom/);
  await page.goBack();
  // The address changes first, the form follows.
  await page.waitForFunction(() => !/q=boom/.test(location.search) && document.querySelector('input[name="q"]').value === '');
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('a link preview says what the page says, and the picture is there', async () => {
  const page = await town.visit();
  await page.goto(`${town.origin}${WILGENBEKE.call}`);
  await page.locator('.card__link').first().click();
  const title = await page.locator('h1').innerText();
  assert.equal(await page.locator('meta[property="og:title"]').getAttribute('content'), title);
  const picture = await page.request.get(await page.locator('meta[property="og:image"]').getAttribute('content'));
  assert.equal(picture.headers()['content-type'], 'image/png');
  assert.ok((await picture.body()).length > 10_000);
  await page.context().close();
});

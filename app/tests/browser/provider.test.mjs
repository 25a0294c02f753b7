// Signing in at a certified OpenID provider, in Chromium: a press that waits, another browser, a provider that is away.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { looksRight } from './looks.mjs';
import { NARROW, PLEIN, openTown, pressByKeyboard, start, stop } from './town.mjs';

const CALL = '/oproepen/plekken-vergroenen';
let town;
let provider;

/** Starts the provider for the town's address and gives its issuer. */
async function startProvider() {
  const script = fileURLToPath(new URL('../providers/real/provider.mjs', import.meta.url));
  provider = spawn('node', [script, '0', town.origin], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  for await (const chunk of provider.stdout) {
    said += chunk;
    const ready = /ready (\S+)/.exec(said);
    if (ready) return ready[1];
  }
  throw new Error('the provider did not start');
}

before(async () => {
  town = await openTown();
  await stop(town.running);
  const issuer = await startProvider();
  const command = (args) => execFileSync(PLEIN, [...args, '--data', town.folder], { encoding: 'utf8' });
  const settings = JSON.parse(command(['municipality', 'show', 'wilgenbeke']));
  settings.sign_in = {
    issuer,
    client_id: 'plein-secret',
    authentication: { secret: 'secret of a test' },
    scopes: ['profile', 'vo', 'plein'],
    role_claim: 'plein_rol_3d',
    organisation_code: 'OVO002949',
    role_map: [['PleinMedewerker', 'officer']],
  };
  const file = join(town.folder, 'settings.json');
  writeFileSync(file, JSON.stringify(settings));
  command(['municipality', 'set', 'wilgenbeke', '--settings', file]);
  // The demo again: its clock stands in the weeks of the call.
  town.running = await start(town.folder, town.port, ['demo']);
});
after(async () => {
  provider?.kill();
  await town?.close();
});

async function pressVote(page) {
  await page.goto(town.origin + CALL);
  const form = page.locator('form.vote:has(button[value="ja"])').first();
  const id = await form.getAttribute('id');
  await form.locator('button').click();
  await page.waitForURL(/\/aanmelden/);
  return id;
}

async function isPressed(page, id) {
  return (await page.locator(`#${id} button`).getAttribute('aria-pressed')) === 'true';
}

test('she presses, signs in with the provider, and her vote is there', async () => {
  const page = await town.visit();
  const id = await pressVote(page);
  await page.getByRole('button', { name: /itsme of eID/ }).click();
  await page.getByRole('button', { name: /Amina/ }).click();
  await page.waitForURL(new RegExp(CALL));
  assert.equal(await isPressed(page, id), true);
  await page.goto(`${town.origin}/mijn`);
  assert.equal(await page.locator(`a[href="/suggesties/${id.replace('vote-', '')}"]`).count() > 0, true);
  await page.getByRole('button', { name: 'Afmelden', exact: true }).first().click();
  await page.waitForURL((url) => url.origin !== town.origin && /client_id=/.test(url.search));
  await page.goto(`${town.origin}/mijn`);
  assert.match(page.url(), /\/aanmelden/, 'she is signed out');
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

for (const [way, options, press] of [
  ['by keyboard alone', {}, pressByKeyboard],
  ['without script, on a phone', { viewport: NARROW, javaScriptEnabled: false }, (page, selector) => page.locator(selector).first().click()],
]) {
  test(`${way}, she reads, presses, signs in with the provider, has voted and takes it back`, async () => {
    const page = await town.visit(options);
    const shown = (pressed) => page.locator(`.suggestion .vote__button[aria-pressed="${pressed}"]`).waitFor();
    await page.goto(`${town.origin}${CALL}?sort=votes`);
    await press(page, '.card__link');
    await page.waitForURL(/\/suggesties\//);
    const address = page.url();
    const votes = Number(await page.locator('.suggestion .vote__count').textContent());
    await press(page, '.suggestion .vote__button');
    await page.waitForURL(/\/aanmelden/);
    await looksRight(page, `aanmelden-dienst-${options.javaScriptEnabled === false ? 'zonder' : 'toetsen'}`);
    await press(page, '.panel--door .button');
    await page.waitForURL((url) => url.origin !== town.origin);
    await press(page, 'button[name="persoon"]');
    await page.waitForURL((url) => url.href.startsWith(address));
    await shown(true);
    assert.equal(Number(await page.locator('.suggestion .vote__count').textContent()), votes + 1);
    await press(page, '.suggestion .vote__button');
    await shown(false);
    assert.equal(Number(await page.locator('.suggestion .vote__count').textContent()), votes);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test('an answer that arrives in another browser is refused kindly, and the first goes on', async () => {
  const [first, other] = [await town.visit(), await town.visit()];
  const id = await pressVote(first);
  await first.getByRole('button', { name: /itsme of eID/ }).click();
  await first.waitForURL(/\/kies\//);
  // The address of the provider, opened inside another app's browser.
  await pressVote(other);
  const asked = other.waitForRequest((request) => request.url().includes('/auth'));
  await other.getByRole('button', { name: /itsme of eID/ }).click();
  const foreign = (await asked).url();
  await other.getByRole('button', { name: /Luc/ }).waitFor();
  const third = await town.visit();
  await third.goto(foreign);
  await third.getByRole('button', { name: /Luc/ }).click();
  await third.waitForURL(/\/aanmelden\/terug/);
  assert.match(await third.locator('main').innerText(), /ander venster/);
  await first.getByRole('button', { name: /Amina|Luc/ }).first().click();
  await first.waitForURL(new RegExp(CALL));
  assert.equal(await isPressed(first, id), true);
  for (const page of [first, other, third]) await page.context().close();
});

test('when the provider is away, reading and open sessions go on and the door says so', async () => {
  const page = await town.visit();
  await page.goto(`${town.origin}/aanmelden`);
  await page.getByRole('button', { name: /itsme of eID/ }).click();
  await page.getByRole('button', { name: /Luc/ }).click();
  await page.waitForURL(/\/mijn/);
  provider.kill();
  const id = await pressAndStay(page);
  assert.equal(await isPressed(page, id), true);
  const stranger = await town.visit();
  await pressVote(stranger);
  // Who was there a moment ago is taken to be there.
  await new Promise((resolve) => setTimeout(resolve, 6000));
  await stranger.getByRole('button', { name: /itsme of eID/ }).click();
  await stranger.getByText(/niet bereikbaar|werkt even niet|antwoordt niet/).first().waitFor();
  for (const one of [page, stranger]) await one.context().close();
});

async function pressAndStay(page) {
  await page.goto(town.origin + CALL);
  const form = page.locator('form.vote:has(button[value="ja"])').first();
  const id = await form.getAttribute('id');
  await form.locator('button').click();
  await page.waitForFunction((vote) => document.querySelector(`#${vote} button`).getAttribute('aria-pressed') === 'true', id);
  return id;
}

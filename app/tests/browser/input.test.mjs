// An officer enters a pile of paper by keyboard alone, with and without script, and somebody claims her form.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { looksRight } from './looks.mjs';
import { NARROW, WIDE, openTown, reach, signIn } from './town.mjs';

let town;
let waiting;
before(async () => {
  town = await openTown();
  const list = await fetch(`${town.origin}/api/v1/suggestions?call=plekken-vergroenen&sort=new&status=submitted&limit=4`);
  waiting = (await list.json()).items;
});
after(async () => town?.close());

const focused = (page) => page.evaluate(() => document.activeElement?.id);

for (const [way, size, viewport, javaScriptEnabled, who] of [
  ['met', '1280', WIDE, true, /Luc/],
  ['zonder', '390', NARROW, false, /Amina/],
]) {
  test(`${way} script, ${size} pixels wide, Hilde types a pile of paper and ${who.source} claims a form`, async () => {
    const name = (what) => `${way}-invoer-${what}-${size}`;
    const title = `Een bank bij de kapel, ${way}`;
    const hilde = await town.visit({ viewport, javaScriptEnabled });
    await signIn(hilde, town.origin, /Hilde/);
    await hilde.goto(`${town.origin}/beheer/invoer`);
    await looksRight(hilde, name('stapel'));
    await hilde.getByRole('radio', { name: 'Op papier' }).check();
    await hilde.getByLabel('Waar', { exact: true }).fill('buurthuis De Wilg');
    await hilde.getByLabel('Waar', { exact: true }).press('Enter');
    await hilde.getByLabel('Nummer op het formulier').waitFor();
    await looksRight(hilde, name('formulier'));
    assert.equal(await focused(hilde), 'nummer', 'the first field has the focus');
    const type = async (field, words) => {
      await reach(hilde, field);
      await hilde.keyboard.type(words);
    };
    await type('Voornaam en naam', 'Maria De Smedt');
    await type('Telefoon', way === 'met' ? '09 123 45 67' : '09 765 43 21');
    await reach(hilde, 'Is 13 of ouder');
    await hilde.keyboard.press('Space');
    await type('Geef je plek een titel', title);
    await type('Stemt voor', waiting.map(({ id }) => id).slice(0, 2).join(' '));
    await hilde.keyboard.press('Enter');
    await hilde.getByText('Vul de straat in waar het is.').first().waitFor();
    await looksRight(hilde, name('fout'));
    assert.equal(await hilde.getByLabel('Voornaam en naam', { exact: true }).inputValue(), 'Maria De Smedt');
    await hilde.getByLabel(/^Plek: straat/).fill('Kapelstraat');
    await hilde.getByLabel('Wat kan er beter, en waarom?').fill('Wie de kapel bezoekt, kan nergens zitten.');
    await hilde.getByLabel('Soort plek').selectOption({ index: 1 });
    await reach(hilde, 'Bewaar en neem het volgende');
    await hilde.keyboard.press('Enter');
    await hilde.getByText('Bewaard, met nummer').waitFor();
    await looksRight(hilde, name('volgende'));
    assert.equal(await focused(hilde), 'nummer', 'the next form stands ready');
    assert.equal(await hilde.getByLabel('Voornaam en naam', { exact: true }).inputValue(), '');
    const number = await hilde.locator('.told .linkcode').textContent();
    await hilde.getByRole('link', { name: 'Bewijs om mee te geven' }).click();
    await hilde.getByText(title).waitFor();
    await looksRight(hilde, name('bewijs'));
    const owner = await town.visit({ viewport, javaScriptEnabled });
    await signIn(owner, town.origin, who);
    await owner.goto(`${town.origin}/mijn`);
    await owner.getByLabel('Nummer op het formulier').fill(number.toLowerCase());
    await owner.getByLabel('Nummer op het formulier').press('Enter');
    await owner.getByText('Wat je op papier gaf, staat nu bij jouw account.').waitFor();
    await owner.getByRole('link', { name: title }).first().click();
    await owner.getByText('Op papier ingediend').first().waitFor();
    await looksRight(owner, name('pagina'));
    assert.deepEqual([hilde.problems, owner.problems], [[], []]);
    await hilde.context().close();
    await owner.context().close();
  });
}

test('forms to print, who is called, and letters look right', async () => {
  const hilde = await town.visit();
  await signIn(hilde, town.origin, /Hilde/);
  await hilde.goto(`${town.origin}/beheer/invoer`);
  await hilde.getByLabel('Hoeveel exemplaren').fill('2');
  await looksRight(hilde, 'invoer-papier');
  const papers = hilde.waitForResponse((answer) => answer.url().includes('/beheer/papier/'));
  await hilde.getByLabel('Hoeveel exemplaren').press('Enter');
  assert.equal((await papers).headers()['content-type'], 'application/pdf');
  await hilde.goto(`${town.origin}/beheer/bellen`);
  await looksRight(hilde, 'bellen');
  await hilde.getByRole('link', { name: /^Vertel het/ }).first().click();
  await looksRight(hilde, 'bellen-een');
  const letters = await hilde.request.get(`${town.origin}/beheer/brieven`);
  assert.equal(letters.headers()['content-type'], 'application/pdf');
  assert.ok((await letters.body()).subarray(0, 5).toString() === '%PDF-');
  assert.deepEqual(hilde.problems, []);
});

// An officer makes a call, by keyboard and without script, and a citizen sees it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { looksRight } from './looks.mjs';
import { NARROW, WIDE, openTown, reach, signIn } from './town.mjs';


let town;
before(async () => {
  town = await openTown();
});
after(async () => town?.close());

test('by keyboard alone an officer makes a draft, looks at it and publishes it', async () => {
  const page = await town.visit({ viewport: WIDE });
  await signIn(page, town.origin, /Hilde/);
  await page.goto(`${town.origin}/beheer/oproepen`);
  await looksRight(page, 'beheer-oproepen-1280');
  await reach(page, 'Nieuwe oproep');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/nieuw');
  await looksRight(page, 'beheer-oproep-nieuw-1280');
  await reach(page, 'Titel');
  await page.keyboard.type('Een bank in de buurt');
  await reach(page, 'De vraag');
  await page.keyboard.type('Waar wil jij even zitten?');
  await reach(page, 'Inleiding');
  await page.keyboard.type('Wijs een plek aan voor een bank.');
  await reach(page, 'Tekst');
  await page.keyboard.type('Wie **oud** is, rust graag.');
  // What is missing is said, and nothing that was typed is lost.
  await reach(page, 'Bewaar');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  assert.equal(await page.getByLabel('De vraag').inputValue(), 'Waar wil jij even zitten?');
  await looksRight(page, 'beheer-oproep-fout-1280');
  await page.locator('#actie').selectOption({ index: 1 });
  await page.getByLabel('Soort 1', { exact: true }).fill('Aan het water');
  await page.getByRole('button', { name: 'Lees de teksten' }).click();
  await page.locator('.prose strong').waitFor();
  await reach(page, 'Kladversie: alleen medewerkers zien het');
  await page.keyboard.press('ArrowDown');
  await reach(page, 'Bewaar');
  await page.keyboard.press('Enter');
  await page.getByText('Bewaard.').waitFor();
  await looksRight(page, 'beheer-oproep-1280');
  const amina = await town.visit({ viewport: NARROW });
  await amina.goto(`${town.origin}/oproepen/een-bank-in-de-buurt`);
  await amina.getByRole('heading', { name: 'Waar wil jij even zitten?' }).waitFor();
  assert.deepEqual(page.problems, []);
});

test('without script, on a phone, a draft is made that only the staff sees', async () => {
  const page = await town.visit({ viewport: NARROW, javaScriptEnabled: false });
  await signIn(page, town.origin, /Hilde/);
  await page.goto(`${town.origin}/beheer/oproepen/nieuw`);
  await page.getByLabel('Titel').fill('Een kraantje');
  await page.getByLabel('De vraag').fill('Waar wil jij drinken?');
  await page.getByLabel('Inleiding').fill('Wijs een plek aan.');
  await page.locator('#actie').selectOption({ index: 1 });
  await page.getByLabel('Soort 1', { exact: true }).fill('Plein');
  await page.getByLabel('Soort 2', { exact: true }).fill('Speeltuin');
  await page.getByRole('button', { name: 'Soort 2 hoger' }).click();
  assert.equal(await page.getByLabel('Soort 1', { exact: true }).inputValue(), 'Speeltuin');
  await page.getByRole('button', { name: 'Bewaar' }).last().click();
  await page.getByText('Bewaard.').waitFor();
  await looksRight(page, 'beheer-oproep-390');
  await page.getByRole('link', { name: 'Bekijk het voorbeeld' }).click();
  await page.getByText('Voorbeeld: nog niet te zien').waitFor();
  await looksRight(page, 'oproep-voorbeeld-390');
  const amina = await town.visit({ viewport: NARROW });
  const answer = await amina.goto(`${town.origin}/oproepen/een-kraantje`);
  assert.equal(answer.status(), 404);
  const hilde = await town.visit({ viewport: WIDE });
  await signIn(hilde, town.origin, /Hilde/);
  await hilde.goto(`${town.origin}/oproepen/een-kraantje`);
  await hilde.waitForLoadState('networkidle');
  await looksRight(hilde, 'oproep-voorbeeld-1280');
  const phone = await town.visit({ viewport: { width: 320, height: 700 } });
  await signIn(phone, town.origin, /Hilde/);
  for (const path of ['/beheer/oproepen', '/beheer/oproepen/een-kraantje']) {
    await phone.goto(town.origin + path);
    await looksRight(phone, `${path.split('/').pop()}-320`);
  }
});

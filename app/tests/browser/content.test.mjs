// An officer makes an action with its steps, by keyboard and without script, and a citizen reads it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { looksRight } from './looks.mjs';
import { NARROW, WIDE, openTown, reach, signIn } from './town.mjs';


let town;
before(async () => {
  town = await openTown();
});
after(async () => town?.close());

test('by keyboard alone an officer makes an action with a step, with the buttons above the text', async () => {
  const page = await town.visit({ viewport: WIDE });
  await signIn(page, town.origin, /Hilde/);
  await page.goto(`${town.origin}/beheer/acties`);
  await looksRight(page, 'beheer-acties-1280');
  await reach(page, 'Nieuwe klimaatactie');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/nieuw');
  await reach(page, 'Titel');
  await page.keyboard.type('Geveltuintjes');
  await reach(page, 'Samenvatting');
  await page.keyboard.type('Tegels eruit, planten erin.');
  // The toolbar is one stop; the arrows go on within it.
  await reach(page, 'Vet');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Samen');
  await page.keyboard.press('End');
  await page.keyboard.type(' graven we ');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('https://a.example');
  assert.equal(await page.locator('#tekst').inputValue(), '**Samen** graven we [woorden](https://a.example)');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#tekst').inputValue(), /^## \*\*Samen/);
  await page.keyboard.press('Control+z');
  assert.match(await page.locator('#tekst').inputValue(), /^\*\*Samen/);
  await reach(page, 'Thema');
  await page.keyboard.press('ArrowDown');
  await reach(page, 'Kladversie: alleen medewerkers zien het');
  await page.keyboard.press('ArrowDown');
  await looksRight(page, 'beheer-actie-nieuw-1280');
  await reach(page, 'Bewaar');
  await page.keyboard.press('Enter');
  await page.getByText('Bewaard.').waitFor();
  await reach(page, 'Stappen van het traject');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/traject');
  await reach(page, 'Nog een stap');
  await page.keyboard.press('Enter');
  await page.locator('#stap-0').waitFor();
  await reach(page, 'Wat er gebeurt');
  await page.keyboard.type('Plantdag');
  await reach(page, 'Wanneer, in woorden');
  await page.keyboard.type('najaar 2027');
  await page.locator('#dag-0').fill('2027-10-01');
  await looksRight(page, 'beheer-traject-1280');
  await reach(page, 'Bewaar');
  await page.keyboard.press('Enter');
  await page.getByText('Bewaard.').waitFor();
  const amina = await town.visit({ viewport: NARROW });
  await amina.goto(`${town.origin}/acties/geveltuintjes`);
  await amina.getByRole('heading', { name: 'Plantdag' }).waitFor();
  await looksRight(amina, 'actie-nieuw-390');
  assert.deepEqual(page.problems, []);
});

test('without script, on a phone, steps change places and every form fits', async () => {
  const page = await town.visit({ viewport: NARROW, javaScriptEnabled: false });
  await signIn(page, town.origin, /Hilde/);
  const steps = `${town.origin}/beheer/acties/wilgenbeke-vergroent/traject`;
  await page.goto(steps);
  const [first, second] = [await page.locator('#stap-0').inputValue(), await page.locator('#stap-1').inputValue()];
  await page.locator('button[value="lager-0"]').click();
  assert.equal(await page.locator('#stap-0').inputValue(), second);
  await looksRight(page, 'beheer-traject-390');
  await page.getByRole('button', { name: 'Bewaar' }).last().click();
  await page.getByText('Bewaard.').waitFor();
  assert.equal(await page.locator('#stap-1').inputValue(), first);
  const contact = await page.goto(`${town.origin}/beheer/contacten`);
  assert.equal(contact.status(), 200);
  const one = await page.locator('.row__title a').first().getAttribute('href');
  for (const path of ['/beheer/acties', '/beheer/acties/wilgenbeke-vergroent', '/beheer/themas', '/beheer/themas/groen', '/beheer/contacten', one, '/beheer/beleid', '/beheer/beleid/klimaatplan']) {
    await page.goto(town.origin + path);
    await looksRight(page, `${path.slice(1).replaceAll('/', '-')}-390`);
  }
  const wide = await town.visit({ viewport: WIDE });
  await signIn(wide, town.origin, /Hilde/);
  for (const path of ['/beheer/themas/groen', one, '/beheer/beleid/klimaatplan', '/beheer/acties/wilgenbeke-vergroent/traject']) {
    await wide.goto(town.origin + path);
    await wide.waitForLoadState('networkidle');
    await looksRight(wide, `${path.slice(1).replaceAll('/', '-')}-1280`);
  }
});

// Tasks of a trajectory: Hilde makes one, gives it to a service and ticks it off, by keyboard alone, with and without script.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { looksRight } from './looks.mjs';
import { NARROW, WIDE, openTown, reach, signIn } from './town.mjs';

let town;
before(async () => {
  town = await openTown();
});
after(async () => town?.close());

const LINE = '/beheer/acties/wilgenbeke-vergroent/taken';

for (const [way, size, viewport, javaScriptEnabled] of [
  ['met', '1280', WIDE, true],
  ['zonder', '390', NARROW, false],
]) {
  test(`${way} script, ${size} pixels wide, Hilde adds a task to a step, gives it away and ticks it off by keyboard`, async () => {
    const name = (what) => `${way}-${what}-${size}`;
    const title = `Lint en schaar klaarleggen ${way}`;
    const page = await town.visit({ viewport, javaScriptEnabled });
    await signIn(page, town.origin, /Hilde/);
    await page.goto(town.origin + LINE);
    await looksRight(page, name('taken-lijn'));
    await reach(page, 'Taak toevoegen: Grote plantdag');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nieuwe taak' }).waitFor();
    assert.equal(await page.getByLabel('Bij welke stap').locator('option:checked').textContent(), 'Grote plantdag');
    await reach(page, 'Wat moet er gebeuren');
    await page.keyboard.type(title);
    await reach(page, 'Voor wie');
    await page.keyboard.type('Groend');
    await reach(page, 'Bewaar');
    await page.keyboard.press('Enter');
    await page.getByText('Bewaard.').waitFor();
    assert.equal(await page.getByLabel('Voor wie').locator('option:checked').textContent(), 'Groendienst');
    await looksRight(page, name('taak-bewerken'));
    await reach(page, 'Taken van deze actie');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Wilgenbeke vergroent' }).waitFor();
    await reach(page, `Klaar: ${title}`);
    await page.keyboard.press('Enter');
    await page.locator('.row', { hasText: title }).getByText('Toch niet klaar').waitFor();
    assert.match(page.url(), /\/taken#taak-/);
    await page.getByRole('link', { name: title, exact: true }).press('Enter');
    await page.getByText('werkte af: de taak').waitFor();
    await looksRight(page, name('taak'));
    await page.context().close();
  });

  test(`${way} script, ${size} pixels wide, a late task is at the top of the inbox, and Rik finds what is his service's`, async () => {
    const name = (what) => `${way}-${what}-${size}`;
    const hilde = await town.visit({ viewport, javaScriptEnabled });
    await signIn(hilde, town.origin, /Hilde/);
    await hilde.goto(`${town.origin}/beheer?van=mij`);
    const first = hilde.locator('.rows .row').first();
    assert.match(await first.textContent(), /Verslag van de werkgroep nalezen.*Taak die klaar moest zijn op/s);
    await looksRight(hilde, name('inbox-taken'));
    await first.getByRole('link').press('Enter');
    await hilde.getByRole('heading', { name: 'Verslag van de werkgroep nalezen en op de site zetten' }).waitFor();
    const rik = await town.visit({ viewport, javaScriptEnabled });
    await signIn(rik, town.origin, /Rik/);
    await rik.goto(`${town.origin}/beheer/taken`);
    await rik.getByRole('link', { name: 'Plantgoed en potgrond bestellen' }).waitFor();
    await looksRight(rik, name('taken-groendienst'));
    await rik.context().close();
    await hilde.context().close();
  });

  test(`${way} script, ${size} pixels wide, a new action begins with nine steps`, async () => {
    const name = (what) => `${way}-${what}-${size}`;
    const page = await town.visit({ viewport, javaScriptEnabled });
    await signIn(page, town.origin, /Hilde/);
    await page.goto(`${town.origin}/beheer/acties/nieuw`);
    await page.getByLabel('Van oproep tot plantdag: negen stappen').check();
    await page.getByLabel('Startdag').fill('2026-12-01');
    await page.getByLabel('Titel', { exact: true }).fill(`Groen in de Molenwijk ${way}`);
    await page.getByLabel('Samenvatting').fill('Samen kiezen en planten.');
    await page.getByLabel('Thema').selectOption({ index: 1 });
    await looksRight(page, name('actie-sjabloon'));
    await page.getByRole('button', { name: 'Bewaar', exact: true }).last().press('Enter');
    await page.getByText('Bewaard.').waitFor();
    await page.getByRole('link', { name: 'Taken van deze actie' }).press('Enter');
    await page.getByText('0 van 21 taken klaar').waitFor();
    assert.equal(await page.locator('.plan__step').count(), 9);
    await looksRight(page, name('sjabloon-lijn'));
    await page.context().close();
  });
}

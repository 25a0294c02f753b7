// A comment from the first press to the answer under it, with and without script; reported, and hidden at the desk.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { looksRight } from './looks.mjs';
import { NARROW, WIDE, openTown, signIn } from './town.mjs';


let town;
let address;
before(async () => {
  town = await openTown();
  const list = await fetch(`${town.origin}/api/v1/suggestions?call=plekken-vergroenen&sort=votes&limit=2`);
  address = `${town.origin}/suggesties/${(await list.json()).items[1].id}`;
});
after(async () => town?.close());

for (const [way, size, viewport, javaScriptEnabled] of [
  ['met', '1280', WIDE, true],
  ['met', '390', NARROW, true],
  ['zonder', '390', NARROW, false],
]) {
  test(`${way} script, ${size} pixels wide, Luc writes, signs in, is thanked and answered`, async () => {
    const name = (what) => `${way}-${what}-${size}`;
    const words = `Fijn plan, ${way} ${size}. <b>Doen!</b>`;
    const luc = await town.visit({ viewport, javaScriptEnabled });
    await luc.goto(address);
    await looksRight(luc, name('reacties'));
    await luc.getByLabel('Je reactie', { exact: true }).fill(words);
    await luc.getByRole('button', { name: 'Plaats je reactie' }).click();
    await luc.waitForURL(/\/aanmelden/);
    await looksRight(luc, name('aanmelden'));
    await luc.getByRole('button', { name: /Luc/ }).first().click();
    await luc.waitForURL(/\/reageer/);
    assert.equal(await luc.getByLabel('Je reactie', { exact: true }).inputValue(), words);
    await luc.getByRole('button', { name: 'Plaats je reactie' }).click();
    const age = luc.getByLabel('Ik ben 13 of ouder');
    if (await age.count()) {
      await looksRight(luc, name('nakijken'));
      await age.check();
      await luc.getByRole('button', { name: 'Plaats je reactie' }).click();
    }
    await luc.waitForURL(/#reactie-/);
    const key = new URL(luc.url()).hash;
    await luc.locator(key).getByText(words).waitFor();
    await looksRight(luc, name('geplaatst'));
    await luc.locator(key).getByRole('link', { name: 'Bewerk of verwijder' }).click();
    await luc.getByLabel('Je reactie', { exact: true }).fill('');
    await luc.getByRole('button', { name: 'Bewaar' }).click();
    await luc.locator('.errors').waitFor();
    await looksRight(luc, name('bewerken'));
    await luc.getByLabel('Je reactie', { exact: true }).fill(`${words} Echt.`);
    await luc.getByRole('button', { name: 'Bewaar' }).click();
    await luc.locator(key).getByText('bewerkt').waitFor();

    const amina = await town.visit({ viewport, javaScriptEnabled });
    await signIn(amina, town.origin, /Amina/);
    await amina.goto(address);
    const comment = amina.locator(key);
    await comment.getByRole('button', { name: /^Bedankt/ }).press('Enter');
    await comment.getByRole('button', { name: 'Jij bedankte 1' }).waitFor();
    assert.equal(await comment.getByRole('button').getAttribute('aria-pressed'), 'true');
    await comment.getByRole('link', { name: /^Antwoord/ }).click();
    await amina.getByLabel('Je reactie', { exact: true }).fill('Ik ook.');
    await looksRight(amina, name('antwoorden'));
    const old = amina.getByLabel('Ik ben 13 of ouder');
    if (await old.count()) await old.check();
    await amina.getByRole('button', { name: 'Plaats je reactie' }).click();
    await amina.waitForURL(/#reactie-/);
    await comment.getByText('Ik ook.').waitFor();
    await looksRight(amina, name('geantwoord'));
    await amina.goto(`${town.origin}/mijn`);
    await looksRight(amina, name('mijn'));
    for (const page of [luc, amina]) {
      assert.deepEqual(page.problems, []);
      await page.context().close();
    }
  });
}

test('what a visitor reports is hidden at the desk, and its place says so above the answers', async () => {
  const visitor = await town.visit({ viewport: WIDE });
  await visitor.goto(address);
  await visitor.locator('.comment', { has: visitor.locator('.comment') }).first().getByRole('link', { name: /^Meld/ }).first().click();
  await looksRight(visitor, 'melden-1280');
  await visitor.getByRole('button', { name: 'Verstuur je melding' }).click();
  await visitor.locator('.errors').waitFor();
  await looksRight(visitor, 'melden-fout-1280');
  await visitor.getByLabel('Het is kwetsend of een bedreiging').check();
  await visitor.getByRole('button', { name: 'Verstuur je melding' }).click();
  await visitor.getByRole('heading', { name: 'Bedankt voor je melding' }).waitFor();
  await looksRight(visitor, 'gemeld-1280');

  const hilde = await town.visit({ viewport: WIDE });
  await signIn(hilde, town.origin, /Hilde/);
  await hilde.goto(`${town.origin}/beheer?van=alles`);
  await looksRight(hilde, 'beheer-1280');
  await hilde.getByRole('link', { name: /^Beslis/ }).first().click();
  await hilde.getByLabel('Haal de reactie weg').waitFor();
  await hilde.goto(`${town.origin}/beheer/meldingen`);
  await looksRight(hilde, 'meldingen-1280');
  await hilde.getByRole('link', { name: /^Bekijk ?:/ }).first().click();
  await hilde.getByLabel('Haal de reactie weg').check();
  await hilde.getByRole('button', { name: 'Beslis' }).click();
  await hilde.locator('.errors').waitFor();
  await looksRight(hilde, 'beslissen-1280');
  await hilde.setViewportSize(NARROW);
  await looksRight(hilde, 'beslissen-390');
  await hilde.getByLabel('Op welke grond?').selectOption('hurtful');
  await hilde.getByLabel('Waarom').fill('Dit is een belediging.');
  await hilde.getByRole('button', { name: 'Beslis' }).click();
  await hilde.getByText('Beslist.').waitFor();
  await visitor.goto(address);
  await visitor.getByText('De gemeente haalde deze reactie weg').waitFor();
  await looksRight(visitor, 'weggehaald-1280');
  for (const page of [visitor, hilde]) {
    assert.deepEqual(page.problems, []);
    await page.context().close();
  }
});

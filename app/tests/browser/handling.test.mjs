// An officer joins two suggestions, and asks an expert from within one: with and without script, by keyboard where it is a press.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { looksRight } from './looks.mjs';
import { NARROW, WIDE, openTown, signIn } from './town.mjs';

let town;
let waiting;
before(async () => {
  town = await openTown();
  const list = await fetch(`${town.origin}/api/v1/suggestions?call=plekken-vergroenen&sort=new&status=submitted&limit=10`);
  waiting = (await list.json()).items;
});
after(async () => town?.close());

for (const [way, size, viewport, javaScriptEnabled] of [
  ['met', '1280', WIDE, true],
  ['zonder', '390', NARROW, false],
]) {
  test(`${way} script, ${size} pixels wide, Hilde joins two suggestions and the old page leads on`, async () => {
    const name = (what) => `${way}-${what}-${size}`;
    const [gone, kept] = waiting.splice(0, 2);
    const hilde = await town.visit({ viewport, javaScriptEnabled });
    await signIn(hilde, town.origin, /Hilde/);
    await hilde.goto(`${town.origin}/beheer/suggesties/${gone.id}`);
    await hilde.getByRole('link', { name: 'Voeg samen met een andere' }).click();
    await looksRight(hilde, name('samenvoegen'));
    await hilde.getByRole('searchbox', { name: 'Zoek op woorden, of plak een link of nummer' }).fill(`${town.origin}/suggesties/${kept.id}`);
    await hilde.getByRole('searchbox', { name: 'Zoek op woorden, of plak een link of nummer' }).press('Enter');
    await hilde.getByText('Je kan dit niet ongedaan maken.').waitFor();
    await looksRight(hilde, name('samenvoegen-zeker'));
    await hilde.getByRole('button', { name: /^Voeg samen met/ }).press('Enter');
    await hilde.waitForURL(new RegExp(`/beheer/suggesties/${kept.id}`));
    await looksRight(hilde, name('samengevoegd-beheer'));
    const visitor = await town.visit({ viewport, javaScriptEnabled });
    await visitor.goto(`${town.origin}/suggesties/${gone.id}`);
    await looksRight(visitor, name('samengevoegd'));
    await visitor.getByRole('link', { name: 'Naar die suggestie' }).click();
    await visitor.getByRole('heading', { name: 'Hiermee samengevoegd' }).waitFor();
    await looksRight(visitor, name('blijft'));
    await hilde.context().close();
    await visitor.context().close();
  });

  test(`${way} script, ${size} pixels wide, Els is asked and answers, and sees no more once it is closed`, async () => {
    const name = (what) => `${way}-${what}-${size}`;
    const [about] = waiting.splice(0, 1);
    const question = `Hoe bereiken we wie er woont? ${way} ${size}`;
    const hilde = await town.visit({ viewport, javaScriptEnabled });
    await signIn(hilde, town.origin, /Hilde/);
    await hilde.goto(`${town.origin}/beheer/suggesties/${about.id}`);
    await hilde.getByText('Vraag raad aan de participatie-expert').click();
    await hilde.getByLabel('Aan wie?').last().selectOption({ index: 1 });
    await hilde.getByLabel('Je vraag', { exact: true }).fill(question);
    await hilde.getByRole('button', { name: 'Stel de vraag' }).press('Enter');
    await hilde.getByText(question).waitFor();
    await looksRight(hilde, name('raad-gevraagd'));
    const els = await town.visit({ viewport, javaScriptEnabled });
    await signIn(els, town.origin, /Els/);
    await els.goto(`${town.origin}/beheer/advies`);
    await looksRight(els, name('raad-lijst'));
    await els.getByRole('link', { name: about.title }).first().click();
    await els.getByText(question).waitFor();
    await els.getByLabel('Je raad').fill('Bel overal aan.');
    await looksRight(els, name('raad'));
    await els.getByRole('button', { name: 'Verstuur' }).press('Enter');
    await els.getByText('Bel overal aan.', { exact: true }).waitFor();
    const page = els.url();
    await hilde.reload();
    await hilde.getByText('Bel overal aan.').waitFor();
    await hilde.getByRole('button', { name: 'Sluit de vraag' }).press('Enter');
    await hilde.getByText('Gesloten: de expert ziet dit niet meer').waitFor();
    assert.equal((await els.goto(page)).status(), 404);
    await hilde.context().close();
    await els.context().close();
  });
}

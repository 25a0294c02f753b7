// An officer asks questions of her own with a call, without a developer; a citizen answers them, with script and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { looksRight } from './looks.mjs';
import { NARROW, WIDE, openTown, signIn } from './town.mjs';

const PLAN = { name: 'dak.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
/** A PNG of one point. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PHOTO = { name: 'dak.png', mimeType: 'image/png', buffer: Buffer.from(DOT, 'base64') };

let town;
before(async () => {
  town = await openTown();
});
after(async () => town?.close());

/** Fills in what every suggestion of the roofs has, the place by its street. */
async function fillIn(page, title) {
  await page.goto(`${town.origin}/oproepen/zonnedaken/nieuw`);
  await page.locator('input[name="straat"]').fill('Sportlaan');
  await page.getByRole('button', { name: 'Zoek de straat' }).click();
  await page.waitForLoadState('networkidle');
  await page.locator('#titel').fill(title);
  await page.locator('#waarom').fill(`${title}: groot genoeg, en de hele dag zon.`);
  await page.locator('#soort').selectOption({ index: 1 });
}

test('an officer makes a question that depends on another, and looks at it as people will', async () => {
  const page = await town.visit({ viewport: WIDE });
  await signIn(page, town.origin, /Hilde/);
  await page.goto(`${town.origin}/beheer/oproepen/plekken-vergroenen`);
  await page.getByRole('link', { name: 'Eigen vragen van deze oproep' }).click();
  await page.waitForURL('**/vragen');
  await page.getByLabel('Wat vraag je?').fill('Help je mee planten?');
  // What only a list or a number needs is not there for a yes or no.
  await page.getByLabel('Wat vullen mensen in?').selectOption('yes_no');
  await page.locator('#keuzes-0').waitFor({ state: 'hidden' });
  await page.locator('#eenheid-0').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Nog een vraag' }).click();
  await page.locator('#vraag-1').fill('Op welke dagen kan je?');
  await page.locator('#antwoord-1').selectOption('several');
  await page.locator('#keuzes-1').fill('Zaterdag\nZondag');
  await page.locator('#als-1').selectOption({ label: 'Alleen na “Help je mee planten?”: Ja' });
  await page.locator('#lezer-1').selectOption('officers');
  await page.getByRole('button', { name: 'Bekijk zoals mensen het zien' }).click();
  await page.getByRole('heading', { name: 'Zo zien mensen de vragen' }).waitFor();
  await looksRight(page, 'vragen-voorbeeld-1280');
  await page.getByRole('button', { name: 'Bewaar' }).last().click();
  await page.getByText('Bewaard.').waitFor();
  await looksRight(page, 'vragen-1280');
  const amina = await town.visit({ viewport: NARROW });
  await amina.goto(`${town.origin}/oproepen/plekken-vergroenen/nieuw`);
  const days = amina.locator('#vraag-op-welke-dagen-kan-je');
  await days.waitFor({ state: 'hidden' });
  await amina.getByLabel('Ja', { exact: true }).check();
  await days.waitFor({ state: 'visible' });
  await looksRight(amina, 'vragen-inwoner-390');
  await amina.getByLabel('Nee', { exact: true }).check();
  await days.waitFor({ state: 'hidden' });
  assert.deepEqual([...page.problems, ...amina.problems], []);
});

/** Its author gives another number, takes the plan away and adds a photo. */
async function changeIt(page, path, how) {
  await page.goto(`${town.origin}${path}/bewerken`);
  const size = page.getByLabel('Hoe groot is het dak, ongeveer?');
  assert.equal(await size.inputValue(), '1250,5');
  await size.fill('900');
  await page.getByRole('button', { name: /^Verwijder\s+Heb je een plan/ }).click();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.getByRole('link', { name: /^Pdf/ }).count(), 0);
  await page.locator('#foto').setInputFiles(PHOTO);
  if (how === 'without') await page.getByRole('button', { name: 'Voeg toe' }).click();
  await page.locator('.photofield__photo img').waitFor();
  assert.equal(await size.inputValue(), '900');
  await page.getByLabel('Wat staat er op foto 1?').fill('Het dak van de loods');
  await looksRight(page, `dak-bewerken-${how}`);
  await page.getByRole('button', { name: 'Bewaar' }).last().click();
  await page.waitForURL('**?bewerkt=1');
  await page.getByText('900 m²').waitFor();
  assert.equal(await page.getByAltText('Het dak van de loods').count(), 1);
  await page.locator('#bewerkt summary').click();
  await page.getByText('Ingevulde vragen').waitFor();
  await looksRight(page, `dak-bewerkt-${how}`);
}

test('a question that people answered says why it stays', async () => {
  for (const [viewport, size] of [[WIDE, 1280], [NARROW, 390], [{ width: 320, height: 700 }, 320]]) {
    const page = await town.visit({ viewport });
    await signIn(page, town.origin, /Hilde/);
    await page.goto(`${town.origin}/beheer/oproepen/zonnedaken/vragen`);
    await page.getByText('Hoe groot is het dak, ongeveer?').click();
    await page.getByText('Mensen vulden deze vraag al in.').first().waitFor();
    await looksRight(page, `vragen-gebruikt-${size}`);
  }
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';
  test(`${how} script a citizen answers the questions about a roof`, async () => {
    const page = await town.visit({ viewport: javaScriptEnabled ? WIDE : NARROW, javaScriptEnabled });
    await signIn(page, town.origin, /Amina/);
    await fillIn(page, `Een dak ${how}`);
    await page.getByLabel('Hoe groot is het dak, ongeveer?').fill('heel groot');
    await page.getByLabel('Heb je een plan of een foto van het dak?').setInputFiles(PLAN);
    await page.getByRole('button', { name: 'Ga verder' }).last().click();
    await page.getByRole('alert').waitFor();
    assert.equal(await page.getByLabel('Hoe groot is het dak, ongeveer?').inputValue(), 'heel groot');
    await page.getByRole('link', { name: /Maak een keuze/ }).waitFor();
    const plan = page.getByRole('link', { name: 'Pdf, 1\u00a0kB' });
    await plan.waitFor();
    await looksRight(page, `dak-fout-${how}`);
    await page.getByLabel('Hoe groot is het dak, ongeveer?').fill('1.250,5');
    await page.getByLabel('Naar welke kant ligt het dak?').selectOption('Zuid');
    await page.getByLabel('Golfplaten', { exact: true }).check();
    await page.locator('#vraag-eigenaar').getByLabel('Nee').check();
    await page.locator('#vraag-gevraagd').getByLabel('Ja').check();
    await page.getByLabel('Hoe kan Fatma je bereiken?').fill('0470 00 00 12');
    await page.getByRole('button', { name: 'Ga verder' }).last().click();
    // The call is for who lives here, which is asked once.
    if (page.url().endsWith('/mijn/band')) {
      await page.locator('input[name="band"][value="lives"]').check();
      await page.locator('main form button').last().click();
    }
    await page.waitForURL('**/nakijken');
    await page.getByText('0470 00 00 12').waitFor();
    await plan.waitFor();
    await looksRight(page, `dak-nakijken-${how}`);
    if (await page.locator('#leeftijd').count()) await page.locator('#leeftijd').check();
    await page.locator('main form button').last().click();
    await page.waitForURL('**?nieuw=1');
    await page.getByText('1\u00a0250,5 m²').waitFor();
    assert.ok(!(await page.content()).includes('0470 00 00 12'), 'what is for officers is not on the page');
    assert.equal(await plan.count(), 0);
    await looksRight(page, `dak-${how}`);
    const path = new URL(page.url()).pathname;
    const hilde = await town.visit({ viewport: WIDE });
    await signIn(hilde, town.origin, /Hilde/);
    await hilde.goto(`${town.origin}/beheer${path}`);
    await hilde.getByText('0470 00 00 12').waitFor();
    const [download] = await Promise.all([
      hilde.waitForEvent('download'),
      hilde.getByRole('link', { name: /^Pdf/ }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'bijlage.pdf', 'it is kept, not opened');
    await looksRight(hilde, `dak-beheer-${how}`);
    await changeIt(page, path, how);
    assert.equal(await hilde.reload().then(() => hilde.getByRole('link', { name: /^Pdf/ }).count()), 0);
    assert.deepEqual([...page.problems, ...hilde.problems], []);
  });
}

// Pages on paper: what Chromium prints of them, as poppler reads it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openTown } from './town.mjs';

let town;
const folder = mkdtempSync(join(tmpdir(), 'plein-print-'));
before(async () => {
  town = await openTown();
});
after(async () => town?.close());

/** What stands on the paper, and how large each of its pictures is in pixels. */
async function printed(page, path) {
  await page.goto(town.origin + path, { waitUntil: 'networkidle' });
  const file = join(folder, 'page.pdf');
  await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  const listed = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' });
  const pictures = [...listed.matchAll(/ image +(\d+) +(\d+) /g)].map(([, width, height]) => `${width}×${height}`);
  return { text, pictures };
}

for (const [way, javaScriptEnabled] of [['with script', true], ['without', false]]) {
  test(`${way}, a page on paper has the map, what was folded, whom to ask and where it came from, and nothing to press`, async () => {
    const page = await town.visit({ javaScriptEnabled });
    const call = await printed(page, '/oproepen/plekken-vergroenen');
    for (const words of ['Duid een plek aan op de kaart', 'Wij willen meer bomen', 'hilde.vandamme@wilgenbeke.example', `${town.origin}/oproepen/plekken-vergroenen`, 'Kerkplein 1']) {
      assert.ok(call.text.includes(words), words);
    }
    assert.ok(call.pictures.includes('640×400'), String(call.pictures));
    for (const words of ['Kaart groter', 'Aanmelden', 'Alleen van mij', 'Volgende']) assert.ok(!call.text.includes(words), words);

    const list = await page.request.get(`${town.origin}/api/v1/suggestions?call=plekken-vergroenen&sort=votes&limit=2`);
    const { id, title } = (await list.json()).items[1];
    const suggestion = await printed(page, `/suggesties/${id}`);
    for (const words of [title, 'Stand van zaken', '09 000 00 12', `/suggesties/${id}`]) assert.ok(suggestion.text.includes(words), words);
    assert.ok(suggestion.pictures.includes('640×360'), String(suggestion.pictures));
    for (const words of ['Plaats je reactie', 'Meld deze suggestie', 'WhatsApp']) assert.ok(!suggestion.text.includes(words), words);

    const offline = await printed(page, '/meedoen-zonder-computer');
    for (const words of ['09 000 00 10', 'Kom langs', 'Op papier']) assert.ok(offline.text.includes(words), words);
    await page.context().close();
  });
}

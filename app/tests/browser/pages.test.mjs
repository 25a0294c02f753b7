// Every page, of who signed in and of who did not: nothing for axe to find, no error for the Nu checker, nothing lost on a small
// screen with large text.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { doubleText, lost, tooWide, violations } from './looks.mjs';
import { citizensPages, deskPages, leftOut, oneOfEach, openEach } from './pages.mjs';
import { MATRIX, NARROW, WIDE, openTown, signIn } from './town.mjs';

const VNU = createRequire(import.meta.url)('vnu-jar');

let town;
let pages;
before(async () => {
  town = await openTown();
  pages = await citizensPages(town);
});
after(async () => town?.close());

/** What the Nu checker says of these files: nothing when all is well. */
function errorsIn(files) {
  try {
    execFileSync('java', ['-jar', VNU, '--errors-only', '--format', 'gnu', ...files], { stdio: ['ignore', 'ignore', 'pipe'] });
    return '';
  } catch (error) {
    return String(error.stderr);
  }
}

test('no page that a citizen can open is left out here', () => {
  assert.deepEqual(leftOut(pages), []);
});

const LOOKS = [
  ['wilgenbeke', NARROW],
  ['havenrode', WIDE],
  ...(MATRIX === 'soak' ? [['wilgenbeke', WIDE], ['havenrode', NARROW]] : []),
];

for (const [theme, viewport] of LOOKS) {
  test(`axe and the Nu checker find nothing on any page of ${theme}, ${viewport.width} pixels wide`, async () => {
    const [wrong, files, folder] = [[], [], mkdtempSync(join(tmpdir(), 'plein-nu-'))];
    await openEach(town, pages.filter((page) => page.theme === theme), { viewport }, async (page, { name }) => {
      wrong.push(...(await violations(page)).map((found) => `${name}: ${found}`));
      const overflow = await tooWide(page);
      if (overflow > 1) wrong.push(`${name}: ${overflow} pixels wider than the screen`);
      files.push(join(folder, `${name}.html`));
      writeFileSync(files.at(-1), await page.evaluate(async () => (await fetch(location.href)).text()));
    });
    assert.deepEqual(wrong, []);
    assert.equal(errorsIn(files), '');
  });
}

test('at 320 pixels with text twice as large nothing sticks out or is cut off, whoever looks', async () => {
  const wrong = [];
  await openEach(town, pages, { viewport: { width: 320, height: 640 }, ready: doubleText }, async (page, { theme, name }) => {
    wrong.push(...(await lost(page)).map((what) => `${theme}, ${name}: ${what}`));
  });
  assert.deepEqual(wrong, []);
});

for (const [name, viewport] of [['wide', WIDE], ['on a phone', NARROW]]) {
  test(`axe and the Nu checker find nothing at the desk, ${name}`, async () => {
    const page = await town.visit({ viewport });
    await signIn(page, town.origin, /Wim/);
    const [wrong, files, folder] = [[], [], mkdtempSync(join(tmpdir(), 'plein-nu-'))];
    const paths = await deskPages(page, town.origin);
    assert.ok(paths.length > 8, String(paths));
    for (const path of paths) {
      await page.goto(town.origin + path);
      await page.waitForLoadState('networkidle');
      wrong.push(...(await violations(page)).map((found) => `${path}: ${found}`));
      const overflow = await tooWide(page);
      if (overflow > 1) wrong.push(`${path}: ${overflow} pixels wider than the screen`);
      files.push(join(folder, `${files.length}.html`));
      writeFileSync(files.at(-1), await (await page.request.get(town.origin + path)).text());
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(page.problems, []);
    assert.equal(errorsIn(files), '');
    await page.context().close();
  });
}

test('the first view of a page is 100 kB at most without a map, and with one 60 kB of script', async () => {
  const heavy = [];
  const open = pages.filter((page) => !page.who);
  for (const { theme, name, origin, path } of MATRIX === 'soak' ? open : oneOfEach(open)) {
    const { all, script, hasMap } = await firstView(origin + path);
    if (!hasMap && all > 100_000) heavy.push(`${theme}, ${name}: ${all} bytes`);
    if (script > (hasMap ? 60_000 : 15_000)) heavy.push(`${theme}, ${name}: ${script} bytes of script`);
  }
  assert.deepEqual(heavy, []);
});

/** What a visitor without a past downloads, in bytes on the wire. */
async function firstView(address) {
  const page = await town.visit({ viewport: NARROW });
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const scripts = new Set();
  let [all, script] = [0, 0];
  network.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength;
    if (scripts.has(requestId)) script += encodedDataLength;
  });
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const hasMap = (await page.locator('[data-map], [data-pin], .poster__map').count()) > 0;
  await page.context().close();
  return { all, script, hasMap };
}

// Every page: nothing for axe to find, no error for the Nu checker, nothing wider than a narrow screen.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { tooWide, violations } from './looks.mjs';
import { deskPages, pagesOf } from './pages.mjs';
import { MATRIX, NARROW, WIDE, openTown, signIn } from './town.mjs';

const VNU = createRequire(import.meta.url)('vnu-jar');

let town;
before(async () => {
  town = await openTown();
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

const looks = [
  ['wilgenbeke', () => town.origin, WIDE],
  ['wilgenbeke on a phone', () => town.origin, NARROW],
  ['havenrode', () => town.other, NARROW],
  ...(MATRIX === 'soak' ? [['havenrode, wide', () => town.other, WIDE]] : []),
];

for (const [name, origin, viewport] of looks) {
  test(`axe finds nothing on any page of ${name}`, async () => {
    const page = await town.visit({ viewport });
    const wrong = [];
    for (const [title, path] of await pagesOf(origin())) {
      await page.goto(origin() + path);
      await page.waitForLoadState('networkidle');
      wrong.push(...(await violations(page)).map((found) => `${title}: ${found}`));
      const overflow = await tooWide(page);
      if (overflow > 1) wrong.push(`${title}: ${overflow} pixels wider than the screen`);
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test('axe finds nothing on the pages of who signed in', async () => {
  const page = await town.visit({ viewport: NARROW });
  await signIn(page, town.origin, /Amina/);
  for (const path of ['/mijn', '/oproepen/plekken-vergroenen', '/']) {
    await page.goto(town.origin + path);
    assert.deepEqual(await violations(page), [], path);
  }
  await page.context().close();
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

for (const [name, origin] of [['wilgenbeke', () => town.origin], ['havenrode', () => town.other]]) {
  test(`in ${name}, the first view of a page is 100 kB at most without a map, and with one 60 kB of script`, async () => {
    const heavy = [];
    for (const [title, path] of await pagesOf(origin())) {
      const { all, script, hasMap } = await firstView(origin() + path);
      if (!hasMap && all > 100_000) heavy.push(`${title}: ${all} bytes`);
      if (script > (hasMap ? 60_000 : 15_000)) heavy.push(`${title}: ${script} bytes of script`);
    }
    assert.deepEqual(heavy, []);
  });
}

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
  const hasMap = (await page.locator('[data-map], [data-pin]').count()) > 0;
  await page.context().close();
  return { all, script, hasMap };
}

test('nothing is lost at 320 pixels', async () => {
  const page = await town.visit({ viewport: { width: 320, height: 640 } });
  for (const [title, path] of await pagesOf(town.origin)) {
    await page.goto(town.origin + path);
    const overflow = await tooWide(page);
    assert.ok(overflow <= 1, `${title}: ${overflow} pixels wider than the screen`);
  }
  await page.context().close();
});

test('the Nu checker finds no error on any page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plein-nu-'));
  const files = [];
  for (const [title, path] of await pagesOf(town.origin)) {
    const html = await (await fetch(town.origin + path)).text();
    const file = join(folder, `${title}.html`);
    writeFileSync(file, html);
    files.push(file);
  }
  assert.equal(errorsIn(files), '');
});

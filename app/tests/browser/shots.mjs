// Screenshots of every page, wide and on a phone: `node shots.mjs FOLDER`.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { NARROW, WIDE, openTown, signIn } from './town.mjs';
import { citizensPages, deskPages, openEach } from './pages.mjs';

const folder = process.argv[2] ?? 'out';
mkdirSync(folder, { recursive: true });
const town = await openTown();

async function shot(page, name) {
  // Pictures further down come when one scrolls to them.
  await page.evaluate(() => document.querySelectorAll('img[loading="lazy"]').forEach((image) => (image.loading = 'eager')));
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

try {
  const pages = await citizensPages(town);
  for (const [size, viewport] of [['1280', WIDE], ['390', NARROW]]) {
    await openEach(town, pages, { viewport }, (page, { theme, name }) => shot(page, `${theme}-${name}-${size}`));
    const page = await town.visit({ viewport });
    await signIn(page, town.origin, /Wim/);
    for (const path of await deskPages(page, town.origin)) {
      await page.goto(town.origin + path);
      await shot(page, `beheer${path.replaceAll('/', '-').slice(7)}-${size}`);
    }
    await page.context().close();
  }
} finally {
  await town.close();
}

// Screenshots of every page, wide and on a phone: `node shots.mjs FOLDER [ORIGIN]`. Starts a demo when no origin is named.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { NARROW, WIDE, openTown, signIn } from './town.mjs';
import { deskPages, pagesOf } from './pages.mjs';

const folder = process.argv[2] ?? 'out';
mkdirSync(folder, { recursive: true });
const town = await openTown();
try {
  for (const [theme, origin] of [['wilgenbeke', town.origin], ['havenrode', town.other]]) {
    for (const [size, viewport] of [['1280', WIDE], ['390', NARROW]]) {
      const page = await town.visit({ viewport });
      for (const [name, path] of await pagesOf(origin)) {
        await page.goto(origin + path);
        // Pictures further down come when one scrolls to them.
        await page.evaluate(() => document.querySelectorAll('img[loading="lazy"]').forEach((image) => (image.loading = 'eager')));
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: join(folder, `${theme}-${name}-${size}.png`), fullPage: true });
      }
      if (theme === 'wilgenbeke') {
        await signIn(page, origin, /Amina/);
        await page.goto(`${origin}/mijn`);
        await page.screenshot({ path: join(folder, `${theme}-mijn-${size}.png`), fullPage: true });
      }
      if (theme === 'wilgenbeke') {
        await signIn(page, origin, /Wim/);
        for (const path of await deskPages(page, origin)) {
          await page.goto(origin + path);
          await page.waitForLoadState('networkidle');
          await page.screenshot({ path: join(folder, `beheer${path.replaceAll('/', '-').slice(7)}-${size}.png`), fullPage: true });
        }
      }
      await page.context().close();
    }
  }
} finally {
  await town.close();
}

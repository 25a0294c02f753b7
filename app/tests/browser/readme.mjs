// The README's pictures, from the demo: `node readme.mjs`.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NARROW, WIDE, openTown } from './town.mjs';

const folder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });
const town = await openTown();
try {
  const wide = await town.visit({ viewport: WIDE });
  const narrow = await town.visit({ viewport: NARROW });
  for (const [page, name, path] of [
    [wide, 'home', '/'],
    [wide, 'call', '/oproepen/plekken-vergroenen?sort=votes'],
    [narrow, 'phone', '/oproepen/plekken-vergroenen?sort=votes'],
  ]) {
    await page.goto(town.origin + path);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${folder}${name}.jpg`, type: 'jpeg', quality: 82 });
  }
} finally {
  await town.close();
}

// Every page a citizen can reach, by name.

export async function pagesOf(origin) {
  const json = async (path) => (await fetch(origin.replace('havenrode.localhost', '127.0.0.1') + path, { headers: { host: new URL(origin).host } })).json();
  const wilgenbeke = !origin.includes('havenrode');
  const call = wilgenbeke ? 'plekken-vergroenen' : 'koele-plekken';
  const items = wilgenbeke ? (await json(`/api/v1/suggestions?call=${call}&sort=votes&limit=2`)).items : [];
  const pages = [
    ['home', '/'],
    ['acties', '/acties'],
    ['oproep', `/oproepen/${call}`],
    ['zoeken', '/zoeken?q=boom'],
    ['contact', '/contact'],
    ['zonder-computer', '/meedoen-zonder-computer'],
    ['privacy', '/privacy'],
    ['toegankelijkheid', '/toegankelijkheid'],
    ['huisregels', '/huisregels'],
    ['cookies', '/cookies'],
    ['aanmelden', '/aanmelden'],
    ['fout', '/bestaat-niet'],
  ];
  if (wilgenbeke) {
    pages.push(
      ['actie', '/acties/wilgenbeke-vergroent'],
      ['actie-klaar', '/acties/regenton-en-wadi'],
      ['thema', '/themas/groen'],
      ['beleid', '/beleid/klimaatplan'],
      ['suggestie', `/suggesties/${items[1].id}`],
      ['oproep-leeg', `/oproepen/${call}?q=zzzzzz`],
      ['oproep-gesloten', '/oproepen/regentonnen'],
      ['oproep-later', '/oproepen/deelauto'],
      ['plek-toevoegen', `/oproepen/${call}/nieuw`],
      ['frans', '/fr/acties'],
    );
  }
  return pages;
}

/** Every page of the desk, as the administrator finds them in its menu and behind the first of each list. */
export async function deskPages(page, origin) {
  await page.goto(`${origin}/beheer`);
  const hrefs = (links) => links.map((link) => link.getAttribute('href'));
  const paths = new Set(await page.locator('.desktop__places a').evaluateAll(hrefs));
  for (const path of [...paths]) {
    await page.goto(origin + path);
    const found = (await page.locator('.desk a[href^="/beheer/"]:not([download])').evaluateAll(hrefs)).map((href) => href.split('#')[0]);
    // Papers are no pages.
    const inside = found.filter((href) => !/\.(pdf|docx)|\/brieven$/.test(href));
    for (const kind of new Set(inside.map((href) => href.replace(/\/[^/]*$/, '')))) paths.add(inside.find((href) => href.startsWith(kind)));
  }
  return [...paths];
}

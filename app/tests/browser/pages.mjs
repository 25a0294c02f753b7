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

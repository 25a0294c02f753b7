// What people do first, so that each page a citizen can come to is there to be looked at: its address, and whose cookies it takes.

/** Somebody with cookies of her own, who can send forms; with a key of the demo she is signed in. */
async function somebody(town, origin, key) {
  const page = await town.visit();
  await page.goto(`${origin}/cookies`);
  /** Where the answer to a form is, once it was followed. */
  const send = async (path, form) => {
    const [status, address] = await page.evaluate(async (sent) => {
      const answer = await fetch(sent.path, { method: 'POST', body: new URLSearchParams(sent.form) });
      return [answer.status, answer.url];
    }, { path, form });
    if (status >= 400) throw new Error(`${path}: ${status}`);
    const { pathname, search } = new URL(address);
    return pathname + search;
  };
  const hidden = async (path, name) => {
    await page.goto(origin + path);
    return page.locator(`input[name=${name}]`).first().inputValue();
  };
  /** The first address on a page that begins so. */
  const link = async (path, beginning) => {
    await page.goto(origin + path);
    return page.locator(`a[href^="${beginning}"]`).first().getAttribute('href');
  };
  if (key) await send('/demo/aanmelden', { persoon: key });
  return { page, send, hidden, link, cookies: () => page.context().storageState() };
}

/** What stands in the newest mail to an address, once it is there. */
async function mailTo(town, address, pattern) {
  for (let tries = 0; tries < 100; tries += 1) {
    const mails = await (await fetch(`${town.origin}/demo/mails.json`)).json();
    const found = mails.filter((mail) => mail.to === address).map((mail) => pattern.exec(`${mail.subject} ${mail.text}`));
    if (found.some(Boolean)) return found.find(Boolean)[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail to ${address} with ${pattern}`);
}

/** She gives her address and wants to hear what becomes of things. */
async function hears(town, person, address) {
  await person.send('/mijn/mail', { mail: address });
  await person.send('/mijn/mail/code', { code: await mailTo(town, address, /\d{6}/) });
  await person.send('/mijn/voorkeuren', { outcome_mail: 'ja', leeftijd: 'ja' });
}

/** Comes to the page that checks a new suggestion, and sends it when asked to. */
async function suggests(person, place, title) {
  const form = '/oproepen/plekken-vergroenen/nieuw';
  const text = { titel: title, waarom: 'Daar is het in de zomer veel te warm om te zitten.', soort: 'square' };
  await person.send(form, { verder: 'ja', plek: place, ...text });
  return `${form}/nakijken`;
}

const CALL = '/oproepen/plekken-vergroenen';

/** What who signed in, or gave an address, finds at Wilgenbeke. */
export async function walkWilgenbeke(town) {
  const person = (key) => somebody(town, town.origin, key);
  const list = await (await fetch(`${town.origin}/api/v1/suggestions?call=plekken-vergroenen&sort=new&status=submitted&limit=5`)).json();
  const [read, told, about, near] = list.items;
  const [amina, luc, sam, hilde, noor] = [await person('amina'), await person('luc'), await person('sam'), await person('hilde'), await person('noor')];
  await hears(town, amina, 'amina@voorbeeld.be');
  await hears(town, luc, 'luc@voorbeeld.be');
  const checks = await suggests(amina, `${near.latitude},${near.longitude}`, 'Geveltuintjes aan de school');
  const check = { versie: await amina.hidden(checks, 'versie'), leeftijd: 'ja' };
  const own = (await amina.send(checks, check)).split('?')[0];
  const pages = [...(await shared(town, person, { amina, luc, own })), ...(await said(town, { luc, noor, told }))];
  pages.push(...(await byAddress(person, town, { read, hilde })), ...(await asked({ amina, hilde, about, own, luc }, town)));

  await suggests(sam, `${near.latitude},${near.longitude}`, 'Schaduw voor de fietsers');
  pages.push(
    ['nakijken', checks, 'sam'],
    ['bewaard-formulier', `${CALL}/nieuw`, 'sam'],
    ...[['home', '/'], ['actie', '/acties/wilgenbeke-vergroent'], ['thema', '/themas/groen'], ['oproep', CALL], ['oproep-lijst', `${CALL}?view=list`]].map(([name, path]) => [`${name}-aangemeld`, path, 'amina']),
    ...[['oproep-mijn', `${CALL}?mine=1`], ['mijn', '/mijn'], ['voorkeuren', '/mijn/voorkeuren'], ['band', '/mijn/band'], ['account-weg', '/mijn/weg']].map(([name, path]) => [name, path, 'amina']),
    ...['', '/bewerken', '/intrekken', '/samen'].map((end) => [`eigen${end.replace('/', '-')}`, own + end, 'amina']),
    ['suggestie-aangemeld', `/suggesties/${read.id}`, 'amina'],
    ['vraag-aangemeld', '/vragen/nieuw', 'amina'],
    ['mijn-luc', '/mijn', 'luc'],
  );
  const cookies = { amina: await amina.cookies(), luc: await luc.cookies(), sam: await sam.cookies() };
  for (const one of [amina, luc, sam, hilde, noor]) await one.page.context().close();
  const others = pages.filter(([, , who]) => typeof who === 'object');
  others.forEach((page, number) => {
    cookies[`iemand-${number}`] = page[2];
    page[2] = `iemand-${number}`;
  });
  return { pages, cookies };
}

/** A suggestion that is made together, and a poster for it. */
async function shared(town, person, { amina, own }) {
  await amina.send(`${own}/samen`, { mail: 'vriend@voorbeeld.be' });
  const together = await mailTo(town, 'vriend@voorbeeld.be', /\/samen\/\S+/);
  const visitor = await person();
  const poster = await visitor.send('/affiche', { naar: own });
  await visitor.page.context().close();
  return [['samen-gevraagd', together], ['samen-aangemeld', together, 'luc'], ['affiche', poster]];
}

/** Comments: one that can be changed and reported, and one that was hidden. */
async function said(town, { luc, noor, told }) {
  const page = `/suggesties/${told.id}`;
  const keys = [];
  for (const text of ['Fijn plan, ik help graag.', 'Dit is te grof.']) {
    const key = await luc.hidden(page, 'sleutel');
    await luc.send(`${page}/reageer`, { tekst: text, sleutel: key, gevraagd: 'ja', leeftijd: 'ja' });
    keys.push(key);
  }
  await noor.send(`/beheer/reacties/${keys[1]}/verbergen`, { grond: 'hurtful', reden: 'Zo praten we hier niet.' });
  return [
    ['reageer', `${page}/reageer`],
    ['antwoord-op', `${page}/reageer?op=${keys[0]}`, 'amina'],
    ['reactie-bewerken', `/reacties/${keys[0]}/bewerk`, 'luc'],
    ['reactie-melden', `/reacties/${keys[0]}/meld`],
    ['suggestie-melden', `${page}/meld`],
    ['bezwaar', await mailTo(town, 'luc@voorbeeld.be', /\/bezwaar\/\S+/)],
  ];
}

/** Who is not signed in: she presses, follows, asks, and is asked whether an address from paper is hers. */
async function byAddress(person, town, { read, hilde }) {
  const [voter, follower, asker] = [await person(), await person(), await person()];
  await voter.send(`/suggesties/${read.id}/stem`, { stem: 'ja' });
  await follower.send(`/suggesties/${read.id}/volg`, { volg: 'ja' });
  const [waiting, offered] = [await voter.cookies(), await follower.cookies()];
  await follower.send('/aanmelden/mail', { mail: 'volger@voorbeeld.be' });
  const key = await asker.hidden('/vragen/nieuw', 'sleutel');
  await asker.send('/vragen/nieuw', { vraag: 'Wie betaalt de bomen op het plein?', naam: 'Jo', sleutel: key, over: '' });
  const pile = { oproep: 'plekken-vergroenen', bron: 'paper', waar: 'buurthuis De Wilg', op: '2026-10-01' };
  await hilde.send('/beheer/invoer', { ...pile, sleutel: '0000000000004', naam: 'Dora', toon: 'anoniem', mail: 'dora@voorbeeld.be', stemmen: read.id });
  const pages = [
    ['aanmelden-met-stem', '/aanmelden', waiting],
    ['aanmelden-volgen', '/aanmelden', offered],
    ['code', '/aanmelden/code', await follower.cookies()],
    ['volgen', await mailTo(town, 'volger@voorbeeld.be', /\/volgen\/\S+/)],
    ['vraag-wacht', `/vragen/${key}`, await asker.cookies()],
    ['adres', await mailTo(town, 'dora@voorbeeld.be', /\/adres\/\S+/)],
  ];
  for (const one of [voter, follower, asker]) await one.page.context().close();
  return pages;
}

/** What an officer asks and answers, and the links of its mail. */
async function asked({ amina, hilde, about, own, luc }, town) {
  const key = await amina.hidden('/vragen/nieuw', 'sleutel');
  await amina.send('/vragen/nieuw', { vraag: 'Mag ik zelf een tegel uitbreken?', naam: 'Amina', sleutel: key, over: '' });
  await luc.send(`/suggesties/${about.id}/stem`, { stem: 'ja' });
  const desk = `/beheer/suggesties/${about.id}`;
  const [version, sent] = [await hilde.hidden(desk, 'versie'), await hilde.hidden(desk, 'sleutel')];
  await hilde.send(desk, { sleutel: sent, versie: version, antwoord: 'We komen in november ter plaatse kijken.' });
  await hilde.send(`/beheer${own}/indiener`, { doe: 'vraag', vraag: 'Over welke kant van de straat gaat het?' });
  await hilde.send('/demo/klok', { naar: '2026-10-05T12:30:00Z' });
  return [
    ['vraag-gesteld', `/vragen/${key}`, 'amina'],
    ['antwoord-vragen', await amina.link('/mijn', '/antwoord/')],
    ['stop', await mailTo(town, 'luc@voorbeeld.be', /\/stop\/\S+/)],
    ['voorkeuren-uit-mail', await mailTo(town, 'luc@voorbeeld.be', /\/voorkeuren\/\S+/)],
  ];
}

/** The same of Havenrode, as far as the look makes another page of it. */
export async function walkHavenrode(town) {
  const rachel = await somebody(town, town.other, 'rachel');
  const call = '/oproepen/koele-plekken';
  const read = await rachel.link(call, '/suggesties/');
  const pages = [['suggestie', read], ['suggestie-melden', `${read}/meld`], ['reageer', `${read}/reageer`]];
  const own = [['home', '/'], ['oproep', call], ['plek-toevoegen', `${call}/nieuw`], ['mijn', '/mijn'], ['voorkeuren', '/mijn/voorkeuren'], ['account-weg', '/mijn/weg'], ['suggestie', read]];
  pages.push(...own.map(([name, path]) => [`${name}-aangemeld`, path, 'rachel']));
  const cookies = { rachel: await rachel.cookies() };
  await rachel.page.context().close();
  return { pages, cookies };
}

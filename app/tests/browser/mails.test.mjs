// Mails as they arrive: a real SMTP server takes them, a parser that is not ours reads them, Chromium opens their links.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { looksRight } from './looks.mjs';
import { NARROW, PLEIN, openTown } from './town.mjs';

const SENTENCE = 'Goed idee: we bekijken het op de zitting van dinsdag, café of geen café.';
let town;
let server;

/** What arrived, parsed; a mail that came twice is there twice. */
const arrived = [];
/** Address to the answer it gets once before its mail is taken: a code of SMTP, or a line that goes dead after DATA. */
const trouble = new Map();

function refusal(code) {
  return Object.assign(new Error('not now'), { responseCode: code });
}

before(async () => {
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    onRcptTo({ address }, session, callback) {
      const answer = trouble.get(address);
      if (typeof answer !== 'number') return callback();
      if (answer < 500) trouble.delete(address);
      return callback(refusal(answer));
    },
    onData(stream, session, callback) {
      const raw = [];
      stream.on('data', (chunk) => raw.push(chunk));
      stream.on('end', async () => {
        const mail = await simpleParser(Buffer.concat(raw));
        const to = session.envelope.rcptTo[0].address;
        arrived.push({ to, mail, raw: Buffer.concat(raw).toString('latin1') });
        if (trouble.get(to) === 'dead') {
          trouble.delete(to);
          for (const connection of server.connections) if (connection.session.id === session.id) connection._socket.destroy();
          return;
        }
        callback();
      });
    },
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.PLEIN_SMTP_URL = `smtp://127.0.0.1:${server.server.address().port}`;
  process.env.PLEIN_MAIL_FROM = 'Plein Wilgenbeke <plein@wilgenbeke.example>';
  town = await openTown();
});
after(async () => {
  await town?.close();
  await new Promise((resolve) => server.close(resolve));
});

const to = (address) => arrived.filter((one) => one.to === address);

/** Waits for the so-maniest mail to an address, long enough for one that had to be sent again. */
async function mailTo(address, count = 1, seconds = 90) {
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    if (to(address).length >= count) return to(address)[count - 1];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail number ${count} to ${address}; there is mail to ${arrived.map((one) => one.to).join(', ')}`);
}

/** A person with cookies of her own; with a key of the demo she is signed in. */
async function somebody(key) {
  const page = await town.visit();
  const post = async (path, form, status = 303) => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await page.request.post(town.origin + path, { form, headers, maxRedirects: 0 });
    assert.equal(answer.status(), status, `${path}: ${await answer.text()}`);
    return answer;
  };
  if (key) await post('/demo/aanmelden', { persoon: key });
  return { page, post };
}

async function codeTo(address, count = 1) {
  const { mail } = await mailTo(address, count);
  return /\b\d{6}\b/.exec(mail.text)[0];
}

/** She gives her address and wants to hear what becomes of things. */
async function hears(person, address) {
  await person.post('/mijn/mail', { mail: address });
  await person.post('/mijn/mail/code', { code: await codeTo(address) });
  await person.post('/mijn/voorkeuren', { outcome_mail: 'ja', leeftijd: 'ja' });
}

/** Somebody follows by address alone, and confirms it: by the code on the page, or by the link in another browser. */
async function followsByAddress(id, address, confirm = typesCode) {
  const { page } = await somebody();
  await page.goto(`${town.origin}/suggesties/${id}`);
  await page.getByRole('button', { name: 'Volg met mails' }).click();
  await page.locator('#mail').fill(address);
  await page.getByRole('button', { name: 'Stuur' }).click();
  await page.locator('#code').waitFor();
  const { mail } = await mailTo(address);
  assert.match(mail.text, /Je wil dit volgen:\s+Geveltuintjes & één bank aan het café/);
  await confirm(page, mail);
  await page.context().close();
}

async function typesCode(page, mail) {
  await page.locator('#code').fill(/\b\d{6}\b/.exec(mail.text)[0]);
  await page.getByRole('button', { name: 'Bevestig' }).click();
  await page.getByText('Je volgt deze suggestie.').waitFor();
}

async function opensLink(page, mail) {
  const phone = await town.visit({ javaScriptEnabled: false, viewport: NARROW });
  await phone.goto(link(mail, 'Bevestig dat je wil volgen'));
  await looksRight(phone, 'bevestig-volgen');
  await phone.getByRole('button', { name: 'Ja, ik wil dit volgen' }).click();
  await phone.getByText('In orde: je volgt dit met').waitFor();
  await looksRight(phone, 'volgen-bevestigd');
  await phone.context().close();
}

async function hildeAnswers(id, words) {
  const { page, post } = await somebody('hilde');
  const address = `/beheer/suggesties/${id}`;
  await page.goto(town.origin + address);
  const hidden = (name) => page.locator(`input[name=${name}]`).first().inputValue();
  await post(address, { sleutel: await hidden('sleutel'), versie: await hidden('versie'), antwoord: words });
  await page.context().close();
}

/** What the town's clock said when it was moved, and when that was: it goes on by itself from there. */
let now = Date.parse('2026-10-05T12:00:00Z');
let movedAt = Date.now();
async function minutesPass(minutes) {
  const { post } = await somebody();
  now += minutes * 60_000 + Date.now() - movedAt;
  movedAt = Date.now();
  await post('/demo/klok', { naar: new Date(now).toISOString() }, 200);
}

const link = (mail, words) => new RegExp(`<a href="([^"]+)"[^>]*>${words}</a>`).exec(mail.html)[1].replaceAll('&amp;', '&');
const header = (mail, name) => mail.headerLines.find((line) => line.key === name)?.line.replace(/\r?\n\s+/g, ' ');

test('author, voter and follower read the answer in their mail, come to it by its link, and stop it by one press', async () => {
  await minutesPass(0);
  const amina = await somebody('amina');
  await hears(amina, 'amina@voorbeeld.be');
  const luc = await somebody('luc');
  await hears(luc, 'luc@voorbeeld.be');
  const list = await (await amina.page.request.get(`${town.origin}/api/v1/suggestions?call=plekken-vergroenen&limit=1`)).json();
  const near = await (await amina.page.request.get(`${town.origin}/api/v1/suggestions/${list.items[0].id}`)).json();
  const added = await amina.page.request.post(`${town.origin}/api/v1/suggestions`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: {
      call: 'plekken-vergroenen',
      title: 'Geveltuintjes & één bank aan het café',
      body: 'Daar is het in de zomer veel te warm om te zitten, en er is plaats genoeg.',
      category: 'square',
      latitude: near.latitude,
      longitude: near.longitude,
    },
  });
  assert.equal(added.status(), 201, await added.text());
  const { id } = await added.json();
  const receipt = (await mailTo('amina@voorbeeld.be', 2)).mail;
  assert.match(receipt.text, /De gemeente antwoordt ten laatste op \w+dag \d+ \w+ 2026\./);

  await luc.post(`/suggesties/${id}/stem`, { stem: 'ja' });
  await followsByAddress(id, 'volger@voorbeeld.be', opensLink);
  for (const [address, answer] of [['bezet@voorbeeld.be', 421], ['later@voorbeeld.be', 451], ['nooit@voorbeeld.be', 550], ['dood@voorbeeld.be', 'dead']]) {
    await followsByAddress(id, address);
    trouble.set(address, answer);
  }
  const before = arrived.length;
  await hildeAnswers(id, SENTENCE);
  await minutesPass(11);
  const mails = [await mailTo('amina@voorbeeld.be', 3), await mailTo('luc@voorbeeld.be', 2), await mailTo('volger@voorbeeld.be', 2)];
  for (const { mail, raw } of mails) {
    assert.match(mail.subject, /^Hilde antwoordde op “Geveltuintjes & één bank aan het café”$/);
    assert.ok(mail.text.includes(SENTENCE) && mail.html.includes('café of geen café'), mail.text);
    assert.match(header(mail, 'content-type'), /multipart\/alternative/);
    assert.equal(raw.match(/content-type: text\/(plain|html); charset=utf-8/gi).length, 2, raw);
    assert.match(header(mail, 'list-unsubscribe'), /<http:\/\/localhost:\d+\/stop\/[^>]+>/);
    assert.match(header(mail, 'list-unsubscribe-post'), /List-Unsubscribe=One-Click/);
    assert.match(mail.messageId, /^<[0-9a-z]{13}\.1\.[0-9a-f]{16}@wilgenbeke\.example>$/);
    assert.match(header(mail, 'list-id'), /^List-Id: <answer\.localhost>$/i);
    assert.equal(header(mail, 'precedence'), 'Precedence: bulk');
    assert.ok(Math.abs(mail.date.getTime() - Date.now()) < 120_000, String(mail.date));
    assert.equal(mail.from.text, '"Plein Wilgenbeke" <plein@wilgenbeke.example>');
    assert.equal(header(mail, 'auto-submitted'), 'Auto-Submitted: auto-generated');
    assert.ok(raw.split('\r\n').every((line) => line.length <= 998), 'a line is too long for SMTP');
  }
  assert.equal(new Set(mails.map(({ mail }) => mail.messageId)).size, 3);

  for (const javaScriptEnabled of [true, false]) {
    const reader = await town.visit({ javaScriptEnabled });
    await reader.goto(link(mails[2].mail, 'Bekijk de suggestie'));
    await reader.getByText(SENTENCE).waitFor();
    assert.deepEqual(reader.problems, []);
    await reader.context().close();
  }

  const stop = /<([^>]+)>/.exec(header(mails[2].mail, 'list-unsubscribe'))[1];
  const pressed = await fetch(stop, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  assert.equal(pressed.status, 200);
  const reader = await town.visit({ javaScriptEnabled: false });
  await reader.goto(stop);
  await reader.getByText('Je krijgt geen mails meer over “Geveltuintjes & één bank aan het café”.').waitFor();
  await reader.goto(link(mails[1].mail, 'Geen mails meer hierover'));
  await reader.getByRole('button', { name: 'Stop mails over deze suggestie' }).click();
  await reader.getByText('Je krijgt geen mails meer over').waitFor();

  // What the server could not take comes later, under the same name; what it refused does not come.
  const [busy, later, dead] = [await mailTo('bezet@voorbeeld.be', 2), await mailTo('later@voorbeeld.be', 2), await mailTo('dood@voorbeeld.be', 3)];
  assert.ok([busy, later, dead].every(({ mail }) => mail.text.includes(SENTENCE)));
  const twice = to('dood@voorbeeld.be').slice(1);
  assert.equal(new Set(twice.map(({ mail }) => mail.messageId)).size, 1, 'sent again it is the same mail');
  assert.equal(to('nooit@voorbeeld.be').length, 1, 'only the code came before the address was refused');
  assert.equal(arrived.length - before, 7);

  await hildeAnswers(id, 'En nog iets: we zoeken mensen die mee water geven.');
  await minutesPass(11);
  await mailTo('amina@voorbeeld.be', 4);
  await mailTo('bezet@voorbeeld.be', 3);
  assert.equal(to('luc@voorbeeld.be').length, 2, 'who stopped it on the page hears no more');
  assert.equal(to('volger@voorbeeld.be').length, 2, 'who stopped it by the button of her mail program hears no more');

  await amina.page.goto(`${town.origin}/suggesties/${id}`);
  await (await somebody('sam')).post(`/suggesties/${id}/stem`, { stem: 'ja' });
  await minutesPass(24 * 60);
  const day = (await mailTo('amina@voorbeeld.be', 5)).mail;
  assert.equal(day.subject, 'Nieuw bij je suggestie “Geveltuintjes & één bank aan het café”');
  assert.match(day.text, /Er kwamen 2 stemmen bij\./);
  assert.ok(header(day, 'list-unsubscribe'));
});

/** All addresses of ours in a mail. */
const links = (mail) => [...mail.html.matchAll(/href="(http:[^"]+)"/g)].map((found) => found[1].replaceAll('&amp;', '&'));

test('a scanner that follows every link of a mail and runs its scripts changes nothing, and she chooses without signing in', async () => {
  const sam = await somebody('sam');
  await hears(sam, 'sam.vos@voorbeeld.be');
  const list = await (await sam.page.request.get(`${town.origin}/api/v1/suggestions?call=plekken-vergroenen&sort=new&limit=3&status=submitted`)).json();
  const { id } = list.items[1];
  await sam.post(`/suggesties/${id}/stem`, { stem: 'ja' });
  await hildeAnswers(id, 'We komen in november ter plaatse kijken.');
  await minutesPass(11);
  const { mail } = await mailTo('sam.vos@voorbeeld.be', 2);
  const choices = async () => {
    await sam.page.goto(`${town.origin}/mijn/voorkeuren`);
    const marked = await sam.page.locator('input').evaluateAll((fields) => fields.map((field) => `${field.id} ${field.value} ${field.checked}`));
    return [...marked, await sam.page.locator('main').textContent()].join('\n');
  };
  const before = await choices();
  const scanner = await town.visit();
  assert.equal(links(mail).length, 3, mail.html);
  for (const address of links(mail)) {
    await scanner.goto(address, { waitUntil: 'networkidle' });
    await fetch(address, { method: 'HEAD' });
  }
  assert.equal(await choices(), before);
  await sam.page.goto(`${town.origin}/mijn`);
  await scanner.context().close();

  const phone = await town.visit({ javaScriptEnabled: false, viewport: NARROW });
  await phone.goto(link(mail, 'Kies wat je wil horen'));
  await phone.getByRole('heading', { name: 'Wat wil je horen?' }).waitFor();
  await looksRight(phone, 'voorkeuren-uit-mail');
  await phone.getByLabel('Eén keer per week').check();
  await phone.getByRole('button', { name: 'Bewaar mijn keuzes' }).last().click();
  await phone.getByText('Je keuzes zijn bewaard.').waitFor();
  await looksRight(phone, 'voorkeuren-bewaard');
  // The link opens what she wants to hear, and nothing else of her.
  await phone.goto(`${town.origin}/mijn`);
  await phone.getByRole('button', { name: /itsme|kies|Amina/i }).first().waitFor();
  await phone.context().close();
  await sam.page.goto(`${town.origin}/mijn/voorkeuren`);
  assert.ok(await sam.page.getByLabel('Eén keer per week').isChecked());
  await sam.page.context().close();
});

/** The operator's command on the town that is served. */
function plein(...args) {
  return execFileSync(PLEIN, [...args, '--data', town.folder], { encoding: 'utf8' });
}

test('mails come from the municipality itself, and its signature is right to who has not heard of us', async () => {
  const key = join(town.folder, 'dkim.pem');
  writeFileSync(key, execFileSync('openssl', ['genrsa', '2048'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  plein('municipality', 'set', 'wilgenbeke', '--mail-from', 'Gemeente Wilgenbeke <klimaat@wilgenbeke.test>', '--dkim-key', key);
  const record = /DKIM +(\S+) TXT\s+"([^"]+)"/.exec(plein('municipality', 'dns', 'wilgenbeke'));
  assert.equal(record[1], 'plein._domainkey.wilgenbeke.test');
  const resolver = async (name, type) => {
    if (name === record[1] && type === 'TXT') return [[record[2]]];
    throw Object.assign(new Error(`no ${type} of ${name}`), { code: 'ENOTFOUND' });
  };
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const sam = await somebody('sam');
  await sam.post('/mijn/mail', { mail: 'sam@voorbeeld.be' });
  const { mail, raw } = await mailTo('sam@voorbeeld.be');
  assert.equal(mail.from.text, '"Gemeente Wilgenbeke" <klimaat@wilgenbeke.test>');
  const bytes = Buffer.from(raw, 'latin1');
  const verdict = async (message) => (await dkimVerify(message, { resolver })).results[0];
  const right = await verdict(bytes);
  assert.equal(right.status.result, 'pass', JSON.stringify(right));
  assert.equal(right.status.aligned, 'wilgenbeke.test');
  assert.equal((await verdict(Buffer.from(raw.replace(/(\d{6}) is je code/, '000000 is je code'), 'latin1'))).status.result, 'fail');
  const forged = `From: iemand@elders.example\r\n${raw}`;
  assert.notEqual((await verdict(Buffer.from(forged, 'latin1'))).status.result, 'pass', 'a second sender breaks it');
  plein('municipality', 'set', 'wilgenbeke', '--mail-from', '');
});

// A certified OpenID provider for tests: `node provider.mjs PORT BASE_URL…` (port 0 takes a free one).
//
// It behaves as the Flemish access management does where that matters to us: code flow with PKCE, claims in the ID
// token, clients with a secret or a key, hints of who signs in, sign-out with the client's id. Prints `ready ISSUER`.

import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [port = '0', ...bases] = process.argv.slice(2);

const people = {
  amina: { given_name: 'Amina', family_name: 'El Idrissi', vo_doelgroepcode: 'BUR' },
  luc: { given_name: 'Luc', family_name: 'Verhaegen', vo_doelgroepcode: 'BUR' },
  hilde: {
    given_name: 'Hilde',
    family_name: 'Maes',
    vo_doelgroepcode: 'LB',
    vo_orgcode: 'OVO002949',
    vo_orgnaam: 'Gemeente Wilgenbeke',
    plein_rol_3d: ['PleinMedewerker:OVO002949', 'PleinBeheerder:OVO999999'],
  },
};
const subject = (key) => createHash('sha1').update(key).digest('hex');
const keyOf = (sub) => Object.keys(people).find((key) => subject(key) === sub);

function signingKey(type, options, algorithm) {
  const jwk = generateKeyPairSync(type, options).privateKey.export({ format: 'jwk' });
  return { ...jwk, use: 'sig', alg: algorithm, kid: algorithm };
}

function client(id, more) {
  return {
    client_id: id,
    redirect_uris: bases.map((base) => `${base}/aanmelden/terug`),
    post_logout_redirect_uris: bases.map((base) => `${base}/`),
    grant_types: ['authorization_code'],
    response_types: ['code'],
    ...more,
  };
}

const secret = { client_secret: 'secret of a test', token_endpoint_auth_method: 'client_secret_basic' };
const publicKey = createPublicKey(readFileSync(new URL('client-key.pem', import.meta.url))).export({ format: 'jwk' });

const configuration = {
  clients: [
    client('plein-secret', secret),
    client('plein-es256', { ...secret, id_token_signed_response_alg: 'ES256' }),
    client('plein-ps256', { ...secret, id_token_signed_response_alg: 'PS256' }),
    client('plein-key', {
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS256',
      jwks: { keys: [{ ...publicKey, use: 'sig', alg: 'RS256', kid: 'plein-test' }] },
    }),
  ],
  jwks: {
    keys: [
      signingKey('rsa', { modulusLength: 2048 }, 'RS256'),
      signingKey('rsa', { modulusLength: 2048 }, 'PS256'),
      signingKey('ec', { namedCurve: 'P-256' }, 'ES256'),
    ],
  },
  enabledJWA: { idTokenSigningAlgValues: ['RS256', 'PS256', 'ES256'] },
  claims: {
    openid: ['sub'],
    profile: ['given_name', 'family_name'],
    vo: ['vo_doelgroepcode', 'vo_orgcode', 'vo_orgnaam'],
    plein: ['plein_rol_3d'],
  },
  conformIdTokenClaims: false,
  responseTypes: ['code'],
  pkce: { required: () => true },
  cookies: { keys: ['only for tests'] },
  ttl: { AuthorizationCode: 30, AccessToken: 3600, IdToken: 300, Interaction: 1800, Session: 7200, Grant: 7200 },
  interactions: { url: (_ctx, interaction) => `/kies/${interaction.uid}` },
  features: {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    rpInitiatedLogout: { enabled: true, logoutSource: askToSignOut, postLogoutSuccessSource: signedOut },
  },
  async findAccount(_ctx, sub) {
    const key = keyOf(sub);
    return key && { accountId: sub, claims: async () => ({ sub, ...people[key] }) };
  },
  // Nobody is asked for consent: the municipality's own application asks for nothing more.
  async loadExistingGrant(ctx) {
    const { client: asking, params, provider, session } = ctx.oidc;
    const known = session.grantIdFor(asking.clientId);
    const grant = (known && (await provider.Grant.find(known)))
      || new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
    grant.addOIDCScope(params.scope);
    await grant.save();
    return grant;
  },
  renderError(ctx, out) {
    ctx.type = 'html';
    ctx.body = page('Dat ging mis', `<p>${escape(out.error)}: ${escape(out.error_description ?? '')}</p>`);
  },
};

function escape(text) {
  return String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function page(title, body) {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;
}

function askToSignOut(ctx, form) {
  ctx.body = page('Afmelden', `${form}<p>
<button type="submit" form="op.logoutForm" name="logout" value="yes">Ja, meld mij af</button></p>`);
}

function signedOut(ctx) {
  ctx.body = page('Afgemeld', '<p>Je bent afgemeld.</p>');
}

/** The capacity asked for: base64 of `{"cap_hint":"BUR"}` or `{"cap_hint":"LB"}`. */
function capacity(hint) {
  try {
    return JSON.parse(Buffer.from(hint ?? '', 'base64').toString()).cap_hint;
  } catch {
    return undefined;
  }
}

function choice(params) {
  const asked = capacity(params.login_hint);
  const fitting = Object.entries(people).filter(([, person]) => !asked || person.vo_doelgroepcode === asked);
  const buttons = fitting.map(([key, person]) => `<li><button name="persoon" value="${key}">
${escape(person.given_name)} ${escape(person.family_name)}</button></li>`);
  return page('Wie ben je?', `<form method="post"><ul>${buttons.join('')}</ul>
<p><button name="persoon" value="">Annuleren</button></p></form>`);
}

async function read(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return new URLSearchParams(Buffer.concat(parts).toString());
}

async function choose(provider, request, response) {
  if (request.method !== 'POST') {
    const { params } = await provider.interactionDetails(request, response);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(choice(params));
  }
  const key = (await read(request)).get('persoon');
  const result = key in people
    ? { login: { accountId: subject(key), remember: false } }
    : { error: 'access_denied', error_description: 'cancelled' };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

const server = createServer();
server.listen(Number(port), '127.0.0.1', () => {
  const issuer = `http://localhost:${server.address().port}`;
  const provider = new Provider(issuer, configuration);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url.startsWith('/kies/')) return answer(request, response);
    return choose(provider, request, response).catch((error) => {
      response.statusCode = 400;
      response.end(String(error));
    });
  });
  console.log(`ready ${issuer}`);
});

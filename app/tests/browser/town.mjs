// The demo in a folder of its own, and Chromium to visit it with.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const PLEIN = process.env.PLEIN_BINARY ?? join(ROOT, 'target/debug/plein');
export const MATRIX = process.env.PLEIN_MATRIX ?? 'all';
export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 390, height: 844 };

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a command of the program and waits until it is ready on `port`. */
export async function start(folder, port, args) {
  const child = spawn(PLEIN, [...args, '--data', folder, '--listen', `127.0.0.1:${port}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  let ended;
  const exited = new Promise((resolve) => child.on('exit', (code) => resolve((ended = code ?? -1))));
  for (let tries = 0; tries < 600; tries += 1) {
    if (ended !== undefined) throw new Error(`plein ended with ${ended}`);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(1000) }).catch(() => undefined);
    if (ready?.ok) return { child, exited };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('plein did not start');
}

export async function stop({ child, exited }) {
  child.kill('SIGTERM');
  await exited;
}

export async function openTown() {
  const folder = mkdtempSync(join(tmpdir(), 'plein-browser-'));
  const port = await freePort();
  const running = await start(folder, port, ['demo', '--people', '300']);
  const profile = mkdtempSync(join(tmpdir(), 'plein-chromium-'));
  const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  const browser = await chromium.launch({
    executablePath: process.env.PLEIN_CHROMIUM ?? found,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP *.localhost 127.0.0.1', `--disk-cache-dir=${profile}`],
  });
  return {
    folder,
    port,
    running,
    browser,
    origin: `http://localhost:${port}`,
    other: `http://havenrode.localhost:${port}`,
    /** A page of a visitor without a past; what goes wrong in it fails the test that looks at `problems`. */
    async visit(options = {}) {
      const context = await browser.newContext({ viewport: WIDE, locale: 'nl-BE', ...options });
      const page = await context.newPage();
      page.problems = [];
      page.isScripted = options.javaScriptEnabled !== false;
      // A machine under load leaves the fade between two pages out, and reports that as an error of the page.
      page.on('pageerror', (error) => {
        if (!/ViewTransition|Transition was/.test(String(error))) page.problems.push(String(error));
      });
      page.on('console', (message) => {
        const known = /status of 4\d\d/.test(message.text());
        if (message.type() === 'error' && !known) page.problems.push(message.text());
      });
      return page;
    },
    async close() {
      await browser.close();
      await stop(this.running);
      rmSync(folder, { recursive: true, force: true });
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Signs in as a person of the demo, on the page itself. */
export async function signIn(page, origin, name) {
  await page.goto(`${origin}/aanmelden`);
  await page.getByRole('button', { name }).first().click();
  await page.waitForLoadState();
}

/** Goes on with Tab until the field or button with this name has the focus. */
export async function reach(page, name) {
  for (let presses = 0; presses < 160; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      const names = [at?.labels?.[0]?.textContent, at?.getAttribute('aria-label'), at?.textContent];
      return names.map((text) => (text ?? '').trim());
    });
    if (here.includes(name)) return;
  }
  throw new Error(`no ${name} by keyboard`);
}

/** Goes on with Tab until what has the focus is this, and presses it. */
export async function pressByKeyboard(page, selector) {
  for (let presses = 0; presses < 160; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return page.keyboard.press('Enter');
  }
  throw new Error(`no ${selector} by keyboard`);
}

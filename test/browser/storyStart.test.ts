/** `npm start` itself: it prints an address, the window there has the welcome, and Ctrl-C leaves nothing behind. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import net from 'node:net';
import { after, describe, it } from 'mocha';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS } from '#scripts/host/workbench.mjs';
import { browserHere, projectRoot } from './support/browserHere.js';
import { VsCodeWindow } from './support/vsCodeWindow.js';

describe('npm start', () => {
  let started: ChildProcess | undefined;
  let browser: Browser | undefined;
  after(async () => {
    started?.kill('SIGKILL');
    await browser?.close();
  });

  it('opens a VS Code with the packaged extension, and ends with Ctrl-C', async () => {
    const port = await freePort();
    started = spawn(process.execPath, ['scripts/start.mjs', '--no-window', '--port', String(port)], {
      cwd: projectRoot(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await said(started, /http:\/\/127\.0\.0\.1:\S+/);
    assert.ok(address.includes(`:${String(port)}/`));

    browser = await chromium.launch({ executablePath: await browserHere(), args: CHROMIUM_FLAGS });
    const window = new VsCodeWindow(await browser.newPage(), 'madetech.mentorship-pairing');
    await window.page.goto(address);
    await window.ready();
    await window.openSidebar();
    await window.sidebar.getByRole('button').first().waitFor();
    await browser.close();

    const ended = new Promise((resolve) => started?.once('close', resolve));
    started.kill('SIGINT');
    await ended;
    // The server is told to end at once, and needs a moment to be gone.
    const patience = Date.now() + 5_000;
    while (await isListening(port)) assert.ok(Date.now() < patience, 'the server was left behind');
  });
});

/** What the process prints first that looks like this. */
function said(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const found = pattern.exec(text);
      if (found) resolve(found[0]);
    });
    child.once('close', (code) => reject(new Error(`npm start ended with ${String(code)}:\n${text}`)));
  });
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Asking other people's servers, which may be slow, lie, or lead somewhere else; real ones, on this computer. */
import assert from 'node:assert/strict';
import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, it } from 'mocha';
import { isPrivateAddress } from '../../../../src/adapters/http/allowedAddress.js';
import { axiosDownload, type DownloadOptions } from '../../../../src/adapters/http/axiosDownload.js';
import type { Problem } from '../../../../src/core/problem.js';
import type { Result } from '../../../../src/core/result.js';
import type { Wanted } from '../../../../src/ports/download.js';
import { loopbackServer, type LoopbackServer } from '../../../doubles/loopbackServer.js';

/** The server of the story that is told. */
const told: { server?: LoopbackServer } = {};
afterEach(closeServer);

async function closeServer(): Promise<void> {
  await told.server?.close();
  delete told.server;
}

async function serving(answer: RequestListener): Promise<LoopbackServer> {
  await closeServer();
  told.server = await loopbackServer(answer);
  return told.server;
}

let now = Date.UTC(2026, 10, 24, 12);
const clock = { now: () => now, after: () => ({ dispose: () => undefined }) };

function aDownload(options: Partial<DownloadOptions> = {}) {
  return axiosDownload({ clock, userAgent: 'MentorshipPairing/test', timeoutMs: 300, pauseMs: 1, ...options });
}

function wanted(origin: string, of: Partial<Wanted> = {}): Wanted {
  return {
    signal: new AbortController().signal,
    accept: 'application/json',
    limitBytes: 10_000,
    hosts: ['www.example.org'],
    ownOrigin: origin,
    ...of,
  };
}

async function get(answer: RequestListener, of: Partial<Wanted> = {}): Promise<Result<Uint8Array>> {
  const { origin } = await serving(answer);
  return aDownload().get(`${origin}/it`, wanted(origin, of));
}

function problemOf(result: Result<unknown>): Problem {
  assert.ok(!result.ok);
  return result.problem;
}

const redirectTo =
  (location: (origin: string) => string): RequestListener =>
  (request, response) => {
    if (request.url === '/there') response.end('there');
    else response.writeHead(302, { Location: location(`http://${request.headers.host ?? ''}`) }).end();
  };

describe('a download', () => {
  it('gives what the server sends, also when it is packed, and says who asks, but nothing of the person', async () => {
    const got = await get((_request, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip', 'Set-Cookie': 'a=b' }).end(gzipSync('hello')),
    );
    assert.ok(got.ok);
    assert.equal(new TextDecoder().decode(got.value), 'hello');
    const { headers } = told.server?.asked[0] ?? assert.fail();
    assert.equal(headers['user-agent'], 'MentorshipPairing/test');
    assert.equal(headers.accept, 'application/json');
    assert.deepEqual([headers.cookie, headers.authorization, headers.referer], [undefined, undefined, undefined]);
  });

  it('follows a redirect within what is allowed, three times and no more', async () => {
    const within = await get(redirectTo((origin) => `${origin}/there`));
    assert.ok(within.ok);
    await closeServer();
    const round = await get(redirectTo((origin) => `${origin}/it`));
    assert.deepEqual(problemOf(round), { type: 'address-refused', cause: 'too-many-redirects' });
    assert.equal(told.server?.asked.length, 4);
  });

  for (const [where, location, cause] of [
    ['http on the same host', () => 'http://www.example.org/', 'not-https'],
    ['another host', () => 'https://www.example.com/', 'other-host'],
    ['another port of this computer', () => 'http://127.0.0.1:1/', 'not-https'],
    ['this computer by https', () => 'https://127.0.0.1/', 'by-number'],
    ['this computer by name', () => 'https://localhost/', 'private-name'],
    ['a file', () => 'file:///etc/passwd', 'not-https'],
    ['a name with a password', () => 'https://me:secret@www.example.org/', 'carries-secrets'],
  ] as const) {
    it(`does not follow a redirect to ${where}`, async () => {
      const got = await get(redirectTo(location));
      assert.equal(problemOf(got).type, 'address-refused');
      assert.equal(told.server?.asked.length, 1);
      if (where !== 'a file') assert.deepEqual(problemOf(got), { type: 'address-refused', cause });
    });
  }

  it('asks no address that is not allowed', async () => {
    for (const address of [
      'http://www.example.org/',
      'https://www.example.org:8443/',
      'https://example.com/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://[::1]/',
      'https://[::ffff:7f00:1]/',
      'https://169.254.169.254/latest',
      'https://localhost./',
      'https://printer/',
      'https://nas.local/',
      'data:text/plain,hello',
      'file:///etc/passwd',
      'no address',
    ]) {
      const hosts = ['www.example.org', '127.0.0.1', '[::1]', '169.254.169.254', 'localhost.', 'printer', 'nas.local'];
      const got = await aDownload().get(address, wanted('http://127.0.0.1:1', { hosts }));
      assert.equal(problemOf(got).type, 'address-refused', address);
    }
  });

  it('asks by http only this computer, also when the person named the address', async () => {
    const got = await aDownload().get('http://www.example.org/', wanted('http://www.example.org'));
    assert.deepEqual(problemOf(got), { type: 'address-refused', cause: 'not-https' });
  });

  it('refuses a good name that leads into a private network', async () => {
    for (const address of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '192.168.0.1', '::1', 'fd00::1', '::ffff:10.0.0.1']) {
      const family = address.includes(':') ? 6 : 4;
      const got = await aDownload({ resolve: async () => [{ address, family }] }).get('https://www.example.org/', wanted('http://127.0.0.1:1'));
      assert.deepEqual(problemOf(got), { type: 'address-refused', cause: 'private-address' }, address);
    }
    for (const address of ['93.184.215.14', '172.15.0.1', '2606:2800:21f:cb07::1']) assert.ok(!isPrivateAddress(address), address);
  });

  it('waits no longer than its time for a server that stalls, before the answer, inside it, or drop by drop', async () => {
    for (const stalling of [
      () => undefined,
      (_request: unknown, response: ServerResponse) => response.writeHead(200, { 'Content-Length': '100' }).write('half'),
      (_request: unknown, response: ServerResponse) => {
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      },
    ]) {
      const got = await get(stalling);
      assert.deepEqual(problemOf(got), { type: 'host-silent', host: new URL(told.server?.origin ?? '').host, afterSeconds: 1 });
      assert.equal(told.server?.asked.length, 1);
      await closeServer();
    }
  });

  it('stops reading what is too large: said so, endless, or packed small', async () => {
    for (const large of [
      (_request: unknown, response: ServerResponse) => response.end('x'.repeat(10_001)),
      (_request: unknown, response: ServerResponse) => {
        const more = (): void => {
          response.write('x'.repeat(1_000), (gone) => gone ?? setImmediate(more));
        };
        more();
      },
      (_request: unknown, response: ServerResponse) =>
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000))),
    ]) {
      const got = await get(large);
      assert.equal(problemOf(got).type, 'too-large');
      await closeServer();
    }
  });

  it('takes no half answer for a whole one', async () => {
    const got = await get((_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('half', () => response.destroy());
    });
    assert.ok(!got.ok);
    assert.ok(['offline', 'answer-unreadable'].includes(got.problem.type), got.problem.type);
  });

  it('says that something is not there', async () => {
    const got = await get((_request, response) => response.writeHead(404).end('<html>'));
    assert.equal(problemOf(got).type, 'not-found');
    assert.equal(told.server?.asked.length, 1);
  });

  it('waits as a busy server asks, says so, and does not ask again before', async () => {
    const { origin, asked } = await serving((_request, response) => response.writeHead(429, { 'Retry-After': '120' }).end());
    const download = aDownload();
    const host = new URL(origin).host;
    assert.deepEqual(problemOf(await download.get(origin, wanted(origin))), { type: 'host-busy', host, waitSeconds: 120 });
    now += 60_000;
    assert.deepEqual(problemOf(await download.get(origin, wanted(origin))), { type: 'host-busy', host, waitSeconds: 60 });
    assert.equal(asked.length, 1);
    now += 60_000;
    await download.get(origin, wanted(origin));
    assert.equal(asked.length, 2);
  });

  it('understands a date to wait for, and waits half a minute where nothing sensible is said', async () => {
    for (const [retryAfter, waitSeconds] of [
      [new Date(now + 45_000).toUTCString(), 45],
      ['soon', 30],
      [undefined, 30],
      ['999999', 3_600],
      ['-5', 30],
    ] as const) {
      const got = await get((_request, response) => response.writeHead(429, retryAfter === undefined ? {} : { 'Retry-After': retryAfter }).end());
      const problem = problemOf(got);
      assert.ok(problem.type === 'host-busy');
      assert.equal(problem.waitSeconds, waitSeconds, retryAfter);
      await closeServer();
    }
  });

  it('tries again what can pass: a server in trouble, a lost connection', async () => {
    const trouble = [
      (response: ServerResponse) => response.writeHead(503).end(),
      (response: ServerResponse) => response.destroy(),
      (response: ServerResponse) => response.end('there'),
    ];
    const got = await get((_request, response) => trouble.shift()?.(response));
    assert.ok(got.ok);
    assert.equal(told.server?.asked.length, 3);
  });

  it('gives up after three tries, and at once where another try would be the same', async () => {
    const down = await get((_request, response) => response.writeHead(500).end());
    assert.deepEqual({ ...problemOf(down), host: '' }, { type: 'host-refused', host: '', status: 500 });
    assert.equal(told.server?.asked.length, 3);
    await closeServer();
    const refused = await get((_request, response) => response.writeHead(403).end());
    assert.deepEqual({ ...problemOf(refused), host: '' }, { type: 'host-refused', host: '', status: 403 });
    assert.equal(told.server.asked.length, 1);
  });

  it('says that one is offline when nobody answers', async () => {
    const { origin } = await serving(() => undefined);
    await closeServer();
    assert.deepEqual(problemOf(await aDownload().get(origin, wanted(origin))), { type: 'offline', host: new URL(origin).host });
  });

  it('can be cancelled before, while it waits for an answer, in the middle of one, and between two tries', async () => {
    const cancelled = async (answer: RequestListener, when: 'before' | 'meanwhile', pauseMs = 1): Promise<void> => {
      const { origin } = await serving(answer);
      const open = told.server;
      const controller = new AbortController();
      if (when === 'before') controller.abort();
      const arrived = open?.nextRequest();
      const got = aDownload({ pauseMs, timeoutMs: 5_000 }).get(origin, wanted(origin, { signal: controller.signal }));
      if (when === 'meanwhile') await arrived;
      controller.abort();
      assert.deepEqual(problemOf(await got), { type: 'cancelled' });
      await closeServer();
    };
    await cancelled(() => undefined, 'before');
    await cancelled(() => undefined, 'meanwhile');
    await cancelled((_request, response) => response.writeHead(200, { 'Content-Length': '100' }).write('half'), 'meanwhile');
    await cancelled((_request, response) => response.writeHead(500).end(), 'meanwhile', 60_000);
  });
});

/** Servers that stall, lie, refuse or lead elsewhere, and people who change their minds: a clear problem, and nothing left behind. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { describe, it } from 'mocha';
import type { Problem } from '../../../../src/core/problem.js';
import { repository, tarGz } from '../../../builders/archives.js';
import { served, type SceneOptions } from '../../../builders/archiveScene.js';

const noise = Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 99_991).join();
const bytes = tarGz(repository({ 'README.md': '# Koans\n', 'data.txt': noise }));

interface Refusal {
  readonly problem: Problem;
  readonly host: string;
  readonly asked: number;
}

async function refusalOf(answer: RequestListener, options?: SceneOptions): Promise<Refusal> {
  let refusal: Refusal | undefined;
  await served(
    answer,
    async ({ fetch, server, kept }) => {
      const got = await fetch();
      assert.ok(!got.ok, 'it came');
      assert.deepEqual(await readdir(kept), []);
      refusal = { problem: got.problem, host: new URL(server.origin).host, asked: server.asked.length };
    },
    options,
  );
  return refusal ?? assert.fail();
}

/** Sends a piece every so often. */
function dripping(everyMs: number, piece: Buffer): RequestListener {
  return (_request, response) => {
    const drip = setInterval(() => response.write(piece), everyMs);
    response.on('close', () => clearInterval(drip));
  };
}

describe('a server of archives', () => {
  it('that sends nothing, or nothing more, is not waited for', async () => {
    for (const stalling of [
      () => undefined,
      (_request: unknown, response: ServerResponse) => response.writeHead(200, { 'Content-Length': bytes.length }).write(bytes.subarray(0, 1_000)),
    ]) {
      const { problem, host } = await refusalOf(stalling);
      assert.deepEqual(problem, { type: 'host-silent', host, afterSeconds: 1 });
    }
  });

  it('that is slow is waited for as long as bytes keep coming, and no longer than in all', async () => {
    const half = bytes.length / 2;
    const slow: RequestListener = (_request, response) => {
      response.write(bytes.subarray(0, half));
      setTimeout(() => response.end(bytes.subarray(half)), 700);
    };
    await served(slow, async ({ fetch }) => assert.ok((await fetch()).ok), { timeoutMs: 100, fileIdleMs: 1_500, fileMs: 5_000 });
    const { problem, host } = await refusalOf(dripping(50, Buffer.alloc(10)), { fileIdleMs: 800, fileMs: 1_500 });
    assert.deepEqual(problem, { type: 'host-silent', host, afterSeconds: 2 });
  }).timeout(10_000);

  it('that sends less than it says is not believed, and not more than it says either', async () => {
    const less = await refusalOf((_request, response) => {
      response.writeHead(200, { 'Content-Length': bytes.length + 100 }).write(bytes, () => response.destroy());
    });
    assert.ok(['offline', 'answer-unreadable'].includes(less.problem.type), less.problem.type);
    const more = await refusalOf((request) => {
      request.socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${bytes.length - 50}\r\n\r\n`), bytes]));
    });
    assert.ok(['offline', 'answer-unreadable'].includes(more.problem.type), more.problem.type);
  });

  it('that never ends is stopped at 20 MB', async () => {
    const endless = await refusalOf((_request, response) => {
      const more = (): void => {
        response.write(Buffer.alloc(500_000), (gone) => gone ?? setImmediate(more));
      };
      more();
    });
    assert.equal(endless.problem.type, 'too-large');
  }).timeout(10_000);

  for (const [where, location, cause] of [
    ['http', 'http://github.com/archive.tar.gz', 'not-https'],
    ['this computer', 'http://127.0.0.1:1/', 'not-https'],
    ['this computer by https', 'https://127.0.0.1/', 'by-number'],
    ['a host that nobody named', 'https://www.example.com/', 'other-host'],
  ] as const) {
    it(`that leads to ${where} is not followed`, async () => {
      const { problem, asked } = await refusalOf((_request, response) => response.writeHead(302, { Location: location }).end());
      assert.deepEqual([problem, asked], [{ type: 'address-refused', cause }, 1]);
    });
  }

  it('that leads on to itself is followed', () =>
    served(
      (request, response) => (request.url === '/it' ? response.writeHead(302, { Location: '/there' }).end() : response.end(bytes)),
      async ({ fetch }) => assert.ok((await fetch()).ok),
    ));

  it('is asked only by https, or where the person named it', () =>
    served(
      () => assert.fail('asked'),
      async ({ fetch }) => {
        for (const address of ['http://github.com/a.tar.gz', 'https://example.org/a.tar.gz', 'https://127.0.0.1/a.tar.gz']) {
          const got = await fetch({ address });
          assert.equal(!got.ok && got.problem.type, 'address-refused', address);
        }
      },
    ));

  it('that does not have it, is busy, or is in trouble, says so', async () => {
    const missing = await refusalOf((_request, response) => response.writeHead(404).end('<html>'));
    assert.deepEqual([missing.problem, missing.asked], [{ type: 'not-found', host: missing.host }, 1]);
    const busy = await refusalOf((_request, response) => response.writeHead(429, { 'Retry-After': '120' }).end());
    assert.deepEqual([busy.problem, busy.asked], [{ type: 'host-busy', host: busy.host, waitSeconds: 120 }, 1]);
    const troubled = await refusalOf((_request, response) => response.writeHead(503).end());
    assert.deepEqual([troubled.problem, troubled.asked], [{ type: 'host-refused', host: troubled.host, status: 503 }, 3]);
    const page = await refusalOf((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Sign in</html>'));
    assert.deepEqual(page.problem, { type: 'answer-unreadable', host: page.host, cause: 'no-archive' });
  });

  it('that packs the archive once more for the way is understood as it stores it', () =>
    served(
      (request, response) => {
        assert.equal(request.headers['accept-encoding'], 'identity');
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bytes);
      },
      async ({ fetch }) => assert.ok((await fetch()).ok),
    ));
});

describe('an archive that somebody cancels', () => {
  it('is cancelled before it begins, and in the middle', () =>
    served(
      (_request, response) => response.writeHead(200, { 'Content-Length': bytes.length }).write(bytes.subarray(0, 100_000)),
      async ({ fetch, server, kept }) => {
        const before = await fetch({}, { signal: AbortSignal.abort() });
        assert.deepEqual([before, server.asked.length], [{ ok: false, problem: { type: 'cancelled' } }, 0]);
        const controller = new AbortController();
        const middle = await fetch({}, { signal: controller.signal, onProgress: () => controller.abort() });
        assert.deepEqual(middle, { ok: false, problem: { type: 'cancelled' } });
        assert.deepEqual(await readdir(kept), []);
      },
    ));

  it('leaves nothing half, at whatever moment', () =>
    served(
      (_request, response) => response.end(bytes),
      async ({ fetch, kept }) => {
        const outcomes = new Set<string>();
        for (let turn = 0; turn < 40; turn += 1) {
          const controller = new AbortController();
          const cancel = (left: number): void => void setImmediate(() => (left > 0 ? cancel(left - 1) : controller.abort()));
          cancel(turn * 2);
          const got = await fetch({}, { signal: controller.signal });
          outcomes.add(got.ok ? 'came' : got.problem.type);
          assert.ok((await readdir(kept)).every((name) => !name.includes('partial')));
        }
        assert.ok(outcomes.has('cancelled') && [...outcomes].every((one) => one === 'came' || one === 'cancelled'), [...outcomes].join());
      },
    ));
});

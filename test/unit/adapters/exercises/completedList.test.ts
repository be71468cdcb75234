/** What somebody has completed on Codewars, asked over real HTTP: page by page, only when they ask, and kept as ids on this computer. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { completedList } from '../../../../src/adapters/exercises/codewars/completedList.js';
import { doneOnCodewars } from '../../../../src/adapters/exercises/codewars/rememberedDone.js';
import { axiosDownload } from '../../../../src/adapters/http/axiosDownload.js';
import type { Memory } from '../../../../src/ports/memory.js';
import { codewarsApi, completed, completedAndListed, knownUser } from '../../../doubles/codewars/codewarsApi.js';
import { loopbackServer, type LoopbackServer } from '../../../doubles/loopbackServer.js';

const clock = { now: () => Date.UTC(2026, 10, 24, 12), after: () => ({ dispose: () => undefined }) };
const goOn = new AbortController().signal;

function aMemory(): Memory & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: (key) => kept.get(key),
    set: async (key, value) => {
      kept.set(key, JSON.parse(JSON.stringify(value)));
    },
  };
}

interface Story {
  readonly server: LoopbackServer;
  readonly memory: ReturnType<typeof aMemory>;
  readonly ask: (user: string, signal?: AbortSignal) => ReturnType<ReturnType<typeof completedList>['ask']>;
}

async function using(opening: Promise<LoopbackServer>, listed: readonly string[], story: (of: Story) => Promise<void>): Promise<void> {
  const server = await opening;
  const memory = aMemory();
  const download = axiosDownload({ clock, userAgent: 'MentorshipPairing/test', timeoutMs: 1_000, pauseMs: 1 });
  const list = completedList({ download: async () => download, address: () => server.origin, memory, listed: async () => new Set(listed) });
  try {
    await story({ server, memory, ask: (user, signal = goOn) => list.ask(user, { signal }) });
  } finally {
    await server.close();
  }
}

const neverDone = 'e'.repeat(24);
const page = (server: LoopbackServer): (string | undefined)[] => server.asked.map(({ url }) => url?.split('?')[1]);

describe('What somebody has completed on Codewars', () => {
  it('is asked page by page until the last one, and what we list of it is kept', () =>
    using(codewarsApi(), [...completedAndListed, neverDone], async ({ server, memory, ask }) => {
      assert.deepEqual(await ask(knownUser), { ok: true, value: { marked: 3, more: false } });
      assert.deepEqual(page(server), ['page=0', 'page=1', 'page=2']);
      assert.deepEqual([...doneOnCodewars(memory)].sort(), [...completedAndListed].sort());
    }));

  it('is asked no further than needed', () =>
    using(codewarsApi(), completedAndListed.slice(0, 1), async ({ server, ask }) => {
      assert.ok((await ask(knownUser)).ok);
      assert.deepEqual(page(server), ['page=0']);
    }));

  it('is remembered as ids, without the name and without what we do not list', () =>
    using(codewarsApi(), completedAndListed, async ({ memory, ask }) => {
      await ask(knownUser);
      const kept = JSON.stringify([...memory.kept]);
      assert.ok(!kept.includes(knownUser) && !kept.includes(completed[0]?.id ?? '') && !kept.includes('Challenge'));
    }));

  it('belongs to nobody where the name is unknown, and nothing is changed', () =>
    using(codewarsApi(), completedAndListed, async ({ memory, ask }) => {
      await ask(knownUser);
      const before = [...doneOnCodewars(memory)];
      const asked = await ask('nobody/../x?page=1#');
      assert.ok(!asked.ok && asked.problem.type === 'name-unknown');
      assert.deepEqual([...doneOnCodewars(memory)], before);
    }));

  it('is kept as far as it came when Codewars asks to wait, and no more is asked until then', () => {
    const first = { data: [{ id: completedAndListed[0] }], totalPages: 3 };
    const server = loopbackServer((request, response) => {
      if (request.url?.endsWith('page=0')) response.end(JSON.stringify(first));
      else response.writeHead(429, { 'Retry-After': '17' }).end('<html>');
    });
    return using(server, completedAndListed, async ({ server: opened, memory, ask }) => {
      for (let time = 0; time < 2; time += 1) {
        const asked = await ask(knownUser);
        assert.ok(!asked.ok && asked.problem.type === 'host-busy' && asked.problem.waitSeconds === 17);
        assert.deepEqual([...doneOnCodewars(memory)], completedAndListed.slice(0, 1));
      }
      assert.deepEqual(page(opened), ['page=0', 'page=1']);
    });
  });

  it('stops when it is told to, and keeps what had come', () => {
    const stopping = new AbortController();
    const server = loopbackServer((request, response) => {
      if (request.url?.endsWith('page=0')) response.end(JSON.stringify({ data: [{ id: completedAndListed[0] }], totalPages: 3 }));
      else stopping.abort();
    });
    return using(server, completedAndListed, async ({ memory, ask }) => {
      const asked = await ask(knownUser, stopping.signal);
      assert.ok(!asked.ok && asked.problem.type === 'cancelled');
      assert.deepEqual([...doneOnCodewars(memory)], completedAndListed.slice(0, 1));
    });
  });

  it('is read with patience: entries that are none are passed over, and the number of pages may be missing', () => {
    const data = [null, 7, {}, { id: 'x' }, { id: completedAndListed[1], name: null }, { id: completedAndListed[1] }];
    return using(
      loopbackServer((_request, response) => response.end(JSON.stringify({ data, totalPages: '1' }))),
      completedAndListed,
      async ({ server, ask }) => {
        assert.deepEqual(await ask(knownUser), { ok: true, value: { marked: 1, more: false } });
        assert.equal(server.asked.length, 1);
      },
    );
  });

  it('is read to ten pages and no further, and it says so', () => {
    const endless = JSON.stringify({ data: [{ id: neverDone }], totalPages: 1_000_000 });
    return using(
      loopbackServer((_request, response) => response.end(endless)),
      completedAndListed,
      async ({ server, ask }) => {
        assert.deepEqual(await ask(knownUser), { ok: true, value: { marked: 0, more: true } });
        assert.equal(server.asked.length, 10);
      },
    );
  });

  it('is unreadable where something else answers', async () => {
    for (const answer of ['<!doctype html>', '{"data": 7}', '[]', '']) {
      await using(
        loopbackServer((_request, response) => response.end(answer)),
        completedAndListed,
        async ({ ask }) => {
          const asked = await ask(knownUser);
          assert.ok(!asked.ok && asked.problem.type === 'answer-unreadable', answer);
        },
      );
    }
  });

  it('counts as empty where what is remembered is damaged', () => {
    const memory = aMemory();
    for (const damaged of [undefined, 7, ['x'], { length: 3 }, [completedAndListed[0], null]]) {
      memory.kept.set('doneOnCodewars', damaged);
      assert.equal(doneOnCodewars(memory).size, 0);
    }
  });
});

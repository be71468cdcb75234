/** People who mean harm, one story per row of docs/threat-model.md: nothing of theirs gets in, or it is bounded and said. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { markFor } from '../../../src/actions/sharingBook.js';
import { mentorshipCreated } from '../../../src/core/mentorship/matchEvents.js';
import { goalAdded } from '../../../src/core/mentorship/goalEvents.js';
import { toGoalId } from '../../../src/core/mentorship/goal.js';
import { fromBase64, toBase64 } from '../../../src/core/sharing/base64.js';
import { readBlocks } from '../../../src/core/sharing/block.js';
import { pack, unpack } from '../../../src/core/sharing/frame.js';
import { recordFrom } from '../../../src/core/sharing/record.js';
import { Secret } from '../../../src/core/sharing/secret.js';
import { TestWriter } from '../../builders/journal.js';
import { aConnectedPair, block, ok, problemOf, twoComputers, type Computer } from '../../builders/pair.js';
import { inTemporaryFolder } from '../../builders/temporaryFolder.js';

type Pair = Awaited<ReturnType<typeof aConnectedPair>>;

const between = (tell: (two: Pair) => Promise<void>) => () =>
  inTemporaryFolder(async (root) => {
    const two = await aConnectedPair(root);
    await tell(two);
    two.dispose();
  });

const goal = { statement: 'Refactor', measurable: '', achievable: '', relevant: '', due: '', today: '2026-11-16', milestones: [{ text: 'One' }] };

function piecesOf(text: string): readonly Uint8Array[] {
  const [found] = readBlocks(text);
  assert.ok(found?.ok === true);
  return unpack(found.payload) ?? assert.fail();
}

const goals = ({ desk }: Computer) => [...desk.state().goals.values()].map(({ statement }) => statement.raw);
/** Of the day on which these stories happen. */
const morning = Date.UTC(2026, 10, 16, 9);
const broken = { type: 'seal-broken' };

function keyOf({ kept }: Computer): Secret {
  const [secret] = kept.values();
  return new Secret((secret && recordFrom(secret)?.key) ?? assert.fail('no key'));
}

/** What somebody who holds the key could send, honest or not. */
async function sealedBy(of: Computer, cover: unknown, batches: readonly { text: string; bound: readonly (string | number)[] }[]): Promise<string> {
  const { sealing } = of.deps;
  const id = of.desk.state().match?.id ?? assert.fail();
  const pieces = [await sealing.seal(keyOf(of), typeof cover === 'string' ? cover : JSON.stringify(cover), ['cover', id])];
  for (const { text, bound } of batches) pieces.push(await sealing.seal(keyOf(of), text, ['lines', id, ...bound]));
  return block('update', pack([await markFor(of.deps, id), ...pieces]));
}

function linesBy(person: string, name: string, count: number): string[] {
  const writer = new TestWriter(name, person, morning);
  for (let n = 1; n < count; n += 1) {
    writer.write(goalAdded.create({ goalId: toGoalId(`g-${String(n)}`), statement: `Forged ${String(n)}`, milestones: [] }));
  }
  return writer.lines;
}

describe('somebody who means harm', () => {
  it(
    'forges: without the key nothing is taken, whatever bit is changed',
    between(async ({ ruth, ines }) => {
      ok(await ruth.desk.actions.saveGoal(goal));
      const pieces = piecesOf(await ruth.copy());
      for (const [index, piece] of pieces.entries()) {
        for (const at of [0, Math.floor(piece.length / 2), piece.length - 1]) {
          const changed = piece.map((byte, place) => (place === at ? byte ^ 1 : byte));
          const forged = block('update', pack(pieces.map((one, place) => (place === index ? changed : one))));
          assert.deepEqual(
            problemOf(await ines.sharing.pasteUpdate(forged)),
            index === 0 ? { type: 'update-unusable', reason: 'elsewhere' } : broken,
          );
        }
      }
      assert.deepEqual(goals(ines), []);
    }),
  );

  it(
    'leaves pieces out, doubles them or changes their order: the whole is refused',
    between(async ({ ruth, ines }) => {
      ok(await ruth.desk.actions.saveGoal(goal));
      const [mark, cover, lines] = piecesOf(await ruth.copy());
      assert.ok(mark && cover && lines);
      for (const pieces of [[mark], [mark, cover], [mark, lines, cover], [mark, cover, lines, lines], [mark, cover, cover]]) {
        assert.deepEqual(problemOf(await ines.sharing.pasteUpdate(block('update', pack(pieces)))), broken);
      }
    }),
  );

  it('replays an update into another mentorship of the same two: it stays shut', () =>
    inTemporaryFolder(async (root) => {
      const two = await aConnectedPair(`${root}/one`);
      const other = await aConnectedPair(`${root}/other`);
      const [, ...pieces] = piecesOf(await two.ruth.copy());
      const otherMark = await markFor(other.ines.deps, other.ines.desk.state().match?.id ?? '');
      assert.deepEqual(problemOf(await other.ines.sharing.pasteUpdate(block('update', pack([otherMark, ...pieces])))), broken);
      two.dispose();
      other.dispose();
    }));

  it(
    'moves lines to another writer or another place: what was sealed for one stretch opens for no other',
    between(async ({ ruth, ines }) => {
      const { match } = ruth.desk.state();
      const lines = linesBy(match?.mentor.id ?? '', 'w-1', 3);
      const cover = { by: 'mentor', knows: [], batches: [['w-1', 1, 3]] };
      for (const bound of [
        ['w-2', 1, 3],
        ['w-1', 2, 4],
        ['w-1', 1, 2],
      ]) {
        assert.deepEqual(problemOf(await ines.sharing.pasteUpdate(await sealedBy(ruth, cover, [{ text: lines.join('\n'), bound }]))), broken);
      }
      const right = [{ text: lines.join('\n'), bound: ['w-1', 1, 3] }];
      assert.equal(ok(await ines.sharing.pasteUpdate(await sealedBy(ruth, cover, right))).brought.goals, 2);
    }),
  );

  it(
    'speaks for the other: a partner cannot put words into your mouth by an update',
    between(async ({ ruth, ines }) => {
      const { match } = ruth.desk.state();
      const inInesName = linesBy(match?.mentee.id ?? '', 'w-1', 3);
      const cover = { by: 'mentor', knows: [], batches: [['w-1', 1, 3]] };
      const forged = await sealedBy(ruth, cover, [{ text: inInesName.join('\n'), bound: ['w-1', 1, 3] }]);
      assert.deepEqual(problemOf(await ines.sharing.pasteUpdate(forged)), broken);
      assert.deepEqual(goals(ines), []);
    }),
  );

  it(
    'floods: an update that swells, or claims more than there is, is refused in little time',
    between(async ({ ruth, ines }) => {
      const cover = { by: 'mentor', knows: [], batches: [['w-1', 1, 3]] };
      const bomb = await sealedBy(ruth, cover, [{ text: ' '.repeat(30_000_000), bound: ['w-1', 1, 3] }]);
      const from = performance.now();
      assert.deepEqual(problemOf(await ines.sharing.pasteUpdate(bomb)), broken);
      const many = { ...cover, batches: [['w-1', 1, 999_999_999]] };
      assert.deepEqual(problemOf(await ines.sharing.pasteUpdate(await sealedBy(ruth, many, [{ text: '', bound: ['w-1', 1, 999_999_999] }]))), broken);
      assert.ok(performance.now() - from < 3000);
    }),
  );

  it(
    'sends covers that are none: deep, empty, with __proto__, of the wrong shape',
    between(async ({ ruth, ines }) => {
      const covers = ['', '{}', 'null', '['.repeat(50_000), '{"__proto__":{"by":"mentor"}}', '{"by":"mentor","knows":[["../x",1]],"batches":[]}'];
      for (const cover of covers) assert.deepEqual(problemOf(await ines.sharing.pasteUpdate(await sealedBy(ruth, cover, []))), broken);
    }),
  );

  it(
    'has a clock in 2099: what it says waits, and moves no clock of ours',
    between(async ({ ruth, ines }) => {
      const writer = new TestWriter('w-1', ruth.desk.state().match?.mentor.id ?? '', morning);
      writer.write(goalAdded.create({ goalId: toGoalId('g-1'), statement: 'From the future', milestones: [] }), { ms: Date.UTC(2099, 0, 1) });
      const cover = { by: 'mentor', knows: [], batches: [['w-1', 1, 2]] };
      ok(await ines.sharing.pasteUpdate(await sealedBy(ruth, cover, [{ text: writer.lines.join('\n'), bound: ['w-1', 1, 2] }])));
      assert.deepEqual(goals(ines), []);
      assert.equal(ines.desk.mentorships.current()?.journal.faults().fromTheFuture, 1);
    }),
  );

  it('makes an invite that says one thing and begins another: it is refused before anything is asked', () =>
    inTemporaryFolder(async (root) => {
      const { ruth, ines, dispose } = await twoComputers(root);
      const [envelope, publicKey] = piecesOf(await ruth.invite());
      assert.ok(envelope && publicKey);
      const person = (id: string, name: string) => ({ id, name, zone: 'Europe/London' });
      const [mentor, mentee] = [person('p-1', 'Ruth'), person('p-2', 'Ines')];
      const begin = (by: string, mentorshipId: string) => {
        const writer = new TestWriter('w-1', by, morning);
        writer.write(mentorshipCreated.create({ mentorshipId: mentorshipId, mentor, mentee }));
        return writer.lines;
      };
      const content = { mentorshipId: 'm-1', from: 'mentor', until: 9e12, mentor, mentee, lines: begin('p-1', 'm-1') };
      const invite = async (of: unknown) =>
        block('invite', pack([envelope, publicKey, await ruth.deps.sealing.seal(new Secret(toBase64(envelope)), JSON.stringify(of), ['invite'])]));
      assert.equal(ok(await ines.sharing.lookAtInvite(await invite(content))).from.name.raw, 'Ruth');
      const lies = [
        { ...content, lines: begin('p-3', 'm-1') },
        { ...content, lines: begin('p-1', 'm-2') },
        { ...content, lines: content.lines.slice(0, 1) },
        { ...content, lines: [...content.lines].reverse() },
        { ...content, mentee: mentor },
        { ...content, mentorshipId: '../../evil' },
        {},
      ];
      for (const lie of lies) assert.deepEqual(problemOf(await ines.sharing.lookAtInvite(await invite(lie))), broken);
      dispose();
    }));

  it('puts another key into an invite on its way: the reply opens nothing', () =>
    inTemporaryFolder(async (root) => {
      const { ruth, ines, dispose } = await twoComputers(root);
      const [envelope, , sealed] = piecesOf(await ruth.invite());
      const { publicKey } = await ruth.deps.sealing.keyPair();
      assert.ok(envelope && sealed);
      const reply = await ines.join(block('invite', pack([envelope, publicKey, sealed])));
      assert.deepEqual(problemOf(await ruth.sharing.pasteUpdate(reply)), { type: 'reply-unusable', reason: 'unasked' });
      const noPoint = block('invite', pack([envelope, new Uint8Array(65).fill(4), sealed]));
      assert.deepEqual(problemOf(await ruth.sharing.pasteUpdate(noPoint)).type, 'paste-unreadable');
      dispose();
    }));

  it(
    'reads a mailbox later: invite, reply and updates together give nothing without a computer of the two',
    between(async ({ ruth, reply }) => {
      ok(await ruth.desk.actions.saveGoal(goal));
      const [, cover] = piecesOf(await ruth.copy());
      const [, , encapsulation] = piecesOf(reply);
      const guesses = [keyOf(ruth).letters(), toBase64((encapsulation ?? assert.fail()).subarray(1, 33))].slice(1);
      for (const guess of guesses) {
        assert.deepEqual(problemOf(await ruth.deps.sealing.open(new Secret(guess), cover ?? assert.fail(), ['cover', 'm'])), broken);
      }
      const record = [...ruth.kept.values()].map(recordFrom)[0];
      assert.equal(record?.invite, undefined, 'the private half of the invite goes with its use');
      assert.ok(fromBase64(record?.key ?? '')?.length === 32);
    }),
  );

  it('looks into a log or a message for the key: a secret says nothing about itself', () => {
    const secret = new Secret('abc');
    assert.equal(`${String(secret)} ${JSON.stringify({ secret })}`, '[secret] {"secret":"[secret]"}');
  });
});

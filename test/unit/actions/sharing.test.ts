/** Two people who share by messages, with real journals and real sealing: invite, reply, updates, and everything that can be pasted by mistake. */
import assert from 'node:assert/strict';
import { deflateRawSync, inflateRawSync, inflateSync } from 'node:zlib';
import { describe, it } from 'mocha';
import { isTicked } from '../../../src/core/mentorship/goal.js';
import { readBlocks } from '../../../src/core/sharing/block.js';
import { commonText } from '../../../src/adapters/sealing/commonText.js';
import { aComputer, aConnectedPair, mentorForm, ok, problemOf, sentence, twoComputers, type Computer } from '../../builders/pair.js';
import { inTemporaryFolder } from '../../builders/temporaryFolder.js';

type Two = Awaited<ReturnType<typeof twoComputers>>;
const day = 86_400_000;

const story = (tell: (two: Two, root: string) => Promise<void>) => () =>
  inTemporaryFolder(async (root) => {
    const two = await twoComputers(root);
    await tell(two, root);
    two.dispose();
  });

const connected = (tell: (two: Two & { reply: string }, root: string) => Promise<void>) => () =>
  inTemporaryFolder(async (root) => {
    const two = await aConnectedPair(root);
    await tell(two, root);
    two.dispose();
  });

async function addGoal({ desk }: Computer, ...milestones: string[]): Promise<void> {
  const goal = { statement: 'Refactor with tests', measurable: '', achievable: '', relevant: '', due: '', today: '2026-11-16' };
  ok(await desk.actions.saveGoal({ ...goal, milestones: milestones.map((text) => ({ text })) }));
}

async function tick({ desk }: Computer, at = 0, ticked = true): Promise<void> {
  const [goal] = desk.state().goals.values();
  const milestone = goal?.milestones[at];
  assert.ok(goal && milestone);
  ok(await desk.actions.tickMilestone({ goalId: goal.id, milestoneId: milestone.id, ticked }));
}

const ticks = ({ desk }: Computer) => [...desk.state().goals.values()].flatMap(({ milestones }) => milestones.map(isTicked));

async function travel(from: Computer, to: Computer) {
  return ok(await to.sharing.pasteUpdate(await from.copy()));
}

describe('pairing up by message', () => {
  it(
    'takes two messages: both are in, with the same words to compare and the same mentorship',
    story(async ({ ruth, ines }) => {
      const invite = await ruth.invite();
      const seen = ok(await ines.sharing.lookAtInvite(`Hi Ines!\n\n${invite}\n\nRuth`));
      assert.deepEqual([seen.from.name.raw, seen.to.name.raw, seen.role], ['Ruth Bello', 'Ines Costa', 'mentee']);
      assert.equal(ok(await ines.desk.mentorships.open()), undefined, 'nothing is made before yes');

      const reply = await ines.join(invite);
      assert.equal(ines.desk.state().match?.mentor.name.raw, 'Ruth Bello');
      assert.equal(ines.desk.mentorships.current()?.journal.me, ines.desk.state().match?.mentee.id);

      const pasted = ok(await ruth.sharing.pasteUpdate(`> ${reply.replaceAll('\n', '\n> ')}`));
      assert.equal(pasted.paired, true);
      const words = ok(await ruth.sharing.comparedWords());
      assert.equal(words.length, 6);
      assert.deepEqual(ok(await ines.sharing.comparedWords()), words);
      ok(await ruth.sharing.wordsWereTheSame());
    }),
  );

  it(
    'leaves the call link out of the invite, and brings it with the first update',
    connected(async ({ ruth, ines }) => {
      assert.equal(ines.desk.state().match?.callLink, undefined);
      await travel(ruth, ines);
      assert.equal(ines.desk.state().match?.callLink?.raw, mentorForm.callLink);
    }),
  );

  it(
    'gives the same invite while it is good, and the same reply to the same invite',
    story(async ({ ruth, ines }) => {
      const invite = await ruth.invite();
      assert.equal(await ruth.invite(), invite);
      const reply = await ines.join(invite);
      assert.equal(await ines.join(invite), reply);
      ok(await ruth.sharing.pasteUpdate(reply));
      assert.equal(ok(await ruth.sharing.pasteUpdate(reply)).paired, false, 'once more is harmless');
    }),
  );

  it(
    'lets an invite lapse after thirty days, on both sides',
    story(async ({ ruth, ines }) => {
      const invite = await ruth.invite();
      const reply = await ines.join(invite);
      for (const { desk } of [ruth, ines]) await desk.liveShare.clock.advance(31 * day);
      assert.deepEqual(problemOf(await ines.sharing.lookAtInvite(invite)), { type: 'invite-unusable', reason: 'lapsed' });
      assert.deepEqual(problemOf(await ruth.sharing.pasteUpdate(reply)), { type: 'reply-unusable', reason: 'lapsed' });
      assert.notEqual(await ruth.invite(), invite);
    }),
  );

  it(
    'takes no reply to an invite that was taken back, nor a second one to an invite that was used',
    story(async ({ ruth, ines }, root) => {
      const stranger = aComputer(`${root}/stranger`);
      const first = await ruth.invite();
      const toFirst = await stranger.join(first);
      ok(await ruth.sharing.withdrawInvite());
      assert.deepEqual(problemOf(await ruth.sharing.pasteUpdate(toFirst)), { type: 'reply-unusable', reason: 'unasked' });

      const second = await ruth.invite();
      const stolen = await stranger.join(second);
      const reply = await ines.join(second);
      ok(await ruth.sharing.pasteUpdate(reply));
      assert.deepEqual(problemOf(await ruth.sharing.pasteUpdate(stolen)), { type: 'reply-unusable', reason: 'used' });
      stranger.desk.dispose();
    }),
  );

  it(
    'says whose it is when somebody pastes their own, and what belongs where',
    connected(async ({ ruth, ines, reply }) => {
      const update = await ruth.copy();
      assert.deepEqual(problemOf(await ruth.sharing.lookAtInvite(await ruth.invite())), { type: 'invite-unusable', reason: 'own' });
      assert.deepEqual(problemOf(await ines.sharing.pasteUpdate(reply)), { type: 'reply-unusable', reason: 'own' });
      assert.deepEqual(problemOf(await ruth.sharing.pasteUpdate(update)), { type: 'update-unusable', reason: 'own' });
      const unreadable = { type: 'paste-unreadable', wanted: ['invite'] };
      assert.deepEqual(problemOf(await ines.sharing.lookAtInvite(update)), { ...unreadable, fault: { type: 'other', found: 'update' } });
      assert.deepEqual(problemOf(await ines.sharing.lookAtInvite('Hello')), { ...unreadable, fault: { type: 'nothing' } });
    }),
  );

  it(
    'exposes a key that was swapped on the way: the words differ, and neither reads the other',
    story(async ({ ruth, ines }, root) => {
      const mallory = await twoComputers(`${root}/mallory`); // between them, with an invite of her own towards Ines
      const toInes = await mallory.ruth.invite();
      const fromMallory = await mallory.ines.join(await ruth.invite());
      const fromInes = await ines.join(toInes);
      ok(await ruth.sharing.pasteUpdate(fromMallory));
      assert.notDeepEqual(ok(await ruth.sharing.comparedWords()), ok(await ines.sharing.comparedWords()));
      assert.equal((await ruth.sharing.pasteUpdate(fromInes)).ok, false);
      mallory.dispose();
    }),
  );

  it(
    'comes back by a new invite when the computer has lost its key, with everything kept',
    connected(async ({ ruth, ines }) => {
      await addGoal(ruth, 'One');
      await travel(ruth, ines);
      ines.kept.clear();
      assert.deepEqual(problemOf(await ines.sharing.copyUpdate()), { type: 'not-paired' });
      assert.deepEqual(problemOf(await ines.sharing.pasteUpdate(await ruth.copy())), { type: 'update-unusable', reason: 'not-paired' });
      ok(await ruth.sharing.pasteUpdate(await ines.join(await ruth.invite())));
      await tick(ines);
      await travel(ines, ruth);
      assert.deepEqual(ticks(ruth), [true]);
    }),
  );

  it(
    'refuses the sample, which is nobody',
    story(async ({ ines }) => {
      ok(await ines.desk.actions.trySample({ zone: 'Europe/Madrid' }));
      assert.deepEqual(problemOf(await ines.sharing.invitePartner()), { type: 'sample-stays-here' });
    }),
  );
});

describe('handing over by message', () => {
  it(
    'brings what the other has not seen, counts it, and says what it brought',
    connected(async ({ ruth, ines }) => {
      await addGoal(ruth, 'One', 'Two');
      await travel(ruth, ines);
      assert.equal(ruth.unseen(), 0);
      await tick(ines);
      await tick(ines, 1);
      assert.equal(ines.unseen(), 2);
      const { brought, from } = await travel(ines, ruth);
      assert.deepEqual([from.name.raw, brought.ticked, brought.fresh], ['Ines Costa', 2, 3]); // the first entry of a log says whose it is
      assert.deepEqual(ticks(ruth), [true, true]);
      assert.equal(ines.unseen(), 0);
    }),
  );

  it(
    'does no harm when pasted again, in another order, or when one was lost on the way',
    connected(async ({ ruth, ines }) => {
      await addGoal(ruth, 'One', 'Two');
      const first = await ruth.copy();
      await addGoal(ruth, 'Three');
      const second = await ruth.copy(); // holds the first too: nobody has said that it arrived
      ok(await ines.sharing.pasteUpdate(second));
      assert.equal(ines.desk.state().goals.size, 2);
      assert.equal(ok(await ines.sharing.pasteUpdate(first)).brought.fresh, 0);
      assert.equal(ok(await ines.sharing.pasteUpdate(`${first}\n\n${second}`)).brought.fresh, 0);
      assert.equal(ines.desk.state().goals.size, 2);
    }),
  );

  it(
    'sends only what is new once the other has answered',
    connected(async ({ ruth, ines }) => {
      await addGoal(ruth, ...Array.from({ length: 20 }, (_, n) => `Milestone ${String(n)} with some words in it`));
      await travel(ruth, ines);
      await tick(ines);
      await travel(ines, ruth);
      await tick(ruth, 1);
      const update = await ruth.copy();
      assert.ok(update.length <= 600, String(update.length));
    }),
  );

  it(
    'finds the mentorship that it is for, whichever is open',
    connected(async ({ ruth, ines }) => {
      await addGoal(ines, 'One');
      const update = await ines.copy();
      const mine = ruth.desk.mentorships.current();
      ok(await ruth.desk.actions.createMentorship({ ...mentorForm, partnerName: 'Sam' }));
      ok(await ruth.sharing.pasteUpdate(update));
      assert.equal(mine?.journal.state().goals.size, 1);
      assert.equal(ruth.desk.state().goals.size, 0);
    }),
  );

  it('says so when it belongs to a mentorship that is not here', () =>
    inTemporaryFolder(async (root) => {
      const [one, other] = [await aConnectedPair(`${root}/one`), await aConnectedPair(`${root}/other`)];
      assert.deepEqual(problemOf(await other.ruth.sharing.pasteUpdate(await one.ines.copy())), { type: 'update-unusable', reason: 'elsewhere' });
      one.dispose();
      other.dispose();
    }));

  it(
    'stays small: a tick, a session, a whole mentorship',
    connected(async ({ ruth, ines }) => {
      await addGoal(ruth, ...Array.from({ length: 30 }, (_, n) => `Milestone ${String(n)}: name the smell before fixing it`));
      await travel(ruth, ines);
      await tick(ines);
      assert.ok((await ines.copy()).length <= 600, 'a tick');
      for (let n = 1; n < 29; n += 1) await tick(ines, n);
      const session = await ines.copy();
      assert.ok(session.length <= 4000, `thirty events: ${String(session.length)}`);
      for (let round = 0; round < 13; round += 1) for (let n = 0; n < 29; n += 1) await tick(ines, n, round % 2 === 1);
      const everything = await ines.copy();
      assert.ok(everything.length <= 25_000, `four hundred events: ${String(everything.length)}`);
      ok(await ruth.sharing.pasteUpdate(everything));
      assert.deepEqual(ticks(ruth), ticks(ines));
    }),
  );
});

describe('what leaves the computer', () => {
  it(
    'says nothing in the clear: no name, no text, no link, neither decoded nor inflated',
    connected(async ({ ruth, ines, reply }) => {
      await addGoal(ruth, 'Extract a function');
      const texts = [await ruth.invite(), reply, await ruth.copy(), await ines.copy()];
      for (const text of texts) {
        const [found] = readBlocks(text);
        assert.ok(found?.ok === true);
        const bytes = Buffer.from(found.payload);
        assert.deepEqual(clearWordsIn(text, bytes), []);
      }
    }),
  );

  it('is searched in a way that finds what is only packed', () => {
    const packed = Buffer.concat([Buffer.from([7, 7]), deflateRawSync('{"name":"Ruth Bello"}', { dictionary: commonText })]);
    assert.deepEqual(clearWordsIn('', packed), ['Ruth', 'Bello']);
    assert.deepEqual(clearWordsIn('', Buffer.from('Ines')), ['Ines']);
  });
});

/** Words of this story's journal; none of them stands in what every block knows beforehand. */
const canaries = ['Ruth', 'Bello', 'Ines', 'Costa', 'Refactor', 'Extract', 'meet.example'];

function clearWordsIn(text: string, bytes: Buffer): string[] {
  const looks = [text.replace(sentence, ''), bytes.toString('latin1'), ...inflations(bytes)];
  return canaries.filter((word) => looks.some((look) => look.includes(word)));
}

/** Whatever any stretch of the bytes inflates to. */
function inflations(bytes: Buffer): string[] {
  return Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at)).flatMap((from) =>
    [() => inflateRawSync(from), () => inflateRawSync(from, { dictionary: commonText }), () => inflateSync(from)].flatMap((inflate) => {
      try {
        return [inflate().toString('latin1')];
      } catch {
        return [];
      }
    }),
  );
}

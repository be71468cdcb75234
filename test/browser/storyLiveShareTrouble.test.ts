/** Live Share in all its moods: each time a clear message with a next step, nothing half-live, and a start that works afterwards. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { liveShareDouble, type LiveShareDouble } from './support/liveShareDouble.js';
import { callLink, createMentorship, openCallLink, scheduleSession } from './support/mentorshipSteps.js';
import { openVsCode } from './support/openVsCode.js';
import { tellStory } from './support/story.js';
import type { VsCodeWindow } from './support/vsCodeWindow.js';

describe('Without Live Share', () => {
  const story = tellStory('without-live-share', () => openVsCode({ width: 300 }), { inOrder: true });

  before(async () => {
    await createMentorship(story.code);
    await scheduleSession(story.code, { inDays: 9 });
  });

  it('a start says that Live Share is missing, and offers to install it or to meet on the call', async () => {
    const { sidebar } = story.code;
    await sidebar.getByRole('button', { name: 'Start session' }).click();
    await sidebar
      .getByText(/Live Share isn.t (installed|available in this editor)/)
      .first()
      .waitFor();
    await button(story.code, 'Meet on the call').waitFor();
    await sidebar.getByRole('button', { name: 'Start session' }).waitFor();
    assert.equal(await sidebar.getByText('Waiting for Ines').count(), 0);
  });

  it('meeting on the call without a call link asks for any link, and holds the session there', async () => {
    const { code } = story;
    const { sidebar } = code;
    await button(code, 'Meet on the call').click();
    await sidebar.getByText('There is no call link yet').first().waitFor();
    await button(code, 'Add a call link').click();
    await sidebar.getByRole('heading', { name: 'Meet on a call' }).waitFor();
    await sidebar.getByLabel('Call link').fill('meet me at seven');
    await sidebar.getByRole('button', { name: 'Start on the call' }).click();
    await sidebar
      .getByText(/A call link starts with https/)
      .first()
      .waitFor();

    await sidebar.getByLabel('Call link').fill(callLink);
    await sidebar.getByRole('button', { name: 'Start on the call' }).click();
    const pairing = await code.windowOpenedBy(async () => {
      const call = await code.linkOpenedBy(callLink, () => openCallLink(code));
      await call.close();
    });
    for (const window of [code, pairing]) {
      await window.sidebar
        .getByText(/You.re on the call/)
        .first()
        .waitFor();
      await window.statusBar('On the call with Ines').waitFor();
    }
    await pairing.page.close();
  });

  it('the session on the call is ended and wrapped up like any other', async () => {
    const { sidebar } = story.code;
    await sidebar.getByRole('button', { name: 'End session' }).click();
    await sidebar.getByText('Well done, both of you').first().waitFor();
    await sidebar.getByRole('button', { name: 'Wrap up' }).click();
    await sidebar.getByLabel('Worth remembering').fill('A call is enough.');
    await sidebar.getByRole('button', { name: 'Save wrap-up' }).click();
    await sidebar.getByText('1 of 1 held').first().waitFor();
  });

  it('with the call link that was kept, the next one needs no question', async () => {
    const { code } = story;
    await scheduleSession(code, { inDays: 11 });
    await code.sidebar.getByRole('button', { name: 'Start session' }).click();
    await code.sidebar
      .getByText(/Live Share isn.t (installed|available in this editor)/)
      .first()
      .waitFor();
    const pairing = await code.windowOpenedBy(async () => {
      await button(code, 'Meet on the call').click();
      await openCallLink(code);
    });
    await pairing.sidebar
      .getByText(/You.re on the call/)
      .first()
      .waitFor();
    await pairing.sidebar.getByRole('button', { name: 'End session' }).click();
    await code.sidebar.getByText('Well done, both of you').first().waitFor();
  });
});

describe('With a Live Share that makes trouble', () => {
  let liveShare: LiveShareDouble;
  /** The pairing folder's window, where everything happens. */
  let pairing: VsCodeWindow;
  const story = tellStory(
    'live-share-trouble',
    async () => {
      liveShare = await liveShareDouble();
      liveShare.control.signIn();
      return openVsCode({ width: 300, extensions: [liveShare.extension], env: liveShare.env });
    },
    { inOrder: true },
  );

  before(async () => {
    const { code } = story;
    await createMentorship(code);
    await scheduleSession(code, { inDays: 3 });
    pairing = await code.windowOpenedBy(() => code.sidebar.getByRole('button', { name: 'Start session' }).click());
    await pairing.sidebar.getByText('Waiting for Ines').first().waitFor();
    await endAndWrapUp();
  });
  afterEach(() => {
    liveShare.control.set([]);
    assert.deepEqual(liveShare.control.faults(), []);
  });
  after(async () => liveShare.remove());

  let days = 3;
  async function planned(): Promise<void> {
    days += 1;
    await scheduleSession(pairing, { inDays: days });
  }
  async function start(): Promise<void> {
    await pairing.sidebar.getByRole('button', { name: 'Start session' }).click();
  }
  async function nothingIsLive(): Promise<void> {
    await pairing.sidebar.getByRole('button', { name: 'Start session' }).waitFor();
    assert.equal(await pairing.sidebar.getByText('Waiting for Ines').count(), 0);
    assert.equal(await pairing.statusBar('Waiting for Ines').count(), 0);
  }
  async function tryAgainWorks(): Promise<void> {
    liveShare.control.set([]);
    await button(pairing, 'Try again').click();
    await pairing.sidebar.getByText('Waiting for Ines').first().waitFor();
    await endAndWrapUp();
  }
  async function endAndWrapUp(): Promise<void> {
    await pairing.sidebar.getByRole('button', { name: 'End session' }).click();
    await wrapUp();
  }
  async function wrapUp(): Promise<void> {
    await pairing.sidebar.getByRole('button', { name: 'Wrap up' }).click();
    await pairing.sidebar.getByRole('button', { name: 'Save wrap-up' }).click();
    await pairing.sidebar.getByText('Nothing planned yet').first().waitFor();
  }
  async function reloaded(): Promise<void> {
    await pairing.reload();
    await pairing.openSidebar();
  }

  for (const [fault, what] of [
    ['shareNull', 'gives no link'],
    ['shareRejects', 'fails'],
  ] as const) {
    it(`when it ${what}, says so, and the next try works`, async () => {
      await planned();
      liveShare.control.set(fault);
      await start();
      await pairing.sidebar
        .getByText(/It gave no link\..*The session isn.t marked live\./)
        .first()
        .waitFor();
      await nothingIsLive();
      assert.equal(liveShare.control.session(), null);
      await tryAgainWorks();
    });
  }

  it('when a start that was clicked in another window goes wrong, that window says so too', async () => {
    await planned();
    liveShare.control.set('shareNull');
    // A browser cannot bring a window forward: a second one of the pairing folder opens, and one of the two takes the start.
    const another = await story.code.windowOpenedBy(() => story.code.sidebar.getByRole('button', { name: 'Start session' }).click());
    await story.code.sidebar
      .getByText(/It gave no link\./)
      .first()
      .waitFor();
    await story.code.sidebar.getByRole('button', { name: 'Start session' }).waitFor();
    await another.page.close();
    await nothingIsLive();
    liveShare.control.set([]);
    await start();
    await pairing.sidebar.getByText('Waiting for Ines').first().waitFor();
    await endAndWrapUp();
  });

  it('when this window is a guest already, says to leave that session first', async () => {
    await planned();
    liveShare.control.set('alreadyGuest');
    await start();
    await pairing.sidebar
      .getByText(/You.re a guest in a Live Share session/)
      .first()
      .waitFor();
    await nothingIsLive();
    await pairing.runCommand('Mentorship: Get exercise');
    await pairing.page
      .locator('.quick-input-widget:visible')
      .getByRole('option', { name: /^Mumbling/ })
      .first()
      .click();
    await pairing.page.locator('.quick-input-widget:visible').getByText('Mumbling: which language?').waitFor();
    await pairing.page.locator('.quick-input-widget:visible').getByRole('option', { name: 'JavaScript', exact: true }).click();
    await pairing.sidebar
      .getByText(/exercises are got and run there/)
      .first()
      .waitFor();
    liveShare.control.set([]);
    await reloaded();
    await start();
    await pairing.sidebar.getByText('Waiting for Ines').first().waitFor();
    await endAndWrapUp();
  });

  it('when it hangs, can be cancelled; a link that comes late is offered, not published', async () => {
    await planned();
    liveShare.control.set('shareHangs60', { shareHangsMs: 2_500 });
    await start();
    await pairing.sidebar.getByText('Opening Live Share').first().waitFor();
    await pairing.sidebar.getByRole('button', { name: 'Cancel', exact: true }).click();
    await nothingIsLive();

    await pairing.sidebar.getByText('Live Share is ready now after all. Mark the session as live?').first().waitFor();
    await nothingIsLive();
    await button(pairing, 'Yes, go live').click();
    await pairing.sidebar.getByText('Waiting for Ines').first().waitFor();
    await endAndWrapUp();
  });

  it('when it doesn’t let us in, says so, and the next try works', async () => {
    await planned();
    liveShare.control.set('apiNull');
    await reloaded();
    await start();
    await pairing.sidebar
      .getByText(/It didn.t let us in/)
      .first()
      .waitFor();
    await nothingIsLive();
    await tryAgainWorks();
  });

  it('when it can’t start at all, says so; after a reload the start works', async () => {
    await planned();
    liveShare.control.set('activateThrows');
    await reloaded();
    await start();
    await pairing.sidebar
      .getByText(/Its extension couldn.t start/)
      .first()
      .waitFor();
    await nothingIsLive();
    liveShare.control.set([]);
    await reloaded();
    await start();
    await pairing.sidebar.getByText('Waiting for Ines').first().waitFor();
    await endAndWrapUp();
  });

  it('when it shares already, goes on with that session, and asks before it ends it for everybody', async () => {
    await planned();
    liveShare.control.set('alreadyHost');
    await reloaded();
    await start();
    await pairing.sidebar.getByText('Waiting for Ines').first().waitFor();
    await pairing.sidebar.getByRole('button', { name: 'End session' }).click();
    await pairing.page.getByRole('dialog').getByRole('button', { name: 'Leave it running' }).click();
    await wrapUp();
    assert.ok(liveShare.control.session(), 'Live Share goes on');
    liveShare.control.hostEnds();
    liveShare.control.set([]);
    await reloaded();
  });

  it('when the host ends it in Live Share’s own menu, the session is held and can be wrapped up', async () => {
    await planned();
    await start();
    await pairing.sidebar.getByText('Waiting for Ines').first().waitFor();
    liveShare.control.hostEnds();
    await pairing.sidebar.getByText('Well done, both of you').first().waitFor();
    await story.code.sidebar.getByText('Well done, both of you').first().waitFor();
    await wrapUp();
  });

  it('when the host’s window is reloaded, the session is held and the wrap-up is offered', async () => {
    await planned();
    await start();
    await pairing.sidebar.getByText('Waiting for Ines').first().waitFor();
    await reloaded();
    await pairing.sidebar.getByText('Well done, both of you').first().waitFor();
    await pairing.statusBar(/Wrap up session/).waitFor();
    await wrapUp();
  });

  it('two clicks, and a click in each of two windows, make one session', async () => {
    await planned();
    const before = liveShare.control.calls('share').length;
    const there = story.code.sidebar.getByRole('button', { name: 'Start session' });
    await there.waitFor();
    await Promise.all([
      pairing.sidebar.getByRole('button', { name: 'Start session' }).dblclick(),
      // It may be gone before it is hit: then the session is live already.
      there.click({ timeout: 1_000 }).catch(() => undefined),
    ]);
    for (const window of [pairing, story.code]) await window.sidebar.getByText('Waiting for Ines').first().waitFor();
    assert.equal(liveShare.control.calls('share').length, before + 1);
    await endAndWrapUp();
  });
});

/** A button or a link, as banners have them. */
function button(window: VsCodeWindow, name: string) {
  const { sidebar } = window;
  return sidebar
    .getByRole('button', { name, exact: true })
    .or(sidebar.getByRole('link', { name, exact: true }))
    .first();
}

/**
 * The sidebar's page as people meet it, in a plain Chromium and without VS Code (what VS Code adds is told in the stories of the packaged extension).
 */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { after, afterEach, before, describe, it } from 'mocha';
import { chromium, type Browser } from 'playwright-core';
import type { SidebarState } from '../../src/contract/sidebarState.js';
import {
  aCard,
  aControl,
  aGoal,
  aMentorship,
  aPage,
  aRow,
  createPage,
  exampleStates,
  gitGoal,
  goalId,
  justTicked,
  schedulePage,
  sessionId,
  someGoals,
  someSessions,
  wrapUpPage,
} from '../builders/sidebarStates.js';
import { browserHere } from './support/browserHere.js';
import { openSidebar, type Opening, type OpenSidebar, type Theme } from './support/openSidebar.js';

const pictures = 'out/shots';

describe('The sidebar’s page', function () {
  this.timeout(30_000);
  let browser: Browser;
  const opened: OpenSidebar[] = [];
  const open = async (opening: Opening = {}): Promise<OpenSidebar> => {
    const sidebar = await openSidebar(browser, opening);
    opened.push(sidebar);
    return sidebar;
  };

  before(async () => {
    browser = await chromium.launch({ executablePath: await browserHere(), args: ['--no-sandbox'] });
    await mkdir(pictures, { recursive: true });
  });
  after(async () => browser.close());
  afterEach(async () => {
    for (const sidebar of opened.splice(0)) {
      assert.deepEqual(sidebar.faults, []);
      assert.deepEqual(sidebar.strangers, []);
      await sidebar.close();
    }
  });

  describe('shows', () => {
    for (const [name, state] of Object.entries(exampleStates)) {
      it(`${name}: nothing sticks out at 300, 240 and 200 pixels, and the content policy has nothing to say`, async () => {
        const sidebar = await open({ state });
        if (name === 'loading') await sidebar.page.locator('.loading').waitFor({ state: 'visible' });
        await sidebar.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
        for (const width of [300, 240, 200]) {
          await sidebar.page.setViewportSize({ width, height: 1000 });
          assert.equal(await sidebar.overflow(), 0, `${name} at ${width} pixels`);
        }
        assert.deepEqual(await sidebar.violations(), []);
      });
    }

    const themes: readonly Theme[] = ['dark', 'light', 'hc-dark', 'hc-light'];
    for (const theme of themes) {
      it(`every state without an accessibility fault in ${theme}`, async () => {
        const sidebar = await open({ theme });
        for (const [name, state] of Object.entries(exampleStates)) {
          await sidebar.show(state);
          if (name === 'loading') await sidebar.page.locator('.loading').waitFor({ state: 'visible' });
          const { violations } = await new AxeBuilder({ page: sidebar.page }).analyze();
          assert.deepEqual(
            violations.map(({ id, nodes }) => [name, id, nodes.map(({ html }) => html)]),
            [],
          );
        }
      });
    }

    it('errors and advice without an accessibility fault, and the second button row at 240 pixels', async () => {
      const sidebar = await open({ state: aMentorship({ page: aPage() }), width: 240, theme: 'light' });
      await sidebar.button('Save goal').click();
      await sidebar.page.getByLabel('How will you both know it’s done?').fill('She gets better at it');
      await sidebar.page.locator('.coach').waitFor();
      await sidebar.page.screenshot({ path: `${pictures}/goalForm-errors.png`, fullPage: true });
      const { violations } = await new AxeBuilder({ page: sidebar.page }).analyze();
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
      );
    });

    it('headings and controls under their fixed names', async () => {
      const sidebar = await open({ state: aMentorship() });
      for (const name of ['Next session', 'Goals', 'Sessions', 'Match']) {
        assert.equal(await sidebar.page.getByRole('heading', { level: 2, name, exact: true }).count(), 1, name);
      }
      for (const name of ['Start session', 'Move session', 'Cancel session', 'Add goal', 'Schedule session']) {
        assert.equal(await sidebar.button(name).count(), 1, name);
      }
      assert.equal(await sidebar.page.getByRole('checkbox', { name: 'Name the smell before fixing it', exact: true }).count(), 1);
    });

    it('no skeleton during the first 300 milliseconds', async () => {
      const sidebar = await open();
      assert.equal(await sidebar.page.evaluate(() => getComputedStyle(document.querySelector('.loading') as Element).animationDelay), '0.3s');
    });

    it('nothing new for a message that is no state', async () => {
      const sidebar = await open({ state: aMentorship() });
      await sidebar.show({ view: 'mentorship', name: 'x' });
      await sidebar.show('nonsense');
      assert.equal(await sidebar.button('Start session').count(), 1);
    });
  });

  describe('tells the extension', () => {
    it('that it is ready, in which time zone, and which form was open before it was loaded anew', async () => {
      const sidebar = await open();
      const zone = await sidebar.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
      assert.deepEqual(await sidebar.sent(), [{ type: 'ready', zone }]);
      await sidebar.show(aMentorship({ page: aPage() }));
      await sidebar.page.reload();
      assert.deepEqual(await sidebar.sent(), [{ type: 'ready', page: { kind: 'goal' }, zone }]);
    });

    it('one start for a double click, and both acts for a box that is clicked twice', async () => {
      const sidebar = await open({ state: aMentorship() });
      await sidebar.forgetSent();
      await sidebar.button('Start session').dblclick();
      const box = sidebar.page.getByRole('checkbox', { name: 'Name the smell before fixing it' });
      await box.dblclick();
      assert.deepEqual(await sidebar.sent(), [
        { type: 'startSession', sessionId },
        { type: 'tickMilestone', goalId, milestoneId: 'm-3', ticked: true },
        { type: 'tickMilestone', goalId, milestoneId: 'm-3', ticked: false },
      ]);
    });

    it('what was ticked by Space, and then shows what the state says', async () => {
      const sidebar = await open({ state: aMentorship() });
      const box = sidebar.page.getByRole('checkbox', { name: 'Name the smell before fixing it' });
      await box.focus();
      await sidebar.page.keyboard.press('Space');
      assert.deepEqual((await sidebar.sent()).at(-1), { type: 'tickMilestone', goalId, milestoneId: 'm-3', ticked: true });
      await sidebar.show(justTicked());
      assert.equal(await box.isChecked(), true);
      assert.equal(await sidebar.focused(), 'Name the smell before fixing it');
      await sidebar.show(aMentorship());
      assert.equal(await box.isChecked(), false);
    });

    it('where the menu of a goal or a session belongs', async () => {
      const sidebar = await open({ state: aMentorship() });
      await sidebar.page.evaluate(() => {
        const menus: unknown[] = [];
        Object.assign(window, { menus });
        document.addEventListener('contextmenu', (event) => {
          const holder = event.composedPath().find((one) => one instanceof HTMLElement && one.dataset['vscodeContext'] !== undefined);
          menus.push(JSON.parse((holder as HTMLElement).dataset['vscodeContext'] ?? ''));
        });
      });
      await sidebar.button('More actions for Feel at home in Git').click();
      await sidebar.page.getByRole('button', { name: /Thu 29 Oct/ }).click({ button: 'right' });
      assert.deepEqual(await sidebar.page.evaluate(() => (window as unknown as { menus: unknown[] }).menus), [
        { webviewSection: 'goal', goalId: 'goal-2', standing: 'open', preventDefaultContextMenuItems: true },
        { webviewSection: 'session-past', sessionId: 'session-3', preventDefaultContextMenuItems: true },
      ]);
    });
  });

  describe('by keyboard alone', () => {
    it('walks from the card through the goals to the sessions, which are one stop', async () => {
      const sidebar = await open({ state: aMentorship() });
      const stops: string[] = [];
      for (let at = 0; at < 18; at += 1) {
        await sidebar.page.keyboard.press('Tab');
        stops.push(await sidebar.focused());
      }
      assert.deepEqual(stops, [
        'Roman Numerals',
        'Start session',
        'Move session',
        'Cancel session',
        'Goals',
        'Add goal',
        'More actions for Refactor with tests as a safety net',
        'Write a failing test first, three times',
        'Extract a function without breaking a test',
        'Name the smell before fixing it',
        'Lead a refactoring with me only navigating',
        'More actions for Feel at home in Git',
        'Tidy a branch with an interactive rebase',
        'Solve a merge conflict without help',
        'Sessions',
        'Schedule session',
        'Thu 12 Nov, 16:00 Roman Numerals in 2 days',
        'Show all 6',
      ]);
    });

    it('moves among sessions by Up, Down, Home and End, and opens one by Enter', async () => {
      const sidebar = await open({ state: aMentorship() });
      await sidebar.page.getByRole('button', { name: /Thu 12 Nov/ }).focus();
      await sidebar.page.keyboard.press('ArrowDown');
      await sidebar.page.keyboard.press('ArrowDown');
      assert.equal(await sidebar.focused(), 'Thu 10 Dec, 16:00');
      await sidebar.page.keyboard.press('End');
      assert.equal(await sidebar.focused(), 'Thu 29 Oct 2 milestones · notes');
      await sidebar.page.keyboard.press('Home');
      await sidebar.page.keyboard.press('ArrowDown');
      await sidebar.page.keyboard.press('Tab');
      await sidebar.page.keyboard.press('Shift+Tab');
      assert.equal(await sidebar.focused(), 'Thu 26 Nov, 16:00');
      await sidebar.page.keyboard.press('Enter');
      assert.deepEqual((await sidebar.sent()).at(-1), { type: 'openPage', page: { kind: 'session', sessionId: 'session-5' } });
    });

    it('moves among the milestones of one goal by Up and Down', async () => {
      const sidebar = await open({ state: aMentorship() });
      await sidebar.page.getByRole('checkbox').first().focus();
      await sidebar.page.keyboard.press('ArrowDown');
      assert.equal(await sidebar.focused(), 'Extract a function without breaking a test');
      await sidebar.page.keyboard.press('End');
      await sidebar.page.keyboard.press('ArrowDown');
      assert.equal(await sidebar.focused(), 'Lead a refactoring with me only navigating');
    });

    it('presses the toolkit’s buttons by Enter and Space, with a ring that one can see', async () => {
      const sidebar = await open({ state: aMentorship(), theme: 'hc-dark' });
      await sidebar.button('Roman Numerals').focus();
      await sidebar.page.keyboard.press('Tab');
      await sidebar.page.keyboard.press('Enter');
      assert.deepEqual((await sidebar.sent()).at(-1), { type: 'startSession', sessionId });
      const outline = await sidebar.page.evaluate(() => {
        const inner = document.activeElement?.shadowRoot?.activeElement;
        return inner ? getComputedStyle(inner).outline : 'none';
      });
      assert.match(outline, /solid 2px/);
    });
  });

  describe('keeps its place', () => {
    it('a new state moves neither the focus nor what is in view', async () => {
      const sidebar = await open({ state: aMentorship(), height: 400 });
      const row = sidebar.page.getByRole('button', { name: /Thu 10 Dec/ });
      await row.focus();
      const before = await row.boundingBox();
      await sidebar.show(aMentorship({ strip: { you: 'RB', partner: 'IC', names: 'You and Ines', meta: ['You’re the mentor', '11:33 for Ines'] } }));
      assert.equal(await sidebar.focused(), 'Thu 10 Dec, 16:00');
      assert.deepEqual(await row.boundingBox(), before);
    });

    it('a row that moves keeps the focus; when it is gone, the heading’s button has it', async () => {
      const sidebar = await open({ state: aMentorship() });
      await sidebar.page.getByRole('button', { name: /Thu 10 Dec/ }).focus();
      const moved = aRow('session-6', 'Wed 11 Nov, 16:00', { next: true });
      await sidebar.show(aMentorship({ sessions: someSessions({ rows: [moved, aRow(sessionId, 'Thu 12 Nov, 16:00')], all: undefined }) }));
      assert.equal(await sidebar.focused(), 'Wed 11 Nov, 16:00');
      await sidebar.show(aMentorship({ sessions: someSessions({ rows: [aRow(sessionId, 'Thu 12 Nov, 16:00')], all: undefined }) }));
      assert.equal(await sidebar.focused(), 'Sessions');
    });

    it('a button that turned into another act doesn’t keep the focus for a second press', async () => {
      const sidebar = await open({ state: aMentorship() });
      await sidebar.button('Start session').focus();
      await sidebar.show(aMentorship({ card: aCard({ primary: aControl('Wrap up', { type: 'openPage', page: { kind: 'wrapUp', sessionId } }) }) }));
      assert.equal(await sidebar.focused(), 'Next session');
    });

    it('what is folded stays folded, for each mentorship by itself; Match begins folded', async () => {
      const sidebar = await open({ state: aMentorship() });
      assert.equal(await sidebar.button('Match').getAttribute('aria-expanded'), 'false');
      await sidebar.button('Goals').click();
      await sidebar.button('Match').click();
      await sidebar.page.reload();
      await sidebar.show(aMentorship());
      assert.equal(await sidebar.page.getByRole('checkbox').count(), 0);
      assert.equal(await sidebar.page.getByText('Ines Costa, Madrid').isVisible(), true);
      await sidebar.show(aMentorship({ id: 'mentorship-2' }));
      assert.equal(await sidebar.page.getByRole('checkbox').count(), 6);
    });

    it('shows all sessions and closed goals when asked to', async () => {
      const state = exampleStates['reached'] as SidebarState;
      const sidebar = await open({ state });
      await sidebar.button('Show all 6').click();
      assert.equal(await sidebar.page.getByRole('button', { name: /^Thu/ }).count(), 6);
      await sidebar.button('Show fewer').click();
      assert.equal(await sidebar.page.getByRole('button', { name: /^Thu/ }).count(), 4);
      await sidebar.button('Show 1 closed').click();
      assert.equal(await sidebar.page.getByText('Reached 2 November').isVisible(), true);
      assert.equal(await sidebar.focused(), 'Hide 1 closed');
    });
  });

  describe('says and shows for a while', () => {
    it('each announcement once, a moment after the change, and none for what was there at the start', async () => {
      const sidebar = await open({ state: aMentorship({ announce: { id: 1, text: 'Said before.' } }), ownClock: true });
      const status = sidebar.page.getByRole('status');
      await sidebar.page.clock.runFor(200);
      assert.equal(await status.textContent(), '');
      await sidebar.show(justTicked());
      assert.equal(await status.textContent(), '');
      await sidebar.page.clock.runFor(100);
      assert.equal(await status.textContent(), 'Ticked: Name the smell before fixing it. 3 of 4 done.');
    });

    it('Undo for eight seconds after a tick, and the focus stays on the box', async () => {
      const sidebar = await open({ state: aMentorship(), ownClock: true });
      await sidebar.page.getByRole('checkbox', { name: 'Name the smell before fixing it' }).focus();
      await sidebar.show(justTicked());
      await sidebar.page.clock.runFor(7900);
      assert.equal(await sidebar.button('Undo').count(), 1);
      await sidebar.page.clock.runFor(200);
      assert.equal(await sidebar.button('Undo').count(), 0);
      assert.equal(await sidebar.focused(), 'Name the smell before fixing it');
    });

    it('Undo as long as somebody is on it', async () => {
      const sidebar = await open({ state: justTicked(), ownClock: true });
      await sidebar.button('Undo').focus();
      await sidebar.page.clock.runFor(9000);
      assert.equal(await sidebar.focused(), 'Undo');
      await sidebar.page.keyboard.press('Tab');
      await sidebar.page.clock.runFor(10);
      assert.equal(await sidebar.button('Undo').count(), 0);
      assert.equal(await sidebar.focused(), 'More actions for Feel at home in Git');
    });

    it('“Copied” for two seconds', async () => {
      const sidebar = await open({ state: exampleStates['live'] as SidebarState, ownClock: true });
      await sidebar.button('Copy join link').click();
      assert.equal(await sidebar.button('Copied').count(), 1);
      await sidebar.page.clock.runFor(2100);
      assert.equal(await sidebar.button('Copy join link').count(), 1);
    });
  });

  describe('forms', () => {
    const goalForm = aMentorship({ page: aPage() });

    it('open on the first field, close by Escape, and lead back to what opened them', async () => {
      const sidebar = await open({ state: aMentorship() });
      await sidebar.button('Add goal').focus();
      await sidebar.page.keyboard.press('Enter');
      assert.deepEqual((await sidebar.sent()).at(-1), { type: 'openPage', page: { kind: 'goal' } });
      await sidebar.show(goalForm);
      assert.equal(await sidebar.focused(), 'What will Ines be able to do?');
      await sidebar.page.keyboard.press('Escape');
      assert.deepEqual((await sidebar.sent()).at(-1), { type: 'closePage' });
      await sidebar.show(aMentorship());
      assert.equal(await sidebar.focused(), 'Add goal');
    });

    it('say what is missing when saved, on the first wrong field, until it is right', async () => {
      const sidebar = await open({ state: goalForm });
      await sidebar.page.getByLabel('By when?').fill('2026-11-02');
      await sidebar.forgetSent();
      await sidebar.button('Save goal').click();
      assert.deepEqual(await sidebar.sent(), []);
      assert.equal(await sidebar.focused(), 'What will Ines be able to do?');
      const statement = sidebar.page.getByRole('textbox', { name: 'What will Ines be able to do?' });
      assert.equal(await statement.getAttribute('aria-invalid'), 'true');
      assert.equal(await sidebar.page.getByText('That date has passed. Pick one after today.').count(), 1);
      await statement.fill('Lead a refactoring');
      assert.equal(await statement.getAttribute('aria-invalid'), null);
      await sidebar.page.getByLabel('By when?').fill('2026-12-18');
      assert.equal(await sidebar.page.locator('.err').count(), 0);
    });

    it('describe a field by its hint, its error and who reads it', async () => {
      const sidebar = await open({ state: goalForm });
      await sidebar.button('Save goal').click();
      const description = await sidebar.page.evaluate(() => {
        const ids = document.getElementById('f-statement')?.getAttribute('aria-describedby')?.split(' ') ?? [];
        return ids.map((id) => document.getElementById(id)?.textContent.trim());
      });
      assert.deepEqual(description, ['Specific: one thing, in plain words.', 'Say what Ines will be able to do.', 'You and Ines']);
    });

    it('check a field when it is left, and don’t let the error swallow the click on Cancel', async () => {
      const sidebar = await open({ state: goalForm });
      await sidebar.page.keyboard.press('Tab');
      await sidebar.page.getByText('Say what Ines will be able to do.').waitFor();
      const other = await open({ state: aMentorship({ page: aPage({ fields: aPage().fields.slice(0, 1) }) }) });
      await other.button('Cancel').click();
      assert.deepEqual((await other.sent()).at(-1), { type: 'closePage' });
    });

    it('send what was typed, with milestones that have words', async () => {
      const sidebar = await open({ state: goalForm });
      await sidebar.page.getByLabel('What will Ines be able to do?').fill('Lead a refactoring');
      await sidebar.page.getByLabel('Milestone 1', { exact: true }).fill('Watch one');
      await sidebar.page.keyboard.press('Enter');
      assert.equal(await sidebar.focused(), 'Milestone 2');
      await sidebar.page.keyboard.type('Lead one');
      await sidebar.button('Add another milestone').click();
      await sidebar.button('Save goal').click();
      const { form, intentId } = await sidebar.sentLast('submit');
      assert.match(intentId, /^[a-z0-9][a-z0-9-]{0,63}$/);
      assert.deepEqual(form, {
        kind: 'goal',
        statement: 'Lead a refactoring',
        measurable: '',
        achievable: '',
        relevant: '',
        due: '',
        milestones: [{ text: 'Watch one' }, { text: 'Lead one' }],
      });
    });

    it('lead the focus to the neighbour of a milestone that is removed', async () => {
      const sidebar = await open({ state: goalForm });
      await sidebar.page.getByLabel('Milestone 1', { exact: true }).fill('Watch one');
      await sidebar.page.keyboard.press('Enter');
      await sidebar.page.keyboard.type('Lead one');
      await sidebar.button('Remove milestone 1').click();
      assert.equal(await sidebar.focused(), 'Milestone 1');
      assert.equal(await sidebar.page.getByLabel('Milestone 1', { exact: true }).inputValue(), 'Lead one');
    });

    it('keep a draft across Back and a reload, say so, and can start again', async () => {
      const sidebar = await open({ state: goalForm });
      await sidebar.page.getByLabel('What will Ines be able to do?').fill('Lead a refactoring');
      await sidebar.button('Back').click();
      await sidebar.show(aMentorship());
      await sidebar.page.reload();
      await sidebar.show(aMentorship());
      await sidebar.show(goalForm);
      assert.equal(await sidebar.page.getByText('Your draft is still here.').count(), 1);
      assert.equal(await sidebar.page.getByLabel('What will Ines be able to do?').inputValue(), 'Lead a refactoring');
      await sidebar.button('Start again').click();
      assert.equal(await sidebar.page.getByLabel('What will Ines be able to do?').inputValue(), '');
      assert.equal(await sidebar.page.getByText('Your draft is still here.').count(), 0);
    });

    it('forget the draft once it is saved, not when it is refused; a refusal stands at its field and has the focus', async () => {
      const sidebar = await open({ state: goalForm });
      await sidebar.page.getByLabel('What will Ines be able to do?').fill('Lead a refactoring');
      await sidebar.page.getByLabel('What makes it doable?').fill('Time');
      await sidebar.page.keyboard.press('Enter');
      const { intentId } = await sidebar.sentLast('submit');
      await sidebar.show({
        ...goalForm,
        outcome: {
          intentId,
          saved: false,
          problems: [
            { field: 'achievable', text: 'That is too long.', links: [] },
            { text: 'The disk is full.', links: [] },
          ],
        },
      });
      assert.equal(await sidebar.focused(), 'What makes it doable?');
      assert.equal(await sidebar.page.getByText('The disk is full.').count(), 1);
      assert.equal(await sidebar.page.getByLabel('What will Ines be able to do?').inputValue(), 'Lead a refactoring');
      await sidebar.button('Save goal').click();
      await sidebar.page.getByLabel('What makes it doable?').fill('An hour a week');
      await sidebar.button('Save goal').click();
      const again = await sidebar.sentLast('submit');
      assert.notEqual(again.intentId, intentId);
      await sidebar.show(aMentorship({ outcome: { intentId: again.intentId, saved: true, problems: [] } }));
      await sidebar.show(goalForm);
      assert.equal(await sidebar.page.getByText('Your draft is still here.').count(), 0);
    });

    it('send one save for a double click', async () => {
      const sidebar = await open({ state: aMentorship({ page: wrapUpPage() }) });
      await sidebar.forgetSent();
      await sidebar.button('Save and copy recap').dblclick();
      assert.deepEqual(
        (await sidebar.sent()).map((intent) => (intent.type === 'submit' ? [intent.also, intent.form] : intent.type)),
        [[true, { kind: 'wrapUp', sessionId, done: ['m-3'], note: '' }]],
      );
    });

    it('coach after a pause, never block, and fill the letters', async () => {
      const sidebar = await open({ state: goalForm, ownClock: true });
      const letters = sidebar.page.getByRole('img');
      assert.equal(await letters.getAttribute('aria-label'), 'Nothing covered yet');
      await sidebar.page.getByLabel('How will you both know it’s done?').fill('she gets better at it');
      assert.equal(await letters.getAttribute('aria-label'), 'Covered so far: measurable');
      await sidebar.page.clock.runFor(700);
      assert.equal(await sidebar.page.locator('.coach').count(), 0);
      await sidebar.page.clock.runFor(200);
      assert.equal(await sidebar.page.locator('.coach').textContent(), '“Better” is hard to tick. What would someone else see?');
      await sidebar.page.getByLabel('What will Ines be able to do?').fill('Lead a refactoring');
      await sidebar.button('Save goal').click();
      await sidebar.sentLast('submit');
    });

    it('ask for the dates in words once the typing pauses', async () => {
      const sidebar = await open({ state: aMentorship({ page: schedulePage() }), ownClock: true });
      await sidebar.forgetSent();
      await sidebar.page.getByLabel('Start').fill('17:00');
      await sidebar.page.getByLabel('Start').fill('18:00');
      await sidebar.page.getByLabel('Length').selectOption('90');
      await sidebar.page.clock.runFor(200);
      assert.deepEqual(await sidebar.sent(), [
        { type: 'preview', form: { kind: 'schedule', date: '2026-11-12', time: '18:00', minutes: '90', exercise: '', language: '' } },
      ]);
    });

    it('keep a date as a draft also when the page repeats it, and can take it back', async () => {
      const sidebar = await open({ state: aMentorship({ page: schedulePage() }) });
      const date = sidebar.page.getByLabel('Date');
      await date.fill('2026-11-19');
      await sidebar.sentLast('preview');
      const repeating = schedulePage();
      const fields = repeating.fields.map((field) => (field.kind === 'date' ? { ...field, value: '2026-11-19' } : field));
      await sidebar.show(aMentorship({ page: { ...repeating, fields } }));
      await date.fill('2026-11-12');
      assert.equal(await date.inputValue(), '2026-11-12');
      await date.fill('2026-11-19');
      await sidebar.show(aMentorship());
      await sidebar.show(aMentorship({ page: schedulePage() }));
      assert.equal(await date.inputValue(), '2026-11-19');
      assert.equal(await sidebar.page.getByText('Your draft is still here.').count(), 1);
    });

    it('have the focus only once the person comes, when the view was loaded anew with a form', async () => {
      const sidebar = await open();
      await sidebar.page.evaluate(() => {
        document.hasFocus = () => false;
      });
      await sidebar.show(goalForm);
      assert.equal(await sidebar.focused(), 'nothing');
      await sidebar.page.evaluate(() => window.dispatchEvent(new FocusEvent('focus')));
      await sidebar.page.waitForFunction(() => document.activeElement?.id === 'f-statement');
    });

    it('hold every kind of field, and keep what was typed when a new state arrives', async () => {
      const sidebar = await open({ state: { ...(exampleStates['create'] as SidebarState) } });
      await sidebar.page.getByLabel('Your name').fill('Ruth');
      await sidebar.page.getByLabel('The other person’s name').fill('Ines');
      await sidebar.page.getByRole('radio', { name: /I am the mentee/ }).check();
      await sidebar.page.getByLabel('Their time zone').fill('Asia/Kolkata');
      await sidebar.show({ ...(exampleStates['welcome'] as SidebarState), page: createPage() });
      await sidebar.button('Create mentorship').click();
      const { form } = await sidebar.sentLast('submit');
      assert.deepEqual(form, {
        kind: 'createMentorship',
        yourName: 'Ruth',
        partnerName: 'Ines',
        role: 'mentee',
        yourZone: 'Europe/London',
        partnerZone: 'Asia/Kolkata',
        callLink: '',
      });
    });
  });

  describe('takes what others wrote as text', () => {
    const payloads = [
      '<img src=x onerror="alert(1)"><script src="https://evil.example/x.js"></script>',
      '"><svg onload=alert(2)>',
      'javascript:alert(3)',
      '${alert(4)}{{alert(4)}}',
      '<a href="command:workbench.action.quit">x</a>',
      `'];alert(5);//\u202e\u0000`,
    ];

    it('in every text of every state: nothing runs, nothing is fetched, the words are there', async () => {
      const sidebar = await open();
      for (const payload of payloads) {
        for (const state of Object.values(exampleStates)) await sidebar.show(withPayload(state, payload));
        assert.equal(await sidebar.page.locator('img, a, iframe, object, script:not([nonce])').count(), 0);
      }
      await sidebar.show(withPayload(aMentorship(), payloads[0] ?? ''));
      assert.ok((await sidebar.page.getByRole('main').textContent())?.includes('<img src=x onerror='));
      assert.deepEqual([sidebar.dialogs, sidebar.strangers, await sidebar.violations()], [[], [], []]);
    });

    it('however long it is, at 200 pixels', async () => {
      const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(40);
      const sidebar = await open({ width: 200 });
      await sidebar.show(aMentorship({ goals: someGoals({ goals: [aGoal({ title: long, due: long }), gitGoal()] }) }));
      assert.equal(await sidebar.overflow(), 0);
      await sidebar.show(withPayload(aMentorship(), long));
      assert.equal(await sidebar.overflow(), 0);
      await sidebar.show(withPayload(aMentorship({ page: schedulePage() }), long));
      assert.equal(await sidebar.overflow(), 0);
    });
  });
});

/** Every text for people is replaced; what the machine reads stays. */
function withPayload(state: SidebarState, payload: string): unknown {
  const forMachines = new Set([
    'view',
    'id',
    'kind',
    'type',
    'icon',
    'tone',
    'menu',
    'intent',
    'ref',
    'key',
    'name',
    'pairs',
    'previews',
    'panelAfter',
    'coach',
    'stands',
    'standing',
  ]);
  const replace = (value: unknown, key: string): unknown => {
    if (forMachines.has(key)) return value;
    if (typeof value === 'string') return payload;
    if (Array.isArray(value)) return value.map((one) => replace(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replace(part, name)]));
  };
  return replace(state, '');
}

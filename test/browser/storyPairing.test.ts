/** Two people in two real VS Codes, each with a server and a profile of their own, who pair up by two messages and hand over a tick by another. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { addGoal, callLink, clipboardOf, createMentorship } from './support/mentorshipSteps.js';
import { openVsCode, type VsCode } from './support/openVsCode.js';
import { tellStory } from './support/story.js';
import { violationsInSidebar } from './support/violations.js';
import type { ThemeName } from './support/vsCodeWindow.js';

const themes: readonly ThemeName[] = ['Light Modern', 'Default High Contrast', 'Default High Contrast Light', 'Dark Modern'];
const step = 'Name the smell before fixing it';

describe('Pairing up by message', () => {
  const mentor = tellStory('pairing-mentor', () => openVsCode({ width: 320, timezoneId: 'Europe/London', theme: 'Dark Modern' }), { inOrder: true });
  const mentee: { code?: VsCode } = {};
  before(async () => {
    mentee.code = await openVsCode({ width: 320, timezoneId: 'Europe/Madrid', theme: 'Dark Modern' });
  });
  after(async () => mentee.code?.close());
  const ruth = (): VsCode => mentor.code;
  const ines = (): VsCode => mentee.code ?? assert.fail('Ines has no VS Code');
  const words: string[] = [];
  let [invite, reply] = ['', ''];

  it('begins with an invite: one message, ready to copy, with what to do in three lines', async () => {
    const { sidebar } = ruth();
    await createMentorship(ruth(), { callLink });
    await addGoal(ruth(), 'Refactor with tests', [step, 'Read chapter 1']);
    await sidebar.getByText('Only on this computer so far.').waitFor();
    await sidebar.getByRole('button', { name: 'Invite Ines' }).click();
    await sidebar.getByRole('button', { name: 'Copy message' }).click();
    await sidebar.getByRole('button', { name: 'Copied' }).waitFor();
    invite = await clipboardOf(ruth());
    assert.match(invite, /^Hi Ines, .*\n\nRuth\n\nMENTORSHIP INVITE\nFor one person, .*\nMPI1\//s);
    assert.equal(await sidebar.getByLabel('Message').inputValue(), invite);
    await lookAtEverything(ruth(), 'invite');
    await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
    await sidebar.getByText(/^Ines is invited, until/).waitFor();
  });

  it('is refused kindly when something else is pasted', async () => {
    const { sidebar } = ines();
    await ines().openSidebar();
    await lookAtEverything(ines(), 'welcome');
    await sidebar.getByRole('button', { name: 'I have an invite' }).click();
    await sidebar.getByLabel('The invite').fill('Hello Ines, did you get my mail?');
    await sidebar.getByRole('button', { name: 'Look at the invite' }).click();
    await sidebar.getByText(/What we look for begins MENTORSHIP INVITE/).waitFor();
    await lookAtEverything(ines(), 'join');
  });

  it('shows who invites and to what before yes, and gives the reply after it', async () => {
    const { sidebar } = ines();
    await sidebar.getByLabel('The invite').fill(invite.replace(/^/gm, '> '));
    await sidebar.getByRole('button', { name: 'Look at the invite' }).click();
    await sidebar.getByRole('heading', { name: 'Join Ruth Bello?' }).waitFor();
    await sidebar.getByText('Ruth Bello invites Ines Costa to a mentorship, with Ruth Bello as the mentor.').waitFor();
    await sidebar.getByText('Nothing is sent until you send your reply.').waitFor();
    await lookAtEverything(ines(), 'confirm');
    await sidebar.getByRole('button', { name: 'Join', exact: true }).click();
    await sidebar.getByRole('heading', { name: 'Your reply to Ruth' }).waitFor();
    reply = await sidebar.getByLabel('Message').inputValue();
    assert.match(reply, /\nMENTORSHIP REPLY\n/);
    await lookAtEverything(ines(), 'reply');
    await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
    await sidebar.getByText('You and Ruth', { exact: true }).first().waitFor();
    await sidebar.getByText("You're the mentee").waitFor();
  });

  it('connects the two once the reply is pasted, with the same words on both sides', async () => {
    const { sidebar } = ruth();
    await paste(ruth(), reply);
    await sidebar.getByText(/changes Ines hasn't seen$/).waitFor();
    for (const code of [ruth(), ines()]) {
      await code.sidebar.getByRole('button', { name: 'Compare the words' }).click();
      words.push(await code.sidebar.getByLabel('Your words').inputValue());
      await lookAtEverything(code, code === ruth() ? 'words' : 'words-mentee');
      await code.sidebar.getByRole('button', { name: 'They are the same' }).click();
      await code.sidebar.getByRole('button', { name: 'Compare the words' }).waitFor({ state: 'detached' });
    }
    assert.equal(words[0], words[1]);
    assert.equal(words[0]?.split(' ').length, 6);
  });

  it('hands the goal over, and the tick back', async () => {
    await ruth().sidebar.getByRole('button', { name: 'Copy update' }).click();
    await ruth().sidebar.getByText('Nothing new to send to Ines.').waitFor();
    await paste(ines(), await clipboardOf(ruth()));
    await ines().sidebar.getByRole('checkbox', { name: step }).check();
    await ines().sidebar.getByText("1 change Ruth hasn't seen").waitFor();
    await lookAtEverything(ines(), 'unseen');
    await ines().sidebar.getByRole('button', { name: 'Copy update' }).click();
    await ines().sidebar.getByText('Nothing new to send to Ruth.').waitFor();
    const update = await clipboardOf(ines());
    assert.ok(update.length <= 600, String(update.length));
    await paste(ruth(), update);
    await ruth().sidebar.getByRole('checkbox', { name: step, checked: true }).waitFor();
    await ruth().sidebar.getByRole('status').getByText('Ines ticked one milestone.').waitFor();
    await lookAtEverything(ruth(), 'ticked');
    await paste(ruth(), update);
    await ruth().sidebar.getByRole('status').getByText('Nothing new from Ines: you had it all.').waitFor();
  });

  it('is still there after a reload of both windows, with the key', async () => {
    for (const code of [ruth(), ines()]) {
      await code.reload();
      await code.openSidebar();
    }
    await ruth().sidebar.getByRole('checkbox', { name: 'Read chapter 1' }).check();
    await ruth().sidebar.getByRole('button', { name: 'Copy update' }).click();
    await ruth().sidebar.getByText('Nothing new to send to Ines.').waitFor();
    await paste(ines(), await clipboardOf(ruth()));
    await ines().sidebar.getByRole('checkbox', { name: 'Read chapter 1', checked: true }).waitFor();
  });
});

async function paste({ sidebar }: VsCode, text: string): Promise<void> {
  await sidebar.getByRole('button', { name: 'Paste update' }).click();
  await sidebar.getByLabel('The message').fill(`Hi, here it is:\n\n${text}\n\nSent from my phone`);
  await sidebar.getByRole('button', { name: 'Take it in' }).click();
  await sidebar.getByLabel('The message').waitFor({ state: 'detached' });
}

/** A picture in each theme, and axe in the last of them. */
async function lookAtEverything(code: VsCode, name: string): Promise<void> {
  const wanted = name === 'invite' || name === 'unseen' ? themes : themes.slice(-1);
  for (const theme of wanted) {
    if (wanted.length > 1) await code.setTheme(theme);
    await code.screenshotSidebar(`pairing-${name}-${theme.replaceAll(' ', '-').toLowerCase()}`);
    assert.deepEqual(await violationsInSidebar(code), [], `${name}, ${theme}`);
  }
}

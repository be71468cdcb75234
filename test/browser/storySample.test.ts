/** The sample: to look around in, marked as what it is, gone in one click, and never mixed with what is real. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { addGoal, fillMentorship } from './support/mentorshipSteps.js';
import { openVsCode, type VsCode } from './support/openVsCode.js';
import { tellStory } from './support/story.js';

const sampleLine = 'This is a sample with made-up people. Try anything.';
const sampleStep = 'Name the smell before fixing it';

describe('The sample', () => {
  const story = tellStory('sample', () => openVsCode({ width: 300, timezoneId: 'Europe/London' }), { inOrder: true });

  it('comes after a welcome in which no command is offered that needs a mentorship', async () => {
    const { code } = story;
    await code.openSidebar();
    await code.sidebar.getByRole('button', { name: 'Try a sample' }).waitFor();
    for (const title of ['Add goal', 'Start session', 'Schedule session', 'Tick a milestone', 'Copy join message', 'Remove the sample'])
      assert.equal(await code.offersCommand(`Mentorship: ${title}`), false, title);
    for (const title of ['Create a mentorship', 'Try a sample', 'How mentoring works here', 'Join session'])
      assert.equal(await code.offersCommand(`Mentorship: ${title}`), true, title);
  });

  it('is tried from the welcome, is marked as a sample, and can be ticked in', async () => {
    const { sidebar } = story.code;
    await story.code.openSidebar();
    await sidebar.getByRole('button', { name: 'Try a sample' }).click();
    await sidebar.getByText(sampleLine).first().waitFor();
    await sidebar.getByText('You and Ines', { exact: true }).first().waitFor();

    await sidebar.getByRole('checkbox', { name: sampleStep }).click();
    await sidebar.getByRole('checkbox', { name: sampleStep, checked: true }).waitFor();
  });

  it('goes in one click and one question, and then the welcome is back', async () => {
    const { code } = story;
    await removeSample(code);
    await code.sidebar.getByRole('button', { name: 'Create a mentorship' }).waitFor();
    await code.sidebar.getByRole('button', { name: 'Try a sample' }).waitFor();
  });

  it('begins afresh when it is tried again', async () => {
    const { sidebar } = story.code;
    await sidebar.getByRole('button', { name: 'Try a sample' }).click();
    await sidebar.getByRole('checkbox', { name: sampleStep, checked: false }).waitFor();
  });

  it('does not count as a mentorship: beside it, the first real one is created, and nothing of the sample is in it', async () => {
    const { code } = story;
    const { sidebar } = code;
    await code.runCommand('Mentorship: Create a mentorship');
    await fillMentorship(sidebar, { partner: 'Amir Haddad' });
    await sidebar.getByRole('button', { name: 'Create mentorship' }).click();
    await sidebar.getByText('You and Amir', { exact: true }).first().waitFor();
    await sidebar.getByText('Nothing planned yet').first().waitFor();
    assert.equal(await sidebar.getByText(sampleLine).count(), 0);
    assert.equal(await sidebar.getByRole('checkbox').count(), 0);
    await addGoal(code, 'Write a small compiler', ['Parse numbers']);
  });

  it('is found in the list of mentorships under its own heading, and knows nothing of the real one', async () => {
    const { code } = story;
    const { sidebar } = code;
    const list = await openList(code);
    await list.getByText('The sample').first().waitFor();
    await list.getByRole('option', { name: /^Ines Costa/ }).click();
    await sidebar.getByText(sampleLine).first().waitFor();
    assert.equal(await sidebar.getByText('Write a small compiler').count(), 0);
  });

  it('is removed beside a real mentorship, which stays as it is', async () => {
    const { code } = story;
    await removeSample(code);
    await code.sidebar.getByText('You and Amir', { exact: true }).first().waitFor();
    await code.sidebar.getByRole('checkbox', { name: 'Parse numbers' }).waitFor();
    assert.equal(await code.offersCommand('Mentorship: Remove the sample'), false);
  });

  it('with two real mentorships, Switch mentorship shows the other one, and the window remembers which', async () => {
    const { code } = story;
    const { sidebar } = code;
    await code.runCommand('Mentorship: Create a mentorship');
    await fillMentorship(sidebar, { you: 'Ruth Bello', partner: 'Sam Okafor', role: 'mentee' });
    await sidebar.getByRole('button', { name: 'Create mentorship' }).click();
    await sidebar.getByText('You and Sam', { exact: true }).first().waitFor();

    const list = await openList(code);
    await list.getByText('You mentor').first().waitFor();
    await list.getByText('Mentors you').first().waitFor();
    await list.getByRole('option', { name: /^Amir Haddad/ }).click();
    await sidebar.getByText('You and Amir', { exact: true }).first().waitFor();

    await code.reload();
    await code.openSidebar();
    await sidebar.getByText('You and Amir', { exact: true }).first().waitFor();
    await sidebar.getByRole('checkbox', { name: 'Parse numbers' }).waitFor();
  });
});

async function removeSample(code: VsCode): Promise<void> {
  const { sidebar, page } = code;
  await sidebar
    .getByRole('button', { name: 'Remove the sample' })
    .or(sidebar.getByRole('link', { name: 'Remove the sample' }))
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click();
}

async function openList(code: VsCode) {
  await code.runCommand('Mentorship: Switch mentorship');
  const list = code.page.locator('.quick-input-widget:visible');
  await list.getByText('Which mentorship?').first().waitFor();
  return list;
}

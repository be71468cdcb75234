/** What other people wrote, where VS Code reads more than text. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { UntrustedText } from '../../../../src/core/untrustedText.js';
import { plainLabel, plainNotice } from '../../../../src/editor/notices/labels.js';
import { problemText } from '../../../../src/editor/words/problems.js';

const l10n = {
  t: (text: string, ...values: readonly unknown[]) => values.reduce<string>((so, value, at) => so.replaceAll(`{${at}}`, String(value)), text),
};
/** How VS Code finds a link in the text of a notification. */
const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i;

describe('texts of others in notifications and labels', () => {
  it('let no file of an archive offer a command in a notification', () => {
    const entry = new UntrustedText('[Open the log](command:workbench.action.terminal.new)');
    const said = problemText({ type: 'archive-refused', reason: 'unsafe-path', entry }, l10n);
    assert.match(said?.text ?? '', link);
    assert.doesNotMatch(plainNotice(said?.text ?? ''), link);
    assert.match(plainNotice(said?.text ?? ''), /Open the log/);
  });

  it('stay as they are where nothing could be a link', () => {
    assert.equal(plainNotice('Kata [1] (easy)'), 'Kata [1] (easy)');
  });

  it('show an icon as what it was written as', () => {
    assert.equal(plainLabel('$(star) Kata'), '\\$(star) Kata');
  });
});

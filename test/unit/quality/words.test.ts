/**
 * People read people's words. What the code calls a journal, a writer or a pull has a plain name on the screen: no visible
 * text uses ours. Visible are the manifest's texts, everything in editor/words, the guide's pages and the walkthroughs. Setting ids and the log are not.
 */
import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { filesUnder, literalsOf } from './sourceText.js';

const ourWords = ['journal', 'writer', 'transport', 'provider', 'sync', 'scaffold', 'pull', 'generation', 'sealed'];
const plural = new RegExp(String.raw`\b(?:${ourWords.join('|')})s?\b`, 'i');
/** Names of commands, settings and views, placeholders and addresses are read by machines. */
const machineRead = /command:[\w.]+|`?mentorship\.[\w.]+`?|#[\w.]+#|\{\w+\}|https?:\/\/[^\s)]+/g;

function ourWordIn(text: string): string | undefined {
  return plural.exec(text.replaceAll(machineRead, ' '))?.[0];
}

function reported(texts: { where: string; text: string }[]): string[] {
  return texts.flatMap(({ where, text }) => {
    const word = ourWordIn(text);
    return word === undefined ? [] : [`${where}: "${word}" in "${text.trim().slice(0, 80)}"`];
  });
}

describe('What people read', () => {
  it('in the manifest has none of our words', () => {
    const texts = existsSync('package.nls.json') ? (JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>) : {};
    assert.deepEqual(reported(Object.entries(texts).map(([where, text]) => ({ where, text }))), []);
  });

  it('in the sidebar, messages and the status bar has none of our words', () => {
    // A text has a space or begins with a capital: 'live-share-refused' and 'pull' as the type of something are no texts.
    const isText = (text: string): boolean => /\s/.test(text) || /^[A-Z]/.test(text);
    const words = filesUnder('src/editor/words', /\.ts$/).flatMap((file) => literalsOf(file, isText));
    assert.deepEqual(reported(words.map(({ file, text }) => ({ where: file, text }))), []);
  });

  it('in the guide and the walkthroughs has none of our words', () => {
    const pages = filesUnder('media', /\.(md|html|svg)$/).flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((text, index) => ({ where: `${file}:${index + 1}`, text })),
    );
    assert.deepEqual(reported(pages), []);
  });

  it('is really looked at: whole words, in any case, but not names that machines read', () => {
    assert.equal(ourWordIn('The Journal is full'), 'Journal');
    assert.equal(ourWordIn('Pull a kata'), 'Pull');
    assert.equal(ourWordIn('two providers'), 'providers');
    assert.equal(ourWordIn('asynchronous, pulled, typewriter'), undefined);
    assert.equal(ourWordIn('[Share](command:mentorship.syncNow) or see #mentorship.sync#'), undefined);
  });
});

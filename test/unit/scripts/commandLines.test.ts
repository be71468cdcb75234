import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { checkNode } from '#scripts/ensureInstalled.mjs';
import { DEFAULT_PORT, parseArguments as parseStart } from '#scripts/start.mjs';
import { parseArguments as parseTest } from '#scripts/test.mjs';
import { parseArguments as parseExecutable } from '#scripts/vscode-executable.mjs';

describe('npm start, its command line', () => {
  it('opens the practice folder on the usual port when nothing is said', () => {
    assert.deepEqual(parseStart([]), { sample: false, port: DEFAULT_PORT, window: true });
  });

  it('takes the sample and a port, with = or without', () => {
    assert.deepEqual(parseStart(['--sample', '--port', '8500']), { sample: true, port: 8500, window: true });
    assert.equal(parseStart(['--port=8501']).port, 8501);
  });

  it('says what a port is when it is given something else', () => {
    for (const wrong of [['--port', 'abc'], ['--port', '0'], ['--port', '70000'], ['--port']]) {
      assert.throws(() => parseStart(wrong), /is not a port\.\nGive a number between 1 and 65535/);
    }
  });

  it('names the options it knows when it meets one it does not', () => {
    assert.throws(() => parseStart(['--smaple']), /Unknown option --smaple\.\nKnown: .*--sample/);
  });

  it('says which Node is needed when an older one runs it', () => {
    assert.throws(() => checkNode('18.19.0'), /needs Node 20 or newer; you have 18\.19\.0/);
    checkNode('20.0.0');
    checkNode('24.21.0');
  });
});

describe('npm test, its command line', () => {
  it('runs unit, host and browser tests when nothing is said', () => {
    assert.deepEqual(parseTest([]), { layers: ['unit', 'host', 'browser'], grep: undefined });
  });

  it('runs the layer that is named, and of it the tests that are asked for', () => {
    assert.deepEqual(parseTest(['host', '--grep', 'ticks a = b']), { layers: ['host'], grep: 'ticks a = b' });
    assert.deepEqual(parseTest(['unit', '--grep=a=b']), { layers: ['unit'], grep: 'a=b' });
  });

  it('refuses a layer that does not exist', () => {
    assert.throws(() => parseTest(['units']), /Unknown option units\.\nKnown: unit, host, browser, deep/);
  });
});

describe("the executable that stands in for VS Code's", () => {
  it('takes what test-electron passes, and leaves what is only for the desktop', () => {
    const asked = parseExecutable([
      '/practice',
      '--user-data-dir=/own/user data',
      '--extensions-dir',
      '/own/extensions',
      '--mentorship-extra-extension=/doubles/one',
      '--mentorship-extra-extension=/doubles/two',
      '--install-extension=/a.vsix',
      '--no-sandbox',
      '--skip-welcome',
      '--extensionTestsPath=/tests/index.js',
      '--extensionDevelopmentPath=/project',
    ]);

    assert.deepEqual(asked, {
      developmentPaths: [path.resolve('/project')],
      testsPath: path.resolve('/tests/index.js'),
      userData: path.resolve('/own/user data'),
      extensions: path.resolve('/own/extensions'),
      vsix: [path.resolve('/a.vsix')],
      extraExtensions: ['/doubles/one', '/doubles/two'].map((where) => path.resolve(where)),
      folder: '/practice',
    });
  });

  it('points to npm start when there are no tests to run', () => {
    assert.throws(() => parseExecutable(['/practice']), /This runs tests only\.\n.*npm start/);
  });
});

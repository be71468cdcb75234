/** What the manifest promises, as VS Code has understood it: settings, tasks, and commands that take any argument without harm. */
import assert from 'node:assert/strict';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { bundledPack } from '../../src/adapters/exercises/bundled/bundledPack.js';
import { textOf } from '../../src/core/exercise/exercise.js';
import { provenanceFile, provenanceOf, provenanceToText } from '../../src/core/exercise/provenance.js';
import { extensionUnderTest } from './support/extensionUnderTest.js';

const solution = ['test', 'fixtures', 'solutions', 'roman-numerals', 'javascript', 'roman-numerals.js'];

describe('Commands, settings and tasks', () => {
  let extension: vscode.Extension<unknown>;
  let workspace: string;

  before(async () => {
    extension = await extensionUnderTest();
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    workspace = folder.uri.fsPath;
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('a workspace cannot say where pairing folders are made, how a session starts, nor which server is asked', async () => {
    const file = path.join(workspace, '.vscode', 'settings.json');
    const changed = once((happen) => vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('editor.rulers') && happen()));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(
      file,
      JSON.stringify({
        'editor.rulers': [42],
        'mentorship.pairing.folder': '/somewhere/else',
        'mentorship.pairing.tool': 'call',
        'mentorship.addresses.codewars': 'https://elsewhere.example.org',
        'mentorship.exercises.catalogues': ['https://elsewhere.example.org/catalogue.json'],
        'mentorship.exercises.codewarsUser': 'somebody',
      }),
    );
    await changed;
    const settings = vscode.workspace.getConfiguration('mentorship.pairing');
    assert.equal(settings.get('folder'), '');
    assert.equal(settings.get('tool'), 'auto');
    assert.equal(vscode.workspace.getConfiguration('mentorship.addresses').get('codewars'), 'https://www.codewars.com');
    assert.deepEqual(vscode.workspace.getConfiguration('mentorship.exercises').get('catalogues'), []);
    assert.equal(vscode.workspace.getConfiguration('mentorship.exercises').get('codewarsUser'), '');
    await rm(path.dirname(file), { recursive: true });
  });

  it('commands take hostile arguments without harm: nothing throws, nothing is written outside', async () => {
    const hostile: unknown[] = [
      { sessionId: '../../x', goalId: '../../x', exerciseId: '../../x' },
      { sessionId: '<img src=x onerror=alert(1)>', exerciseId: '<img src=x>' },
      { sessionId: 'x'.repeat(1_000_000) },
      { sessionId: { toString: 'no' } },
      ['mentorship'],
      null,
      42,
    ];
    for (const argument of hostile) {
      for (const command of ['endSession', 'copyJoinLink', 'sessionDidNotHappen', 'openExercisePage', 'refreshExercises', 'joinLiveSession']) {
        await withoutQuestions(vscode.commands.executeCommand(`mentorship.${command}`, argument));
      }
    }
    await assert.rejects(readFile(path.join(workspace, '..', '..', 'x')));
  });

  it('the guide opens, for mentors or mentees', async () => {
    const isOpen = (): boolean => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('mentors.md')));
    const opened = once((happen) => vscode.window.tabGroups.onDidChangeTabs(() => isOpen() && happen()));
    await accept(vscode.commands.executeCommand('mentorship.openGuide'));
    await opened;
  });

  it('the tests of an exercise are offered as a task, which is red at first and green with the code', async function () {
    this.timeout(60_000);
    const exercise = path.join(workspace, 'exercises', 'roman-numerals-javascript');
    await pulled(extension.extensionPath, exercise);
    await vscode.window.showTextDocument(vscode.Uri.file(path.join(exercise, 'roman-numerals.test.js')));
    const [task] = await vscode.tasks.fetchTasks({ type: 'mentorship' });
    assert.ok(task);
    assert.equal(task.group, vscode.TaskGroup.Test);
    assert.notEqual(await exitCodeOf(task), 0);

    await cp(path.join(extension.extensionPath, ...solution), path.join(exercise, 'roman-numerals.js'));
    assert.equal(await exitCodeOf(task), 0);
  });
});

/** An exercise as *Get exercise* leaves it. */
async function pulled(root: string, folder: string): Promise<void> {
  const pack = bundledPack({ folder: path.join(root, 'exercises') });
  const content = await pack.fetch('roman-numerals', 'javascript', { signal: new AbortController().signal });
  assert.ok(content.ok);
  await mkdir(folder, { recursive: true });
  for (const file of content.value.files) await writeFile(path.join(folder, ...file.path.split('/')), textOf(file));
  await writeFile(path.join(folder, provenanceFile), provenanceToText(provenanceOf(content.value, Date.now())));
}

function once(listen: (happen: () => void) => vscode.Disposable): Promise<void> {
  return new Promise((resolve) => {
    const listening = listen(() => {
      listening.dispose();
      resolve();
    });
  });
}

async function exitCodeOf(task: vscode.Task): Promise<number | undefined> {
  const ended = new Promise<number | undefined>((resolve) => {
    const listening = vscode.tasks.onDidEndTaskProcess((event) => {
      if (event.execution.task.definition['folder'] !== task.definition['folder']) return;
      listening.dispose();
      resolve(event.exitCode);
    });
  });
  await vscode.tasks.executeTask(task);
  return ended;
}

/** Closes whatever the command asks, again and again, until it has ended. */
async function withoutQuestions(running: Thenable<unknown>): Promise<void> {
  await until(running, 'workbench.action.closeQuickOpen');
}

async function accept(running: Thenable<unknown>): Promise<void> {
  await until(running, 'workbench.action.acceptSelectedQuickOpenItem');
}

async function until(running: Thenable<unknown>, act: string): Promise<void> {
  const ended = Promise.resolve(running).then(() => true);
  const acted = async (): Promise<false> => {
    await vscode.commands.executeCommand(act);
    return false;
  };
  while (!(await Promise.race([ended, acted()])));
}

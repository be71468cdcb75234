/** Commands about exercises: get one, run its tests, pick one for the next session. */
import * as vscode from 'vscode';
import { parseCodewarsReference } from '../../core/exercise/codewarsReference.js';
import { exercismId, parseExercismReference } from '../../core/exercise/exercismReference.js';
import { textOf, type ExerciseChoice, type ExerciseSummary } from '../../core/exercise/exercise.js';
import type { LanguageId } from '../../core/exercise/languages.js';
import type { LanguageKey } from '../../core/exercise/languageKey.js';
import { nextSession } from '../../core/mentorship/mentorship.js';
import type { SessionId } from '../../core/mentorship/session.js';
import { failed, succeed, type Result } from '../../core/result.js';
import { asLine } from '../../core/untrustedText.js';
import type { PulledExercise } from '../../ports/exerciseFolder.js';
import type { App } from '../app.js';
import { sayNotToPublish } from '../exercises/askNotToPublish.js';
import { agreeToTerms } from '../exercises/agreeToTerms.js';
import { chooseExercise, chooseLanguage, lookAt, summaryOf } from '../exercises/chooseExercise.js';
import { pathInFront } from '../exercises/pathInFront.js';
import { chooseFilter, showAll } from '../exercises/exerciseFilter.js';
import { openAndMakeReady } from '../exercises/makeReady.js';
import { openPart } from '../exercises/openExercise.js';
import { openElsewhere, takeWhatWasLeft } from '../exercises/openElsewhere.js';
import { folderFor, isGuestWindow } from '../exercises/whereTo.js';
import { cancellable } from '../notices/cancellable.js';
import { offer } from '../notices/offer.js';
import { report } from '../notices/report.js';
import type { CommandInput, CommandTable } from './commandTable.js';
import { hereOrReport } from './openMentorship.js';

export const exerciseCommands: CommandTable = {
  'mentorship.pullExercise': (app, input) => get(app, input, false),
  'mentorship.pullFreshExercise': (app, input) => get(app, input, true),
  'mentorship.pullCodewars': pullCodewars,
  'mentorship.pullExercism': pullExercism,
  'mentorship.runExerciseTests': runTests,
  'mentorship.watchExercise': watchExercise,
  'mentorship.stopExerciseTests': (app) => {
    app.runs.stop();
  },
  'mentorship.revealNextPart': revealNextPart,
  'mentorship.pickExercise': pickForNext,
  'mentorship.openPrompt': openPrompt,
  'mentorship.openExercisePage': openPage,
  'mentorship.filterExercises': chooseFilter,
  'mentorship.showAllExercises': showAll,
};

async function get(app: App, input: CommandInput, fresh: boolean): Promise<void> {
  const summary = await chooseExercise(app, input.exerciseId);
  if (summary !== undefined) await getChosen(app, summary, fresh);
}

async function getChosen(app: App, summary: ExerciseSummary, fresh: boolean): Promise<void> {
  if (summary.linkOnly) return openPrompt(app, { exerciseId: summary.id });
  const language = await chooseLanguage(app, summary);
  if (language === undefined || !(await agreeToTerms(app, summary))) return;
  const base = await folderFor(app, asLine(summary.name, 60));
  if (base === undefined) return;
  await getInto(app, { exerciseId: summary.id, language }, base, fresh);
}

/** By a link or an id that the person pastes. */
async function pullCodewars(app: App): Promise<void> {
  const { pasteCodewars: title, pasteCodewarsHint: prompt, pasteCodewarsExample: placeHolder, ...said } = app.words.notices.exercises;
  const reference = await pasted({ title, prompt, placeHolder }, parseCodewarsReference, said.notCodewars);
  if (reference !== undefined) await getLookedAt(app, reference, said.yourChallenge);
}

async function pullExercism(app: App): Promise<void> {
  const { pasteExercism: title, pasteExercismHint: prompt, pasteExercismExample: placeHolder, ...said } = app.words.notices.exercises;
  const reference = await pasted({ title, prompt, placeHolder }, parseExercismReference, said.notExercism);
  if (reference !== undefined) await getLookedAt(app, exercismId(reference), said.yourExercise, reference.language);
}

/** What `parse` makes of what the person pastes; it says so while it makes nothing of it. */
async function pasted<T>(options: vscode.InputBoxOptions, parse: (text: string) => T | undefined, fault: string): Promise<T | undefined> {
  const validateInput = (text: string): string | undefined => (text.trim() === '' || parse(text) !== undefined ? undefined : fault);
  const text = await vscode.window.showInputBox({ ...options, ignoreFocusOut: true, validateInput });
  return text === undefined ? undefined : parse(text);
}

async function getLookedAt(app: App, reference: string, name: string, language?: LanguageId): Promise<void> {
  const summary = await lookAt(app, reference, name);
  if (summary === undefined) return;
  app.refreshExercises();
  await getChosen(app, { ...summary, languagesToAsk: undefined, ...(language && { languages: [language] }) }, false);
}

/** Gets it into the folder with progress and cancel, opens the three files, and says so when it was there already. */
export async function getInto(app: App, choice: ExerciseChoice, base: string, fresh: boolean): Promise<void> {
  const { exercises } = app.words.notices;
  const name = app.exerciseName(choice.exerciseId);
  const pulled = await cancellable(exercises.getting(name), (signal, say) =>
    app.actions.getExercise(choice, base, { signal, onBytes: (bytes, ofBytes) => say(howMuch(app, bytes, ofBytes)) }, fresh),
  );
  if (!pulled.ok) {
    report(app, pulled.problem, { again: () => void getInto(app, choice, base, fresh) });
    return;
  }
  await openWhereItIs(app, pulled.value, base);
  app.refreshExercises();
  if (pulled.value.warning !== undefined) report(app, pulled.value.warning, { again: () => void getInto(app, choice, base, fresh) });
  // The files without the task stay, and may be worked in: trying again gives another copy.
  if (pulled.value.lacking !== undefined) report(app, pulled.value.lacking, { again: () => void getInto(app, choice, base, true) });
  void sayNotToPublish(app, pulled.value);
  if (!pulled.value.resumed) return;
  offer(app, exercises.resumed(name), exercises.freshCopy, () => getInto(app, choice, base, true));
}

function howMuch({ words: { places } }: App, bytes: number, ofBytes: number | undefined): string {
  return ofBytes === undefined ? places.bytes(bytes) : places.bytesOf(bytes, ofBytes);
}

/** In the window that has the folder: this one, or the pairing folder's, which goes on by itself. */
async function openWhereItIs(app: App, exercise: PulledExercise, base: string): Promise<void> {
  const isHere = (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.fsPath === base);
  if (isHere) {
    await openAndMakeReady(app, exercise);
    return;
  }
  await openElsewhere(app, exercise, base);
}

/** Opens the exercise that another window left for this one; `folder` is the pairing folder, where this window has it. */
export async function openWhatWasLeft(app: App, folder: string | undefined): Promise<void> {
  const left = folder === undefined ? undefined : await app.pairingFolder.takeOpening(folder);
  const exercise = left === undefined ? await takeWhatWasLeft(app) : await app.exerciseFolder.enclosing(left);
  if (exercise === undefined) return;
  await vscode.commands.executeCommand('mentorship.sidebar.focus');
  await openAndMakeReady(app, exercise);
}

async function runTests(app: App): Promise<void> {
  app.screen.banner(undefined);
  if (isGuestWindow(app)) {
    report(app, { type: 'guest-here' });
    return;
  }
  const run = await app.runs.run(pathInFront());
  if (!run.ok) report(app, run.problem, { again: () => void runTests(app) });
}

/** What the exercise brings along to watch its files; where it brings nothing, that is said. */
async function watchExercise(app: App): Promise<void> {
  app.screen.banner(undefined);
  if (isGuestWindow(app)) {
    report(app, { type: 'guest-here' });
    return;
  }
  const run = await app.runs.watch(pathInFront());
  if (!run.ok) report(app, run.problem, { again: () => void watchExercise(app) });
}

/** Asks once, because reading it cannot be undone; then shows it beside the code. */
async function revealNextPart(app: App): Promise<void> {
  const next = await app.actions.nextPartOf({ path: pathInFront() });
  if (!next.ok) {
    report(app, next.problem);
    return;
  }
  const { exercises } = app.words.notices;
  if (next.value === undefined) {
    void vscode.window.showInformationMessage(exercises.noMoreParts);
    return;
  }
  const show = exercises.showPart(next.value.part);
  const answer = await vscode.window.showInformationMessage(
    exercises.readyForPart(next.value.part),
    { modal: true, detail: exercises.partDetail },
    show,
  );
  if (answer !== show) return;
  const revealed = await app.actions.revealNextPart(next.value);
  if (revealed.ok) await openPart(revealed.value);
  else report(app, revealed.problem, { again: () => void revealNextPart(app) });
}

async function pickForNext(app: App, input: CommandInput): Promise<void> {
  const here = await hereOrReport(app);
  if (here === undefined) return;
  const sessionId = input.sessionId ?? nextSession(here.mentorship, app.clock.now())?.id;
  if (sessionId === undefined) return app.perform({ type: 'openPage', page: { kind: 'schedule' } });
  await pickFor(app, sessionId, input.exerciseId);
}

export async function pickFor(app: App, sessionId: SessionId, exerciseId?: string): Promise<void> {
  const summary = await chooseExercise(app, exerciseId);
  if (summary === undefined) return;
  const language = await chooseLanguage(app, summary);
  if (language === undefined) return;
  const picked = await app.actions.pickExercise({ sessionId, exercise: { exerciseId: summary.id, language } });
  if (!picked.ok) {
    report(app, picked.problem);
    return;
  }
  app.screen.announce(app.words.notices.exercises.pickedForNext(asLine(summary.name, 60)));
}

/** Shows what the exercise is about, without getting it: the prompt that is here, else the pack's own. */
async function openPrompt(app: App, input: CommandInput): Promise<void> {
  const listed = await chooseExercise(app, input.exerciseId);
  const summary = listed?.languagesToAsk ? await lookAt(app, listed.id, asLine(listed.name, 60)) : listed;
  const language = summary?.languages[0];
  if (summary === undefined || language === undefined) return;
  const text = await textOfPrompt(app, summary.id, language);
  if (text.ok) await app.showPrompt(summary.id, text.value);
  else report(app, text.problem);
}

/** Without getting the exercise, where its source has the text like that. */
async function textOfPrompt(app: App, exerciseId: string, language: LanguageKey): Promise<Result<string>> {
  const about = await app.exercises.about?.(exerciseId);
  if (about?.ok && about.value !== undefined) return succeed(about.value);
  const fetch = (signal: AbortSignal): ReturnType<typeof app.exercises.fetch> => app.exercises.fetch(exerciseId, language, { signal });
  const takesTime = app.exercises.asks?.(exerciseId) !== undefined;
  const asking = app.words.notices.exercises.asking(app.exerciseName(exerciseId));
  const content = takesTime ? await cancellable(asking, fetch) : await fetch(new AbortController().signal);
  if (!content.ok) return content;
  const prompt = content.value.files.find((file) => file.path === content.value.prompt);
  return prompt === undefined ? failed({ type: 'exercise-unreadable', cause: 'prompt' }) : succeed(textOf(prompt));
}

async function openPage(app: App, input: CommandInput): Promise<void> {
  const summary = await summaryWithPage(app, input.exerciseId);
  if (summary?.origin.page !== undefined) await vscode.env.openExternal(vscode.Uri.parse(summary.origin.page, true));
}

async function summaryWithPage(app: App, exerciseId: string | undefined): Promise<ExerciseSummary | undefined> {
  return exerciseId === undefined ? chooseExercise(app, undefined) : summaryOf(app, exerciseId);
}

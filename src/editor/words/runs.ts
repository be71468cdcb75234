/** Texts about running the tests of an exercise, what came of it, and looking back at the runs. */
import type { Translate } from './translate.js';

export function runWords(l10n: Translate) {
  return {
    itemName: l10n.t('Tests of the exercise'),
    ready: l10n.t('Run the tests of this exercise: Ctrl+Alt+Enter, on a Mac Cmd+Alt+Enter.'),
    running: l10n.t('The tests are running. Click to stop them.'),
    stopped: l10n.t('The tests were stopped.'),
    stoppedAfter: (minutes: number) => l10n.t('The tests were stopped because they ran for {0} minutes. Is there a loop that never ends?', minutes),
    empty: l10n.t('There is no test yet. Write the first one, and see it fail.'),
    red: l10n.t('Red: not all tests pass yet. The terminal says which.'),
    green: l10n.t('Green: all tests pass.'),
    redOf: (n: number, of: number) =>
      of === 1
        ? l10n.t('Red: the one test does not pass yet. The terminal says why.')
        : l10n.t('Red: {0} of {1} tests do not pass yet. The terminal says which.', n, of),
    greenOf: (of: number) => (of === 1 ? l10n.t('Green: the one test passes.') : l10n.t('Green: all {0} tests pass.', of)),
    ended: l10n.t('It ran. What it shows says how it went.'),
    watching: l10n.t('It watches your files and runs again when you save. Its terminal says how it went.'),
    prepared: l10n.t('Ready.'),
    prepareFailed: l10n.t('It could not be made ready. What is printed above says why.'),
    prepareStopped: l10n.t('Stopped before it was ready.'),
    watchName: (folder: string) => l10n.t('Watch: {0}', folder),
    preparing: (name: string) => l10n.t('Making {0} ready', name),
    agreeQuestion: (name: string) => l10n.t('Run what {0} brings along?', name),
    agreeDetail: l10n.t('It is not one of ours: these commands come with it, and they start programs on this computer.'),
    agreeTheirsQuestion: (name: string) => l10n.t('Run the tests of {0}?', name),
    agreeTheirs: l10n.t('They are not ours: this command runs code that came with the exercise.'),
    agreeIn: (folder: string) => l10n.t('In {0}. You are asked again if a command changes.', folder),
    agree: l10n.t('Run it'),
    /** In the terminal, where "the terminal says which" would be odd. */
    endedRed: (n: number, of: number) =>
      of === 1 ? l10n.t('Red: the one test does not pass yet.') : l10n.t('Red: {0} of {1} tests do not pass yet.', n, of),
    endedRedUncounted: l10n.t('Red: not all tests pass yet. What is printed above says why.'),
    stillRunning: (minutes: number) => l10n.t('Still running. Ctrl+C here stops it; after {0} minutes it stops by itself.', minutes),
    tooFewRuns: l10n.t('There is nothing to look back at yet: run the tests, change something, and run them again.'),
    nothingChanged: l10n.t('Nothing has changed between the runs so far.'),
    noNextStep: l10n.t('That was the last run.'),
    noPreviousStep: l10n.t('That was the first step: what changed after the first run.'),
    /** "run 3 (Red: 1 of 4)" */
    numbered: (n: number, end: string) => l10n.t('run {0} ({1})', n, end),
    stepTitle: (file: string, before: string, after: string, time: string) => l10n.t('{0}: {1} → {2}, {3}', file, before, after, time),
    codeIsShared: (name: string) =>
      l10n.t('While you share, {0} can edit these files, and Run tests runs them on your computer. So run what you have both looked at.', name),
    gone: l10n.t('This is no longer kept.'),
    forgetQuestion: (name: string) => l10n.t('Forget the history of {0}?', name),
    forgetDetail: l10n.t('What its files held at each run goes from this computer. The files themselves stay as they are.'),
    forgetIt: l10n.t('Forget it'),
    forgotten: l10n.t('The history of this exercise is forgotten.'),
    explorerName: l10n.t('Exercises'),
    historyTitle: (name: string) => l10n.t('What you and {0} have paired on', name),
    historyEmpty: l10n.t('Nothing yet. Get an exercise, and it will be remembered here.'),
    historyOf: (exercise: string, language: string) => l10n.t('{0} in {1}', exercise, language),
    lastOn: (day: string) => l10n.t('Last: {0}', day),
    pairedOnDays: (days: readonly string[]) => (days.length === 1 ? l10n.t('Session: {0}', days.join()) : l10n.t('Sessions: {0}', days.join(', '))),
    upToPart: (n: number) => l10n.t('up to part {0}', n),
    noteBy: (name: string, text: string) => l10n.t('{0}: {1}', name, text),
    you: l10n.t('You'),
    broughtAlong: (name: string) => l10n.t('{0} comes along to your next session.', name),
    planFirst: l10n.t('There is no next session yet. Plan one, and choose the exercise there.'),
    filter: {
      title: l10n.t('Which exercises should the list show?'),
      hint: l10n.t('Tick what you want; nothing ticked shows all.'),
      languages: l10n.t('Language'),
      levels: l10n.t('Level'),
      onlyNew: l10n.t('new to us'),
      showing: (what: string) => l10n.t('Showing {0}', what),
      showAll: l10n.t('Show all'),
      showAllOf: (what: string) => l10n.t('Showing {0}. Show all', what),
      nothing: l10n.t('Nothing fits. Show all'),
    },
    short: {
      ready: l10n.t('Run tests'),
      running: l10n.t('Running…'),
      stopped: l10n.t('Stopped'),
      ended: l10n.t('Ran'),
      watching: l10n.t('Watching'),
      empty: l10n.t('No test yet'),
      red: l10n.t('Red'),
      green: l10n.t('Green'),
      redOf: (n: number, of: number) => l10n.t('Red: {0} of {1}', n, of),
      greenOf: (of: number) => l10n.t('Green: {0} of {0}', of),
    },
  };
}

export type RunWords = ReturnType<typeof runWords>;

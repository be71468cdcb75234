/** Everything that a person can do, bound once to the outside world. A new action is one file and one row here. */
import type { AgreedRuns } from '../ports/agreedRuns.js';
import type { Clock } from '../ports/clock.js';
import type { ExerciseFolder } from '../ports/exerciseFolder.js';
import type { ExerciseSource } from '../ports/exerciseSource.js';
import type { Ids } from '../ports/ids.js';
import type { Links } from '../ports/links.js';
import type { Memory } from '../ports/memory.js';
import type { Mentorships } from '../ports/mentorships.js';
import type { PairingFolder } from '../ports/pairingFolder.js';
import type { PairingProvider } from '../ports/pairingProvider.js';
import type { RunHistory } from '../ports/runHistory.js';
import type { TestRunner } from '../ports/testRunner.js';
import { cancelSession, setSessionMissed } from './cancelSession.js';
import { createMentorship } from './createMentorship.js';
import { describePair } from './describePair.js';
import { endSession, settleSession } from './endSession.js';
import { getExercise } from './getExercise.js';
import { getUnasked } from './getUnasked.js';
import { joinSession } from './joinSession.js';
import { lackingTool } from './lackingTool.js';
import { markExerciseDone } from './markExerciseDone.js';
import { offerLanguages } from './offerLanguages.js';
import { pickExercise } from './pickExercise.js';
import { publishLink } from './publishLink.js';
import { resetExercise } from './resetExercise.js';
import { nextPartOf, revealNextPart } from './revealNextPart.js';
import { runAndRemember } from './runAndRemember.js';
import { prepareExercise, watchExercise } from './runExerciseTests.js';
import { saveGoal } from './saveGoal.js';
import { setCallLink } from './setCallLink.js';
import { setGoalStanding } from './setGoalStanding.js';
import { goOnStarting, startSession } from './startSession.js';
import { tickMilestone } from './tickMilestone.js';
import { removeSample, trySample } from './trySample.js';
import { wrapUpSession } from './wrapUpSession.js';

export interface ActionDeps {
  readonly mentorships: Mentorships;
  readonly pairing: PairingProvider;
  readonly pairingFolder: PairingFolder;
  readonly source: ExerciseSource;
  readonly exerciseFolder: ExerciseFolder;
  readonly testRunner: TestRunner;
  readonly agreedRuns: AgreedRuns;
  readonly runHistory: RunHistory;
  readonly links: Links;
  readonly windowMemory: Memory;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function bindActions(deps: ActionDeps) {
  const get = getExercise(deps);
  const start = { ...deps, getExercise: getUnasked({ ...deps, getExercise: get }) };
  return {
    createMentorship: createMentorship(deps),
    describePair: describePair(deps),
    setCallLink: setCallLink(deps),
    saveGoal: saveGoal(deps),
    tickMilestone: tickMilestone(deps),
    setGoalStanding: setGoalStanding(deps),
    cancelSession: cancelSession(deps),
    setSessionMissed: setSessionMissed(deps),
    offerLanguages: offerLanguages(deps),
    pickExercise: pickExercise(deps),
    wrapUpSession: wrapUpSession(deps),
    startSession: startSession(start),
    goOnStarting: goOnStarting(start),
    endSession: endSession(deps),
    settleSession: settleSession(deps),
    joinSession: joinSession(deps),
    publishLink: publishLink(deps),
    getExercise: get,
    runExerciseTests: runAndRemember(deps),
    lackingTool: lackingTool(deps),
    watchExercise: watchExercise(deps),
    prepareExercise: prepareExercise(deps),
    markExerciseDone: markExerciseDone(deps),
    resetExercise: resetExercise(deps),
    nextPartOf: nextPartOf(deps),
    revealNextPart: revealNextPart(deps),
    trySample: trySample(deps),
    removeSample: removeSample(deps),
  };
}

export type Actions = ReturnType<typeof bindActions>;

/** Every event type of a mentorship's journal: a new one is one row here. */
import type { AnyEventType } from '../journal/eventType.js';
import { goalAdded, goalChanged, goalStandingSet, milestoneAdded, milestoneRemoved, milestoneReworded, milestoneTicked } from './goalEvents.js';
import { exerciseDoneSet, exercisePulled, partRevealed, testsRun } from './exerciseEvents.js';
import { callLinkSet, mentorshipCreated, personDescribed } from './matchEvents.js';
import type { Mentorship } from './mentorship.js';
import {
  exercisePicked,
  sessionCancelled,
  sessionEnded,
  sessionMissed,
  sessionMoved,
  sessionScheduled,
  sessionStarted,
  sessionWrappedUp,
} from './sessionEvents.js';

export const mentorshipEventTypes: readonly AnyEventType<Mentorship>[] = [
  mentorshipCreated,
  callLinkSet,
  personDescribed,
  goalAdded,
  goalChanged,
  goalStandingSet,
  milestoneAdded,
  milestoneReworded,
  milestoneRemoved,
  milestoneTicked,
  sessionScheduled,
  sessionMoved,
  sessionCancelled,
  sessionMissed,
  sessionStarted,
  sessionEnded,
  sessionWrappedUp,
  exercisePicked,
  exercisePulled,
  partRevealed,
  exerciseDoneSet,
  testsRun,
];

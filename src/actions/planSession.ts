/** Schedules a session, or moves one to another time. Times are what stands on the person's own clock. */
import type { ExerciseChoice } from '../core/exercise/exercise.js';
import { selfOf } from '../core/mentorship/match.js';
import { toSessionId, type SessionId } from '../core/mentorship/session.js';
import { decideMove, decideSchedule, type PlanInput } from '../core/mentorship/sessionEvents.js';
import { failed, succeed, type Result } from '../core/result.js';
import { instantAt } from '../core/schedule/localTime.js';
import { usableZone } from '../core/schedule/zones.js';
import type { Clock } from '../ports/clock.js';
import type { Ids } from '../ports/ids.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change, opened } from './change.js';

export interface WhenInput {
  readonly date: string;
  readonly time: string;
}

export const scheduleSession =
  (deps: { mentorships: Mentorships; clock: Clock; ids: Ids }) =>
  async (input: WhenInput & { readonly minutes: number; readonly exercise?: ExerciseChoice | undefined }): Promise<Result<void>> => {
    const plan = await planFor(deps.mentorships, input, input.minutes);
    if (!plan.ok) return plan;
    const sessionId = toSessionId(deps.ids.fresh());
    return change(deps.mentorships, (mentorship) => decideSchedule(mentorship, sessionId, plan.value, deps.clock.now(), input.exercise));
  };

export const moveSession =
  (deps: { mentorships: Mentorships; clock: Clock }) =>
  async (input: WhenInput & { readonly sessionId: SessionId; readonly reason: string }): Promise<Result<void>> => {
    const open = await opened(deps.mentorships);
    if (!open.ok) return open;
    const minutes = open.value.journal.state().sessions.get(input.sessionId)?.minutes;
    if (minutes === undefined) return failed({ type: 'session-missing' });
    const plan = await planFor(deps.mentorships, input, minutes);
    if (!plan.ok) return plan;
    return change(deps.mentorships, (mentorship) => decideMove(mentorship, input.sessionId, plan.value, input.reason, deps.clock.now()));
  };

async function planFor(mentorships: Mentorships, when: WhenInput, minutes: number): Promise<Result<PlanInput>> {
  const open = await opened(mentorships);
  if (!open.ok) return open;
  const { journal } = open.value;
  const match = journal.state().match;
  if (match === undefined) return failed({ type: 'mentorship-missing' });
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 600) return failed({ type: 'date-unclear', field: 'minutes' });
  const zone = usableZone(selfOf(match, journal.me).zone);
  const start = instantAt(when.date, when.time, zone);
  return start.ok ? succeed({ start: start.value, minutes, zone }) : start;
}

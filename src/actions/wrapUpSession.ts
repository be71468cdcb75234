/** The minute after a session: ticks, one line of notes, done. All of it is written together or not at all. */
import type { Decision } from '../core/decision.js';
import type { NewEvent, PersonId } from '../core/journal/event.js';
import { isTicked, type MilestoneId } from '../core/mentorship/goal.js';
import { decideTick } from '../core/mentorship/goalEvents.js';
import type { Mentorship } from '../core/mentorship/mentorship.js';
import type { SessionId } from '../core/mentorship/session.js';
import { decideWrapUp } from '../core/mentorship/sessionEvents.js';
import { succeed, type Result } from '../core/result.js';
import type { Clock } from '../ports/clock.js';
import type { Mentorships } from '../ports/mentorships.js';
import { change } from './change.js';

export interface WrapUpInput {
  readonly sessionId: SessionId;
  /** The milestones that are ticked in the form. */
  readonly done: ReadonlySet<string>;
  /** Those whose box the person changed; only they count. */
  readonly touched: ReadonlySet<string>;
  readonly note: string;
}

export const wrapUpSession =
  (deps: { mentorships: Mentorships; clock: Clock }) =>
  (input: WrapUpInput): Promise<Result<void>> =>
    change(deps.mentorships, (mentorship, me) => decideAll(mentorship, { ...input, me }, deps.clock.now()));

function decideAll(mentorship: Mentorship, input: WrapUpInput & { readonly me: PersonId }, now: number): Decision {
  const wrapUp = decideWrapUp(mentorship, input, now);
  if (!wrapUp.ok) return wrapUp;
  return succeed([...ticks(mentorship, input), ...wrapUp.value]);
}

/** Only what the person changed: what the partner ticked or added meanwhile stays as it is. */
function ticks(mentorship: Mentorship, { sessionId, done, touched }: WrapUpInput): readonly NewEvent[] {
  const differs = (id: MilestoneId, ticked: boolean) => touched.has(id) && done.has(id) !== ticked;
  return [...mentorship.goals.values()].flatMap((goal) =>
    goal.milestones
      .filter((milestone) => differs(milestone.id, isTicked(milestone)))
      .flatMap(({ id }) => {
        const decided = decideTick(mentorship, { goalId: goal.id, milestoneId: id, ticked: done.has(id), sessionId });
        return decided.ok ? decided.value : [];
      }),
  );
}

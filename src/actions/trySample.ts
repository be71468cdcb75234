/** The sample: made-up people, on a shelf of its own, removable in one click, never mixed with anything real. */
import { toMentorshipId } from '../core/mentorship/match.js';
import { sampleEvents } from '../core/mentorship/sample.js';
import { succeed, type Result } from '../core/result.js';
import type { Clock } from '../ports/clock.js';
import type { Ids } from '../ports/ids.js';
import type { Mentorships } from '../ports/mentorships.js';

/** `zone` is the person's own, so that the sample's times look familiar. A second click shows the sample that is there. */
export const trySample =
  (deps: { mentorships: Mentorships; clock: Clock; ids: Ids }) =>
  async (input: { readonly zone: string }): Promise<Result<void>> => {
    const all = await deps.mentorships.all();
    if (!all.ok) return all;
    const there = all.value.find((mentorship) => mentorship.sample);
    if (there !== undefined) return withoutValue(await deps.mentorships.switchTo(there.id));
    const id = toMentorshipId(deps.ids.fresh());
    const { me, first } = sampleEvents({ mentorshipId: id, now: deps.clock.now(), zone: input.zone });
    return withoutValue(await deps.mentorships.create({ id, me, first, sample: true }));
  };

export const removeSample = (deps: { mentorships: Mentorships }) => (): Promise<Result<void>> => deps.mentorships.removeSample();

function withoutValue(result: Result<unknown>): Result<void> {
  return result.ok ? succeed(undefined) : result;
}

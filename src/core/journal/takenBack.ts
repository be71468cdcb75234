/**
 * Taking back: an event that names ids of the same person's events. Those never count again, wherever and whenever a copy of them turns up,
 * and every copy of the journal cuts their lines out of its files. It acts as soon as it is met, whatever its stamp and whatever is missing
 * before it: nothing competes with it by time, and a log in which the event just before it was cut could otherwise never be read on.
 * It never touches a writer's first event (which says whose log it is), another person's events, or another `taken-back`.
 */
import * as v from 'valibot';
import { EventId, type JournalEvent, type NewEvent, type PersonId } from './event.js';
import { isFirst } from './writerIntroduced.js';

export const takenBackType = 'taken-back';

/** A line holds 64 KB; who takes back more writes several events. */
const takenBackLimit = 500;

export const TakenBack = v.object({ ids: v.pipe(v.array(EventId), v.minLength(1), v.maxLength(takenBackLimit)) });

export function takeBack(ids: readonly EventId[]): NewEvent[] {
  return Array.from({ length: Math.ceil(ids.length / takenBackLimit) }, (_, index) => ({
    type: takenBackType,
    data: { ids: ids.slice(index * takenBackLimit, (index + 1) * takenBackLimit) },
  }));
}

/** Which ids each person has taken back. */
export class TakenBackIds {
  readonly #byPerson = new Map<PersonId, Set<string>>();

  /** Notes what an event names; its `by` has been checked to be the person of its writer. False when it is not readable as one. */
  note(event: JournalEvent): boolean {
    const parsed = v.safeParse(TakenBack, event.data, { abortEarly: true });
    if (!parsed.success) return false;
    const ids = this.#byPerson.get(event.by) ?? new Set();
    this.#byPerson.set(event.by, ids);
    for (const id of parsed.output.ids) ids.add(id);
    return true;
  }

  /** Whether an id of a writer of this person was taken back. */
  has(person: PersonId | undefined, id: string): boolean {
    if (this.#byPerson.size === 0 || person === undefined) return false;
    return (this.#byPerson.get(person)?.has(id) ?? false) && !isFirst(id);
  }

  *all(): Iterable<{ readonly person: PersonId; readonly id: string }> {
    for (const [person, ids] of this.#byPerson) for (const id of ids) yield { person, id };
  }
}

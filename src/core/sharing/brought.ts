/** What an update brought, told from the two states before and after it: the few things that people ask about, and a count of the rest. */
import { isTicked, type Goal } from '../mentorship/goal.js';
import type { Mentorship } from '../mentorship/mentorship.js';
import { startOf, type Session } from '../mentorship/session.js';

export interface Brought {
  readonly ticked: number;
  readonly goals: number;
  readonly planned: number;
  readonly moved: readonly { readonly from: number; readonly to: number }[];
  readonly cancelled: number;
  readonly held: number;
  readonly notes: number;
  /** Whether there was anything new at all. */
  readonly fresh: number;
}

export function whatCame(before: Mentorship, after: Mentorship, fresh: number): Brought {
  const sessions = [...after.sessions.values()].map((now) => ({ now, was: before.sessions.get(now.id) }));
  const became = (status: Session['status']) => sessions.filter(({ now, was }) => now.status === status && was?.status !== status).length;
  return {
    ticked: Math.max(0, tickedIn(after) - tickedIn(before)),
    goals: [...after.goals.keys()].filter((id) => !before.goals.has(id)).length,
    planned: sessions.filter(({ was }) => was === undefined).length,
    moved: sessions.flatMap(({ now, was }) =>
      was !== undefined && startOf(was) !== startOf(now) && now.status === 'scheduled' ? [{ from: startOf(was), to: startOf(now) }] : [],
    ),
    cancelled: became('cancelled'),
    held: became('completed'),
    notes: sessions.filter(({ now, was }) => [...now.notes].some(([person, note]) => was?.notes.get(person)?.text.raw !== note.text.raw)).length,
    fresh,
  };
}

function tickedIn({ goals }: Mentorship): number {
  const count = ({ milestones }: Goal) => milestones.filter(isTicked).length;
  return [...goals.values()].reduce((sum, goal) => sum + count(goal), 0);
}

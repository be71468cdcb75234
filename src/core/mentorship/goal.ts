/** What the mentee wants to be able to do: a SMART goal with milestones, which are what gets ticked. */
import * as v from 'valibot';
import type { PersonId, Stamp } from '../journal/event.js';
import type { UntrustedText } from '../untrustedText.js';
import type { CalendarDate } from './calendarDate.js';
import type { SessionId } from './session.js';

export const GoalId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/), v.brand('GoalId'));
export type GoalId = v.InferOutput<typeof GoalId>;
export const MilestoneId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/), v.brand('MilestoneId'));
export type MilestoneId = v.InferOutput<typeof MilestoneId>;

/** For text that the caller knows to be an id (it came through a schema, or was just made); throws on anything else. */
export function toGoalId(text: string): GoalId {
  return v.parse(GoalId, text);
}

export function toMilestoneId(text: string): MilestoneId {
  return v.parse(MilestoneId, text);
}

/** Open, reached with the pair's own word, resting for a while, or put aside for good; every step can be taken back. */
export const Standing = v.picklist(['open', 'reached', 'paused', 'set-aside']);
export type Standing = v.InferOutput<typeof Standing>;

export interface Milestone {
  readonly id: MilestoneId;
  readonly text: UntrustedText;
  /** Who ticked it, when, and in which session, if in one. */
  readonly tick?: { readonly at: Stamp; readonly by: PersonId; readonly sessionId?: SessionId };
}

export interface Goal {
  readonly id: GoalId;
  /** Specific: the one sentence a goal begins with. */
  readonly statement: UntrustedText;
  readonly measurable?: UntrustedText;
  readonly achievable?: UntrustedText;
  readonly relevant?: UntrustedText;
  /** Time-bound. */
  readonly due?: CalendarDate;
  readonly milestones: readonly Milestone[];
  readonly standing: Standing;
  readonly addedBy: PersonId;
  readonly addedAt: Stamp;
}

export function isTicked(milestone: Milestone): boolean {
  return milestone.tick !== undefined;
}

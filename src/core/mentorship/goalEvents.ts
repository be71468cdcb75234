/** Everything that happens to goals and milestones: what is written, what it does, when it is allowed. Fields and ticks are last-stamp-wins. */
import * as v from 'valibot';
import { accept, nothingToDo, refuse, type Decision } from '../decision.js';
import type { NewEvent } from '../journal/event.js';
import { eventType, type Own } from '../journal/eventType.js';
import type { Field } from '../problem.js';
import { failed, succeed, type Result } from '../result.js';
import { firstProblem, limits, typedText } from '../typedText.js';
import { asLine, asParagraph, isBlank, FilledLine, FilledParagraph, UntrustedParagraph, type UntrustedText } from '../untrustedText.js';
import { CalendarDate } from './calendarDate.js';
import { GoalId, isTicked, MilestoneId, Standing, type Goal, type Milestone } from './goal.js';
import type { Mentorship } from './mentorship.js';
import { SessionId } from './session.js';

const MilestoneAdded = v.object({ goalId: GoalId, milestoneId: MilestoneId, text: FilledLine });
const FirstMilestones = v.pipe(v.array(v.object({ milestoneId: MilestoneId, text: FilledLine })), v.maxLength(100));

const GoalAdded = v.object({
  goalId: GoalId,
  statement: FilledParagraph,
  measurable: v.optional(UntrustedParagraph),
  achievable: v.optional(UntrustedParagraph),
  relevant: v.optional(UntrustedParagraph),
  due: v.optional(CalendarDate),
  milestones: FirstMilestones,
});

/** A goal was set, with the milestones it began with. The same goal a second time does nothing. */
export const goalAdded = eventType('goal.added', GoalAdded, (mentorship: Mentorship, { data, at, by, own }): Mentorship => {
  if (mentorship.goals.has(data.goalId)) return mentorship;
  const { goalId, milestones, statement, measurable, achievable, relevant, due } = data;
  const parts = { ...(measurable && { measurable }), ...(achievable && { achievable }), ...(relevant && { relevant }), ...(due && { due }) };
  const first = firstOfEach(milestones).map(({ milestoneId, text }): Milestone => ({ id: milestoneId, text }));
  return withGoal(mentorship, own, { id: goalId, statement, ...parts, milestones: first, standing: 'open', addedBy: by, addedAt: at });
});

const GoalChanged = v.object({
  goalId: GoalId,
  statement: v.optional(FilledParagraph),
  measurable: v.optional(v.nullable(UntrustedParagraph)),
  achievable: v.optional(v.nullable(UntrustedParagraph)),
  relevant: v.optional(v.nullable(UntrustedParagraph)),
  due: v.optional(v.nullable(CalendarDate)),
});

/** Some fields of a goal were changed; null empties a field, a field left out stays. */
export const goalChanged = eventType('goal.changed', GoalChanged, (mentorship: Mentorship, { data, own }): Mentorship => {
  const { goalId, ...changes } = data;
  return updateGoal(mentorship, own, goalId, (goal) => changed(goal, changes));
});

export const goalStandingSet = eventType(
  'goal.standingSet',
  v.object({ goalId: GoalId, standing: Standing }),
  (mentorship: Mentorship, { data, own }): Mentorship => updateGoal(mentorship, own, data.goalId, (goal) => ({ ...goal, standing: data.standing })),
);

export const milestoneAdded = eventType('milestone.added', MilestoneAdded, (mentorship: Mentorship, { data, own }): Mentorship =>
  updateGoal(mentorship, own, data.goalId, (goal) =>
    goal.milestones.some((milestone) => milestone.id === data.milestoneId)
      ? goal
      : { ...goal, milestones: [...goal.milestones, { id: data.milestoneId, text: data.text }] },
  ),
);

export const milestoneReworded = eventType('milestone.reworded', MilestoneAdded, (mentorship: Mentorship, { data, own }): Mentorship =>
  updateMilestone(mentorship, own, data, (milestone) => ({ ...milestone, text: data.text })),
);

const MilestoneRemoved = v.object({ goalId: GoalId, milestoneId: MilestoneId });

/** A milestone was removed; a tick that crosses it on the way changes nothing. */
export const milestoneRemoved = eventType('milestone.removed', MilestoneRemoved, (mentorship: Mentorship, { data, own }): Mentorship =>
  updateGoal(mentorship, own, data.goalId, (goal) => ({
    ...goal,
    milestones: goal.milestones.filter((milestone) => milestone.id !== data.milestoneId),
  })),
);

const MilestoneTicked = v.object({ goalId: GoalId, milestoneId: MilestoneId, ticked: v.boolean(), sessionId: v.optional(SessionId) });

/** A milestone was ticked or unticked; the latest stamp wins. A tick for a goal not heard of yet changes nothing until the fold that has it. */
export const milestoneTicked = eventType('milestone.ticked', MilestoneTicked, (mentorship: Mentorship, { data, at, by, own }): Mentorship =>
  updateMilestone(mentorship, own, data, ({ id, text }) =>
    data.ticked ? { id, text, tick: { at, by, ...(data.sessionId && { sessionId: data.sessionId }) } } : { id, text },
  ),
);

export interface GoalInput {
  readonly statement: string;
  readonly measurable: string;
  readonly achievable: string;
  readonly relevant: string;
  /** YYYY-MM-DD, or empty. */
  readonly due: string;
  /** As in the form: with an id those that exist already. Empty ones are left out. */
  readonly milestones: readonly { readonly id?: string | undefined; readonly text: string }[];
}

/** `today` is YYYY-MM-DD where the person is; `freshIds` has one id for the goal and one for each milestone of the form. */
export function decideAddGoal(input: GoalInput, today: string, goalId: GoalId, freshIds: readonly MilestoneId[]): Decision {
  const checked = checkedGoal(input, today);
  if (!checked.ok) return checked;
  const { statement, milestones, ...optional } = checked.value;
  const filled = Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== ''));
  const first = milestones.flatMap(({ text }, i) => (freshIds[i] === undefined ? [] : [{ milestoneId: freshIds[i], text }]));
  return accept(goalAdded.create({ goalId, statement, ...filled, milestones: first }));
}

export interface GoalEdit {
  readonly input: GoalInput;
  /** What the form held before the person typed: only the difference is theirs. Without it, everything in the form is. */
  readonly before?: GoalInput | undefined;
  /** YYYY-MM-DD where the person is. */
  readonly today: string;
  readonly freshIds: readonly MilestoneId[];
}

/** The least that makes the goal say what the person changed in the form; what came from elsewhere meanwhile stays. */
export function decideEditGoal(mentorship: Mentorship, goalId: GoalId, { input, before, today, freshIds }: GoalEdit): Decision {
  const goal = mentorship.goals.get(goalId);
  if (goal === undefined) return refuse({ type: 'goal-missing' });
  const checked = checkedGoal(input, today, goal.due);
  if (!checked.ok) return checked;
  const { milestones, ...fields } = checked.value;
  const untouched = (field: GoalField): boolean => before !== undefined && before[field].trim() === input[field].trim();
  return accept(...fieldChanges(goal, fields, untouched), ...milestoneChanges(goal, { wanted: milestones, before: before?.milestones, freshIds }));
}

type GoalField = 'statement' | 'measurable' | 'achievable' | 'relevant' | 'due';

export interface TickInput {
  readonly goalId: GoalId;
  readonly milestoneId: MilestoneId;
  readonly ticked: boolean;
  /** The session that is live or being wrapped up. */
  readonly sessionId?: SessionId | undefined;
}

export function decideTick(mentorship: Mentorship, input: TickInput): Decision {
  const milestone = mentorship.goals.get(input.goalId)?.milestones.find(({ id }) => id === input.milestoneId);
  if (milestone === undefined) return refuse({ type: 'milestone-missing' });
  if (isTicked(milestone) === input.ticked) return nothingToDo; // two clicks, two windows: one event
  const { goalId, milestoneId, ticked, sessionId } = input;
  return accept(milestoneTicked.create({ goalId, milestoneId, ticked, ...(sessionId && { sessionId }) }));
}

export function decideGoalStanding(mentorship: Mentorship, goalId: GoalId, standing: Standing): Decision {
  const goal = mentorship.goals.get(goalId);
  if (goal === undefined) return refuse({ type: 'goal-missing' });
  return goal.standing === standing ? nothingToDo : accept(goalStandingSet.create({ goalId, standing }));
}

/** Two milestones of one id (nobody of ours writes that) could not be told apart when one is ticked. */
function firstOfEach<Of extends { readonly milestoneId: MilestoneId }>(milestones: readonly Of[]): readonly Of[] {
  return milestones.filter(({ milestoneId }, i) => milestones.findIndex((other) => other.milestoneId === milestoneId) === i);
}

function withGoal(mentorship: Mentorship, own: Own, goal: Goal): Mentorship {
  return { ...mentorship, goals: own(mentorship.goals).set(goal.id, goal) };
}

function updateGoal(mentorship: Mentorship, own: Own, goalId: GoalId, change: (goal: Goal) => Goal): Mentorship {
  const goal = mentorship.goals.get(goalId);
  if (goal === undefined) return mentorship;
  const after = change(goal);
  return after === goal ? mentorship : withGoal(mentorship, own, after);
}

function updateMilestone(
  mentorship: Mentorship,
  own: Own,
  which: { goalId: GoalId; milestoneId: MilestoneId },
  change: (milestone: Milestone) => Milestone,
): Mentorship {
  return updateGoal(mentorship, own, which.goalId, (goal) => ({
    ...goal,
    milestones: goal.milestones.map((milestone) => (milestone.id === which.milestoneId ? change(milestone) : milestone)),
  }));
}

type GoalFields = Omit<v.InferOutput<typeof GoalChanged>, 'goalId'>;

function changed(goal: Goal, changes: GoalFields): Goal {
  const { measurable, achievable, relevant, due, ...rest } = { ...goal, ...withoutUndefined(changes) };
  return { ...rest, ...(measurable && { measurable }), ...(achievable && { achievable }), ...(relevant && { relevant }), ...(due && { due }) };
}

function withoutUndefined(changes: GoalFields) {
  const { statement, measurable, achievable, relevant, due } = changes;
  return {
    ...(statement !== undefined && { statement }),
    ...(measurable !== undefined && { measurable }),
    ...(achievable !== undefined && { achievable }),
    ...(relevant !== undefined && { relevant }),
    ...(due !== undefined && { due }),
  };
}

interface CheckedGoal {
  readonly statement: string;
  readonly measurable: string;
  readonly achievable: string;
  readonly relevant: string;
  readonly due: string;
  readonly milestones: readonly { readonly id?: string | undefined; readonly text: string }[];
}

/** `dueBefore` is the date the goal has already: keeping a passed date is fine, choosing one is not. */
function checkedGoal(input: GoalInput, today: string, dueBefore?: string): Result<CheckedGoal> {
  const statement = typedText(input.statement, { field: 'statement', limit: limits.statement, required: true });
  const [measurable, achievable, relevant] = [optional(input, 'measurable'), optional(input, 'achievable'), optional(input, 'relevant')];
  const due = checkedDue(input.due.trim(), today, dueBefore);
  const milestones = checkedMilestones(input.milestones);
  if (!statement.ok || !measurable.ok || !achievable.ok || !relevant.ok || !due.ok || !milestones.ok) {
    return failed(firstProblem(statement, measurable, achievable, relevant, due, milestones) ?? { type: 'unexpected', cause: 'goal check' });
  }
  const parts = { statement: statement.value, measurable: measurable.value, achievable: achievable.value, relevant: relevant.value };
  return succeed({ ...parts, due: due.value, milestones: milestones.value });
}

function optional(input: GoalInput, field: 'measurable' | 'achievable' | 'relevant'): Result<string> {
  return typedText(input[field], { field, limit: limits.smart });
}

function checkedDue(due: string, today: string, dueBefore?: string): Result<string> {
  const field: Field = 'due';
  if (due === '' || due === dueBefore) return succeed(due);
  if (!v.is(CalendarDate, due)) return failed({ type: 'date-unclear', field });
  return due < today ? failed({ type: 'date-passed', field }) : succeed(due);
}

function checkedMilestones(milestones: GoalInput['milestones']): Result<CheckedGoal['milestones']> {
  const filled = milestones.filter(({ text }) => !isBlank(text));
  if (filled.length > limits.milestones) return failed({ type: 'too-many', field: 'milestones', limit: limits.milestones });
  const checked: { id?: string | undefined; text: string }[] = [];
  for (const { id, text } of filled) {
    const said = typedText(text, { field: 'milestones', limit: limits.milestone });
    if (!said.ok) return said;
    checked.push({ id, text: said.value });
  }
  return succeed(checked);
}

const smartFields = ['measurable', 'achievable', 'relevant'] as const;

function fieldChanges(goal: Goal, fields: Omit<CheckedGoal, 'milestones'>, untouched: (field: GoalField) => boolean): readonly NewEvent[] {
  const changed = smartFields.filter((field) => !untouched(field) && !isUnchanged(goal[field], fields[field]));
  const changes = {
    ...(!untouched('statement') && !isUnchanged(goal.statement, fields.statement) && { statement: fields.statement }),
    ...Object.fromEntries(changed.map((field) => [field, fields[field] || null])),
    ...(!untouched('due') && fields.due !== (goal.due ?? '') && { due: fields.due || null }),
  };
  return Object.keys(changes).length === 0 ? [] : [goalChanged.create({ goalId: goal.id, ...changes })];
}

/** The form shows the safe form of a text, so that what comes back as it was shown was not changed, also where the text itself is not quite that. */
function isUnchanged(before: UntrustedText | undefined, said: string): boolean {
  return before === undefined ? said === '' : said === before.raw || said === asParagraph(before);
}

interface MilestoneEdit {
  readonly wanted: CheckedGoal['milestones'];
  readonly before: GoalInput['milestones'] | undefined;
  readonly freshIds: readonly MilestoneId[];
}

/** A milestone that the form never held was added elsewhere meanwhile: it is not removed by being absent from it. */
function milestoneChanges(goal: Goal, { wanted, before, freshIds }: MilestoneEdit): readonly NewEvent[] {
  const kept = textsById(wanted);
  const held = before && textsById(before);
  const gone = goal.milestones.filter(({ id }) => !kept.has(id) && (held === undefined || held.has(id)));
  const removed = gone.map(({ id }) => milestoneRemoved.create({ goalId: goal.id, milestoneId: id }));
  const reworded = goal.milestones.flatMap(({ id, text }) => {
    const now = kept.get(id);
    const same = now === undefined || now === held?.get(id) || now === text.raw || now === asLine(text, limits.milestone);
    return same ? [] : [milestoneReworded.create({ goalId: goal.id, milestoneId: id, text: now })];
  });
  const existing = new Set<string>(goal.milestones.map(({ id }) => id));
  // One that was removed elsewhere comes back only if this person reworded it.
  const added = wanted.filter(({ id, text }) => id === undefined || (!existing.has(id) && held?.get(id) !== text));
  const fresh = added.flatMap(({ text }, i) =>
    freshIds[i] === undefined ? [] : [milestoneAdded.create({ goalId: goal.id, milestoneId: freshIds[i], text })],
  );
  return [...removed, ...reworded, ...fresh];
}

function textsById(milestones: GoalInput['milestones']): ReadonlyMap<string, string> {
  return new Map(milestones.flatMap(({ id, text }) => (id === undefined ? [] : [[id, text.trim()]])));
}

/** The goal form: one sentence begins it; the other letters of SMART are gentle questions that nobody has to answer. */
import type { Form, PageRef } from '../../../contract/sidebarIntent.js';
import type { FormField, Page } from '../../../contract/sidebarState.js';
import type { Goal } from '../../../core/mentorship/goal.js';
import { asLine, asParagraph, type UntrustedText } from '../../../core/untrustedText.js';
import { pairOf } from '../present/scene.js';
import { keyOf, pageOf, type PageScene } from './page.js';

export function goalPage(of: PageScene, goal: Goal | undefined, draft: Form | undefined): Page {
  const { scene, words } = of;
  const ref: PageRef = goal === undefined ? { kind: 'goal' } : { kind: 'goal', goalId: goal.id };
  const today = scene.dates.isoDay(scene.now, pairOf(scene).yourZone);
  const due = draft?.kind === 'goal' ? draft.due : (goal?.due ?? '');
  return pageOf(words, {
    ref,
    key: keyOf(ref, scene),
    title: goal === undefined ? words.goal.add : words.goal.edit,
    fields: [...askedFields(of, goal), dueField(of, goal, due, today), milestonesField(of, goal)],
    previews: ['due'],
    smart: true,
    smartWords: of.smart,
    today,
    coaching: of.coaching,
    submit: words.goal.submit,
  });
}

function askedFields({ scene, words }: PageScene, goal: Goal | undefined): readonly FormField[] {
  const { partnerName } = pairOf(scene);
  const mentor = scene.match.mentor.id === scene.me;
  return [
    {
      kind: 'area',
      name: 'statement',
      label: mentor ? words.goal.statementMentor(partnerName) : words.goal.statementMentee,
      hint: words.goal.statementHint,
      required: mentor ? words.goal.statementMissingMentor(partnerName) : words.goal.statementMissingMentee,
      reads: words.readBy(partnerName),
      value: shown(goal?.statement),
      rows: 2,
      coach: 'S',
    },
    {
      kind: 'area',
      name: 'measurable',
      label: words.goal.measurable,
      hint: words.goal.measurableHint,
      value: shown(goal?.measurable),
      rows: 2,
      coach: 'M',
    },
    { kind: 'text', name: 'achievable', label: words.goal.achievable, hint: words.goal.achievableHint, value: shown(goal?.achievable), coach: 'A' },
    { kind: 'text', name: 'relevant', label: words.goal.relevant, hint: words.goal.relevantHint, value: shown(goal?.relevant), coach: 'R' },
  ];
}

/** A date that has passed may stay (the goal simply took longer); choosing one anew is what the sentence is for. */
function dueField({ scene, words }: PageScene, goal: Goal | undefined, due: string, today: string): FormField {
  const inWords = /^\d{4}-\d\d-\d\d$/.test(due) && Number.isFinite(Date.parse(due));
  const min = goal?.due !== undefined && goal.due < today ? goal.due : today;
  const hint = inWords ? words.goal.dueIs(scene.dates.fullDay(Date.parse(`${due}T12:00:00Z`), 'UTC')) : words.goal.dueHint;
  return { kind: 'date', name: 'due', label: words.goal.due, hint, value: goal?.due ?? '', min, tooEarly: words.goal.duePassed, coach: 'T' };
}

function milestonesField({ words }: PageScene, goal: Goal | undefined): FormField {
  const items = (goal?.milestones ?? []).map(({ id, text }) => ({ id, text: asLine(text, 300) }));
  return {
    kind: 'list',
    name: 'milestones',
    label: words.goal.milestones,
    hint: words.goal.milestonesHint,
    items: items.length > 0 ? items : [{ text: '' }],
    itemName: words.goal.milestone,
    removeName: words.goal.removeMilestone,
    addLabel: words.goal.addMilestone,
  };
}

function shown(text: UntrustedText | undefined): string {
  return text === undefined ? '' : asParagraph(text);
}

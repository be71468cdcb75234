/** Goals with their milestones. Done text is muted, never struck through; nobody is measured. */
import type { Goal as GoalView, Goals } from '../../../contract/sidebarState.js';
import { isTicked, type Goal, type Milestone } from '../../../core/mentorship/goal.js';
import { asLine } from '../../../core/untrustedText.js';
import { stampMs } from '../../../core/journal/hybridClock.js';
import { numberOf } from './card.js';
import { fullName, pairOf, type Scene } from './scene.js';

export function presentGoals(scene: Scene): Goals {
  const { mentorship, words } = scene;
  const all = [...mentorship.goals.values()];
  const open = all.filter(({ standing }) => standing === 'open');
  const closed = all.filter(({ standing }) => standing !== 'open');
  const add = { label: words.addGoal, intent: { type: 'openPage', page: { kind: 'goal' } } } as const;
  return {
    heading: words.goals,
    ...(open.length > 0 && { count: String(open.length), add }),
    // One control of the name "Add goal" at a time: the empty state has the button, so the heading has none.
    ...(open.length === 0 && { empty: { text: emptyText(scene), control: add } }),
    goals: open.map((goal) => presentGoal(goal, scene)),
    ...(closed.length > 0 && {
      closed: { show: words.showClosed(closed.length), hide: words.hideClosed, goals: closed.map((goal) => presentGoal(goal, scene)) },
    }),
  };
}

function emptyText(scene: Scene): string {
  const { partnerName } = pairOf(scene);
  return scene.match.mentor.id === scene.me ? scene.words.goalsEmptyMentor(partnerName) : scene.words.goalsEmptyMentee;
}

function presentGoal(goal: Goal, scene: Scene): GoalView {
  const { words } = scene;
  const title = asLine(goal.statement, 200);
  const done = goal.milestones.filter(isTicked).length;
  const after = afterTick(goal, scene);
  return {
    id: goal.id,
    title,
    menuName: words.moreActionsFor(title),
    ...(goal.standing !== 'open' && { standing: words.standing[goal.standing], stands: goal.standing }),
    progress: goal.milestones.length === 0 ? words.noMilestones : words.doneOf(done, goal.milestones.length),
    done,
    of: goal.milestones.length,
    ...(goal.due !== undefined && { due: dueText(goal.due, scene) }),
    ...(goal.measurable !== undefined && { knownBy: asLine(goal.measurable, 200) }),
    milestones: goal.milestones.map((milestone) => presentMilestone(milestone, scene)),
    ...(after && { after }),
  };
}

function presentMilestone(milestone: Milestone, scene: Scene) {
  const tip = milestone.tick === undefined ? undefined : tickTip(milestone.tick, scene);
  return { id: milestone.id, text: asLine(milestone.text, 300), ticked: isTicked(milestone), ...(tip !== undefined && { tip }) };
}

function tickTip(tick: NonNullable<Milestone['tick']>, scene: Scene): string {
  const { words, dates, me, mentorship } = scene;
  const { partner, yourZone } = pairOf(scene);
  const who = tick.by === me ? words.you : fullName(partner);
  const date = dates.monthDay(dates.isoDay(stampMs(tick.at), yourZone));
  const session = tick.sessionId === undefined ? undefined : mentorship.sessions.get(tick.sessionId);
  const number = session === undefined ? 0 : numberOf(session, scene); // 0 for one that was cancelled after all
  return number === 0 ? words.tickedBy(who, date) : words.tickedByIn(who, date, number);
}

/** A passed date is said in the same colour and without a reproach. */
function dueText(due: string, scene: Scene): string {
  const today = scene.dates.isoDay(scene.now, pairOf(scene).yourZone);
  const date = scene.dates.monthDay(due);
  return due < today ? scene.words.wasDue(date) : scene.words.by(date);
}

function afterTick(goal: Goal, { words, screen }: Scene): GoalView['after'] {
  if (goal.standing !== 'open') return undefined;
  const left = goal.milestones.filter((milestone) => !isTicked(milestone)).length;
  if (goal.milestones.length > 0 && left === 0) {
    return {
      kind: 'cheer',
      text: words.allDone,
      control: { label: words.markReached, intent: { type: 'setGoalStanding', goalId: goal.id, standing: 'reached' } },
    };
  }
  const last = screen.lastTick;
  if (last?.goalId !== goal.id) return undefined;
  const back = { type: 'tickMilestone', goalId: goal.id, milestoneId: last.milestoneId, ticked: !last.ticked } as const;
  return { kind: 'undo', text: last.ticked ? words.tickedToGo(left) : words.unticked, control: { label: words.undo, intent: back } };
}

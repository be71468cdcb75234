/** Commands about goals and milestones; each asks for what its argument does not say. */
import * as vscode from 'vscode';
import { isTicked, type Goal, type GoalId, type MilestoneId, type Standing } from '../../core/mentorship/goal.js';
import { asLine, asParagraph } from '../../core/untrustedText.js';
import type { App } from '../app.js';
import { plainLabel } from '../notices/labels.js';
import { offer } from '../notices/offer.js';
import { report } from '../notices/report.js';
import type { CommandInput, CommandTable } from './commandTable.js';
import { hereOrReport } from './openMentorship.js';

export const goalCommands: CommandTable = {
  'mentorship.addGoal': (app) => app.perform({ type: 'openPage', page: { kind: 'goal' } }),
  'mentorship.editGoal': async (app, input) => {
    const goal = await whichGoal(app, input, () => true);
    if (goal !== undefined) await app.perform({ type: 'openPage', page: { kind: 'goal', goalId: goal.id } });
  },
  'mentorship.tickMilestone': tickByPick,
  'mentorship.markGoalReached': (app, input) => setStanding(app, input, 'reached'),
  'mentorship.pauseGoal': (app, input) => setStanding(app, input, 'paused'),
  'mentorship.setGoalAside': (app, input) => setStanding(app, input, 'set-aside'),
  'mentorship.reopenGoal': (app, input) => setStanding(app, input, 'open'),
  'mentorship.copyGoal': async (app, input) => {
    const goal = await whichGoal(app, input, () => true);
    if (goal === undefined) return;
    const milestones = goal.milestones.map((milestone) => `- [${isTicked(milestone) ? 'x' : ' '}] ${asLine(milestone.text)}`);
    await vscode.env.clipboard.writeText([asParagraph(goal.statement), ...milestones].join('\n'));
    app.screen.announce(app.words.sidebar.copied);
  },
};

/** Ticks or unticks; the sidebar's checkbox and the command's picker end here. Says what happened, and offers to undo it. */
export async function tick(app: App, goalId: GoalId, milestoneId: MilestoneId, ticked: boolean): Promise<void> {
  const done = await app.actions.tickMilestone({ goalId, milestoneId, ticked });
  if (!done.ok) {
    report(app, done.problem, { again: () => void tick(app, goalId, milestoneId, ticked) });
    return;
  }
  const goal = app.mentorships.current()?.journal.state().goals.get(goalId);
  const milestone = goal?.milestones.find(({ id }) => id === milestoneId);
  app.screen.ticked({ goalId, milestoneId, ticked });
  if (goal === undefined || milestone === undefined) return;
  const { said } = app.words.sidebar;
  const text = asLine(milestone.text);
  app.screen.announce(ticked ? said.ticked(text, goal.milestones.filter(isTicked).length, goal.milestones.length) : said.unticked(text));
}

async function setStanding(app: App, input: CommandInput, standing: Standing): Promise<void> {
  const goal = await whichGoal(app, input, (candidate) => candidate.standing !== standing);
  if (goal === undefined) return;
  const done = await app.actions.setGoalStanding({ goalId: goal.id, standing });
  if (!done.ok) report(app, done.problem);
}

async function tickByPick(app: App, input: CommandInput): Promise<void> {
  const goal = await whichGoal(app, input, ({ standing, milestones }) => standing === 'open' && milestones.length > 0);
  if (goal === undefined) return;
  const items = goal.milestones.map((milestone) => ({
    label: asLine(milestone.text),
    description: isTicked(milestone) ? app.words.notices.ticked : '',
    milestone,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: app.words.notices.whichMilestone });
  if (chosen !== undefined) await tick(app, goal.id, chosen.milestone.id, !isTicked(chosen.milestone));
}

/** The goal that was meant: the given one, the only one, or the one that is picked. */
async function whichGoal(app: App, { goalId }: CommandInput, fits: (goal: Goal) => boolean): Promise<Goal | undefined> {
  const here = await hereOrReport(app);
  if (here === undefined) return undefined;
  if (goalId !== undefined) return here.mentorship.goals.get(goalId);
  const goals = [...here.mentorship.goals.values()].filter(fits);
  if (goals.length === 0) {
    const { noGoalYet, addGoal } = app.words.notices;
    offer(app, noGoalYet, addGoal, () => app.perform({ type: 'openPage', page: { kind: 'goal' } }));
    return undefined;
  }
  if (goals.length === 1) return goals[0];
  const chosen = await vscode.window.showQuickPick(
    goals.map((goal) => ({ label: plainLabel(asLine(goal.statement)), goal })),
    { title: app.words.notices.whichGoal },
  );
  return chosen?.goal;
}

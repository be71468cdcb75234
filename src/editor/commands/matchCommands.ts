/** Commands about mentorships themselves: create, switch, the sample, the guide, the log. */
import * as vscode from 'vscode';
import { nextSession, liveSession } from '../../core/mentorship/mentorship.js';
import { partnerOf, type MentorshipId } from '../../core/mentorship/match.js';
import { startOf } from '../../core/mentorship/session.js';
import { usableZone } from '../../core/schedule/zones.js';
import { asLine } from '../../core/untrustedText.js';
import type { OpenMentorship } from '../../ports/mentorships.js';
import type { App } from '../app.js';
import { plainLabel } from '../notices/labels.js';
import { report } from '../notices/report.js';
import type { CommandTable } from './commandTable.js';
import { partnerNameOf } from '../whatIsOpen.js';

export const matchCommands: CommandTable = {
  'mentorship.createMentorship': (app) => app.perform({ type: 'openPage', page: { kind: 'createMentorship' } }),
  'mentorship.switchMentorship': switchMentorship,
  'mentorship.trySample': trySample,
  'mentorship.removeSample': removeSample,
  'mentorship.openGuide': openGuide,
  'mentorship.setCallLink': (app) => app.perform({ type: 'openPage', page: { kind: 'callLink' } }),
  'mentorship.editMatch': (app) => app.perform({ type: 'openPage', page: { kind: 'editMatch' } }),
  'mentorship.showLog': (app) => {
    app.showLog();
  },
};

export async function trySample(app: App): Promise<void> {
  const shown = await app.actions.trySample({ zone: app.screen.zone });
  if (!shown.ok) {
    report(app, shown.problem, { again: () => void trySample(app) });
    return;
  }
  app.screen.closePage();
  app.screen.announce(app.words.sidebar.said.sample);
}

/** One click and one question, because what was tried in the sample goes with it. */
export async function removeSample(app: App): Promise<void> {
  const { removeSampleQuestion, removeSampleDetail, removeIt } = app.words.notices;
  const answer = await vscode.window.showWarningMessage(removeSampleQuestion, { modal: true, detail: removeSampleDetail }, removeIt);
  if (answer !== removeIt) return;
  const removed = await app.actions.removeSample();
  if (!removed.ok) {
    report(app, removed.problem, { again: () => void removeSample(app) });
    return;
  }
  app.screen.closePage();
  app.screen.announce(app.words.sidebar.said.sampleRemoved);
}

interface Choice extends vscode.QuickPickItem {
  readonly switchTo?: MentorshipId;
  readonly create?: true;
}

export async function switchMentorship(app: App): Promise<void> {
  const all = await app.mentorships.all();
  if (!all.ok) {
    report(app, all.problem);
    return;
  }
  const chosen = await vscode.window.showQuickPick(choices(app, all.value), { title: app.words.notices.pickMentorship });
  if (chosen?.create) return app.perform({ type: 'openPage', page: { kind: 'createMentorship' } });
  if (chosen?.switchTo === undefined) return;
  const switched = await app.mentorships.switchTo(chosen.switchTo);
  if (!switched.ok) {
    report(app, switched.problem);
    return;
  }
  app.screen.closePage();
  app.screen.banner(undefined);
  app.screen.announce(app.words.sidebar.said.showing(partnerNameOf(app)));
}

function choices(app: App, all: readonly OpenMentorship[]): Choice[] {
  const { youMentor, mentorsYou, more, createAnother, theSample } = app.words.notices;
  const group = (label: string, members: readonly OpenMentorship[]): Choice[] =>
    members.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...members.flatMap((member) => choiceOf(app, member))];
  const mentors = (open: OpenMentorship) => open.journal.state().match?.mentor.id === open.journal.me;
  const real = all.filter(({ sample }) => !sample);
  return [
    ...group(youMentor, real.filter(mentors)),
    ...group(
      mentorsYou,
      real.filter((open) => !mentors(open)),
    ),
    ...group(
      theSample,
      all.filter(({ sample }) => sample),
    ),
    { label: more, kind: vscode.QuickPickItemKind.Separator },
    { label: createAnother, create: true },
  ];
}

function choiceOf(app: App, { id, journal }: OpenMentorship): Choice[] {
  const state = journal.state();
  if (state.match === undefined) return [];
  return [{ label: plainLabel(asLine(partnerOf(state.match, journal.me).name, 60)), description: nextText(app, journal), switchTo: id }];
}

function nextText(app: App, journal: OpenMentorship['journal']): string {
  const state = journal.state();
  const { sidebar, dates, notices } = app.words;
  if (liveSession(state) !== undefined) return notices.liveNow;
  const next = nextSession(state, app.clock.now());
  if (next === undefined) return sidebar.nothingPlanned;
  const zone = usableZone(next.zone);
  return sidebar.dayAtTime(dates.day(startOf(next), zone), dates.time(startOf(next), zone));
}

/** The page for the person's own role; without a mentorship they choose. Our own constant text, in VS Code's Markdown preview. */
export async function openGuide(app: App): Promise<void> {
  const open = app.mentorships.current();
  const match = open?.journal.state().match;
  const { which, mentors, mentees } = app.words.notices.guide;
  const role =
    open === undefined || match === undefined
      ? await vscode.window.showQuickPick([mentors, mentees], { title: which })
      : match.mentor.id === open.journal.me
        ? mentors
        : mentees;
  if (role === undefined) return;
  const page = vscode.Uri.joinPath(vscode.Uri.file(app.extensionFolder), 'media', 'guide', role === mentors ? 'mentors.md' : 'mentees.md');
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

/** Forms: from what was typed to the action, and from its result to what the form is told. A refused form keeps its draft. */
import * as vscode from 'vscode';
import type { Form, SidebarIntent } from '../../contract/sidebarIntent.js';
import type { Control, Outcome } from '../../contract/sidebarState.js';
import { isLanguageKey, type LanguageKey } from '../../core/exercise/languageKey.js';
import type { ExerciseChoice, ExerciseSummary } from '../../core/exercise/exercise.js';
import { startOf, toSessionId, type Session } from '../../core/mentorship/session.js';
import type { Field, Problem } from '../../core/problem.js';
import { failed, succeed, type Result } from '../../core/result.js';
import { zoneFromTyped } from '../../core/schedule/zones.js';
import type { App } from '../app.js';
import { partnerNameOf, whatIsOpen } from '../whatIsOpen.js';
import { startSession } from '../commands/sessionFlow.js';
import { withUpdate } from '../sharing/whenShared.js';
import { draftedMessage } from './messages.js';
import { pairOf } from './present/scene.js';

/** What is said once the form is saved, and what happens after the page has closed. */
interface Saved {
  readonly announce: string;
  readonly then?: () => Promise<void>;
}

export async function submit(app: App, { intentId, form, before }: Extract<SidebarIntent, { type: 'submit' }>): Promise<void> {
  const result = await act(app, form, before);
  if (!result.ok) {
    app.screen.settled(refusal(app, intentId, result.problem));
    return;
  }
  app.screen.settled({ intentId, saved: true, problems: [] });
  if (result.value.announce !== '') app.screen.announce(result.value.announce);
  await result.value.then?.();
}

function act(app: App, form: Form, before: Form | undefined): Promise<Result<Saved>> {
  switch (form.kind) {
    case 'createMentorship':
      return create(app, form);
    case 'goal':
      return saveGoal(app, form, before);
    case 'schedule':
      return schedule(app, form);
    case 'session':
      return saveSession(app, form);
    case 'moveSession':
      return move(app, form);
    case 'cancelSession':
      return cancel(app, form);
    case 'wrapUp':
      return wrapUp(app, form, before);
    case 'ownLink':
      return ownLink(app, form);
    case 'callLink':
      return callLink(app, form);
    case 'editMatch':
      return editMatch(app, form);
    case 'join':
    case 'joinConfirm':
    case 'pasteUpdate':
    case 'words':
      return share(app, form);
  }
}

type FormOf<Kind extends Form['kind']> = Extract<Form, { kind: Kind }>;

/** Zones may be typed as a city; what cannot be told apart goes on as it is, and is refused with a sentence. */
async function create(app: App, form: FormOf<'createMentorship'>): Promise<Result<Saved>> {
  const zoned = withZones(form);
  const created = await app.actions.createMentorship(zoned);
  return created.ok ? succeed({ announce: app.words.sidebar.said.created(partnerNameOf(app)) }) : created;
}

function withZones<Of extends { readonly yourZone: string; readonly partnerZone: string }>(form: Of): Of {
  const zones = Intl.supportedValuesOf('timeZone');
  const zone = (typed: string): string => zoneFromTyped(typed, zones) ?? typed;
  return { ...form, yourZone: zone(form.yourZone), partnerZone: zone(form.partnerZone) };
}

async function editMatch(app: App, form: FormOf<'editMatch'>): Promise<Result<Saved>> {
  const saved = await app.actions.describePair(withZones(form));
  return saved.ok ? succeed({ announce: app.words.sidebar.said.saved }) : saved;
}

/** What is asked first opens the next page; nothing is written before the person has said yes. */
async function share(app: App, form: FormOf<'join' | 'joinConfirm' | 'pasteUpdate' | 'words'>): Promise<Result<Saved>> {
  const flow = await app.sharingFlow();
  if (form.kind === 'join') {
    const seen = await flow.lookAtInvite(form.block);
    return seen.ok ? succeed({ announce: '', then: () => app.perform({ type: 'openPage', page: { kind: 'joinConfirm' } }) }) : seen;
  }
  if (form.kind === 'joinConfirm') {
    const joined = await flow.join();
    return joined.ok ? succeed({ announce: joined.value, then: () => app.perform({ type: 'openPage', page: { kind: 'reply' } }) }) : joined;
  }
  const done = await (form.kind === 'words' ? flow.wordsWereTheSame() : flow.paste(form.block));
  return done.ok ? succeed({ announce: done.value }) : done;
}

async function saveGoal(app: App, form: FormOf<'goal'>, before: Form | undefined): Promise<Result<Saved>> {
  const here = whatIsOpen(app);
  const zone = here === undefined ? 'UTC' : pairOf(here).yourZone;
  const saved = await app.actions.saveGoal({
    ...form,
    ...(before?.kind === 'goal' && { before }),
    today: app.words.dates.isoDay(app.clock.now(), zone),
  });
  return saved.ok ? succeed({ announce: app.words.sidebar.said.goalSaved }) : saved;
}

async function schedule(app: App, form: FormOf<'schedule'>): Promise<Result<Saved>> {
  const choice = await choiceFrom(app, form);
  if (!choice.ok) return choice;
  const planning = await app.planning();
  const planned = await planning.schedule({ date: form.date, time: form.time, minutes: Number(form.minutes), exercise: choice.value });
  if (!planned.ok) return planned;
  const day = app.words.dates.fullDay(Date.parse(`${form.date}T12:00:00Z`), 'UTC');
  return succeed({ announce: app.words.sidebar.said.sessionPlanned(day, form.time) });
}

async function saveSession(app: App, form: FormOf<'session'>): Promise<Result<Saved>> {
  const choice = await choiceFrom(app, form);
  if (!choice.ok) return choice;
  const saved = await app.actions.pickExercise({ sessionId: toSessionId(form.sessionId), exercise: choice.value });
  return saved.ok ? succeed({ announce: app.words.sidebar.said.saved }) : saved;
}

async function move(app: App, form: FormOf<'moveSession'>): Promise<Result<Saved>> {
  const before = sessionOf(app, form.sessionId);
  const planning = await app.planning();
  const moved = await planning.move({ sessionId: toSessionId(form.sessionId), date: form.date, time: form.time, reason: form.reason });
  if (!moved.ok) return moved;
  const after = sessionOf(app, form.sessionId);
  const changed = before !== undefined && after !== undefined && startOf(before) !== startOf(after);
  return succeed({
    announce: await offered(app, changed ? draftedMessage(app, { moved: before, to: after, reason: form.reason }) : undefined, 'moved'),
  });
}

async function cancel(app: App, form: FormOf<'cancelSession'>): Promise<Result<Saved>> {
  const session = sessionOf(app, form.sessionId);
  const cancelled = await app.actions.cancelSession({ sessionId: toSessionId(form.sessionId), reason: form.reason });
  if (!cancelled.ok) return cancelled;
  return succeed({ announce: await offered(app, session && draftedMessage(app, { cancelled: session, reason: form.reason }), 'cancelled') });
}

/** Only the boxes that the person changed count: what was ticked or added meanwhile stays as it is. */
async function wrapUp(app: App, form: FormOf<'wrapUp'>, before: Form | undefined): Promise<Result<Saved>> {
  const done = new Set(form.done);
  const was = new Set(before?.kind === 'wrapUp' ? before.done : []);
  const touched = new Set([...done, ...was].filter((id) => done.has(id) !== was.has(id)));
  const wrapped = await app.actions.wrapUpSession({ sessionId: toSessionId(form.sessionId), done, touched, note: form.note });
  return wrapped.ok ? succeed({ announce: app.words.sidebar.said.wrappedUp }) : wrapped;
}

/** The pasted address becomes the pair's call link, and the session starts there. */
async function ownLink(app: App, form: FormOf<'ownLink'>): Promise<Result<Saved>> {
  if (form.callLink.trim() === '') return failed({ type: 'text-missing', field: 'callLink' });
  const saved = await app.actions.setCallLink({ callLink: form.callLink });
  if (!saved.ok) return saved;
  return succeed({ announce: app.words.sidebar.said.saved, then: () => startSession(app, toSessionId(form.sessionId), 'call') });
}

async function callLink(app: App, form: FormOf<'callLink'>): Promise<Result<Saved>> {
  const saved = await app.actions.setCallLink({ callLink: form.callLink });
  return saved.ok ? succeed({ announce: app.words.sidebar.said.saved }) : saved;
}

/** The form said that the message is copied, so it is; the line on the card says so too, until it is closed. */
async function offered(app: App, message: string | undefined, what: 'moved' | 'cancelled'): Promise<string> {
  const { said } = app.words.sidebar;
  if (message === undefined) return what === 'moved' ? said.moved : said.cancelledPlain;
  await vscode.env.clipboard.writeText(await withUpdate(app, message));
  const close: Control = { label: app.words.notices.close, intent: { type: 'dismissBanner' } };
  const title = what === 'moved' ? said.moved : said.cancelledPlain;
  app.screen.banner({ icon: 'mail', tone: 'info', title, text: said.messageCopied(partnerNameOf(app)), links: [close] });
  return what === 'moved' ? said.sessionMoved : said.sessionCancelled;
}

function sessionOf(app: App, id: string): Session | undefined {
  return whatIsOpen(app)?.mentorship.sessions.get(toSessionId(id));
}

/**
 * The pick of a form; nothing where it was left for later. Its two fields know nothing of each other: what comes in one language only is in that one, and
 * what does not come in the chosen one is refused, so that nobody finds out at the start of the session.
 */
async function choiceFrom(app: App, form: { readonly exercise: string; readonly language: string }): Promise<Result<ExerciseChoice | undefined>> {
  const { exercise: exerciseId, language } = form;
  if (exerciseId === '' || !isLanguageKey(language)) return succeed(undefined);
  const listed = await app.exercises.list();
  const summary = listed.ok ? listed.value.find(({ id }) => id === exerciseId) : undefined;
  const [only, ...others] = summary?.languages ?? [];
  if (only !== undefined && others.length === 0) return succeed({ exerciseId, language: only });
  return isOffered(summary, language) ? succeed({ exerciseId, language }) : failed({ type: 'exercise-not-in-language', language });
}

/** What only the source knows is not refused here. */
function isOffered(summary: ExerciseSummary | undefined, language: LanguageKey): boolean {
  return summary === undefined || summary.languagesToAsk === true || summary.languages.includes(language);
}

function refusal(app: App, intentId: string, problem: Problem): Outcome {
  app.log.info(`form refused: ${problem.type}`);
  const text = app.words.problem(problem);
  const field: Field | undefined =
    problem.type === 'time-skipped' || problem.type === 'session-clash' ? 'time' : 'field' in problem ? problem.field : undefined;
  const log: Control = { label: app.words.stepLabel('show-log'), intent: { type: 'showLog' } };
  const links = text?.steps.includes('show-log') === true ? [log] : [];
  return { intentId, saved: false, problems: [{ ...(field !== undefined && { field }), text: text?.text ?? '', links }] };
}

/** Says whose an exercise is and under which licence, where it comes from and what is missing here, before it is got for the first time; asked once. */
import * as vscode from 'vscode';
import type { ExerciseSummary } from '../../core/exercise/exercise.js';
import { asLine } from '../../core/untrustedText.js';
import type { ExerciseTerms } from '../../ports/exerciseSource.js';
import type { App } from '../app.js';
import { report } from '../notices/report.js';

export async function agreeToTerms(app: App, summary: ExerciseSummary): Promise<boolean> {
  const terms = await app.exercises.terms?.(summary.id);
  if (terms !== undefined && !terms.ok) {
    report(app, terms.problem);
    return false;
  }
  return terms?.value === undefined || isAgreed(app, markOf(summary, terms.value)) || ask(app, summary, terms.value);
}

const key = 'agreedTerms';
/** The latest ones; for an older one it is asked again. */
const most = 200;

/** To this version of it from there under this licence: what of it changes in somebody's list is asked about again. */
function markOf({ id, origin }: ExerciseSummary, { from, licence, host = '' }: ExerciseTerms): string {
  return [id, origin.version, host, asLine(from), asLine(licence)].join('\n');
}

function marksIn({ memory }: App): readonly string[] {
  const remembered = memory.get(key);
  return Array.isArray(remembered) ? remembered.filter((mark) => typeof mark === 'string') : [];
}

function isAgreed(app: App, mark: string): boolean {
  return marksIn(app).includes(mark);
}

async function ask(app: App, summary: ExerciseSummary, terms: ExerciseTerms): Promise<boolean> {
  const { terms: words } = app.words.notices.exercises;
  const detail = await detailOf(app, terms);
  const answer = await vscode.window.showInformationMessage(
    words.question(asLine(summary.name, 60)),
    { modal: true, detail },
    words.get,
    ...(terms.page === undefined ? [] : [words.page]),
  );
  if (answer === words.page && terms.page !== undefined) await vscode.env.openExternal(vscode.Uri.parse(terms.page, true));
  if (answer !== words.get) return false;
  await app.memory.set(key, [...marksIn(app), markOf(summary, terms)].slice(-most));
  return true;
}

async function detailOf(app: App, { from, licence, note, host, run }: ExerciseTerms): Promise<string> {
  const { terms: words } = app.words.notices.exercises;
  const lacking = run && (await app.actions.lackingTool(run, new AbortController().signal));
  const said = lacking && app.words.problem(lacking);
  return [
    [words.whose(asLine(from), asLine(licence)), ...(note === undefined ? [] : [asLine(note)])].join(' '),
    ...(host === undefined ? [] : [words.host(host)]),
    ...(said === undefined ? [] : [`${said.title}. ${said.text}`]),
  ].join('\n\n');
}

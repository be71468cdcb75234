/** Inviting, joining and handing over, from a click to what is shown and copied. The clipboard is written to on a click, and never read. */
import * as vscode from 'vscode';
import { writeBlock } from '../../core/sharing/block.js';
import { succeed, type Result } from '../../core/result.js';
import { asLine } from '../../core/untrustedText.js';
import type { SeenInvite } from '../../actions/joinMentorship.js';
import type { Pasted } from '../../actions/pasteUpdate.js';
import type { App } from '../app.js';
import { report } from '../notices/report.js';
import { pairOf, firstName } from '../sidebar/present/scene.js';
import { partnerNameOf, whatIsOpen } from '../whatIsOpen.js';
import type { SharingHere } from './sharingHere.js';

/** All of it for one window. */
export function sharingFlow(app: App): SharingHere {
  return {
    invitePartner: () => invitePartner(app),
    withdrawInvite: () => withdrawInvite(app),
    showReply: () => showReply(app),
    copyMessage: () => copyMessage(app),
    mailMessage: () => mailMessage(app),
    copyUpdate: () => copyUpdate(app),
    compareWords: () => compareWords(app),
    join: () => join(app),
    wordsWereTheSame: () => wordsWereTheSame(app),
    paste: (text) => paste(app, text),
    lookAtInvite: (text) => lookAtInvite(app, text),
    withUpdate: (message) => withUpdate(app, message),
  };
}

/** Shows the message for the other person; the same one again while the invite is good. */
async function invitePartner(app: App): Promise<void> {
  const invited = await (await app.sharing()).invitePartner();
  if (!invited.ok) {
    report(app, invited.problem, { again: () => void invitePartner(app) });
    return;
  }
  const { sharing } = app.words.forms;
  const block = writeBlock('invite', invited.value.payload, sharing.inviteSentence);
  const until = app.words.dates.longDate(invited.value.until, app.screen.zone);
  app.screen.sharing({ message: sharing.inviteMessage(partnerNameOf(app), block, ownName(app)), subject: sharing.inviteSubject, until });
  await app.perform({ type: 'openPage', page: { kind: 'invite' } });
}

async function withdrawInvite(app: App): Promise<void> {
  const withdrawn = await (await app.sharing()).withdrawInvite();
  app.screen.closePage();
  if (withdrawn.ok) app.screen.announce(app.words.forms.sharing.withdrawn);
  else report(app, withdrawn.problem, { again: () => void withdrawInvite(app) });
}

async function copyMessage(app: App): Promise<void> {
  const { message } = app.screen.get().sharing ?? {};
  if (message === undefined) return;
  await vscode.env.clipboard.writeText(message);
  app.screen.announce(app.words.sidebar.said.copied(partnerNameOf(app)));
}

/** What mail programs take in an address; a longer message is put on the clipboard instead. */
const longestAddress = 1_800;

async function mailMessage(app: App): Promise<void> {
  const { message = '', subject = '' } = app.screen.get().sharing ?? {};
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message)}`;
  const fits = address.length <= longestAddress;
  if (!fits) await copyMessage(app);
  // As it is: a Uri would lose escapes on its way.
  await vscode.commands.executeCommand('vscode.open', fits ? address : `mailto:?subject=${encodeURIComponent(subject)}`);
}

/** What an invite says, on the page before yes. */
async function lookAtInvite(app: App, text: string): Promise<Result<SeenInvite>> {
  const seen = await (await app.sharing()).lookAtInvite(text);
  if (!seen.ok) return seen;
  const { from, to, role, until } = seen.value;
  app.screen.sharing({
    pending: text,
    seen: { from: asLine(from.name, 60), to: asLine(to.name, 60), role, until: app.words.dates.longDate(until, app.screen.zone) },
  });
  return seen;
}

async function join(app: App): Promise<Result<string>> {
  const joined = await (await app.sharing()).joinMentorship(app.screen.get().sharing?.pending ?? '');
  if (!joined.ok) return joined;
  keepReply(app, joined.value.reply);
  return succeed(app.words.forms.sharing.joined(partnerNameOf(app)));
}

async function showReply(app: App): Promise<void> {
  const again = await (await app.sharing()).replyAgain();
  if (!again.ok) {
    report(app, again.problem);
    return;
  }
  keepReply(app, again.value.reply);
  await app.perform({ type: 'openPage', page: { kind: 'reply' } });
}

function keepReply(app: App, reply: Uint8Array): void {
  const { sharing } = app.words.forms;
  const block = writeBlock('reply', reply, sharing.replySentence);
  app.screen.sharing({ message: sharing.replyMessage(partnerNameOf(app), block, ownName(app)), subject: sharing.replySubject });
}

async function copyUpdate(app: App): Promise<void> {
  const update = await updateBlock(app);
  if (!update.ok) {
    report(app, update.problem, { again: () => void copyUpdate(app) });
    return;
  }
  await vscode.env.clipboard.writeText(update.value);
  app.screen.announce(app.words.sidebar.said.copied(partnerNameOf(app)));
}

async function updateBlock(app: App): Promise<Result<string>> {
  const update = await (await app.sharing()).copyUpdate();
  return update.ok ? succeed(writeBlock('update', update.value.payload, app.words.forms.sharing.updateSentence)) : update;
}

/** What can't be sealed is left out: the message itself matters more. */
async function withUpdate(app: App, message: string): Promise<string> {
  const update = await updateBlock(app);
  return update.ok ? `${message}\n\n${update.value}` : message;
}

async function paste(app: App, text: string): Promise<Result<string>> {
  const pasted = await (await app.sharing()).pasteUpdate(text);
  return pasted.ok ? succeed(whatItBrought(app, pasted.value)) : pasted;
}

/** One line, also when it is about a mentorship that is not the open one. */
function whatItBrought(app: App, { from, brought, paired }: Pasted): string {
  const { sharing } = app.words.forms;
  const name = firstName(from);
  if (paired) return sharing.paired(name);
  if (brought.fresh === 0) return sharing.nothingNew(name);
  const { dates } = app.words;
  const day = (ms: number): string => dates.day(ms, app.screen.zone);
  const moves = brought.moved.map(({ from: was, to }) =>
    day(was) === day(to) ? sharing.moved(dates.time(was, app.screen.zone), dates.time(to, app.screen.zone)) : sharing.moved(day(was), day(to)),
  );
  return sharing.brought(name, { brought, moves, locale: vscode.env.language });
}

async function compareWords(app: App): Promise<void> {
  const words = await (await app.sharing()).comparedWords();
  if (!words.ok) {
    report(app, words.problem);
    return;
  }
  app.screen.sharing({ words: words.value });
  await app.perform({ type: 'openPage', page: { kind: 'words' } });
}

async function wordsWereTheSame(app: App): Promise<Result<string>> {
  const noted = await (await app.sharing()).wordsWereTheSame();
  return noted.ok ? succeed(app.words.forms.sharing.wordsSaid) : noted;
}

function ownName(app: App): string {
  const here = whatIsOpen(app);
  return here === undefined ? '' : firstName(pairOf(here).you);
}

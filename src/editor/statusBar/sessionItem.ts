/**
 * One item on the left of the status bar, while there is something to say: a session within the hour, live, to join, or to wrap up. It follows
 * the open mentorship; between changes it looks at the clock once a minute, and only within a day of a session.
 */
import * as vscode from 'vscode';
import { awaitingWrapUp, liveSession, nextSession } from '../../core/mentorship/mentorship.js';
import { heldOf, startOf } from '../../core/mentorship/session.js';
import type { Disposable } from '../../ports/disposable.js';
import type { App } from '../app.js';
import { whatIsOpen } from '../whatIsOpen.js';
import { plainLabel } from '../notices/labels.js';
import { numberOf } from '../sidebar/present/card.js';
import { pairOf } from '../sidebar/present/scene.js';

interface Shown {
  readonly icon: string;
  readonly text: string;
  readonly tip: string;
  readonly command: string;
}

const hour = 3_600_000;
const minute = 60_000;

export class SessionItem implements Disposable {
  readonly #app: App;
  readonly #item = vscode.window.createStatusBarItem('mentorship.session', vscode.StatusBarAlignment.Left, 1);
  readonly #listening: Disposable[];
  #timer: Disposable | undefined;

  constructor(app: App) {
    this.#app = app;
    this.#item.name = app.words.notices.status.name;
    const draw = () => {
      this.draw();
    };
    this.#listening = [app.mentorships.onDidChange(draw), app.screen.onDidChange(draw)];
    this.draw();
  }

  draw(): void {
    const shown = this.#shown();
    this.#timer?.dispose();
    const wait = this.#nextLook();
    this.#timer = wait === undefined ? undefined : this.#app.clock.after(wait, () => this.draw());
    if (shown === undefined) {
      this.#item.hide();
      return;
    }
    this.#item.text = `$(${shown.icon}) ${plainLabel(shown.text)}`;
    this.#item.tooltip = shown.tip;
    this.#item.accessibilityInformation = { label: shown.tip };
    this.#item.command = shown.command;
    this.#item.show();
  }

  dispose(): void {
    this.#timer?.dispose();
    for (const listening of this.#listening) listening.dispose();
    this.#item.dispose();
  }

  #shown(): Shown | undefined {
    const here = whatIsOpen(this.#app);
    if (here === undefined) return undefined;
    const { status } = this.#app.words.notices;
    const partnerName = pairOf(here).partnerName;
    const live = liveSession(here.mentorship);
    if (live !== undefined && live.host !== here.me)
      return { icon: 'broadcast', text: status.join(partnerName), tip: status.joinTip(partnerName), command: 'mentorship.joinLiveSession' };
    if (live?.way.kind === 'live-share')
      return { icon: 'broadcast', text: status.waiting(partnerName), tip: status.waitingTip(partnerName), command: 'mentorship.copyJoinMessage' };
    if (live !== undefined)
      return { icon: 'broadcast', text: status.onCall(partnerName), tip: status.onCallTip(partnerName), command: 'mentorship.sidebar.focus' };
    if (this.#app.screen.get().starting !== undefined)
      return { icon: 'sync~spin', text: status.starting, tip: status.starting, command: 'mentorship.sidebar.focus' };
    return this.#wrapUp() ?? this.#soon(partnerName);
  }

  /** Until it is wrapped up, but not longer than the day after. */
  #wrapUp(): Shown | undefined {
    const here = whatIsOpen(this.#app);
    const now = this.#app.clock.now();
    const ended = here && awaitingWrapUp(here.mentorship, here.me, now).find((session) => now - heldOf(session).until < 24 * hour);
    if (here === undefined || ended === undefined) return undefined;
    const { status } = this.#app.words.notices;
    return { icon: 'note', text: status.wrapUp(numberOf(ended, here)), tip: status.wrapUpTip, command: 'mentorship.wrapUpSession' };
  }

  #soon(partnerName: string): Shown | undefined {
    const here = whatIsOpen(this.#app);
    const now = this.#app.clock.now();
    const next = here && nextSession(here.mentorship, now);
    if (next === undefined || startOf(next) - now > hour) return undefined;
    const { status } = this.#app.words.notices;
    const minutes = Math.ceil((startOf(next) - now) / minute);
    const soon = minutes > 0;
    return {
      icon: 'watch',
      text: soon ? status.inMinutes(partnerName, minutes) : status.now(partnerName),
      tip: soon ? status.inMinutesTip(partnerName, minutes) : status.nowTip(partnerName),
      command: 'mentorship.sidebar.focus',
    };
  }

  /** When the text may change by itself: in a minute within the hour, else when the hour begins; never more than a day ahead. */
  #nextLook(): number | undefined {
    const here = whatIsOpen(this.#app);
    const now = this.#app.clock.now();
    const next = here && nextSession(here.mentorship, now);
    if (next === undefined) return undefined;
    const untilHour = startOf(next) - now - hour;
    return untilHour > 0 ? Math.min(untilHour, 24 * hour) : minute - (now % minute);
  }
}

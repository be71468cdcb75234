/**
 * The webview view "Pairing": sends one complete state per change, parses what comes back, and knows nothing else. While it is visible the state
 * is sent again at each full minute (countdowns, the partner's local time); hidden, nothing ticks.
 */
import type * as vscode from 'vscode';
import { parseIntent, type Form, type PageRef, type SidebarIntent } from '../../contract/sidebarIntent.js';
import type { Page, SidebarState } from '../../contract/sidebarState.js';
import { languageName } from '../../core/exercise/languageKey.js';
import { countUnseen } from '../../core/sharing/mark.js';
import { isZone } from '../../core/schedule/zones.js';
import { asLine } from '../../core/untrustedText.js';
import type { Disposable } from '../../ports/disposable.js';
import type { OpenMentorship } from '../../ports/mentorships.js';
import type { App } from '../app.js';
import { nameInLists } from '../exercises/sourceNames.js';
import { partnerNameOf } from '../whatIsOpen.js';
import type { EarlyPage } from './earlyPage.js';
import type { Scene } from './present/scene.js';
import { presentMentorship, presentWelcome } from './present/sidebar.js';

const minute = 60_000;

/** What a state is made of; forms and acts come with the rest of the application. */
export interface SidebarParts extends Pick<App, 'mentorships' | 'screen' | 'clock' | 'log' | 'profile' | 'exerciseName' | 'sharingMark'> {
  readonly words: Pick<App['words'], 'sidebar' | 'dates'>;
}

export class SidebarView implements Disposable {
  readonly #parts: SidebarParts;
  readonly #rest: () => Promise<App>;
  #view: vscode.WebviewView | undefined;
  #onSent = (): void => undefined;
  #isStale = false;
  #isRendering = false;
  #tick: Disposable | undefined;
  #listening: Disposable[] = [];
  #exerciseOptions: { exerciseId: string; language: string; name: string; languageName: string }[] = [];

  constructor(parts: SidebarParts, rest: () => Promise<App>) {
    this.#parts = parts;
    this.#rest = rest;
  }

  isVisible(): boolean {
    return this.#view?.visible === true;
  }

  /** `onSent` is told of every state that was sent. */
  resolve(page: EarlyPage, onSent: () => void): void {
    this.#onSent = onSent;
    this.#view = page.view;
    this.#listen(page);
    this.#go(this.#render()); // VS Code keeps it until the page is there
  }

  dispose(): void {
    this.#tick?.dispose();
    for (const listening of this.#listening.splice(0)) listening.dispose();
  }

  #listen(page: EarlyPage): void {
    const { view } = page;
    for (const listening of this.#listening.splice(0)) listening.dispose();
    this.#listening = [
      view.onDidChangeVisibility(() => {
        this.#go(this.#whenVisible());
      }),
      view.onDidDispose(() => {
        this.dispose();
        this.#view = undefined;
      }),
      this.#parts.mentorships.onDidChange(() => {
        this.#go(this.#render());
      }),
      this.#parts.screen.onDidChange(() => {
        this.#go(this.#render());
      }),
      page.listen((raw) => {
        this.#go(this.#receive(raw));
      }),
    ];
  }

  /** Where the rest of the application could not be read, whoever loads it has said so, with the way on. */
  #go(work: Promise<void>): void {
    work.catch((cause: unknown) => {
      this.#parts.log.error(`the sidebar failed: ${cause instanceof Error ? cause.name : typeof cause}`);
    });
  }

  async #receive(raw: unknown): Promise<void> {
    const intent = parseIntent(raw);
    if (intent === undefined) {
      this.#parts.log.warn('dropped a message that is no intent');
      return;
    }
    if (intent.type === 'ready') return this.#whenReady(intent);
    return (await this.#rest()).perform(intent);
  }

  async #whenReady({ page, zone }: Extract<SidebarIntent, { type: 'ready' }>): Promise<void> {
    const { screen } = this.#parts;
    if (zone !== undefined && isZone(zone)) screen.zone = zone;
    if (page !== undefined) screen.openPage(page);
    this.#tickByMinute();
    await this.#render();
  }

  async #whenVisible(): Promise<void> {
    if (!this.isVisible()) return this.#tick?.dispose();
    await this.#parts.mentorships.current()?.journal.refresh();
    this.#tickByMinute();
    await this.#render();
  }

  #tickByMinute(): void {
    this.#tick?.dispose();
    const untilNext = minute - (this.#parts.clock.now() % minute);
    this.#tick = this.#parts.clock.after(untilNext, () => {
      if (!this.isVisible()) return;
      this.#go(this.#render());
      this.#tickByMinute();
    });
  }

  /**
   * One message at a time, and always the latest: what changes while a state is being made is in the next one. A hidden view is sent nothing; it
   * asks again when it is shown.
   */
  async #render(): Promise<void> {
    this.#isStale = true;
    if (this.#isRendering) return;
    this.#isRendering = true;
    try {
      while (this.#mustSend()) {
        await this.#endOfTurn(); // one act changes the record, then what is said about it: one message for both
        await this.#send();
      }
    } finally {
      this.#isRendering = false;
    }
  }

  #endOfTurn(): Promise<void> {
    return new Promise((resolve) => this.#parts.clock.after(0, resolve));
  }

  #mustSend(): boolean {
    return this.#isStale && this.isVisible();
  }

  async #send(): Promise<void> {
    this.#isStale = false;
    const state = await this.#state();
    if (this.#view === undefined) return;
    const description = partnerNameOf(this.#parts);
    if (this.#view.description !== description) this.#view.description = description;
    const sent = this.#view.webview.postMessage(state);
    this.#onSent();
    await sent;
  }

  async #state(): Promise<SidebarState> {
    const { screen, words } = this.#parts;
    const opened = await this.#parts.mentorships.open();
    if (!opened.ok) return this.#problem(opened.problem, await this.#rest());
    const scene = opened.value && this.#scene(opened.value);
    if (scene === undefined) return presentWelcome(words.sidebar, screen.get(), await this.#pageOrNone(undefined));
    return presentMentorship(scene, await this.#pageOrNone(scene));
  }

  /** A form that cannot be made is our own fault: it is closed, said, and takes nothing else with it. */
  async #pageOrNone(scene: Scene | undefined): Promise<Page | undefined> {
    const { screen } = this.#parts;
    const { page: ref, draft } = screen.get();
    if (ref === undefined) {
      this.#exerciseOptions = [];
      return undefined;
    }
    const app = await this.#rest();
    let page: Page | undefined;
    await app.attempt('making a form', async () => {
      try {
        page = await this.#page(app, ref, scene, draft);
      } catch (cause) {
        screen.closePage();
        throw cause;
      }
    });
    return page;
  }

  async #page(app: App, ref: PageRef, scene: Scene | undefined, draft: Form | undefined): Promise<Page | undefined> {
    const { screen, words } = app;
    const pages = await app.pages();
    if (scene === undefined) return pages.pageWithout(ref, words.forms, { zone: screen.zone, sharing: screen.get().sharing });
    await this.#loadExercises(app);
    return pages.pageFor(
      ref,
      { scene, words: words.forms, coaching: words.coaching, smart: words.smart, exercises: this.#exerciseOptions, zone: screen.zone },
      draft,
    );
  }

  #scene(open: OpenMentorship): Scene | undefined {
    const mentorship = open.journal.state();
    if (mentorship.match === undefined) return undefined;
    const { words, clock, profile, screen, mentorships } = this.#parts;
    const mark = this.#parts.sharingMark(open.id);
    const unseen = mark === undefined ? 0 : countUnseen(mark, open.journal.reach(), open.journal.me);
    return {
      ...(mark && { sharing: { mark, unseen } }),
      mentorship,
      match: mentorship.match,
      me: open.journal.me,
      sample: open.sample,
      several: mentorships.count() > 1 || (open.sample && mentorships.count() > 0),
      faults: open.journal.faults(),
      now: clock.now(),
      words: words.sidebar,
      dates: words.dates,
      profile,
      screen: screen.get(),
      exerciseName: this.#parts.exerciseName,
      languageName,
    };
  }

  /** The names for the forms' choice; read once for each form that is opened. */
  async #loadExercises(app: App): Promise<void> {
    if (this.#exerciseOptions.length > 0) return;
    const listed = await app.exercises.list();
    if (!listed.ok) return;
    const toPairOn = listed.value.filter(({ linkOnly }) => !linkOnly);
    this.#exerciseOptions = toPairOn.flatMap(({ id, name, languages, origin, list }) =>
      languages.map((language) => ({
        exerciseId: id,
        language,
        name: nameInLists(app, asLine(name, 80), origin.source, list),
        languageName: languageName(language),
      })),
    );
  }

  #problem(problem: Parameters<App['words']['problem']>[0], { words }: App): SidebarState {
    const said = words.problem(problem);
    const again = { label: words.sidebar.tryAgain, intent: { type: 'tryAgain' } } as const;
    const log = { label: words.stepLabel('show-log'), intent: { type: 'showLog' } } as const;
    this.#parts.screen.retry = () => {
      this.#go(this.#render());
    };
    return { view: 'problem', name: words.sidebar.name, title: said?.title ?? '', text: said?.text ?? '', controls: [again, log] };
  }
}

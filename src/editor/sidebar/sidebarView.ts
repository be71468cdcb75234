/**
 * The webview view "Pairing": sends one complete state per change, parses what comes back, and knows nothing else. While it is visible the state
 * is sent again at each full minute (countdowns, the partner's local time); hidden, nothing ticks.
 */
import type * as vscode from 'vscode';
import { parseIntent } from '../../contract/sidebarIntent.js';
import type { Page, SidebarState } from '../../contract/sidebarState.js';
import { languageName } from '../../core/exercise/languages.js';
import { asLine } from '../../core/untrustedText.js';
import type { Disposable } from '../../ports/disposable.js';
import type { OpenMentorship } from '../../ports/mentorships.js';
import type { App } from '../app.js';
import { nameInLists } from '../exercises/sourceNames.js';
import { partnerNameOf } from '../commands/openMentorship.js';
import type { EarlyPage } from './earlyPage.js';
import type { Scene } from './present/scene.js';
import { presentMentorship, presentWelcome } from './present/sidebar.js';

const minute = 60_000;

export class SidebarView implements Disposable {
  readonly #app: App;
  #view: vscode.WebviewView | undefined;
  #isStale = false;
  #isRendering = false;
  #tick: Disposable | undefined;
  #listening: Disposable[] = [];
  #exerciseOptions: { exerciseId: string; language: string; name: string; languageName: string }[] = [];

  constructor(app: App) {
    this.#app = app;
  }

  isVisible(): boolean {
    return this.#view?.visible === true;
  }

  resolve(page: EarlyPage): void {
    this.#view = page.view;
    this.#listen(page);
  }

  dispose(): void {
    this.#tick?.dispose();
    for (const listening of this.#listening.splice(0)) listening.dispose();
  }

  #listen(page: EarlyPage): void {
    const { view } = page;
    for (const listening of this.#listening.splice(0)) listening.dispose();
    this.#listening = [
      view.onDidChangeVisibility(() => void this.#whenVisible()),
      view.onDidDispose(() => {
        this.dispose();
        this.#view = undefined;
      }),
      this.#app.mentorships.onDidChange(() => void this.#render()),
      this.#app.screen.onDidChange(() => void this.#render()),
      page.listen((raw) => void this.#receive(raw)),
    ];
  }

  async #receive(raw: unknown): Promise<void> {
    const intent = parseIntent(raw);
    if (intent === undefined) {
      this.#app.log.warn('dropped a message that is no intent');
      return;
    }
    if (intent.type === 'ready') await this.#whenReady();
    await this.#app.perform(intent);
    if (intent.type === 'ready') await this.#render();
  }

  async #whenReady(): Promise<void> {
    await this.#app.mentorships.open();
    this.#tickByMinute();
  }

  async #whenVisible(): Promise<void> {
    if (!this.isVisible()) return this.#tick?.dispose();
    await this.#app.mentorships.current()?.journal.refresh();
    this.#tickByMinute();
    await this.#render();
  }

  #tickByMinute(): void {
    this.#tick?.dispose();
    const untilNext = minute - (this.#app.clock.now() % minute);
    this.#tick = this.#app.clock.after(untilNext, () => {
      if (!this.isVisible()) return;
      void this.#render();
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
    return new Promise((resolve) => this.#app.clock.after(0, resolve));
  }

  #mustSend(): boolean {
    return this.#isStale && this.isVisible();
  }

  async #send(): Promise<void> {
    this.#isStale = false;
    const state = await this.#state();
    if (this.#view === undefined) return;
    const description = partnerNameOf(this.#app);
    if (this.#view.description !== description) this.#view.description = description;
    await this.#view.webview.postMessage(state);
  }

  async #state(): Promise<SidebarState> {
    const { screen, words } = this.#app;
    const opened = await this.#app.mentorships.open();
    if (!opened.ok) return this.#problem(opened.problem);
    const scene = opened.value && this.#scene(opened.value);
    if (scene === undefined) return presentWelcome(words.sidebar, screen.get(), await this.#pageOrNone(undefined));
    return presentMentorship(scene, await this.#pageOrNone(scene));
  }

  /** A form that cannot be made is our own fault: it is closed, said, and takes nothing else with it. */
  async #pageOrNone(scene: Scene | undefined): Promise<Page | undefined> {
    let page: Page | undefined;
    await this.#app.attempt('making a form', async () => {
      try {
        page = await this.#page(scene);
      } catch (cause) {
        this.#app.screen.closePage();
        throw cause;
      }
    });
    return page;
  }

  async #page(scene: Scene | undefined): Promise<Page | undefined> {
    const { screen, words } = this.#app;
    const { page: ref, draft } = screen.get();
    if (ref === undefined) return undefined;
    const pages = await this.#app.pages();
    if (scene === undefined) return pages.pageWithout(ref, words.forms, screen.zone);
    await this.#loadExercises();
    return pages.pageFor(
      ref,
      { scene, words: words.forms, coaching: words.coaching, smart: words.smart, exercises: this.#exerciseOptions, zone: screen.zone },
      draft,
    );
  }

  #scene(open: OpenMentorship): Scene | undefined {
    const mentorship = open.journal.state();
    if (mentorship.match === undefined) return undefined;
    const { words, clock, profile, screen, mentorships } = this.#app;
    return {
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
      exerciseName: this.#app.exerciseName,
      languageName,
    };
  }

  /** The names for the forms' choice; read once per window, because the pack does not change while it is open. */
  async #loadExercises(): Promise<void> {
    if (this.#exerciseOptions.length > 0) return;
    const listed = await this.#app.exercises.list();
    if (!listed.ok) return;
    this.#exerciseOptions = listed.value.flatMap(({ id, name, languages, origin }) =>
      languages.map((language) => ({
        exerciseId: id,
        language,
        name: nameInLists(this.#app, asLine(name, 80), origin.source),
        languageName: languageName(language),
      })),
    );
  }

  #problem(problem: Parameters<App['words']['problem']>[0]): SidebarState {
    const said = this.#app.words.problem(problem);
    const again = { label: this.#app.words.sidebar.tryAgain, intent: { type: 'tryAgain' } } as const;
    const log = { label: this.#app.words.stepLabel('show-log'), intent: { type: 'showLog' } } as const;
    this.#app.screen.retry = () => void this.#render();
    return { view: 'problem', name: this.#app.words.sidebar.name, title: said?.title ?? '', text: said?.text ?? '', controls: [again, log] };
  }
}

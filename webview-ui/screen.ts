/**
 * The page's life between states: it draws the last one, keeps the form that is open, the focus and what is remembered. One drawing per change; a new
 * state never moves focus or scroll.
 */
import { render } from 'lit/html.js';
import type { Control, Goal, Milestone, Page, SidebarState } from '../src/contract/sidebarState.js';
import type { SidebarIntent } from '../src/contract/sidebarIntent.js';
import type { Acts } from './acts.js';
import { keyOf } from './acts.js';
import { Announcer } from './announcer.js';
import { withDraft, withPage, withPart, withoutSaved, type Arrangement, type Draft } from './arrangement.js';
import { find, headingOf, keepFocus, placeOfFocus, type Place } from './focus.js';
import { OpenForm, type FormSurroundings } from './forms/openForm.js';
import type { Host } from './host.js';
import { PassingLines } from './passing.js';
import { sidebar } from './sidebar.js';

const doneForMs = 2000;
const loadingSaidAfterMs = 300;

export class Screen implements Acts, FormSurroundings {
  readonly #root: HTMLElement;
  readonly #host: Host;
  readonly #announcer: Announcer;
  readonly #passing = new PassingLines(() => this.redraw());
  readonly #done = new Set<string>();
  /** Boxes that were clicked since the last state, which has the last word. */
  readonly #clicked = new Map<string, boolean>();
  readonly #rows = new Map<string, string>();
  #arrangement: Arrangement;
  #state: SidebarState | undefined;
  #form: OpenForm | undefined;
  #opener: Place | undefined;

  constructor(root: HTMLElement, status: Element, host: Host) {
    this.#root = root;
    this.#host = host;
    this.#announcer = new Announcer(status);
    this.#arrangement = host.remembered();
    this.redraw();
  }

  /** The form that was open when the page was last seen. */
  get pageBefore(): Arrangement['page'] {
    return this.#arrangement.page;
  }

  show(state: SidebarState): void {
    const before = this.#state;
    this.#state = state;
    this.#clicked.clear();
    this.#passing.meet(state);
    const settled = this.#settle(state.outcome);
    const turn = this.#turnTo(state.page);
    this.redraw();
    if (settled) this.#form?.focusFirstFault();
    this.#followTurn(turn, before === undefined);
    this.#speak(state, before);
  }

  redraw(): void {
    keepFocus(this.#root, () => render(sidebar(this.#state, this.#form, this), this.#root));
  }

  // ---- what the drawn parts ask for

  send(intent: SidebarIntent): void {
    if (intent.type !== 'preview') this.#passing.dismiss();
    if (intent.type === 'tickMilestone') this.#clicked.set(`${intent.goalId} ${intent.milestoneId}`, intent.ticked);
    this.#host.send(intent);
    this.redraw();
  }

  press(control: Control): void {
    this.send(control.intent);
    if (control.done === undefined) return;
    const key = keyOf(control.intent);
    this.#done.add(key);
    this.redraw();
    window.setTimeout(() => {
      this.#done.delete(key);
      this.redraw();
    }, doneForMs);
  }

  labelOf(control: Control): string {
    return this.#done.has(keyOf(control.intent)) ? (control.done ?? control.label) : control.label;
  }

  isOpen(part: string, atFirst: boolean): boolean {
    return this.#arrangement.open[this.#mentorshipId]?.[part] ?? atFirst;
  }

  setOpen(part: string, isOpen: boolean): void {
    this.#remember(withPart(this.#arrangement, { mentorshipId: this.#mentorshipId, part }, isOpen));
    this.redraw();
  }

  rowOfTab(list: string): string | undefined {
    return this.#rows.get(list);
  }

  setRowOfTab(list: string, row: string): void {
    if (this.#rows.get(list) === row) return;
    this.#rows.set(list, row);
    this.redraw();
  }

  isTicked(goalId: string, { id, ticked }: Milestone): boolean {
    return this.#clicked.get(`${goalId} ${id}`) ?? ticked;
  }

  showsAfter(goal: Goal): boolean {
    return this.#passing.isSeen(goal);
  }

  // ---- what an open form asks for

  draftOf(key: string): Draft | undefined {
    return this.#arrangement.drafts[key];
  }

  keepDraft(key: string, draft: Draft | undefined): void {
    this.#remember(withDraft(this.#arrangement, key, draft));
  }

  // ---- between two states

  get #mentorshipId(): string {
    return this.#state?.view === 'mentorship' ? this.#state.id : '';
  }

  #remember(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.#host.remember(arrangement);
  }

  /** Also the draft of a form that was saved just before the page was loaded anew is done with. Whether the open form has something to say. */
  #settle(outcome: SidebarState['outcome']): boolean {
    if (!outcome) return false;
    if (outcome.saved) this.#remember(withoutSaved(this.#arrangement, outcome.intentId));
    return this.#form?.settle(outcome) === true && !outcome.saved;
  }

  #turnTo(page: Page | undefined): 'opened' | 'closed' | 'same' {
    const form = this.#form;
    if (page?.key === form?.page.key) {
      if (page) form?.accept(page);
      return 'same';
    }
    if (form) form.close();
    else this.#opener = placeOfFocus(this.#root);
    this.#form = page && new OpenForm(page, this);
    this.#remember(withPage(this.#arrangement, page?.ref));
    return page ? 'opened' : 'closed';
  }

  /** Only what the person did moves the focus: a page that is loaded anew with its form must not take it from the editor. */
  #followTurn(turn: 'opened' | 'closed' | 'same', isFirst: boolean): void {
    if (turn === 'opened') {
      window.scrollTo(0, 0);
      if (!isFirst || document.hasFocus()) this.#form?.focusFirst();
      else this.#focusFormLater(this.#form);
    }
    if (turn === 'closed' && document.hasFocus()) this.#focusOpener();
  }

  /** Once the person comes to the view, unless it was by a click on something in it. */
  #focusFormLater(form: OpenForm | undefined): void {
    const arrive = (): void => {
      if (this.#form === form && !placeOfFocus(this.#root)) form?.focusFirst();
    };
    window.addEventListener('focus', () => window.setTimeout(arrive, 0), { once: true });
  }

  #focusOpener(): void {
    const opener = this.#opener && find(this.#root, this.#opener);
    (opener ?? headingOf(this.#root, this.#opener?.section))?.focus();
  }

  #speak(state: SidebarState, before: SidebarState | undefined): void {
    if (state.view === 'loading') {
      if (before?.view !== 'loading') this.#announcer.say(state.status, loadingSaidAfterMs);
      return;
    }
    if (before?.view === 'loading') this.#announcer.silence();
    this.#announcer.hear(state.announce, before === undefined || before.view === 'loading');
  }
}

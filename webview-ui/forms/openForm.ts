/**
 * A form while it is open: what was typed, what is wrong, what is worth saying, and the draft of it. A draft lives until a save came through, also
 * across a reload. Checks run on leaving a field and on saving, never while typing; only an error that stands already
 * goes away as soon as the value is right.
 */
import type { Outcome, Page, FormField } from '../../src/contract/sidebarState.js';
import type { SidebarIntent } from '../../src/contract/sidebarIntent.js';
import type { Draft, Value } from '../arrangement.js';
import { faultOf } from './checks.js';
import { adviceOn } from './coaching.js';
import { focusField, focusPlace, isHalfTyped } from './places.js';
import { afterPointer } from './pointer.js';
import { sameValue, startValue, toForm } from './values.js';

export interface FormSurroundings {
  send(intent: SidebarIntent): void;
  draftOf(key: string): Draft | undefined;
  keepDraft(key: string, draft: Draft | undefined): void;
  redraw(): void;
}

const previewAfterMs = 150;
const adviceAfterMs = 800;
/** After this time without an answer saving again is more likely meant than a double click. */
const answerWithinMs = 5000;

export const problemsId = 'form-problems';
export const titleId = 'form-title';

type FormProblem = Outcome['problems'][number];

export class OpenForm {
  page: Page;
  /** Whether it began with what was left here last time. */
  draftKept: boolean;
  /** What the outcome said about no single field. */
  problems: readonly FormProblem[] = [];
  readonly #around: FormSurroundings;
  /** What the fields held when the form opened: later versions of the page may repeat what a preview told them. */
  #start: Map<string, Value>;
  /** What the fields held when they were first typed in, also in an earlier visit: only what differs from it was changed by this person. */
  #before: Map<string, Value>;
  readonly #typed: Map<string, Value>;
  readonly #faults = new Map<string, string>();
  readonly #advice = new Map<string, string>();
  readonly #timers = new Map<string, number>();
  #saving: { readonly intentId: string; readonly what: string; readonly at: number } | undefined;
  #leaving = false;

  constructor(page: Page, around: FormSurroundings) {
    this.page = page;
    this.#around = around;
    this.#start = startOf(page);
    const draft = around.draftOf(page.key);
    this.#typed = new Map(Object.entries(draft?.values ?? {}));
    this.#before = new Map([...this.#start, ...Object.entries(draft?.before ?? {})]);
    this.draftKept = this.#typed.size > 0;
    if (page.previews.some((name) => this.#typed.has(name))) this.#later('preview', previewAfterMs, () => this.#preview());
  }

  value(name: string): Value {
    return this.#typed.get(name) ?? this.#start.get(name) ?? '';
  }

  fault(name: string): string | undefined {
    return this.#faults.get(name);
  }

  advice(name: string): string | undefined {
    return this.#advice.get(name);
  }

  /** A newer version of the same page: texts and panel are its, what was typed stays. */
  accept(page: Page): void {
    this.page = page;
    for (const field of page.fields.filter(({ name }) => !this.#start.has(name))) {
      this.#start.set(field.name, startValue(field));
      this.#before.set(field.name, startValue(field));
    }
  }

  type(field: FormField, value: Value): void {
    this.#leaving = false;
    this.#typed.set(field.name, value);
    this.problems = [];
    if (this.#faults.has(field.name) && this.#faultNow(field) === undefined) this.#faults.delete(field.name);
    this.#adviseLater(field);
    if (this.page.previews.includes(field.name)) this.#later('preview', previewAfterMs, () => this.#preview());
    this.#keepDraft();
    this.#around.redraw();
  }

  /** Checked once a click under way has arrived: an error line that pushed the button away would swallow it. */
  leave(field: FormField): void {
    afterPointer(() => {
      if (this.#leaving || !document.hasFocus()) return;
      this.#check(field);
      this.#around.redraw();
    });
  }

  save(also: boolean): void {
    for (const field of this.page.fields) this.#check(field);
    this.#around.redraw();
    if (this.#faults.size > 0) {
      this.focusFirstFault();
      return;
    }
    const form = toForm(this.page.ref, (name) => this.value(name));
    const what = JSON.stringify([form, also]);
    const at = performance.now();
    if (this.#saving?.what === what && at - this.#saving.at < answerWithinMs) return;
    this.#saving = { intentId: crypto.randomUUID(), what, at };
    this.#keepDraft();
    const before = toForm(this.page.ref, (name) => this.#before.get(name) ?? '');
    this.#around.send({ type: 'submit', intentId: this.#saving.intentId, form, before, ...(also ? { also } : {}) });
  }

  /** Whether the outcome was this form's. Saved: it begins afresh, should the page stay. Not saved: its sentences stand where they belong. */
  settle(outcome: Outcome): boolean {
    if (outcome.intentId !== this.#saving?.intentId) return false;
    this.#saving = undefined;
    if (outcome.saved) {
      this.#start = startOf(this.page);
      this.#forget();
      return true;
    }
    const ofField = (problem: FormProblem): boolean => problem.field !== undefined && this.#field(problem.field) !== undefined;
    this.problems = outcome.problems.filter((problem) => !ofField(problem));
    for (const problem of outcome.problems.filter(ofField)) this.#faults.set(problem.field ?? '', problem.text);
    this.#keepDraft();
    return true;
  }

  focusFirstFault(): void {
    const wrong = this.page.fields.find(({ name }) => this.#faults.has(name));
    if (wrong) focusField(wrong);
    else if (this.problems.length > 0) focusPlace(problemsId);
  }

  focusFirst(): void {
    const [first] = this.page.fields;
    if (first) focusField(first);
    else focusPlace(titleId);
  }

  back(): void {
    this.#leaving = true;
    this.#around.send({ type: 'closePage' });
  }

  startAgain(): void {
    this.#forget();
    this.#around.redraw();
    if (this.page.previews.length > 0) this.#preview();
    this.focusFirst();
  }

  close(): void {
    this.#leaving = true;
    for (const timer of this.#timers.values()) window.clearTimeout(timer);
  }

  #field(name: string): FormField | undefined {
    return this.page.fields.find((field) => field.name === name);
  }

  #check(field: FormField): void {
    const fault = this.#faultNow(field);
    if (fault === undefined) return;
    this.#faults.set(field.name, fault);
  }

  #faultNow(field: FormField): string | undefined {
    return faultOf(field, this.value(field.name), isHalfTyped(field.name));
  }

  #adviseLater(field: FormField): void {
    this.#later(`advice ${field.name}`, adviceAfterMs, () => {
      const advice = adviceOn(field, this.value(field.name), this.page);
      if (advice === this.#advice.get(field.name)) return;
      if (advice === undefined) this.#advice.delete(field.name);
      else this.#advice.set(field.name, advice);
      this.#around.redraw();
    });
  }

  #preview(): void {
    this.#around.send({ type: 'preview', form: toForm(this.page.ref, (name) => this.value(name)) });
  }

  #keepDraft(): void {
    const changed = [...this.#typed].filter(([name, value]) => !sameValue(value, this.#start.get(name) ?? ''));
    const values = Object.fromEntries(changed);
    const before = Object.fromEntries(changed.map(([name]) => [name, this.#before.get(name) ?? '']));
    const draft = { values, before, ...(this.#saving && { intentId: this.#saving.intentId }) };
    this.#around.keepDraft(this.page.key, changed.length > 0 ? draft : undefined);
  }

  #forget(): void {
    this.#typed.clear();
    this.#before = new Map(this.#start);
    this.#faults.clear();
    this.#advice.clear();
    this.problems = [];
    this.draftKept = false;
    this.#around.keepDraft(this.page.key, undefined);
  }

  #later(name: string, ms: number, act: () => void): void {
    window.clearTimeout(this.#timers.get(name));
    this.#timers.set(name, window.setTimeout(act, ms));
  }
}

function startOf(page: Page): Map<string, Value> {
  return new Map(page.fields.map((field) => [field.name, startValue(field)]));
}

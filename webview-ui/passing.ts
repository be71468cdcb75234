/**
 * The line after a tick ("Ticked. One to go." with Undo) stays for 8 seconds or until the next act, and longer while somebody's focus is on it: going
 * away under the focus would move it.
 */
import type { Goal, SidebarState } from '../src/contract/sidebarState.js';

const staysMs = 8000;

export class PassingLines {
  readonly #redraw: () => void;
  /** Lines that the state has now: the timer while they are to be seen, `gone` afterwards. */
  readonly #lines = new Map<string, number | 'gone'>();

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  isSeen(goal: Goal): boolean {
    return goal.after?.kind !== 'undo' || this.#lines.get(lineOf(goal)) !== 'gone';
  }

  /** A new state: new lines begin, those that it no longer has are forgotten. */
  meet(state: SidebarState): void {
    const lines = new Set(undoable(state).map(lineOf));
    for (const [line, timer] of this.#lines) {
      if (lines.has(line)) continue;
      if (timer !== 'gone') window.clearTimeout(timer);
      this.#lines.delete(line);
    }
    for (const line of lines)
      if (!this.#lines.has(line))
        this.#lines.set(
          line,
          window.setTimeout(() => this.#end(line), staysMs),
        );
  }

  /** Something else was done. */
  dismiss(): void {
    for (const [line, timer] of this.#lines) {
      if (timer !== 'gone') window.clearTimeout(timer);
      this.#lines.set(line, 'gone');
    }
  }

  #end(line: string): void {
    const holder = document.activeElement?.closest('.undo');
    if (!holder) {
      this.#lines.set(line, 'gone');
      this.#redraw();
      return;
    }
    // After the focus has arrived where it goes, so that the drawing doesn't take it away on its journey.
    holder.addEventListener('focusout', () => window.setTimeout(() => this.#end(line), 0), { once: true });
  }
}

function undoable(state: SidebarState): readonly Goal[] {
  if (state.view !== 'mentorship') return [];
  const { goals, closed } = state.goals;
  return [...goals, ...(closed?.goals ?? [])].filter(({ after }) => after?.kind === 'undo');
}

function lineOf(goal: Goal): string {
  return JSON.stringify([goal.id, goal.after?.text, goal.after?.control.intent]);
}

/**
 * What the drawn parts may ask of the page. Every part is a function of the state and of these; none keeps anything of its own.
 */
import type { Control, Goal, Milestone } from '../src/contract/sidebarState.js';
import type { SidebarIntent } from '../src/contract/sidebarIntent.js';

export interface Acts {
  send(intent: SidebarIntent): void;
  press(control: Control): void;
  /** The control's label, or its `done` for a moment after a press. */
  labelOf(control: Control): string;
  /** Whether a foldable part is open: as the person left it, else as it starts. */
  isOpen(part: string, atFirst: boolean): boolean;
  setOpen(part: string, isOpen: boolean): void;
  /** The one row of a list that Tab reaches. */
  rowOfTab(list: string): string | undefined;
  setRowOfTab(list: string, row: string): void;
  /** Whether a milestone's box is ticked: as the state says, or as it was just clicked until the next state says it. */
  isTicked(goalId: string, milestone: Milestone): boolean;
  /** Whether the line after a tick is still to be seen. */
  showsAfter(goal: Goal): boolean;
}

/** A name for what can be focused, the same before and after a new state: what it does. */
export function keyOf(intent: SidebarIntent): string {
  return JSON.stringify(intent);
}

/** Ids of a form's elements, and putting the focus on a field. An open form is the only one, so that names are enough. */
import type { FormField } from '../../src/contract/sidebarState.js';

export function fieldId(name: string): string {
  return `f-${name}`;
}

export function itemId(name: string, at: number): string {
  return `f-${name}-${at}`;
}

/** The first thing in a field that takes the focus: itself, the chosen or first radio, the first item. */
export function focusField({ name, kind }: Pick<FormField, 'name' | 'kind'>): void {
  const place = document.getElementById(fieldId(name));
  if (!place) return;
  if (kind === 'radio' || kind === 'ticks' || kind === 'list') {
    (place.querySelector<HTMLElement>('input:checked[type="radio"]') ?? place.querySelector<HTMLElement>('input, textarea'))?.focus();
    return;
  }
  place.focus();
}

export function focusPlace(id: string): void {
  document.getElementById(id)?.focus();
}

/** A native date or time input that holds something which is no date yet. */
export function isHalfTyped(name: string): boolean {
  const place = document.getElementById(fieldId(name));
  return place instanceof HTMLInputElement && place.validity.badInput;
}

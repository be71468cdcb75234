/**
 * Where the focus is, by what the focused thing does (`data-key`) or by its id, so that it can be found again after a new drawing. A new state never
 * moves the focus; only when the focused thing is gone the focus goes to the heading of its section, without scrolling.
 */

export interface Place {
  readonly key: string | undefined;
  readonly id: string | undefined;
  readonly section: string | undefined;
}

/** The focused thing inside `root`, or undefined. */
export function placeOfFocus(root: Element): Place | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body || !root.contains(focused)) return undefined;
  return {
    key: focused.dataset['key'],
    id: focused.id || undefined,
    section: focused.closest('section')?.getAttribute('aria-labelledby') ?? undefined,
  };
}

/** Draws, and brings the focus back if it got lost in it. */
export function keepFocus(root: Element, draw: () => void): void {
  const before = placeOfFocus(root);
  draw();
  if (!before || placeOfFocus(root)) return;
  (find(root, before) ?? headingOf(root, before.section))?.focus({ preventScroll: true });
}

/** The thing itself, where it still is. */
export function find(root: Element, { key, id }: Place): HTMLElement | undefined {
  const all = [...root.querySelectorAll<HTMLElement>('[data-key], [id]')];
  return all.find((element) => (key !== undefined && element.dataset['key'] === key) || (id !== undefined && element.id === id));
}

/** The button in the section's heading, else the heading, else the view's first heading. */
export function headingOf(root: Element, section?: string): HTMLElement | undefined {
  const heading = section === undefined ? null : root.querySelector<HTMLElement>(`#${CSS.escape(section)}`);
  const place = heading ?? root.querySelector<HTMLElement>('h2') ?? root.querySelector<HTMLElement>('h1');
  return place?.querySelector('button') ?? place ?? undefined;
}

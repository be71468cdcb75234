/**
 * Up, Down, Home and End inside a list. The caller says which elements belong to it; the order is the document's.
 */

/** The element that the key leads to, or undefined for every other key and at the ends. */
export function stepTo(key: string, elements: readonly HTMLElement[], from: Element | null): HTMLElement | undefined {
  const at = elements.findIndex((element) => element === from);
  if (at < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return elements[at + 1];
    case 'ArrowUp':
      return elements[at - 1];
    case 'Home':
      return elements[0];
    case 'End':
      return elements[elements.length - 1];
    default:
      return undefined;
  }
}

/** Moves the focus among the elements that match, inside the list that the event was caught by. */
export function walk(event: KeyboardEvent, selector: string): void {
  if (!(event.currentTarget instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const next = stepTo(event.key, [...event.currentTarget.querySelectorAll<HTMLElement>(selector)], document.activeElement);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

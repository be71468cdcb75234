/** Waiting until a click that has begun is over. */

/** Runs in a moment, or after the release when a button of the pointer is down. */
export function afterPointer(act: () => void): void {
  const soon = (): void => {
    window.setTimeout(act, 0);
  };
  if (!pointerIsDown) soon();
  else window.addEventListener('pointerup', soon, { once: true, capture: true });
}

let pointerIsDown = false;

/** Must be called once, before anything can be pressed. */
export function watchPointer(): void {
  window.addEventListener('pointerdown', () => (pointerIsDown = true), { capture: true });
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => (pointerIsDown = false), { capture: true });
}

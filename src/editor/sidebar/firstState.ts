/**
 * The sidebar goes first: what stands beside it in the container waits until its first state is on the way. Otherwise loading for the tree would hold up
 * the page, which VS Code asks for a moment later. Part of the start-up, so it imports nothing.
 */

/** A sidebar that is folded away is never asked for. */
const longestWaitMs = 400;

/** From a state that was sent until it is painted, with some to spare: both work on the same processor. */
const paintMs = 150;

export interface FirstState {
  /** A state was sent; only the first one counts. */
  readonly pass: () => void;
  /** Fulfilled once the sidebar had its turn; counted from the first call. */
  readonly wait: () => Promise<void>;
}

export function firstState(): FirstState {
  let pass = (): void => undefined;
  const passed = new Promise<void>((resolve) => (pass = resolve));
  let timer: NodeJS.Timeout | undefined;
  let isSent = false;
  return {
    pass: () => {
      if (isSent) return;
      isSent = true;
      clearTimeout(timer);
      timer = setTimeout(pass, paintMs);
    },
    wait: () => {
      timer ??= setTimeout(pass, longestWaitMs);
      return passed;
    },
  };
}

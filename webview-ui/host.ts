/**
 * The only door to the extension: one channel, states in, intents out, each parsed or typed by the contract. Nothing else here knows
 * `acquireVsCodeApi`. Messages count only when they come from this page's own origin: VS Code's do, a frame's would not (docs/threats.md, 14).
 */
import { parseState, type SidebarState } from '../src/contract/sidebarState.js';
import type { SidebarIntent } from '../src/contract/sidebarIntent.js';
import { parseArrangement, type Arrangement } from './arrangement.js';

export interface Host {
  /** False when it was a second click on the same thing and nothing was sent. */
  send(intent: SidebarIntent): boolean;
  remembered(): Arrangement;
  remember(arrangement: Arrangement): void;
}

/** Within this time an identical intent is the same click again. */
const doubleClickMs = 400;

export function connectHost(onState: (state: SidebarState) => void): Host {
  const api = acquireVsCodeApi();
  const isRepeated = repeats();
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.origin !== window.origin) return;
    const state = parseState(event.data);
    if (state) onState(state);
  });
  return {
    send: (intent) => {
      if (isRepeated(intent)) return false;
      api.postMessage(intent);
      return true;
    },
    remembered: () => parseArrangement(api.getState()),
    remember: (arrangement) => {
      api.setState(arrangement);
    },
  };
}

/** A tick is never a repetition: ticking and unticking quickly are two acts, and ticking twice says the same. */
function repeats(): (intent: SidebarIntent) => boolean {
  let last = { text: '', at: -Infinity };
  return (intent) => {
    if (intent.type === 'tickMilestone') return false;
    const text = JSON.stringify(intent);
    const at = performance.now();
    if (text === last.text && at - last.at < doubleClickMs) return true;
    last = { text, at };
    return false;
  };
}

/**
 * The page's drawings, our own, filed under the codicon names that the state uses. Decoration only: the words beside an icon say the same
 *, so every drawing is hidden from screen readers.
 */
import { html, type TemplateResult } from 'lit/html.js';
import type { Icon } from '../src/contract/sidebarState.js';

const ring = 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11';

const drawings: Record<Exclude<Icon, 'pass-filled'>, string> = {
  add: 'M8 3v10M3 8h10',
  'arrow-left': 'M13 8H3M7 4 3 8l4 4',
  beaker: 'M6 2.5h4M6.7 2.5v4L3.4 12.3q-.4 1.2 1 1.2h7.2q1.4 0 1-1.2L9.3 6.5v-4M5 10h6',
  broadcast:
    'M8 7.6a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8M5.2 5.7a4 4 0 0 0 0 5.6M10.8 5.7a4 4 0 0 1 0 5.6M3.1 3.6a7 7 0 0 0 0 9.8M12.9 3.6a7 7 0 0 1 0 9.8',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5',
  'chevron-down': 'M4 6l4 4 4-4',
  'chevron-right': 'M6 4l4 4-4 4',
  'circle-outline': ring,
  'circle-slash': `${ring}M4.1 4.1l7.8 7.8`,
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  ellipsis: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  error: `${ring}M8 5v3.7M8 10.9h.01`,
  info: `${ring}M8 7.4V11M8 5.1h.01`,
  lightbulb: 'M6 11h4M6.5 13.5h3M8 2.5a4 4 0 0 0-2.4 7.2l.4 1.3h4l.4-1.3A4 4 0 0 0 8 2.5',
  link: 'M7 9a2.6 2.6 0 0 0 3.8.2l2-2a2.6 2.6 0 0 0-3.7-3.7l-1 1M9 7a2.6 2.6 0 0 0-3.8-.2l-2 2a2.6 2.6 0 0 0 3.7 3.7l1-1',
  mail: 'M2.5 4h11v8h-11zM2.5 4.5 8 8.7l5.5-4.2',
  note: 'M3 2.5h10v7.5L9.5 13.5H3zM13 10H9.5v3.5M5.5 5.5h5M5.5 8h3',
  question: `${ring}M6.3 6.5a1.7 1.7 0 1 1 2.4 1.6c-.5.3-.7.6-.7 1.2M8 11.2h.01`,
  smiley: `${ring}M6.2 6.6h.01M9.8 6.6h.01M5.6 9.3a2.8 2.8 0 0 0 4.8 0`,
  sync: 'M13 7A5.2 5.2 0 0 0 3.6 5.2M3 9a5.2 5.2 0 0 0 9.4 1.8M3.4 2.6v2.8h2.8M12.6 13.4v-2.8H9.8',
  target: `${ring}M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5`,
  warning: 'M8 2.5 14 13.5H2zM8 6.5v3.5M8 11.9h.01',
  watch: `${ring}M8 5v3l2 1.5`,
};

/** How an icon is coloured: `plain` follows its surroundings. */
export type Tone = 'plain' | 'good' | 'live' | 'warn' | 'bad';

const toneClass: Record<Tone, string> = { plain: '', good: 'ico--ok', live: 'ico--live', warn: 'ico--warn', bad: 'ico--bad' };

/** `slot` is `start` inside a toolkit button with words. */
export function icon(name: Icon, tone: Tone = 'plain', slot = ''): TemplateResult {
  const look = `ico ${toneClass[tone]} ${name === 'ellipsis' ? 'ico--heavy' : ''}`;
  if (name === 'pass-filled') {
    return html`<svg class=${look} slot=${slot} viewBox="0 0 16 16" aria-hidden="true">
      <circle class="ico__disc" cx="8" cy="8" r="6"></circle>
      <path class="ico__check" d="M5 8.3 7.2 10.5 11.2 6"></path>
    </svg>`;
  }
  return html`<svg class=${look} slot=${slot} viewBox="0 0 16 16" aria-hidden="true"><path d=${drawings[name]}></path></svg>`;
}

/** The two people at one cursor, as in the activity bar. */
export function mark(): TemplateResult {
  return html`<svg
    class="mark"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <circle cx="7" cy="5.5" r="2.75" fill="currentColor" stroke="none"></circle>
    <circle cx="17" cy="5.5" r="2"></circle>
    <path d="M7.25 11 2.75 15.75l4.5 4.75M16.75 11l4.5 4.75-4.5 4.75M12 12.5V19"></path>
  </svg>`;
}

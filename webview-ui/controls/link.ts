/**
 * A link that acts: a native button, since nothing here leads to an address (the toolkit's link is an anchor). `quiet` ones are muted and underlined.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Control } from '../../src/contract/sidebarState.js';
import { keyOf, type Acts } from '../acts.js';

export interface LinkLook {
  readonly label: string;
  readonly key: string;
  readonly rest?: string | undefined;
  readonly look?: 'plain' | 'quiet' | 'line' | 'more';
}

const looks = { plain: 'link', quiet: 'link link--quiet', line: 'link link--line', more: 'link more' };

export function link(look: LinkLook, onPress: () => void): TemplateResult {
  return html`<button type="button" class=${looks[look.look ?? 'plain']} data-key=${look.key} @click=${onPress}>
    ${look.label}${look.rest === undefined ? nothing : html`<span class="sr">${look.rest}</span>`}
  </button>`;
}

/** A control of the state as a link. */
export function controlLink(control: Control, acts: Acts, look: LinkLook['look'] = 'plain'): TemplateResult {
  return link({ label: acts.labelOf(control), rest: control.rest, key: keyOf(control.intent), look }, () => acts.press(control));
}

/** A line of links that wraps; nothing when there are none. */
export function links(controls: readonly Control[], acts: Acts, look: LinkLook['look'] = 'plain'): TemplateResult | typeof nothing {
  if (controls.length === 0) return nothing;
  const drawn = repeat(
    controls,
    (control) => keyOf(control.intent),
    (control) => controlLink(control, acts, look),
  );
  return html`<div class="links">${drawn}</div>`;
}

/** What one has that the other has not seen, and what to do about it: a line under the strip. */
import { html, type TemplateResult } from 'lit/html.js';
import type { SidebarState } from '../../src/contract/sidebarState.js';
import type { Acts } from '../acts.js';
import { links } from '../controls/link.js';

type HandOver = NonNullable<Extract<SidebarState, { view: 'mentorship' }>['handOver']>;

export function handOverLine({ text, controls }: HandOver, acts: Acts): TemplateResult {
  return html`<div class="handover small"><span>${text}</span>${links(controls, acts)}</div>`;
}

/** The view cannot be drawn: what happened and what to do, the first way filled. */
import { html, type TemplateResult } from 'lit/html.js';
import type { SidebarState } from '../../src/contract/sidebarState.js';
import type { Acts } from '../acts.js';
import { controlButton } from '../controls/button.js';
import { icon } from '../icons.js';

export type ProblemView = Extract<SidebarState, { view: 'problem' }>;

export function problemCard(problem: ProblemView, acts: Acts): TemplateResult {
  const buttons = problem.controls.map((control, at) => controlButton(control, acts, { primary: at === 0, wide: true }));
  return html`<div class="hello">
    <div class="problem">
      ${icon('warning', 'warn')}
      <h2 tabindex="-1">${problem.title}</h2>
      <p class="muted">${problem.text}</p>
    </div>
    ${buttons}
  </div>`;
}

/**
 * The one card: when, with whom, with what, go. Its heading is always the same, its state stands beside it as text; the only filled button of the
 * view is here. Buttons are keyed by what they do, so that a second press never hits another act.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Card, Control } from '../../src/contract/sidebarState.js';
import { keyOf, type Acts } from '../acts.js';
import { controlButton } from '../controls/button.js';
import { links } from '../controls/link.js';
import { dotted, fact } from './lines.js';

export function sessionCard(card: Card, acts: Acts): TemplateResult {
  return html`<section class=${card.live ? 'next next--live' : 'next'} aria-labelledby="h-card">
    <div>
      ${eyebrow(card)}
      <p class="headline">${card.headline}</p>
      ${card.under.length === 0 ? nothing : html`<p class="muted">${dotted(card.under)}</p>`}
    </div>
    ${
      card.facts.length === 0
        ? nothing
        : html`<ul class="facts">
            ${card.facts.map((line) => html`<li>${fact(line, acts)}</li>`)}
          </ul>`
    }
    ${buttons(card.primary ? [card.primary] : [], (control) => controlButton(control, acts, { primary: true, wide: true }))}
    ${card.buttons.length === 0 ? nothing : html`<div class="btns">${buttons(card.buttons, (control) => controlButton(control, acts))}</div>`}
    ${links(card.links, acts, 'quiet')} ${card.note === undefined ? nothing : html`<p class="note small muted">${card.note}</p>`}
  </section>`;
}

function eyebrow(card: Card): TemplateResult {
  return html`<div class="eyebrow">
    <h2 id="h-card" tabindex="-1">${card.heading}</h2>
    ${
      card.state === undefined
        ? nothing
        : html`<span class="eyebrow__state"
            >${card.live ? html`<span class="dot" aria-hidden="true"></span>` : nothing}<span>${card.state}</span></span
          >`
    }
    ${card.aside === undefined ? nothing : html`<span class="eyebrow__aside num">${card.aside}</span>`}
  </div>`;
}

function buttons(controls: readonly Control[], draw: (control: Control) => TemplateResult): unknown {
  return repeat(controls, (control) => keyOf(control.intent), draw);
}

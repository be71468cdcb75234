/** Who the two are. A button where there is another mentorship to switch to; its name ends in "Switch mentorship". */
import { html, type TemplateResult } from 'lit/html.js';
import type { Strip } from '../../src/contract/sidebarState.js';
import { keyOf, type Acts } from '../acts.js';
import { icon } from '../icons.js';
import { dotted } from './lines.js';

export function stripCard(strip: Strip, acts: Acts): TemplateResult {
  const control = strip.switch;
  if (!control) return html`<div class="pair">${who(strip)}</div>`;
  return html`<button type="button" class="pair__btn" aria-haspopup="dialog" data-key=${keyOf(control.intent)} @click=${() => acts.press(control)}>
    ${who(strip)}<span class="sr">${control.label}${control.rest}</span>${icon('chevron-down')}
  </button>`;
}

function who(strip: Strip): TemplateResult {
  return html`<span class="avs" aria-hidden="true"><span class="av av--you">${strip.you}</span><span class="av">${strip.partner}</span></span>
    <span class="pair__text"
      ><span class="pair__names">${strip.names}</span> <span class="pair__meta muted small">${dotted(strip.meta)}</span></span
    >`;
}

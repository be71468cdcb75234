/**
 * A checkbox named by its text. Native, because the toolkit's copies its name only once (the toolkit 1.4.0). It shows what the state says:
 * a change is told to the caller, and the next drawing sets the box again.
 */
import { html, type TemplateResult } from 'lit/html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

export interface TickLook {
  readonly text: string;
  readonly ticked: boolean;
  readonly key: string;
  readonly tip?: string | undefined;
}

export function tick(look: TickLook, onChange: (ticked: boolean) => void): TemplateResult {
  const change = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) onChange(event.target.checked);
  };
  return html`<label class=${look.ticked ? 'tick tick--done' : 'tick'} title=${ifDefined(look.tip)}
    ><input type="checkbox" data-key=${look.key} .checked=${live(look.ticked)} @change=${change} /><span>${look.text}</span></label
  >`;
}

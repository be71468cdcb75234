/**
 * A section: a heading whose button folds it, a count beside it, perhaps a "+". The heading's name is the heading alone; what is folded is remembered
 * per mentorship.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Control } from '../../src/contract/sidebarState.js';
import { keyOf, type Acts } from '../acts.js';
import { iconButton } from '../controls/button.js';
import { icon } from '../icons.js';

export interface SectionLook {
  /** `goals`, `sessions`, `match`: the part's name in what is remembered. */
  readonly part: string;
  readonly heading: string;
  readonly count?: string | undefined;
  readonly add?: Control | undefined;
  readonly openAtFirst?: boolean;
}

export function section(look: SectionLook, acts: Acts, body: () => TemplateResult): TemplateResult {
  const open = acts.isOpen(look.part, look.openAtFirst !== false);
  return html`<section class="sec" aria-labelledby="h-${look.part}">
    <div class=${look.add ? 'sec__head sec__head--acts' : 'sec__head'}>
      <h2 id="h-${look.part}">
        <button
          type="button"
          class="sec__toggle"
          aria-expanded=${open}
          aria-controls="b-${look.part}"
          data-key="fold ${look.part}"
          @click=${() => acts.setOpen(look.part, !open)}
        >
          ${icon(open ? 'chevron-down' : 'chevron-right')}<span>${look.heading}</span>
        </button>
      </h2>
      <span class="sec__count num">${look.count}</span>${add(look.add, acts)}
    </div>
    <div class="sec__body" id="b-${look.part}" ?hidden=${!open}>${open ? body() : nothing}</div>
  </section>`;
}

function add(control: Control | undefined, acts: Acts): TemplateResult | typeof nothing {
  if (!control) return nothing;
  return iconButton({ icon: control.icon ?? 'add', name: control.label, key: keyOf(control.intent) }, () => acts.press(control));
}

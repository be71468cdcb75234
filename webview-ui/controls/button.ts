/**
 * The toolkit's button, and the only place that knows the toolkit (it is no longer maintained: the day it goes, this file changes). An icon button
 * always carries its name; a button with words is named by them.
 */
import { provideVSCodeDesignSystem, vsCodeButton } from '@vscode/webview-ui-toolkit';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Control, Icon } from '../../src/contract/sidebarState.js';
import { keyOf, type Acts } from '../acts.js';
import { icon } from '../icons.js';

provideVSCodeDesignSystem().register(vsCodeButton());

export interface ButtonLook {
  readonly label: string;
  /** What finds it again for the focus after the page was drawn anew. */
  readonly key: string;
  readonly primary?: boolean;
  /** As wide as its place, and a little higher. */
  readonly wide?: boolean;
  readonly rest?: string | undefined;
  readonly icon?: Icon | undefined;
}

export function button(look: ButtonLook, onPress: () => void): TemplateResult {
  return html`<vscode-button
    class=${kindOf(look)}
    appearance=${look.primary === true ? 'primary' : 'secondary'}
    data-key=${look.key}
    @click=${onPress}
    >${look.icon ? icon(look.icon, 'plain', 'start') : nothing}${look.label}${rest(look.rest)}</vscode-button
  >`;
}

function kindOf({ primary = false, wide = false, icon }: ButtonLook): string {
  const kinds = { btn: true, 'btn--primary': primary, 'btn--wide': wide, 'btn--big': primary && wide, 'btn--icon': icon !== undefined };
  return Object.entries(kinds)
    .filter(([, has]) => has)
    .map(([kind]) => kind)
    .join(' ');
}

/** A control of the state as a button. */
export function controlButton(control: Control, acts: Acts, look: { primary?: boolean; wide?: boolean } = {}): TemplateResult {
  const { rest, icon } = control;
  return button({ ...look, label: acts.labelOf(control), key: keyOf(control.intent), rest, icon }, () => acts.press(control));
}

export interface IconButtonLook {
  readonly icon: Icon;
  readonly name: string;
  readonly key: string;
  /** Opens a native menu. */
  readonly menu?: boolean;
}

export function iconButton(look: IconButtonLook, onPress: (event: Event) => void): TemplateResult {
  return html`<vscode-button
    class="iconbtn"
    appearance="icon"
    aria-label=${look.name}
    title=${look.name}
    aria-haspopup=${ifDefined(look.menu === true ? 'menu' : undefined)}
    data-key=${look.key}
    @click=${onPress}
    >${icon(look.icon)}</vscode-button
  >`;
}

function rest(text: string | undefined): TemplateResult | typeof nothing {
  return text === undefined ? nothing : html`<span class="sr">${text}</span>`;
}

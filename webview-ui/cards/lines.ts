/** Lines that several cards share: parts joined by middle dots that wrap whole, and facts with an icon. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Fact } from '../../src/contract/sidebarState.js';
import type { Acts } from '../acts.js';
import { controlLink } from '../controls/link.js';
import { icon } from '../icons.js';

/** A single part is ordinary text; of several each stays together where it fits. */
export function dotted(parts: readonly string[]): TemplateResult {
  if (parts.length === 1) return html`${parts[0]}`;
  return html`${parts.map((part, at) => html`<span class="nb">${part}${at < parts.length - 1 ? ' ·' : ''}</span> `)}`;
}

/** The link stands before the text, as part of the sentence. */
export function fact(line: Fact, acts: Acts): TemplateResult {
  return html`${icon(line.icon, line.tone)}<span
      >${runMarks(line)}${line.control ? html`${controlLink(line.control, acts)} ` : nothing}${line.text}</span
    >`;
}

/** The sentence, and then what one can do about it. */
export function remark(line: Fact, acts: Acts): TemplateResult {
  return html`${icon(line.icon, line.tone)}<span>${line.text}${line.control ? html` ${controlLink(line.control, acts)}` : nothing}</span>`;
}

/** A hollow mark for each red run, a filled one for each green; the sentence beside them says it in words. */
function runMarks({ marks }: Fact): TemplateResult | typeof nothing {
  if (marks === undefined || marks.length === 0) return nothing;
  return html`<span class="marks" aria-hidden="true"
    >${marks.map((outcome) => html`<span class="marks__one marks__one--${outcome}"></span>`)}</span
  > `;
}

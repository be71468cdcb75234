/** One thing to look at, under the strip or on top of a form: an icon, a sentence in bold, what to do. Never more than one at a time. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Banner } from '../../src/contract/sidebarState.js';
import type { Acts } from '../acts.js';
import { links } from '../controls/link.js';
import { icon } from '../icons.js';

export function bannerCard(banner: Banner, acts: Acts): TemplateResult {
  return html`<div class="banner banner--${banner.tone}">
    ${icon(banner.icon, banner.tone === 'info' ? 'plain' : banner.tone)}
    <div><strong>${banner.title}</strong>${banner.text}${links(banner.links, acts)}</div>
  </div>`;
}

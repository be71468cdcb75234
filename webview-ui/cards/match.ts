/** Who mentors whom, since when, how they pair. Folded at first. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Match } from '../../src/contract/sidebarState.js';
import type { Acts } from '../acts.js';
import { links } from '../controls/link.js';
import { section } from './section.js';

export function matchCard(match: Match, acts: Acts): TemplateResult {
  const rows = match.rows.map(
    ({ term, text }) =>
      html`<dt>${term}</dt>
        <dd>${text}</dd>`,
  );
  return section(
    { part: 'match', heading: match.heading, openAtFirst: false },
    acts,
    () =>
      html`<dl class="kv">${rows}</dl>
        ${links(match.links, acts)}`,
  );
}

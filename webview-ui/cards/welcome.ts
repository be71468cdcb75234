/** The first time: what this is, and the ways in, the likeliest one filled. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Control, SidebarState } from '../../src/contract/sidebarState.js';
import type { Acts } from '../acts.js';
import { controlButton } from '../controls/button.js';
import { controlLink } from '../controls/link.js';
import { mark } from '../icons.js';
import { bannerCard } from './banner.js';

export type Welcome = Extract<SidebarState, { view: 'welcome' }>;

export function welcomeCard(welcome: Welcome, acts: Acts): TemplateResult {
  const first = welcome.ways.filter((way) => way.primary);
  const others = welcome.ways.filter((way) => !way.primary);
  return html`<div class="hello">
    ${mark()}
    <div>
      <h2 tabindex="-1">${welcome.title}</h2>
      <p class="muted">${welcome.text}</p>
    </div>
    ${welcome.banner ? bannerCard(welcome.banner, acts) : nothing} ${first.map((way) => wayIn(way, acts))}
    ${first.length > 0 && others.length > 0 ? html`<div class="or">${welcome.or}</div>` : nothing} ${others.map((way) => wayIn(way, acts))}
    <p class="small">${controlLink(welcome.guide, acts)}</p>
  </div>`;
}

function wayIn({ control, primary, under }: { control: Control; primary: boolean; under: string }, acts: Acts): TemplateResult {
  return html`<div class="way">
    ${controlButton(control, acts, { primary, wide: true })}
    <p class="muted small">${under}</p>
  </div>`;
}

/**
 * The view as a function of the state: which cards, in which order. An open form takes the place of the cards; the state underneath keeps arriving.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { SidebarState } from '../src/contract/sidebarState.js';
import type { Acts } from './acts.js';
import { bannerCard } from './cards/banner.js';
import { sessionCard } from './cards/card.js';
import { goalsCard } from './cards/goals.js';
import { remark } from './cards/lines.js';
import { handOverLine } from './cards/handOver.js';
import { loadingCard } from './cards/loading.js';
import { matchCard } from './cards/match.js';
import { problemCard } from './cards/problem.js';
import { sessionsCard } from './cards/sessions.js';
import { stripCard } from './cards/strip.js';
import { welcomeCard } from './cards/welcome.js';
import { controlLink } from './controls/link.js';
import type { OpenForm } from './forms/openForm.js';
import { formPage } from './forms/page.js';

/** Without a state (nothing has arrived yet) it looks as while loading. */
export function sidebar(state: SidebarState | undefined, form: OpenForm | undefined, acts: Acts): TemplateResult {
  const content = form ? formPage(form, acts) : cards(state, acts);
  return html`<h1 class="sr" tabindex="-1">${state?.name}</h1>
    <div class="mp__in">${content}</div>`;
}

function cards(state: SidebarState | undefined, acts: Acts): TemplateResult {
  switch (state?.view) {
    case 'welcome':
      return welcomeCard(state, acts);
    case 'mentorship':
      return mentorship(state, acts);
    case 'problem':
      return problemCard(state, acts);
    case 'loading':
    case undefined:
      return loadingCard();
  }
}

function mentorship(state: Extract<SidebarState, { view: 'mentorship' }>, acts: Acts): TemplateResult {
  const { sample, banner, aside, sessions, match } = state;
  return html`
    ${sample ? html`<div class="sample small"><span>${sample.text}</span>${controlLink(sample.control, acts)}</div>` : nothing}
    ${stripCard(state.strip, acts)} ${state.handOver ? handOverLine(state.handOver, acts) : nothing} ${banner ? bannerCard(banner, acts) : nothing}
    ${sessionCard(state.card, acts)} ${aside ? html`<p class="fact small">${remark(aside, acts)}</p>` : nothing} ${goalsCard(state.goals, acts)}
    ${sessions ? sessionsCard(sessions, acts) : nothing} ${match ? matchCard(match, acts) : nothing}
  `;
}

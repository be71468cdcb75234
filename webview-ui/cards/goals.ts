/**
 * Goals with milestones to tick. Boxes are ordinary Tab stops; Up and Down also move inside one goal. The native menu opens by right click, by the
 * menu key and by the ellipsis (which sends a `contextmenu` event at its own place), from the same `data-vscode-context`.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Goal, Goals } from '../../src/contract/sidebarState.js';
import type { Acts } from '../acts.js';
import { walk } from '../controls/arrows.js';
import { controlButton, iconButton } from '../controls/button.js';
import { controlLink, link } from '../controls/link.js';
import { tick } from '../controls/tick.js';
import { icon } from '../icons.js';
import { menuContext, openMenu } from './nativeMenu.js';
import { section } from './section.js';

export function goalsCard(goals: Goals, acts: Acts): TemplateResult {
  const { heading, count, add } = goals;
  return section({ part: 'goals', heading, count, add }, acts, () => html`${empty(goals, acts)}${list(goals.goals, acts)}${closed(goals, acts)}`);
}

function empty({ empty }: Goals, acts: Acts): TemplateResult | typeof nothing {
  if (!empty) return nothing;
  return html`<p class="empty">${empty.text}</p>
    ${empty.control ? controlButton(empty.control, acts, { wide: true }) : nothing}`;
}

function list(goals: readonly Goal[], acts: Acts): TemplateResult | typeof nothing {
  if (goals.length === 0) return nothing;
  return html`<ul>
    ${repeat(
      goals,
      (goal) => goal.id,
      (goal) => goalItem(goal, acts),
    )}
  </ul>`;
}

function closed({ closed }: Goals, acts: Acts): TemplateResult | typeof nothing {
  if (!closed) return nothing;
  const open = acts.isOpen('closed goals', false);
  const toggle = link({ label: open ? closed.hide : closed.show, key: 'fold closed goals', look: 'more' }, () => acts.setOpen('closed goals', !open));
  return html`<div class="closed">${open ? list(closed.goals, acts) : nothing}${toggle}</div>`;
}

function goalItem(goal: Goal, acts: Acts): TemplateResult {
  const context = menuContext({ webviewSection: 'goal', goalId: goal.id, standing: goal.stands ?? 'open' });
  return html`<li class="goal" data-vscode-context=${context}>
    <div class="goal__head">
      <h3>${goal.title}</h3>
      ${iconButton({ icon: 'ellipsis', name: goal.menuName, key: `menu ${goal.id}`, menu: true }, openMenu)}
    </div>
    <div class="goal__meta small muted">
      <span>${goal.progress}</span>${goal.standing === undefined ? nothing : html`<span>${goal.standing}</span>`}${
        goal.due === undefined ? nothing : html`<span>${goal.due}</span>`
      }
    </div>
    ${bar(goal)} ${goal.knownBy === undefined ? nothing : html`<p class="goal__known small muted">${goal.knownBy}</p>`} ${milestones(goal, acts)}
    ${after(goal, acts)}
  </li>`;
}

/** The words beside it say the same; its width goes through the style object, since an inline style would break the page's content policy. */
function bar({ done, of }: Goal): TemplateResult | typeof nothing {
  if (of === 0) return nothing;
  const setWidth = (element: Element | undefined): void => {
    if (element instanceof HTMLElement) element.style.inlineSize = `${Math.min(100, (100 * done) / of)}%`;
  };
  return html`<div class="bar" aria-hidden="true"><i ${ref(setWidth)}></i></div>`;
}

function milestones(goal: Goal, acts: Acts): TemplateResult | typeof nothing {
  if (goal.milestones.length === 0) return nothing;
  const items = repeat(
    goal.milestones,
    ({ id }) => id,
    (milestone) => {
      const { id, text, tip } = milestone;
      const ticked = acts.isTicked(goal.id, milestone);
      const change = (now: boolean): void => acts.send({ type: 'tickMilestone', goalId: goal.id, milestoneId: id, ticked: now });
      return html`<li>${tick({ text, ticked, tip, key: `tick ${goal.id} ${id}` }, change)}</li>`;
    },
  );
  return html`<ul class="ticks" @keydown=${(event: KeyboardEvent) => walk(event, 'input')}>
    ${items}
  </ul>`;
}

function after(goal: Goal, acts: Acts): TemplateResult | typeof nothing {
  if (!goal.after || !acts.showsAfter(goal)) return nothing;
  const { kind, text, control } = goal.after;
  if (kind === 'undo') return html`<div class="undo small" data-after=${goal.id}><span>${text}</span>${controlLink(control, acts)}</div>`;
  return html`<div class="cheer">${icon('smiley', 'good')}<span>${text} ${controlLink(control, acts)}</span></div>`;
}

/**
 * Sessions: upcoming first, then past, the rest behind "Show all". One Tab stop; Up, Down, Home and End move, Enter opens, the menu key gives the
 * native menu.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SessionRow, Sessions } from '../../src/contract/sidebarState.js';
import type { Acts } from '../acts.js';
import { walk } from '../controls/arrows.js';
import { link } from '../controls/link.js';
import { icon } from '../icons.js';
import { menuContext } from './nativeMenu.js';
import { section } from './section.js';

const part = 'sessions';

export function sessionsCard(sessions: Sessions, acts: Acts): TemplateResult {
  const { heading, count, add } = sessions;
  return section({ part, heading, count, add }, acts, () => html`${list(shown(sessions, acts), acts)}${showAll(sessions, acts)}`);
}

function shown({ rows, all }: Sessions, acts: Acts): readonly SessionRow[] {
  return all && acts.isOpen('all sessions', false) ? all.rows : rows;
}

function list(rows: readonly SessionRow[], acts: Acts): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const remembered = rows.find(({ id }) => id === acts.rowOfTab(part));
  const inTabOrder = (remembered ?? rows.find(({ next }) => next) ?? rows[0])?.id;
  return html`<ul @keydown=${(event: KeyboardEvent) => walk(event, '.row')}>
    ${repeat(
      rows,
      ({ id }) => id,
      (row) => sessionItem(row, row.id === inTabOrder, acts),
    )}
  </ul>`;
}

function sessionItem(row: SessionRow, inTabOrder: boolean, acts: Acts): TemplateResult {
  return html`<li data-vscode-context=${menuContext({ webviewSection: row.menu, sessionId: row.id })}>
    <button
      type="button"
      class=${row.next ? 'row row--next' : 'row'}
      tabindex=${inTabOrder ? 0 : -1}
      data-key="session ${row.id}"
      @focus=${() => acts.setRowOfTab(part, row.id)}
      @click=${() => acts.send(row.intent)}
    >
      ${icon(row.icon, row.tone)}
      <span class="row__main">${row.main} ${row.sub === undefined ? nothing : html`<span class="row__sub">${row.sub}</span>`}</span>
      ${row.aside === undefined ? nothing : html`<span class="row__aside num">${row.aside}</span>`}
    </button>
  </li>`;
}

function showAll({ all }: Sessions, acts: Acts): TemplateResult | typeof nothing {
  if (!all) return nothing;
  const open = acts.isOpen('all sessions', false);
  return link({ label: open ? all.hide : all.show, key: 'fold all sessions', look: 'more' }, () => acts.setOpen('all sessions', !open));
}

/**
 * A form as a page inside the view: back, title, what to know first, the fields in their order (pairs side by side), the panel in words, the buttons.
 * Escape is Back. Save is never disabled.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FormField, Page, Panel } from '../../src/contract/sidebarState.js';
import type { Acts } from '../acts.js';
import { fact } from '../cards/lines.js';
import { bannerCard } from '../cards/banner.js';
import { button, controlButton, iconButton } from '../controls/button.js';
import { link, links } from '../controls/link.js';
import { icon } from '../icons.js';
import { fieldOf } from './fields.js';
import { problemsId, titleId, type OpenForm } from './openForm.js';
import { smartLetters } from './smartLetters.js';

export function formPage(form: OpenForm, acts: Acts): TemplateResult {
  const { page } = form;
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) form.back();
  };
  return html`<div @keydown=${escape}>
    <div class="page__head">
      ${iconButton({ icon: 'arrow-left', name: page.back, key: 'back' }, () => form.back())}
      <h2 id=${titleId} tabindex="-1">${page.title}</h2>
    </div>
    <form class="page" novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${page.intro.map((text) => html`<p class="muted">${text}</p>`)} ${factLines(page, acts)} ${message(page, acts)}
      ${page.notice ? bannerCard({ ...page.notice, tone: 'warn' }, acts) : nothing} ${draftLine(form)}
      ${page.panel && page.panelAfter === undefined ? panel(page.panel) : nothing} ${page.smart ? smartLetters(form) : nothing} ${rows(form)}
      ${problems(form, acts)} ${actions(form)} ${links(page.links, acts, 'quiet')}
      ${page.footer === undefined ? nothing : html`<p class="small muted">${page.footer}</p>`}
    </form>
  </div>`;
}

/** Read-only, so that it can be read with the keyboard and copied by hand where a clipboard is not allowed. */
function message({ message: shown, submit }: Page, acts: Acts): TemplateResult | typeof nothing {
  if (shown === undefined) return nothing;
  const controls = shown.controls.map((control, at) => controlButton(control, acts, { primary: at === 0 && submit === undefined }));
  return html`<div class="field">
      <label for="page-message">${shown.label}</label>
      <textarea class="input message" id="page-message" readonly rows=${shown.text.length > 200 ? 10 : 2} .value=${shown.text}></textarea>
    </div>
    ${shown.controls.length === 0 ? nothing : html`<div class="actions">${controls}</div>`}`;
}

function factLines({ facts }: Page, acts: Acts): TemplateResult | typeof nothing {
  if (facts === undefined || facts.length === 0) return nothing;
  return html`<ul class="facts">
    ${facts.map((line) => html`<li>${fact(line, acts)}</li>`)}
  </ul>`;
}

function draftLine(form: OpenForm): TemplateResult | typeof nothing {
  if (!form.draftKept) return nothing;
  const { draftKept, startAgain } = form.page;
  return html`<div class="draft small"><span>${draftKept}</span>${link({ label: startAgain, key: 'start again' }, () => form.startAgain())}</div>`;
}

/** Rows of one field or of two; keyed by name, so that a field that comes or goes leaves the others as they are. */
function rows(form: OpenForm): unknown {
  return repeat(
    pairUp(form.page),
    (fields) => fields.map(({ name }) => name).join(' '),
    (fields) => {
      const drawn = fields.map((field) => fieldOf(field, form));
      const panelHere = form.page.panel && fields.some(({ name }) => name === form.page.panelAfter);
      return html`${fields.length > 1 ? html`<div class="two">${drawn}</div>` : drawn}${panelHere && form.page.panel ? panel(form.page.panel) : nothing}`;
    },
  );
}

function pairUp({ fields, pairs }: Page): readonly (readonly FormField[])[] {
  const partner = new Map(pairs);
  const second = new Set(pairs.map(([, name]) => name));
  return fields.filter(({ name }) => !second.has(name)).map((field) => [field, ...fields.filter(({ name }) => name === partner.get(field.name))]);
}

function panel({ label, rows, advice }: Panel): TemplateResult {
  return html`<div class="zones" role="group" aria-label=${label}>
      ${rows.map(({ who, what }) => html`<div><span>${who}</span> <b class="num">${what}</b></div>`)}
    </div>
    ${advice === undefined ? nothing : html`<p class="coach">${icon('lightbulb')}<span>${advice}</span></p>`}`;
}

function problems(form: OpenForm, acts: Acts): TemplateResult | typeof nothing {
  if (form.problems.length === 0) return nothing;
  return html`<div class="banner banner--bad" id=${problemsId} tabindex="-1">
    ${icon('error', 'bad')}
    <div class="problem">
      ${form.problems.map(
        (problem) =>
          html`<p>${problem.text}</p>
            ${links(problem.links, acts)}`,
      )}
    </div>
  </div>`;
}

function actions(form: OpenForm): TemplateResult {
  const { submit, also, cancel } = form.page;
  return html`<div class="actions">
    ${submit === undefined ? nothing : button({ label: submit, key: 'save', primary: true }, () => form.save(false))}
    ${also === undefined ? nothing : button({ label: also, key: 'save and more' }, () => form.save(true))}
    ${cancel === undefined ? nothing : button({ label: cancel, key: 'cancel' }, () => form.back())}
  </div>`;
}

/**
 * A field of every kind. Label above, hint above the control, error or advice below it, then who can read it; all of them are the control's
 * description. Native inputs throughout (the toolkit's don't pass descriptions on).
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { FormField } from '../../src/contract/sidebarState.js';
import { tick } from '../controls/tick.js';
import { icon } from '../icons.js';
import { listField } from './list.js';
import type { OpenForm } from './openForm.js';
import { fieldId } from './places.js';
import { asIds, asText } from './values.js';

type Kind<K extends FormField['kind']> = Extract<FormField, { kind: K }>;

export function fieldOf(field: FormField, form: OpenForm): TemplateResult {
  switch (field.kind) {
    case 'area':
      return labelled(field, form, areaControl(field, form));
    case 'suggest':
      return labelled(field, form, suggestControl(field, form));
    case 'select':
      return labelled(field, form, selectControl(field, form));
    case 'radio':
      return grouped(field, form, radioControls(field, form));
    case 'ticks':
      return grouped(field, form, tickControls(field, form));
    case 'list':
      return grouped(field, form, listField(field, form));
    default:
      return labelled(field, form, inputControl(field, form));
  }
}

function labelled(field: FormField, form: OpenForm, control: TemplateResult): TemplateResult {
  return html`<div class="field" @focusout=${() => form.leave(field)}>
    <label for=${fieldId(field.name)}>${field.label}</label>${hint(field)}${control}${notes(field, form)}
  </div>`;
}

function grouped(field: FormField, form: OpenForm, controls: TemplateResult): TemplateResult {
  const leave = (event: FocusEvent): void => {
    const { currentTarget, relatedTarget } = event;
    const within = currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!within) form.leave(field);
  };
  return html`<fieldset class="field" id=${fieldId(field.name)} aria-describedby=${describedBy(field, form)} @focusout=${leave}>
    <legend class="legend">${field.label}</legend>
    ${hint(field)}${controls}${notes(field, form)}
  </fieldset>`;
}

function hint({ name, hint }: FormField): TemplateResult | typeof nothing {
  return hint === undefined ? nothing : html`<span class="hint" id="${fieldId(name)}-hint">${hint}</span>`;
}

/** An error comes before advice; there is one line of either. */
function notes({ name, reads }: FormField, form: OpenForm): TemplateResult {
  const fault = form.fault(name);
  const advice = form.advice(name);
  const id = fieldId(name);
  return html`${fault === undefined ? nothing : html`<span class="err" id="${id}-err">${icon('error')}<span>${fault}</span></span>`}${
    fault !== undefined || advice === undefined
      ? nothing
      : html`<span class="coach" id="${id}-coach">${icon('lightbulb')}<span>${advice}</span></span>`
  }${reads === undefined ? nothing : html`<span class="reads" id="${id}-reads">${reads}</span>`}`;
}

/** Ids that aren't there are ignored by browsers, and there is no harm in naming what may come. */
function describedBy({ name, hint, reads }: FormField, form: OpenForm): string {
  const has = { hint, err: form.fault(name), coach: form.fault(name) === undefined ? form.advice(name) : undefined, reads };
  return Object.entries(has)
    .filter(([, text]) => text !== undefined)
    .map(([part]) => `${fieldId(name)}-${part}`)
    .join(' ');
}

function inputControl(field: Kind<'text' | 'date' | 'time'>, form: OpenForm): TemplateResult {
  const saveOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    form.save(false);
  };
  return html`<input
    class="input"
    id=${fieldId(field.name)}
    type=${field.kind}
    min=${ifDefined(field.kind === 'date' ? field.min : undefined)}
    aria-describedby=${describedBy(field, form)}
    aria-invalid=${ifDefined(invalid(field, form))}
    aria-required=${ifDefined(required(field))}
    autocomplete="off"
    .value=${live(asText(form.value(field.name)))}
    @input=${typing(field, form)}
    @keydown=${saveOnEnter}
  />`;
}

function areaControl(field: Kind<'area'>, form: OpenForm): TemplateResult {
  return html`<textarea
    class="input"
    id=${fieldId(field.name)}
    rows=${field.rows}
    aria-describedby=${describedBy(field, form)}
    aria-invalid=${ifDefined(invalid(field, form))}
    aria-required=${ifDefined(required(field))}
    .value=${live(asText(form.value(field.name)))}
    @input=${typing(field, form)}
  ></textarea>`;
}

function suggestControl(field: Kind<'suggest'>, form: OpenForm): TemplateResult {
  return html`<input
      class="input"
      id=${fieldId(field.name)}
      list="${fieldId(field.name)}-list"
      aria-describedby=${describedBy(field, form)}
      aria-invalid=${ifDefined(invalid(field, form))}
      aria-required=${ifDefined(required(field))}
      autocomplete="off"
      spellcheck="false"
      .value=${live(asText(form.value(field.name)))}
      @input=${typing(field, form)}
    /><datalist id="${fieldId(field.name)}-list">${field.options.map((option) => html`<option value=${option}></option>`)}</datalist>`;
}

function selectControl(field: Kind<'select'>, form: OpenForm): TemplateResult {
  const value = asText(form.value(field.name));
  const options = field.options.map(
    (option) => html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`,
  );
  return html`<select
    class="input"
    id=${fieldId(field.name)}
    aria-describedby=${describedBy(field, form)}
    aria-invalid=${ifDefined(invalid(field, form))}
    aria-required=${ifDefined(required(field))}
    @change=${typing(field, form)}
  >
    ${options}
  </select>`;
}

function radioControls(field: Kind<'radio'>, form: OpenForm): TemplateResult {
  const value = asText(form.value(field.name));
  return html`<div>
    ${field.options.map(
      (option) =>
        html`<label class="choice"
          ><input
            type="radio"
            name=${fieldId(field.name)}
            value=${option.value}
            .checked=${live(option.value === value)}
            @change=${() => form.type(field, option.value)}
          /><span>${option.label}${option.under === undefined ? nothing : html` <span class="row__sub">${option.under}</span>`}</span></label
        >`,
    )}
  </div>`;
}

function tickControls(field: Kind<'ticks'>, form: OpenForm): TemplateResult {
  const ticked = asIds(form.value(field.name));
  const change = (id: string, now: boolean): void => form.type(field, now ? [...ticked, id] : ticked.filter((other) => other !== id));
  return html`${field.groups.map(
    (group, at) =>
      html`<div class="group" role="group" aria-labelledby="${fieldId(field.name)}-group-${at}">
        <p class="small muted" id="${fieldId(field.name)}-group-${at}">${group.label}</p>
        <ul class="ticks">
          ${group.items.map(
            ({ id, label }) =>
              html`<li>${tick({ text: label, ticked: ticked.includes(id), key: `${field.name} ${id}` }, (now) => change(id, now))}</li>`,
          )}
        </ul>
      </div>`,
  )}`;
}

function typing(field: FormField, form: OpenForm): (event: Event) => void {
  return ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
      form.type(field, target.value);
  };
}

function invalid({ name }: FormField, form: OpenForm): 'true' | undefined {
  return form.fault(name) === undefined ? undefined : 'true';
}

function required({ required }: FormField): 'true' | undefined {
  return required === undefined ? undefined : 'true';
}

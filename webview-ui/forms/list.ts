/**
 * A list of short texts that grows: Enter adds the next one, removing leads the focus to the neighbour. An item is one line; line breaks that are
 * pasted become spaces.
 */
import { html, type TemplateResult } from 'lit/html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { FormField } from '../../src/contract/sidebarState.js';
import { iconButton } from '../controls/button.js';
import { link } from '../controls/link.js';
import type { OpenForm } from './openForm.js';
import { fieldId, focusPlace, itemId } from './places.js';
import { asItems, type ListItem } from './values.js';

type ListField = Extract<FormField, { kind: 'list' }>;

export function listField(field: ListField, form: OpenForm): TemplateResult {
  const items = asItems(form.value(field.name));
  return html`${items.map((item, at) => listItem(item, { at, items, field, form }))}
  ${link({ label: field.addLabel, key: `add to ${field.name}` }, () => put(field, form, items.length, [...items, { text: '' }]))}`;
}

interface Place {
  readonly at: number;
  readonly items: readonly ListItem[];
  readonly field: ListField;
  readonly form: OpenForm;
}

function listItem(item: ListItem, { at, items, field, form }: Place): TemplateResult {
  const change = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const text = target.value.replace(/\s*\n\s*/g, ' ');
    form.type(
      field,
      items.map((other, place) => (place === at ? { ...other, text } : other)),
    );
  };
  const goOn = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (at < items.length - 1) focusPlace(itemId(field.name, at + 1));
    else if (item.text.trim() !== '') put(field, form, items.length, [...items, { text: '' }]);
  };
  const remove = (): void => {
    const others = items.filter((_, place) => place !== at);
    put(field, form, Math.max(0, Math.min(at, others.length - 1)), others.length > 0 ? others : [{ text: '' }]);
  };
  return html`<div class="mile">
    <textarea
      class="input input--grow"
      rows="1"
      id=${itemId(field.name, at)}
      aria-label=${numbered(field.itemName, at)}
      aria-invalid=${ifDefined(form.fault(field.name) === undefined ? undefined : 'true')}
      aria-describedby=${ifDefined(form.fault(field.name) === undefined ? undefined : `${fieldId(field.name)}-err`)}
      .value=${live(item.text)}
      @input=${change}
      @keydown=${goOn}
    ></textarea>
    ${iconButton({ icon: 'close', name: numbered(field.removeName, at), key: `remove ${field.name} ${at}` }, remove)}
  </div>`;
}

/** The new items, with the focus on one of them. */
function put(field: ListField, form: OpenForm, focusAt: number, items: readonly ListItem[]): void {
  form.type(field, [...items]);
  focusPlace(itemId(field.name, focusAt));
}

function numbered(name: string, at: number): string {
  return name.split('{n}').join(String(at + 1));
}

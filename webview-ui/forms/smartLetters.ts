/** Five letters that fill as their fields are covered. A picture with words, no count and no score. */
import { html, type TemplateResult } from 'lit/html.js';
import type { OpenForm } from './openForm.js';
import { coveredLetters } from './coaching.js';

export function smartLetters(form: OpenForm): TemplateResult {
  const covered = coveredLetters(form.page.fields, (name) => form.value(name));
  const letters = ['S', 'M', 'A', 'R', 'T'] as const;
  return html`<div class="smart" role="img" aria-label=${inWords(form, covered)}>
    ${letters.map((letter) => html`<b class=${covered.includes(letter) ? 'on' : ''} aria-hidden="true">${letter}</b>`)}
  </div>`;
}

/** Without words from the extension the letters themselves are read. */
function inWords({ page }: OpenForm, covered: ReturnType<typeof coveredLetters>): string {
  const words = page.smartWords;
  if (!words) return ['SMART', ...covered].join(' ');
  if (covered.length === 0) return words.none;
  return words.covered.split('{letters}').join(covered.map((letter) => words.names[letter]).join(', '));
}

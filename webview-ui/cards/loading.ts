/** A still skeleton, seen only when opening takes longer than 300 ms (the style sheet waits); the status region says what is going on. */
import { html, type TemplateResult } from 'lit/html.js';

export function loadingCard(): TemplateResult {
  return html`<div class="loading" aria-busy="true">
    <div class="pair" aria-hidden="true">
      <span class="avs"><span class="av"></span><span class="av"></span></span>
      <span class="loading__who"><span class="sk sk--48"></span><span class="sk sk--thin sk--76"></span></span>
    </div>
    <div class="next" aria-hidden="true">
      <span class="sk sk--thin sk--28"></span><span class="sk sk--tall sk--64"></span><span class="sk sk--76"></span
      ><span class="sk sk--button"></span>
    </div>
    <div class="sec" aria-hidden="true">
      <span class="sk sk--28"></span><span class="sk sk--86"></span><span class="sk sk--76"></span><span class="sk sk--86"></span>
    </div>
  </div>`;
}

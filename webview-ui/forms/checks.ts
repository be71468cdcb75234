/**
 * What the page itself can say about a field, with the sentences that came with it: left empty, or a date before its first day. Everything else is
 * for the action, whose answer comes back as the outcome.
 */
import type { FormField } from '../../src/contract/sidebarState.js';
import type { Value } from '../arrangement.js';
import { isEmpty } from './values.js';

/** `halfTyped` is a date or time that the browser can't read yet: it looks empty, and must not get lost without a word. */
export function faultOf(field: FormField, value: Value, halfTyped = false): string | undefined {
  if (halfTyped) return field.required ?? (field.kind === 'date' ? field.tooEarly : undefined);
  if (isEmpty(value)) return field.required;
  return field.kind === 'date' ? tooEarly(field, value) : undefined;
}

function tooEarly({ min, tooEarly }: Extract<FormField, { kind: 'date' }>, value: Value): string | undefined {
  return min !== undefined && typeof value === 'string' && value < min ? tooEarly : undefined;
}

/** Text that somebody typed into a form: trimmed, without control characters, and refused with the limit when it is too long, never cut. */
import type { Field, Problem } from './problem.js';
import { failed, succeed, type Result } from './result.js';
import { isBlank } from './untrustedText.js';

export interface TextRule {
  readonly field: Field;
  /** In UTF-16 units, as the form counts. */
  readonly limit: number;
  readonly required?: boolean;
}

/** Limits of what people type; each is far above what anybody needs and below what the boundary refuses (`untrustedText.ts`). */
export const limits = {
  name: 80,
  link: 2000,
  statement: 1000,
  smart: 1000,
  milestone: 300,
  milestones: 30,
  reason: 300,
  message: 2000,
  note: 4000,
} as const;

export function typedText(text: string, rule: TextRule): Result<string> {
  const said = text.replace(controls, '').trim();
  if (said.length > rule.limit) return failed({ type: 'text-too-long', field: rule.field, limit: rule.limit });
  // What holds only invisible characters says nothing to the other person either.
  if (!isBlank(said)) return succeed(said.toWellFormed());
  return rule.required === true ? failed({ type: 'text-missing', field: rule.field }) : succeed('');
}

/** Come by pasting from a terminal, mean nothing in a text, and take six characters each in a log line. */
const controls = /[^\P{Cc}\t\n\r]/gu;

/** The first problem of several checks, or undefined when all passed. Forms show one sentence at a time, beside its field. */
export function firstProblem(...results: readonly Result<unknown>[]): Problem | undefined {
  for (const result of results) if (!result.ok) return result.problem;
  return undefined;
}

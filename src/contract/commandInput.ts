/**
 * What a command may be given: it comes from a menu (the webview's context, a tree row) or from anybody who calls the command, so it is parsed
 * and reduced to ids.
 */
import * as v from 'valibot';
import { GoalId } from '../core/mentorship/goal.js';
import { SessionId } from '../core/mentorship/session.js';

const CommandInput = v.object({
  goalId: v.optional(GoalId),
  sessionId: v.optional(SessionId),
  exerciseId: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))),
  source: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/))),
});
export type CommandInput = v.InferOutput<typeof CommandInput>;

/** Whatever does not fit is as if nothing had been given: the command then asks. */
export function inputFrom(argument: unknown): CommandInput {
  const parsed = v.safeParse(CommandInput, argument);
  return parsed.success ? parsed.output : {};
}

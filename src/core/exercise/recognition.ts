/** How red and green are told apart where the exit code does not say it, or not alone. */
import * as v from 'valibot';

const Marks = v.pipe(v.array(v.pipe(v.string(), v.minLength(3), v.maxLength(200))), v.minLength(1), v.maxLength(8));

/**
 * By `output` a run is red that did not end with 0, that printed one of `red`, or, where there is a `green`, none of
 * those. By `nothing`, a run only shows what it prints.
 */
export const Recognition = v.variant('by', [
  v.object({ by: v.literal('exit-code') }),
  v.object({ by: v.literal('output'), red: v.optional(Marks), green: v.optional(Marks) }),
  v.object({ by: v.literal('nothing') }),
]);
export type Recognition = v.InferOutput<typeof Recognition>;

/**
 * How an exercise is run that brings its own run instead of its language's row: koans, other people's catalogues. It stands in `exercise.json`, which
 * a partner may have changed, so it is checked at every reading and shown in full before it is run for the first time. A program and its arguments,
 * never a line for a shell; and nothing in it that one cannot see, because what is shown has to be what runs.
 */
import * as v from 'valibot';
import { UntrustedLine } from '../untrustedText.js';
import { LanguageId } from './languages.js';
import { Recognition } from './recognition.js';
import { isSafePath, SafePath } from './safePath.js';

const Argument = v.pipe(v.string(), v.maxLength(500), v.check(isVisible, 'unseen'));
const programName = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/;

/** A program of this computer by its name, or one that came with the exercise, e.g. `./gradlew`: then below the exercise's own folder. A page is shown in the browser. */
const Program = v.pipe(
  v.string(),
  v.check((text) => programName.test(text) || (isInFolder(text) && isSafePath(text.slice(2))), 'no-program'),
);

const Variables = v.pipe(
  v.record(v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/)), Argument),
  v.check((variables) => Object.keys(variables).length <= 20, 'too-many'),
);

const step = {
  program: Program,
  args: v.pipe(v.array(Argument), v.maxLength(40)),
  /** Below the exercise's folder; the folder itself where it says nothing. */
  cwd: v.optional(SafePath),
  /** Set on top of what is inherited. */
  env: v.optional(Variables),
};

/** One program that is started. */
export const RunStep = v.object(step);
export type RunStep = v.InferOutput<typeof RunStep>;

export const OwnRun = v.object({
  ...step,
  recognise: Recognition,
  /** Its output says how many and which in the way of this language's own tool. */
  reads: v.optional(LanguageId),
  /** It does not end but looks at the files again and again: it goes on beside the work, and somebody stops it. */
  staysOn: v.optional(v.literal(true)),
  /** Before the first run, one after the other. */
  prepare: v.optional(v.pipe(v.array(RunStep), v.minLength(1), v.maxLength(5))),
  /** Removed once it is prepared: what nobody should read by accident, such as the answers that the exercise was made from. */
  tidyAway: v.optional(v.pipe(v.array(SafePath), v.minLength(1), v.maxLength(10))),
  /** Looks at the files and runs again by itself. */
  watch: v.optional(RunStep),
  toolchain: v.object({
    /** In words, e.g. `Ruby and rake`. */
    needs: UntrustedLine,
    /** How to get it. */
    page: v.optional(v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https:\/\//), v.url())),
    /** Programs of this computer that have to be there besides those that are started. */
    programs: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(programName))), v.maxLength(8))),
  }),
});
export type OwnRun = v.InferOutput<typeof OwnRun>;

/** Whether the program came with the exercise. */
export function isInFolder(program: string): boolean {
  return program.startsWith('./');
}

/** A page that came with the exercise, for the browser. */
export function isPage(program: string): boolean {
  return isInFolder(program) && /\.html?$/i.test(program);
}

/** Everything that the exercise starts or removes on its own account: what a person agrees to, and what is asked about again when it changes. */
export function whatIsStarted({ program, args, cwd, env, prepare, watch, tidyAway }: OwnRun): readonly string[] {
  const run: RunStep = { program, args, cwd, env };
  const steps = [...(prepare ?? []), run, ...(watch && stepText(watch) !== stepText(run) ? [watch] : [])];
  return [...steps.map(stepText), ...(tidyAway ?? []).map((path) => `− ${path}`)];
}

/** As one would type it; what a shell would take apart stands in quotes. */
export function stepText({ program, args, cwd, env }: RunStep): string {
  const variables = Object.entries(env ?? {}).map(([name, value]) => `${name}=${quoted(value)}`);
  const command = [...variables, program, ...args.map(quoted)].join(' ');
  return cwd === undefined ? command : `${cwd}/ $ ${command}`;
}

function quoted(text: string): string {
  return /^[\w./:=@%+,-]+$/.test(text) ? text : JSON.stringify(text);
}

function isVisible(text: string): boolean {
  return text.isWellFormed() && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(text);
}

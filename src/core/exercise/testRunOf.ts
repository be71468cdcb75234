/** How an exercise's tests are run: by its own run where it brings one, else by its language's row. */
import { asLine } from '../untrustedText.js';
import type { LanguageKey } from './languageKey.js';
import { isLanguage, languageOf, languages, type TestRun } from './languages.js';
import { isInFolder, stepText, whatIsStarted, type OwnRun, type RunStep } from './ownRun.js';

export interface RunnableExercise {
  readonly language: LanguageKey;
  readonly test: string;
  readonly run?: OwnRun | undefined;
}

/** `undefined` for a language without a row, where the exercise brings no run either. */
export function testRunOf({ language, test, run }: RunnableExercise): TestRun | undefined {
  if (run !== undefined) return ownTestRun(language, run);
  return isLanguage(language) ? languageOf(language).testRun(test) : undefined;
}

/**
 * The commands that a person agrees to before they run for the first time in a folder, as one would type them: of an exercise that brings its own, or whose
 * tests are somebody else's. None of one that is ours.
 */
export function toAgreeTo(exercise: RunnableExercise & { readonly theirs?: true | undefined }): readonly string[] {
  if (exercise.run !== undefined) return whatIsStarted(exercise.run);
  const row = exercise.theirs ? testRunOf(exercise) : undefined;
  const program = row?.programs[0];
  if (row === undefined || program === undefined) return [];
  const steps = [{ program: program.name, args: [...program.args, ...row.args] }, ...(row.then ? [{ ...row.then, args: [...row.then.args] }] : [])];
  return steps.map(stepText);
}

export function ownTestRun(language: LanguageKey, run: OwnRun, step: RunStep = run): TestRun {
  const { needs, page } = run.toolchain;
  const isTheRun = step === run;
  return {
    language,
    ...toolOf(step.program),
    args: step.args,
    needs: asLine(needs),
    ...(page !== undefined && { page }),
    programsBeside: programsBeside(run, step.program),
    ...(step.cwd !== undefined && { cwd: step.cwd }),
    ...(step.env !== undefined && { env: step.env }),
    recognise: isTheRun ? run.recognise : { by: 'exit-code' },
    ...(isTheRun && run.reads !== undefined && { reads: run.reads }),
  };
}

/**
 * A program that some language's row starts is found and asked for its version as the row does it (`py -3`, a shop's link instead of Python). Any
 * other is only looked for: asking it would run it, and nobody has agreed to that yet. How new it has to be is the row's own affair, unless that tells
 * apart what shares a name: the exercise may be older than the row, and its text says what it needs.
 */
function toolOf(program: string): Pick<TestRun, 'programs' | 'versionArgs' | 'isNewEnough'> {
  const row = languages.map((language) => language.testRun('')).find(({ programs }) => programs[0]?.name === program);
  if (row === undefined) return { programs: [{ name: program, args: [] }], isNewEnough: () => true };
  const isNewEnough = row.programs.length > 1 ? row.isNewEnough : (): boolean => true;
  return { programs: row.programs, isNewEnough, ...(row.versionArgs && { versionArgs: row.versionArgs }) };
}

function programsBeside({ toolchain, prepare = [], ...run }: OwnRun, started: string): readonly string[] {
  const named = [...(toolchain.programs ?? []), run.program, ...prepare.map(({ program }) => program)];
  return [...new Set(named)].filter((program) => program !== started && !isInFolder(program));
}

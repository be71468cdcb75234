/**
 * `exercise.json`, written beside the files of every exercise: where it came from, under which terms, and which file is which. It is also how an
 * exercise is recognised again, and then it is somebody's file like any other: untrusted, so a path in it stays inside the folder and names no option.
 */
import * as v from 'valibot';
import { asLine, UntrustedLine } from '../untrustedText.js';
import { canBeRun, ExerciseId, ExerciseOrigin, type ExerciseContent } from './exercise.js';
import { LanguageKey } from './languageKey.js';
import { OwnRun } from './ownRun.js';
import { SafePath } from './safePath.js';

export const provenanceFile = 'exercise.json';
export const longestProvenance = 64 * 1024;

/** Version 2 brings a run of its own; a release that only knows version 1 would run the language's in its place, so it is not to take it for one. */
export const Provenance = v.pipe(
  v.object({
    v: v.picklist([1, 2]),
    id: ExerciseId,
    name: UntrustedLine,
    language: LanguageKey,
    origin: ExerciseOrigin,
    prompt: SafePath,
    code: SafePath,
    test: SafePath,
    run: v.optional(OwnRun),
    theirs: v.optional(v.literal(true)),
    pulledAt: v.pipe(v.string(), v.isoTimestamp()),
    leftOut: v.optional(v.pipe(v.array(UntrustedLine), v.maxLength(100))),
  }),
  v.check((read) => canBeRun(read) && (read.v === 2) === (read.run !== undefined), 'run-missing'),
);
export type Provenance = v.InferOutput<typeof Provenance>;

export function provenanceOf(content: ExerciseContent, pulledAt: number): Provenance {
  const { id, name, language, origin, prompt, code, test, run, theirs, leftOut } = content;
  const when = { pulledAt: new Date(pulledAt).toISOString() };
  return {
    v: run ? 2 : 1,
    id,
    name,
    language,
    origin,
    prompt,
    code,
    test,
    ...(run && { run }),
    ...(theirs && { theirs }),
    ...when,
    ...(leftOut && { leftOut }),
  };
}

/** Two spaces and a line feed at the end: people read this file too. */
export function provenanceToText(provenance: Provenance): string {
  const { name, origin, run, leftOut } = provenance;
  const own = run && { run: { ...run, toolchain: { ...run.toolchain, needs: asLine(run.toolchain.needs) } } };
  const lines = leftOut && { leftOut: leftOut.map((line) => asLine(line)) };
  const plain = { ...provenance, name: asLine(name), origin: { ...origin, licence: asLine(origin.licence) }, ...own, ...lines };
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}

/** `undefined` for everything that is not ours, whatever is wrong with it. */
export function readProvenance(text: string): Provenance | undefined {
  if (text.length > longestProvenance) return undefined;
  const parsed = v.safeParse(ProvenanceText, text);
  return parsed.success ? parsed.output : undefined;
}

const ProvenanceText = v.pipe(v.string(), v.parseJson(), Provenance);

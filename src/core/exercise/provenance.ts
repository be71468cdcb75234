/**
 * `exercise.json`, written beside the files of every exercise: where it came from, under which terms, and which file is which. It is also how an
 * exercise is recognised again, and then it is somebody's file like any other: untrusted, so a path in it stays inside the folder and names no option.
 */
import * as v from 'valibot';
import { asLine, UntrustedLine } from '../untrustedText.js';
import { ExerciseId, ExerciseOrigin, type ExerciseContent } from './exercise.js';
import { LanguageId } from './languages.js';
import { SafePath } from './safePath.js';

export const provenanceFile = 'exercise.json';
export const longestProvenance = 64 * 1024;

export const Provenance = v.object({
  v: v.literal(1),
  id: ExerciseId,
  name: UntrustedLine,
  language: LanguageId,
  origin: ExerciseOrigin,
  prompt: SafePath,
  code: SafePath,
  test: SafePath,
  pulledAt: v.pipe(v.string(), v.isoTimestamp()),
  leftOut: v.optional(v.pipe(v.array(UntrustedLine), v.maxLength(100))),
});
export type Provenance = v.InferOutput<typeof Provenance>;

export function provenanceOf(content: ExerciseContent, pulledAt: number): Provenance {
  const { id, name, language, origin, prompt, code, test, leftOut } = content;
  return { v: 1, id, name, language, origin, prompt, code, test, pulledAt: new Date(pulledAt).toISOString(), ...(leftOut && { leftOut }) };
}

/** Two spaces and a line feed at the end: people read this file too. */
export function provenanceToText(provenance: Provenance): string {
  const { name, origin, leftOut } = provenance;
  const lines = leftOut && { leftOut: leftOut.map((line) => asLine(line)) };
  const plain = { ...provenance, name: asLine(name), origin: { ...origin, licence: asLine(origin.licence) }, ...lines };
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}

/** `undefined` for everything that is not ours, whatever is wrong with it. */
export function readProvenance(text: string): Provenance | undefined {
  if (text.length > longestProvenance) return undefined;
  const parsed = v.safeParse(ProvenanceText, text);
  return parsed.success ? parsed.output : undefined;
}

const ProvenanceText = v.pipe(v.string(), v.parseJson(), Provenance);

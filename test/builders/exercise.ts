/** Exercises for stories: say only what matters. */
import * as v from 'valibot';
import { ExerciseContent } from '../../src/core/exercise/exercise.js';
import type { OwnRun } from '../../src/core/exercise/ownRun.js';

export function anExercise(of: Partial<v.InferInput<typeof ExerciseContent>> = {}): ExerciseContent {
  return v.parse(ExerciseContent, {
    id: 'roman-numerals',
    name: 'Roman Numerals',
    language: 'javascript',
    origin: { source: 'bundled', version: '1', licence: 'MIT' },
    prompt: 'PROMPT.md',
    code: 'roman-numerals.js',
    test: 'roman-numerals.test.js',
    files: [
      { path: 'PROMPT.md', text: '# Roman Numerals\n' },
      { path: 'roman-numerals.js', text: 'export function toRoman() {}\n' },
      { path: 'roman-numerals.test.js', text: '// red\n' },
    ],
    ...of,
  });
}

/** A run that an exercise brings along, as it stands in a file. */
export function anOwnRun(of: Partial<v.InferInput<typeof OwnRun>> = {}): v.InferInput<typeof OwnRun> {
  return { program: 'mix', args: ['meditate'], recognise: { by: 'exit-code' }, toolchain: { needs: 'Elixir' }, ...of };
}

/**
 * What a language is known by. Some have a row that says how their tests are run (`languages.ts`); an exercise in any other one brings its own run,
 * so an id and a name are all that is needed of it.
 */
import * as v from 'valibot';
import { isLanguage, languageOf } from './languages.js';

export const LanguageKey = v.pipe(v.string(), v.maxLength(32), v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/));
export type LanguageKey = v.InferOutput<typeof LanguageKey>;

export function isLanguageKey(text: string): text is LanguageKey {
  return v.is(LanguageKey, text);
}

const otherNames: ReadonlyMap<string, string> = new Map([
  ['c', 'C'],
  ['clojure', 'Clojure'],
  ['common-lisp', 'Common Lisp'],
  ['cpp', 'C++'],
  ['elixir', 'Elixir'],
  ['elm', 'Elm'],
  ['erlang', 'Erlang'],
  ['fsharp', 'F#'],
  ['haskell', 'Haskell'],
  ['ocaml', 'OCaml'],
  ['scala', 'Scala'],
  ['smalltalk', 'Smalltalk'],
  ['swift', 'Swift'],
]);

/** What a language calls itself, for texts that only have its id; an id that we do not know stands for itself. */
export function languageName(id: string): string {
  return isLanguage(id) ? languageOf(id).name : (otherNames.get(id) ?? id);
}

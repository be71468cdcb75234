/**
 * In which of its languages an exercise is offered on this machine: in one whose tool few people have, only where that answers. Every other one is
 * offered anyway, because reading and thinking work without its tool; and so is a koan, which brings its own run.
 */
import type { ExerciseSummary } from '../core/exercise/exercise.js';
import type { LanguageKey } from '../core/exercise/languageKey.js';
import { isLanguage, languageOf } from '../core/exercise/languages.js';
import type { TestRunner } from '../ports/testRunner.js';

export const offerLanguages =
  ({ testRunner }: { readonly testRunner: TestRunner }) =>
  async (
    { kind, languages }: Pick<ExerciseSummary, 'kind' | 'languages'>,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<readonly LanguageKey[]> => {
    const isOffered = await Promise.all(languages.map(async (id) => kind === 'koan' || !isRare(id) || answers(testRunner, id, signal)));
    const offered = languages.filter((_, index) => isOffered[index]);
    return offered.length > 0 ? offered : languages;
  };

function isRare(id: LanguageKey): boolean {
  return isLanguage(id) && languageOf(id).rareAndSlow === true;
}

async function answers(testRunner: TestRunner, id: LanguageKey, signal: AbortSignal): Promise<boolean> {
  return isLanguage(id) && (await testRunner.check(languageOf(id).testRun(''), signal)).ok;
}

/**
 * One of the koans in `exercises/koans.json`: facts about somebody else's repository at one commit, and our words about it. How it is run are argument
 * arrays; what needs a shell or an install for the whole computer is only shown (`byHand`).
 */
import * as v from 'valibot';
import { ExerciseId, ExerciseLevel, ExerciseSummary } from '../../../core/exercise/exercise.js';
import { LanguageKey } from '../../../core/exercise/languageKey.js';
import { isInFolder, isPage, OwnRun, RunStep } from '../../../core/exercise/ownRun.js';
import { SafePath } from '../../../core/exercise/safePath.js';

const Sentence = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const Patterns = v.pipe(v.array(Sentence), v.minLength(1));
const own = OwnRun.entries;

const KoanEntry = v.strictObject({
  id: ExerciseId,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  language: LanguageKey,
  /** In the programme's own list; the others are what became of one of those, or fill a gap in it. */
  listed: v.boolean(),
  level: ExerciseLevel,
  minutes: v.number(),
  summary: Sentence,
  trains: v.pipe(v.array(Sentence), v.minLength(1)),
  repo: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/)),
  commit: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)),
  licence: v.strictObject({ spdx: v.nullable(Sentence), file: v.optional(SafePath), note: v.optional(Sentence) }),
  status: v.picklist(['maintained', 'quiet', 'dormant', 'superseded', 'obsolete', 'dead']),
  /** The entry to take instead. */
  alternative: v.optional(ExerciseId),
  /** The same elsewhere, without getting anything. */
  also: v.optional(v.pipe(v.string(), v.regex(/^https:\/\//), v.url())),
  /** It is not got from here: the text says how to go there. */
  linkOnly: v.optional(v.literal(true)),
  toolchain: v.strictObject({ ...own.toolchain.entries, needs: Sentence }),
  prepare: own.prepare,
  tidyAway: own.tidyAway,
  run: v.optional(RunStep),
  watch: own.watch,
  staysOn: own.staysOn,
  recognise: v.optional(own.recognise),
  /** A file or a folder, which may be made only when the koan is prepared. */
  firstFile: SafePath,
  skip: v.optional(Patterns),
  keep: v.optional(Patterns),
  /** What the original lacks, and today's tool asks for. */
  files: v.optional(v.array(v.strictObject({ path: SafePath, text: v.string() }))),
  /** Lines `key=value` in a file of theirs that are written otherwise here. */
  settings: v.optional(
    v.array(v.strictObject({ file: SafePath, key: v.pipe(v.string(), v.regex(/^\w+$/)), value: v.pipe(v.string(), v.regex(/^\w+$/)) })),
  ),
  byHand: v.optional(v.array(Sentence)),
  tell: v.array(Sentence),
});
export type KoanEntry = v.InferOutput<typeof KoanEntry>;

const KoanList = v.pipe(v.string(), v.parseJson(), v.array(KoanEntry));

/** Throws a `ValiError` when the text is no list of koans. */
export function readKoans(text: string): readonly KoanEntry[] {
  return v.parse(KoanList, text);
}

export function pageOf({ repo }: KoanEntry): string {
  return `https://github.com/${repo}`;
}

export function originOf(entry: KoanEntry) {
  return { source: 'koans', version: entry.commit, licence: entry.licence.spdx ?? 'not stated', page: pageOf(entry) };
}

export function summaryOf(entry: KoanEntry): ExerciseSummary {
  const { id, name, level, minutes, summary, trains, language, linkOnly } = entry;
  const origin = originOf(entry);
  return v.parse(ExerciseSummary, { id, name, kind: 'koan', level, minutes, summary, trains, languages: [language], linkOnly, origin });
}

/** As it stands in a file; `undefined` for one that is only a link. */
export function ownRunOf({ run, watch, prepare, tidyAway, staysOn, recognise, toolchain }: KoanEntry): v.InferInput<typeof OwnRun> | undefined {
  if (run === undefined || recognise === undefined) return undefined;
  const raw = { ...run, recognise, staysOn, prepare, tidyAway, watch, toolchain };
  return JSON.parse(JSON.stringify(raw)) as typeof raw; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- the same again, without what is undefined
}

/** What of the archive its own commands start. */
export function executablesOf({ run, prepare = [], watch }: KoanEntry): readonly string[] {
  const steps = [...prepare, ...(run ? [run] : []), ...(watch ? [watch] : [])];
  return steps
    .map(({ program }) => program)
    .filter((program) => isInFolder(program) && !isPage(program))
    .map((program) => program.slice(2));
}

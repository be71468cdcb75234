/**
 * A catalogue of exercises that somebody wrote for themselves or their team, as JSON: read entry by entry, so that a bad one loses nothing but itself and is
 * named. Its published form is docs/catalogue.schema.json, which a test holds against this one.
 */
import * as v from 'valibot';
import type { CataloguePlaceFault } from '../problem.js';
import { FilledLine, isBlank, UntrustedLine, type UntrustedText } from '../untrustedText.js';
import { ExerciseKind, ExerciseLevel } from './exercise.js';
import { LanguageKey } from './languageKey.js';
import { OwnRun } from './ownRun.js';
import { SafePath } from './safePath.js';

export const longestCatalogue = 1024 * 1024;
export const mostEntries = 1_000;
const longestText = 200_000;

/** An address, or one relative to the catalogue's own; what may really be asked is decided when it is. */
const Address = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000), v.regex(/^[^\s\p{Cc}]+$/u));
const Page = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https:\/\/[^\s\p{Cc}]+$/u), v.url());
const Line = v.pipe(
  FilledLine,
  v.check(({ raw }) => !isBlank(raw)),
);
const Text = v.pipe(v.string(), v.maxLength(longestText));

const Prompt = v.union([v.strictObject({ file: SafePath }), v.strictObject({ url: Address }), v.strictObject({ text: Text })]);
const CatalogueFile = v.union([v.strictObject({ path: SafePath, url: Address }), v.strictObject({ path: SafePath, text: Text })]);

const CatalogueArchive = v.strictObject({
  url: Address,
  /** How many folders at the top are taken off: always one, as archives of repositories have it. */
  strip: v.optional(v.literal(1)),
  keep: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(20))),
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{64}$/))),
});

/** A program and its arguments; what may stand there is what an exercise's own run may hold. */
const CatalogueRun = v.strictObject({
  command: v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.minLength(1), v.maxLength(40)),
  cwd: v.optional(v.union([v.literal('.'), SafePath])),
});

export const CatalogueEntry = v.strictObject({
  /** Short, because it becomes a part of a folder's name. */
  id: v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)),
  title: Line,
  kind: ExerciseKind,
  language: v.optional(LanguageKey),
  level: v.optional(ExerciseLevel),
  description: v.optional(UntrustedLine),
  trains: v.optional(v.pipe(v.array(Line), v.maxLength(8))),
  licence: v.optional(Line),
  url: v.optional(Page),
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(1_000))),
  prompt: v.optional(Prompt),
  archive: v.optional(CatalogueArchive),
  files: v.optional(v.pipe(v.array(CatalogueFile), v.minLength(1), v.maxLength(100))),
  /** Which files to open; found by their names where it does not say. */
  code: v.optional(SafePath),
  test: v.optional(SafePath),
  run: v.optional(CatalogueRun),
});
export type CatalogueEntry = v.InferOutput<typeof CatalogueEntry>;

export const CatalogueDocument = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  version: v.literal(1),
  name: Line,
  licence: v.optional(Line),
  exercises: v.pipe(v.array(v.unknown()), v.maxLength(mostEntries)),
});

export interface Catalogue {
  readonly name: UntrustedText;
  readonly licence?: UntrustedText | undefined;
  readonly entries: readonly CatalogueEntry[];
  readonly faults: readonly EntryFault[];
}

/** An entry that is not used, by its place (counted from 1) and its id where it has one. */
export interface EntryFault {
  readonly place: number;
  readonly id?: string;
  readonly fault: 'same-id' | 'nothing-to-get' | 'no-prompt-file' | 'field';
  /** Where in the entry, e.g. `files.0.path`. */
  readonly field?: string;
}

export type CatalogueFault = Exclude<CataloguePlaceFault, 'no-place' | 'file-missing'>;

/** `fault` where it is no catalogue at all. */
export function readCatalogue(text: string): { readonly catalogue: Catalogue } | { readonly fault: CatalogueFault } {
  if (text.length > longestCatalogue) return { fault: 'too-large' };
  const json = v.safeParse(Json, text);
  if (!json.success) return { fault: 'not-json' };
  const document = v.safeParse(CatalogueDocument, json.output);
  if (!document.success) return { fault: documentFault(json.output) };
  const { name, licence, exercises } = document.output;
  return { catalogue: { name, licence, ...readEntries(exercises) } };
}

const Json = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/^\ufeff/, '')),
  v.parseJson(),
);

function documentFault(json: unknown): CatalogueFault {
  if (v.is(v.object({ version: v.pipe(v.number(), v.minValue(2)) }), json)) return 'newer-version';
  return v.is(v.object({ exercises: v.pipe(v.array(v.unknown()), v.minLength(mostEntries + 1)) }), json) ? 'too-many' : 'not-a-catalogue';
}

function readEntries(given: readonly unknown[]): Pick<Catalogue, 'entries' | 'faults'> {
  const entries: CatalogueEntry[] = [];
  const faults: EntryFault[] = [];
  const ids = new Set<string>();
  for (const [at, raw] of given.entries()) {
    const parsed = v.safeParse(CatalogueEntry, raw);
    const fault = parsed.success ? faultIn(parsed.output, ids) : fieldFault(raw, parsed.issues);
    if (parsed.success && fault === undefined) {
      ids.add(parsed.output.id);
      entries.push(parsed.output);
    } else {
      const id = idIn(raw);
      faults.push({ place: at + 1, ...(id !== undefined && { id }), fault: 'field', ...fault });
    }
  }
  return { entries, faults };
}

type Fault = Pick<EntryFault, 'fault' | 'field'>;

function faultIn(entry: CatalogueEntry, ids: ReadonlySet<string>): Fault | undefined {
  if (ids.has(entry.id)) return { fault: 'same-id' };
  if (hasNothing(entry)) return { fault: 'nothing-to-get' };
  if (entry.run !== undefined && runOf(entry) === undefined) return { fault: 'field', field: 'run.command' };
  return lacksPrompt(entry) ? { fault: 'no-prompt-file' } : undefined;
}

function hasNothing({ prompt, url, archive, files }: CatalogueEntry): boolean {
  return [prompt, url, archive, files].every((way) => way === undefined);
}

/** What an archive holds is not known yet. */
function lacksPrompt({ prompt, archive, files = [] }: CatalogueEntry): boolean {
  return prompt !== undefined && 'file' in prompt && archive === undefined && !files.some(({ path }) => path === prompt.file);
}

/** How the entry's tests are run, where it says so itself. */
export function runOf({ run }: Pick<CatalogueEntry, 'run'>): OwnRun | undefined {
  if (run === undefined) return undefined;
  const [program, ...args] = run.command;
  const cwd = run.cwd === undefined || run.cwd === '.' ? {} : { cwd: run.cwd };
  const own = v.safeParse(OwnRun, { program, args, ...cwd, recognise: { by: 'exit-code' }, toolchain: { needs: program } });
  return own.success ? own.output : undefined;
}

function fieldFault(raw: unknown, issues: readonly v.BaseIssue<unknown>[]): Fault {
  const [issue] = issues;
  const field = issue && v.getDotPath(issue);
  return { fault: 'field', ...(typeof field === 'string' && typeof raw === 'object' && { field: field.slice(0, 100) }) };
}

function idIn(raw: unknown): string | undefined {
  const parsed = v.safeParse(v.object({ id: CatalogueEntry.entries.id }), raw);
  return parsed.success ? parsed.output.id : undefined;
}

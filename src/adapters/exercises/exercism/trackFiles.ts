/**
 * Which files of a track's exercise are got, as its own `.meta/config.json` names them, and what is changed in two of them so that they run on what
 * people have. The solution that lies beside them is never asked for.
 */
import * as v from 'valibot';
import type { LanguageId } from '../../../core/exercise/languages.js';
import { isSafePath } from '../../../core/exercise/safePath.js';

const mostFiles = 20;
const Paths = v.pipe(v.array(v.pipe(v.string(), v.check(isOrdinary))), v.maxLength(mostFiles));
const Config = v.object({
  files: v.object({
    solution: v.pipe(Paths, v.minLength(1)),
    test: v.pipe(Paths, v.minLength(1)),
    /** What solution or tests need and nobody changes, such as a table of cases. */
    editor: v.optional(Paths, []),
  }),
});
const ConfigText = v.pipe(v.string(), v.parseJson(), Config);

export interface TrackFiles {
  readonly code: string;
  readonly test: string;
  /** All of them, each once. */
  readonly paths: readonly string[];
}

/** What the track's tool needs besides, where the configuration does not say so. */
const besides: Readonly<Partial<Record<LanguageId, readonly string[]>>> = { go: ['go.mod'], rust: ['Cargo.toml'] };

/** `undefined` for everything that is no configuration, or that names a file which is not an ordinary one of the exercise. */
export function readTrackFiles(text: string, language: LanguageId): TrackFiles | undefined {
  const parsed = v.safeParse(ConfigText, text);
  if (!parsed.success) return undefined;
  const { solution, test, editor } = parsed.output.files;
  const [code, first] = [solution[0], test[0]];
  if (code === undefined || first === undefined) return undefined;
  return { code, test: first, paths: [...new Set([...solution, ...test, ...editor, ...(besides[language] ?? [])])] };
}

/** Not a hidden one (where solutions and settings of tools lie), and none that we write ourselves. */
function isOrdinary(path: string): boolean {
  return isSafePath(path) && !path.split('/').some((segment) => segment.startsWith('.')) && !/^(?:exercise\.json|PROMPT\.md|LICENSE)$/i.test(path);
}

/** A newer Go than the person's would be refused or fetched; no exercise needs one. */
export function adapted(path: string, text: string): string {
  if (path === 'go.mod') return text.replace(/^go .*$/m, 'go 1.18').replace(/^toolchain .*\n?/m, '');
  // In a Cargo workspace above it, an exercise that is none of its members is refused.
  if (path === 'Cargo.toml' && !/^\[workspace\]/m.test(text)) return `${text.trimEnd()}\n\n[workspace]\n`;
  return text;
}

/** What the edition in a `Cargo.toml` asks for. */
export function rustFor(cargoToml: string | undefined): string | undefined {
  return /^edition\s*=\s*"2024"/m.test(cargoToml ?? '') ? 'Rust 1.85' : undefined;
}

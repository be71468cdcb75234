export function ensureToolchains(options?: {
  readonly say?: (line: string) => void;
  readonly env?: NodeJS.ProcessEnv;
  readonly answers?: (asks: readonly string[]) => boolean;
}): Promise<readonly string[]>;

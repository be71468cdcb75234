export interface Asked {
  readonly developmentPaths: readonly string[];
  readonly testsPath: string | undefined;
  readonly userData: string | undefined;
  readonly extensions: string | undefined;
  readonly vsix: readonly string[];
  readonly extraExtensions: readonly string[];
  readonly folder: string | undefined;
}

export function parseArguments(args: readonly string[]): Asked;

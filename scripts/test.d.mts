export function parseArguments(args: readonly string[]): { readonly layers: readonly string[]; readonly grep: string | undefined };

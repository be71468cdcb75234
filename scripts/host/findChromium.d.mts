export function chromiumAlreadyHere(env?: NodeJS.ProcessEnv): Promise<string | undefined>;
export function findChromium(options?: { readonly say?: (line: string) => void; readonly env?: NodeJS.ProcessEnv }): Promise<string>;

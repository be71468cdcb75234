export interface Host {
  readonly folder: string;
  readonly node: string;
  readonly nodeFolder: string;
  readonly server: string;
}

export const HOST_VERSION: string;
export const NODE_VERSION: string;
export function hostFolder(env?: NodeJS.ProcessEnv): string;
export function hostAlreadyHere(env?: NodeJS.ProcessEnv): Host | undefined;
export function fetchHost(options?: { readonly say?: (line: string) => void; readonly env?: NodeJS.ProcessEnv }): Promise<Host>;

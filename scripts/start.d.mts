export const DEFAULT_PORT: number;
export function parseArguments(args: readonly string[]): { readonly sample: boolean; readonly port: number; readonly window: boolean };

export const CHROMIUM_FLAGS: string[];
export function workbenchUrl(where: {
  readonly port: number;
  readonly folder?: string | undefined;
  readonly payload?: readonly (readonly [string, string])[];
}): string;
export function remoteUri(where: { readonly port: number; readonly file: string }): string;

export const VSIX: string;
export function packageExtension(options?: { readonly say?: (line: string) => void }): Promise<string>;

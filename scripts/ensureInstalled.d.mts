export const OLDEST_NODE: number;
export function checkNode(version?: string): void;
export function ensureInstalled(options?: { readonly say?: (line: string) => void }): Promise<void>;

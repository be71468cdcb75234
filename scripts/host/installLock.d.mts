export function withInstallLock<Made>(file: string, say: (line: string) => void, act: () => Promise<Made>): Promise<Made>;

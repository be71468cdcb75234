export function treeOf(processId: number): number[];
export function signalAll(processIds: readonly number[], signal: NodeJS.Signals): void;
export function killTree(processId: number): void;

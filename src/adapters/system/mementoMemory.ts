/** Memory by VS Code's mementos: of this window's folder, or of the whole application. */
import type * as vscode from 'vscode';
import type { Memory } from '../../ports/memory.js';

export function mementoMemory(memento: vscode.Memento): Memory {
  return {
    get: (key) => memento.get<unknown>(key),
    set: async (key, value) => {
      await memento.update(key, value);
    },
  };
}

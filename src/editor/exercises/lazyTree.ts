/** The tree of exercises before its code is loaded: asks for it when the view is first shown. Part of the start-up, so it imports nothing heavy. */
import * as vscode from 'vscode';
import type { ExerciseTree, Node } from './exerciseTree.js';

export function lazyTree(load: () => Promise<ExerciseTree>): vscode.TreeDataProvider<Node> {
  const changed = new vscode.EventEmitter<undefined>();
  let tree: ExerciseTree | undefined;
  const loaded = async (): Promise<ExerciseTree> => {
    const found = await load();
    if (tree === undefined) {
      found.onDidChangeTreeData(() => {
        changed.fire(undefined);
      });
    }
    tree = found;
    return found;
  };
  return {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => (await loaded()).getChildren(node),
    getTreeItem: async (node) => (await loaded()).getTreeItem(node),
  };
}

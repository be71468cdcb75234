/**
 * Ends a process with everything it started. A server's terminals live in sessions of their own, so its process group alone is not enough:
 * the tree is read first, then ended. Every function here is synchronous, because the last call comes while our own process is ending.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The process and all its descendants that live now. */
export function treeOf(processId) {
  const childrenOf = new Map();
  for (const [child, parent] of parents()) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), child]);
  const tree = [processId];
  // The list grows while it is walked: children of children come behind.
  for (const member of tree) tree.push(...(childrenOf.get(member) ?? []));
  return tree;
}

/** Sends `signal` to each process; those that are gone already are no trouble. */
export function signalAll(processIds, signal) {
  for (const processId of processIds) {
    try {
      process.kill(processId, signal);
    } catch (error) {
      if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
    }
  }
}

/** Ends the whole tree at once. */
export function killTree(processId) {
  if (process.platform === 'win32') {
    try {
      execFileSync('taskkill', ['/pid', String(processId), '/T', '/F'], { stdio: 'ignore' });
    } catch {
      // It was gone already.
    }
    return;
  }
  signalAll(treeOf(processId), 'SIGKILL');
}

function parents() {
  return process.platform === 'linux' ? parentsFromProc() : parentsFromPs();
}

function parentsFromProc() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // "pid (name) state parent ...": the name may hold spaces and brackets, so count from the last bracket.
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
      } catch {
        return [];
      }
    });
}

function parentsFromPs() {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
}

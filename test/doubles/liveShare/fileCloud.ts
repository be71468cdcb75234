/** A cloud in a folder: `state.json`, replaced as a whole, changed by one window at a time. */
import { mkdirSync, readFileSync, renameSync, rmdirSync, statSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshCloud, type Cloud, type CloudState } from './cloud.js';

export const cloudVariable = 'FAKE_LIVE_SHARE_CLOUD';

export function fileCloud(folder: string, seed?: number): Cloud {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'state.json');
  const read = (): CloudState => readState(file) ?? alone(folder, () => readState(file) ?? write(file, freshCloud(seed)));
  return {
    read,
    update: (change) => {
      read();
      return alone(folder, () => write(file, change(readState(file) ?? freshCloud(seed))));
    },
    onDidChange: (listener) => {
      read();
      const watcher = watch(folder, (_, name) => {
        if (name === 'state.json') listener();
      });
      return { dispose: () => watcher.close() };
    },
  };
}

function readState(file: string): CloudState | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CloudState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function write(file: string, state: CloudState): CloudState {
  const whole = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(whole, JSON.stringify(state, undefined, 1));
  renameSync(whole, file);
  return state;
}

/** A folder that exists is the lock: only one process can make it. One that was left behind by a killed window is taken over after 5 seconds. */
function alone<T>(folder: string, work: () => T): T {
  const lock = join(folder, 'lock');
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3);
  try {
    return work();
  } finally {
    rmdirSync(lock);
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 5_000) rmdirSync(lock);
    return false;
  }
}

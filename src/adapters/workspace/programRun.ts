/**
 * One program, started with an argument array and no shell, its output read while it is shown. It can be stopped at any moment, with everything that
 * it started: a test that never ends must not outlive its run, nor the window.
 */
import { execFile, spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { TestCommand } from './testCommand.js';

export interface ProgramOptions {
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onText: (text: string) => void;
}

export interface ProgramEnd {
  /** None where it never started, or was ended by a signal. */
  readonly exitCode: number | undefined;
  /** What it wrote, both streams as they came; of very much the beginning and the end. */
  readonly output: string;
}

/** Time to end by itself when told to, and time for what it left behind to let go of its output. */
const endsWithinMs = 1_500;
const letsGoWithinMs = 500;

export function runProgram(command: TestCommand, { folder, signal, onText }: ProgramOptions): Promise<ProgramEnd> {
  const child = started(command, folder);
  if (child === undefined) return Promise.resolve({ exitCode: undefined, output: '' });
  const kept = keptOutput();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      kept.add(text);
      onText(text);
    });
  }
  return ended(child, signal).then((exitCode) => ({ exitCode, output: kept.text() }));
}

/** Most of what cannot be started says so later; some of it (arguments that are too long, what Windows takes for no program) is thrown at once. */
function started({ program, args, env }: TestCommand, folder: string): ChildProcessByStdio<null, Readable, Readable> | undefined {
  try {
    return spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: false,
      windowsHide: true,
      detached: process.platform !== 'win32', // a group of its own, so that all of it can be ended
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function ended(child: ChildProcess, signal: AbortSignal): Promise<number | undefined> {
  const stop = (): void => {
    stopAll(child);
  };
  // The window closes.
  const withUs = (): void => {
    endGroup(child, 'SIGKILL');
  };
  process.once('exit', withUs);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const done = new Promise<number | undefined>((resolve) => {
    child.once('error', () => {
      resolve(undefined);
    });
    child.once('close', (code) => {
      resolve(code ?? undefined);
    });
    child.once('exit', (code) => {
      // Something that it started may hold the output open for ever. On Windows nothing leads from what has ended to that, and its number may be another's by then.
      setTimeout(() => {
        if (process.platform !== 'win32') endGroup(child, 'SIGKILL');
        resolve(code ?? undefined);
      }, letsGoWithinMs).unref();
    });
  });
  return done.finally(() => {
    process.removeListener('exit', withUs);
    signal.removeEventListener('abort', stop);
  });
}

function stopAll(child: ChildProcess): void {
  endGroup(child, 'SIGTERM');
  const forced = setTimeout(() => {
    endGroup(child, 'SIGKILL');
  }, endsWithinMs);
  child.once('exit', () => {
    clearTimeout(forced);
  });
}

function endGroup(child: ChildProcess, by: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    execFile(join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill.exe'), ['/pid', String(child.pid), '/t', '/f'], () => undefined);
    return;
  }
  try {
    process.kill(-child.pid, by);
  } catch {
    // It has ended already, with everything that it started.
  }
}

const longestStart = 200_000;
const longestEnd = 800_000;

/** The beginning has the tests' names, the end has the summary. */
function keptOutput() {
  let start = '';
  let end = '';
  return {
    add: (text: string): void => {
      const room = longestStart - start.length;
      start += text.slice(0, room);
      if (text.length > room) end = (end + text.slice(Math.max(0, room))).slice(-longestEnd);
    },
    text: (): string => start + end,
  };
}

/** The log as VS Code shows it: the output channel "Mentorship", with levels that the person sets. */
import * as vscode from 'vscode';
import type { Disposable } from '../../ports/disposable.js';
import type { Log } from '../../ports/log.js';

export interface OutputLog extends Log, Disposable {
  show(): void;
}

export function outputLog(name: string): OutputLog {
  const channel = vscode.window.createOutputChannel(name, { log: true });
  return {
    error: (line) => {
      channel.error(line);
    },
    warn: (line) => {
      channel.warn(line);
    },
    info: (line) => {
      channel.info(line);
    },
    debug: (line) => {
      channel.debug(line);
    },
    show: () => {
      channel.show(true);
    },
    dispose: () => {
      channel.dispose();
    },
  };
}

/** What `extension.ts` loads when something is first needed: the application, once per window, and the ways into it. */
import type * as vscode from 'vscode';
import { inputFrom } from '../contract/commandInput.js';
import type { App } from '../editor/app.js';
import { commands } from '../editor/commands/index.js';
import { createApplication, type Application } from './application.js';
import { startBackground, watchForStarts } from './background.js';
import type { FirstLook } from './firstLook.js';
import { guarded } from './guarded.js';

export interface Running {
  run(command: string, argument: unknown): Promise<void>;
  readonly app: App;
  readonly tree: Application['tree'];
  readonly tasks: Application['tasks'];
  readonly windowReady: Promise<void>;
}

export function start(context: vscode.ExtensionContext, first: FirstLook): Running {
  const app = createApplication(context, first);
  const background = startBackground(app);
  context.subscriptions.push(app, background);
  const joining = new Map<string, Promise<void>>();
  return {
    app,
    tree: app.tree,
    tasks: app.tasks,
    windowReady: app.attempt('watching for starts', () => watchForStarts(app, background)),
    run: (id, argument) => {
      const input = inputFrom(argument);
      const key = `${id} ${JSON.stringify(input)}`;
      // A second click while the first is busy joins it.
      const running = joining.get(key) ?? runOnce(app, id, input).finally(() => joining.delete(key));
      joining.set(key, running);
      return running;
    },
  };
}

/** One line in the log per command. */
function runOnce(app: Application, id: string, input: ReturnType<typeof inputFrom>): Promise<void> {
  app.log.info(`command ${id}`);
  return guarded(app, `command ${id}`, () => commands[id]?.(app, input));
}

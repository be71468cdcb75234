/** Commands are a table: id → what happens. */
import type { CommandInput } from '../../contract/commandInput.js';
import type { App } from '../app.js';

export type Command = (app: App, input: CommandInput) => Promise<void> | void;
export type CommandTable = Readonly<Record<string, Command>>;
export type { CommandInput };

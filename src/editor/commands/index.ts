/** Every command of the extension, by id. */
import type { CommandTable } from './commandTable.js';
import { catalogueCommands } from './catalogueCommands.js';
import { codewarsCommands } from './codewarsCommands.js';
import { exerciseCommands } from './exerciseCommands.js';
import { goalCommands } from './goalCommands.js';
import { hintCommands } from './hintCommands.js';
import { matchCommands } from './matchCommands.js';
import { progressCommands } from './progressCommands.js';
import { sessionCommands } from './sessionCommands.js';

export const commands: CommandTable = {
  ...matchCommands,
  ...goalCommands,
  ...sessionCommands,
  ...exerciseCommands,
  ...codewarsCommands,
  ...catalogueCommands,
  ...hintCommands,
  ...progressCommands,
};

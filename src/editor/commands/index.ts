/** Every command of the extension, by id. */
import type { CommandTable } from './commandTable.js';
import { catalogueCommands } from './catalogueCommands.js';
import { codewarsCommands } from './codewarsCommands.js';
import { exerciseCommands } from './exerciseCommands.js';
import { goalCommands } from './goalCommands.js';
import { hintCommands } from './hintCommands.js';
import { matchCommands } from './matchCommands.js';
import { progressCommands } from './progressCommands.js';
import { sharingCommands } from './sharingCommands.js';
import { sessionCommands } from './sessionCommands.js';

export const commands: CommandTable = {
  ...matchCommands,
  ...goalCommands,
  ...sessionCommands,
  ...sharingCommands,
  ...exerciseCommands,
  ...codewarsCommands,
  ...catalogueCommands,
  ...hintCommands,
  ...progressCommands,
};

/**
 * Every exercise of the pack in the languages that have to be installed first or take their time, really run. Where a tool is missing, what it is for
 * is skipped and says so; scripts/toolchains.mjs installs what it may.
 */
import { describe } from 'mocha';
import { itIsRedAtFirstAndGreenWithASolution, quickLanguages } from '../unit/adapters/exercises/packMatrix.js';

describe('the pack in its other languages, run', () => {
  itIsRedAtFirstAndGreenWithASolution((language) => !quickLanguages.includes(language));
});

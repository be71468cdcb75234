/** Runs one layer of tests with mocha in this Node (started by scripts/test.mjs) and leaves the counts where it is told. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { filesOf, LAYERS } from './testLayers.mjs';

/** After the last test, what is still running has this long to end; a test that leaves something behind has failed. */
const LET_GO_MS = 15_000;

const [, , layer] = process.argv;
const { timeout } = LAYERS[layer];
const mocha = new Mocha({ timeout, slow: timeout / 10, reporter: 'spec', forbidOnly: process.env.CI === 'true' });
if (process.env.MENTORSHIP_TEST_GREP) mocha.grep(process.env.MENTORSHIP_TEST_GREP);
for (const file of filesOf(layer)) mocha.addFile(file);
await mocha.loadFilesAsync();
const { stats } = await new Promise((resolve) => {
  const runner = mocha.run(() => resolve(runner));
});
writeFileSync(process.env.MENTORSHIP_TEST_COUNTS, JSON.stringify({ passed: stats.passes, failed: stats.failures, skipped: stats.pending }));
process.exitCode = stats.failures > 0 ? 1 : 0;
setTimeout(complain, LET_GO_MS).unref();

function complain() {
  console.error(`The tests are over, but something they started is still there: ${process.getActiveResourcesInfo().join(', ')}`);
  process.exit(1);
}

/**
 * Where VS Code enters the host tests (`extensionTestsPath`): runs mocha inside the extension host over every *.test.js of this folder. No test at all
 * is a failure: a suite that lost its files must not look green.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';

const here = path.dirname(fileURLToPath(import.meta.url));

export async function run(): Promise<void> {
  const timeout = Number(process.env['MENTORSHIP_TEST_TIMEOUT_MS'] ?? 30_000);
  const mocha = new Mocha({ timeout, slow: timeout / 10, reporter: 'spec', color: false, forbidOnly: process.env['CI'] === 'true' });
  const grep = process.env['MENTORSHIP_TEST_GREP'];
  if (grep) mocha.grep(grep);
  for (const file of testFiles()) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  report(stats);
}

function testFiles(): string[] {
  return readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .sort()
    .map((name) => path.join(here, name));
}

function report(stats: Mocha.Stats | undefined): void {
  const { passes = 0, failures = 0, pending = 0 } = stats ?? {};
  const counts = process.env['MENTORSHIP_TEST_COUNTS'];
  if (counts) writeFileSync(counts, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
  if (failures > 0) throw new Error(`${failures} host tests failed`);
  if (passes === 0) throw new Error('No host test ran');
}

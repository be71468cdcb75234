/**
 * The arrow rules of `.dependency-cruiser.cjs` really fire, and on nothing else: `test/fixtures/broken-arrows` marks each wrong import with
 * `// breaks: rule, rule` on the line above it. The tool runs as `npm run check:arrows` runs it, in a process of its own.
 */
import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';

const root = process.cwd();
const house = join(root, 'test/fixtures/broken-arrows');
const rules = (createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string; comment?: string }[] })
  .forbidden;

describe('The arrows between the rooms', function () {
  this.timeout(60_000);

  it('are guarded: every wrong import of the broken house is reported, and no right one', async () => {
    assert.deepEqual(await reported(), await marked());
  });

  it('have a broken example each', async () => {
    const broken = new Set((await marked()).map((line) => line.split(' breaks ')[1]));
    assert.deepEqual(
      rules.map((rule) => rule.name).filter((name) => !broken.has(name)),
      [],
    );
  });

  it('tell who breaks them what to do instead', () => {
    assert.deepEqual(
      rules.filter((rule) => !rule.comment).map((rule) => rule.name),
      [],
    );
  });
});

/** What the tool says, as sorted lines `file: module breaks rule`. */
async function reported(): Promise<string[]> {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src', 'webview-ui', 'test'];
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [tool, ...options], { cwd: house, maxBuffer: 64_000_000 });
  const { modules } = JSON.parse(stdout) as {
    modules: { source: string; dependencies: { module: string; rules?: { name: string }[] }[] }[];
  };
  return modules
    .flatMap(({ source, dependencies }) =>
      dependencies.flatMap(({ module, rules: broken = [] }) => broken.map(({ name }) => `${source}: ${module} breaks ${name}`)),
    )
    .sort();
}

/** What the comments of the broken house say, in the same form. */
async function marked(): Promise<string[]> {
  const files = (await readdir(house, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const lines = await Promise.all(files.map((file) => marksOf(relative(house, join(house, file)).split(sep).join('/'))));
  return lines.flat().sort();
}

async function marksOf(file: string): Promise<string[]> {
  const text = await readFile(join(house, file), 'utf8');
  const marks = [...text.matchAll(/^\/\/ breaks: (?<names>.+)\n.* from '(?<module>[^']+)';$/gm)];
  return marks.flatMap(({ groups }) =>
    (groups?.['names'] ?? '').split(', ').map((name) => `${file}: ${(groups?.['module'] ?? '').replace('node:', '')} breaks ${name}`),
  );
}

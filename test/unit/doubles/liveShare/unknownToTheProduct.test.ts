import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';

const project = fileURLToPath(new URL('../../../../../../', import.meta.url));

describe('The product', () => {
  it('does not know that there is a Live Share double', async () => {
    const sources = [...(await filesOf('src')), ...(await filesOf('webview-ui')), ...(await filesOf('l10n')), 'package.json', 'package.nls.json'];
    assert.ok(sources.length > 20, 'the sources were found');
    const aware: string[] = [];
    for (const file of sources) {
      const text = await readFile(join(project, file), 'utf8').catch(() => '');
      if (/fake-?live-?share|FAKE_LIVE_SHARE|doubles\/liveShare/iu.test(text)) aware.push(file);
    }
    assert.deepEqual(aware, []);
  });
});

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(join(project, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(project.length));
}

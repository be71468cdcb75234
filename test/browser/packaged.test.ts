/** The packaged extension in a VS Code as a person gets it. */
import { after, before, describe, it } from 'mocha';
import { openVsCode, type VsCode } from './support/openVsCode.js';

describe('the packaged extension', () => {
  let code: VsCode;

  before(async () => {
    code = await openVsCode({ width: 300, theme: 'Dark Modern' });
  });
  after(() => code.close());

  it('opens its sidebar from the activity bar, and again after the window was reloaded', async () => {
    const sidebar = await code.openSidebar();
    await sidebar.getByRole('button').first().waitFor();

    await code.reload();

    const again = await code.openSidebar();
    await again.getByRole('button').first().waitFor();
    await code.screenshotSidebar('packaged-after-reload');
  });
});

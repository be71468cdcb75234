/**
 * The frame of a story: one VS Code for all its chapters, closed whatever happens, a picture of every window when a chapter fails, and no chapter told
 * on top of one that failed.
 */
import { after, afterEach, before, beforeEach } from 'mocha';
import { VsCodeWindow } from './vsCodeWindow.js';
import type { VsCode } from './openVsCode.js';

export interface Story {
  readonly code: VsCode;
}

/** To be called in a `describe`. `inOrder` when each chapter goes on where the one before it ended. */
export function tellStory(name: string, open: () => Promise<VsCode>, { inOrder = false } = {}): Story {
  const story: { opened?: VsCode; failed?: string } = {};
  before(async () => {
    story.opened = await open();
  });
  after(async () => story.opened?.close());
  beforeEach(() => {
    if (inOrder && story.failed !== undefined) throw new Error(`The chapter before failed: ${story.failed}`);
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    story.failed ??= this.currentTest.title;
    await pictures(name, story.opened);
  });
  return {
    get code(): VsCode {
      if (!story.opened) throw new Error('VS Code is not open');
      return story.opened;
    },
  };
}

async function pictures(name: string, code: VsCode | undefined): Promise<void> {
  for (const [at, page] of (code?.context.pages() ?? []).entries()) {
    await new VsCodeWindow(page, '').screenshot(`failed-${name}-${String(at + 1)}`).catch(() => undefined);
  }
}

/**
 * The Live Share double for a VS Code of `openVsCode`: an extension to install, the environment that tells it where its cloud is, and the hand that
 * scripts it. Two people who meet are given the same one.
 *
 *   const liveShare = await liveShareDouble();
 *   const code = await openVsCode({ extensions: [liveShare.extension], env: liveShare.env });
 *   liveShare.control.signIn();
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { controlOf, type FakeLiveShareControl } from '../../doubles/liveShare/control.js';
import { cloudVariable, fileCloud } from '../../doubles/liveShare/fileCloud.js';

export interface LiveShareDouble {
  readonly extension: string;
  readonly env: Readonly<Record<string, string>>;
  readonly control: FakeLiveShareControl;
  remove(): Promise<void>;
}

export async function liveShareDouble(): Promise<LiveShareDouble> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mentorship-live-share-'));
  return {
    // scripts/test.mjs has built it there.
    extension: path.resolve('out', 'doubles', 'liveShare'),
    env: { [cloudVariable]: folder },
    control: controlOf(fileCloud(folder)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

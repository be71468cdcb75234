/**
 * One installer at a time. The lock is a file that holds its owner's process id; one whose owner is gone (power cut, kill -9) is taken over.
 * Nothing hangs on it but time: the steps it guards can be repeated.
 */
import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_AGAIN_MS = 200;

/** Runs `act` while holding the lock; waits for another living owner first. */
export async function withInstallLock(file, say, act) {
  await take(file, say);
  try {
    return await act();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file, say) {
  let told = false;
  for (;;) {
    if (await sign(file)) return;
    const owner = await ownerOf(file);
    if (owner !== undefined && !isAlive(owner)) {
      await rm(file, { force: true });
      continue;
    }
    if (!told) say('Another run is installing the same thing; waiting for it');
    told = true;
    await wait(LOOK_AGAIN_MS);
  }
}

/** The lock appears with its owner's name already in it (a link to a finished file), so nobody ever sees it unsigned. */
async function sign(file) {
  const signed = `${file}.${randomUUID()}`;
  await writeFile(signed, String(process.pid));
  try {
    await link(signed, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(signed, { force: true });
  }
}

async function ownerOf(file) {
  const text = await readFile(file, 'utf8').catch(() => '');
  const owner = Number.parseInt(text, 10);
  // Gone between two looks: the next round tries to take it.
  return Number.isNaN(owner) ? undefined : owner;
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

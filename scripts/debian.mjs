/** Debian packages that a script may install: where nobody minds (CI=true) or when asked to (MENTORSHIP_INSTALL=1), and only as root. */
import { existsSync } from 'node:fs';
import { CommandFailed, runCommand, saysNoNetwork } from './runCommand.mjs';
import { Missing } from './missing.mjs';

export function mayInstall(env = process.env) {
  return (env.CI === 'true' || env.MENTORSHIP_INSTALL === '1') && existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** `name` is what a person calls it; throws a `Missing` when the package server cannot be reached. */
export async function installOnDebian(name, packages, { say = console.log } = {}) {
  say(`Installing ${name} (apt-get install ${packages.join(' ')})`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await runCommand('apt-get', ['update', '-qq'], { env });
    await runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  } catch (error) {
    if (error instanceof CommandFailed && saysNoNetwork(error.output))
      throw new Missing(`${name} could not be installed: the package server does not answer.`, `Check the network, or install ${name} yourself.`);
    throw error;
  }
}

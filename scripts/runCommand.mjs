/** Runs one command to its end, quietly, and fails with what it said last. */
import { spawn } from 'node:child_process';
import path from 'node:path';

const LAST_LINES = 40;

/** Resolves with what the command printed; rejects with a `CommandFailed` when it ends with another code than 0. */
export function runCommand(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => reject(new CommandFailed(command, args, error.message)));
    child.on('close', (code, signal) => {
      const text = Buffer.concat(said).toString('utf8');
      if (code === 0) resolve(text);
      else reject(new CommandFailed(command, args, text, code ?? signal));
    });
  });
}

/** npm's own patience (up to minutes of silence) would look like a hang; three tries within seconds tell a lost network from a bad moment. */
const PATIENCE = ['--fetch-retries=2', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=5000'];

/** Runs npm. On Windows it is a script that only a shell would start, so there its JavaScript is run with the Node that we have. */
export function runNpm(args, options) {
  if (process.platform !== 'win32') return runCommand('npm', [...args, ...PATIENCE], options);
  return runCommand(
    process.execPath,
    [path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'), ...args, ...PATIENCE],
    options,
  );
}

export class CommandFailed extends Error {
  constructor(command, args, output, code) {
    super(`${command} ${args.join(' ')} ended with ${code ?? 'an error'}\n${output.split('\n').slice(-LAST_LINES).join('\n')}`);
    this.name = 'CommandFailed';
    this.output = output;
  }
}

/** Whether a package manager's words mean that the network (or the registry) could not be reached. */
export function saysNoNetwork(text) {
  return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|ERR_SOCKET_TIMEOUT|network (request|timeout)|Temporary failure resolving/i.test(
    text,
  );
}

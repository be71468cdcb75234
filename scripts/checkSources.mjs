/**
 * What no other tool looks for in our own files: characters that one cannot see, lint switched off without a reason, a lock file or npm settings
 * that name a registry, proposed API of VS Code.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

// What can hide meaning, as first and last code point of each range.
const invisible = [
  ...[
    [0x00, 0x08],
    [0x0b, 0x1f],
    [0x7f, 0x9f],
  ], // controls, all but tab and newline
  ...[
    [0xad, 0xad],
    [0x34f, 0x34f],
    [0x200b, 0x200d],
    [0x2060, 0x2064],
    [0xfeff, 0xfeff],
  ], // soft hyphen, joiners, no width
  ...[
    [0x61c, 0x61c],
    [0x200e, 0x200f],
    [0x2028, 0x202e],
    [0x2066, 0x206f],
  ], // line ends and directions
  ...[
    [0x115f, 0x1160],
    [0x17b4, 0x17b5],
    [0x3164, 0x3164],
    [0xffa0, 0xffa0],
  ], // fillers
  ...[
    [0x180b, 0x180f],
    [0xfe00, 0xfe0f],
    [0xe0100, 0xe01ef],
  ], // variation selectors
  ...[
    [0xfff0, 0xfffb],
    [0x1bca0, 0x1bca3],
    [0x1d173, 0x1d17a],
    [0xe0000, 0xe007f],
  ], // format characters and tags
  ...[
    [0xe000, 0xf8ff],
    [0xf0000, 0x10ffff],
  ], // private use
];
const pictures = /\.(png|jpe?g|gif|ico|woff2?|ttf|vsix|zip|gz)$/i;
const code = /\.(ts|js|mjs|cjs)$/;
// Split in two, so that this file does not name what it looks for.
const lintOff = new RegExp('eslint-' + 'disable(?:-next-line|-line)?(?<rest>[^\\n]*)', 'g');
const reason = /^ [@\w/-]+(?:, [@\w/-]+)* -- \S.{9,}/;

const faults = [];

for (const file of ourFiles()) {
  if (pictures.test(file)) continue;
  const text = readFileSync(file, 'utf8');
  text.split('\n').forEach((line, index) => lookAtLine(file, index + 1, line));
}
lookAtNpm();
lookAtManifest();

if (faults.length > 0) console.error(faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

/** Tracked, and new but not ignored: what a commit could take. */
function ourFiles() {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8', maxBuffer: 64_000_000 });
  return [...new Set(list.split('\0'))].filter((file) => file !== '' && existsSync(file) && statSync(file).isFile());
}

function lookAtLine(file, number, line) {
  const hidden = [...line].map((character) => character.codePointAt(0)).find(isInvisible);
  if (hidden !== undefined) {
    const name = hidden.toString(16).toUpperCase().padStart(4, '0');
    faults.push(`${file}:${number}: invisible character U+${name}; write it as an escape`);
  }
  if (!code.test(file)) return;
  for (const { groups } of line.matchAll(lintOff)) {
    if (!reason.test(groups.rest)) faults.push(`${file}:${number}: lint is off without saying which rule and why (\`rule -- reason\`)`);
  }
}

function isInvisible(code) {
  return (code < 0x20 || code > 0x7e) && invisible.some(([first, last]) => first <= code && code <= last);
}

/** A registry's address in the lock file ties everybody to one machine's network. */
function lookAtNpm() {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const named = Object.entries(lock.packages).filter(([, entry]) => /^(https?|git)/.test(entry.resolved ?? ''));
  for (const [name] of named) faults.push(`package-lock.json: ${name} names a registry; npm i with omit-lockfile-registry-resolved leaves it out`);
  if (existsSync('.npmrc') && /^\s*(@[^=]+:)?(registry|proxy|https-proxy)\s*=|_auth/m.test(readFileSync('.npmrc', 'utf8'))) {
    faults.push('.npmrc: names a registry, a proxy or a key; that belongs to the person, not to the project');
  }
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    if (!/^\d+\.\d+\.\d+$/.test(version)) faults.push(`package.json: ${name} ${version} is no exact version`);
  }
}

/** Extensions with proposed API cannot be published. */
function lookAtManifest() {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  if (manifest.enabledApiProposals) faults.push('package.json: enabledApiProposals; build on the stable API');
  for (const file of ourFiles()) if (/vscode\.proposed\..*\.d\.ts$/.test(file)) faults.push(`${file}: proposed API; build on the stable API`);
}

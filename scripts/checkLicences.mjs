/**
 * Every package that may end in the .vsix has a licence that we may pass on, and NOTICE names it with the licence's own text. `--update` writes
 * NOTICE. The budget script looks from the other side: whatever the bundles really hold must be named there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { init } from 'license-checker-rseidelsohn';

const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];
/** Installed beside our dependencies (peers, types, what scripts/build.mjs leaves out) but never in a bundle. */
const neverBundled = [
  /^react@/,
  /^typescript@/,
  /^@types\//,
  /^@microsoft\/fast-react-wrapper@/,
  /^temporal-spec@/,
  /^@lit-labs\/ssr-dom-shim@/,
  /^(?:form-data|https-proxy-agent|agent-base|debug|ms)@/,
];
/** Packages that say MIT in their package.json and README but carry no file with its text; the text is the one of our own LICENSE. */
const mitWithoutFile = new Map([
  ['@microsoft/fast-element', 'Microsoft Corporation'],
  ['@microsoft/fast-foundation', 'Microsoft Corporation'],
  ['@microsoft/fast-web-utilities', 'Microsoft Corporation'],
]);
const noticeFile = 'NOTICE';

const found = await promisify(init)({ start: process.cwd(), production: true, excludePrivatePackages: true });
const packages = Object.entries(found)
  .filter(([name]) => !neverBundled.some((pattern) => pattern.test(name)))
  .sort(([a], [b]) => (a < b ? -1 : 1));
const faults = [];

for (const [name, entry] of packages) {
  if (!allowed.includes(entry.licenses)) faults.push(`${name}: licence ${entry.licenses} is not on our list (${allowed.join(', ')})`);
  if (licenceText(name, entry) === undefined) faults.push(`${name}: has no licence text to pass on`);
}
const notice = faults.length === 0 ? noticeText() : '';
if (faults.length === 0 && process.argv.includes('--update')) writeFileSync(noticeFile, notice);
else if (faults.length === 0 && (!existsSync(noticeFile) || readFileSync(noticeFile, 'utf8') !== notice)) {
  faults.push(`${noticeFile} is not what package-lock.json says: npm run update:licences`);
}

if (faults.length > 0) console.error(faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

function licenceText(name, { licenses, licenseFile }) {
  // Without a licence file the tool offers the README: that is no licence.
  if (licenseFile !== undefined && !/readme/i.test(basename(licenseFile))) return readFileSync(licenseFile, 'utf8').replaceAll('\r\n', '\n').trim();
  const holder = mitWithoutFile.get(name.replace(/@[^@]+$/, ''));
  if (holder === undefined || licenses !== 'MIT') return undefined;
  return readFileSync('LICENSE', 'utf8')
    .replace(/^Copyright.*$/m, `Copyright (c) ${holder}`)
    .trim();
}

/** Packages with the same text stand above it together. */
function noticeText() {
  const namesByText = new Map();
  for (const [name, entry] of packages) {
    const text = licenceText(name, entry);
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} (${entry.licenses})`]);
  }
  const line = '-'.repeat(80);
  const blocks = [...namesByText].map(([text, names]) => `${line}\n${names.join('\n')}\n\n${text}\n`);
  return `Mentorship Pairing contains the packages named here, each under the licence that follows it.\n\n${blocks.join('\n')}`;
}

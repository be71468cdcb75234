/** The person's settings: one row each, with the default and the check. What names a place is read where a workspace cannot have set it. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import * as v from 'valibot';
import type { Settings } from '../../ports/settings.js';

const PairingTool = v.fallback(v.picklist(['auto', 'live-share', 'call']), 'auto');
const PairingHome = v.fallback(v.pipe(v.string(), v.maxLength(1000)), '');
const Catalogues = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((given) => given.filter((each) => typeof each === 'string').map((each) => each.trim())),
    v.transform((given) => given.filter((each) => each !== '' && each.length <= 2_000).slice(0, 20)),
  ),
  [],
);
const codewarsUserKey = 'mentorship.exercises.codewarsUser';
const CodewarsUser = v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(100), v.regex(/^[^\p{Cc}/?#]*$/u)), '');
const codewars = 'https://www.codewars.com';
const githubArchives = 'https://codeload.github.com';
const githubRaw = 'https://raw.githubusercontent.com';
const Address = v.pipe(v.string(), v.maxLength(200), v.regex(/^https?:\/\/[^\s/?#@]+\/*$/), v.url());

export function vscodeSettings(): Settings {
  return {
    pairingTool: () => v.parse(PairingTool, global('mentorship.pairing.tool')),
    pairingHome: () => homeFrom(v.parse(PairingHome, global('mentorship.pairing.folder')).trim()),
    catalogues: () => v.parse(Catalogues, global('mentorship.exercises.catalogues')),
    codewarsAddress: () => address('mentorship.addresses.codewars', codewars),
    githubRawAddress: () => address('mentorship.addresses.githubRaw', githubRaw),
    githubArchivesAddress: () => address('mentorship.addresses.githubArchives', githubArchives),
    codewarsUser: () => v.parse(CodewarsUser, global(codewarsUserKey)),
    setCodewarsUser: async (name) => {
      await vscode.workspace.getConfiguration().update(codewarsUserKey, name, vscode.ConfigurationTarget.Global);
    },
  };
}

function address(key: string, usual: string): string {
  return v.parse(v.fallback(Address, usual), global(key)).replace(/\/+$/, '');
}

/** `~` is the home folder, as people write it; anything else has to be an absolute path, or the home folder is meant. */
function homeFrom(folder: string): string {
  if (/^~([\\/]|$)/.test(folder)) return join(homedir(), folder.slice(1));
  return isAbsolute(folder) ? folder : homedir();
}

/** User or machine value, else the default; a workspace's value is ignored even if a scope were ever declared wrongly. */
function global(key: string): unknown {
  const inspected = vscode.workspace.getConfiguration().inspect<unknown>(key);
  return inspected?.globalValue ?? inspected?.defaultValue;
}

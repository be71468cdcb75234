/** GitHub's archives of koans on this computer: for each entry of ours the paths that it names, with words of our own in them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { executablesOf, readKoans, type KoanEntry } from '../../../src/adapters/exercises/koans/koanEntry.js';
import { repository, tarGz } from '../../builders/archives.js';
import { loopbackServer, type LoopbackServer } from '../loopbackServer.js';

export const koans = readKoans(readFileSync(resolve('exercises/koans.json'), 'utf8'));

/** What each of them must leave out, whatever the entry says. */
export const actingByThemselves = ['.vscode/tasks.json', '.devcontainer/devcontainer.json', '.github/workflows/ci.yml', '.gitpod.yml', '.travis.yml'];

/** A folder is named where a file is not: then two files lie in it, the first in the order of numbers. */
export const folderFiles = ['2_second.txt', '10_tenth.txt'];

export function pathsOf(entry: KoanEntry): readonly string[] {
  const { firstFile, skip = [], licence, settings = [], prepare } = entry;
  const isMade = prepare !== undefined && entry.tidyAway !== undefined;
  const isFolder = !/\.\w+$/.test(firstFile);
  const first = isMade ? ['src/answers.rb'] : isFolder ? folderFiles.map((name) => `${firstFile}/${name}`) : [firstFile];
  const left = skip.map((path) => (/\.\w+$/.test(path) ? path : `${path}/left-out.bin`));
  const besides = ['README.md', ...(licence.file === undefined ? [] : [licence.file]), ...settings.map(({ file }) => file)];
  return [...new Set([...besides, ...first, ...left, ...executablesOf(entry), ...actingByThemselves])];
}

export function archiveOf(entry: KoanEntry, more: Readonly<Record<string, string>> = {}): Buffer {
  const settings = new Map((entry.settings ?? []).map(({ file, key }) => [file, `first=1\n${key}=old\nlast=2\n`]));
  const files = Object.fromEntries(pathsOf(entry).map((path) => [path, settings.get(path) ?? `words of ${path}\n`]));
  return tarGz(repository({ ...files, ...more }, entry.commit));
}

export function addressOf({ repo, commit }: KoanEntry): string {
  return `/${repo}/tar.gz/${commit}`;
}

/** `files` are what an entry's archive holds besides, by the entry's id. */
export function koanArchives(files: Readonly<Record<string, Readonly<Record<string, string>>>> = {}): Promise<LoopbackServer> {
  return loopbackServer((request, response) => {
    const entry = koans.find((each) => addressOf(each) === request.url);
    if (entry === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/x-gzip' }).end(archiveOf(entry, files[entry.id]));
  });
}

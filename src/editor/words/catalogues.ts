/** Texts about the person's own catalogues of exercises: what is asked before one is used, and what is wrong with one. */
import type { EntryFault } from '../../core/exercise/catalogue.js';
import type { CataloguePlaceFault } from '../../core/problem.js';
import { said, type Texts } from './problemText.js';
import type { Translate } from './translate.js';

export function catalogueWords(l10n: Translate) {
  return {
    getList: (host: string) => l10n.t('Get this list from {0}', host),
    lookingAgain: l10n.t('Getting your catalogues'),
    unused: (n: number) => (n === 1 ? l10n.t("1 entry can't be used") : l10n.t("{0} entries can't be used", n)),
    unusedTitle: (name: string) => l10n.t("What can't be used of {0}", name),
    unusedHint: (n: number) =>
      n === 1
        ? l10n.t('Everything else of the catalogue is in the list. Mend this one and choose Look again:')
        : l10n.t('Everything else of the catalogue is in the list. Mend these {0} and choose Look again:', n),
    /** One entry that is left out; `place` counts from 1. */
    entry: (fault: EntryFault) => `${entryName(l10n, fault)}: ${entryFault(l10n, fault)}`,
  };
}

export type CatalogueWords = ReturnType<typeof catalogueWords>;

function entryName(l10n: Translate, { place, id }: EntryFault): string {
  return id === undefined ? l10n.t('Entry {0}', place) : l10n.t('Entry {0} ({1})', place, id);
}

function entryFault(l10n: Translate, { fault, field }: EntryFault): string {
  switch (fault) {
    case 'same-id':
      return l10n.t('an entry before it has the same id');
    case 'nothing-to-get':
      return l10n.t('it needs at least one of prompt, url, archive and files');
    case 'no-prompt-file':
      return l10n.t('the file that prompt names is not among its files');
    case 'field':
      return field === undefined ? l10n.t('it is not an exercise as the schema describes one') : l10n.t('look at “{0}”', field);
  }
}

export const catalogueProblems = {
  'catalogue-unusable': ({ reason }, l10n) =>
    said(l10n.t("A catalogue can't be used"), catalogueFault(reason, l10n), 'try-again', 'open-catalogue-setting'),
} satisfies Partial<Texts>;

function catalogueFault(reason: CataloguePlaceFault, l10n: Translate): string {
  switch (reason) {
    case 'too-large':
      return l10n.t('It is longer than 1 MB. Split it into several.');
    case 'too-many':
      return l10n.t('It has more than 1,000 exercises. Split it into several.');
    case 'not-json':
      return l10n.t('What came is not JSON. A web page in its place may be a sign-in.');
    case 'not-a-catalogue':
      return l10n.t('It lacks a version, a name or its exercises. The guide to catalogues shows the form.');
    case 'newer-version':
      return l10n.t('It is of a newer form than this version of the extension knows. An update may help.');
    case 'no-place':
      return l10n.t('The setting names something that is neither an https address nor the full path of a file.');
    case 'file-missing':
      return l10n.t("The file isn't there, or can't be read.");
  }
}

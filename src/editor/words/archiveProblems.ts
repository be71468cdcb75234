/** What is said when an archive is not unpacked: what is in it that should not be, and that nothing was written. */
import type { ArchiveFault } from '../../core/problem.js';
import { asLine } from '../../core/untrustedText.js';
import { said, type Texts } from './problemText.js';
import type { Translate } from './translate.js';

export const archiveProblems = {
  'archive-refused': ({ reason, entry }, l10n) => {
    const why = reasons[reason](l10n);
    const where = entry === undefined ? '' : ` ${l10n.t('It is about "{0}".', asLine(entry, 80))}`;
    return said(l10n.t('We do not unpack this archive'), `${why}${where} ${l10n.t('Nothing was written.')}`, 'pick-exercise', 'show-log');
  },
} satisfies Partial<Texts>;

const reasons: Record<ArchiveFault, (l10n: Translate) => string> = {
  'not-a-file': (l10n) => l10n.t('It holds a link or something else that is neither a file nor a folder.'),
  'unsafe-path': (l10n) => l10n.t('It holds a name that is not safe on every system.'),
  'outside-top': (l10n) => l10n.t('Its files do not all lie in one folder.'),
  'names-collide': (l10n) => l10n.t('It holds two names that would be one file on some systems.'),
  'nothing-kept': (l10n) => l10n.t('It holds nothing that the exercise needs.'),
  'too-many-entries': (l10n) => l10n.t('It holds far more files than an exercise needs.'),
  'too-many-files': (l10n) => l10n.t('It holds far more files than an exercise needs.'),
  'file-too-large': (l10n) => l10n.t('It holds a file that is far too large for an exercise.'),
  'too-large': (l10n) => l10n.t('What is in it is far too large for an exercise.'),
  'packed-too-tightly': (l10n) => l10n.t('What is in it is far too large for an exercise.'),
  encrypted: (l10n) => l10n.t('It is locked with a password.'),
  'other-commit': (l10n) => l10n.t('It is not the version that the exercise names.'),
  'other-content': (l10n) => l10n.t('It is not the file that the exercise names: its checksum differs.'),
};

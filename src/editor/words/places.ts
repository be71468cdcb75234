/** Where an exercise goes, and how much of it has come. */
import type { Translate } from './translate.js';

export function placeWords(l10n: Translate) {
  return {
    where: (name: string) => l10n.t('Where should {0} go?', name),
    pairingFolder: l10n.t('The pairing folder'),
    pairingFolderDetail: l10n.t('Opens in a window of its own; safe to share'),
    /** In a window whose files are on another computer. */
    pairingFolderFromRemote: l10n.t('Opens in a window of its own, on this computer; safe to share'),
    thisFolder: l10n.t('This folder'),
    folderDetail: (name: string) => l10n.t('Into exercises/ in {0}', name),
    anotherFolder: l10n.t('Another folder…'),
    anotherFolderDetail: l10n.t('You choose one; it opens in a new window'),
    putItHere: l10n.t('Put it here'),
    bytes: (bytes: number) => l10n.t('{0} MB so far', megabytes(bytes)),
    bytesOf: (bytes: number, ofBytes: number) => l10n.t('{0} of {1} MB', megabytes(bytes), megabytes(ofBytes)),
  };
}

export type PlaceWords = ReturnType<typeof placeWords>;

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

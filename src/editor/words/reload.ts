/** The one sentence that is needed when our own code cannot be read: the extension was updated under a running window. */
import type { Translate } from './translate.js';

export function reloadWords(l10n: Translate) {
  return { updated: l10n.t('Mentorship Pairing was updated. Reload this window to go on; nothing is lost.'), reload: l10n.t('Reload window') };
}

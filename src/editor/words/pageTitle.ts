/** The name of the sidebar's page: the one word that is needed before anything else is loaded. */
import type { Translate } from './translate.js';

export function pageTitle(l10n: Translate): string {
  return l10n.t('Mentorship');
}

/** Opens web links in the person's browser. */
import type { CallHref } from '../core/pairing/callLink.js';
import type { JoinLink } from '../core/pairing/joinLink.js';

export interface Links {
  /** Resolves to whether something was opened; VS Code may ask the person first. */
  open(link: CallHref | JoinLink): Promise<boolean>;
}

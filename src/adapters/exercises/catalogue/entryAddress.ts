/** What an entry's addresses mean, and which hosts may be asked for them (docs/threats.md, 20). */
import { failed, succeed, type Result } from '../../../core/result.js';

/** Where the catalogue itself is: an address that the person named, or a file of theirs. */
export type From = { readonly kind: 'web'; readonly address: string } | { readonly kind: 'file' };

const ofGitHub = ['github.com', 'codeload.github.com', 'raw.githubusercontent.com', 'objects.githubusercontent.com'];

export function addressOf(url: string, from: From): Result<string> {
  const base = from.kind === 'web' ? from.address : undefined;
  if (!URL.canParse(url, base)) return failed({ type: 'address-refused', cause: 'not-an-address' });
  return succeed(new URL(url, base).href);
}

/** By a catalogue on the web, only its own origin and GitHub; by a file of the person's own, also the host that it names, if that is a public one. */
export function hostsFor(address: string, from: From): { readonly hosts: readonly string[]; readonly ownOrigin?: string } {
  return from.kind === 'web' ? { hosts: ofGitHub, ownOrigin: new URL(from.address).origin } : { hosts: [...ofGitHub, new URL(address).host] };
}

/**
 * Live Share join links as they come from a partner, from a chat message or from Live Share itself. What is accepted is rebuilt from the session's
 * id alone, so a {@link JoinLink} always has one form and nothing that somebody else wrote travels further.
 * Rules: docs/decisions/0010 (three hosts, compared and never searched; no port, secrets or fragment; 32 to 40 hex digits; at most 300 characters;
 * mail programs turn `join?` into `join%3F`). Everything else is refused with a reason; an https link may still be a call link (`callLink.ts`).
 */
import * as v from 'valibot';
import type { JoinLinkFault } from '../problem.js';
import { failed, succeed, type Failure, type Result } from '../result.js';
import { parseUrl } from './parseUrl.js';

/** The one form in which a join link is kept, shown and opened. */
export const JoinLink = v.pipe(
  v.string(),
  v.regex(/^https:\/\/prod\.liveshare\.vsengsaas\.visualstudio\.com\/join\?[0-9A-Fa-f]{32,40}$/),
  v.brand('JoinLink'),
);
export type JoinLink = v.InferOutput<typeof JoinLink>;

const longestLink = 300;
const longestMessage = 10_000;
const joinHosts: readonly string[] = ['prod.liveshare.vsengsaas.visualstudio.com', 'insiders.liveshare.vsengsaas.visualstudio.com'];
const browserHost = 'vscode.dev';

/** Finds the one join link in what a person pasted: the bare link, or a message around it. */
export function parseJoinLink(text: string): Result<JoinLink> {
  if (text.trim() === '') return refused('empty');
  if (text.length > longestMessage) return refused('too-long');
  const parsed = linksIn(text).map(parseOneLink);
  const found = new Set(parsed.flatMap((result) => (result.ok ? [result.value] : [])));
  if (found.size > 1) return refused('several-links');
  const [link] = found;
  return link === undefined ? (parsed[0] ?? refused('not-a-link')) : succeed(link);
}

/** Whatever looks like an address in a message, without the punctuation and brackets that chat programs and sentences put around it. */
function linksIn(text: string): string[] {
  const found = text.match(/[a-z][a-z0-9+.-]*:\/\/[^\s\p{Cf}<>"'`|]+/giu) ?? [];
  return found.map((link) => link.replace(/[.,;:!?)\]}*_~…”’»]+$/u, ''));
}

function parseOneLink(link: string): Result<JoinLink> {
  if (link.length > longestLink) return refused('too-long');
  const handedOver = /^vscode:\/\/ms-vsliveshare\.vsliveshare\/join\/?\?vslsLink=([^&#]+)$/iu.exec(link)?.[1];
  return parseWebLink(handedOver === undefined ? link : decoded(handedOver));
}

/** The link inside Live Share's own `vscode:` address; what cannot be decoded stays as it is and is refused as no link. */
function decoded(text: string): string {
  return /%(?![0-9a-f]{2})/iu.test(text) || /%[89a-f]/iu.test(text) ? text : decodeURIComponent(text);
}

function parseWebLink(link: string): Result<JoinLink> {
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\\\s]*$/iu.test(link)) return refused('not-a-link');
  if (!/^https:/iu.test(link)) return refused('not-https');
  const url = parseUrl(link);
  if (!url) return refused('not-a-link');
  // The authority as written: the URL parser would quietly drop `:443` and decode a host that is spelt with escapes or look-alike letters.
  const authority = link.split(/[/?#]/u)[2] ?? '';
  if (authority.includes('@')) return refused('carries-secrets');
  if (link.includes('#') || authority.toLowerCase() !== url.hostname) return refused('other-place');
  return parsePlace(url);
}

function parsePlace(url: URL): Result<JoinLink> {
  if (!joinHosts.includes(url.hostname) && url.hostname !== browserHost) return refused('other-place');
  const place = url.pathname + url.search;
  const form = url.hostname === browserHost ? /^\/liveshare\/(?<id>[^/?]*)$/u : /^\/join(?:\/?\?|%3[Ff])(?<id>.*)$/u;
  const id = form.exec(place)?.groups?.['id'];
  if (id === undefined) return refused('no-session');
  const canonical = v.safeParse(JoinLink, `https://prod.liveshare.vsengsaas.visualstudio.com/join?${id}`);
  return canonical.success ? succeed(canonical.output) : refused('no-session');
}

function refused(reason: JoinLinkFault): Failure {
  return failed({ type: 'join-link-unusable', reason });
}

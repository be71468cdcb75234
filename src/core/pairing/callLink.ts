/**
 * A link of the pair's own: the call (any https meeting link), or another tool's session. We never judge where it leads: whoever opens it is shown
 * the host and asked once. Only https, without user name or password, at most 2,000 characters. Rule: docs/decisions/0010.
 */
import * as v from 'valibot';
import type { Field } from '../problem.js';
import { failed, succeed, type Result } from '../result.js';
import { parseUrl } from './parseUrl.js';

const longestCallLink = 2_000;

/** The address in the form that the URL parser gives it, which is plain ASCII: nothing invisible is left in it. */
export const CallHref = v.pipe(
  v.string(),
  v.maxLength(longestCallLink),
  v.check((text) => ownUrl(text)?.href === text),
  v.brand('CallHref'),
);
export type CallHref = v.InferOutput<typeof CallHref>;

export interface CallLink {
  readonly href: CallHref;
  /** Host (and port, if any) as it may be shown: look-alike letters of other alphabets appear in their encoded form. */
  readonly host: string;
}

/** `field` is where the person typed the link, so that the form can show the sentence beside it. */
export function parseCallLink(text: string, field: Field = 'callLink'): Result<CallLink> {
  const typed = text.trim();
  if (typed === '') return failed({ type: 'text-missing', field });
  if (typed.length > longestCallLink) return failed({ type: 'text-too-long', field, limit: longestCallLink });
  const url = ownUrl(typed);
  const href = v.safeParse(CallHref, url?.href);
  if (!url || !href.success) return failed({ type: 'link-unusable', field });
  return succeed({ href: href.output, host: url.port === '' ? url.hostname : `${url.hostname}:${url.port}` });
}

function ownUrl(text: string): URL | undefined {
  if (!/^https:\/\/[^\s\\]+$/iu.test(text)) return undefined;
  const url = parseUrl(text);
  return url !== undefined && url.username === '' && url.password === '' && !authorityOf(text).includes('@') ? url : undefined;
}

function authorityOf(text: string): string {
  return /^https:\/\/([^/?#]*)/iu.exec(text)?.[1] ?? '';
}

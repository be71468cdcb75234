/** How a mentorship begins, and the call link that belongs to it. */
import * as v from 'valibot';
import { accept, nothingToDo, refuse, type Decision } from '../decision.js';
import type { PersonId } from '../journal/event.js';
import { eventType } from '../journal/eventType.js';
import { parseCallLink } from '../pairing/callLink.js';
import { failed, succeed, type Result } from '../result.js';
import { isZone } from '../schedule/zones.js';
import type { Field } from '../problem.js';
import { limits, typedText } from '../typedText.js';
import { asLine, UntrustedLink } from '../untrustedText.js';
import { MentorshipId, partnerOf, Person, selfOf, type Role } from './match.js';
import type { Mentorship } from './mentorship.js';

const Created = v.object({ mentorshipId: MentorshipId, mentor: Person, mentee: Person, callLink: v.optional(UntrustedLink) });

/** The beginning; a second one (two copies made apart) does nothing. `since` is its stamp. */
export const mentorshipCreated = eventType('mentorship.created', Created, (mentorship: Mentorship, { data, at }): Mentorship => {
  if (mentorship.match !== undefined) return mentorship;
  const { mentorshipId, callLink, mentor, mentee } = data;
  return { ...mentorship, match: { id: mentorshipId, mentor, mentee, since: at, ...(callLink && { callLink }) } };
});

/** The call link was set, changed or (null) removed; the later stamp wins. */
export const callLinkSet = eventType(
  'mentorship.callLinkSet',
  v.object({ callLink: v.nullable(UntrustedLink) }),
  (mentorship: Mentorship, { data }): Mentorship => {
    if (mentorship.match === undefined) return mentorship;
    const { callLink: _before, ...match } = mentorship.match;
    return { ...mentorship, match: data.callLink === null ? match : { ...match, callLink: data.callLink } };
  },
);

/** A name or zone was put right; the later stamp wins. Who is the mentor never changes by it. */
export const personDescribed = eventType('person.described', Person, (mentorship: Mentorship, { data }): Mentorship => {
  const { match } = mentorship;
  if (match?.mentor.id === data.id) return { ...mentorship, match: { ...match, mentor: data } };
  return match?.mentee.id === data.id ? { ...mentorship, match: { ...match, mentee: data } } : mentorship;
});

export interface DescribeInput {
  readonly yourName: string;
  readonly partnerName: string;
  readonly yourZone: string;
  readonly partnerZone: string;
}

/** Puts names and zones right; what is as it was is not written again. */
export function decideDescribe(mentorship: Mentorship, me: PersonId, input: DescribeInput): Decision {
  const { match } = mentorship;
  if (match === undefined) return refuse({ type: 'mentorship-missing' });
  const you = checkedPerson(selfOf(match, me), { name: input.yourName, zone: input.yourZone }, { name: 'yourName', zone: 'yourZone' });
  if (!you.ok) return you;
  const partner = checkedPerson(
    partnerOf(match, me),
    { name: input.partnerName, zone: input.partnerZone },
    { name: 'partnerName', zone: 'partnerZone' },
  );
  return partner.ok ? accept(...you.value, ...partner.value) : partner;
}

type Typed = { readonly name: string; readonly zone: string };

function checkedPerson(before: Person, typed: Typed, fields: { readonly name: Field; readonly zone: Field }): Decision {
  const name = typedText(typed.name, { field: fields.name, limit: limits.name, required: true });
  if (!name.ok) return name;
  const zone = typed.zone === before.zone || isZone(typed.zone) ? typed.zone : undefined;
  if (zone === undefined) return refuse({ type: 'zone-unknown', field: fields.zone });
  const isSame = zone === before.zone && (name.value === before.name.raw || name.value === asLine(before.name, limits.name));
  return isSame ? nothingToDo : accept(personDescribed.create({ id: before.id, name: name.value, zone }));
}

export interface CreateInput {
  readonly yourName: string;
  readonly partnerName: string;
  readonly role: Role;
  readonly yourZone: string;
  readonly partnerZone: string;
  readonly callLink: string;
}

/** The ids that a new mentorship needs; made by the caller, because the core knows no randomness. */
export interface CreateIds {
  readonly mentorshipId: MentorshipId;
  readonly you: PersonId;
  readonly partner: PersonId;
}

/** Checks the one short form and gives the first event of the journal. */
export function decideCreate(input: CreateInput, ids: CreateIds): Decision {
  const yourName = typedText(input.yourName, { field: 'yourName', limit: limits.name, required: true });
  if (!yourName.ok) return yourName;
  const partnerName = typedText(input.partnerName, { field: 'partnerName', limit: limits.name, required: true });
  if (!partnerName.ok) return partnerName;
  if (!isZone(input.yourZone)) return refuse({ type: 'zone-unknown', field: 'yourZone' });
  if (!isZone(input.partnerZone)) return refuse({ type: 'zone-unknown', field: 'partnerZone' });
  const callLink = optionalCallLink(input.callLink);
  if (!callLink.ok) return callLink;
  const you = { id: ids.you, name: yourName.value, zone: input.yourZone };
  const partner = { id: ids.partner, name: partnerName.value, zone: input.partnerZone };
  const [mentor, mentee] = input.role === 'mentor' ? [you, partner] : [partner, you];
  const created = mentorshipCreated.create({ mentorshipId: ids.mentorshipId, mentor, mentee });
  // The link by an event of its own: the first one goes into the invite, which has no use for it.
  return callLink.value === undefined ? accept(created) : accept(created, callLinkSet.create({ callLink: callLink.value }));
}

export function decideCallLink(mentorship: Mentorship, typed: string): Decision {
  if (mentorship.match === undefined) return refuse({ type: 'mentorship-missing' });
  const callLink = optionalCallLink(typed);
  if (!callLink.ok) return callLink;
  if (callLink.value === mentorship.match.callLink?.raw) return nothingToDo;
  return accept(callLinkSet.create({ callLink: callLink.value ?? null }));
}

/** Nothing typed is no link; anything else has to be a usable https address. */
function optionalCallLink(typed: string): Result<string | undefined> {
  if (typed.trim() === '') return succeed(undefined);
  // People leave the beginning out; a link that says http: or anything else is not mended.
  const link = parseCallLink(/^[^\s:/]+\.[^\s:/]+(\/|$)/.test(typed.trim()) ? `https://${typed.trim()}` : typed);
  return link.ok ? succeed(link.value.href) : failed({ type: 'link-unusable', field: 'callLink' });
}

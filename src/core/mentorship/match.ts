/** Who is paired with whom, since when, and where they talk. */
import * as v from 'valibot';
import { PersonId, type Stamp } from '../journal/event.js';
import { FilledLine, type UntrustedText } from '../untrustedText.js';

export const MentorshipId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/), v.brand('MentorshipId'));
export type MentorshipId = v.InferOutput<typeof MentorshipId>;

/** For text that was just made as an id; throws on anything else. */
export function toMentorshipId(text: string): MentorshipId {
  return v.parse(MentorshipId, text);
}

export function isMentorshipId(text: string): text is MentorshipId {
  return v.is(MentorshipId, text);
}

export const Role = v.picklist(['mentor', 'mentee']);
export type Role = v.InferOutput<typeof Role>;

export function isRole(text: string): text is Role {
  return v.is(Role, text);
}

/** One of the two; `zone` is an IANA name, unknown ones are shown as UTC. */
export const Person = v.object({ id: PersonId, name: FilledLine, zone: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/)) });
export type Person = v.InferOutput<typeof Person>;

export interface Match {
  readonly id: MentorshipId;
  readonly mentor: Person;
  readonly mentee: Person;
  readonly since: Stamp;
  readonly callLink?: UntrustedText;
}

/** The other of the two, as seen by `me`; whoever is not the mentor is taken for the mentee. */
export function partnerOf(match: Match, me: PersonId): Person {
  return match.mentor.id === me ? match.mentee : match.mentor;
}

export function selfOf(match: Match, me: PersonId): Person {
  return match.mentor.id === me ? match.mentor : match.mentee;
}

export function roleOf(match: Match, person: PersonId): Role {
  return match.mentor.id === person ? 'mentor' : 'mentee';
}

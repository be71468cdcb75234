/** What an invite says: who invites whom to what, until when, and the first lines of the journal, so that both begin with the same. */
import * as v from 'valibot';
import { WriterId } from '../journal/event.js';
import { parseLine, splitId } from '../journal/logLine.js';
import { mentorshipCreated } from '../mentorship/matchEvents.js';
import { MentorshipId, Person, Role, type Match } from '../mentorship/match.js';
import { fits } from './update.js';

const Line = v.pipe(v.string(), v.maxLength(8 * 1024));

export const InviteContent = v.object({
  mentorshipId: MentorshipId,
  /** Who of the two invites. */
  from: Role,
  until: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000)),
  mentor: Person,
  mentee: Person,
  lines: v.pipe(v.array(Line), v.minLength(1), v.maxLength(4)),
});
export type InviteContent = v.InferOutput<typeof InviteContent>;

export function inviteFrom(text: string): InviteContent | undefined {
  try {
    const parsed = v.safeParse(InviteContent, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the lines begin the mentorship that the invite speaks of, between these two, in the words of one of them. */
export function holdsTogether({ mentorshipId, mentor, mentee, lines }: InviteContent): boolean {
  const [first, ...rest] = lines.map(parseLine);
  if (first?.ok !== true || mentor.id === mentee.id) return false;
  const { by, id } = first.event;
  if (by !== mentor.id && by !== mentee.id) return false;
  if (!fits(lines, [v.parse(WriterId, splitId(id).writer), 1, lines.length], by)) return false;
  return rest.some((line) => {
    const created = line.ok && line.event.type === mentorshipCreated.type ? v.safeParse(mentorshipCreated.schema, line.event.data) : undefined;
    if (created?.success !== true) return false;
    const { output } = created;
    return output.mentorshipId === mentorshipId && output.mentor.id === mentor.id && output.mentee.id === mentee.id;
  });
}

export function inviteText(of: { readonly match: Match; readonly from: Role; readonly until: number; readonly lines: readonly string[] }): string {
  const { match, from, until, lines } = of;
  const person = ({ id, name, zone }: Person) => ({ id, name: name.raw, zone });
  return JSON.stringify({ mentorshipId: match.id, from, until, mentor: person(match.mentor), mentee: person(match.mentee), lines });
}

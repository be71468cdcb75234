/**
 * What a mentorship programme gives its pairs: whom to ask, where to read on, and the few numbers that the product is kind by. Another organisation
 * supplies its own as a JSON file, so its texts and links are untrusted until they are shown; no programme's name stands anywhere else in the code.
 */
import * as v from 'valibot';
import { UntrustedLine } from '../untrustedText.js';

const longestAddress = 2_000;

const WebAddress = v.pipe(v.string(), v.maxLength(longestAddress), v.regex(/^https:\/\//), v.url());
const MailAddress = v.pipe(v.string(), v.maxLength(254), v.email());

/** Hours, minutes or a number of sessions that a person could mean. */
const sensible = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** The first session's points that the product has a form for; a programme orders and words them. */
export const FirstSessionPointId = v.picklist(['introductions', 'hopes', 'goals', 'pairing-style', 'rhythm']);
export type FirstSessionPointId = v.InferOutput<typeof FirstSessionPointId>;

export const ProgrammeProfile = v.object({
  name: UntrustedLine,
  contacts: v.object({
    /** Where questions go. */
    mail: MailAddress,
    /** Where mentors talk to each other, as people write it (a channel's name). */
    channels: v.optional(v.pipe(v.array(UntrustedLine), v.maxLength(8)), []),
  }),
  guide: v.object({ overview: WebAddress, mentors: WebAddress, mentees: WebAddress }),
  /** Pages about things to pair on and to pair with. */
  links: v.object({ katas: WebAddress, koans: WebAddress, challenges: WebAddress, liveShare: WebAddress }),
  /** How long before a session one may still move it freely. */
  noticeHours: sensible(0, 336),
  /** How many sessions a mentorship usually has. */
  sessionRange: v.pipe(
    v.object({ least: sensible(1, 100), most: sensible(1, 100) }),
    v.check(({ least, most }) => least <= most, 'range-reversed'),
  ),
  rotationMinutes: sensible(1, 120),
  /** After so many days without news people ask their coordinator. */
  quietDays: sensible(1, 60),
  /** How long an invite is good. */
  inviteDays: v.optional(sensible(1, 365), 30),
  firstSessionPoints: v.pipe(v.array(v.object({ id: FirstSessionPointId, text: UntrustedLine })), v.minLength(1), v.maxLength(8)),
});
export type ProgrammeProfile = v.InferOutput<typeof ProgrammeProfile>;

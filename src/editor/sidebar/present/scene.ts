/** What the presenters are given: the open mentorship, the moment, the words. They decide what is shown and know no vscode. */
import type { Form, PageRef } from '../../../contract/sidebarIntent.js';
import type { Banner, Outcome } from '../../../contract/sidebarState.js';
import type { PersonId } from '../../../core/journal/event.js';
import type { Match, Person, Role } from '../../../core/mentorship/match.js';
import type { Mentorship } from '../../../core/mentorship/mentorship.js';
import type { SharingMark } from '../../../core/sharing/mark.js';
import type { ProgrammeProfile } from '../../../core/programme/profile.js';
import { usableZone } from '../../../core/schedule/zones.js';
import { asLine } from '../../../core/untrustedText.js';
import type { JournalFaults } from '../../../ports/journal.js';
import type { Dates } from '../../words/dates.js';
import type { SidebarWords } from '../../words/sidebar.js';

/** How far a start has come; `elsewhere` when another window goes on with it. */
export interface Starting {
  readonly sessionId: string;
  readonly step: 'folder' | 'exercise' | 'live-share' | 'sign-in' | 'call';
  readonly elsewhere: boolean;
}

/** What this window remembers about its sidebar; nothing of it is anybody's data. */
export interface Screen {
  readonly page?: PageRef;
  /** The form as it stands, for what the page explains in words. */
  readonly draft?: Form;
  readonly starting?: Starting;
  readonly banner?: Banner;
  readonly lastTick?: { readonly goalId: string; readonly milestoneId: string; readonly ticked: boolean };
  readonly outcome?: Outcome;
  readonly announce?: { readonly id: number; readonly text: string };
  /** Sessions whose wrap-up was put off in this window. */
  readonly putOff: ReadonlySet<string>;
  readonly sharing?: SharingOnScreen;
}

/** What the pages of inviting and joining show; texts are safe lines. */
export interface SharingOnScreen {
  /** The message that is ready to be sent, and what a mail of it is called. */
  readonly message?: string;
  readonly subject?: string;
  readonly until?: string;
  /** The invite that was pasted, as it came, and what it says. */
  readonly pending?: string;
  readonly seen?: { readonly from: string; readonly to: string; readonly role: Role; readonly until: string };
  readonly words?: readonly string[];
}

export interface Scene {
  readonly mentorship: Mentorship;
  readonly match: Match;
  readonly me: PersonId;
  readonly sample: boolean;
  /** Whether there is another mentorship to switch to. */
  readonly several: boolean;
  readonly faults: JournalFaults;
  readonly now: number;
  readonly words: SidebarWords;
  readonly dates: Dates;
  readonly profile: ProgrammeProfile;
  readonly screen: Screen;
  /** How far sharing has come, and how many changes the partner can't have seen; absent while nobody was invited. */
  readonly sharing?: { readonly mark: SharingMark; readonly unseen: number };
  /** The name of an exercise as shown, and of a language. */
  readonly exerciseName: (exerciseId: string) => string;
  readonly languageName: (language: string) => string;
}

/** The two people as the sidebar names them: first names, full names where two first names are the same. */
export interface Pair {
  readonly you: Person;
  readonly partner: Person;
  readonly partnerName: string;
  readonly yourZone: string;
  readonly partnerZone: string;
}

export function pairOf({ match, me }: Pick<Scene, 'match' | 'me'>): Pair {
  const [you, partner] = match.mentor.id === me ? [match.mentor, match.mentee] : [match.mentee, match.mentor];
  const same = firstName(you) === firstName(partner);
  return {
    you,
    partner,
    partnerName: same ? fullName(partner) : firstName(partner),
    yourZone: usableZone(you.zone),
    partnerZone: usableZone(partner.zone),
  };
}

export function fullName(person: Person): string {
  return asLine(person.name, 60);
}

export function firstName(person: Person): string {
  return fullName(person).split(' ')[0] ?? '';
}

/** One or two letters for the round mark; by user-perceived characters, so that emoji and accents stay whole. */
export function initialsOf(person: Person): string {
  const words = fullName(person)
    .split(' ')
    .filter((word) => word !== '');
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => firstGrapheme(word ?? ''))
    .join('')
    .toUpperCase();
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function firstGrapheme(text: string): string {
  for (const { segment } of graphemes.segment(text)) return segment;
  return '';
}

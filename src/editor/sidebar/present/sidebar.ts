/** The whole sidebar from the whole state: a pure function, so what is shown can be tried without a window. */
import type { Banner, Match, Page, SidebarState, Strip } from '../../../contract/sidebarState.js';
import { parseCallLink } from '../../../core/pairing/callLink.js';
import { cityOf } from '../../../core/schedule/zones.js';
import type { SidebarWords } from '../../words/sidebar.js';
import { stampMs } from '../../../core/journal/hybridClock.js';
import { presentCard } from './card.js';
import { presentGoals } from './goals.js';
import { presentHandOver } from './handOver.js';
import { fullName, initialsOf, pairOf, type Scene, type Screen } from './scene.js';
import { presentSessions } from './sessions.js';

export function presentMentorship(scene: Scene, page: Page | undefined): SidebarState {
  const { words, screen, match } = scene;
  const card = presentCard(scene);
  const sessions = presentSessions(scene, card.primary?.label === words.scheduleSession);
  const banner = screen.banner ?? faultBanner(scene);
  const handOver = presentHandOver(scene);
  return {
    view: 'mentorship',
    ...always(words, screen, page),
    id: match.id,
    ...(scene.sample && { sample: { text: words.sampleText, control: { label: words.removeSample, intent: { type: 'removeSample' } } } }),
    strip: presentStrip(scene),
    ...(handOver && { handOver }),
    ...(banner && { banner }),
    card,
    goals: presentGoals(scene),
    ...(sessions && { sessions, match: presentMatch(scene) }),
  };
}

export function presentWelcome(words: SidebarWords, screen: Screen, page: Page | undefined): SidebarState {
  return {
    view: 'welcome',
    ...always(words, screen, page),
    title: words.welcomeTitle,
    text: words.welcomeText,
    or: words.or,
    ...(screen.banner && { banner: screen.banner }),
    ways: [
      { control: { label: words.haveInvite, intent: { type: 'openPage', page: { kind: 'join' } } }, primary: true, under: words.haveInviteUnder },
      {
        control: { label: words.create, intent: { type: 'openPage', page: { kind: 'createMentorship' } } },
        primary: false,
        under: words.createUnder,
      },
      { control: { label: words.trySample, intent: { type: 'trySample' } }, primary: false, under: words.trySampleUnder },
    ],
    guide: { label: words.guide, intent: { type: 'openGuide' } },
  };
}

function always(words: SidebarWords, screen: Screen, page: Page | undefined) {
  return {
    name: words.name,
    ...(screen.announce && { announce: screen.announce }),
    ...(screen.outcome && { outcome: screen.outcome }),
    ...(page && { page }),
  };
}

function presentStrip(scene: Scene): Strip {
  const { words, dates, now, me, match, several } = scene;
  const { you, partner, partnerName, yourZone, partnerZone } = pairOf(scene);
  const role = match.mentor.id === me ? words.youAreMentor : words.youAreMentee;
  const theirs = dates.time(now, yourZone) === dates.time(now, partnerZone) ? [] : [words.timeFor(dates.time(now, partnerZone), partnerName)];
  return {
    you: initialsOf(you),
    partner: initialsOf(partner),
    names: words.youAnd(partnerName),
    meta: [role, ...theirs],
    ...(several && { switch: { label: words.switchMentorship, intent: { type: 'switchMentorship' } } }),
  };
}

function presentMatch(scene: Scene): Match {
  const { words, dates, match, me, now } = scene;
  const { partnerName, yourZone, partnerZone } = pairOf(scene);
  const place = (person: typeof match.mentor) =>
    person.id === me ? words.personYou(fullName(person), cityOf(yourZone)) : words.personThere(fullName(person), cityOf(partnerZone));
  const link = match.callLink === undefined ? undefined : parseCallLink(match.callLink.raw);
  const callLabel = match.callLink === undefined ? words.addCallLink : words.changeCallLink;
  return {
    heading: words.match,
    rows: [
      { term: words.mentor, text: place(match.mentor) },
      { term: words.mentee, text: place(match.mentee) },
      { term: words.since, text: dates.longDate(stampMs(match.since), yourZone) },
      { term: words.theirTime(partnerName), text: words.timeInCity(dates.time(now, partnerZone), cityOf(partnerZone)) },
      { term: words.call, text: link?.ok === true ? link.value.host : words.noCallLink },
    ],
    links: [
      { label: callLabel, intent: { type: 'openPage', page: { kind: 'callLink' } } },
      { label: words.editMatch, intent: { type: 'openPage', page: { kind: 'editMatch' } } },
    ],
  };
}

/** One calm line about what could not be read; the worst one only. */
function faultBanner({ faults, words }: Scene): Banner | undefined {
  const show = [{ label: words.showThem, intent: { type: 'showSetAside' } as const }];
  const unread = faults.setAside + faults.contradictions;
  if (unread > 0) return { icon: 'warning', tone: 'warn', title: words.setAsideTitle, text: words.setAsideText(unread), links: show };
  if (faults.beyondLimits > 0) return { icon: 'warning', tone: 'warn', title: words.tooMuchTitle, text: words.tooMuchText, links: show };
  if (faults.fromTheFuture === 0) return undefined;
  const redate = [{ label: words.redate, intent: { type: 'redateOwn' } as const }];
  const text = words.futureText(faults.fromTheFuture);
  return { icon: 'watch', tone: 'warn', title: words.futureTitle, text, links: faults.ownFromTheFuture > 0 ? redate : [] };
}

/**
 * What the sidebar's page may ask of the extension: every intent, declared once, parsed on arrival. An intent names a thing and an act; it never
 * carries a command, a path or HTML, and the extension decides what becomes of it.
 */
import * as v from 'valibot';

/** Ids that we made; anything else in their place is not an intent. */
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

/** What somebody typed. The limit only keeps a message from being endless; each field's own limit is the action's to explain. */
const Typed = v.pipe(v.string(), v.maxLength(200_000));

/** The pages (forms) inside the view. */
export const PageRef = v.variant('kind', [
  v.strictObject({ kind: v.literal('createMentorship') }),
  v.strictObject({ kind: v.literal('goal'), goalId: v.optional(Id) }),
  v.strictObject({ kind: v.literal('schedule') }),
  v.strictObject({ kind: v.literal('session'), sessionId: Id }),
  v.strictObject({ kind: v.literal('moveSession'), sessionId: Id }),
  v.strictObject({ kind: v.literal('cancelSession'), sessionId: Id }),
  v.strictObject({ kind: v.literal('wrapUp'), sessionId: Id }),
  v.strictObject({ kind: v.literal('ownLink'), sessionId: Id }),
  v.strictObject({ kind: v.literal('callLink') }),
  v.strictObject({ kind: v.literal('editMatch') }),
  v.strictObject({ kind: v.literal('join') }),
  v.strictObject({ kind: v.literal('joinConfirm') }),
  v.strictObject({ kind: v.literal('invite') }),
  v.strictObject({ kind: v.literal('reply') }),
  v.strictObject({ kind: v.literal('pasteUpdate') }),
  v.strictObject({ kind: v.literal('words') }),
]);
export type PageRef = v.InferOutput<typeof PageRef>;

const MilestoneDraft = v.strictObject({ id: v.optional(Id), text: Typed });

/** The values of a form as they were typed; the action checks them and answers per field. */
export const Form = v.variant('kind', [
  v.strictObject({
    kind: v.literal('createMentorship'),
    yourName: Typed,
    partnerName: Typed,
    role: Typed,
    yourZone: Typed,
    partnerZone: Typed,
    callLink: Typed,
  }),
  v.strictObject({
    kind: v.literal('goal'),
    goalId: v.optional(Id),
    statement: Typed,
    measurable: Typed,
    achievable: Typed,
    relevant: Typed,
    due: Typed,
    milestones: v.pipe(v.array(MilestoneDraft), v.maxLength(200)),
  }),
  v.strictObject({ kind: v.literal('schedule'), date: Typed, time: Typed, minutes: Typed, exercise: Typed, language: Typed }),
  v.strictObject({ kind: v.literal('session'), sessionId: Id, exercise: Typed, language: Typed }),
  v.strictObject({ kind: v.literal('moveSession'), sessionId: Id, date: Typed, time: Typed, reason: Typed }),
  v.strictObject({ kind: v.literal('cancelSession'), sessionId: Id, reason: Typed }),
  v.strictObject({ kind: v.literal('wrapUp'), sessionId: Id, done: v.pipe(v.array(Id), v.maxLength(500)), note: Typed }),
  v.strictObject({ kind: v.literal('ownLink'), sessionId: Id, callLink: Typed }),
  v.strictObject({ kind: v.literal('callLink'), callLink: Typed }),
  v.strictObject({ kind: v.literal('editMatch'), yourName: Typed, partnerName: Typed, yourZone: Typed, partnerZone: Typed }),
  v.strictObject({ kind: v.literal('join'), block: Typed }),
  v.strictObject({ kind: v.literal('joinConfirm') }),
  v.strictObject({ kind: v.literal('pasteUpdate'), block: Typed }),
  v.strictObject({ kind: v.literal('words') }),
]);
export type Form = v.InferOutput<typeof Form>;

export const SidebarIntent = v.variant('type', [
  /** The page has loaded (or was loaded again) and wants the state; `page` is the form it had open, `zone` the person's time zone. */
  v.strictObject({ type: v.literal('ready'), page: v.optional(PageRef), zone: v.optional(v.pipe(v.string(), v.maxLength(64))) }),
  v.strictObject({ type: v.literal('openPage'), page: PageRef }),
  v.strictObject({ type: v.literal('closePage') }),
  /** Something that the form explains in words has changed (dates in two time zones): the next state has the panel for it. */
  v.strictObject({ type: v.literal('preview'), form: Form }),
  /**
   * `intentId` comes back in the next state's `outcome`; the page keeps the draft until then. `before` is what the fields held before they were typed
   * in, so that only what the person changed is changed, whatever came meanwhile. `also` asks for the second button's extra act.
   */
  v.strictObject({ type: v.literal('submit'), intentId: Id, form: Form, before: v.optional(Form), also: v.optional(v.boolean()) }),
  v.strictObject({ type: v.literal('tickMilestone'), goalId: Id, milestoneId: Id, ticked: v.boolean() }),
  v.strictObject({ type: v.literal('setGoalStanding'), goalId: Id, standing: v.picklist(['open', 'reached', 'paused', 'set-aside']) }),
  v.strictObject({ type: v.literal('startSession'), sessionId: Id }),
  v.strictObject({ type: v.literal('cancelStart') }),
  v.strictObject({ type: v.literal('holdOverCall'), sessionId: Id }),
  v.strictObject({ type: v.literal('publishLateLink'), sessionId: Id }),
  v.strictObject({ type: v.literal('stopLateSharing') }),
  v.strictObject({ type: v.literal('installLiveShare') }),
  v.strictObject({ type: v.literal('joinSession'), sessionId: v.optional(Id) }),
  v.strictObject({ type: v.literal('copyJoinMessage'), sessionId: Id }),
  v.strictObject({ type: v.literal('copyJoinLink'), sessionId: Id }),
  v.strictObject({ type: v.literal('endSession'), sessionId: Id }),
  v.strictObject({ type: v.literal('wrapUpLater'), sessionId: Id }),
  v.strictObject({ type: v.literal('setSessionMissed'), sessionId: Id }),
  v.strictObject({ type: v.literal('openExercise'), sessionId: Id }),
  v.strictObject({ type: v.literal('pickExercise'), sessionId: Id }),
  v.strictObject({ type: v.literal('openPrivateNotes') }),
  v.strictObject({ type: v.literal('invitePartner') }),
  v.strictObject({ type: v.literal('withdrawInvite') }),
  v.strictObject({ type: v.literal('showReply') }),
  /** Copies, or opens in the mail program, the message of the page that is open. */
  v.strictObject({ type: v.literal('copyMessage') }),
  v.strictObject({ type: v.literal('mailMessage') }),
  v.strictObject({ type: v.literal('copyUpdate') }),
  v.strictObject({ type: v.literal('compareWords') }),
  v.strictObject({ type: v.literal('trySample') }),
  v.strictObject({ type: v.literal('removeSample') }),
  v.strictObject({ type: v.literal('switchMentorship') }),
  v.strictObject({ type: v.literal('openGuide') }),
  v.strictObject({ type: v.literal('showSetAside') }),
  v.strictObject({ type: v.literal('redateOwn') }),
  v.strictObject({ type: v.literal('showLog') }),
  v.strictObject({ type: v.literal('openCatalogueSetting') }),
  v.strictObject({ type: v.literal('reloadWindow') }),
  v.strictObject({ type: v.literal('manageTrust') }),
  v.strictObject({ type: v.literal('openPairingFolder') }),
  v.strictObject({ type: v.literal('showExercises') }),
  v.strictObject({ type: v.literal('dismissBanner') }),
  v.strictObject({ type: v.literal('tryAgain') }),
]);
export type SidebarIntent = v.InferOutput<typeof SidebarIntent>;

/** Longest message taken from the page, in characters of its JSON; see {@link parseIntent}. */
const longestMessage = 1_000_000;

/** An intent, or undefined for anything else: unknown types, extra fields, oversized messages. Never throws. */
export function parseIntent(raw: unknown): SidebarIntent | undefined {
  const parsed = v.safeParse(SidebarIntent, raw);
  if (!parsed.success) return undefined;
  return JSON.stringify(parsed.output).length <= longestMessage ? parsed.output : undefined;
}

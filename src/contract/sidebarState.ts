/**
 * What the sidebar shows: one complete state per message, never a delta (a hidden view sees only the last one). The page draws it and adds
 * nothing: every text, every control's act and the order of things are decided by the extension. Parsed on arrival.
 */
import * as v from 'valibot';
import { PageRef, SidebarIntent } from './sidebarIntent.js';

const Text = v.pipe(v.string(), v.maxLength(20_000));
const Id = v.pipe(v.string(), v.maxLength(80));
const Count = v.pipe(v.number(), v.finite(), v.integer(), v.minValue(0));

/** Codicons, by their names; the page holds the drawings. */
export const Icon = v.picklist([
  'add',
  'arrow-left',
  'beaker',
  'broadcast',
  'calendar',
  'chevron-down',
  'chevron-right',
  'circle-outline',
  'circle-slash',
  'close',
  'copy',
  'ellipsis',
  'error',
  'info',
  'lightbulb',
  'link',
  'mail',
  'note',
  'pass-filled',
  'question',
  'smiley',
  'sync',
  'target',
  'warning',
  'watch',
]);
export type Icon = v.InferOutput<typeof Icon>;

/** The same schema under a short type: spelled out at every control, it is more than the compiler is willing to follow. */
const Intent: v.GenericSchema<SidebarIntent> = SidebarIntent;

/**
 * Something to press. `rest` is read by screen readers after the visible words ("Move" + " session"). `done` stands in the label's place for two
 * seconds after a press ("Copied").
 */
export const Control = v.object({ label: Text, rest: v.optional(Text), done: v.optional(Text), icon: v.optional(Icon), intent: Intent });
export type Control = v.InferOutput<typeof Control>;

const Tone = v.picklist(['plain', 'good', 'live', 'warn', 'bad']);

/** One line with an icon; a link may stand before the text (after it in the line under the card). */
export const Fact = v.object({
  icon: Icon,
  tone: v.optional(Tone),
  control: v.optional(Control),
  /** Drawn before the text, which says the same: a hollow mark for each red run, a filled one for each green. */
  marks: v.optional(v.pipe(v.array(v.picklist(['red', 'green'])), v.maxLength(30))),
  text: Text,
});
export type Fact = v.InferOutput<typeof Fact>;

export const Banner = v.object({ icon: Icon, tone: v.picklist(['info', 'warn', 'bad']), title: Text, text: Text, links: v.array(Control) });
export type Banner = v.InferOutput<typeof Banner>;

/** Who the two are; `switch` makes the strip a button. */
export const Strip = v.object({ you: Text, partner: Text, names: Text, meta: v.array(Text), switch: v.optional(Control) });
export type Strip = v.InferOutput<typeof Strip>;

/** The one card. `state` is the text after the fixed heading; `under` parts are joined by middle dots and wrap whole. */
export const Card = v.object({
  heading: Text,
  live: v.boolean(),
  state: v.optional(Text),
  aside: v.optional(Text),
  headline: Text,
  under: v.array(Text),
  facts: v.array(Fact),
  primary: v.optional(Control),
  buttons: v.array(Control),
  links: v.array(Control),
  /** Quiet last line, such as until when the session is free to move. */
  note: v.optional(Text),
});
export type Card = v.InferOutput<typeof Card>;

export const Milestone = v.object({ id: Id, text: Text, ticked: v.boolean(), tip: v.optional(Text) });
export type Milestone = v.InferOutput<typeof Milestone>;

const Standing = v.picklist(['open', 'reached', 'paused', 'set-aside']);

/**
 * `after` is the line that follows a tick (undo) or the last tick (mark as reached). `standing` is words for people; `stands` is the same for the
 * native menu's `when` clauses, and `open` when it isn't given.
 */
export const Goal = v.object({
  id: Id,
  title: Text,
  menuName: Text,
  standing: v.optional(Text),
  stands: v.optional(Standing),
  progress: Text,
  done: Count,
  of: Count,
  due: v.optional(Text),
  knownBy: v.optional(Text),
  milestones: v.array(Milestone),
  after: v.optional(v.object({ kind: v.picklist(['undo', 'cheer']), text: Text, control: Control })),
});
export type Goal = v.InferOutput<typeof Goal>;

/** `closed` goals sit behind a toggle that reads `show` or `hide`. */
export const Goals = v.object({
  heading: Text,
  count: v.optional(Text),
  add: v.optional(Control),
  empty: v.optional(v.object({ text: Text, control: v.optional(Control) })),
  goals: v.array(Goal),
  closed: v.optional(v.object({ show: Text, hide: Text, goals: v.array(Goal) })),
});
export type Goals = v.InferOutput<typeof Goals>;

/** `menu` is the `webviewSection` of the native context menu (Shift+F10 or right click), with the session's id. */
export const SessionRow = v.object({
  id: Id,
  icon: Icon,
  tone: v.optional(Tone),
  main: Text,
  sub: v.optional(Text),
  aside: v.optional(Text),
  next: v.boolean(),
  menu: v.picklist(['session-planned', 'session-live', 'session-past', 'session-unsure', 'session-cancelled']),
  intent: Intent,
});
export type SessionRow = v.InferOutput<typeof SessionRow>;

/** `all.rows` is the whole list, those of `rows` among them; it takes their place once it is asked for. */
export const Sessions = v.object({
  heading: Text,
  count: v.optional(Text),
  add: v.optional(Control),
  rows: v.array(SessionRow),
  all: v.optional(v.object({ show: Text, hide: Text, rows: v.array(SessionRow) })),
});
export type Sessions = v.InferOutput<typeof Sessions>;

export const Match = v.object({ heading: Text, rows: v.array(v.object({ term: Text, text: Text })), links: v.array(Control) });
export type Match = v.InferOutput<typeof Match>;

const Option = v.object({ value: Text, label: Text, under: v.optional(Text) });

/**
 * A field's common part: `required` is the sentence shown when it is left empty (on blur and on save), `reads` says who can read what is written,
 * `coach` names the SMART letter whose advice applies.
 */
const fieldParts = {
  name: v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,40}$/)),
  label: Text,
  hint: v.optional(Text),
  required: v.optional(Text),
  reads: v.optional(Text),
};
const Letter = v.picklist(['S', 'M', 'A', 'R', 'T']);

export const FormField = v.variant('kind', [
  v.object({ kind: v.literal('text'), ...fieldParts, value: Text, coach: v.optional(Letter) }),
  v.object({ kind: v.literal('area'), ...fieldParts, value: Text, rows: Count, coach: v.optional(Letter) }),
  /** A text with suggestions (time zones). */
  v.object({ kind: v.literal('suggest'), ...fieldParts, value: Text, options: v.array(Text) }),
  /** `value` and `min` are YYYY-MM-DD; `tooEarly` is the sentence for a date before `min`. */
  v.object({ kind: v.literal('date'), ...fieldParts, value: Text, min: v.optional(Text), tooEarly: v.optional(Text), coach: v.optional(Letter) }),
  v.object({ kind: v.literal('time'), ...fieldParts, value: Text }),
  v.object({ kind: v.literal('select'), ...fieldParts, value: Text, options: v.array(Option) }),
  v.object({ kind: v.literal('radio'), ...fieldParts, value: Text, options: v.array(Option) }),
  v.object({
    kind: v.literal('ticks'),
    ...fieldParts,
    groups: v.array(v.object({ label: Text, items: v.array(v.object({ id: Id, label: Text, ticked: v.boolean() })) })),
  }),
  /** A list of short texts that grows; `{n}` in the names is the position. */
  v.object({
    kind: v.literal('list'),
    ...fieldParts,
    items: v.array(v.object({ id: v.optional(Id), text: Text })),
    itemName: Text,
    removeName: Text,
    addLabel: Text,
  }),
]);
export type FormField = v.InferOutput<typeof FormField>;

/** Rows of "who: what it is for them", e.g. the same hour in two time zones; `advice` is a sentence under it. */
export const Panel = v.object({ label: Text, rows: v.array(v.object({ who: Text, what: Text })), advice: v.optional(Text) });
export type Panel = v.InferOutput<typeof Panel>;

/** The five letters in words: `{letters}` in `covered` are the `names` of what is covered so far; `none` is read while nothing is. */
const SmartWords = v.object({ none: Text, covered: Text, names: v.object({ S: Text, M: Text, A: Text, R: Text, T: Text }) });

/**
 * A form. `key` tells drafts apart (a draft is kept under it until saved). `pairs` are fields that stand side by side where there is room.
 * `previews` are the fields whose change is sent as a `preview` intent. `panelAfter` names the field that the panel follows; without it the panel stands on top.
 */
export const Page = v.object({
  ref: PageRef,
  key: v.pipe(v.string(), v.maxLength(200)),
  title: Text,
  back: Text,
  intro: v.array(Text),
  facts: v.optional(v.array(Fact)),
  notice: v.optional(v.object({ icon: Icon, title: Text, text: Text, links: v.array(Control) })),
  /** A text to be read or passed on as it is, with what one can do with it; the first control is the page's filled button where nothing is submitted. */
  message: v.optional(v.object({ label: Text, text: v.pipe(v.string(), v.maxLength(400_000)), controls: v.array(Control) })),
  fields: v.array(FormField),
  pairs: v.array(v.tuple([Text, Text])),
  previews: v.array(Text),
  panel: v.optional(Panel),
  panelAfter: v.optional(Text),
  /** Whether the five letters and the coaching are shown; `today` (YYYY-MM-DD) is what dates are weighed against. */
  smart: v.boolean(),
  smartWords: v.optional(SmartWords),
  today: Text,
  /** Advice by code, for what `core/coaching` finds while typing; empty where nothing is coached. */
  coaching: v.record(v.pipe(v.string(), v.maxLength(40)), Text),
  /** Absent where there is nothing to save; then `cancel` is the way back. */
  submit: v.optional(Text),
  also: v.optional(Text),
  cancel: v.optional(Text),
  links: v.array(Control),
  footer: v.optional(Text),
  draftKept: Text,
  startAgain: Text,
});
export type Page = v.InferOutput<typeof Page>;

/** What became of a submitted form: saved (the page closes), or the sentences, by field name where one belongs to a field. */
export const Outcome = v.object({
  intentId: Id,
  saved: v.boolean(),
  problems: v.array(v.object({ field: v.optional(Text), text: Text, links: v.array(Control) })),
});
export type Outcome = v.InferOutput<typeof Outcome>;

/** `announce` is read out once per `id` through the page's one status region. */
const always = { name: Text, announce: v.optional(v.object({ id: Count, text: Text })), outcome: v.optional(Outcome), page: v.optional(Page) };

export const SidebarState = v.variant('view', [
  v.object({ view: v.literal('loading'), ...always, status: Text }),
  v.object({
    view: v.literal('welcome'),
    ...always,
    title: Text,
    text: Text,
    or: Text,
    banner: v.optional(Banner),
    ways: v.array(v.object({ control: Control, primary: v.boolean(), under: Text })),
    guide: Control,
  }),
  v.object({
    view: v.literal('mentorship'),
    ...always,
    /** Keeps what is folded open per mentorship. */
    id: Id,
    sample: v.optional(v.object({ text: Text, control: Control })),
    strip: Strip,
    /** How far the two are with sharing by message. */
    handOver: v.optional(v.object({ text: Text, controls: v.array(Control) })),
    banner: v.optional(Banner),
    card: Card,
    /** A line under the card, e.g. that another mentorship is live now. */
    aside: v.optional(Fact),
    goals: Goals,
    sessions: v.optional(Sessions),
    match: v.optional(Match),
  }),
  v.object({ view: v.literal('problem'), ...always, title: Text, text: Text, controls: v.array(Control) }),
]);
export type SidebarState = v.InferOutput<typeof SidebarState>;

/** The state, or undefined when the message is not one (a version of the extension that this page was not built with). */
export function parseState(raw: unknown): SidebarState | undefined {
  const parsed = v.safeParse(SidebarState, raw);
  return parsed.success ? parsed.output : undefined;
}

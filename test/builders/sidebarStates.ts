/**
 * Example states of the sidebar: a mentor Ruth and a mentee Ines in the middle of their mentorship, and what came before and after. Say only what
 * matters: `aMentorship({ card: aCard({ … }) })`.
 */
import type { Banner, Card, Control, FormField, Goal, Goals, Page, SessionRow, Sessions, SidebarState } from '../../src/contract/sidebarState.js';
import type { SidebarIntent } from '../../src/contract/sidebarIntent.js';

export type MentorshipState = Extract<SidebarState, { view: 'mentorship' }>;

const name = 'Mentorship';
export const sessionId = 'session-4';
export const goalId = 'goal-1';

export function aControl(label: string, intent: SidebarIntent, more: Partial<Control> = {}): Control {
  return { label, intent, ...more };
}

const start = aControl('Start session', { type: 'startSession', sessionId });
const move = aControl('Move', { type: 'openPage', page: { kind: 'moveSession', sessionId } }, { rest: ' session' });
const cancel = aControl('Cancel', { type: 'openPage', page: { kind: 'cancelSession', sessionId } }, { rest: ' session' });
const endSession = aControl('End session', { type: 'endSession', sessionId });
const copyLink = aControl('Copy join link', { type: 'copyJoinLink', sessionId }, { icon: 'copy', done: 'Copied' });
const addGoal = aControl('Add goal', { type: 'openPage', page: { kind: 'goal' } });
const schedule = aControl('Schedule session', { type: 'openPage', page: { kind: 'schedule' } });
const exercise = aControl('Roman Numerals', { type: 'openExercise', sessionId });

export function aCard(more: Partial<Card> = {}): Card {
  return {
    heading: 'Next session',
    live: false,
    aside: '4 of 8',
    headline: 'Thursday, 16:00',
    under: ['In 2 days', '17:00 for Ines'],
    facts: [
      { icon: 'target', control: exercise, text: 'in TypeScript' },
      { icon: 'note', text: 'Finish the parser, then swap' },
    ],
    primary: start,
    buttons: [],
    links: [move, cancel],
    note: 'Free to move until Tuesday 16:00',
    ...more,
  };
}

export function aGoal(more: Partial<Goal> = {}): Goal {
  return {
    id: goalId,
    title: 'Refactor with tests as a safety net',
    menuName: 'More actions for Refactor with tests as a safety net',
    progress: '2 of 4 done',
    done: 2,
    of: 4,
    due: 'by 18 December',
    milestones: [
      { id: 'm-1', text: 'Write a failing test first, three times', ticked: true, tip: 'Ticked by Ines, 29 October, session 3' },
      { id: 'm-2', text: 'Extract a function without breaking a test', ticked: true, tip: 'Ticked by you, 29 October, session 3' },
      { id: 'm-3', text: 'Name the smell before fixing it', ticked: false },
      { id: 'm-4', text: 'Lead a refactoring with me only navigating', ticked: false },
    ],
    ...more,
  };
}

export function gitGoal(more: Partial<Goal> = {}): Goal {
  return aGoal({
    id: 'goal-2',
    title: 'Feel at home in Git',
    menuName: 'More actions for Feel at home in Git',
    progress: '1 of 2 done',
    done: 1,
    of: 2,
    due: 'by 15 January',
    milestones: [
      { id: 'm-5', text: 'Tidy a branch with an interactive rebase', ticked: true },
      { id: 'm-6', text: 'Solve a merge conflict without help', ticked: false },
    ],
    ...more,
  });
}

export function someGoals(more: Partial<Goals> = {}): Goals {
  return { heading: 'Goals', count: '2', add: addGoal, goals: [aGoal(), gitGoal()], ...more };
}

export function aRow(id: string, main: string, more: Partial<SessionRow> = {}): SessionRow {
  return {
    id,
    icon: 'calendar',
    main,
    next: false,
    menu: 'session-planned',
    intent: { type: 'openPage', page: { kind: 'session', sessionId: id } },
    ...more,
  };
}

export function someSessions(more: Partial<Sessions> = {}): Sessions {
  const rows = [
    aRow(sessionId, 'Thu 12 Nov, 16:00', { sub: 'Roman Numerals', aside: 'in 2 days', next: true }),
    aRow('session-5', 'Thu 26 Nov, 16:00'),
    aRow('session-6', 'Thu 10 Dec, 16:00'),
    aRow('session-3', 'Thu 29 Oct', { icon: 'pass-filled', tone: 'good', sub: '2 milestones · notes', menu: 'session-past' }),
  ];
  const older = ['15 Oct', '1 Oct'].map((day, at) =>
    aRow(`session-${2 - at}`, `Thu ${day}`, { icon: 'pass-filled', tone: 'good', menu: 'session-past' }),
  );
  return {
    heading: 'Sessions',
    count: '3 of 8 held',
    add: schedule,
    rows,
    all: { show: 'Show all 6', hide: 'Show fewer', rows: [...rows, ...older] },
    ...more,
  };
}

export function aMentorship(more: Partial<MentorshipState> = {}): MentorshipState {
  return {
    view: 'mentorship',
    name,
    id: 'mentorship-1',
    strip: { you: 'RB', partner: 'IC', names: 'You and Ines', meta: ['You’re the mentor', '11:32 for Ines'] },
    card: aCard(),
    goals: someGoals(),
    sessions: someSessions(),
    match: {
      heading: 'Match',
      rows: [
        { term: 'Mentor', text: 'Ruth Bello (you), London' },
        { term: 'Mentee', text: 'Ines Costa, Madrid' },
        { term: 'Since', text: '24 September 2026' },
      ],
      links: [],
    },
    ...more,
  };
}

export function aBanner(more: Partial<Banner> = {}): Banner {
  return {
    icon: 'warning',
    tone: 'warn',
    title: 'Live Share didn’t start',
    text: 'It gave no link within two minutes. The session isn’t marked live.',
    links: [aControl('Use another link', { type: 'openPage', page: { kind: 'ownLink', sessionId } }), aControl('Show details', { type: 'showLog' })],
    ...more,
  };
}

export function aPage(more: Partial<Page> = {}): Page {
  return {
    ref: { kind: 'goal' },
    key: 'goal-new',
    title: 'Add goal',
    back: 'Back',
    intro: [],
    fields: goalFields(),
    pairs: [],
    previews: [],
    smart: true,
    smartWords: {
      none: 'Nothing covered yet',
      covered: 'Covered so far: {letters}',
      names: { S: 'specific', M: 'measurable', A: 'achievable', R: 'relevant', T: 'time-bound' },
    },
    today: '2026-11-10',
    coaching: {
      vague: '“{word}” is hard to tick. What would someone else see?',
      'two-goals': 'That may be two goals. Which comes first?',
      'very-soon': 'Could this be smaller?',
      'far-away': 'Is there a first half?',
    },
    submit: 'Save goal',
    cancel: 'Cancel',
    links: [],
    draftKept: 'Your draft is still here.',
    startAgain: 'Start again',
    ...more,
  };
}

function goalFields(): FormField[] {
  return [
    {
      kind: 'area',
      name: 'statement',
      label: 'What will Ines be able to do?',
      hint: 'Specific: one thing, in plain words.',
      required: 'Say what Ines will be able to do.',
      value: '',
      rows: 2,
      coach: 'S',
      reads: 'You and Ines',
    },
    {
      kind: 'area',
      name: 'measurable',
      label: 'How will you both know it’s done?',
      hint: 'Measurable: a number, a test, a demo. Optional.',
      value: '',
      rows: 2,
      coach: 'M',
    },
    {
      kind: 'text',
      name: 'achievable',
      label: 'What makes it doable?',
      hint: 'Achievable: time, material, a first step. Optional.',
      value: '',
      coach: 'A',
    },
    {
      kind: 'text',
      name: 'relevant',
      label: 'Why does it matter now?',
      hint: 'Relevant: a job, a course, a project. Optional.',
      value: '',
      coach: 'R',
    },
    {
      kind: 'date',
      name: 'due',
      label: 'By when?',
      hint: 'Time-bound. Optional.',
      value: '',
      min: '2026-11-11',
      tooEarly: 'That date has passed. Pick one after today.',
      coach: 'T',
    },
    {
      kind: 'list',
      name: 'milestones',
      label: 'Milestones',
      hint: 'Small steps to tick. Optional at first.',
      items: [],
      itemName: 'Milestone {n}',
      removeName: 'Remove milestone {n}',
      addLabel: 'Add another milestone',
    },
  ];
}

export function schedulePage(more: Partial<Page> = {}): Page {
  return aPage({
    ref: { kind: 'schedule' },
    key: 'schedule',
    title: 'Schedule session',
    smart: false,
    fields: [
      {
        kind: 'date',
        name: 'date',
        label: 'Date',
        value: '2026-11-12',
        required: 'Pick a date.',
        min: '2026-11-10',
        tooEarly: 'That date has passed. Pick one from today on.',
      },
      { kind: 'time', name: 'time', label: 'Start', value: '16:00', required: 'Pick a time.' },
      {
        kind: 'select',
        name: 'minutes',
        label: 'Length',
        value: '60',
        options: ['30', '45', '60', '90'].map((value) => ({ value, label: `${value} minutes` })),
      },
      {
        kind: 'select',
        name: 'exercise',
        label: 'What will you pair on?',
        value: '',
        options: [
          { value: '', label: 'Decide later' },
          { value: 'roman-numerals', label: 'Roman Numerals (kata)' },
        ],
      },
    ],
    pairs: [['date', 'time']],
    previews: ['date', 'time', 'minutes'],
    panel: {
      label: 'In both time zones',
      rows: [
        { who: 'You, London', what: 'Thu 12 Nov, 16:00–17:00' },
        { who: 'Ines, Madrid', what: '17:00–18:00' },
      ],
    },
    panelAfter: 'minutes',
    submit: 'Save session',
    ...more,
  });
}

export function createPage(): Page {
  return aPage({
    ref: { kind: 'createMentorship' },
    key: 'create',
    title: 'Create a mentorship',
    smart: false,
    intro: ['Two names and it’s there. Nothing leaves this computer.'],
    fields: [
      { kind: 'text', name: 'yourName', label: 'Your name', value: '', required: 'Say what Ines calls you.' },
      { kind: 'text', name: 'partnerName', label: 'The other person’s name', value: '', required: 'Say who you pair with.' },
      {
        kind: 'radio',
        name: 'role',
        label: 'Which are you?',
        value: 'mentor',
        options: [
          { value: 'mentor', label: 'I am the mentor', under: 'You bring the experience.' },
          { value: 'mentee', label: 'I am the mentee', under: 'You bring the questions.' },
        ],
      },
      { kind: 'suggest', name: 'yourZone', label: 'Your time zone', value: 'Europe/London', options: ['Europe/London', 'Europe/Madrid'] },
      { kind: 'suggest', name: 'partnerZone', label: 'Their time zone', value: 'Europe/Madrid', options: ['Europe/London', 'Europe/Madrid'] },
      { kind: 'text', name: 'callLink', label: 'Call link', hint: 'Where you meet. Optional.', value: '', reads: 'You and the other person' },
    ],
    submit: 'Create mentorship',
  });
}

export function wrapUpPage(): Page {
  return aPage({
    ref: { kind: 'wrapUp', sessionId },
    key: 'wrap-up-session-4',
    title: 'Wrap up session 4',
    smart: false,
    intro: ['Thursday 12 November, 62 minutes. Fill in what helps; you can come back.'],
    fields: [
      {
        kind: 'ticks',
        name: 'done',
        label: 'What got done?',
        groups: [
          {
            label: 'Refactor with tests as a safety net',
            items: [
              { id: 'm-3', label: 'Name the smell before fixing it', ticked: true },
              { id: 'm-4', label: 'Lead a refactoring with me only navigating', ticked: false },
            ],
          },
          { label: 'Feel at home in Git', items: [{ id: 'm-6', label: 'Solve a merge conflict without help', ticked: false }] },
        ],
      },
      { kind: 'area', name: 'note', label: 'Worth remembering', hint: 'Ines sees this too.', value: '', rows: 3 },
    ],
    submit: 'Save wrap-up',
    also: 'Save and copy recap',
    cancel: undefined,
    links: [aControl('Private notes', { type: 'openPrivateNotes' })],
  });
}

export function movePage(): Page {
  return aPage({
    ref: { kind: 'moveSession', sessionId },
    key: 'move-session-4',
    title: 'Move session 4',
    smart: false,
    notice: {
      icon: 'watch',
      title: 'This one is 26 hours away',
      text: 'We aim for 48 hours’ notice, so that you can both rearrange. Things happen, and that’s fine.',
      links: [],
    },
    fields: [
      { kind: 'date', name: 'date', label: 'New date', value: '2026-11-13', required: 'Pick a date.' },
      { kind: 'time', name: 'time', label: 'Start', value: '16:00', required: 'Pick a time.' },
      { kind: 'text', name: 'reason', label: 'Reason', hint: 'Optional; Ines reads this.', value: '' },
    ],
    pairs: [['date', 'time']],
    panel: {
      label: 'In both time zones',
      rows: [
        { who: 'You, London', what: 'Fri 13 Nov, 16:00' },
        { who: 'Ines, Madrid', what: '21:30' },
      ],
      advice: 'That’s 21:30 for Ines. Still fine?',
    },
    panelAfter: 'time',
    submit: 'Move session',
    cancel: 'Keep it',
    footer: 'Ines will see the new time.',
  });
}

const welcome: SidebarState = {
  view: 'welcome',
  name,
  title: 'Pair up, and make each hour count',
  text: 'Plan sessions, practise on katas and see your goals move, together.',
  or: 'or',
  ways: [
    {
      control: aControl('Create a mentorship', { type: 'openPage', page: { kind: 'createMentorship' } }),
      primary: true,
      under: 'For a mentor or a mentee.',
    },
    { control: aControl('Try a sample', { type: 'trySample' }), primary: false, under: 'Look around with made-up people. Nothing is shared.' },
  ],
  guide: aControl('How mentoring works here', { type: 'openGuide' }),
};

const undo = aControl('Undo', { type: 'tickMilestone', goalId, milestoneId: 'm-3', ticked: false });

export function justTicked(): MentorshipState {
  const milestones = aGoal().milestones.map((milestone) => (milestone.id === 'm-3' ? { ...milestone, ticked: true } : milestone));
  const goal = aGoal({ progress: '3 of 4 done', done: 3, milestones, after: { kind: 'undo', text: 'Ticked. One to go.', control: undo } });
  return aMentorship({
    goals: someGoals({ goals: [goal, gitGoal()] }),
    announce: { id: 2, text: 'Ticked: Name the smell before fixing it. 3 of 4 done.' },
  });
}

/** One of each, by the name under which its picture is kept. */
export const exampleStates: Readonly<Record<string, SidebarState>> = {
  loading: { view: 'loading', name, status: 'Opening your mentorship' },
  welcome,
  problem: {
    view: 'problem',
    name,
    title: 'Your mentorship can’t be opened',
    text: 'This computer doesn’t let us read the folder it is kept in. Nothing is lost.',
    controls: [aControl('Try again', { type: 'tryAgain' }), aControl('Show details', { type: 'showLog' })],
  },
  normal: aMentorship(),
  empty: aMentorship({
    sample: { text: 'This is a sample with made-up people.', control: aControl('Remove sample', { type: 'removeSample' }) },
    card: {
      heading: 'Next session',
      live: false,
      headline: 'Nothing planned yet',
      under: ['An hour to say hello is a good start.'],
      facts: [],
      primary: schedule,
      buttons: [],
      links: [],
    },
    goals: {
      heading: 'Goals',
      empty: { text: 'What does Ines want to be able to do by spring? Start with one goal.', control: addGoal },
      goals: [],
    },
    sessions: undefined,
    match: undefined,
  }),
  starting: aMentorship({
    card: aCard({
      state: 'Starting',
      aside: undefined,
      headline: 'Opening Live Share',
      under: ['Live Share may ask you to sign in.'],
      facts: [
        { icon: 'pass-filled', tone: 'good', text: 'Roman Numerals opened' },
        { icon: 'sync', text: 'Waiting for the join link' },
        { icon: 'circle-outline', text: 'Tell Ines' },
      ],
      primary: undefined,
      buttons: [aControl('Cancel', { type: 'cancelStart' })],
      links: [],
      note: undefined,
    }),
  }),
  failed: aMentorship({ banner: aBanner() }),
  live: aMentorship({
    card: aCard({
      live: true,
      state: 'Live with Ines',
      aside: '18 of 60 min',
      headline: 'You’re pairing with Ines',
      under: ['17:18 for Ines'],
      primary: copyLink,
      buttons: [aControl('Copy join message', { type: 'copyJoinMessage', sessionId }, { done: 'Copied' }), endSession],
      links: [],
      note: undefined,
    }),
    aside: { icon: 'broadcast', tone: 'live', text: 'Sam is live now.', control: aControl('Switch to Sam', { type: 'switchMentorship' }) },
    strip: {
      you: 'RB',
      partner: 'IC',
      names: 'You and Ines',
      meta: ['You’re the mentor', '17:18 for Ines'],
      switch: aControl('Switch mentorship', { type: 'switchMentorship' }),
    },
    sessions: someSessions({
      rows: [aRow(sessionId, 'Now', { icon: 'broadcast', tone: 'live', sub: 'Roman Numerals', aside: 'live', next: true, menu: 'session-live' })],
    }),
  }),
  ticked: justTicked(),
  reached: aMentorship({
    goals: someGoals({
      goals: [
        gitGoal({
          progress: '2 of 2 done',
          done: 2,
          milestones: gitGoal().milestones.map((milestone) => ({ ...milestone, ticked: true })),
          after: {
            kind: 'cheer',
            text: 'All done. Worth a moment to say so.',
            control: aControl('Mark goal as reached', { type: 'setGoalStanding', goalId: 'goal-2', standing: 'reached' }),
          },
        }),
      ],
      closed: { show: 'Show 1 closed', hide: 'Hide 1 closed', goals: [aGoal({ standing: 'Reached 2 November', stands: 'reached', due: undefined })] },
    }),
  }),
  goalForm: aMentorship({ page: aPage() }),
  schedule: aMentorship({ page: schedulePage() }),
  wrapUp: aMentorship({ page: wrapUpPage() }),
  move: aMentorship({ page: movePage() }),
  create: { ...welcome, page: createPage() },
};

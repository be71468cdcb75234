/** The programme that the product was made for. Numbers and order come from its public guide; the words are ours. */
import * as v from 'valibot';
import { ProgrammeProfile } from './profile.js';

export const defaultProfile: ProgrammeProfile = v.parse(ProgrammeProfile, {
  name: 'Made Tech Mentorship',
  contacts: { mail: 'mentorship@madetech.com', channels: ['#cop-mentoring'] },
  guide: {
    overview: 'https://github.com/madetech/handbook/tree/main/guides/mentorship',
    mentors: 'https://github.com/madetech/handbook/tree/main/guides/mentorship/mentors',
    mentees: 'https://github.com/madetech/handbook/tree/main/guides/mentorship/mentees',
  },
  links: {
    katas: 'https://learn.madetech.com/technology/katas/',
    koans: 'https://learn.madetech.com/technology/koans/',
    challenges: 'https://www.codewars.com/',
    liveShare: 'https://marketplace.visualstudio.com/items?itemName=MS-vsliveshare.vsliveshare',
  },
  noticeHours: 48,
  sessionRange: { least: 6, most: 12 },
  rotationMinutes: 7,
  quietDays: 2,
  firstSessionPoints: [
    { id: 'introductions', text: 'Say hello: who you are, and how you got here' },
    { id: 'hopes', text: 'Say what you each hope to get to' },
    { id: 'goals', text: 'Turn the hopes into SMART goals, together' },
    { id: 'pairing-style', text: 'Agree how you will pair' },
    { id: 'rhythm', text: 'Agree how often you will meet' },
  ],
});

/**
 * What nearly every line of a journal says, known to both sides beforehand so that a short update stays short (a preset dictionary of DEFLATE). It is part of
 * the format: another text needs another version of the block.
 */
const names = [
  'writer.introduced","data":{"device":"',
  'mentorship.created","data":{"mentorshipId":"","mentor":{"id":"","name":"","zone":"Europe/London"},"mentee":{"id":"","name":"","zone":"Europe/Madrid"}}}',
  'mentorship.callLinkSet","data":{"callLink":"https://',
  'person.described","data":{"id":"","name":"","zone":"Europe/',
  'exercise.doneSet","data":{"exercise":{"exerciseId":"","language":"typescript"},"done":true',
  'exercise.partRevealed","data":{"exercise":{"exerciseId":"',
  'exercise.pulled","data":{"exercise":{"exerciseId":"","language":"javascript"},"source":"bundled","version":"',
  'tests.run","data":{"exercise":{"exerciseId":"","language":"python"},"outcome":"green","counts":{"passed":1,"failed":0},"sessionId":"',
  'goal.changed","data":{"goalId":"","statement":"',
  'goal.standingSet","data":{"goalId":"","standing":"reached"}}',
  'goal.added","data":{"goalId":"","statement":"","measurable":"","achievable":"","relevant":"","due":"2026-12-01","milestones":[{"milestoneId":"","text":"',
  'milestone.added","data":{"goalId":"","milestoneId":"","text":"',
  'session.exercisePicked","data":{"sessionId":"","exercise":{"exerciseId":"","language":"typescript"}}}',
  'session.wrappedUp","data":{"sessionId":"","done":[],"note":"',
  'session.cancelled","data":{"sessionId":"","reason":"',
  'session.ended","data":{"sessionId":"',
  'session.started","data":{"sessionId":"","way":{"kind":"live-share","joinLink":"https://prod.liveshare.vsengsaas.visualstudio.com/join?',
  'session.moved","data":{"sessionId":"","start":"2026-11-24T16:00:00.000Z","minutes":60,"zone":"Europe/London"',
  'session.scheduled","data":{"sessionId":"","start":"2026-11-24T16:00:00.000Z","minutes":60,"zone":"Europe/London"}}',
];
const cover = '{"by":"mentor","knows":[["-1",1]],"batches":[["-1",2,2]]}{"by":"mentee","knows":[],"batches":[]}';
const tick =
  '{"v":1,"id":"-1/1","at":"2026-11-24T18:00:00.000Z-0000","by":"","type":"milestone.ticked","data":{"goalId":"","milestoneId":"","ticked":true,"sessionId":"';

export const commonText = Buffer.from([...names, cover, tick].join('\n'));

/** The event types that belong to the journal itself, which every journal has and no state sees: their form is checked here. */
import * as v from 'valibot';
import type { JournalEvent } from './event.js';
import { TakenBack, takenBackType } from './takenBack.js';
import { WriterIntroduced, writerIntroducedType } from './writerIntroduced.js';

/** What is wrong with an event of these types, or with one that stands where they are due. */
export function reasonOfForm(event: JournalEvent, sequence: number): string | undefined {
  if (sequence === 1 && event.type !== writerIntroducedType) return 'type: a log begins with writer.introduced';
  if (event.type === writerIntroducedType) return introductionReason(event, sequence);
  if (event.type === takenBackType) return v.is(TakenBack, event.data) ? undefined : 'taken-back: data';
  return undefined;
}

function introductionReason(event: JournalEvent, sequence: number): string | undefined {
  if (sequence !== 1) return 'writer.introduced: not at the beginning';
  return v.is(WriterIntroduced, event.data) ? undefined : 'writer.introduced: data';
}

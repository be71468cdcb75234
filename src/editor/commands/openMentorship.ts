/** The open mentorship for a command, which says what to do when there is none. */
import type { App } from '../app.js';
import { report } from '../notices/report.js';
import { whatIsOpen, type Here } from '../whatIsOpen.js';

export async function hereOrReport(app: App): Promise<Here | undefined> {
  const open = await app.mentorships.open();
  if (!open.ok) {
    report(app, open.problem);
    return undefined;
  }
  const here = whatIsOpen(app);
  if (here === undefined) report(app, { type: 'mentorship-missing' });
  return here;
}

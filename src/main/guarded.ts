/** What is thrown is our own bug: it is logged by its name, said kindly, and stops nothing else. */
import { report } from '../editor/notices/report.js';
import type { App } from '../editor/app.js';
import { UpdatedUnderUs } from './lazily.js';

export async function guarded(app: App, what: string, act: () => Promise<void> | void): Promise<void> {
  try {
    await act();
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : typeof cause;
    app.log.error(`${what} failed: ${name}`);
    report(app, cause instanceof UpdatedUnderUs ? { type: 'updated-under-us' } : { type: 'unexpected', cause: name });
  }
}

/** The page's start: connect, draw, and tell the extension that states may come, with the form that was open before. */
import { watchPointer } from './forms/pointer.js';
import { connectHost } from './host.js';
import { Screen } from './screen.js';

const root = document.getElementById('sidebar');
const status = document.getElementById('status');
if (root && status) {
  watchPointer();
  const host = connectHost((state) => screen.show(state));
  const screen = new Screen(root, status, host);
  const page = screen.pageBefore;
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  host.send(page ? { type: 'ready', page, zone } : { type: 'ready', zone });
}

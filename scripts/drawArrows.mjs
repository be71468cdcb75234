/**
 * Draws who imports whom, room by room, as a mermaid picture: dotted where only types are known, labelled where it is loaded on first use.
 * `npm run draw:arrows` puts it between the two marks of ARCHITECTURE.md (or prints it, when there are none); `--check` fails when it is not current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';

const page = 'ARCHITECTURE.md';
const marks = ['<!-- arrows: npm run draw:arrows -->', '<!-- end of arrows -->'];
const roomOrder = ['extension', 'main', 'editor', 'actions', 'adapters', 'ports', 'contract', 'core', 'webview-ui'];

const picture = draw(await strongestArrows());
const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
const [start, end] = marks.map((mark) => text.indexOf(mark));
if (start < 0 || end < start) console.log(picture);
else settle(`${text.slice(0, start)}${marks[0]}\n\n${picture}\n\n${text.slice(end)}`);

function settle(wanted) {
  if (wanted === text) return;
  if (!process.argv.includes('--check')) return writeFileSync(page, wanted);
  console.error(`${page}: the picture of the arrows is old: npm run draw:arrows`);
  process.exitCode = 1;
}

/** One arrow between two rooms, the strongest that there is: run time before first use before types. */
async function strongestArrows() {
  const { options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
  const { output } = await cruise(['src', 'webview-ui'], options);
  const arrows = new Map();
  for (const { source, dependencies } of output.modules) {
    for (const dependency of dependencies) {
      const [from, to] = [roomOf(source), roomOf(dependency.resolved)];
      if (!from || !to || from === to) continue;
      arrows.set(`${from} ${to}`, Math.max(arrows.get(`${from} ${to}`) ?? 0, strength(dependency)));
    }
  }
  return arrows;
}

function roomOf(file) {
  const room = /^src\/([^/.]+)|^(webview-ui)\//.exec(file);
  return room?.[1] ?? room?.[2];
}

function strength({ dependencyTypes, dynamic }) {
  if (dependencyTypes.includes('type-only')) return 1;
  return dynamic ? 2 : 3;
}

function draw(arrows) {
  const styles = { 1: '-. types .->', 2: '-- on first use -->', 3: '-->' };
  const place = (room) => (roomOrder.includes(room) ? roomOrder.indexOf(room) : roomOrder.length);
  const lines = [...arrows]
    .map(([rooms, kind]) => ({ rooms: rooms.split(' '), kind }))
    .sort((a, b) => place(a.rooms[0]) - place(b.rooms[0]) || place(a.rooms[1]) - place(b.rooms[1]))
    .map(({ rooms: [from, to], kind }) => `  ${from} ${styles[kind]} ${to}`);
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

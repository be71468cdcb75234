/** A web server of a team on this computer, with a catalogue and the files that it names. */
import { loopbackServer, type LoopbackServer } from '../loopbackServer.js';

export const teaFiles = {
  'tea.py': 'def pots(minutes):\n    raise NotImplementedError("not written yet")\n',
  'test_tea.py':
    'import unittest\n\nfrom tea import pots\n\n\nclass TeaTest(unittest.TestCase):\n    def test_an_hour_takes_one_pot(self):\n        self.assertEqual(pots(60), 1)\n',
};
export const teaSolution = 'def pots(minutes):\n    return -(-minutes // 60)\n';

/** A good entry; `changes` make it another one. */
export function anEntry(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    id: 'tea-for-two',
    title: 'Tea for Two',
    kind: 'kata',
    language: 'python',
    prompt: { text: 'How many pots of tea?' },
    files: Object.entries(teaFiles).map(([path, text]) => ({ path, text })),
    ...changes,
  };
}

export function aCatalogue(exercises: readonly unknown[] = [anEntry()], changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ version: 1, name: 'Our team', exercises, ...changes });
}

/** `files` by their paths; what it has not is a 404. */
export function catalogueServer(files: Readonly<Record<string, string | Uint8Array>>): Promise<LoopbackServer> {
  return loopbackServer((request, response) => {
    const file = files[(request.url ?? '').slice(1)];
    response.writeHead(file === undefined ? 404 : 200);
    response.end(file ?? 'nothing here');
  });
}

/** A process that writes into a cloud folder as a window would: `cloudWriter.js <folder> <name> <times>`. */
import { fileCloud } from './fileCloud.js';

const [folder = '', window = '', times = '0'] = process.argv.slice(2);
const cloud = fileCloud(folder);
for (let at = 0; at < Number(times); at += 1) {
  cloud.update((state) => ({ ...state, calls: [...state.calls, { call: 'write', args: [], window, at }] }));
}

/** Whatever a script started ends with it: at its normal end, at an error, at Ctrl-C, at a closed terminal. */
const endings = new Set();
let installed = false;
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** `end` (synchronous) is called once when this process ends, unless the returned function was called before. */
export function endTogether(end) {
  install();
  endings.add(end);
  return () => endings.delete(end);
}

function install() {
  if (installed) return;
  installed = true;
  process.on('exit', runAll);
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => process.exit(code));
  }
}

/** Last begun, first ended: a folder outlives the server that writes into it. */
function runAll() {
  for (const end of [...endings].reverse()) end();
  endings.clear();
}

/**
 * Loaded into the VS Code server before its own code (`--require`). Two things it lacks when it runs without a product around it:
 *
 * - Secrets: the page asks `POST /mint-key` for the server's half of the key, the bare server answers 405, and then no secret survives a reload.
 *   Here it answers with 32 constant bytes. That protects nothing, and need not: this host holds practice data on this machine only.
 * - An end: when the script that started the server is gone (its pipe closes), even by kill -9, the server and its children go too.
 */
'use strict';
const http = require('node:http');
const path = require('node:path');

const SERVER_KEY = Buffer.alloc(32, 7);

// The extension host and the other children inherit `--require`; they are none of our business.
if (path.basename(process.argv[1] ?? '') === 'server-main.js') {
  answerMintKey();
  if (process.env.MENTORSHIP_HOST_ENDS_WITH_PARENT === '1') endWithParent();
}

function answerMintKey() {
  const emit = http.Server.prototype.emit;
  http.Server.prototype.emit = function (event, request, response) {
    if (event !== 'request' || request.method !== 'POST' || !/\/mint-key$/.test(request.url)) return Reflect.apply(emit, this, arguments);
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
    response.end(SERVER_KEY);
    return true;
  };
}

function endWithParent() {
  process.stdin.on('close', () => {
    // The server leads a process group of its own (it is started detached): this reaches its children as well.
    try {
      process.kill(-process.pid, 'SIGKILL');
    } catch {
      process.exit(1);
    }
  });
  process.stdin.resume();
}

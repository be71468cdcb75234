/** A view that is plain HTML: the floor of what opening any webview costs. */
const vscode = require('vscode');

const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="default-src 'none'" /><title>Static</title></head>
  <body><p id="bench-static">Nothing moves here.</p></body>
</html>`;

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.window.registerWebviewViewProvider('bench.static', { resolveWebviewView: ({ webview }) => (webview.html = html) }),
  );
};

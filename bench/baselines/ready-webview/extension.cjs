/** A view that says "ready", is sent its state and draws it; its box sends a message and draws what comes back. The least that a live view can be. */
const vscode = require('vscode');

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-bench'" />
    <title>Ready</title>
  </head>
  <body>
    <main></main>
    <script nonce="bench">
      const host = acquireVsCodeApi();
      addEventListener('message', ({ data }) => {
        const label = document.createElement('label');
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.checked = data.count % 2 === 1;
        box.addEventListener('change', () => host.postMessage({ type: 'tick' }));
        const text = document.createElement('span');
        text.id = 'bench-ready';
        text.textContent = 'Ticked ' + data.count + ' times';
        label.append(box, text);
        document.querySelector('main').replaceChildren(label);
      });
      host.postMessage({ type: 'ready' });
    </script>
  </body>
</html>`;

exports.activate = (context) => {
  let count = 0;
  const resolveWebviewView = ({ webview }) => {
    webview.options = { enableScripts: true };
    webview.onDidReceiveMessage(({ type }) => {
      if (type === 'tick') count += 1;
      void webview.postMessage({ count });
    });
    webview.html = html;
  };
  context.subscriptions.push(vscode.window.registerWebviewViewProvider('bench.ready', { resolveWebviewView }));
};

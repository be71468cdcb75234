/** How a browser is started for the workbench, and the addresses that open it. */

/** Keeps Chromium quiet on a closed network and lets it run as root and in a container. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
];

/** The address of a workbench with `folder` open (none: an empty window). `payload` needs a server with the driver on. */
export function workbenchUrl({ port, folder, payload }) {
  const query = new URLSearchParams(folder ? { folder: pathInUrl(folder) } : { ew: 'true' });
  if (payload) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** What a payload calls a file of this machine. */
export function remoteUri({ port, file }) {
  return `vscode-remote://127.0.0.1:${port}${encodeURI(pathInUrl(file))}`;
}

function pathInUrl(file) {
  const slashes = file.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}
